import { SegurError } from "@segur-sdk/core";
import { canonicalEvents, readXmlEvents } from "@segur-sdk/core/xml";
import { sha256Base64 } from "@segur-sdk/core/xml-signature";

import { isXmlType } from "../manifest-entry.js";
import type { FrozenSource } from "./document-source.js";
import { unversionedContent } from "./unversioned-content.js";

/**
 * Tells two versions of a document apart by what they say: for a CDA, everything but the identifier, number and times of
 * the version; for another document, its bytes. SHA-256 in base64.
 *
 * @throws SegurError `ERR_DMP_DOCUMENT_UNREADABLE`.
 * @see CNDA EX_GEN-1060: an unchanged document is not sent again
 */
export function contentFingerprint(document: { readonly mimeType: string; readonly bytes: Uint8Array }): string {
  if (!isXmlType(document.mimeType)) return sha256Base64(document.bytes);
  let text = "";
  const content = canonicalEvents({ method: "c14n", write: (piece) => void (text += piece) });
  try {
    readXmlEvents(document.bytes, unversionedContent(content));
  } catch (cause) {
    throw new SegurError("ERR_DMP_DOCUMENT_UNREADABLE", { details: { source: "CNDA EX_GEN-1060" }, cause });
  }
  return sha256Base64(text);
}

/** The same of a document that is held, or of one that is read from where it is. */
export function fingerprintOf(document: {
  readonly entry: { readonly mimeType: string };
  readonly bytes: Uint8Array;
  readonly source?: FrozenSource | undefined;
}): string {
  const { entry, bytes, source } = document;
  if (source === undefined) return contentFingerprint({ mimeType: entry.mimeType, bytes });
  return source.fingerprint ?? source.sha256;
}
