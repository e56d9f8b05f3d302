import type { IdentifierWarning } from "./inspection.js";

/** What is left of a typed identifier once its layout is removed. */
export interface CleanedText {
  readonly text: string;
  readonly warnings: readonly IdentifierWarning[];
}

/** Removes what people write to read an identifier more easily (spaces, dots, hyphens) and sets letters in upper case. */
export function cleanIdentifier(input: string): CleanedText {
  const compact = input.replace(/[\s.\u2010-\u2015-]/gu, "");
  const text = compact.toUpperCase();
  const warnings: IdentifierWarning[] = [];
  if (compact !== input) warnings.push("SPACES");
  if (text !== compact) warnings.push("CASE");
  return { text, warnings };
}
