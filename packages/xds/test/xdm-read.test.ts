import { isSegurError, type SegurErrorCode } from "@segur-sdk/core";
import { serializeXml } from "@segur-sdk/core/xml";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  buildSubmitObjectsRequest,
  buildXdmArchive,
  contentDigestOf,
  type DocumentMetadata,
  readXdmArchive,
  type SubmissionMetadata,
} from "../src/index.js";
import { cdaDocument, site, software, submissionOf } from "./fixtures/fictitious-report.js";
import { type HostileEntry, hostileZip } from "./fixtures/hostile-zip.js";

const submission = submissionOf([cdaDocument()]);
const document = submission.documents[0]!;
const archive = await buildXdmArchive({ submission, issuer: { organisation: site }, application: software });
const encode = (text: string) => new TextEncoder().encode(text);

function metadataOf(metadata: SubmissionMetadata): Uint8Array {
  return encode(serializeXml(buildSubmitObjectsRequest(metadata, { profile: "xdm" })));
}

/** METADATA.XML of the document with other fields. */
function metadataWith(fields: Partial<DocumentMetadata>, without: readonly string[] = []): Uint8Array {
  const entry = Object.fromEntries(
    Object.entries({ ...document.entry, uri: "DOC00001.XML", ...fields }).filter(([name]) => !without.includes(name)),
  ) as unknown as DocumentMetadata;
  return metadataOf({ ...submission, documents: [{ id: document.id, entry }] });
}

const metadata = metadataWith({});
const at = "IHE_XDM/SUBSET01";

function entriesWith(changed: Readonly<Record<string, Partial<HostileEntry>>> = {}): readonly HostileEntry[] {
  const entries: readonly HostileEntry[] = [
    { name: "INDEX.HTM", bytes: encode("<html/>") },
    { name: "README.TXT", bytes: encode("readme") },
    { name: `${at}/METADATA.XML`, bytes: metadata, deflate: true },
    { name: `${at}/DOC00001.XML`, bytes: document.bytes, deflate: true },
  ];
  return entries.map((entry) => ({ ...entry, ...changed[entry.name] }));
}

/** The usual archive with other metadata, or another document. */
function archiveWith(changed: { readonly metadata?: Uint8Array; readonly document?: Uint8Array }): Uint8Array {
  return hostileZip(
    entriesWith({
      ...(changed.metadata && { [`${at}/METADATA.XML`]: { bytes: changed.metadata } }),
      ...(changed.document && { [`${at}/DOC00001.XML`]: { bytes: changed.document } }),
    }),
  );
}

function replaced(text: string, by: string): Uint8Array {
  return encode(new TextDecoder().decode(document.bytes).replaceAll(text, by));
}

async function codeOf(bytes: Uint8Array, limits = {}): Promise<SegurErrorCode | "accepted"> {
  try {
    await readXdmArchive(bytes, limits);
    return "accepted";
  } catch (error) {
    if (isSegurError(error)) return error.code;
    throw error;
  }
}

describe("readXdmArchive", () => {
  it("reads back what buildXdmArchive wrote", async () => {
    expect(await readXdmArchive(archive)).toEqual({
      submissions: [
        {
          ...submission,
          directory: at,
          documents: [
            {
              ...document,
              entry: { ...document.entry, uri: "DOC00001.XML" },
              bytes: Uint8Array.from(document.bytes),
              path: `${at}/DOC00001.XML`,
              action: "new",
            },
          ],
        },
      ],
      unreferenced: [],
      warnings: [],
    });
  });

  it("reads a deflated archive made by another", async () => {
    expect(await codeOf(hostileZip(entriesWith()))).toBe("accepted");
  });

  it("lists files that nothing describes, and never takes them for documents", async () => {
    const read = await readXdmArchive(
      hostileZip([...entriesWith(), { name: `${at}/CR.PDF`, bytes: encode("%PDF") }, { name: `${at}/STYLE.XSL` }]),
    );
    expect(read.unreferenced).toEqual([{ path: `${at}/CR.PDF`, size: 4 }]);
  });

  it("reads several submission sets", async () => {
    const second = entriesWith()
      .slice(2)
      .map((entry) => ({ ...entry, name: entry.name.replace("SUBSET01", "SUBSET02") }));
    const read = await readXdmArchive(hostileZip([...entriesWith(), ...second]));
    expect(read.submissions.map(({ directory }) => directory)).toEqual(["IHE_XDM/SUBSET01", "IHE_XDM/SUBSET02"]);
  });

  it("reports an unknown action, and never takes it for a new document", async () => {
    const read = await readXdmArchive(archiveWith({ metadata: metadataWith({ action: "X" }) }));
    expect(read.submissions[0]?.documents[0]?.action).toBe("unknown");
    expect(read.warnings).toContainEqual({ code: "action-unknown", path: `${at}/DOC00001.XML` });
  });

  it("takes the action of the set for each of its documents", async () => {
    const set = { ...submission.submissionSet, action: "D" };
    const documents = [{ id: document.id, entry: { ...document.entry, uri: "DOC00001.XML" } }];
    const read = await readXdmArchive(
      archiveWith({ metadata: metadataOf({ ...submission, submissionSet: set, documents }) }),
    );
    expect(read.submissions[0]?.documents[0]?.action).toBe("delete");
  });
});

describe("accepted with a warning", () => {
  const lower = entriesWith().map((entry) => ({ ...entry, name: entry.name.toLowerCase() }));
  const cases: readonly (readonly [string, string, Uint8Array])[] = [
    ["names in lower case", "lower-case-name", hostileZip(lower)],
    [
      "backslashes",
      "backslash-in-name",
      hostileZip(entriesWith().map((e) => ({ ...e, name: e.name.replaceAll("/", "\\") }))),
    ],
    [
      "a wrapping directory",
      "extra-root-directory",
      hostileZip(entriesWith().map((e) => ({ ...e, name: `XDM/${e.name}` }))),
    ],
    ["no INDEX.HTM", "index-missing", hostileZip(entriesWith().slice(1))],
    ["no README.TXT", "readme-missing", hostileZip(entriesWith().slice(2))],
    ["no URI: found by hash", "uri-missing", archiveWith({ metadata: metadataWith({}, ["uri"]) })],
    ["no hash", "hash-missing", archiveWith({ metadata: metadataWith({}, ["hash"]) })],
    ["no size", "size-missing", archiveWith({ metadata: metadataWith({}, ["size"]) })],
    ["another title", "title-differs", archiveWith({ metadata: metadataWith({ title: "Scanner" }) })],
    [
      "local time copied without conversion",
      "time-differs",
      archiveWith({ metadata: metadataWith({ creationTime: "2026-03-07T11:20:05Z" }) }),
    ],
    [
      "another type code",
      "type-differs",
      archiveWith({ metadata: metadataWith({ typeCode: { ...document.entry.typeCode, code: "70004-7" } }) }),
    ],
  ];

  it.each(cases)("%s: %s", async (_, code, bytes) => {
    const read = await readXdmArchive(bytes);
    expect(read.submissions[0]?.documents).toHaveLength(1);
    expect(read.warnings.map((warning) => warning.code)).toContain(code);
  });

  it("a URI in lower case, with ./", async () => {
    expect(await codeOf(archiveWith({ metadata: metadataWith({ uri: "./doc00001.xml" }) }))).toBe("accepted");
  });
});

describe("refused", () => {
  const withEntry = (entry: HostileEntry) => hostileZip([...entriesWith(), entry]);
  const withDocument = (changed: Partial<HostileEntry>) => hostileZip(entriesWith({ [`${at}/DOC00001.XML`]: changed }));
  const digested = (bytes: Uint8Array, fields: Partial<DocumentMetadata> = {}) =>
    archiveWith({ document: bytes, metadata: metadataWith({ ...contentDigestOf(bytes), ...fields }) });
  const matricule = document.entry.patientId!.id;
  const other = matricule.replace(/^27707/, "17707");

  const cases: readonly (readonly [string, SegurErrorCode, Uint8Array])[] = [
    ["no zip", "ERR_XDS_XDM_NOT_ZIP", encode("not a zip at all, but long enough to look for the end record")],
    ["nothing", "ERR_XDS_XDM_NOT_ZIP", new Uint8Array()],
    ["a truncated archive", "ERR_XDS_XDM_NOT_ZIP", archive.subarray(0, archive.byteLength - 30)],
    ["bytes after the archive", "ERR_XDS_XDM_NOT_ZIP", Buffer.concat([archive, Buffer.from("x")])],
    ["bytes before the archive", "ERR_XDS_XDM_NOT_ZIP", Buffer.concat([Buffer.from("x"), archive])],
    ["a lying size", "ERR_XDS_XDM_NOT_ZIP", withDocument({ size: 10 })],
    ["..", "ERR_XDS_XDM_UNSAFE_PATH", withEntry({ name: "IHE_XDM/../../etc/passwd" })],
    ["a backslashed ..", "ERR_XDS_XDM_UNSAFE_PATH", withEntry({ name: "..\\evil.xml" })],
    ["an absolute path", "ERR_XDS_XDM_UNSAFE_PATH", withEntry({ name: "/etc/passwd" })],
    ["a drive letter", "ERR_XDS_XDM_UNSAFE_PATH", withEntry({ name: "C:\\x.xml" })],
    ["a control character in a name", "ERR_XDS_XDM_UNSAFE_PATH", withEntry({ name: "A\u0000.XML" })],
    [
      "a symbolic link",
      "ERR_XDS_XDM_UNSAFE_PATH",
      withEntry({ name: "LINK", bytes: encode("/etc/passwd"), mode: 0o120777 }),
    ],
    ["a duplicate name", "ERR_XDS_XDM_DUPLICATE_ENTRY", withEntry({ name: "README.TXT" })],
    ["a duplicate name, case aside", "ERR_XDS_XDM_DUPLICATE_ENTRY", withEntry({ name: "readme.txt" })],
    ["an encrypted entry", "ERR_XDS_XDM_ENCRYPTED", withEntry({ name: "SECRET.XML", deflate: true, flags: 1 })],
    ["another method", "ERR_XDS_XDM_METHOD", withEntry({ name: "X.XML", method: 12 })],
    ["a wrong CRC-32", "ERR_XDS_XDM_CRC", withDocument({ crc: 1 })],
    ["another local name", "ERR_XDS_XDM_LOCAL_HEADER", withDocument({ localName: `${at}/DOC00002.XML` })],
    ["no METADATA.XML", "ERR_XDS_XDM_METADATA", hostileZip(entriesWith().slice(0, 2))],
    [
      "METADATA.XML two levels too deep",
      "ERR_XDS_XDM_METADATA",
      hostileZip(entriesWith().map((e) => ({ ...e, name: `A/B/${e.name}` }))),
    ],
    ["metadata that are no XML", "ERR_XDS_XDM_METADATA", archiveWith({ metadata: encode("<a>") })],
    [
      "a DOCTYPE in the metadata",
      "ERR_XDS_XDM_METADATA",
      archiveWith({ metadata: Buffer.concat([encode("<!DOCTYPE a>"), metadata]) }),
    ],
    [
      "a document that is not there",
      "ERR_XDS_XDM_DOCUMENT_MISSING",
      archiveWith({ metadata: metadataWith({ uri: "DOC00002.XML" }) }),
    ],
    [
      "a URI out of the set",
      "ERR_XDS_XDM_DOCUMENT_MISSING",
      archiveWith({ metadata: metadataWith({ uri: "../../README.TXT" }) }),
    ],
    [
      "neither URI nor hash",
      "ERR_XDS_XDM_DOCUMENT_MISSING",
      archiveWith({ metadata: metadataWith({}, ["uri", "hash"]) }),
    ],
    [
      "no URI and the same bytes twice",
      "ERR_XDS_XDM_DOCUMENT_MISSING",
      hostileZip([
        ...entriesWith({ [`${at}/METADATA.XML`]: { bytes: metadataWith({}, ["uri"]) } }),
        { name: `${at}/COPY.XML`, bytes: document.bytes },
      ]),
    ],
    [
      "an altered document",
      "ERR_XDS_XDM_HASH_MISMATCH",
      archiveWith({ document: replaced("RADIOLOGUE", "RADIOLOGEU") }),
    ],
    ["a shortened document", "ERR_XDS_XDM_SIZE_MISMATCH", archiveWith({ document: replaced("RADIOLOGUE", "") })],
    ["the document of another patient", "ERR_XDS_XDM_PATIENT_MISMATCH", digested(replaced(matricule, other))],
    [
      "the same digits under another authority",
      "ERR_XDS_XDM_PATIENT_MISMATCH",
      digested(replaced("1.2.250.1.213.1.4.10", "1.2.250.1.213.1.4.8")),
    ],
    [
      "another patient in the set",
      "ERR_XDS_XDM_SEVERAL_PATIENTS",
      archiveWith({
        metadata: metadataOf({
          submissionSet: { ...submission.submissionSet, patientId: { ...document.entry.patientId!, id: other } },
          documents: [{ id: document.id, entry: { ...document.entry, uri: "DOC00001.XML" } }],
          associations: [],
        }),
      }),
    ],
    [
      "other traits in a second document",
      "ERR_XDS_XDM_SEVERAL_PATIENTS",
      archiveWith({
        metadata: metadataOf({
          ...submission,
          documents: [
            { id: "a", entry: { ...document.entry, uri: "DOC00001.XML" } },
            {
              id: "b",
              entry: {
                ...document.entry,
                uri: "DOC00001.XML",
                sourcePatientInfo: { birthName: { familyName: "MODELE" }, birthDate: "1977-07-14", sex: "F" },
              },
            },
          ],
        }),
      }),
    ],
    [
      "a document with a DOCTYPE",
      "ERR_XDS_XDM_DOCUMENT_UNREADABLE",
      digested(replaced("<ClinicalDocument", "<!DOCTYPE x><ClinicalDocument")),
    ],
  ];

  it.each(cases)("%s: %s", async (_, code, bytes) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  const zeros = new Uint8Array(3_000_000);
  const limits: readonly (readonly [string, object, Uint8Array])[] = [
    ["too many entries", { maxEntries: 3 }, archive],
    ["too many bytes, stored", { maxBytes: 1000 }, archive],
    ["too many bytes, deflated", { maxBytes: 1000 }, hostileZip(entriesWith())],
    ["too high a ratio", {}, withEntry({ name: "BOMB.XML", bytes: zeros, deflate: true })],
    ["a ratio that the headers hide", {}, withEntry({ name: "BOMB.XML", bytes: zeros, deflate: true, size: 10 })],
  ];

  it.each(limits)("%s: ERR_XDS_XDM_LIMIT", async (_, limit, bytes) => {
    expect(await codeOf(bytes, limit)).toBe("ERR_XDS_XDM_LIMIT");
  });

  it("stops while inflating, whatever size the headers announce", async () => {
    const bomb = withEntry({ name: "BOMB.XML", bytes: zeros, deflate: true, size: 10 });
    await expect(readXdmArchive(bomb)).rejects.toMatchObject({ details: { rule: "inflated size" } });
  });

  it("never quotes a file name of the archive", async () => {
    const error: unknown = await readXdmArchive(withEntry({ name: "/home/MARTIN.XML" })).catch(
      (reason: unknown) => reason,
    );
    expect(JSON.stringify(error) + String((error as Error).cause)).not.toContain("MARTIN");
  });
});

describe("hostile bytes", () => {
  it("are refused with an error of the SDK only, or read", async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.array(fc.tuple(fc.nat(archive.byteLength - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }).map((changes) => {
        const damaged = Uint8Array.from(archive);
        for (const [position, value] of changes) damaged[position] = value;
        return damaged;
      }),
      // The directory at the end is where a reader is fooled.
      fc
        .array(fc.tuple(fc.nat(300), fc.constantFrom(0, 1, 0x50, 0x7f, 0xff)), { minLength: 1, maxLength: 12 })
        .map((changes) => {
          const damaged = Uint8Array.from(archive);
          for (const [fromEnd, value] of changes) damaged[damaged.byteLength - 1 - fromEnd] = value;
          return damaged;
        }),
      fc.nat(archive.byteLength).map((length) => archive.slice(0, length)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (input) => {
        expect(await codeOf(input)).toMatch(/^(?:ERR_XDS_XDM_|accepted)/);
      }),
      { numRuns: 600, seed: 20260307 },
    );
  });
});
