/** XML for human review: one element a line; signature values, digests of them and certificates are replaced. */
export function oneElementALine(xml: string): string {
  return `${xml
    .replace(/(<(?:ds:)?SignatureValue>)[^<]*/g, "$1…")
    .replace(/(<(?:ds:)?X509Certificate>)[^<]*/g, "$1…")
    .replaceAll("><", ">\n<")}\n`;
}
