import type { CodedValue } from "@segur-sdk/core";
import { attributeOf, childNamed, childrenNamed, textOf, type XmlElement } from "@segur-sdk/core/xml";

import type { CdaIdentifier } from "../reading/coded.js";
import { hl7 } from "./cda-names.js";
import { readMomentText } from "./read-moment.js";

export { present } from "../present.js";

/** True for what is there: to filter lists. */
export function isPresent<T>(value: T | undefined): value is T {
  return value !== undefined;
}

/** A list, or nothing when it is empty. */
export function filled<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

/** Children of this CDA name. */
export function children(of: XmlElement | undefined, local: string): readonly XmlElement[] {
  return of === undefined ? [] : childrenNamed(of, hl7(local));
}

/** First descendant along a path of CDA names. */
export function child(of: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return childNamed(of, ...path.map(hl7));
}

/** Text of an element, white space around it removed; `undefined` when there is none. */
export function readText(of: XmlElement | undefined): string | undefined {
  const text = trimmed(textOf(of) ?? "");
  return text === "" ? undefined : text;
}

/** The text without the white space of XML around it: any other character, a no-break space too, belongs to it. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isWhiteSpace(text.charCodeAt(start))) start++;
  while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

function isWhiteSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b && code !== 0x0c);
}

/** An identifier; `undefined` for a nullFlavor. */
export function readIdentifier(of: XmlElement | undefined): CdaIdentifier | undefined {
  const root = attributeOf(of, "root");
  if (root === undefined) return undefined;
  const extension = attributeOf(of, "extension");
  return extension === undefined ? { root } : { root, extension };
}

/** Identifiers among the children, those without root left out. */
export function readIdentifiers(of: XmlElement | undefined, local = "id"): readonly CdaIdentifier[] {
  return children(of, local).map(readIdentifier).filter(isPresent);
}

/** A coded value; `undefined` for a nullFlavor. */
export function readCodedValue(of: XmlElement | undefined): CodedValue | undefined {
  const code = attributeOf(of, "code");
  const system = attributeOf(of, "codeSystem");
  if (code === undefined || system === undefined) return undefined;
  return { code, label: attributeOf(of, "displayName") ?? "", system };
}

/** Coded values of several elements, those without code left out. */
export function readCodedValues(of: readonly XmlElement[]): readonly CodedValue[] {
  return of.map(readCodedValue).filter(isPresent);
}

/** The instant in `@value`, as precise as written. */
export function readTime(of: XmlElement | undefined): string | undefined {
  return readMomentText(attributeOf(of, "value"));
}

/** A positive integer in `@value`. */
export function readInteger(of: XmlElement | undefined): number | undefined {
  const value = attributeOf(of, "value") ?? "";
  return /^\d{1,9}$/u.test(value) ? Number(value) : undefined;
}

/** A boolean in `@value`. */
export function readBoolean(of: XmlElement | undefined): boolean | undefined {
  return booleanOf(attributeOf(of, "value"));
}

/** A boolean of XML Schema. */
export function booleanOf(text: string | undefined): boolean | undefined {
  if (text === "true" || text === "1") return true;
  return text === "false" || text === "0" ? false : undefined;
}

/** Values of the telecoms, scheme included. */
export function readTelecoms(of: XmlElement | undefined): readonly string[] {
  return children(of, "telecom")
    .map((telecom) => attributeOf(telecom, "value"))
    .filter(isPresent);
}
