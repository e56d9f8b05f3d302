import { beforeAll, describe, expect, it } from "vitest";

import type { DmpService } from "../../src/dmp/index.js";
import { type DocumentPlan, documentId, reportPlan } from "./document-plan.js";
import { createDmpWorld, type DmpWorld, newDmp, ruth, softwareOid } from "./dmp-world.js";
import type { FeedingChanges } from "./feeding-template.js";
import { identifiersIn, type PlainPlan, postPlain, referenceBody, searchPlan } from "./plain-template.js";
import { refusalCodesOf, refusalsOf } from "./send-feeding.js";
import { statusUpdate } from "./update-template.js";

const first = `${softwareOid}.4.1`;
const second = `${softwareOid}.4.2`;
const other = "255069999999934";

describe("the life of a document of a structure (TD2.1b, TD3.1b, TD3.3c, indirect mode)", () => {
  let world: DmpWorld;

  beforeAll(async () => {
    world = await createDmpWorld();
  });

  const version = (serial: string, replaces: string, changes: Partial<DocumentPlan> = {}): FeedingChanges => ({
    serial,
    documents: [
      reportPlan(`${softwareOid}.4.${serial}`, { entryId: documentId.replace(/.$/, serial), replaces, ...changes }),
    ],
  });
  const send = async (dmp: DmpService, plan: PlainPlan) => {
    const response = await postPlain(dmp, world, plan);
    return { response, refusals: dmp.calls.at(-1)?.refusals.map((refusal) => refusal.code) };
  };
  const reference = async (dmp: DmpService, uniqueId = first) =>
    identifiersIn((await send(dmp, searchPlan(referenceBody(uniqueId)))).response);
  const deletion = (entryUuid: string, serial = "d1") =>
    statusUpdate(entryUuid, ["approved", "deleted"], { serial: serial.replace("d", "90") });

  it("has a reference: the current entryUUID; none when it is unknown", async () => {
    const dmp = newDmp(world);
    expect(await reference(dmp)).toEqual([]);
    expect(dmp.calls[0]).toMatchObject({ operation: "TD3.1b", answer: "Success" });
    await refusalsOf(dmp, world);
    expect(await reference(dmp)).toEqual([documentId]);
  });

  it("is replaced by its reference, keeps one of its own, and leads its history", async () => {
    const dmp = newDmp(world, { entryUuids: "assigned" });
    await refusalsOf(dmp, world);
    const [entryUuid = ""] = await reference(dmp);
    expect(entryUuid).not.toBe(documentId);
    expect(await refusalCodesOf(dmp, world, version("2", documentId))).toEqual(["XDSReplaceFailed"]);
    expect(await refusalCodesOf(dmp, world, version("2", entryUuid))).toEqual([]);
    const [next = ""] = await reference(dmp, second);
    expect([entryUuid, documentId]).not.toContain(next);
    expect(dmp.registry.historyOf(second).map(({ uniqueId, status }) => [uniqueId, status])).toEqual([
      [first, "deprecated"],
      [second, "approved"],
    ]);
    expect(dmp.registry.documentsOf(ruth, "approved").map(({ uniqueId }) => uniqueId)).toEqual([second]);
    expect(dmp.registry.documentsOf(other)).toEqual([]);
  });

  it("is remarked when it is replaced without having asked for its reference, or loses its links", async () => {
    const dmp = newDmp(world);
    await refusalsOf(dmp, world);
    await refusalsOf(dmp, world, version("2", documentId));
    const rules = () => dmp.calls.at(-1)?.remarks.map(({ rule }) => rule);
    expect(rules()).toContain("TD3.1b precedes every replacement, deletion and archive");
    expect(rules()).not.toContain("a replacement keeps the links of the document that it replaces");
    await reference(dmp, second);
    const replaces = documentId.replace(/.$/, "2");
    const unlinked = { ...version("3", replaces), editBody: (body: string) => body.replaceAll("ACC-1", "ACC-2") };
    await refusalsOf(dmp, world, unlinked);
    expect(rules()).toContain("a replacement keeps the links of the document that it replaces");
    expect(rules()).not.toContain("TD3.1b precedes every replacement, deletion and archive");
  });

  it("is deleted by its reference, and has none afterwards", async () => {
    const dmp = newDmp(world);
    await refusalsOf(dmp, world);
    const [entryUuid = ""] = await reference(dmp);
    const { response, refusals } = await send(dmp, deletion(entryUuid));
    expect([response.status, refusals]).toEqual([200, []]);
    expect(dmp.calls.at(-1)).toMatchObject({ operation: "TD3.3c", answer: "Success", processed: true });
    expect(dmp.registry.document(first)?.status).toBe("deleted");
    expect(dmp.registry.updates).toMatchObject([
      { operation: "TD3.3c", document: first, before: { status: "approved" }, after: { status: "deleted" } },
    ]);
    expect(await reference(dmp)).toEqual([]);
    expect((await send(dmp, deletion(entryUuid, "d2"))).refusals).toEqual(["XDSUnresolvedReferenceException"]);
  });

  it("stays registered once deleted: its uniqueId is not free", async () => {
    const dmp = newDmp(world);
    await refusalsOf(dmp, world);
    await send(dmp, deletion(documentId));
    const again = { serial: "3", documents: [reportPlan(first, { entryId: documentId.replace(/.$/, "3") })] };
    expect(await refusalCodesOf(dmp, world, again)).toEqual(["XDSDuplicateUniqueIdInRegistry"]);
  });

  it("takes its obsolete versions with it when it is deleted (EX_3.3-1050)", async () => {
    const dmp = newDmp(world);
    await refusalsOf(dmp, world);
    await refusalsOf(dmp, world, version("2", documentId));
    await send(dmp, deletion(documentId.replace(/.$/, "2")));
    expect(dmp.registry.documents.map(({ status }) => status)).toEqual(["deleted", "deleted"]);
  });

  it("is neither replaced nor deleted once obsolete", async () => {
    const dmp = newDmp(world);
    await refusalsOf(dmp, world);
    await refusalsOf(dmp, world, version("2", documentId));
    expect((await send(dmp, deletion(documentId))).refusals).toEqual(["XDSMetadataUpdateError"]);
    expect(await refusalCodesOf(dmp, world, version("3", documentId))).toEqual(["XDSReplaceFailed"]);
  });

  it.each<[string, (entryUuid: string) => PlainPlan, string]>([
    [
      "an entryUUID that nothing bears",
      () => deletion("urn:uuid:0b6f7a52-0000-4000-8000-0000000000ff"),
      "XDSUnresolvedReferenceException",
    ],
    [
      "a status that is not its own",
      (entryUuid) => statusUpdate(entryUuid, ["archived", "deleted"], { serial: "901" }),
      "XDSMetadataUpdateError",
    ],
    [
      "a status that nothing leads to",
      (entryUuid) => statusUpdate(entryUuid, ["approved", "deprecated"], { serial: "901" }),
      "DMPAccessDeniedByRightsService",
    ],
    [
      "an archive, which its mode does not open",
      (entryUuid) => statusUpdate(entryUuid, ["approved", "archived"], { serial: "901" }),
      "DMPAccessDeniedByRightsService",
    ],
    [
      "the record of somebody else",
      (entryUuid) => statusUpdate(entryUuid, ["approved", "deleted"], { serial: "901", matricule: other }),
      "XDSPatientIdDoesNotMatch",
    ],
    [
      "the identifier of a set that is registered",
      (entryUuid) => statusUpdate(entryUuid, ["approved", "deleted"], { serial: "1" }),
      "XDSDuplicateUniqueIdInRegistry",
    ],
    [
      "two changes at once",
      (entryUuid) =>
        statusUpdate(entryUuid, ["approved", "deleted"], {
          serial: "901",
          editBody: (body) =>
            body.replace(/<Association.*<\/Association>/, (one) => one + one.replace("update-1", "update-2")),
        }),
      "XDSRegistryMetadataError",
    ],
    [
      "a set without source",
      (entryUuid) =>
        statusUpdate(entryUuid, ["approved", "deleted"], {
          serial: "901",
          editBody: (body) => body.replace(/<ExternalIdentifier [^>]*554ac39e.*?<\/ExternalIdentifier>/, ""),
        }),
      "XDSRegistryMetadataError",
    ],
  ])("is not deleted by %s", async (_, plan, code) => {
    const dmp = newDmp(world);
    await refusalsOf(dmp, world);
    expect((await send(dmp, plan(documentId))).refusals?.[0]).toBe(code);
    expect(dmp.registry.document(first)?.status).toBe("approved");
    expect(dmp.registry.updates).toEqual([]);
  });

  it("is not deleted by another structure", async () => {
    const document = { ...reportPlan(), patient: ruth, structureId: "1330780321" };
    const dmp = newDmp(world, {
      documents: [
        {
          ...document,
          entryUuid: documentId,
          status: "approved",
          submissionSetUniqueId: `${softwareOid}.3.0`,
          classCode: "31",
          typeCode: "18748-4",
          formatCode: "urn:ihe:iti:xds-sd:pdf:2008",
          creationTime: "20260309111500",
          hash: "0".repeat(40),
          size: 1,
        },
      ],
    });
    expect((await send(dmp, deletion(documentId))).refusals).toEqual(["DMPAccessDeniedByRightsService"]);
  });

  it.each([
    ["opposes feeding", { feedingOpposed: true }, []],
    ["closed his record", { record: "closed" }, ["DMPClosed"]],
    ["has no record any more", { record: "absent" }, ["XDSUnknownPatientId"]],
  ] as const)("may be deleted, or not, when the patient %s", async (_, change, codes) => {
    const dmp = newDmp(world);
    await refusalsOf(dmp, world);
    const patient = dmp.patients.find((one) => one.matricule === ruth);
    if (patient === undefined) throw new Error("RUTH is missing");
    dmp.setPatient({ ...patient, ...change });
    const [entryUuid = documentId] = await reference(dmp);
    expect((await send(dmp, deletion(entryUuid))).refusals).toEqual(codes);
  });

  it("is read by tests: visibility, links, submissions", async () => {
    const dmp = newDmp(world);
    const hidden = ["N", "INVISIBLE_PATIENT"];
    await refusalsOf(dmp, world, {
      documents: [
        reportPlan(undefined, { confidentialityCodes: hidden }),
        reportPlan(second, { entryId: documentId.replace(/.$/, "2") }),
      ],
    });
    const { registry } = dmp;
    expect(registry.visibilityOf(first)).toEqual({
      hiddenFromProfessionals: false,
      hiddenFromPatient: true,
      hiddenFromLegalRepresentatives: false,
    });
    expect(registry.visibilityOf("1.2.3")).toBeUndefined();
    expect(registry.linkedTo(first).map(({ uniqueId }) => uniqueId)).toEqual([second]);
    expect(registry.linkedTo("1.2.3")).toEqual([]);
    expect(registry.submissionsOf(ruth)).toHaveLength(1);
    expect(registry.entry(documentId)?.uniqueId).toBe(first);
    expect(registry.historyOf("1.2.3")).toEqual([]);
    expect(registry.versionsOf(first)).toHaveLength(1);
  });

  it("is refused in a message too long, by the front", async () => {
    const dmp = newDmp(world, { maxMessageBytes: 2000 });
    const response = await postPlain(dmp, world, searchPlan());
    expect([response.status, dmp.calls]).toEqual([413, []]);
  });
});
