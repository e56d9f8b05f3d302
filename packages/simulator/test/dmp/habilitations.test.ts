import { createFixedClock } from "@segur-sdk/core";
import { beforeAll, describe, expect, it } from "vitest";

import { dmpParametersPath, type DmpService, simulatorCardHolders } from "../../src/index.js";
import type { SimulatorCard } from "../../src/pki/card.js";
import { documentId, reportPlan } from "./document-plan.js";
import {
  createDmpWorld,
  type DmpWorld,
  newDmp,
  now,
  post,
  ruth,
  softwareOid,
  structureId,
  swap,
  textOf,
} from "./dmp-world.js";
import { existenceTest } from "./existence-template.js";
import { feeding } from "./feeding-template.js";
import {
  identifiersIn,
  plainMessage,
  type PlainPlan,
  postPlain,
  queries,
  queryBody,
  retrievePlan,
  searchPlan,
  vihfOf,
} from "./plain-template.js";
import { statusUpdate } from "./update-template.js";
import { hl7Code, insCx, resourceIdAttribute, roleAttribute, vihfPlan } from "./vihf-template.js";

const first = `${softwareOid}.4.1`;
const blocked = "189016322099385";

describe("the habilitations and the direct mode", () => {
  let world: DmpWorld;
  let cps: SimulatorCard;
  let cpe: SimulatorCard;
  let trust: Parameters<typeof newDmp>[1];

  beforeAll(async () => {
    world = await createDmpWorld();
    [cps, cpe] = await Promise.all([
      world.pki.card(simulatorCardHolders.CPS),
      world.pki.card(simulatorCardHolders.CPE),
    ]);
    const persons = await world.pki.authority("persons");
    trust = { trust: [world.pki.organisations, world.pki.root, ...persons] };
  });

  const secretary = hl7Code("Role", "SECRETARIAT_MEDICAL", "1.2.250.1.213.1.1.4.6", "Secrétariat médical");
  const staff = (): Partial<PlainPlan> => ({
    sender: cpe,
    vihf: { nameId: "3440000008/000000042" },
    attributes: { [roleAttribute]: [secretary] },
  });
  const newService = () => newDmp(world, trust);
  const send = async (dmp: DmpService, plan: PlainPlan) => textOf(await postPlain(dmp, world, plan));
  const refusals = (dmp: DmpService) => dmp.calls.at(-1)?.refusals;
  const authorisation = (action: string, others: Partial<PlainPlan> = {}, role = ""): PlainPlan => ({
    service: "habilitations",
    action: "urn:si-dmp-habilitations:HabilitationsEndPoint:setAuthorization",
    body: `<setAuthorization xmlns="urn:si-dmp-habilitations"><action>${action}</action>${role}</setAuthorization>`,
    sender: cps,
    ...others,
  });
  const list = (dateType: string, startDate: string, others: Partial<PlainPlan> = {}): PlainPlan => ({
    service: "patientsSpecific",
    action: "urn:si-dmp-patients:PatientSpecificEndPoint:patientList",
    body: `<patientList xmlns="urn:si-dmp-patients"><startDate>${startDate}</startDate><dateType>${dateType}</dateType></patientList>`,
    matricule: "",
    ...others,
  });
  const professionals = (mode: string): PlainPlan => ({
    service: "habilitations",
    action: "urn:si-dmp-habilitations:HabilitationsEndPoint:listAuthorizationByPatient",
    body: `<listAuthorizationByPatient xmlns="urn:si-dmp-habilitations"><mode>${mode}</mode></listAuthorizationByPatient>`,
    sender: cps,
  });

  describe("a card", () => {
    it("authenticates a professional, whether it signs the VIHF or not: both are seen", async () => {
      const dmp = newService();
      const plan = vihfOf(world, cps);
      const attributes = { ...plan.attributes, [resourceIdAttribute]: [insCx(ruth)] };
      const message = existenceTest(world, { vihf: plan, attributes });
      await post(dmp, message, cps.authentication.certificate);
      expect(dmp.calls.at(-1)).toMatchObject({ operation: "TD0.2", answer: "OK" });
      await send(dmp, authorisation("AJOUT"));
      expect(dmp.calls.at(-1)?.answer).toBe("DMPOk");
    });

    it.each<[string, () => Partial<PlainPlan>, string]>([
      [
        "the indirect mode",
        () => ({ attributes: { Authentification_mode: ["INDIRECTE"] } }),
        "Le champ Authentification_mode est incorrect",
      ],
      [
        "somebody else",
        () => ({ vihf: { nameId: "810100001030" } }),
        "Le champ NameID n'est pas celui du porteur de la carte",
      ],
      [
        "a seal of the structure",
        () => ({ vihf: { ...vihfPlan(world), id: "_seal" } }),
        "Le VIHF n'est pas signé par le porteur de la carte",
      ],
    ])("does not speak for %s", async (_, others, text) => {
      const dmp = newService();
      await send(dmp, authorisation("AJOUT", others()));
      expect(refusals(dmp)?.[0]?.text).toBe(text);
    });

    it("does not connect by its signature pair, nor when its authority is not trusted", async () => {
      const dmp = newService();
      const message = plainMessage(world, authorisation("AJOUT"));
      await post(dmp, message, cps.signature.certificate);
      expect(refusals(dmp)?.[0]?.code).toBe("DMPInvalidCertificate");
      const stranger = newDmp(world);
      await post(stranger, message, cps.authentication.certificate);
      expect(refusals(stranger)?.[0]?.code).toBe("DMPInvalidCertificate");
    });

    it("opens the record: search, consultation, archive and deletion of its own documents", async () => {
      const dmp = newService();
      await send(dmp, authorisation("AJOUT"));
      await post(dmp, feeding(world), world.tls.certificate);
      const find = searchPlan(
        queryBody(queries.findDocuments, "LeafClass", [
          ["$XDSDocumentEntryPatientId", `'${insCx(ruth)}'`],
          ["$XDSDocumentEntryStatus", "('urn:oasis:names:tc:ebxml-regrep:StatusType:Approved')"],
        ]),
        { sender: cps },
      );
      expect(identifiersIn(await postPlain(dmp, world, find))).toEqual([documentId]);
      await send(dmp, retrievePlan([first], { sender: cps }));
      await send(dmp, statusUpdate(documentId, ["approved", "archived"], { serial: "901", sender: cps }));
      await send(dmp, statusUpdate(documentId, ["archived", "deleted"], { serial: "902", sender: cps }));
      expect(dmp.calls.slice(-4).map(({ operation, answer }) => [operation, answer])).toEqual([
        ["TD3.1a", "Success"],
        ["TD3.2", "Success"],
        ["TD3.3d", "Success"],
        ["TD3.3c", "Success"],
      ]);
    });

    it("does not delete the documents of others", async () => {
      const dmp = newService();
      const byHaddad = (body: string) => body.replaceAll("810100001014", "810100001022");
      const authors = (body: string) => {
        const start = body.indexOf(`<ExtrinsicObject id="${documentId}"`);
        const end = body.indexOf("</ExtrinsicObject>", start);
        return body.slice(0, start) + byHaddad(body.slice(start, end)) + body.slice(end);
      };
      await post(dmp, feeding(world, { editBody: authors }), world.tls.certificate);
      await send(dmp, statusUpdate(documentId, ["approved", "deleted"], { serial: "901", sender: cps }));
      expect(refusals(dmp)?.[0]?.code).toBe("DMPAccessDeniedByRightsService");
    });

    it("feeds, and signs the set, in its own name", async () => {
      const dmp = newService();
      const plan = vihfOf(world, cps);
      const attributes = { ...plan.attributes, [resourceIdAttribute]: [insCx(ruth)] };
      const vihf = { ...plan, signer: cps.signature, issuer: plan.issuer };
      const fed = (signer: typeof cps.signature | typeof world.seal) =>
        post(dmp, feeding(world, { vihf, attributes, xades: { signer } }), cps.authentication.certificate);
      await fed(world.seal);
      await fed(cps.signature);
      expect(dmp.calls.map(({ answer, refusals: refused }) => [answer, refused[0]?.text])).toEqual([
        ["fault", "Le lot n'est pas signé par le porteur de la carte"],
        ["Success", undefined],
      ]);
    });
  });

  describe("the authorisation of a patient (TD0.3)", () => {
    it("is added, and is there already the second time", async () => {
      const dmp = newService();
      expect(await send(dmp, authorisation("AJOUT"))).toContain("<h:status>DMPOk</h:status>");
      expect(dmp.patients.find((one) => one.matricule === ruth)).toMatchObject({
        authorisation: "VALIDE",
        authorisedAt: now,
      });
      await send(dmp, authorisation("AJOUT"));
      expect(dmp.calls.at(-1)).toMatchObject({ operation: "TD0.3", answer: "DMPOk" });
    });

    it("is removed, with what the attending doctor had", async () => {
      const dmp = newService();
      await send(dmp, authorisation("AJOUT", {}, "<role>MEDECIN_TRAITANT</role>"));
      const patient = () => dmp.patients.find((one) => one.matricule === ruth);
      expect(patient()?.attendingDoctor).toBe(true);
      await send(dmp, authorisation("SUPPRESSION", {}, "<role>MEDECIN_TRAITANT</role>"));
      expect(patient()).toMatchObject({ authorisation: "NON_EXISTE", attendingDoctor: false });
    });

    it.each<[string, () => PlainPlan, string]>([
      ["a structure", () => authorisation("AJOUT", { sender: "indirect" }), "DMPAccessDeniedByRightsService"],
      ["somebody whom the patient blocked", () => authorisation("AJOUT", { matricule: blocked }), "DMPAccessForbidden"],
      ["an action that does not exist", () => authorisation("AJOUTER"), "XDSRegistryMetadataError"],
      ["a role that does not exist", () => authorisation("AJOUT", {}, "<role>X</role>"), "XDSRegistryMetadataError"],
      ["a closed record", () => authorisation("AJOUT", { matricule: "202096615708958" }), "DMPClosed"],
      ["no record", () => authorisation("AJOUT", { matricule: "153078987658513" }), "XDSUnknownPatientId"],
    ])("is refused to %s", async (_, plan, code) => {
      const dmp = newService();
      expect(await send(dmp, plan())).toContain(`<h:status>${code}</h:status>`);
      expect(dmp.calls.at(-1)).toMatchObject({ answer: code, refusals: [{ code }] });
    });

    it("is added, not removed, by a card of staff", async () => {
      const dmp = newService();
      await send(dmp, authorisation("AJOUT", staff()));
      expect(dmp.calls.at(-1)?.answer).toBe("DMPOk");
      await send(dmp, authorisation("SUPPRESSION", staff()));
      expect(dmp.calls.at(-1)?.answer).toBe("DMPAccessDeniedByRightsService");
    });
  });

  describe("the records that a sender may open (TD0.4)", () => {
    it("are those authorised since a day, about nobody", async () => {
      const dmp = newService();
      await send(dmp, authorisation("AJOUT"));
      const answer = await send(dmp, list("LASTAUTORIZATION", "20260309000000"));
      expect(answer).toContain(`<p:nationalId>${ruth}</p:nationalId>`);
      expect(answer).toContain("<p:lastAccessDate>20260309112010</p:lastAccessDate>");
      expect(answer).toContain("<p:status>DMPOk</p:status>");
      expect(await send(dmp, list("LASTAUTORIZATION", "20260310000000"))).not.toContain(ruth);
    });

    it("are those that received a document since, for a person; those of his structure for staff", async () => {
      const dmp = newService();
      await send(dmp, authorisation("AJOUT"));
      expect(await send(dmp, list("LASTDOC", "20260309", { sender: cps }))).not.toContain(ruth);
      await post(dmp, feeding(world), world.tls.certificate);
      expect(await send(dmp, list("LASTDOC", "20260309", { sender: cps }))).toContain(ruth);
      expect(await send(dmp, list("LASTDOC", "20260309", staff()))).toContain(ruth);
      const elsewhere = { ...staff().attributes, Identifiant_Structure: ["1330780321"] };
      expect(await send(dmp, list("LASTDOC", "20260309", { ...staff(), attributes: elsewhere }))).not.toContain(ruth);
    });

    it.each<[string, () => PlainPlan, string]>([
      ["by document to a structure", () => list("LASTDOC", "20260309"), "DMPAccessDeniedByRightsService"],
      ["without a day", () => list("LASTAUTORIZATION", "hier"), "XDSRegistryMetadataError"],
      ["by another date", () => list("LASTAUTHORIZATION", "20260309"), "XDSRegistryMetadataError"],
    ])("are refused %s", async (_, plan, code) => {
      const dmp = newService();
      await send(dmp, plan());
      expect(refusals(dmp)?.[0]?.code).toBe(code);
    });
  });

  it("lists the professionals of a patient, to a professional (TD1.6)", async () => {
    const dmp = newService();
    expect(await send(dmp, professionals("TOUTE"))).not.toContain("nationalId");
    await send(dmp, authorisation("AJOUT"));
    const answer = await send(dmp, professionals("TOUTE"));
    expect(answer).toContain("<h:nationalId>810100001014</h:nationalId>");
    expect(answer).toContain("<h:mode>ACTIVE</h:mode>");
    expect(await send(dmp, professionals("BLOQUEE"))).not.toContain("nationalId");
    await send(dmp, professionals("X"));
    expect(refusals(dmp)?.[0]?.code).toBe("XDSRegistryMetadataError");
    await send(dmp, { ...professionals("TOUTE"), sender: "indirect" });
    expect(dmp.calls.at(-1)).toMatchObject({ operation: "TD1.6", answer: "DMPAccessDeniedByRightsService" });
  });

  it("tells the administrative data to everyone (TD1.3a)", async () => {
    const dmp = newService();
    const answer = textOf(
      await post(dmp, existenceTest(world, { editBody: swap("TEST_EXST", "CNSLT_DATA") }), world.tls.certificate),
    );
    expect(answer).toContain('code="CNSLT_DATA"');
    expect(answer).toContain('code="COMPTE_INTERNET_OUVERT"');
    expect(dmp.calls.at(-1)).toMatchObject({ operation: "TD1.3a", answer: "OK" });
  });

  it("needs a patient, but for a list", async () => {
    const dmp = newService();
    await send(dmp, searchPlan(undefined, { matricule: "" }));
    expect(refusals(dmp)).toEqual([{ code: "Sender", text: "Le champ Resource_id est obligatoire" }]);
  });

  describe("the parameters", () => {
    const get = (dmp: DmpService, path: string) =>
      dmp.handle({ method: "GET", path, headers: {}, body: new Uint8Array(), clientCertificate: undefined });

    it("are a file behind a redirection (EX_GEN-1540)", async () => {
      const dmp = newService();
      dmp.setParameters({ ageOfMajority: 16 });
      const moved = await get(dmp, dmpParametersPath);
      expect(moved.status).toBe(302);
      const file = textOf(await get(dmp, moved.headers["location"] ?? ""));
      expect(file).toContain('<parametre nom="age-majorite" valeur="16"/>');
      expect(file).toContain('<parametre nom="cumul-invisible_patient-masque_ps" valeur="false"/>');
    });

    it("decide at once", async () => {
      const dmp = newDmp(world, { clock: createFixedClock(now) });
      const hidden = {
        documents: [reportPlan(undefined, { confidentialityCodes: ["N", "INVISIBLE_PATIENT", "MASQUE_PS"] })],
      };
      await post(dmp, feeding(world, hidden), world.tls.certificate);
      dmp.setParameters({ hiddenFromAllAllowed: true });
      await post(dmp, feeding(world, hidden), world.tls.certificate);
      expect(dmp.calls.map(({ answer }) => answer)).toEqual(["Failure", "Success"]);
      expect(structureId).toBe(dmp.registry.document(first)?.structureId);
    });
  });
});
