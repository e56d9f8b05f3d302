import { groupSeparator } from "./datamatrix-fields.js";
import { unreadable, type DatamatrixWarning } from "./datamatrix-problem.js";

/** Header read, message to read. */
export interface DatamatrixText {
  readonly message: string;
  readonly warnings: readonly DatamatrixWarning[];
}

/** The largest Data Matrix symbol holds 3116 digits: nothing longer was scanned. */
const longest = 3116;
const headerLength = 26;
const unitSeparator = "\u001f";

/**
 * Checks the header and gives the message after it.
 *
 * @internal
 */
export function readDatamatrixText(scanned: string | Uint8Array): DatamatrixText {
  if (scanned.length > longest) throw unreadable("length");
  const received = cleaned(typeof scanned === "string" ? scanned : String.fromCharCode(...scanned));
  // The format has no lower case: a text without any capital was turned by a keyboard, and can be turned back. One that
  // mixes both was not.
  const isTurned = /^is[a-z0-9]/u.test(received) && !/[A-Z]/u.test(received);
  const text = isTurned ? received.toUpperCase() : received;
  if (!/^[ -~]*$/u.test(text.replaceAll(groupSeparator, "").replaceAll(unitSeparator, ""))) {
    throw unreadable("character");
  }
  const header = /^IS([A-Z0-9]{2})([A-Z0-9]{22})/u.exec(text);
  if (header === null) throw unreadable("header");
  const [, version, reserved = ""] = header;
  // A signature, where there is one, follows a unit separator as in 2D-Doc.
  const [message = "", ...signature] = text.slice(headerLength).split(unitSeparator);
  return {
    message,
    warnings: [
      ...warning(isTurned, "letter-case"),
      ...warning(version !== "01", "header-version"),
      ...warning(/[^0]/u.test(reserved), "header-reserved"),
      ...warning(signature.length > 0, "signature-ignored"),
    ],
  };
}

// What scanners and files add: blanks and the symbology identifier before, an end of line, a tabulation or a space
// after; and what a keyboard writes for the group separator: `^]`, U+241D, the arrow of Alt+29, or its name. No field may
// hold any of them, or end by a space.
function cleaned(text: string): string {
  return text
    .replace(/^\s*(?:\]d[0-9])?/iu, "")
    .replace(/[\r\n\t ]+$/u, "")
    .replace(/\^\]|[\u241d\u2194]|<GS>/giu, groupSeparator);
}

function warning(holds: boolean, name: DatamatrixWarning): readonly DatamatrixWarning[] {
  return holds ? [name] : [];
}
