/** Text of a DSN parameter (RFC 3461 §4): `+XX` stands for a byte. What is not hexadecimal stays as it is. */
export function decodeXtext(text: string): string {
  const bytes = text.replace(/\+([0-9A-Fa-f]{2})/gu, (_whole, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, "latin1").toString("utf8");
}
