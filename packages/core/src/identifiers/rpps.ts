import type { Branded } from "../branded.js";
import { accepted } from "./accepted.js";
import { cleanIdentifier } from "./cleaned-text.js";
import type { IdentifierOptions, IdentifierWarning, Inspection } from "./inspection.js";
import { passesLuhn } from "./luhn.js";

/** Number of a professional in the RPPS: 11 digits, the last one a Luhn digit. */
export type Rpps = Branded<string, "Rpps">;

/** Says all there is to say of an RPPS number. Numbers of the test register begin with 9970. */
export function inspectRpps(text: string, options: IdentifierOptions = {}): Inspection<Rpps> {
  const cleaned = cleanIdentifier(text);
  if (!/^[0-9]{11}$/.test(cleaned.text)) return { valid: false, problem: "FORMAT" };
  const warnings: IdentifierWarning[] = [...cleaned.warnings];
  if (!passesLuhn(cleaned.text)) {
    if (options.strict === true) return { valid: false, problem: "LUHN" };
    warnings.push("LUHN");
  }
  if (cleaned.text.startsWith("9970")) warnings.push("TEST_RPPS");
  return { valid: true, value: cleaned.text as Rpps, warnings };
}

/**
 * Reads an RPPS number, without the prefix 8 that makes it a PS_IdNat.
 *
 * @throws {@link SegurError} `ERR_CORE_IDENTIFIER_INVALID` when it is not made of 11 digits or, if strict, when its Luhn
 * digit is wrong.
 * @see Annuaire Santé, RPPS
 * @example
 * ```ts
 * import { parseRpps } from "@segur-sdk/core";
 *
 * const rpps = parseRpps("10002813839", { strict: true });
 * ```
 */
export function parseRpps(text: string, options: IdentifierOptions = {}): Rpps {
  return accepted(inspectRpps(text, options), {
    name: "rpps",
    rule: "11 digits, Luhn",
    source: "Annuaire Santé, RPPS",
  });
}
