import { serializeXml } from "@segur-sdk/core/xml";
import { describe, expect, it } from "vitest";

import { buildSubmitObjectsRequest, buildXdmArchive, readXdmArchive } from "../src/index.js";
import { cdaDocument, site, software, submissionOf } from "./fixtures/fictitious-report.js";
import { hostileZip } from "./fixtures/hostile-zip.js";

const submission = submissionOf([cdaDocument()]);
const document = submission.documents[0]!;

/** The same archive with the end record of Zip64 (APPNOTE.TXT 4.3.14, 4.3.15). */
function zip64(archive: Uint8Array): Uint8Array {
  const body = Buffer.from(archive.subarray(0, archive.byteLength - 22));
  const end = Buffer.from(archive.subarray(archive.byteLength - 22));
  const [count, size, offset] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)];
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(45, 12);
  record.writeUInt16LE(45, 14);
  for (const [at, value] of [
    [24, count],
    [32, count],
    [40, size],
    [48, offset],
  ] as const) {
    record.writeBigUInt64LE(BigInt(value), at);
  }
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(body.byteLength), 8);
  locator.writeUInt32LE(1, 16);
  end.writeUInt16LE(0xffff, 8);
  end.writeUInt16LE(0xffff, 10);
  end.writeUInt32LE(0xffff_ffff, 12);
  end.writeUInt32LE(0xffff_ffff, 16);
  return Buffer.concat([body, record, locator, end]);
}

/** An archive whose metadata are in another encoding. */
function encoded(encode: (xml: string) => Uint8Array): Uint8Array {
  const entry = { ...document.entry, uri: "DOC00001.XML" };
  const request = buildSubmitObjectsRequest(
    { ...submission, documents: [{ id: document.id, entry }] },
    { profile: "xdm" },
  );
  return hostileZip([
    { name: "INDEX.HTM" },
    { name: "README.TXT" },
    { name: "IHE_XDM/SUBSET01/METADATA.XML", bytes: encode(serializeXml(request)) },
    { name: "IHE_XDM/SUBSET01/DOC00001.XML", bytes: document.bytes },
  ]);
}

async function classOf(archive: Uint8Array): Promise<string | undefined> {
  const { submissions } = await readXdmArchive(archive);
  return submissions[0]?.documents[0]?.entry.classCode?.label;
}

describe("archives of other forms", () => {
  it("Zip64 is read as any other", async () => {
    const archive = await buildXdmArchive({ submission, issuer: { organisation: site }, application: software });
    expect(await classOf(zip64(archive))).toBe("Imagerie médicale");
    const lying = Buffer.from(zip64(archive));
    // Number of entries of the Zip64 record.
    lying.writeBigUInt64LE(1_000_000n, lying.byteLength - 22 - 20 - 56 + 32);
    await expect(readXdmArchive(lying)).rejects.toMatchObject({ name: "SegurError" });
  });

  it.each([
    ["UTF-8 with a mark", (xml: string) => Buffer.from(`\uFEFF${xml}`)],
    ["ISO-8859-1", (xml: string) => Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${xml}`, "latin1")],
    ["UTF-16", (xml: string) => Buffer.from(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>${xml}`, "utf16le")],
  ])("metadata in %s are read", async (_, encode) => {
    expect(await classOf(encoded(encode))).toBe("Imagerie médicale");
  });
});
