import type { Er7Separators } from "../er7-message.js";
import { bytesOfHex, decodeBytes, type Er7Charset } from "./er7-charset.js";

/**
 * Text of a value: separators, hexadecimal bytes and line breaks unescaped, in one pass. An escape that means nothing
 * here (`\H\`, a local one, a lone escape character) stays as it is.
 *
 * @see HL7 v2.5, chapter 2, 2.7
 */
export function unescapeEr7(text: string, separators: Er7Separators, charset: Er7Charset): string {
  const { escape } = separators;
  if (!text.includes(escape)) return text;
  let out = "";
  let from = 0;
  for (let start = text.indexOf(escape); start !== -1; start = text.indexOf(escape, from)) {
    const end = text.indexOf(escape, start + 1);
    const meant = end === -1 ? undefined : meaningOf(text.slice(start + 1, end), separators, charset);
    if (meant === undefined) {
      out += text.slice(from, start + 1);
      from = start + 1;
    } else {
      out += text.slice(from, start) + meant;
      from = end + 1;
    }
  }
  return out + text.slice(from);
}

/** Longest escape that is looked at: a run of hexadecimal bytes. */
const longest = 4096;

function meaningOf(code: string, separators: Er7Separators, charset: Er7Charset): string | undefined {
  switch (code) {
    case "F":
      return separators.field;
    case "S":
      return separators.component;
    case "T":
      return separators.subcomponent;
    case "R":
      return separators.repetition;
    case "E":
      return separators.escape;
    case ".br":
      return "\n";
    default: {
      if (code.length > longest || !/^X(?:[0-9A-Fa-f]{2})+$/u.test(code)) return undefined;
      return decodeBytes(bytesOfHex(code.slice(1)), charset);
    }
  }
}

/** A value as it is written: the reverse of {@link unescapeEr7}. Ends of line, which would end the segment, as bytes. */
export function escapeEr7(text: string, separators: Er7Separators): string {
  const { field, component, repetition, escape, subcomponent } = separators;
  let out = "";
  for (const unit of text) {
    if (unit === escape) out += `${escape}E${escape}`;
    else if (unit === field) out += `${escape}F${escape}`;
    else if (unit === component) out += `${escape}S${escape}`;
    else if (unit === subcomponent) out += `${escape}T${escape}`;
    else if (unit === repetition) out += `${escape}R${escape}`;
    else if (unit === "\r") out += `${escape}X0D${escape}`;
    else if (unit === "\n") out += `${escape}X0A${escape}`;
    else out += unit;
  }
  return out;
}
