import type { StoredMail } from "../../mail-folder.js";
import { headerNamed } from "../wire/header-lines.js";
import { readMimePart } from "../wire/mime-part.js";
import type { SearchKey } from "./read-search.js";

/** Does a header of this name hold this text? Case does not count; encoded words are decoded. */
export function headerHolds(name: string, text: string | undefined): SearchKey | undefined {
  if (text === undefined) return undefined;
  const wanted = text.toLowerCase();
  return ({ mail }) =>
    readMimePart(mail.content()).headers.some(
      (header) =>
        header.name.toLowerCase() === name.toLowerCase() &&
        (header.value.toLowerCase().includes(wanted) || decodeWords(header.value).toLowerCase().includes(wanted)),
    );
}

/** Do the bytes of the message hold this text, as they stand? */
export function bodyHolds(text: string | undefined): SearchKey | undefined {
  if (text === undefined) return undefined;
  const wanted = text.toLowerCase();
  return ({ mail }) => mail.content().toString("utf8").toLowerCase().includes(wanted);
}

/** Date that the message bears. */
export function sentOn(mail: StoredMail): Date | undefined {
  const date = new Date(headerNamed(readMimePart(mail.content()).headers, "date") ?? "");
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** Encoded words of RFC 2047, in UTF-8; others stay as they are. */
function decodeWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/gu, "?==?")
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/giu, (_whole, encoding: string, text: string) =>
      (encoding.toLowerCase() === "b" ? Buffer.from(text, "base64") : fromQ(text)).toString("latin1"),
    )
    .replace(/[\u0080-\u00ff]+/gu, (bytes) => Buffer.from(bytes, "latin1").toString("utf8"));
}

function fromQ(text: string): Buffer {
  const bytes = text
    .replaceAll("_", " ")
    .replace(/=([0-9a-f]{2})/giu, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1");
}
