/**
 * Time to make and to read an archive (IHE_XDM.ZIP, stored) of 4 MB, against a bare pass over the same bytes: one CRC-32,
 * which a zip wants, and one SHA-1, which the metadata want.
 *
 *     node --import tsx --conditions=@segur-sdk/source bench/xdm.ts
 *
 * Fails when making one, or reading one, goes slower than 0.8 of the bare pass.
 */
import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";

import { createSeededIds, parseOid, parseStructIdNat, systemIds } from "../packages/core/src/index.js";
import {
  associationType,
  buildXdmArchive,
  contentDigestOf,
  contentType,
  type DocumentEntry,
  readXdmArchive,
  type Submission,
} from "../packages/xds/src/index.js";
import { measureInterleaved, ratioOf, report } from "./support/interleaved.js";
import { registeredDocument } from "./support/registered-document.js";

const target = 0.8;
const megabyte = 1024 * 1024;
const ids = createSeededIds("xdm");

/** Four documents of 1 MB, what a mail carries: the metadata are those of a report, the bytes are any. */
const documents = Array.from({ length: 4 }, (_, rank) => {
  const bytes = new Uint8Array(megabyte).map((_, index) => (index * 31 + rank + (index >> 8)) % 251);
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
const setId = `urn:uuid:${ids.uuid()}`;
const submission: Submission = {
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
const issuer = { organisation: { id: parseStructIdNat("10B0999999"), name: "Centre d'imagerie fictif" } };
const application = { name: "RIS-FICTIF", version: "1.0.0" };
const build = () => buildXdmArchive({ submission, issuer, application });
const archive = await build();

const bare = "bare CRC-32 and SHA-1";
const measures = await measureInterleaved(
  [
    {
      name: bare,
      times: 10,
      run: () => documents.map(({ bytes }) => [crc32(bytes), createHash("sha1").update(bytes).digest("hex")]),
    },
    { name: "make", times: 10, run: build },
    { name: "read", times: 10, run: () => readXdmArchive(archive) },
  ],
  15,
);
const [make, read] = ["make", "read"].map((name) => 1 / ratioOf(measures, name, bare));
report(`Archive of ${(archive.byteLength / megabyte).toFixed(0)} MB, stored`, measures, {
  name: `at least ${String(target)} of the bare pass: make ${(make ?? 0).toFixed(2)}, read ${(read ?? 0).toFixed(2)}`,
  holds: (make ?? 0) >= target && (read ?? 0) >= target,
});
