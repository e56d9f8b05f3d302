import { documentEntryOf } from "@segur-sdk/xds";
import { beforeAll, describe, expect, it } from "vitest";

import {
  contentFingerprint,
  deliveredDocumentsOf,
  manifestEntryOf,
  restoreFrozenSubmission,
  serializeFrozenSubmission,
  type CdaFile,
  type DocumentToSend,
} from "../src/index.js";
import { sourceOf } from "./document-source.js";
import { registrySuccess } from "./fake-transport.js";
import { imagingReport, nextVersion, qualifiedPatient, radiologist } from "./fixtures.js";
import { openClient } from "./open-client.js";
import { makeCertificates, type DmpCertificates } from "./pki.js";

let certificates: DmpCertificates;
beforeAll(async () => {
  certificates = await makeCertificates();
});

const built = imagingReport();
const encoder = new TextEncoder();
const text = new TextDecoder().decode(built.bytes);
const edited = (change: (text: string) => string): CdaFile => ({ content: sourceOf(encoder.encode(change(text))) });

const prepared = (document: CdaFile | DocumentToSend) => {
  const { dmp } = openClient(certificates, [registrySuccess]);
  return dmp.prepare({ documents: [document], patient: qualifiedPatient(), sender: radiologist });
};

describe("a clinical document as a file", () => {
  it.each([
    ["read from where it is", { content: sourceOf(built.bytes) }],
    ["in memory", { content: built.bytes }],
  ])("has the metadata and the digest of the same document built here: %s", async (_, file) => {
    const { submission } = await prepared(file);
    const [document, signature] = submission.documents;
    const { size, hash, ...expected } = documentEntryOf(built);
    expect(document?.entry).toMatchObject({ ...expected, size, hash });
    const { digestValue } = manifestEntryOf({ ...documentEntryOf(built), bytes: built.bytes });
    expect(new TextDecoder().decode(signature?.bytes)).toContain(`<DigestValue>${digestValue}</DigestValue>`);
    expect(document?.bytes).toEqual("open" in file.content ? new Uint8Array() : built.bytes);
  });

  it("keeps the canonical digest apart from that of the bytes: CR LF, comments, references", async () => {
    const rewritten = text
      .replace("?>\n", "?>\r\n<!-- export -->\r\n")
      .replaceAll("></", " ></")
      .replace("<title>CR", "<title>&#67;R");
    const bytes = encoder.encode(rewritten);
    const { submission, documentIds } = await prepared({ content: sourceOf(bytes, 17) });
    const [document, signature] = submission.documents;
    const [uniqueId = document?.entry.uniqueId] = documentIds;
    if (uniqueId === undefined) throw new Error("no document");
    const { digestValue } = manifestEntryOf({ uniqueId, mimeType: "text/xml", bytes });
    expect(new TextDecoder().decode(signature?.bytes)).toContain(digestValue);
    expect(document?.entry.size).toBe(bytes.length);
  });

  it("is sent again with the same bytes, after having been stored too", async () => {
    const content = sourceOf(built.bytes);
    const frozen = await prepared({ content });
    const restored = restoreFrozenSubmission(serializeFrozenSubmission(frozen), { openSource: () => content });
    const bodies: string[] = [];
    for (const each of [frozen, frozen, restored]) {
      const { dmp, http } = openClient(certificates, [registrySuccess]);
      expect(await dmp.submit(each)).toMatchObject({ outcome: "accepted" });
      bodies.push(http.received[0]?.body ?? "");
    }
    for (const body of bodies) expect(body).toContain(Buffer.from(built.bytes).toString("latin1"));
    expect(deliveredDocumentsOf(restored)[0]?.fingerprint).toBe(
      contentFingerprint({ mimeType: "text/xml", bytes: built.bytes }),
    );
  });

  it("is a replacement when its header says so, and a new version that says nothing new is not sent", async () => {
    const [replaces] = deliveredDocumentsOf(await prepared({ content: sourceOf(built.bytes) }));
    if (replaces === undefined) throw new Error("nothing was delivered");
    const next = { content: sourceOf(nextVersion(built).bytes) };
    await expect(prepared({ document: next, replaces })).rejects.toMatchObject({ code: "ERR_DMP_UNCHANGED" });
    const other = imagingReport({ title: "Autre titre" }).report;
    const corrected = { content: sourceOf(nextVersion(built, { title: other.title }).bytes) };
    const frozen = await prepared({ document: corrected, replaces });
    expect(frozen.replacements.map(({ uniqueId }) => uniqueId)).toEqual([built.report.id]);
    const stranger = { ...replaces, uniqueId: other.setId };
    await expect(prepared({ document: corrected, replaces: stranger })).rejects.toMatchObject({
      code: "ERR_DMP_REPLACED_MISMATCH",
    });
  });
});

describe("a file that is no sound document is refused before anything leaves", () => {
  it.each<[string, CdaFile]>([
    ["another root", edited(() => '<a xmlns="urn:a"/>')],
    ["a header without title", edited((all) => all.replace(/<title>.*?<\/title>/s, ""))],
    ["a document that stops", edited((all) => all.slice(0, -20))],
    ["an error after the header", edited((all) => all.replace("</nonXMLBody>", "</nonXMLBodies>"))],
    ["a DOCTYPE", edited((all) => all.replace("<ClinicalDocument", "<!DOCTYPE a><ClinicalDocument"))],
    ["another encoding", { content: sourceOf(Buffer.from(text.replace("UTF-8", "ISO-8859-1"), "latin1")) }],
    ["times without zone", edited((all) => all.replaceAll("+0200", ""))],
  ])("%s", async (_, file) => {
    const error: unknown = await prepared(file).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "ERR_DMP_DOCUMENT_UNREADABLE" });
    expect(JSON.stringify(error) + String(error)).not.toMatch(/NESSI|RUTH|277076322082910/);
  });

  it("unless the zone of its times is told", async () => {
    const { content } = edited((all) => all.replaceAll("+0200", ""));
    const { submission } = await prepared({ content, timeZone: "Europe/Paris" });
    expect(submission.documents[0]?.entry.creationTime).toBe("2026-09-19T09:55:00Z");
  });

  it("a document of another patient", async () => {
    const file = edited((all) => all.replace("277076322082910", "277076322082911"));
    await expect(prepared(file)).rejects.toMatchObject({ code: "ERR_DMP_PATIENT_MISMATCH" });
  });

  it("a file that changes while it is sent: the service never has the message whole", async () => {
    let readings = 0;
    const source = sourceOf(built.bytes);
    const changing = {
      ...source,
      open() {
        readings += 1;
        // Prepared, compared before sending, then sent.
        return readings < 3 ? source.open() : sourceOf(built.bytes.map((byte, at) => (at === 9 ? 32 : byte))).open();
      },
    };
    const frozen = await prepared({ content: changing });
    const { dmp, http } = openClient(certificates, [registrySuccess]);
    await expect(dmp.submit(frozen)).rejects.toMatchObject({ code: "ERR_DMP_SUBMISSION_ALTERED" });
    expect(http.received).toEqual([]);
  });
});
