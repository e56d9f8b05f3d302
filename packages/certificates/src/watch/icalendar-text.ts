/** Greatest length of a line, in octets without its end (RFC 5545, §3.1). */
const lineOctets = 75;

/**
 * Folds a content line: every continuation begins with a space, and no character of several octets is cut.
 *
 * @see RFC 5545, §3.1
 */
export function foldLine(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character, "utf8");
    if (octets + size > lineOctets) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** A value of type TEXT: `\`, `;`, `,` and line ends escaped, other control characters left out (RFC 5545, §3.3.11). */
export function calendarText(text: string): string {
  return text
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n|\r|\n/g, "\\n")
    .replace(/\p{Cc}/gu, "");
}
