import type { IdentifierWarning } from "./inspection.js";

/** What is left of a typed identifier once its layout is removed. */
export interface CleanedText {
  readonly text: string;
  readonly warnings: readonly IdentifierWarning[];
}

/** Most identifiers: those that software has written. */
const clean = /^[0-9A-Z]*$/;

/**
 * Removes what people write to read an identifier more easily (spaces, dots, hyphens) and sets letters in upper case. What
 * is not a text, as JavaScript callers may give, is an empty one: refused by every identifier.
 */
export function cleanIdentifier(input: string): CleanedText {
  if (typeof (input as unknown) !== "string") return { text: "", warnings: [] };
  if (clean.test(input)) return { text: input, warnings: [] };
  const compact = input.replace(/[\s.\u2010-\u2015-]/gu, "");
  const text = compact.toUpperCase();
  const warnings: IdentifierWarning[] = [];
  if (compact !== input) warnings.push("SPACES");
  if (text !== compact) warnings.push("CASE");
  return { text, warnings };
}
