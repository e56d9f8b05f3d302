import { attributeOf, childElements, type XmlElement } from "@segur-sdk/core/xml";

import type {
  ReadCode,
  ReadMedia,
  ReadMoment,
  ReadQualifier,
  ReadQuantity,
  ReadRange,
  ReadText,
} from "../reading/coded.js";
import { xsi } from "./cda-names.js";
import { child, children, filled, present, readText, readTime } from "./read-values.js";

/** Local name of `@xsi:type`, without its prefix. */
export function datatypeOf(of: XmlElement): string | undefined {
  return attributeOf(of, "type", xsi("type").namespace)?.replace(/^.*:/u, "").trim();
}

const codeFields: ReadonlyMap<string, "code" | "system" | "systemName" | "systemVersion" | "label" | "nullFlavor"> =
  new Map([
    ["code", "code"],
    ["codeSystem", "system"],
    ["codeSystemName", "systemName"],
    ["codeSystemVersion", "systemVersion"],
    ["displayName", "label"],
    ["nullFlavor", "nullFlavor"],
  ]);

/** CD, CE, CV, CS: everything the element says. */
export function readCode(of: XmlElement): ReadCode {
  const code: { -readonly [K in keyof ReadCode]: ReadCode[K] } = {};
  for (const { name, value } of of.attributes) {
    const field = name.namespace === "" ? codeFields.get(name.local) : undefined;
    if (field !== undefined) code[field] = value;
  }
  if (of.children.length === 0) return code;
  const [originalText] = children(of, "originalText");
  if (originalText !== undefined) code.originalText = readReferringText(originalText);
  const translations = children(of, "translation");
  if (translations.length > 0) code.translations = translations.map(readCode);
  const qualifiers = children(of, "qualifier");
  if (qualifiers.length > 0) code.qualifiers = qualifiers.map(readQualifier);
  return code;
}

function readQualifier(of: XmlElement): ReadQualifier {
  const name = child(of, "name");
  const value = child(of, "value");
  return present<ReadQualifier>({ name: name && readCode(name), value: value && readCode(value) });
}

/** ED used for words: its text, or the place it refers to. */
export function readReferringText(of: XmlElement): ReadText {
  return present<ReadText>({
    text: readText(of),
    reference: attributeOf(child(of, "reference"), "value"),
    mediaType: attributeOf(of, "mediaType"),
  });
}

/** ED used for a file. */
export function readMedia(of: XmlElement): ReadMedia {
  const written = of.children.filter((node) => typeof node === "string");
  return present<ReadMedia>({
    mediaType: attributeOf(of, "mediaType"),
    representation: attributeOf(of, "representation"),
    compression: attributeOf(of, "compression"),
    reference: attributeOf(child(of, "reference"), "value"),
    encoded: written.length === 1 ? (written[0] ?? "") : written.join(""),
  });
}

/** TS, IVL_TS; of any other type, what can be said without its tree. */
export function readMoment(of: XmlElement): ReadMoment {
  const datatype = datatypeOf(of);
  const other = datatype !== undefined && datatype !== "TS" && datatype !== "IVL_TS";
  const width = child(of, "width");
  const period = child(of, "period");
  const phase = child(of, "phase");
  return present<ReadMoment>({
    at: readTime(of),
    start: readTime(child(of, "low")) ?? readTime(child(phase, "low")),
    end: readTime(child(of, "high")) ?? readTime(child(phase, "high")),
    width: width && readQuantity(width),
    period: period && readQuantity(period),
    nullFlavor: attributeOf(of, "nullFlavor"),
    datatype: other ? datatype : undefined,
    source: other ? of : undefined,
  });
}

/** PQ, REAL, INT: the digits as they are. */
export function readQuantity(of: XmlElement): ReadQuantity {
  return present<ReadQuantity>({
    value: attributeOf(of, "value"),
    unit: attributeOf(of, "unit"),
    nullFlavor: attributeOf(of, "nullFlavor"),
    translations: of.children.length === 0 ? undefined : filled(children(of, "translation").map(readCode)),
  });
}

/** IVL_PQ, IVL_INT. */
export function readRange(of: XmlElement): ReadRange {
  const bound = (local: string): ReadQuantity | undefined => {
    const found = child(of, local);
    return found && readQuantity(found);
  };
  return present<ReadRange>({
    low: bound("low"),
    high: bound("high"),
    center: bound("center"),
    width: bound("width"),
  });
}

/** A quantity that may be a range: doses, rates, repeats. */
export function readAmount(of: XmlElement): ReadQuantity & ReadRange {
  return childElements(of).length === 0 ? readQuantity(of) : { ...readQuantity(of), ...readRange(of) };
}
