import { isSegurError, SegurError } from "@segur-sdk/core";
import { beforeAll, describe, expect, it } from "vitest";

import { deliveredDocumentsOf, retryClassOf, type DocumentToSend } from "../src/index.js";
import {
  existenceAnswer,
  fault,
  queryFailure,
  references,
  registryFailure,
  registrySuccess,
  type Answer,
} from "./fake-transport.js";
import { imagingReport, nextVersion, qualifiedPatient, radiologist } from "./fixtures.js";
import { openClient } from "./open-client.js";
import { makeCertificates, type DmpCertificates } from "./pki.js";

let certificates: DmpCertificates;
beforeAll(async () => {
  certificates = await makeCertificates();
});

const active = existenceAnswer("active");
const lost = new SegurError("ERR_HTTP_CONNECTION_LOST");
const duplicate = registryFailure("XDSDuplicateUniqueIdInRegistry");
const entry = "urn:uuid:fe5287a2-ae6a-11eb-8f5d-000000000001";
const registryObjects = (body: string) => /<lcm:SubmitObjectsRequest.*<\/lcm:SubmitObjectsRequest>/s.exec(body)?.[0];

async function prepared(answers: readonly Answer[], documents?: readonly DocumentToSend[]) {
  const client = openClient(certificates, answers);
  const frozen = await client.dmp.prepare({
    documents: documents ?? [imagingReport()],
    patient: qualifiedPatient(),
    sender: radiologist,
  });
  return { ...client, frozen };
}

async function replacement(...answers: readonly Answer[]) {
  const first = await openClient(certificates).dmp.prepare({
    documents: [imagingReport()],
    patient: qualifiedPatient(),
    sender: radiologist,
  });
  const [replaces] = deliveredDocumentsOf(first);
  if (replaces === undefined) throw new Error("one document");
  return prepared(answers, [{ document: nextVersion(imagingReport(), { title: "CR corrigé" }), replaces }]);
}

describe("a delivery (dmp.md E.4, DT-3)", () => {
  it("asks for the record first, and never for the document after an answered feeding (EX_3.1-1090)", async () => {
    const { dmp, frozen, operations } = await prepared([active, registrySuccess]);
    expect(await dmp.deliver(frozen)).toEqual({ outcome: "delivered", by: "accepted", warnings: [] });
    expect(operations()).toEqual(["TD0.2", "TD2.1a"]);
  });

  it("leaves TD0.2 to a caller who has just done it", async () => {
    const { dmp, frozen, operations } = await prepared([registrySuccess]);
    await dmp.deliver(frozen, { existenceTest: "done" });
    expect(operations()).toEqual(["TD2.1a"]);
  });

  it.each([
    ["terminated", "closed"],
    ["unknown-state", "closed"],
  ])("sends nothing to a record in state %s", async (status, reason) => {
    const { dmp, frozen, operations } = await prepared([existenceAnswer(status)]);
    expect(await dmp.deliver(frozen)).toMatchObject({ outcome: "refused", reason, official: { code: status } });
    expect(operations()).toEqual(["TD0.2"]);
  });

  it("sends the same set again after a lost answer; a duplicate is looked up and is a delivery", async () => {
    const { dmp, frozen, operations, http, slept } = await prepared([
      active,
      lost,
      active,
      duplicate,
      references(entry),
    ]);
    expect(await dmp.deliver(frozen)).toEqual({ outcome: "delivered", by: "confirmed", warnings: [] });
    expect(operations()).toEqual(["TD0.2", "TD2.1a", "TD0.2", "TD2.1a", "TD3.1b"]);
    const sent = http.received.filter(({ operation }) => operation === "TD2.1a").map(({ body }) => body);
    expect(registryObjects(sent[1] ?? "")).toBe(registryObjects(sent[0] ?? ""));
    expect(slept).toEqual([2_000]);
  });

  it("asks by the unique identifier, with ObjectRef", async () => {
    const { dmp, frozen, http } = await prepared([duplicate, references(entry)]);
    await dmp.deliver(frozen, { existenceTest: "done" });
    expect(http.received[1]?.body).toContain('returnType="ObjectRef"');
    expect(http.received[1]?.body).toContain(`('${frozen.documentIds[0] ?? ""}')`);
  });

  it("asks once when the attempts are spent without an answer", async () => {
    const { dmp, frozen, operations } = await prepared([lost, lost, references(entry)]);
    expect(await dmp.deliver(frozen, { attempts: 2, existenceTest: "done" })).toMatchObject({ by: "confirmed" });
    expect(operations()).toEqual(["TD2.1a", "TD2.1a", "TD3.1b"]);
  });

  it("stays in doubt when the registry does not know it, or does not answer", async () => {
    for (const answer of [references(), lost]) {
      const { dmp, frozen } = await prepared([lost, answer]);
      const error: unknown = await dmp.deliver(frozen, { attempts: 1, existenceTest: "done" }).catch((e: unknown) => e);
      expect(error).toMatchObject({ code: "ERR_HTTP_CONNECTION_LOST", outcomeUnknown: true });
    }
  });

  it("sends again a set that the registry calls a duplicate and does not know", async () => {
    const { dmp, frozen, operations } = await prepared([duplicate, references(), registrySuccess]);
    expect(await dmp.deliver(frozen, { existenceTest: "done" })).toMatchObject({ by: "accepted" });
    expect(operations()).toEqual(["TD2.1a", "TD3.1b", "TD2.1a"]);
  });

  it("wants every document of the set to be known", async () => {
    const other = `${entry.slice(0, -1)}2`;
    const documents = [imagingReport(), imagingReport({ id: "1.2.250.1.999.1.1.9001.4.2" as never })];
    const client = await prepared(
      // Two versions of the first are not the second.
      [duplicate, references(entry, other), references(), duplicate, references(entry), references(other)],
      [...documents.map((document) => ({ document }))],
    );
    expect(await client.dmp.deliver(client.frozen, { existenceTest: "done" })).toMatchObject({ by: "confirmed" });
    expect(client.operations()).toEqual(["TD2.1a", "TD3.1b", "TD3.1b", "TD2.1a", "TD3.1b", "TD3.1b"]);
  });

  it("gives a duplicate as it is when confirmation is switched off", async () => {
    const { dmp, frozen, operations } = await prepared([duplicate]);
    const error: unknown = await dmp
      .deliver(frozen, { existenceTest: "done", confirmation: "never" })
      .catch((e: unknown) => e);
    expect(isSegurError(error) && retryClassOf(error)).toBe("duplicate");
    expect(operations()).toEqual(["TD2.1a"]);
  });

  it("waits out a busy registry", async () => {
    const busy = registryFailure("XDSRegistryBusy");
    const { dmp, frozen, slept } = await prepared([busy, busy, registrySuccess]);
    expect(await dmp.deliver(frozen, { existenceTest: "done", delayMs: 100 })).toMatchObject({ by: "accepted" });
    expect(slept).toEqual([100, 200]);
  });

  it.each([
    ["wrong metadata", registryFailure("XDSRegistryMetadataError"), "ERR_DMP_METADATA"],
    ["another content under the identifier", registryFailure("XDSNonIdenticalHash"), "ERR_DMP_NON_IDENTICAL"],
    ["an unknown code", registryFailure("DMPInconnu"), "ERR_DMP_UNKNOWN_ERROR"],
    ["a wrong seal", fault("Sender", "Not a valid signature certificate"), "ERR_DMP_CERTIFICATE_REFUSED"],
  ])("stops at once for %s", async (_, answer, code) => {
    const { dmp, frozen, operations } = await prepared([answer]);
    await expect(dmp.deliver(frozen, { existenceTest: "done" })).rejects.toMatchObject({ code });
    expect(operations()).toEqual(["TD2.1a"]);
  });
});

describe("a replacement (TD2.1b)", () => {
  const oldId = imagingReport().report.id;

  it("asks for the present entryUUID just before, and replaces that one", async () => {
    const { dmp, frozen, http, operations } = await replacement(active, references(entry), registrySuccess);
    expect(await dmp.deliver(frozen)).toMatchObject({ outcome: "delivered" });
    expect(operations()).toEqual(["TD0.2", "TD3.1b", "TD2.1b"]);
    expect(http.received[1]?.body).toContain(`('${oldId}')`);
    expect(http.received[2]?.body).toContain(
      `associationType="urn:ihe:iti:2007:AssociationType:RPLC" id="${frozen.replacements[0]?.associationId ?? ""}"`,
    );
    expect(http.received[2]?.body).toContain(`targetObject="${entry}"`);
  });

  it("follows an entryUUID that changed between two attempts; nothing else changes", async () => {
    const other = `${entry.slice(0, -1)}9`;
    const { dmp, frozen, http } = await replacement(references(entry), lost, references(other), registrySuccess);
    await dmp.deliver(frozen, { existenceTest: "done" });
    const [first, second] = [http.received[1], http.received[3]].map((each) => registryObjects(each?.body ?? ""));
    expect(second).not.toBe(first);
    expect(second?.replace(other, entry)).toBe(first);
  });

  it("is delivered when an earlier attempt was: the new version is looked up before the failure is believed", async () => {
    const { dmp, frozen, operations, http } = await replacement(
      references(entry),
      lost,
      references(entry),
      registryFailure("XDSReplaceFailed"),
      references(`${entry.slice(0, -1)}2`),
    );
    expect(await dmp.deliver(frozen, { existenceTest: "done" })).toMatchObject({ by: "confirmed" });
    expect(operations()).toEqual(["TD3.1b", "TD2.1b", "TD3.1b", "TD2.1b", "TD3.1b"]);
    expect(http.received[4]?.body).toContain(`('${frozen.documentIds[0] ?? ""}')`);
  });

  it("asks again, once, for a target that moved", async () => {
    const failed = registryFailure("XDSUnresolvedReferenceException");
    const { dmp, frozen, operations } = await replacement(
      ...[references(entry), failed, references(), references(entry), failed, references()],
    );
    await expect(dmp.deliver(frozen, { existenceTest: "done" })).rejects.toMatchObject({
      code: "ERR_DMP_TARGET_UNKNOWN",
    });
    expect(operations()).toEqual(["TD3.1b", "TD2.1b", "TD3.1b", "TD3.1b", "TD2.1b", "TD3.1b"]);
  });

  it.each([references(), queryFailure("XDSDocumentUniqueIdError")])(
    "says that what it replaces is no longer there %#",
    async (answer) => {
      const { dmp, frozen } = await replacement(answer, references());
      await expect(dmp.deliver(frozen, { existenceTest: "done" })).rejects.toMatchObject({
        code: "ERR_DMP_TARGET_ABSENT",
      });
    },
  );

  it("does not choose between several references", async () => {
    const { dmp, frozen, operations } = await replacement(references(entry, `${entry.slice(0, -1)}2`));
    await expect(dmp.submit(frozen)).rejects.toMatchObject({ code: "ERR_DMP_TARGET_AMBIGUOUS" });
    expect(operations()).toEqual(["TD3.1b"]);
  });
});

describe("a deletion (TD3.3c)", () => {
  const request = { uniqueId: imagingReport().report.id, patient: qualifiedPatient(), sender: radiologist };

  it.each(["", "  ", undefined as unknown as string])(
    "sends nothing when nobody confirmed: %j",
    async (confirmedBy) => {
      const { dmp, http } = openClient(certificates);
      await expect(dmp.delete({ ...request, confirmedBy })).rejects.toMatchObject({ code: "ERR_DMP_CONFIRMATION" });
      expect(http.received).toEqual([]);
    },
  );

  it("asks for record and reference, then changes the status to deleted", async () => {
    const { dmp, http, operations, events } = openClient(certificates, [active, references(entry), registrySuccess]);
    expect(await dmp.delete({ ...request, confirmedBy: "dr-017" })).toEqual({ outcome: "deleted", warnings: [] });
    expect(operations()).toEqual(["TD0.2", "TD3.1b", "TD3.3c"]);
    const { url, body, contentType } = http.received[2] ?? { url: "", body: "", contentType: "" };
    expect(url).toMatch(/\/registry$/);
    expect(contentType).toContain("urn:ihe:iti:2010:UpdateDocumentSet");
    expect(body).toContain("urn:asip:ci-sis:2010:StatusType:Deleted");
    expect(body).toContain(`targetObject="${entry}"`);
    expect(body).not.toContain("xdsb:Document");
    expect(events.at(-1)).toMatchObject({ op: "TD3.3c", code: "accepted", document: request.uniqueId });
  });

  it("says what status the document has", async () => {
    const { dmp, http } = openClient(certificates, [references(entry), registrySuccess]);
    await dmp.delete({ ...request, confirmedBy: "dr-017", status: "archived", existenceTest: "done" });
    expect(http.received[1]?.body).toMatch(/OriginalStatus.*StatusType:Archived.*NewStatus.*StatusType:Deleted/s);
  });

  it("takes an unknown document for one that is already deleted", async () => {
    const { dmp, operations } = openClient(certificates, [active, references()]);
    expect(await dmp.delete({ ...request, confirmedBy: "dr-017" })).toEqual({ outcome: "absent" });
    expect(operations()).toEqual(["TD0.2", "TD3.1b"]);
  });

  it("asks again for a target that moved; gone, it was deleted", async () => {
    const moved = registryFailure("XDSMetadataVersionError");
    const { dmp } = openClient(certificates, [references(entry), moved, references()]);
    expect(await dmp.delete({ ...request, confirmedBy: "dr-017", existenceTest: "done" })).toEqual({
      outcome: "absent",
    });
  });

  it("is refused by a closed record, and not by the patient's opposition, which is the server's to tell", async () => {
    const { dmp } = openClient(certificates, [existenceAnswer("terminated")]);
    expect(await dmp.delete({ ...request, confirmedBy: "dr-017" })).toMatchObject({
      outcome: "refused",
      reason: "closed",
    });
  });
});
