const diacritics = /\p{Mn}/gu;
const notLetters = /[^A-Z0-9]+/gu;
const space = 0x20;

/**
 * The form in which names and towns are compared: capitals without accents, anything that is neither letter nor digit a
 * single space. `LEFÈVRE-NOËL` and `Lefevre Noel` are one.
 */
export function foldText(text: string): string {
  if (isFolded(text)) return text;
  return text
    .normalize("NFD")
    .replace(diacritics, "")
    .replace(/[œŒ]/gu, "OE")
    .replace(/[æÆ]/gu, "AE")
    .toUpperCase()
    .replace(notLetters, " ")
    .trim();
}

/** Capitals, digits and single spaces between them, as the extractions are mostly written. */
function isFolded(text: string): boolean {
  // As if a space came before it: none may begin it.
  let before = space;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isLetterOrDigit = (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
    if (!isLetterOrDigit && (code !== space || before === space)) return false;
    before = code;
  }
  return text === "" || before !== space;
}

/** An address in the form in which it is compared: mailboxes of the trust space do not tell capitals apart. */
export function foldAddress(address: string): string {
  return address.trim().toLowerCase();
}
