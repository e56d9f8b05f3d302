import { createHash } from "node:crypto";

import { descriptionOf, buildTree } from "./build-imaging-report.js";
import type { CdaDocument } from "./cda-document.js";
import type { ReportHeader } from "./imaging-report.js";
import { assertInspection, refusePdf } from "./pdf/assert-pdf.js";
import { createPdfScan } from "./pdf/pdf-scan.js";
import { insToWrite } from "./rules/patient-rules.js";
import { assertReport } from "./validate-imaging-report.js";
import { createBinaries } from "./wire/binaries.js";
import { encodeBase64 } from "./wire/base64-stream.js";
import { textsAround } from "./wire/document-bytes.js";
import { serializeXml } from "@segur-sdk/core/xml";

/** Options of {@link streamImagingReport}. */
export interface StreamImagingReportOptions {
  /** Refuse a PDF that does not declare PDF/A-1. Default `true`. */
  readonly strictPdfA?: boolean;
}

/** Size and digests of the exact bytes of a document. */
export interface DocumentDigest {
  readonly size: number;
  /** Lower case hexadecimal; the hash of the sharing metadata. */
  readonly sha1: string;
  /** Lower case hexadecimal. */
  readonly sha256: string;
}

/** A document that is written while it is read. */
export interface ImagingReportStream extends Omit<CdaDocument, "bytes" | "report"> {
  /** The bytes of the document, in order; to be read once. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Size and digests, once the last chunk has been read; `undefined` before. */
  digest(): DocumentDigest | undefined;
}

/**
 * The level 1 document of a report whose PDF comes in pieces, from a file or the network: neither the PDF nor the document
 * is ever held whole. Size and digests are computed in the same pass. Same bytes as {@link buildImagingReport}.
 *
 * The header is checked at once. The PDF is checked as it passes: its beginning before the first chunk is given, its end
 * and its declaration of PDF/A-1 after the last. **When reading fails, what was read is no document and is thrown away.**
 * The declaration is looked for in the uncompressed XMP packets, the last one that declares being believed: a little less
 * strict than with the whole file, where the packet is the one that the catalogue names.
 *
 * @throws `SegurError` `ERR_CDA_INVALID` at once; while reading, `ERR_CDA_PDF_INVALID` and `ERR_CDA_PDF_NOT_PDFA` as
 * {@link buildImagingReport}.
 * @example
 * ```ts
 * import { createReadStream, createWriteStream } from "node:fs";
 * import { Readable } from "node:stream";
 * import { pipeline } from "node:stream/promises";
 * import { type ReportHeader, streamImagingReport } from "@segur-sdk/cda";
 *
 * async function writeDocument(header: ReportHeader): Promise<string | undefined> {
 *   const document = streamImagingReport(header, createReadStream("report.pdf"));
 *   await pipeline(Readable.from(document.chunks), createWriteStream("report.xml"));
 *   return document.digest()?.sha1;
 * }
 * ```
 */
export function streamImagingReport(
  report: ReportHeader,
  pdf: Uint8Array | AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: StreamImagingReportOptions = {},
): ImagingReportStream {
  const ins = insToWrite(report.patient);
  assertReport(report, { ins });
  const binaries = createBinaries();
  const tree = buildTree(report, { ins, body: { level: 1, pdf: binaries.place(new Uint8Array(0)) }, binaries });
  const [before = "", after = ""] = textsAround(serializeXml(tree, { declaration: true }), 1);
  const sha1 = createHash("sha1");
  const sha256 = createHash("sha256");
  let size = 0;
  let digest: DocumentDigest | undefined;

  async function* write(): AsyncGenerator<Uint8Array, void> {
    for await (const chunk of pieces()) {
      sha1.update(chunk);
      sha256.update(chunk);
      size += chunk.byteLength;
      yield chunk;
    }
    digest = { size, sha1: sha1.digest("hex"), sha256: sha256.digest("hex") };
  }

  async function* pieces(): AsyncGenerator<Uint8Array, void> {
    const scan = createPdfScan();
    const base64 = encodeBase64(scanned(pdf instanceof Uint8Array ? [pdf] : pdf, scan.add));
    const first = await base64.next();
    if (!scan.hasHeader()) refusePdf(scan.inspect());
    yield Buffer.from(before, "utf8");
    if (first.done !== true) yield first.value;
    yield* base64;
    assertInspection(scan.inspect(), { pdfA: options.strictPdfA === false ? "optional" : "required" });
    yield Buffer.from(after, "utf8");
  }

  return { ...descriptionOf(report, 1), chunks: write(), digest: () => digest };
}

async function* scanned(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  add: (chunk: Uint8Array) => void,
): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of source) {
    add(chunk);
    yield chunk;
  }
}
