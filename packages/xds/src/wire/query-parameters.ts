import { attributeOf, childNamed, childrenNamed, textOf, type XmlElement } from "@segur-sdk/core/xml";

import type { CodeMatch, TimeRange } from "../stored-query.js";
import { present } from "./components.js";
import { slot, slotOf } from "./ebrim-elements.js";
import { rim } from "./ebrim-names.js";
import { formatCodeMatch, formatRange, parseCodeMatch, parseEnd, quote, quoteList, unquote } from "./query-values.js";

/** Writes the parameters of one query; an absent or empty one gives no slot. */
export const parameter = {
  text: (name: string, text: string | undefined) => [slotOf(name, text === undefined ? undefined : quote(text))],
  list: (name: string, texts: readonly string[] | undefined) => [slot(name, quoteList(texts ?? []))],
  codes: (name: string, codes: readonly CodeMatch[] | undefined) => [
    slot(name, quoteList((codes ?? []).map(formatCodeMatch))),
  ],
  /** Alternatives inside a slot; repeated slots are all required. */
  required: (name: string, lists: readonly (readonly string[])[] | undefined) =>
    (lists ?? []).map((texts) => slot(name, quoteList(texts))),
  range: (name: string, range: TimeRange | undefined) =>
    formatRange(name, range).map(([end, value]) => slotOf(end, value)),
} as const;

/** The parameters of a query, opened for reading; the methods throw `ERR_XDS_METADATA`. */
export interface QueryParameters {
  text(name: string): string | undefined;
  list(name: string): readonly string[] | undefined;
  codes(name: string): readonly CodeMatch[] | undefined;
  required(name: string): readonly (readonly string[])[] | undefined;
  range(name: string): TimeRange | undefined;
}

/** Opens `rim:AdhocQuery`. */
export function openParameters(adhocQuery: XmlElement): QueryParameters {
  const slots = childrenNamed(adhocQuery, rim("Slot"));
  const lists = (name: string): readonly (readonly string[])[] =>
    slots.filter((one) => attributeOf(one, "name") === name).map(valuesOf);
  const list = (name: string): readonly string[] | undefined => {
    const values = lists(name);
    return values.length === 0 ? undefined : unquote(values.flat(), name);
  };
  return {
    text: (name) => list(name)?.[0],
    list,
    codes: (name) => list(name)?.map(parseCodeMatch),
    required: (name) => {
      const values = lists(name);
      return values.length === 0 ? undefined : values.map((one) => unquote(one, name));
    },
    range: (name) => {
      const [from, to] = ["From", "To"].map((end) => parseEnd(lists(`${name}${end}`).flat(), `${name}${end}`));
      return from === undefined && to === undefined ? undefined : present<TimeRange>({ from, to });
    },
  };
}

function valuesOf(of: XmlElement): readonly string[] {
  const list = childNamed(of, rim("ValueList"));
  return list === undefined ? [] : childrenNamed(list, rim("Value")).map((value) => textOf(value)?.trim() ?? "");
}
