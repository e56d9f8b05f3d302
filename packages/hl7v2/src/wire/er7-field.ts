import { SegurError } from "@segur-sdk/core";

import type { Er7Component, Er7Field, Er7Message, Er7Repetition, Er7Segment } from "../er7-message.js";
import { charsetNamed } from "./er7-charset.js";
import { unescapeEr7 } from "./er7-escapes.js";
import { charsetText } from "./read-er7.js";

/** Repetitions, components and subcomponents of one field: more of them is no field of a patient or an order. */
const maxParts = 10_000;

/**
 * Field of a segment, unescaped, by the number of the standard (1 is the first); empty when it is absent. MSH-1 and MSH-2
 * are given as one text each.
 *
 * @throws `SegurError` `ERR_HL7_LIMIT` beyond 10 000 parts, `ERR_HL7_CHARSET` when MSH-18 names no known set.
 */
export function er7Field(message: Er7Message, segment: Er7Segment, number: number): Er7Field {
  const written = segment.fields[number - 1] ?? "";
  if (written === "") return [];
  if (segment.name === "MSH" && number <= 2) return [[[written]]];
  const { separators } = message;
  const charset = charsetNamed(charsetText(message), "UNICODE UTF-8");
  let parts = 0;
  const split = (text: string, separator: string): readonly string[] => {
    const found = text.split(separator, maxParts + 1);
    parts += found.length;
    if (parts > maxParts) throw new SegurError("ERR_HL7_LIMIT", { details: { rule: "maxParts", limit: maxParts } });
    return found;
  };
  return split(written, separators.repetition).map((repetition) =>
    split(repetition, separators.component).map((component) =>
      split(component, separators.subcomponent).map((part) => unescapeEr7(part, separators, charset)),
    ),
  );
}

/** Component of a repetition by its number, or one of its subcomponents; the empty text when it is absent. */
export function er7Text(repetition: Er7Repetition | undefined, component: number, subcomponent = 1): string {
  const parts: Er7Component | undefined = repetition?.[component - 1];
  return parts?.[subcomponent - 1] ?? "";
}
