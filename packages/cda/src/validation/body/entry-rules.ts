import type { BodyCheck } from "./body-check.js";
import { type BodyRuleSet, templateRules } from "./body-rules.js";
import { entries } from "./templates.js";

/** An entry that a standard and the CI-SIS both define. */
export type EntryName = keyof typeof entries;

/** Checks of an entry made alike by the international and the French file. */
export function entryRules(
  source: "ihe" | "mcc",
  name: EntryName,
  label: string,
  checks: readonly BodyCheck[],
  template = entries[name].standard,
): BodyRuleSet {
  return templateRules(
    source,
    name.replace(/[A-Z]/gu, (letter) => `-${letter}`).toUpperCase(),
    label,
    template,
    checks,
  );
}
