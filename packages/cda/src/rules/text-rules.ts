import type { Problem } from "@segur-sdk/core";

import type { ReportHeader } from "../imaging-report.js";
import { problem } from "./rule-catalogue.js";

/** C0 and C1 controls (line breaks and tabulations included), lone surrogates, and what XML 1.0 forbids. */
const forbidden = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

/**
 * Every text that goes into the header, wherever it is in the report: a control character would be refused when the
 * XML is written, and a line break would silently become a space in an attribute.
 */
export function textProblems(report: ReportHeader): readonly Problem[] {
  const { patient, ...header } = report;
  const found: Problem[] = [];
  for (const name in header) {
    if (name !== "body") collectTextProblems(header[name as keyof typeof header], name, found);
  }
  collectTextProblems(patient.traits, "patient.traits", found);
  collectTextProblems(patient.localIds, "patient.localIds", found);
  return found;
}

/** The same for any part of a report; contents given as bytes are no text. */
export function collectTextProblems(value: unknown, field: string, found: Problem[]): void {
  if (typeof value === "string") {
    if (forbidden.test(value)) found.push(problem("SDK-TEXT", field));
  } else if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      collectTextProblems(value[index], `${field}[${String(index)}]`, found);
    }
  } else if (typeof value === "object" && value !== null && !(value instanceof Uint8Array)) {
    for (const name in value) collectTextProblems(value[name as keyof typeof value], `${field}.${name}`, found);
  }
}
