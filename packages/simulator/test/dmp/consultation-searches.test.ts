import { createFixedClock } from "@segur-sdk/core";
import { beforeAll, describe, expect, it } from "vitest";

import {
  approved,
  codes,
  colleague,
  consultationIn,
  maskedId,
  type Parameters,
  patientId,
  status,
} from "./consultation-world.js";
import { documentId, setId, signatureId } from "./document-plan.js";
import { createDmpWorld, type DmpWorld, now, ruth, softwareOid, textOf } from "./dmp-world.js";
import { identifiersIn, postPlain, queries, queryBody, referenceBody, searchPlan } from "./plain-template.js";
import { statusUpdate, statusUrns } from "./update-template.js";
import { insCx } from "./vihf-template.js";

describe("searching a record (reinforced indirect mode)", () => {
  let world: DmpWorld;
  const { fed, send, find } = consultationIn(() => world);

  beforeAll(async () => {
    world = await createDmpWorld();
  });

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
});
