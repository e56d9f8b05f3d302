import { readFileSync } from "node:fs";

import { sharedPath } from "../shared.js";
import type { CdaRuleSet } from "./cda-rule-sets.js";

/** What the official engine said of one case. */
interface ExpectedVerdict {
  readonly xsdValid: boolean;
  readonly schematron: Readonly<Partial<Record<CdaRuleSet, { readonly errors: number; readonly warnings: number }>>>;
  readonly overallValid: boolean;
}

/** A document that differs from a minimal one by a few textual replacements. */
export interface Mutation {
  readonly id: string;
  readonly base: string;
  readonly description: string;
  readonly ops: readonly { readonly find: string; readonly replace: string; readonly all?: boolean }[];
  readonly expected: ExpectedVerdict;
}

/** The corpus of mutated documents with the verdicts recorded from the official engine. */
export function readMutations(): readonly Mutation[] {
  const corpus = JSON.parse(readFileSync(sharedPath("reference/cda/mutations.json"), "utf8")) as {
    readonly cases: readonly Mutation[];
  };
  return corpus.cases;
}

/** The mutated document. A replacement that finds nothing throws: the case would prove nothing. */
export function applyMutation({ id, base, ops }: Mutation): string {
  let text = readFileSync(sharedPath(`reference/cda/minimal/${base}`), "utf8");
  for (const { find, replace, all } of ops) {
    if (!text.includes(find)) throw new Error(`${id}: text to replace not found`);
    text = all === true ? text.replaceAll(find, () => replace) : text.replace(find, () => replace);
  }
  return text;
}
