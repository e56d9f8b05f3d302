import { canonicalize } from "@segur-sdk/core/xml";
import { sha256Base64 } from "@segur-sdk/core/xml-signature";

import { isXmlType, type ReceivedDocument } from "../received-document.js";
import type { SignatureReference } from "../wire/read-xades.js";

/** Canonical XML 1.0 with comments: the only transform of the Manifest, for XML documents only. */
export const c14nWithComments = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments";
/** SHA-256, as XML Signature names it. */
export const sha256Uri = "http://www.w3.org/2001/04/xmlenc#sha256";

/** Digest of a reference that cannot be resolved: one zero byte. */
const noDigest = "AA==";

/**
 * First fault of the Manifest; undefined when it covers the set and each document, whose digests are computed again
 * from the bytes received.
 *
 * @see dmp.md C.1
 */
export function refusalOfManifest(
  references: readonly SignatureReference[],
  setUniqueId: string,
  documents: readonly ReceivedDocument[],
): string | undefined {
  if (references.length !== documents.length + 1) return "le Manifest ne couvre pas exactement le lot et ses documents";
  if (references.some((reference) => reference.digestMethod !== sha256Uri)) return "algorithme d'empreinte du Manifest";
  const set = referenceTo(references, setUniqueId);
  if (set?.digestValue !== noDigest || set.transforms.length > 0) return "référence du lot dans le Manifest";
  for (const document of documents) {
    const reference = referenceTo(references, document.uniqueId);
    if (reference === undefined) return `document ${document.uniqueId} absent du Manifest`;
    const digest = manifestDigest(document, reference.transforms);
    if (digest === undefined) return `transformation du document ${document.uniqueId} dans le Manifest`;
    if (digest !== reference.digestValue) return `empreinte du document ${document.uniqueId} dans le Manifest`;
  }
  return undefined;
}

function referenceTo(references: readonly SignatureReference[], uniqueId: string): SignatureReference | undefined {
  const found = references.filter((reference) => reference.uri === `urn:oid:${uniqueId}`);
  return found.length === 1 ? found[0] : undefined;
}

function manifestDigest({ entry, bytes, xml }: ReceivedDocument, transforms: readonly string[]): string | undefined {
  if (!isXmlType(entry.mimeType)) return transforms.length === 0 ? sha256Base64(bytes) : undefined;
  if (xml === undefined || transforms.length !== 1 || transforms[0] !== c14nWithComments) return undefined;
  return sha256Base64(canonicalize(xml, { method: "c14n-with-comments" }));
}
