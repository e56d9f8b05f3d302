/** The characters of windows-1252 from 0x80 to 0x9F; five places are free and stay as they are. */
const characters = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * Gives a text its curly apostrophes, ligatures, dashes and euro signs back: the decoder of Node 20 and 22 leaves the bytes 0x80 to
 * 0x9F of windows-1252, which is also what a text said to be ISO-8859-1 holds in fact, as control characters that no mail has.
 *
 * @see https://encoding.spec.whatwg.org/#windows-1252
 */
export function withWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/gu, (control) => characters.charAt(control.charCodeAt(0) - 0x80));
}
