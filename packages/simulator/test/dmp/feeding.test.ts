import { createHash } from "node:crypto";

import { createSeededIds } from "@segur-sdk/core";
import { beforeAll, describe, expect, it } from "vitest";

import type { DmpService } from "../../src/dmp/index.js";
import { type DocumentPlan, documentId, reportPlan, setId, signatureId } from "./document-plan.js";
import { createDmpWorld, type DmpWorld, newDmp, now, post, ruth, softwareOid, structureId, swap } from "./dmp-world.js";
import { existenceTest } from "./existence-template.js";
import { type FeedingChanges } from "./feeding-template.js";
import { refusalCodesOf, refusalsOf } from "./send-feeding.js";
import { radiologist } from "./vihf-template.js";

const closed = "202096615708958";
const opposed = "187016322099980";
const minor = "217016322099272";

describe("feeding a record (TD2.1)", () => {
  let world: DmpWorld;

  beforeAll(async () => {
    world = await createDmpWorld();
  });

  const send = (dmp: DmpService, changes?: FeedingChanges) => refusalsOf(dmp, world, changes);
  const codesOf = (dmp: DmpService, changes?: FeedingChanges) => refusalCodesOf(dmp, world, changes);

  /** A new version of a document. */
  const version = (serial: string, replaces: string, changes: Partial<DocumentPlan> = {}): FeedingChanges => ({
    serial,
    documents: [
      reportPlan(`${softwareOid}.4.${serial}`, {
        entryId: documentId.replace(/.$/, serial),
        replaces,
        ...changes,
      }),
    ],
  });

  it("keeps the documents, byte for byte, and who sent them", async () => {
    const dmp = newDmp(world);
    const report = reportPlan();
    expect(await send(dmp)).toEqual([]);
    expect(dmp.submissions).toMatchObject([
      {
        uniqueId: `${softwareOid}.3.1`,
        receivedAt: new Date(now),
        messageId: "urn:uuid:7368ba9a-ee80-4ceb-a083-100000000002",
        patient: ruth,
        structureId,
        senderId: radiologist,
        senderRoles: ["10", "SM44"],
        software: { name: "RIS-FICTIF", version: "1.0.0" },
        secretConnection: false,
        documents: [report.uniqueId],
        signature: { uniqueId: `${softwareOid}.1.1` },
      },
    ]);
    expect(dmp.documents).toMatchObject([
      {
        uniqueId: report.uniqueId,
        entryUuid: documentId,
        status: "approved",
        patient: ruth,
        title: "CR de scanner",
        classCode: "31",
        typeCode: "18748-4",
        confidentialityCodes: ["N"],
        mimeType: "text/xml",
        creationTime: "20260309111500",
        hash: createHash("sha1").update(report.bytes).digest("hex"),
        size: report.bytes.length,
      },
    ]);
    expect(Buffer.from(dmp.documents[0]?.bytes ?? []).equals(report.bytes)).toBe(true);
  });

  it("names the entry whose identifier is symbolic", async () => {
    const dmp = newDmp(world, { ids: createSeededIds("entries") });
    expect(await send(dmp, { documents: [reportPlan(undefined, { entryId: "Document01" })] })).toEqual([]);
    expect(dmp.documents[0]?.entryUuid).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  });

  it("takes several documents in one set, a KOS among them (2.1-800)", async () => {
    const dmp = newDmp(world);
    const bytes = Buffer.concat([Buffer.alloc(128), Buffer.from(`DICM\r\n--uuid:fake\r\n\0`)]);
    const kos: DocumentPlan = {
      ...reportPlan(`${softwareOid}.9.1`, { entryId: documentId.replace(/.$/, "2") }),
      mimeType: "application/dicom",
      bytes,
      canonical: bytes,
      typeCode: ["IMG-KOS", "1.2.250.1.213.1.1.4.12", "Reference d'objets d'un examen d'imagerie"],
      formatCode: [
        "1.2.840.10008.5.1.4.1.1.88.59",
        "1.2.840.10008.2.6.1",
        "Document Références d'objets d'un examen d'imagerie selon profil IHE RAD XDS-I",
      ],
    };
    expect(await send(dmp, { documents: [reportPlan(), kos] })).toEqual([]);
    expect(dmp.documents.map((document) => document.mimeType)).toEqual(["text/xml", "application/dicom"]);
    const { length } = dmp.documents;
    expect(
      await codesOf(dmp, {
        serial: "2",
        documents: [
          { ...kos, bytes: Buffer.from("not DICOM"), canonical: "not DICOM", uniqueId: `${softwareOid}.9.2` },
        ],
      }),
    ).toEqual(["XDSInvalidDocumentContent"]);
    expect(dmp.documents).toHaveLength(length);
  });

  it("remarks a feeding that no existence test precedes", async () => {
    const dmp = newDmp(world);
    await send(dmp);
    await post(dmp, existenceTest(world), world.tls.certificate);
    await send(dmp, {
      serial: "2",
      documents: [reportPlan(`${softwareOid}.4.2`, { entryId: documentId.replace(/.$/, "2") })],
      addressing: { messageId: "urn:uuid:7368ba9a-ee80-4ceb-a083-100000000003" },
    });
    expect(dmp.calls.map((call) => call.remarks.map((remark) => remark.rule))).toEqual([
      ["TD0.2 precedes every feeding"],
      [],
      [],
    ]);
  });

  describe("by the state of the record", () => {
    it.each([
      ["no record", "153078987658513", "XDSUnknownPatientId", "Aucun DMP pour ce patient"],
      ["a closed record", closed, "DMPClosed", "Le DMP du patient est fermé"],
      ["a patient who opposes it", opposed, "DMPAccessForbidden", "Accès refusé"],
    ])("is refused for %s", async (_, matricule, code, text) => {
      expect(await send(newDmp(world), { matricule })).toEqual([{ code, text }]);
    });

    it("is still open to replacements when the patient opposes it (2.1-970)", async () => {
      const dmp = newDmp(world);
      await send(dmp);
      const patient = dmp.patients.find((one) => one.matricule === ruth);
      if (patient === undefined) throw new Error("RUTH is missing");
      dmp.setPatient({ ...patient, feedingOpposed: true });
      expect(await codesOf(dmp, { serial: "2", documents: [reportPlan(`${softwareOid}.4.9`)] })).toEqual([
        "DMPAccessForbidden",
      ]);
      expect(await codesOf(dmp, version("2", documentId))).toEqual([]);
    });
  });

  describe("again", () => {
    it("is a duplicate when nothing changed", async () => {
      const dmp = newDmp(world);
      await send(dmp);
      expect(await send(dmp)).toEqual(
        [`${softwareOid}.3.1`, `${softwareOid}.4.1`, `${softwareOid}.1.1`].map((uniqueId) => ({
          code: "XDSDuplicateUniqueIdInRegistry",
          text: `uniqueId déjà présent : ${uniqueId}`,
        })),
      );
      expect(dmp.submissions).toHaveLength(1);
    });

    it("is another document under the same name when the bytes changed", async () => {
      const dmp = newDmp(world);
      await send(dmp);
      const changed = reportPlan(undefined, { edit: swap("CR de scanner", "CR de scanner corrigé") });
      expect(await send(dmp, { serial: "2", documents: [changed] })).toEqual([
        { code: "XDSNonIdenticalHash", text: `hash différent pour ${changed.uniqueId}` },
      ]);
    });
  });

  describe("a new version (TD2.1b)", () => {
    it("makes the version before obsolete, and is recorded as such", async () => {
      const dmp = newDmp(world);
      await send(dmp);
      expect(await send(dmp, version("2", documentId))).toEqual([]);
      expect(dmp.calls.at(-1)?.operation).toBe("TD2.1b");
      expect(dmp.documents.map(({ status, replaces }) => [status, replaces])).toEqual([
        ["deprecated", undefined],
        ["approved", `${softwareOid}.4.1`],
      ]);
    });

    it("is refused on a document that is unknown or obsolete", async () => {
      const dmp = newDmp(world);
      expect(await codesOf(dmp, version("2", "urn:uuid:0b6f7a52-0000-4000-8000-0000000000ff"))).toEqual([
        "XDSReplaceFailed",
      ]);
      await send(dmp);
      await send(dmp, version("2", documentId));
      expect(await codesOf(dmp, version("3", documentId))).toEqual(["XDSReplaceFailed"]);
    });

    it("is refused on the document of another patient", async () => {
      const dmp = newDmp(world);
      await send(dmp);
      expect(await codesOf(dmp, { ...version("2", documentId), matricule: minor })).toEqual([
        "XDSPatientIdDoesNotMatch",
      ]);
    });

    it("is refused when two documents replace the same one", async () => {
      const dmp = newDmp(world);
      await send(dmp);
      const two = ["2", "3"].flatMap((serial) => version(serial, documentId).documents ?? []);
      expect(await codesOf(dmp, { serial: "2", documents: two })).toEqual(["XDSReplaceFailed"]);
    });

    it("may show what was hidden, and never hides again (2.1-205)", async () => {
      const dmp = newDmp(world);
      await send(dmp, { documents: [reportPlan(undefined, { confidentialityCodes: ["N", "INVISIBLE_PATIENT"] })] });
      expect(await codesOf(dmp, version("2", documentId))).toEqual([]);
      const hidden = version("3", documentId.replace(/.$/, "2"), { confidentialityCodes: ["N", "INVISIBLE_PATIENT"] });
      expect(await send(dmp, hidden)).toEqual([
        { code: "XDSRegistryMetadataError", text: "La visibilité est irréversible : INVISIBLE_PATIENT" },
      ]);
      const masked = version("3", documentId.replace(/.$/, "2"), { confidentialityCodes: ["N", "MASQUE_PS"] });
      expect(await send(dmp, masked)).toEqual([]);
    });
  });

  it("keeps nothing of a submission that is refused", async () => {
    const dmp = newDmp(world);
    await send(dmp, { matricule: closed });
    await send(dmp, { editBody: swap(`id="${setId}"`, `id="${signatureId}"`) });
    expect([dmp.submissions, dmp.documents]).toEqual([[], []]);
  });

  it("records neither homologation number nor patient in what it says of a refusal", async () => {
    const dmp = newDmp(world);
    await send(dmp, { matricule: closed });
    expect(JSON.stringify(dmp.calls[0]?.refusals)).not.toMatch(/SIM-000000|202096615708958/);
  });
});
