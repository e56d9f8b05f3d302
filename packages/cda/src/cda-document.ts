import type { CodedValue } from "@segur-sdk/core";

import type { ImagingReport } from "./imaging-report.js";

/**
 * A CDA document ready to be shared: its exact bytes, and what the sharing metadata repeat of it.
 *
 * The bytes are final: hashes and signatures are computed on them, so they are never reformatted.
 */
export interface CdaDocument {
  /** UTF-8, no byte order mark. */
  readonly bytes: Uint8Array;
  readonly report: ImagingReport;
  /** 1: the body is a PDF; 3: it is in sections and entries. */
  readonly level: 1 | 3;
  /** Document type: LOINC `18748-4` (RIS.CRR.07). */
  readonly code: CodedValue;
  /**
   * Sharing format: `urn:ihe:iti:xds-sd:pdf:2008` for level 1,
   * `urn:ihe:rad:CDA:ImagingReportStructuredHeadings:2013` for level 3.
   */
  readonly formatCode: CodedValue;
  /** The confidentiality written in the header. */
  readonly confidentiality: CodedValue;
  /** `text/xml`; `application/xslt+xml` for a self-presentable document. */
  readonly mimeType: "text/xml" | "application/xslt+xml";
  readonly languageCode: "fr-FR";
}
