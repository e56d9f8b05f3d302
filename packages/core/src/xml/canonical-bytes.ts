import { hash } from "node:crypto";

/** What is known of bytes that a writer made: where their canonical form begins, and its digest at that time. */
interface Made {
  readonly from: number;
  readonly sha256: string;
}

const made = new WeakMap<Uint8Array, Made>();
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
/** Above it a document is better read again than hashed for who may never ask. */
const maxBytes = 1_000_000;

/**
 * Notes that bytes hold a document as `serializeXml` writes it with its declaration: what follows the declaration is then
 * its canonical form with comments, for the writer is canonical by construction.
 */
export function noteCanonicalBytes(bytes: Uint8Array, text: string): void {
  // Canonical XML has no form for relative namespace URIs, which the writer lets through.
  if (bytes.byteLength > maxBytes || !text.startsWith(declaration) || /xmlns(?::[^=]*)?="[^":]+"/.test(text)) return;
  const from = declaration.length;
  made.set(bytes, { from, sha256: hash("sha256", bytes.subarray(from), "base64") });
}

/**
 * SHA-256, in base64, of the canonical form with comments of a document that the SDK has just written, without reading it
 * again; undefined for any other bytes, and for those that were changed since.
 */
export function madeCanonicalSha256(bytes: Uint8Array): string | undefined {
  const known = made.get(bytes);
  if (known === undefined) return undefined;
  return hash("sha256", bytes.subarray(known.from), "base64") === known.sha256 ? known.sha256 : undefined;
}
