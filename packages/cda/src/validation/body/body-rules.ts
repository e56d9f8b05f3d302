import type { Report } from "../finding-collector.js";
import { type CdaRuleSource, type CdaValidationRule, rule } from "../validation-rule.js";
import type { CdaNode } from "../cda-node.js";
import type { BodyCheck } from "./body-check.js";
import type { DocumentIndex } from "./document-index.js";

/** The checks that one official file makes on one template or kind of element. */
export interface BodyRuleSet {
  readonly rules: readonly CdaValidationRule[];
  /** Checks a document. */
  readonly check: (index: DocumentIndex, report: Report) => void;
}

/** Which elements a set of checks is about. */
export interface BodySubject {
  readonly source: CdaRuleSource;
  /** Middle part of the rule ids, e.g. `CONCLUSION`. */
  readonly id: string;
  /** Name of the section or entry, for messages. */
  readonly label: string;
  /** Document and section the checks come from. */
  readonly reference: string;
  /** The elements, found in the index. */
  readonly nodes: (index: DocumentIndex) => readonly CdaNode[];
}

const prefixes: Readonly<Record<CdaRuleSource, string>> = {
  schema: "XSD",
  strucmin: "SM",
  ihe: "IHE",
  mcc: "MCC",
  ans: "ANS",
  term: "TERM",
  volet: "VOLET",
  sdk: "SDK",
};

/** Makes the rules of a set of checks. */
export function bodyRules(subject: BodySubject, checks: readonly BodyCheck[]): BodyRuleSet {
  const bound = checks.map((one) => ({
    rule: rule(
      `${prefixes[subject.source]}-${subject.id}-${one.id}`,
      subject.source,
      subject.reference,
      one.text(subject.label),
    ),
    holds: one.holds,
  }));
  return {
    rules: bound.map(({ rule: made }) => made),
    check(index, report) {
      for (const node of subject.nodes(index)) {
        for (const { rule: made, holds } of bound) if (!holds(node, index.document)) report(made, node);
      }
    },
  };
}

const references: Readonly<Partial<Record<CdaRuleSource, string>>> = {
  ihe: "IHE PCC et DICOM PS3.20, IHE.sch",
  mcc: "CI-SIS Modèles de contenus CDA",
  ans: "CI-SIS Modèles ANS",
  volet: "CI-SIS IMG-CR-IMG 2024.01",
};

/** Makes the rules of a template, on every element that bears it. */
export function templateRules(
  source: CdaRuleSource,
  id: string,
  label: string,
  template: string,
  checks: readonly BodyCheck[],
  only: (node: CdaNode) => boolean = () => true,
): BodyRuleSet {
  return bodyRules(
    {
      source,
      id,
      label: `${label} (${template})`,
      reference: `${references[source] ?? ""}, ${label} ${template}`,
      nodes: (index) => index.withTemplate(template).filter(only),
    },
    checks,
  );
}
