import type { CodedValue } from "@segur-sdk/core";
import { attributeOf, childNamed, childrenNamed, textOf, type XmlElement } from "@segur-sdk/core/xml";

import type { CdaIdentifier } from "../cda-reading.js";
import { hl7 } from "./cda-names.js";
import { readTimestamp } from "./hl7-timestamp.js";

/** Keeps only the fields that have a value: absent is absent, never `undefined`. */
export function present<T extends object>(fields: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
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
  const text = textOf(of)?.trim();
  return text === "" ? undefined : text;
}

/** An identifier; `undefined` for a nullFlavor. */
export function readIdentifier(of: XmlElement | undefined): CdaIdentifier | undefined {
  const root = attributeOf(of, "root");
  if (root === undefined) return undefined;
  return present<CdaIdentifier>({ root, extension: attributeOf(of, "extension") });
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
  return of.map(readCodedValue).filter((value) => value !== undefined);
}

/** The instant in `@value`. */
export function readTime(of: XmlElement | undefined): string | undefined {
  return readTimestamp(attributeOf(of, "value"));
}

/** A positive integer in `@value`. */
export function readInteger(of: XmlElement | undefined): number | undefined {
  const value = attributeOf(of, "value") ?? "";
  return /^\d{1,9}$/u.test(value) ? Number(value) : undefined;
}

/** Values of the telecoms, scheme included. */
export function readTelecoms(of: XmlElement | undefined): readonly string[] {
  return children(of, "telecom")
    .map((telecom) => attributeOf(telecom, "value"))
    .filter((value) => value !== undefined);
}
