import { createSoftwareSigner, loadPem } from "@segur-sdk/certificates";
import { createFixedClock, parsePsIdNat, type Signer } from "@segur-sdk/core";
import { createSimulatorPki } from "@segur-sdk/simulator";
import { beforeAll, describe, expect, it } from "vitest";

import { dmpRights, type DmpAccess, type DmpClient, type DmpTransaction } from "../src/index.js";
import { answerOf, existenceAnswer, references, registrySuccess } from "./fake-transport.js";
import { imagingReport, now, qualifiedPatient, radiologist, secretary } from "./fixtures.js";
import { openClient } from "./open-client.js";
import { makeCertificates, type DmpCertificates } from "./pki.js";

let certificates: DmpCertificates;
let card: { readonly signature: Signer; readonly authentication: Signer };
beforeAll(async () => {
  certificates = await makeCertificates();
  const pki = await createSimulatorPki({ clock: createFixedClock(now) });
  const made = await pki.card({
    kind: "CPS",
    personId: "810100001014",
    familyName: "RADIOLOGUE",
    givenName: "CAMILLE",
    profession: { title: "Médecin", code: "10" },
    speciality: "SM44",
  });
  const signer = ({ certificatePem, keyPem, chain }: typeof made.signature) =>
    createSoftwareSigner(loadPem({ certificate: certificatePem, key: keyPem, chain: chain.map(String) }));
  card = { signature: signer(made.signature), authentication: signer(made.authentication) };
});

const patient = qualifiedPatient();
const entry = "urn:uuid:fe5287a2-ae6a-11eb-8f5d-000000000001";
const registered = {
  uniqueId: imagingReport().report.id,
  patient,
  sender: radiologist,
  confirmedBy: "dr-017",
} as const;
const reinforced = { mode: "reinforced", strongAuthentication: "APP_BROWSER_AUTH" } as const satisfies DmpAccess;

/** One call of each transaction. */
const calls: Readonly<Record<DmpTransaction, (dmp: DmpClient) => Promise<unknown>>> = {
  "TD0.2": (dmp) => dmp.findRecord(patient, { actor: radiologist }),
  "TD0.3": (dmp) => dmp.setAuthorisation({ patient, actor: radiologist, action: "add" }),
  "TD0.4": (dmp) => dmp.listRecords({ actor: radiologist, since: new Date(now), by: "authorisation" }),
  "TD1.3a": (dmp) => dmp.findAdministrativeData(patient, { actor: radiologist }),
  "TD2.1a": (dmp) => dmp.prepare({ documents: [imagingReport()], patient, sender: radiologist }),
  "TD2.1b": (dmp) =>
    dmp.prepare({
      documents: [{ document: imagingReport(), replaces: { uniqueId: "1.2.3" as never, visibility: {} } }],
      patient,
      sender: radiologist,
    }),
  "TD3.1a": (dmp) => dmp.search({ query: "FindDocuments", statuses: [] }, { patient, actor: radiologist }),
  "TD3.1b": (dmp) => dmp.findReference(patient, registered.uniqueId, { actor: radiologist }),
  "TD3.2": (dmp) => dmp.retrieve([{ uniqueId: registered.uniqueId }], { patient, actor: radiologist }),
  "TD3.3a": (dmp) => dmp.changeVisibility({ ...registered, visibility: { hiddenFromProfessionals: true } }),
  "TD3.3b": (dmp) => dmp.changeVisibility({ ...registered, visibility: {} }),
  "TD3.3c": (dmp) => dmp.delete(registered),
  "TD3.3d": (dmp) => dmp.archive(registered),
};

describe.each([
  ["indirect", { mode: "indirect" }],
  ["reinforced", reinforced],
  ["direct", { mode: "direct" }],
] as const)("%s mode", (mode, access) => {
  const open = () => {
    const signer = mode === "direct" ? { signer: card.signature } : {};
    return openClient(certificates, [], { access, ...signer });
  };

  it.each(Object.keys(calls) as DmpTransaction[])("%s is open or refused as the rights say", async (operation) => {
    const { dmp, http } = open();
    const error: unknown = await calls[operation](dmp).catch((caught: unknown) => caught);
    const refused = error instanceof Error && "code" in error && error.code === "ERR_DMP_MODE";
    expect(refused).toBe(!dmpRights[operation].modes.includes(mode));
    if (refused) expect(http.received).toEqual([]);
  });
});

describe("direct mode", () => {
  const open = (...answers: readonly string[]) =>
    openClient(certificates, answers, { access: { mode: "direct" }, signer: card.signature });

  it("writes the VIHF of a card: mode, card authentication, no free text, the holder as issuer", async () => {
    const { dmp, http } = open(existenceAnswer("active"));
    await dmp.findRecord(patient, { actor: radiologist });
    const { body = "" } = http.received[0] ?? {};
    expect(body).toContain(">DIRECTE<");
    expect(body).toContain("ac:classes:SmartcardPKI<");
    expect(body).not.toContain("subject:subject-id");
    expect(body).toContain(">810100001014</saml2:NameID>");
    expect(body).toMatch(/<saml2:Issuer[^>]*>[^<]*CN=810100001014/);
    expect(body).toContain("<ds:SignatureValue>");
  });

  it("may leave the VIHF unsigned, as the editor kit does", async () => {
    const access = { mode: "direct", vihf: "unsigned" } as const;
    const { dmp, http } = openClient(certificates, [existenceAnswer("active")], { access, signer: card.signature });
    await dmp.findRecord(patient, { actor: radiologist });
    expect(http.received[0]?.body).not.toContain("ds:Signature");
  });

  it("refuses the authentication certificate of the card, a seal, or a card out of date", () => {
    for (const signer of [card.authentication, createSoftwareSigner(certificates.sign)]) {
      expect(() => openClient(certificates, [], { access: { mode: "direct" }, signer })).toThrow(
        expect.objectContaining({ code: "ERR_DMP_CARD" }),
      );
    }
    const late = { clock: { ...createFixedClock("2036-01-01T00:00:00Z") } };
    expect(() => openClient(certificates, [], { access: { mode: "direct" }, signer: card.signature, ...late })).toThrow(
      expect.objectContaining({ code: "ERR_DMP_CARD" }),
    );
  });

  it("refuses another user than the holder, before any connection", async () => {
    const { dmp, http } = open();
    for (const actor of [{ ...radiologist, id: parsePsIdNat("810000000001") }, secretary]) {
      await expect(dmp.findRecord(patient, { actor })).rejects.toMatchObject({ code: "ERR_DMP_CARD" });
    }
    expect(http.received).toEqual([]);
  });

  it("wants the user to be an author of each document, or to answer for it (EX_2.1-1140)", async () => {
    const other = { ...radiologist, id: parsePsIdNat("810000000001") };
    const { dmp } = open(registrySuccess);
    const foreign = imagingReport({ authors: [other], legalAuthenticator: other });
    await expect(dmp.prepare({ documents: [foreign], patient, sender: radiologist })).rejects.toMatchObject({
      code: "ERR_DMP_AUTHOR_PERSON",
    });
    const answered = imagingReport({ authors: [other], legalAuthenticator: radiologist });
    const frozen = await dmp.prepare({ documents: [answered], patient, sender: radiologist });
    expect((await dmp.submit(frozen)).outcome).toBe("accepted");
  });

  it("signs the set with the card", async () => {
    const { dmp } = open();
    const { submission } = await dmp.prepare({ documents: [imagingReport()], patient, sender: radiologist });
    const xades = new TextDecoder().decode(submission.documents.at(-1)?.bytes);
    expect(xades.replaceAll(/\s/g, "")).toContain(card.signature.certificate.raw.toString("base64"));
  });
});

describe("reinforced mode (AIR)", () => {
  it("says how the user was authenticated, for thirty seconds (EX_AIR-040)", async () => {
    const { dmp, http } = openClient(certificates, [existenceAnswer("active")], { access: reinforced });
    await dmp.findRecord(patient, { actor: radiologist });
    const { body = "" } = http.received[0] ?? {};
    expect(body).toContain(">INDIRECTE_RENFORCEE<");
    expect(body).toContain("<saml2:AuthnContextDecl>APP_BROWSER_AUTH</saml2:AuthnContextDecl>");
    expect(body).toContain(
      '<saml2:Conditions NotBefore="2026-09-19T09:58:28.884Z" NotOnOrAfter="2026-09-19T09:58:58.884Z">',
    );
    expect(body).toContain("subject:subject-id");
  });

  it("refuses to be opened without its method", () => {
    const access = { mode: "reinforced", strongAuthentication: " " } as const;
    expect(() => openClient(certificates, [], { access })).toThrow(
      expect.objectContaining({ code: "ERR_DMP_CONFIGURATION" }),
    );
  });

  it("opens a record in an emergency under another purpose", async () => {
    const found = references(entry);
    const { dmp, http } = openClient(certificates, [found], { access: reinforced });
    await dmp.search({ query: "FindDocuments", statuses: [] }, { patient, actor: radiologist, purpose: "break-glass" });
    expect(http.received[0]?.body).toContain('code="bris_de_glace"');
  });
});

describe("Pro Santé Connect", () => {
  it("adds what the provider gives to each request, and sends nothing when it fails", async () => {
    const asked: string[] = [];
    const authorization = {
      headersFor: ({ url, operation }: { readonly url: string; readonly operation: string }) => {
        asked.push(`${operation} ${url.split("/").at(-1) ?? ""}`);
        return asked.length > 1
          ? Promise.reject(new Error("no token"))
          : Promise.resolve({ authorization: "Bearer abc" });
      },
    };
    const { dmp, http } = openClient(certificates, [existenceAnswer("active")], { authorization });
    await dmp.findRecord(patient, { actor: radiologist });
    expect(http.received[0]?.headers["authorization"]).toBe("Bearer abc");
    await expect(dmp.findRecord(patient, { actor: radiologist })).rejects.toThrow("no token");
    expect(asked).toEqual(["TD0.2 patients", "TD0.2 patients"]);
    expect(http.received).toHaveLength(1);
  });
});

describe("proprietary services (dmp.md F.5)", () => {
  const direct = (...answers: readonly string[]) =>
    openClient(certificates, answers, { access: { mode: "direct" }, signer: card.signature });
  const status = (code: string, context = "") =>
    answerOf(
      `<x:setAuthorizationResponse xmlns:x="urn:any"><x:output><x:status>${code}</x:status><x:context>${context}</x:context></x:output></x:setAuthorizationResponse>`,
    );

  it("adds an authorisation (test 0.3-010), removes it (0.3-080)", async () => {
    const { dmp, http } = direct(status("DMPOk", "Autorisation ajoutée"), status("DMPOk"));
    expect(await dmp.setAuthorisation({ patient, actor: radiologist, action: "add" })).toEqual({
      outcome: "done",
      context: "Autorisation ajoutée",
    });
    await dmp.setAuthorisation({ patient, actor: radiologist, action: "remove", attendingDoctor: true });
    expect(http.received[0]?.url).toMatch(/\/habilitations$/);
    expect(http.received[0]?.body).toContain(
      '<setAuthorization xmlns="urn:si-dmp-habilitations"><action>AJOUT</action></setAuthorization>',
    );
    expect(http.received[1]?.body).toContain("<action>SUPPRESSION</action><role>MEDECIN_TRAITANT</role>");
  });

  it("reads what is refused", async () => {
    const request = { patient, actor: radiologist, action: "add" } as const;
    expect(await direct(status("DMPClosed")).dmp.setAuthorisation(request)).toMatchObject({ reason: "closed" });
    const rights = direct(status("DMPAccessDeniedByRightsService"));
    await expect(rights.dmp.setAuthorisation(request)).rejects.toMatchObject({ code: "ERR_DMP_RIGHTS" });
    await expect(direct(answerOf("<x/>")).dmp.setAuthorisation(request)).rejects.toMatchObject({
      code: "ERR_DMP_ANSWER",
    });
  });

  it("lists records, the VIHF naming no patient", async () => {
    const list = answerOf(
      '<p:patientListResponse xmlns:p="urn:si-dmp-patients"><p:output><p:patientlistData><p:patientIdentifier><p:nationalId>299039900099958</p:nationalId><p:nationalIdType>1.2.250.1.213.1.4.10</p:nationalIdType></p:patientIdentifier><p:lastName>EXEMPLE</p:lastName><p:MT>true</p:MT><p:lastAddDate>20260918101500</p:lastAddDate></p:patientlistData><p:status>DMPOk</p:status></p:output></p:patientListResponse>',
    );
    const { dmp, http } = openClient(certificates, [list]);
    const since = new Date("2026-09-01T00:00:00Z");
    expect(await dmp.listRecords({ actor: radiologist, since, by: "authorisation" })).toEqual({
      outcome: "listed",
      records: [
        {
          identifiers: [{ id: "299039900099958", oid: "1.2.250.1.213.1.4.10" }],
          familyName: "EXEMPLE",
          attendingDoctor: true,
          lastAddition: "20260918101500",
        },
      ],
    });
    expect(http.received[0]?.body).toContain(
      "<startDate>20260901000000</startDate><dateType>LASTAUTORIZATION</dateType>",
    );
    expect(http.received[0]?.body).not.toContain("resource-id");
  });
});
