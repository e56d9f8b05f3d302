import type { ImagingReport } from "../imaging-report.js";
import type { Problem } from "@segur-sdk/core";
import { problem } from "./rule-catalogue.js";

/** C0 and C1 controls (line breaks and tabulations included), lone surrogates, and what XML 1.0 forbids. */
const forbidden = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

/**
 * Every text that goes into the document, wherever it is in the report: a control character would be refused when the
 * XML is written, and a line break would silently become a space in an attribute.
 */
export function textProblems(report: ImagingReport): readonly Problem[] {
  const { body: _body, patient, ...header } = report;
  return textsOf({ ...header, patient: { traits: patient.traits, localIds: patient.localIds } }, "")
    .filter(({ text }) => forbidden.test(text))
    .map(({ field }) => problem("SDK-TEXT", field));
}

interface FieldText {
  readonly field: string;
  readonly text: string;
}

function textsOf(value: unknown, field: string): readonly FieldText[] {
  if (typeof value === "string") return [{ field, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsOf(item, `${field}[${String(index)}]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => textsOf(part, field === "" ? name : `${field}.${name}`));
}
