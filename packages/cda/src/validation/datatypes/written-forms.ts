/** True for an OID as CDA writes it: no leading zero in an arc. */
export function isOid(text: string): boolean {
  return /^[0-2](\.(0|[1-9]\d*))*$/u.test(text);
}

/** True for a UUID, whatever its case. */
export function isUuid(text: string): boolean {
  return /^[A-Fa-f\d]{8}-[A-Fa-f\d]{4}-[A-Fa-f\d]{4}-[A-Fa-f\d]{4}-[A-Fa-f\d]{12}$/u.test(text);
}

/** True for a language tag of RFC 3066, as the official rules test it. */
export function isLanguageTag(text: string): boolean {
  return /^[a-z]{2,3}(-[a-z]{2})?|[ix](-[a-z\d]{2,8})+$/iu.test(text);
}

/** True for a text that holds no character that a URI must escape. */
export function isEscapedUri(text: string): boolean {
  return /^[!#-;=?-Z\]_a-z~[%]*$/u.test(text);
}

/** White space trimmed and collapsed as XPath does. */
export function normalizedSpace(text: string): string {
  return text.replace(/[ \t\r\n]+/gu, " ").replace(/^ | $/gu, "");
}
