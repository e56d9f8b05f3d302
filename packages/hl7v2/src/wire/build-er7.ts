import { SegurError } from "@segur-sdk/core";

import {
  usualSeparators,
  type Er7Field,
  type Er7Message,
  type Er7Segment,
  type Er7Separators,
} from "../er7-message.js";
import { charsetNamed, encodeCharacters, type Er7Charset } from "./er7-charset.js";
import { escapeEr7 } from "./er7-escapes.js";
import { charsetText } from "./read-er7.js";

/**
 * Text of a message, each segment ended by CR. What was read comes back as it was, ends of line aside.
 *
 * @throws `SegurError` `ERR_HL7_MESSAGE` when the first segment is not MSH.
 */
export function buildEr7(message: Er7Message): string {
  const { field } = message.separators;
  if (message.segments[0]?.name !== "MSH") {
    throw new SegurError("ERR_HL7_MESSAGE", { details: { rule: "MSH first", source: "HL7 v2.5, 2.5.1" } });
  }
  return message.segments
    .map(({ name, fields }) => {
      // MSH-1 is the separator that follows the name.
      const written = name === "MSH" ? fields.slice(1) : fields;
      return `${[name, ...written].join(field)}\r`;
    })
    .join("");
}

/**
 * Bytes of a message, in the character set that its MSH-18 names (`fallback` when it is empty, by default UTF-8).
 *
 * @throws `SegurError` `ERR_HL7_CHARSET` when the set is unknown or lacks a character: transliterate it first.
 */
export function encodeEr7(message: Er7Message, fallback: Er7Charset = "UNICODE UTF-8"): Uint8Array {
  return encodeCharacters(buildEr7(message), charsetNamed(charsetText(message), fallback));
}

/** What a field is made of: a text, or repetitions of components of subcomponents. */
export type Er7Value = string | Er7Field;

/**
 * Makes a segment of unescaped values, by field number. Empty subcomponents, components and fields that end their level
 * are left out. For MSH give fields from 3 on.
 *
 * @throws `SegurError` `ERR_HL7_VALUE` for a malformed name, a field number below 1 (3 in MSH) or above 999.
 * @example
 * ```ts
 * import { buildEr7, buildSegment, usualSeparators } from "@segur-sdk/hl7v2";
 *
 * const msh = buildSegment("MSH", { 9: [[["ADT"], ["A31"], ["ADT_A05"]]], 10: "42" });
 * console.log(buildEr7({ separators: usualSeparators, segments: [msh] })); // MSH|^~\&|||||||ADT^A31^ADT_A05|42
 * ```
 */
export function buildSegment(
  name: string,
  values: Readonly<Record<number, Er7Value>>,
  separators: Er7Separators = usualSeparators,
): Er7Segment {
  if (!/^[A-Z][A-Z0-9]{2}$/u.test(name)) throw unwritable("name of three characters");
  const first = name === "MSH" ? 3 : 1;
  const { field, component, repetition, escape, subcomponent } = separators;
  const fields = name === "MSH" ? [field, component + repetition + escape + subcomponent] : [];
  const numbers = Object.keys(values)
    .map(Number)
    .sort((one, other) => one - other);
  for (const number of numbers) {
    if (!Number.isInteger(number) || number < first || number > 999) throw unwritable("field number");
    const text = fieldText(values[number] ?? "", separators);
    if (text === "") continue;
    while (fields.length < number - 1) fields.push("");
    fields.push(text);
  }
  return { name, fields };
}

function fieldText(value: Er7Value, separators: Er7Separators): string {
  if (typeof value === "string") return escapeEr7(value, separators);
  const repetitions = value.map((components) =>
    joined(
      components.map((parts) =>
        joined(
          parts.map((part) => escapeEr7(part, separators)),
          separators.subcomponent,
        ),
      ),
      separators.component,
    ),
  );
  return joined(repetitions, separators.repetition);
}

/** Joined without the empty ones of the end. */
function joined(parts: readonly string[], separator: string): string {
  const last = parts.findLastIndex((part) => part !== "");
  return parts.slice(0, last + 1).join(separator);
}

function unwritable(rule: string): SegurError {
  return new SegurError("ERR_HL7_VALUE", { details: { rule, source: "HL7 v2.5, chapter 2" } });
}
