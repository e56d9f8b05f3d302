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
  readonly level: 1;
  /** Document type: LOINC `18748-4` (RIS.CRR.07). */
  readonly code: CodedValue;
  /** Sharing format: `urn:ihe:iti:xds-sd:pdf:2008` for level 1. */
  readonly formatCode: CodedValue;
  /** The confidentiality written in the header. */
  readonly confidentiality: CodedValue;
  readonly mimeType: "text/xml";
  readonly languageCode: "fr-FR";
}
