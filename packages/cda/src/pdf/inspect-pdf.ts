import { readPdfMetadata } from "./pdf-metadata.js";

/** The PDF/A conformance that a file declares of itself. */
export interface PdfAClaim {
  /** 1 for PDF/A-1, the one that French exchanges want. */
  readonly part: number;
  /** `A` or `B` for PDF/A-1. */
  readonly conformance?: string;
}

/** What can be told of a file without a PDF engine. */
export type PdfInspection =
  | { readonly isPdf: false; readonly problem: "empty" | "header" | "truncated" }
  | {
      readonly isPdf: true;
      /** Version of the header, e.g. `1.4`. */
      readonly version: string;
      /** Needs a password, or forbids some uses; never so in PDF/A. */
      readonly encrypted: boolean;
      /** The metadata are compressed, which PDF/A-1 forbids (ISO 19005-1, 6.7.2). */
      readonly compressedMetadata: boolean;
      /** Absent when the file declares none. */
      readonly pdfA?: PdfAClaim;
    };

const endOfFile = "%%EOF";
const tailLength = 1024;

/**
 * Tells whether bytes are a complete PDF, and what PDF/A conformance they declare in their XMP metadata.
 *
 * Never throws. A declaration is not a proof: only a validator such as veraPDF can tell that a file keeps its word.
 *
 * @see ISO 19005-1, 6.7.11 (`pdfaid:part`, `pdfaid:conformance`)
 * @example
 * ```ts
 * import { readFileSync } from "node:fs";
 * import { inspectPdf } from "@segur-sdk/cda";
 *
 * const inspection = inspectPdf(readFileSync("report.pdf"));
 * console.log(inspection.isPdf && inspection.pdfA?.part === 1);
 * ```
 */
export function inspectPdf(bytes: Uint8Array): PdfInspection {
  if (bytes.byteLength === 0) return { isPdf: false, problem: "empty" };
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = /^%PDF-(\d\.\d)/u.exec(file.toString("latin1", 0, 16))?.[1];
  if (version === undefined) return { isPdf: false, problem: "header" };
  if (!file.toString("latin1", Math.max(0, file.length - tailLength)).includes(endOfFile)) {
    return { isPdf: false, problem: "truncated" };
  }
  return { isPdf: true, version, ...readPdfMetadata(file) };
}
