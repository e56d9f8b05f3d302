/** Longest label of a document in a subject or a file name, in code points (ECO.2.1.3, ECO.2.1.6). */
const longestLabel = 40;

/** Label of a document, cut as the texts ask. */
export function cutLabel(label: string): string {
  return Array.from(label).slice(0, longestLabel).join("");
}

/**
 * A name as the subject and file names write it: capitals without accents nor ligatures;
 * hyphen, apostrophe and space are kept (mssante.md A5).
 */
export function plainName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .replace(/ß/g, "SS")
    .toUpperCase()
    .replace(/Œ/g, "OE")
    .replace(/Æ/g, "AE");
}
