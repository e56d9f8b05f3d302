import { SegurError } from "@segur-sdk/core";

import type { Er7Message, Er7Segment, Er7Separators } from "../er7-message.js";
import { charsetNamed, decodeBytes, wrongCharset, type Er7Charset } from "./er7-charset.js";

/** Options of {@link readEr7}. */
export interface ReadEr7Options {
  /** Character set of bytes whose MSH-18 is empty. Default `UNICODE UTF-8`. */
  readonly charset?: Er7Charset;
  /** Larger messages are refused. Default 64 MiB. */
  readonly maxBytes?: number;
}

const maxSegments = 100_000;

/**
 * Reads a message in ER7: separators of MSH-1 and MSH-2, characters as MSH-18 says, segments ended by CR, LF or both. A
 * byte order mark, blank lines and the bytes of an MLLP frame are left out. What a segment means is nobody's concern here.
 *
 * @throws `SegurError` `ERR_HL7_MESSAGE`, `ERR_HL7_SEGMENT`, `ERR_HL7_CHARSET`, `ERR_HL7_LIMIT`.
 * @see HL7 v2.5, chapter 2; PAM France 2.11.2 §6
 * @example
 * ```ts
 * import { er7Field, readEr7 } from "@segur-sdk/hl7v2";
 *
 * const message = readEr7("MSH|^~\\&|GAM|SITE|RIS|SITE|20260115083000||ADT^A31^ADT_A05|42|T|2.5^FRA^2.11\r");
 * const [msh] = message.segments;
 * if (msh) console.log(er7Field(message, msh, 9)); // [ [ [ 'ADT' ], [ 'A31' ], [ 'ADT_A05' ] ] ]
 * ```
 */
export function readEr7(input: Uint8Array | string, options: ReadEr7Options = {}): Er7Message {
  const { charset = "UNICODE UTF-8", maxBytes = 64 * 1024 * 1024 } = options;
  if (input.length > maxBytes) throw tooLarge("maxBytes", maxBytes);
  const text = withoutFrame(typeof input === "string" ? input : charactersOf(input, charset));
  const separators = separatorsOf(text);
  const segments: Er7Segment[] = [];
  for (const line of text.split(/[\r\n]+/u)) {
    if (line === "") continue;
    if (segments.length >= maxSegments) throw tooLarge("maxSegments", maxSegments);
    segments.push(segmentOf(line, separators, segments.length));
  }
  return { separators, segments };
}

/** MSH-18 of a message, as written; empty when it has none. */
export function charsetText(message: Er7Message): string {
  const [msh] = message.segments;
  // The character set of the message is the first repetition; the others are those that escapes switch to.
  return msh?.fields[17]?.split(message.separators.repetition)[0] ?? "";
}

function charactersOf(bytes: Uint8Array, fallback: Er7Charset): string {
  // The separators and MSH-18 are ASCII in every set allowed.
  const start = withoutFrame(Buffer.from(bytes.subarray(0, 4096)).toString("latin1").replace("\u00EF\u00BB\u00BF", ""));
  const separators = separatorsOf(start);
  const [line = ""] = start.split(/[\r\n]/u, 1);
  const head: Er7Message = { separators, segments: [segmentOf(line, separators, 0)] };
  const text = decodeBytes(bytes, charsetNamed(charsetText(head), fallback));
  if (text === undefined) throw wrongCharset("bytes of the character set announced");
  return text;
}

/** Without byte order mark, start of an MLLP frame, nor its end. */
function withoutFrame(text: string): string {
  const start = text.search(/[^\uFEFF\v\s]/u);
  const body = start === -1 ? "" : text.slice(start);
  // A file of frames that was edited ends them with LF, or several lines.
  const last = body.lastIndexOf(endOfFrame);
  const isEnd = last !== -1 && /^[\r\n]{0,4}$/u.test(body.slice(last + 1, last + 6));
  return isEnd ? body.slice(0, last) : body;
}

/** End of an MLLP frame; a CR follows. */
const endOfFrame = String.fromCharCode(0x1c);

function separatorsOf(text: string): Er7Separators {
  const field = text.charAt(3);
  const [encoding = ""] =
    text
      .slice(4, 16)
      .split(field === "" ? "|" : field, 1)[0]
      ?.split(/[\r\n]/u, 1) ?? [];
  const [component = "", repetition = "", escape = "", subcomponent = ""] = encoding;
  const declared = [field, component, repetition, escape, subcomponent];
  // Printable ASCII that no name or number is made of; a fifth encoding character is the truncation of version 2.7.
  const areMarks = /^[!-/:-@[-`{-~]{5,6}$/u.test(field + encoding);
  if (!text.startsWith("MSH") || !areMarks || new Set(declared).size < 5) {
    throw new SegurError("ERR_HL7_MESSAGE", {
      details: { field: "MSH-1, MSH-2", rule: "MSH and five separators, all different", source: "HL7 v2.5, 2.5.4" },
    });
  }
  return { field, component, repetition, escape, subcomponent };
}

function segmentOf(line: string, separators: Er7Separators, index: number): Er7Segment {
  const name = line.slice(0, 3);
  const next = line.charAt(3);
  if (!/^[A-Z][A-Z0-9]{2}$/u.test(name) || (next !== "" && next !== separators.field)) {
    throw new SegurError("ERR_HL7_SEGMENT", {
      details: {
        segment: index + 1,
        rule: "a name of three characters, then a field separator",
        source: "HL7 v2.5, 2.5.2",
      },
    });
  }
  const fields = line.length > 3 ? line.slice(4).split(separators.field) : [];
  // MSH-1 is the separator itself, so that what follows it is MSH-2.
  return { name, fields: name === "MSH" ? [separators.field, ...fields] : fields };
}

function tooLarge(rule: string, limit: number): SegurError {
  return new SegurError("ERR_HL7_LIMIT", { details: { rule, limit } });
}
