import type { CdaReading } from "@segur-sdk/cda";
import type { CodedValue } from "@segur-sdk/core";

import { dmpFormats } from "./generated/dmp-format.js";

/**
 * Sharing format of a structured document by its template.
 *
 * Source: rows of ASS_A11 (ANS, v5.0.0) that concern imaging; the table may be completed, see
 * `CdaEntryOptions.formatCodes`.
 */
export const formatCodes: Readonly<Record<string, string>> = {
  /** IMG-CR-IMG, imaging report. */
  "1.2.250.1.213.1.1.1.45": "urn:ihe:rad:CDA:ImagingReportStructuredHeadings:2013",
  /** IMG-DA-IMG, imaging request. */
  "1.2.250.1.213.1.1.1.47": "urn:ans:ci-sis:img-da:2022",
};

/** Sharing format of a level 1 document by the file it carries (template 1.3.6.1.4.1.19376.1.2.20 of ASS_A11). */
const unstructured: ReadonlyMap<string, string> = new Map([
  ["application/pdf", "urn:ihe:iti:xds-sd:pdf:2008"],
  ["text/plain", "urn:ihe:iti:xds-sd:text:2008"],
  ["image/jpeg", "urn:ihe:iti-fr:xds-sd:jpeg:2010"],
  ["text/rtf", "urn:ihe:iti-fr:xds-sd:rtf:2010"],
  ["application/rtf", "urn:ihe:iti-fr:xds-sd:rtf:2010"],
  ["image/tiff", "urn:ihe:iti-fr:xds-sd:tiff:2010"],
]);

/** The format of a document that was read; `undefined` when no table knows it. */
export function formatCodeOf(
  { body, templateIds }: Pick<CdaReading, "body" | "templateIds">,
  table: Readonly<Record<string, string>>,
): CodedValue | undefined {
  if (body.kind === "pdf") return known(unstructured.get("application/pdf"));
  if (body.kind === "other") return known(unstructured.get(body.mediaType.toLowerCase()));
  const template = templateIds.find(({ root }) => Object.hasOwn(table, root));
  return template === undefined ? undefined : known(table[template.root]);
}

function known(code: string | undefined): CodedValue | undefined {
  return code === undefined ? undefined : dmpFormats.find(code);
}
