import { createHash } from "node:crypto";

import { createFixedClock, createSeededIds } from "@segur-sdk/core";
import { beforeAll, describe, expect, it } from "vitest";

import type { DmpService } from "../../src/dmp/index.js";
import { type DocumentPlan, documentId, reportPlan, setId, signatureId } from "./document-plan.js";
import { createDmpWorld, type DmpWorld, newDmp, now, post, ruth, softwareOid, structureId, swap } from "./dmp-world.js";
import { existenceTest } from "./existence-template.js";
import { contentIdOf } from "./ebrim-template.js";
import { boundary, feeding, type FeedingChanges } from "./feeding-template.js";
import { confidentialityAttribute, radiologist } from "./vihf-template.js";

const closed = "202096615708958";
const opposed = "187016322099980";
const minor = "217016322099272";

describe("feeding a record (TD2.1)", () => {
  let world: DmpWorld;

  beforeAll(async () => {
    world = await createDmpWorld();
  });

  const send = async (dmp: DmpService, changes: FeedingChanges = {}) => {
    await post(dmp, feeding(world, changes), world.tls.certificate);
    return dmp.calls.at(-1)?.refusals ?? [];
  };
  const codesOf = async (dmp: DmpService, changes: FeedingChanges = {}) =>
    (await send(dmp, changes)).map((refusal) => refusal.code);

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

  describe("visibility", () => {
    const visible = (...confidentialityCodes: readonly string[]): FeedingChanges => ({
      documents: [reportPlan(undefined, { confidentialityCodes })],
    });
    const secret = {
      attributes: { [confidentialityAttribute]: ["INVISIBLE_REPRESENTANTS_LEGAUX^1.2.250.1.213.1.1.4.13"] },
    };

    it.each<[string, FeedingChanges]>([
      ["hidden from the patient (2.1-060)", visible("N", "INVISIBLE_PATIENT")],
      ["masked to professionals (2.1-050)", visible("N", "MASQUE_PS")],
      [
        "of a minor, hidden from the representatives",
        { ...visible("N", "INVISIBLE_REPRESENTANTS_LEGAUX"), matricule: minor },
      ],
      [
        "of a minor, in secret connection",
        { ...visible("N", "INVISIBLE_REPRESENTANTS_LEGAUX"), ...secret, matricule: minor },
      ],
    ])("may be %s", async (_, changes) => {
      expect(await send(newDmp(world), changes)).toEqual([]);
    });

    it.each<[string, FeedingChanges, string]>([
      ["without N", visible("MASQUE_PS"), "Le code de confidentialité N est attendu en premier"],
      ["with N last", visible("MASQUE_PS", "N"), "Le code de confidentialité N est attendu en premier"],
      ["with a code twice", visible("N", "MASQUE_PS", "MASQUE_PS"), "Code de confidentialité en double"],
      ["hidden from everyone", visible("N", "INVISIBLE_PATIENT", "MASQUE_PS"), "Un document ne peut être à la fois"],
      [
        "hidden from the representatives of an adult",
        visible("N", "INVISIBLE_REPRESENTANTS_LEGAUX"),
        "Seul un document d'un patient mineur",
      ],
      ["open to representatives in secret connection", { ...secret, matricule: minor }, "En connexion secrète"],
    ])("may not be %s", async (_, changes, text) => {
      expect(await send(newDmp(world), changes)).toEqual([
        { code: "XDSRegistryMetadataError", text: expect.stringContaining(text) as string },
      ]);
    });

    it("follows the national parameters", async () => {
      const parameters = { ageOfMajority: 18, hiddenFromAllAllowed: true };
      expect(await send(newDmp(world, { parameters }), visible("N", "INVISIBLE_PATIENT", "MASQUE_PS"))).toEqual([]);
    });

    it("counts majority to the day", async () => {
      const changes = { ...visible("N", "INVISIBLE_REPRESENTANTS_LEGAUX"), matricule: "1".repeat(15) };
      const born = (birthDate: string) =>
        newDmp(world, {
          clock: createFixedClock(now),
          patients: [
            { matricule: "1".repeat(15), birthName: "A", givenNames: "B", birthDate, sex: "F", record: "active" },
          ],
        });
      expect(await codesOf(born("2008-03-10"), changes)).toEqual([]);
      expect(await codesOf(born("2008-03-09"), changes)).toEqual(["XDSRegistryMetadataError"]);
    });
  });

  describe("the content of a document", () => {
    const edited = (edit: (cda: string) => string): FeedingChanges => ({
      documents: [reportPlan(undefined, { edit })],
    });
    const patient = (matricule: string, root = "1.2.250.1.213.1.4.10") =>
      swap(
        "<component>",
        `<recordTarget><patientRole><id extension="${matricule}" root="${root}"></id></patientRole></recordTarget><component>`,
      );

    it.each<[string, (cda: string) => string, string, string]>([
      [
        "another identifier",
        swap(`root="${softwareOid}.4.1"`, `root="${softwareOid}.4.2"`),
        "XDSInvalidDocumentContent",
        "L'id du CDA n'est pas le uniqueId",
      ],
      [
        "an extension in its identifier",
        swap(`<id root`, `<id extension="1" root`),
        "XDSInvalidDocumentContent",
        "L'id du CDA n'est pas le uniqueId",
      ],
      ["another type", swap("18748-4", "11502-2"), "XDSInvalidDocumentContent", "Le code du CDA n'est pas le typeCode"],
      [
        "a body that is no PDF",
        swap("application/pdf", "text/rtf"),
        "XDSInvalidDocumentContent",
        "Le corps du CDA n'est pas celui que dit le formatCode",
      ],
      [
        "another patient",
        patient("255069999999934"),
        "XDSPatientIdDoesNotMatch",
        "Le patient du CDA n'est pas celui du lot de soumission",
      ],
      [
        "the patient under another authority",
        patient(ruth, "1.2.250.1.213.1.4.8"),
        "XDSPatientIdDoesNotMatch",
        "Le patient du CDA n'est pas celui du lot de soumission",
      ],
      [
        "another root",
        (cda) => cda.replaceAll("ClinicalDocument", "Document"),
        "XDSInvalidDocumentContent",
        "Le document n'est pas un CDA",
      ],
      ["broken XML", swap("</title>", ""), "XDSInvalidDocumentContent", "Le document n'est pas un XML bien formé"],
      [
        "a DOCTYPE",
        (cda) => `<!DOCTYPE ClinicalDocument>${cda}`,
        "XDSInvalidDocumentContent",
        "Le document n'est pas un XML bien formé",
      ],
    ])("is refused with %s", async (_, edit, code, text) => {
      expect(await send(newDmp(world), edited(edit))).toEqual([{ code, text }]);
    });

    it("may name the patient", async () => {
      expect(await send(newDmp(world), edited(patient(ruth)))).toEqual([]);
    });

    it("goes with its format: a KOS is DICOM", async () => {
      const editBody = (body: string): string => body.replace('mimeType="text/xml"', 'mimeType="application/dicom"');
      expect(await codesOf(newDmp(world), { editBody })).toContain("XDSInvalidDocumentContent");
    });
  });

  describe("the parts of the message", () => {
    const without = (contentId: string): FeedingChanges => ({
      editParts: (parts) => parts.filter((part) => part.contentId !== contentId),
    });

    it.each<[string, FeedingChanges, string]>([
      ["a document described and not sent", without(contentIdOf(0)), "XDSMissingDocument"],
      [
        "a part that nothing describes",
        { editParts: (parts) => [...parts, { contentId: "more@x", bytes: Buffer.from("x") }] },
        "XDSMissingDocumentMetadata",
      ],
      [
        "a document that is not an XOP include",
        { editBody: (body) => body.replace(/<xop:Include[^>]*>/, "AAAA") },
        "XDSMissingDocument",
      ],
      [
        "a document without entry",
        { editBody: swap(`<xdsb:Document id="${documentId}">`, '<xdsb:Document id="other">') },
        "XDSMissingDocument",
      ],
      ["a reference that is malformed", { editBody: swap("cid:doc-1", "cid:%zz") }, "XDSMissingDocument"],
      ["a part used twice", { editBody: swap(`cid:doc-1`, `cid:doc-2`) }, "XDSMissingDocumentMetadata"],
      [
        "no signature",
        { editBody: (body) => body.replaceAll("urn:oid:1.3.6.1.4.1.19376.1.2.1.1.1", "31") },
        "XDSMissingDocument",
      ],
      [
        "one entry only",
        { editBody: (body) => body.replace(/<ExtrinsicObject .*?<\/ExtrinsicObject>/, "") },
        "XDSMissingDocumentMetadata",
      ],
    ])("are refused with %s", async (_, changes, code) => {
      expect(await codesOf(newDmp(world), changes)).toContain(code);
    });

    const fault = async (message: { readonly contentType?: string; readonly body?: Uint8Array }) => {
      const dmp = newDmp(world);
      const response = await post(dmp, { ...feeding(world), ...message }, world.tls.certificate);
      expect(response.status).toBe(500);
      return dmp.calls[0]?.refusals[0]?.text;
    };

    it("are MTOM with XOP (EX_2.1-1260)", async () => {
      expect(await fault({ contentType: "application/soap+xml" })).toBe("MTOM avec XOP obligatoire");
      const attachments = `multipart/related; type="text/xml"; boundary="${boundary}"`;
      expect(await fault({ contentType: attachments })).toBe("MTOM avec XOP obligatoire");
    });

    it("are raw bytes under an XOP root in UTF-8", async () => {
      const body = Buffer.from(feeding(world).body).toString("latin1");
      const edit = (from: string, to: string) => ({ body: Buffer.from(swap(from, to)(body), "latin1") });
      expect(await fault(edit("Transfer-Encoding: binary", "Transfer-Encoding: base64"))).toBe(
        "Message illisible : partie MIME",
      );
      expect(await fault(edit("charset=UTF-8", "charset=ISO-8859-1"))).toBe("Message illisible : partie MIME");
      expect(await fault(edit("application/xop+xml; ch", "text/xml; ch"))).toBe("Message illisible : partie MIME");
    });

    it("end with the last delimiter", async () => {
      const body = feeding(world).body;
      expect(await fault({ body: body.subarray(0, body.length - 10) })).toBe(
        "Message illisible : multipart sans délimiteur final",
      );
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
