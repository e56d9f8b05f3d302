/**
 * Time to make and to read an archive (IHE_XDM.ZIP, stored) of 4 MB, against a bare pass over the same bytes: one CRC-32,
 * which a zip wants, and one SHA-1, which the metadata want. Every rule of the metadata is checked on the way.
 *
 * The target is on making one in pieces, for a mail of one report: one buffer of 4 MB more costs a quarter of the bare
 * pass, whoever copies, and the metadata of a document cost the same whatever its size.
 *
 * Run: `pnpm run bench xdm`
 */
import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";

import { createSeededIds, parseOid, parseStructIdNat, systemIds } from "../packages/core/src/index.js";
import {
  associationType,
  buildXdmArchive,
  buildXdmArchiveParts,
  contentDigestOf,
  contentType,
  type DocumentEntry,
  readXdmArchive,
  type Submission,
} from "../packages/xds/src/index.js";
import { type Measure, measureInterleaved, ratioOf, report } from "./support/interleaved.js";
import { registeredDocument } from "./support/registered-document.js";

const target = 0.8;
const megabyte = 1024 * 1024;
const ids = createSeededIds("xdm");

const setId = `urn:uuid:${ids.uuid()}`;
const issuer = { organisation: { id: parseStructIdNat("10B0999999"), name: "Centre d'imagerie fictif" } };
const application = { name: "RIS-FICTIF", version: "1.0.0" };
const names = {
  bare: "bare CRC-32 and SHA-1",
  pieces: "make, in pieces",
  whole: "make, in one buffer",
  read: "read",
} as const;

/** Documents of this size: the metadata are those of a report, the bytes are any. */
function submissionOf(count: number, size: number): Submission {
  const documents = Array.from({ length: count }, (_, rank) => {
    const bytes = new Uint8Array(size).map((_, index) => (index * 31 + rank + (index >> 8)) % 251);
    const { entry } = registeredDocument(rank);
    const digest = contentDigestOf(bytes);
    return {
      id: `urn:uuid:${ids.uuid()}`,
      entry: { ...entry, ...digest, mimeType: "application/dicom" } as DocumentEntry,
      bytes,
    };
  });
  const [first] = documents;
  if (first === undefined) throw new Error("no document");
  return {
    submissionSet: {
      id: setId,
      uniqueId: systemIds.oid(),
      sourceId: parseOid("1.2.250.1.999.1.1.9001"),
      submissionTime: "2026-09-19T09:58:28Z",
      authors: first.entry.authors,
      contentTypeCode: contentType.outpatient,
      ...(first.entry.patientId === undefined ? {} : { patientId: first.entry.patientId }),
    },
    documents,
    associations: documents.map(({ id }) => ({
      id: `urn:uuid:${ids.uuid()}`,
      type: associationType.hasMember,
      source: setId,
      target: id,
      submissionSetStatus: "Original",
    })),
  };
}

async function measure(submission: Submission): Promise<readonly Measure[]> {
  const options = { submission, issuer, application };
  const archive = await buildXdmArchive(options);
  const documents = submission.documents.map(({ bytes }) => bytes);
  return measureInterleaved(
    [
      {
        name: names.bare,
        times: 10,
        run: () => documents.map((bytes) => [crc32(bytes), createHash("sha1").update(bytes).digest("hex")]),
      },
      { name: names.pieces, times: 10, run: () => buildXdmArchiveParts(options) },
      { name: names.whole, times: 10, run: () => buildXdmArchive(options) },
      { name: names.read, times: 10, run: () => readXdmArchive(archive) },
    ],
    15,
  );
}

// A practice makes archives all day: what is measured is code that V8 has compiled. It is the same for documents of any size.
const small = submissionOf(1, 1024);
for (let done = 0; done < 5_000; done += 1) {
  await readXdmArchive(await buildXdmArchive({ submission: small, issuer, application }));
}
for (const [title, count, size, judged] of [
  ["One report of 4 MB", 1, 4 * megabyte, true],
  ["Four documents of 1 MB: four times the metadata", 4, megabyte, false],
] as const) {
  const measures = await measure(submissionOf(count, size));
  const speed = (name: string) => 1 / ratioOf(measures, name, names.bare);
  const others = `in one buffer ${speed(names.whole).toFixed(2)}, read ${speed(names.read).toFixed(2)}`;
  const aim = judged ? `made at ${String(target)} of the speed of the bare pass at least` : "not judged";
  report(`${title}, stored`, measures, {
    name: `${aim} (in pieces ${speed(names.pieces).toFixed(2)}; ${others})`,
    holds: !judged || speed(names.pieces) >= target,
  });
}
