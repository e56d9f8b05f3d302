import type { LocalizedText, ProblemSeverity } from "@segur-sdk/core";

/**
 * Who says a rule.
 *
 * - `schema`: the XML schema of CDA with its extensions (XSD);
 * - `strucmin`: volet Structuration minimale, header and datatypes;
 * - `ihe`: international content models (IHE PCC, DICOM PS3.20);
 * - `mcc`: French content models (CI-SIS Modèles de contenus CDA);
 * - `ans`: content models of ANS;
 * - `term`: existence of codes and units;
 * - `volet`: the model of the document (IMG-CR-IMG, IMG-DA-IMG);
 * - `sdk`: the written specification and good sense, that no official rule file checks.
 */
export type CdaRuleSource = "schema" | "strucmin" | "ihe" | "mcc" | "ans" | "term" | "volet" | "sdk";

/**
 * How severe the rules are taken.
 *
 * - `official`: what the official schema and Schematron refuse is an error, and nothing else;
 * - `strict`: what the written specification asks and no official file checks is an error too.
 */
export type CdaProfile = "official" | "strict";

/** A rule of the native validator. */
export interface CdaValidationRule {
  /** Stable name, e.g. `SM-AUTHOR-TIME-REQUIRED`. */
  readonly id: string;
  readonly source: CdaRuleSource;
  readonly severity: Readonly<Record<CdaProfile, ProblemSeverity>>;
  readonly message: LocalizedText;
  /** What to change in the document, or in what produces it. */
  readonly fix: LocalizedText;
  /** Document and section the rule comes from. */
  readonly reference: string;
}

/** Message and fix of a rule, in both languages. */
export interface RuleText {
  readonly message: LocalizedText;
  readonly fix: LocalizedText;
}

const official = { official: "error", strict: "error" } as const;
const own = { official: "warning", strict: "error" } as const;
const advice = { official: "warning", strict: "warning" } as const;
const note = { official: "info", strict: "info" } as const;

/** Severities by profile: refused by the official files; refused by the SDK alone; advice; remark. */
export const severities = { official, own, advice, note } as const;

/** Makes a rule; by default what it finds is refused by the official files. */
export function rule(
  id: string,
  source: CdaRuleSource,
  reference: string,
  text: RuleText,
  severity: CdaValidationRule["severity"] = severities.official,
): CdaValidationRule {
  return { id, source, severity, ...text, reference };
}

/** The four texts of a rule. */
export function ruleText(fr: string, en: string, fixFr: string, fixEn: string): RuleText {
  return { message: { fr, en }, fix: { fr: fixFr, en: fixEn } };
}
