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
  | { readonly isPdf: false; readonly problem: PdfFault }
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
  const fault = pdfFaultOf(bytes);
  if (fault !== undefined) return { isPdf: false, problem: fault };
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { isPdf: true, version: versionOf(file) ?? "", ...readPdfMetadata(file) };
}

/** What keeps bytes from being a complete PDF: nothing in them, no header, no end. */
export type PdfFault = "empty" | "header" | "truncated";

/** The fault of a file, found at its two ends. */
export function pdfFaultOf(bytes: Uint8Array): PdfFault | undefined {
  if (bytes.byteLength === 0) return "empty";
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (versionOf(file) === undefined) return "header";
  return hasPdfEnd(file.subarray(-pdfTailLength)) ? undefined : "truncated";
}

/** Version in the header; the first 16 bytes are enough. */
export function versionOf(file: Buffer): string | undefined {
  return /^%PDF-(\d\.\d)/u.exec(file.toString("latin1", 0, 16))?.[1];
}

/** True when the last bytes of a file hold its end. */
export function hasPdfEnd(tail: Buffer): boolean {
  return tail.includes("%%EOF", 0, "latin1");
}

/** How many of the last bytes are looked at for the end of the file. */
export const pdfTailLength = 1024;
