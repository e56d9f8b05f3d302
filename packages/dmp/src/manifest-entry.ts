import { SegurError, type Oid } from "@segur-sdk/core";
import { canonicalize, madeCanonicalSha256, parseXml } from "@segur-sdk/core/xml";
import { sha256Base64 } from "@segur-sdk/core/xml-signature";

/** What the signature of a submission says of one document. */
export interface ManifestEntry {
  readonly uniqueId: Oid;
  /** SHA-256 in base64: of the canonical form of an XML document, of the bytes of another. */
  readonly digestValue: string;
  /** True when the digest is that of the canonical form. */
  readonly canonical: boolean;
}

const xmlTypes: ReadonlySet<string> = new Set(["text/xml", "application/xml", "application/xslt+xml"]);

/**
 * Digest of a document for the Manifest.
 *
 * An XML document is parsed whole and canonicalised with comments (C14N 1.0): comments and instructions outside the root
 * count, a declaration and CR LF do not. Hence a digest that is not that of the bytes, whereas the `hash` metadata is.
 *
 * @throws SegurError `ERR_DMP_DOCUMENT_UNREADABLE` when an XML document is not well-formed or has a DOCTYPE.
 * @see dmp.md C.1, rules 2 and 3
 */
export function manifestEntryOf(document: {
  readonly uniqueId: Oid;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}): ManifestEntry {
  const { uniqueId, mimeType, bytes } = document;
  if (!isXmlType(mimeType)) return { uniqueId, digestValue: sha256Base64(bytes), canonical: false };
  const digestValue = madeCanonicalSha256(bytes) ?? sha256Base64(canonicalDocument(bytes));
  return { uniqueId, digestValue, canonical: true };
}

/**
 * Canonical form with comments of a whole document.
 *
 * @throws SegurError `ERR_DMP_DOCUMENT_UNREADABLE`.
 */
export function canonicalDocument(bytes: Uint8Array): string {
  try {
    // Our own document: its size is not a threat.
    return canonicalize(parseXml(bytes, { maxBytes: bytes.length }), { method: "c14n-with-comments" });
  } catch (cause) {
    throw new SegurError("ERR_DMP_DOCUMENT_UNREADABLE", { details: { source: "dmp.md C.1" }, cause });
  }
}

/** True when the signature covers the canonical form of the document rather than its bytes. */
export function isXmlType(mimeType: string): boolean {
  return xmlTypes.has(mimeType);
}
