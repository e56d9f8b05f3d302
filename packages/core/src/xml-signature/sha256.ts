import { hash } from "node:crypto";

/**
 * SHA-256 in base64, as a `DigestValue` holds it; a text is hashed as UTF-8.
 *
 * @example
 * ```ts
 * import { canonicalize, parseXml } from "@segur-sdk/core/xml";
 * import { sha256Base64 } from "@segur-sdk/core/xml-signature";
 *
 * const cda = parseXml("<ClinicalDocument/>");
 * console.log(sha256Base64(canonicalize(cda, { method: "c14n-with-comments" })));
 * ```
 */
export function sha256Base64(data: string | Uint8Array): string {
  return hash("sha256", data, "base64");
}
