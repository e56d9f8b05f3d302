import { createFixedClock } from "@segur-sdk/core";
import { beforeAll, describe, expect, it } from "vitest";

import type { DmpService, DmpServiceOptions } from "../../src/dmp/index.js";
import { documentId, reportPlan, setId, signatureId } from "./document-plan.js";
import { createDmpWorld, type DmpWorld, newDmp, now, ruth, softwareOid, textOf } from "./dmp-world.js";
import {
  identifiersIn,
  type PlainPlan,
  postPlain,
  queries,
  queryBody,
  referenceBody,
  retrievePlan,
  searchPlan,
} from "./plain-template.js";
import { refusalsOf } from "./send-feeding.js";
import { entryOf, metadataUpdate, statusUpdate, statusUrns, withCode, withoutCode } from "./update-template.js";
import { hl7Code, insCx, physician, roleAttribute } from "./vihf-template.js";

const first = `${softwareOid}.4.1`;
const masked = `${softwareOid}.4.2`;
const maskedId = documentId.replace(/.$/, "2");
const approved = `('${statusUrns.approved}')`;
type Parameters = readonly (readonly [string, ...(readonly string[])])[];

describe("consulting a record (reinforced indirect mode)", () => {
  let world: DmpWorld;

  beforeAll(async () => {
    world = await createDmpWorld();
  });

  /** A record that the patient opened, with a report, and another masked to professionals. */
  const fed = async (options: Partial<DmpServiceOptions> = {}): Promise<DmpService> => {
    const dmp = newDmp(world, options);
    const patient = dmp.patients.find((one) => one.matricule === ruth);
    if (patient === undefined) throw new Error("RUTH is missing");
    dmp.setPatient({ ...patient, authorisation: "VALIDE" });
    await refusalsOf(dmp, world, {
      documents: [
        reportPlan(),
        reportPlan(masked, {
          entryId: maskedId,
          confidentialityCodes: ["N", "MASQUE_PS"],
          title: "CR masqué",
        }),
      ],
    });
    expect(dmp.calls.at(-1)?.answer).toBe("Success");
    return dmp;
  };
  const send = (dmp: DmpService, plan: PlainPlan) => postPlain(dmp, world, { sender: "air", ...plan });
  const codes = (dmp: DmpService) => dmp.calls.at(-1)?.refusals.map((refusal) => refusal.code);
  const find = async (dmp: DmpService, parameters: Parameters, returnType: "ObjectRef" | "LeafClass" = "ObjectRef") =>
    identifiersIn(await send(dmp, searchPlan(queryBody(queries.findDocuments, returnType, parameters))));
  const patientId = ["$XDSDocumentEntryPatientId", `'${insCx(ruth)}'`] as const;
  const status = ["$XDSDocumentEntryStatus", approved] as const;
  /** A colleague: not the author of what is masked. */
  const colleague = { vihf: { nameId: "810100001030" } };

  describe("searches by metadata (TD3.1a)", () => {
    it.each<[string, readonly (readonly [string, ...(readonly string[])])[], number]>([
      ["type", [["$XDSDocumentEntryTypeCode", "('18748-4^^2.16.840.1.113883.6.1')"]], 2],
      ["another type", [["$XDSDocumentEntryTypeCode", "('11502-2^^2.16.840.1.113883.6.1')"]], 0],
      [
        "one of two types",
        [["$XDSDocumentEntryTypeCode", "('11502-2^^2.16.840.1.113883.6.1','18748-4^^2.16.840.1.113883.6.1')"]],
        2,
      ],
      ["types in two values", [["$XDSDocumentEntryTypeCode", "('x^^y')", "('18748-4^^2.16.840.1.113883.6.1')"]], 2],
      ["class", [["$XDSDocumentEntryClassCode", "('31^^1.2.250.1.213.1.1.4.1')"]], 2],
      ["setting", [["$XDSDocumentEntryPracticeSettingCode", "('AMBULATOIRE^^1.2.250.1.213.1.1.4.9')"]], 2],
      ["facility", [["$XDSDocumentEntryHealthcareFacilityTypeCode", "('SA07^^1.2.250.1.71.4.2.4')"]], 0],
      ["format", [["$XDSDocumentEntryFormatCode", "('urn:ihe:iti:xds-sd:pdf:2008^^1.3.6.1.4.1.19376.1.2.3')"]], 2],
      ["act", [["$XDSDocumentEntryEventCodeList", "('CT^^1.2.250.1.213.1.1.5.618')"]], 2],
      [
        "two acts at once",
        [
          ["$XDSDocumentEntryEventCodeList", "('CT^^1.2.250.1.213.1.1.5.618')"],
          ["$XDSDocumentEntryEventCodeList", "('MR^^1.2.250.1.213.1.1.5.618')"],
        ],
        0,
      ],
      ["confidentiality", [["$XDSDocumentEntryConfidentialityCode", "('MASQUE_PS^^1.2.250.1.213.1.1.4.13')"]], 1],
      ["author", [["$XDSDocumentEntryAuthorPerson", "('%RADIOLOGUE_Camille%')"]], 2],
      ["another author", [["$XDSDocumentEntryAuthorPerson", "('%HADDAD%')"]], 0],
      ["act from its day", [["$XDSDocumentEntryServiceStartTimeFrom", "20260309100000"]], 2],
      ["act after its day", [["$XDSDocumentEntryServiceStartTimeFrom", "20260310"]], 0],
      ["act before its time", [["$XDSDocumentEntryServiceStartTimeTo", "20260309100000"]], 0],
      ["end of the act", [["$XDSDocumentEntryServiceStopTimeTo", "2027"]], 2],
      [
        "creation",
        [
          ["$XDSDocumentEntryCreationTimeFrom", "202603"],
          ["$XDSDocumentEntryCreationTimeTo", "202604"],
        ],
        2,
      ],
    ])("find by %s", async (_, parameters, count) => {
      expect(await find(await fed(), [patientId, status, ...parameters])).toHaveLength(count);
    });

    it("keep what is masked for its authors and for the attending doctor", async () => {
      const dmp = await fed();
      const ask = () =>
        send(dmp, searchPlan(queryBody(queries.findDocuments, "LeafClass", [patientId, status]), colleague));
      expect(textOf(await ask())).not.toContain("CR masqué");
      const patient = dmp.patients.find((one) => one.matricule === ruth);
      if (patient === undefined) throw new Error("RUTH is missing");
      dmp.setPatient({ ...patient, attendingDoctor: true });
      expect(textOf(await ask())).toContain("CR masqué");
    });

    it("follow the status", async () => {
      const dmp = await fed();
      await send(dmp, statusUpdate(documentId, ["approved", "archived"], { serial: "901" }));
      expect(codes(dmp)).toEqual([]);
      expect(await find(dmp, [patientId, status])).toEqual([maskedId]);
      expect(await find(dmp, [patientId, ["$XDSDocumentEntryStatus", `('${statusUrns.archived}')`]])).toEqual([
        documentId,
      ]);
      await send(dmp, statusUpdate(documentId, ["archived", "approved"], { serial: "902" }));
      expect(await find(dmp, [patientId, status])).toEqual([documentId, maskedId]);
      await send(dmp, statusUpdate(documentId, ["approved", "deleted"], { serial: "903" }));
      expect(await find(dmp, [patientId, ["$XDSDocumentEntryStatus", `('${statusUrns.deleted}')`]])).toEqual([
        documentId,
      ]);
      expect(dmp.registry.updates.map(({ operation }) => operation)).toEqual(["TD3.3d", "TD3.3d", "TD3.3c"]);
    });

    it("find by accession number", async () => {
      const dmp = await fed();
      const by = async (...numbers: readonly string[]) =>
        identifiersIn(
          await send(
            dmp,
            searchPlan(
              queryBody(queries.findDocumentsByReferenceId, "ObjectRef", [
                patientId,
                status,
                ...numbers.map(
                  (number) =>
                    [
                      "$XDSDocumentEntryReferenceIdList",
                      `('${number}^^^&amp;${softwareOid}.6&amp;ISO^urn:ihe:iti:xds:2013:accession')`,
                    ] as const,
                ),
              ]),
            ),
          ),
        );
      expect(await by("ACC-1")).toEqual([documentId, maskedId]);
      expect(await by("ACC-2")).toEqual([]);
      expect(await by("ACC-1", "ACC-2")).toEqual([]);
      expect(await by()).toEqual([]);
      expect(codes(dmp)).toEqual(["XDSStoredQueryMissingParam"]);
    });

    it("give back whole entries, completed by the registry", async () => {
      const dmp = await fed();
      const response = await send(dmp, searchPlan(queryBody(queries.findDocuments, "LeafClass", [patientId, status])));
      const answer = textOf(response);
      expect(answer).toContain(`lid="${documentId}"`);
      expect(answer).toContain(`status="${statusUrns.approved}"`);
      expect(answer).toContain('<VersionInfo versionName="1">');
      expect(answer).toContain("<Value>1.2.250.1.213.4.1.1.1.2</Value>");
      expect(answer).toContain("PID-5|NESSI^RUTH^RUTH ISABELLE^^^^L");
      expect(dmp.calls.at(-1)).toMatchObject({ operation: "TD3.1a", answer: "Success" });
    });

    it("find submissions, their contents and their associations", async () => {
      const dmp = await fed();
      const sets = (...parameters: Parameters) =>
        send(
          dmp,
          searchPlan(
            queryBody(queries.findSubmissionSets, "ObjectRef", [
              ["$XDSSubmissionSetPatientId", `'${insCx(ruth)}'`],
              ["$XDSSubmissionSetStatus", approved],
              ...parameters,
            ]),
          ),
        );
      expect(identifiersIn(await sets(["$XDSSubmissionSetSubmissionTimeFrom", "20260309"]))).toEqual([setId]);
      expect(identifiersIn(await sets(["$XDSSubmissionSetSubmissionTimeFrom", "20260310"]))).toEqual([]);
      expect(identifiersIn(await sets(["$XDSSubmissionSetSourceId", `('${softwareOid}')`]))).toEqual([setId]);
      expect(identifiersIn(await sets(["$XDSSubmissionSetContentType", "('07^^1.2.250.1.213.2.2')"]))).toEqual([setId]);
      expect(identifiersIn(await sets(["$XDSSubmissionSetAuthorPerson", "'%HADDAD%'"]))).toEqual([]);
      const contents = await send(
        dmp,
        searchPlan(
          queryBody(queries.getSubmissionSetAndContents, "LeafClass", [
            ["$XDSSubmissionSetUniqueId", `'${softwareOid}.3.1'`],
          ]),
        ),
      );
      expect(identifiersIn(contents).slice(0, 4)).toEqual([setId, documentId, maskedId, signatureId]);
      expect(textOf(contents).match(/AssociationType:HasMember/g)).toHaveLength(3);
      const joined = await send(
        dmp,
        searchPlan(queryBody(queries.getAssociations, "LeafClass", [["$uuid", `('${documentId}')`]])),
      );
      expect(textOf(joined)).toContain(`targetObject="${documentId}"`);
      expect(textOf(joined).match(/<Association /g)).toHaveLength(1);
    });

    it.each<[string, Parameters, string]>([
      ["without patient", [status], "XDSStoredQueryMissingParam"],
      ["without status", [patientId], "XDSStoredQueryMissingParam"],
      [
        "with a patient between parentheses",
        [["$XDSDocumentEntryPatientId", `('${insCx(ruth)}')`], status],
        "XDSStoredQueryParamNumber",
      ],
      [
        "with a list without parentheses",
        [patientId, ["$XDSDocumentEntryStatus", `'${statusUrns.approved}'`]],
        "XDSStoredQueryParamNumber",
      ],
      [
        "with a list without quotes",
        [patientId, ["$XDSDocumentEntryStatus", `(${statusUrns.approved})`]],
        "XDSStoredQueryParamNumber",
      ],
      [
        "with a list that does not end",
        [patientId, ["$XDSDocumentEntryStatus", `('${statusUrns.approved}',)`]],
        "XDSStoredQueryParamNumber",
      ],
      [
        "with a quoted date",
        [patientId, status, ["$XDSDocumentEntryServiceStartTimeFrom", "'20260101'"]],
        "XDSStoredQueryParamNumber",
      ],
      ["with a parameter twice", [patientId, patientId, status], "XDSStoredQueryParamNumber"],
      [
        "with two patients",
        [["$XDSDocumentEntryPatientId", `'${insCx(ruth)}'`, `'${insCx(ruth)}'`], status],
        "XDSStoredQueryParamNumber",
      ],
      ["with an empty list of values", [patientId, ["$XDSDocumentEntryStatus"]], "XDSStoredQueryParamNumber"],
      ["about somebody else", [["$XDSDocumentEntryPatientId", `'${insCx("255069999999934")}'`], status], "Sender"],
    ])("are refused %s", async (_, parameters, code) => {
      const dmp = await fed();
      expect(await find(dmp, parameters)).toEqual([]);
      expect(codes(dmp)?.[0]).toBe(code);
    });

    it("name the parameter that is wrong", async () => {
      const dmp = await fed();
      await find(dmp, [patientId, ["$XDSDocumentEntryStatus", "Approved"]]);
      expect(dmp.calls.at(-1)?.refusals[0]?.text).toBe(
        "parameterName=$XDSDocumentEntryStatus; Le format du paramètre est incorrect",
      );
    });

    it("are remarked when a parameter is not of the query", async () => {
      const dmp = await fed();
      await find(dmp, [patientId, status, ["$XDSDocumentEntryTitle", "('a')"]]);
      expect(dmp.calls.at(-1)?.remarks.map(({ rule }) => rule)).toContain(
        "each parameter of a search is one of its query",
      );
    });

    it("read a quote that is doubled, and blanks between values", async () => {
      const dmp = await fed();
      const values = "( 'a''b' , '18748-4^^2.16.840.1.113883.6.1' )";
      expect(await find(dmp, [patientId, status, ["$XDSDocumentEntryTypeCode", values]])).toHaveLength(2);
    });

    it("are refused for a query or a return type that does not exist", async () => {
      const dmp = await fed();
      await send(dmp, searchPlan(queryBody("00000000-0000-4000-8000-000000000000", "LeafClass", [])));
      expect(codes(dmp)).toEqual(["XDSUnknownStoredQuery"]);
      await send(dmp, searchPlan(referenceBody().replace("ObjectRef", "Everything")));
      expect(codes(dmp)).toEqual(["XDSStoredQueryParamNumber"]);
      await send(dmp, searchPlan(queryBody(queries.getDocuments, "ObjectRef", [])));
      expect(codes(dmp)).toEqual(["XDSStoredQueryMissingParam"]);
    });

    it("are refused when they are too wide, or too many", async () => {
      const wide = await fed({ maxResults: 1 });
      await find(wide, [patientId, status]);
      expect(codes(wide)).toEqual(["DMPTooManyResult"]);
      const clock = createFixedClock(now);
      const many = await fed({ searchThreshold: { calls: 2, windowMs: 60_000 }, clock });
      for (let i = 0; i < 3; i++) await send(many, searchPlan());
      expect(codes(many)).toEqual(["DMPAccessDeniedByExcededThreshold"]);
      clock.advance(61_000);
      await postPlain(many, world, { ...searchPlan(), vihf: { issueInstant: clock.now().toISOString() } });
      expect(codes(many)).toEqual([]);
    });
  });

  describe("a document (TD3.2)", () => {
    it("comes back as it was fed, in a multipart", async () => {
      const dmp = await fed();
      const response = await send(dmp, retrievePlan([first]));
      expect(response.headers["content-type"]).toMatch(/^multipart\/related; type="application\/xop\+xml"/);
      const href = /href="cid:([^"]*)"/.exec(textOf(response))?.[1] ?? "";
      expect(textOf(response)).toContain(`Content-ID: <${decodeURIComponent(href)}>`);
      expect(Buffer.from(response.body).includes(Buffer.from(reportPlan().bytes))).toBe(true);
      expect(dmp.calls.at(-1)).toMatchObject({ operation: "TD3.2", answer: "Success" });
    });

    it.each([
      ["is unknown", ["1.2.3"], "Failure"],
      ["is masked", [masked], "Failure"],
      ["is unknown beside another", [first, "1.2.3"], "PartialSuccess"],
      ["is not named", [], "Failure"],
    ])("is refused, in a multipart, when it %s", async (_, uniqueIds, answer) => {
      const dmp = await fed();
      const response = await send(dmp, retrievePlan(uniqueIds, colleague));
      expect(response.headers["content-type"]).toContain("multipart/related");
      expect(dmp.calls.at(-1)).toMatchObject({ answer, refusals: [{ code: "XDSDocumentUniqueIdError" }] });
    });

    it("is of one repository", async () => {
      const dmp = await fed();
      const plan = retrievePlan([first]);
      await send(dmp, { ...plan, body: plan.body.replace("1.2.250.1.213.4.1.1.1.2", "1.2.250.1.213.4.1.1.1.9") });
      expect(codes(dmp)).toEqual(["XDSUnknownRepositoryId"]);
    });
  });

  describe("the visibility of a document (TD3.3a, TD3.3b)", () => {
    const nextId = "urn:uuid:448916fd-a342-49e9-9348-00000000aaaa";
    const entry = async (dmp: DmpService): Promise<string> =>
      entryOf(
        textOf(
          await send(
            dmp,
            searchPlan(queryBody(queries.getDocuments, "LeafClass", [["$XDSDocumentEntryUniqueId", `('${first}')`]])),
          ),
        ),
        nextId,
      );
    const mask = withCode("MASQUE_PS", "Masqué aux professionnels de santé");
    const hide = withCode("INVISIBLE_PATIENT", "Non visible par le patient");
    const update = async (dmp: DmpService, edit: (entry: string) => string, version = "1", serial = "901") => {
      await send(dmp, metadataUpdate(edit(await entry(dmp)), version, { serial, entryId: nextId }));
      return codes(dmp);
    };

    it("changes under another entryUUID and another version, and stays one document", async () => {
      const dmp = await fed();
      expect(await update(dmp, mask)).toEqual([]);
      expect(dmp.calls.at(-1)?.operation).toBe("TD3.3a");
      expect(dmp.registry.document(first)).toMatchObject({
        entryUuid: nextId,
        logicalId: documentId,
        version: 2,
        status: "approved",
        confidentialityCodes: ["N", "MASQUE_PS"],
      });
      expect(dmp.registry.versionsOf(first).map(({ version, status: state }) => [version, state])).toEqual([
        [1, "deprecated"],
        [2, "approved"],
      ]);
      expect(identifiersIn(await send(dmp, searchPlan()))).toEqual([nextId]);
      expect(dmp.registry.documents).toHaveLength(2);
    });

    it("may be taken back by an author: masked, then not", async () => {
      const dmp = await fed();
      await update(dmp, mask);
      const again = (text: string) => withoutCode("MASQUE_PS")(text).replaceAll("aaaa", "bbbb");
      await send(
        dmp,
        metadataUpdate(again(await entry(dmp)), "2", { serial: "902", entryId: nextId.replaceAll("aaaa", "bbbb") }),
      );
      expect(codes(dmp)).toEqual([]);
      expect(dmp.registry.document(first)).toMatchObject({ version: 3, confidentialityCodes: ["N"] });
    });

    it("gives several references when the former versions are told, and the old ones serve no more", async () => {
      const dmp = await fed({ formerVersions: true });
      await update(dmp, mask);
      expect(identifiersIn(await send(dmp, searchPlan()))).toEqual([documentId, nextId]);
      await postPlain(dmp, world, statusUpdate(documentId, ["approved", "deleted"], { serial: "903" }));
      expect(codes(dmp)).toEqual(["XDSMetadataUpdateError"]);
    });

    it.each<[string, (entry: string) => string, string, string]>([
      ["hides from the patient what he saw", hide, "1", "La visibilité est irréversible : INVISIBLE_PATIENT"],
      [
        "changes an author",
        (text) => text.replaceAll("^Camille^", "^CAMILLE^"),
        "1",
        "Les données d'un auteur ne peuvent pas être modifiées",
      ],
      [
        "changes the title",
        (text) => text.replace('value="CR de scanner"', 'value="Autre"'),
        "1",
        "Seule la confidentialité peut être modifiée",
      ],
      ["follows another version", mask, "2", "PreviousVersion n'est pas la version courante"],
      [
        "designates nothing",
        (text) => text.replace(/lid="[^"]*"/, 'lid="urn:uuid:0"'),
        "1",
        "Le lid ne désigne aucun document",
      ],
    ])("is not changed by an update that %s", async (_, edit, version, text) => {
      const dmp = await fed();
      await update(dmp, edit, version);
      expect(dmp.calls.at(-1)?.refusals[0]?.text).toBe(text);
      expect(dmp.registry.document(first)?.version).toBe(1);
    });

    it("is not changed under an identifier that serves already", async () => {
      const dmp = await fed();
      const same = (await entry(dmp)).replaceAll(nextId, maskedId);
      await send(dmp, metadataUpdate(mask(same), "1", { serial: "901", entryId: maskedId }));
      expect(codes(dmp)).toEqual(["XDSMetadataUpdateError"]);
    });

    it("shows to the patient what was hidden (TD3.3b), for ever", async () => {
      const dmp = newDmp(world);
      const patient = dmp.patients.find((one) => one.matricule === ruth);
      if (patient === undefined) throw new Error("RUTH is missing");
      dmp.setPatient({ ...patient, authorisation: "VALIDE" });
      await refusalsOf(dmp, world, {
        documents: [reportPlan(undefined, { confidentialityCodes: ["N", "INVISIBLE_PATIENT"] })],
      });
      expect(await update(dmp, withoutCode("INVISIBLE_PATIENT"))).toEqual([]);
      expect(dmp.calls.at(-1)?.operation).toBe("TD3.3b");
      expect(dmp.registry.visibilityOf(first)?.hiddenFromPatient).toBe(false);
    });

    it("is closed to the plain indirect mode", async () => {
      const dmp = await fed();
      const plan = metadataUpdate(mask(await entry(dmp)), "1", { serial: "901", entryId: nextId });
      await postPlain(dmp, world, plan);
      expect(codes(dmp)).toEqual(["DMPAccessDeniedByRightsService"]);
    });
  });

  describe("needs", () => {
    it("the authorisation of the patient, which a reference does not", async () => {
      const dmp = newDmp(world);
      await refusalsOf(dmp, world);
      for (const plan of [
        searchPlan(queryBody(queries.findDocuments, "LeafClass", [patientId, status])),
        retrievePlan([first]),
      ]) {
        await send(dmp, plan);
        expect(codes(dmp)).toEqual(["DMPAccessForbidden"]);
      }
      expect(identifiersIn(await send(dmp, searchPlan()))).toEqual([documentId]);
    });

    it("a mode that consults: the plain indirect mode gets references only", async () => {
      const dmp = await fed();
      for (const plan of [
        searchPlan(queryBody(queries.findDocuments, "ObjectRef", [patientId, status])),
        searchPlan(referenceBody().replace("ObjectRef", "LeafClass")),
        retrievePlan([first]),
      ]) {
        const response = await postPlain(dmp, world, plan);
        expect(response.status).toBe(200);
        expect(codes(dmp)).toEqual(["DMPAccessDeniedByRightsService"]);
      }
    });

    it("another doctor than the occupational physician", async () => {
      const dmp = await fed();
      const occupational = hl7Code("Role", "SM25", "1.2.250.1.71.4.2.5", "Médecine du travail (SM)");
      await send(dmp, retrievePlan([first], { attributes: { [roleAttribute]: [physician, occupational] } }));
      expect(codes(dmp)).toEqual(["DMPAccessDeniedByRightsService"]);
    });

    it("a VIHF of less than thirty seconds, that serves once (EX_AIR-040)", async () => {
      const dmp = await fed();
      await send(dmp, retrievePlan([first], { vihf: { issueInstant: "2026-03-09T11:19:30.000Z" } }));
      expect(dmp.calls.at(-1)?.refusals[0]?.text).toBe("Le VIHF est périmé");
      const once = retrievePlan([first], { vihf: { id: "_once" } });
      await send(dmp, once);
      await send(dmp, once);
      expect(dmp.calls.slice(-2).map(({ answer }) => answer)).toEqual(["Success", "fault"]);
      expect(dmp.calls.at(-1)?.refusals[0]?.text).toBe("Le VIHF a déjà été utilisé");
    });

    it("rights that a test may change", async () => {
      const open = { "TD3.2": { indirect: "yes", air: "yes", direct: "yes", cpe: "yes" } } as const;
      const dmp = await fed({ rights: open });
      await postPlain(dmp, world, retrievePlan([first]));
      expect(dmp.calls.at(-1)?.answer).toBe("Success");
    });
  });
});
