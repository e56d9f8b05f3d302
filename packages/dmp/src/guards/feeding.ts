import { SegurError } from "@segur-sdk/core";

import type { PreparedDocument } from "../documents/prepare-document.js";

/** Sharing formats that are sent unless the installation says otherwise: the imaging report, level 1 and level 3. */
export const defaultFormats: readonly string[] = [
  "urn:ihe:iti:xds-sd:pdf:2008",
  "urn:ihe:rad:CDA:ImagingReportStructuredHeadings:2013",
];

/**
 * There is something to send, in formats that this installation sends.
 *
 * @throws SegurError `ERR_DMP_NOTHING_TO_SEND`, `ERR_DMP_FORMAT`.
 * @see CNDA EX_GEN-1060; test 2.1-011: each format that the software handles is played
 */
export function assertContent(documents: readonly PreparedDocument[], formats: readonly string[]): void {
  if (documents.length === 0 || documents.some(({ entry }) => entry.size === 0)) {
    throw new SegurError("ERR_DMP_NOTHING_TO_SEND", { details: { field: "documents", source: "CNDA EX_GEN-1060" } });
  }
  for (const [index, { entry }] of documents.entries()) {
    if (formats.includes(entry.formatCode.code)) continue;
    throw new SegurError("ERR_DMP_FORMAT", {
      details: { field: `documents[${String(index)}].formatCode`, found: entry.formatCode.code, accepted: formats },
    });
  }
}

/**
 * A patient who opposes feeding receives no new document; earlier ones may still be replaced.
 *
 * @throws SegurError `ERR_DMP_OPPOSITION`.
 * @see CNDA test 2.1-970; segur-requirements.md DT-2
 */
export function assertNoOpposition(documents: readonly PreparedDocument[], feedingOpposed: boolean): void {
  if (!feedingOpposed || documents.every(({ replaces }) => replaces !== undefined)) return;
  throw new SegurError("ERR_DMP_OPPOSITION", { details: { field: "documents", source: "CNDA test 2.1-970" } });
}
