/**
 * True for a text that has the shape of a national health number (NIR or INS, with or without its key). An order never
 * holds one (certificates.md §9.4); no identifier of a structure or of a professional has this shape.
 */
export function looksLikeHealthNumber(text: string): boolean {
  return /^[12][0-9]{4}(?:[0-9]{2}|2[AB])[0-9]{6}(?:[0-9]{2})?$/i.test(text.replace(/[\s.-]/g, ""));
}
