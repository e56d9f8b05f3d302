const diacritics = /\p{Mn}/gu;
const notLetters = /[^A-Z0-9]+/gu;
const plain = /^(?:[A-Z0-9]+(?: [A-Z0-9]+)*)?$/u;

/**
 * The form in which names and towns are compared: capitals without accents, anything that is neither letter nor digit a
 * single space. `LEFÈVRE-NOËL` and `Lefevre Noel` are one.
 */
export function foldText(text: string): string {
  if (plain.test(text)) return text;
  return text
    .normalize("NFD")
    .replace(diacritics, "")
    .replace(/[œŒ]/gu, "OE")
    .replace(/[æÆ]/gu, "AE")
    .toUpperCase()
    .replace(notLetters, " ")
    .trim();
}

/** An address in the form in which it is compared: mailboxes of the trust space do not tell capitals apart. */
export function foldAddress(address: string): string {
  return address.trim().toLowerCase();
}
