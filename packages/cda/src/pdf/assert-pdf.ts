import { SegurError } from "@segur-sdk/core";

import { inspectPdf, type PdfInspection } from "./inspect-pdf.js";

/** Options of {@link assertPdf}. */
export interface AssertPdfOptions {
  /** `required`: the file must declare PDF/A-1; `optional`: any complete PDF will do. */
  readonly pdfA: "required" | "optional";
}

/**
 * Refuses bytes that are not a complete PDF or, when required, that do not declare PDF/A-1.
 *
 * @throws `SegurError` `ERR_CDA_PDF_INVALID` (`details.problem`: empty, header or truncated),
 * `ERR_CDA_PDF_NOT_PDFA` (`details.problem`: undeclared, part, conformance, encrypted or compressed-metadata).
 * @see RIS.DOC.01; ISO 19005-1
 * @example
 * ```ts
 * import { readFileSync } from "node:fs";
 * import { assertPdf } from "@segur-sdk/cda";
 *
 * assertPdf(readFileSync("report.pdf"), { pdfA: "required" });
 * ```
 */
export function assertPdf(bytes: Uint8Array, options: AssertPdfOptions): void {
  assertInspection(inspectPdf(bytes), options);
}

/** The same of a file already looked at. */
export function assertInspection(inspection: PdfInspection, options: AssertPdfOptions): void {
  if (!inspection.isPdf) refusePdf(inspection);
  const problem = pdfA1Problem(inspection);
  if (options.pdfA === "required" && problem !== undefined) {
    throw new SegurError("ERR_CDA_PDF_NOT_PDFA", {
      details: {
        field: "body.pdf",
        problem,
        rule: "declares pdfaid:part 1 and conformance A or B in uncompressed metadata, not encrypted",
        source: "ISO 19005-1, 6.1.3, 6.7.2, 6.7.11; RIS.DOC.01",
      },
    });
  }
}

/** Refuses a file that is no complete PDF. */
export function refusePdf(inspection: PdfInspection): never {
  throw new SegurError("ERR_CDA_PDF_INVALID", {
    details: {
      field: "body.pdf",
      problem: inspection.isPdf ? undefined : inspection.problem,
      rule: "begins with %PDF-, ends with %%EOF",
      source: "ISO 32000-1, 7.5; RIS.DOC.01",
    },
  });
}

/** True when the file declares PDF/A-1 and nothing seen of it contradicts the declaration. */
export function isPdfA1(inspection: PdfInspection): boolean {
  return inspection.isPdf && pdfA1Problem(inspection) === undefined;
}

type PdfA1Problem = "undeclared" | "part" | "conformance" | "encrypted" | "compressed-metadata";

function pdfA1Problem(inspection: Extract<PdfInspection, { isPdf: true }>): PdfA1Problem | undefined {
  const { pdfA } = inspection;
  if (pdfA === undefined) return "undeclared";
  if (pdfA.part !== 1) return "part";
  if (pdfA.conformance !== "A" && pdfA.conformance !== "B") return "conformance";
  if (inspection.encrypted) return "encrypted";
  return inspection.compressedMetadata ? "compressed-metadata" : undefined;
}
