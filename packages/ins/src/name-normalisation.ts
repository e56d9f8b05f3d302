// Letters that Unicode does not decompose, and the ligatures (Guide d'implémentation INS for Œ Æ Ø Ð Þ; the others
// by the same principle).
const lettersWithoutDecomposition: Readonly<Record<string, string>> = {
  Œ: "OE",
  Æ: "AE",
  Ø: "O",
  Ł: "L",
  Đ: "D",
  Ð: "D",
  Þ: "TH",
  ẞ: "SS",
};

const asciiWithoutBacktick = /^[^`\u0080-\uFFFF]*$/;
const typographicApostrophes = /[\u2018\u2019\u02BC\u00B4\u0060]/gu;
const typographicHyphens = /[\u2010-\u2015\u2212]/gu;
const noBreakSpaces = /[\u00A0\u202F]/gu;

/**
 * Writes a name or given name with the alphabet of the INS: upper case, no diacritic, no ligature, ASCII apostrophe
 * and hyphen, trimmed.
 *
 * A character without equivalent (digit, `_`, `/`, another script) is kept, for the lexical profile to refuse it:
 * deleting it would designate another person. Never throws; normalising twice changes nothing more.
 *
 * @see SEL-MP-043 §3.4.1; RIS.INS.01
 * @example
 * ```ts
 * import { normaliseName } from "@segur-sdk/ins";
 *
 * console.log(normaliseName("D’Æion")); // D'AEION
 * ```
 */
export function normaliseName(text: string): string {
  // Most names: of all that follows, only the case and the ends of an ASCII text may change.
  if (asciiWithoutBacktick.test(text)) return text.toUpperCase().trim();
  // Decomposed first: some signs decompose into an apostrophe of the list.
  return text
    .toUpperCase()
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(typographicApostrophes, "'")
    .replace(typographicHyphens, "-")
    .replace(noBreakSpaces, " ")
    .replace(/[ŒÆØŁĐÐÞẞ]/gu, (letter) => lettersWithoutDecomposition[letter] ?? letter)
    .normalize("NFC")
    .trim();
}

/**
 * Form in which two names are compared: normalised, then hyphens, apostrophes and runs of spaces become one space.
 * Equality of these forms makes names equivalent, not identical.
 */
export function comparisonForm(text: string): string {
  return normaliseName(text)
    .replace(/[-' ]+/gu, " ")
    .trim();
}
