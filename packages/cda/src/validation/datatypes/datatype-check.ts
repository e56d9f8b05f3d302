import type { CdaNode } from "../cda-node.js";
import { type CdaValidationRule, rule, ruleText, severities } from "../validation-rule.js";

/** A rule of a datatype and when a node keeps it. */
export interface DatatypeCheck {
  readonly rule: CdaValidationRule;
  readonly holds: (node: CdaNode) => boolean;
}

/** Texts of a check: what must be, and what to do; French then English. */
type CheckTexts = readonly [fr: string, en: string, fixFr: string, fixEn: string];

/** Makes a check of the datatype rules of the volet Structuration minimale. */
export function datatypeCheck(
  id: string,
  texts: CheckTexts,
  holds: DatatypeCheck["holds"],
  severity: "official" | "advice" | "note" = "official",
): DatatypeCheck {
  const [datatype = ""] = id.split("-");
  const text = ruleText(...texts);
  const reference = `CI-SIS Structuration minimale, datatype ${datatype}`;
  return { rule: rule(`DT-${id}`, "strucmin", reference, text, severities[severity]), holds };
}
