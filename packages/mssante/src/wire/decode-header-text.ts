import { withWindows1252 } from "./windows-1252.js";

const encodedWord = /=\?([\w-]{1,40})(?:\*[\w-]*)?\?([BQ])\?([^?\s]*)\?=(?:[ \t]+(?==\?))?/giu;

/**
 * The text of a header as a person should read it, when its sender broke the rules: a character cut between two encoded words,
 * bytes that are not encoded at all.
 *
 * @param value - The header unfolded, one character a byte.
 * @see RFC 2047, 5 (3) and 6.2
 */
export function decodeHeaderText(value: string): string {
  const runs: { readonly charset: string; readonly pieces: Buffer[] }[] = [];
  const add = (charset: string, bytes: Buffer) => {
    const last = runs.at(-1);
    if (last?.charset === charset) last.pieces.push(bytes);
    else if (bytes.length > 0) runs.push({ charset, pieces: [bytes] });
  };
  let end = 0;
  for (const found of value.matchAll(encodedWord)) {
    const [whole, charset = "", encoding = "", text = ""] = found;
    add("", Buffer.from(value.slice(end, found.index), "latin1"));
    add(charset.toLowerCase(), encoding.toUpperCase() === "B" ? Buffer.from(text, "base64") : quoted(text));
    end = found.index + whole.length;
  }
  add("", Buffer.from(value.slice(end), "latin1"));
  return runs.map(({ charset, pieces }) => withWindows1252(textOf(charset, Buffer.concat(pieces)))).join("");
}

function quoted(text: string): Buffer {
  const spaced = text.replaceAll("_", " ");
  const bytes = spaced.replace(/=([0-9A-F]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1");
}

/** Bytes without a character set are UTF-8 when they can be, else what Windows wrote in France. */
function textOf(charset: string, bytes: Buffer): string {
  for (const one of charset === "" ? ["utf-8"] : [charset, "utf-8"]) {
    try {
      return new TextDecoder(one, { fatal: true }).decode(bytes);
    } catch {
      // An unknown character set, or bytes that are not of it.
    }
  }
  return bytes.toString("latin1");
}
