import type { Language, LocalizedText, ProblemSeverity } from "@segur-sdk/core";

import { orderFindingTexts, type OrderFindingCode } from "./order-finding-texts.js";

/** One thing to correct or to know before the order is sent. Names references and columns, never a person or a number. */
export interface OrderFinding {
  readonly severity: ProblemSeverity;
  readonly code: OrderFindingCode;
  /** Path of the field in the order, e.g. `entities[1].sites[0].siret`. */
  readonly path: string;
  /** References of the entity and of the site or radiologist, e.g. `selarl-sud/sud-2`; empty for the whole order. */
  readonly subject: string;
  /** Line of the spreadsheet the value was read from; the first line is 1. */
  readonly line?: number;
  /** What the finding is about besides: other reference, column, other line. */
  readonly about?: string;
  readonly message: LocalizedText;
}

/** Where a finding is. */
export interface OrderPlace {
  readonly path: string;
  readonly subject: string;
}

/** The place of a field of the same subject. */
export function fieldOf(place: OrderPlace, field: string): OrderPlace {
  return { path: place.path === "" ? field : `${place.path}.${field}`, subject: place.subject };
}

/** True for a finding on an entity, on one of its sites or on one of its radiologists. */
export function isAboutEntity({ subject }: Pick<OrderFinding, "subject">, entity: string): boolean {
  return subject === entity || subject.startsWith(`${entity}/`);
}

/** Makes a finding; its sentence and its severity come from the table. */
export function orderFinding(
  code: OrderFindingCode,
  place: OrderPlace,
  more: { readonly about?: string; readonly line?: number } = {},
): OrderFinding {
  const { severity, ...message } = orderFindingTexts[code];
  return { severity, code, path: place.path, subject: place.subject, message, ...more };
}

/**
 * A finding as one line of text: where it is, then what it says.
 *
 * @example
 * ```ts
 * import { formatOrderFinding, type OrderPlan } from "@segur-sdk/certificates";
 *
 * const problems = (plan: OrderPlan) =>
 *   plan.findings.filter(({ severity }) => severity === "error").map((finding) => formatOrderFinding(finding, "fr"));
 * ```
 */
export function formatOrderFinding(finding: OrderFinding, language: Language): string {
  const line = finding.line === undefined ? "" : `${language === "fr" ? "ligne" : "line"} ${finding.line}, `;
  const about = finding.about === undefined ? "" : ` (${finding.about})`;
  return `${line}${finding.subject === "" ? finding.path : finding.subject}${language === "fr" ? " : " : ": "}${finding.message[language]}${about}`;
}
