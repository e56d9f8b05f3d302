import type { Branded } from "../branded.js";
import { accepted } from "./accepted.js";
import { cleanIdentifier } from "./cleaned-text.js";
import type { IdentifierOptions, Inspection } from "./inspection.js";
import { passesLuhn } from "./luhn.js";

/** SIREN number of a company: 9 digits, Luhn. */
export type Siren = Branded<string, "Siren">;

/** Says all there is to say of a SIREN number. */
export function inspectSiren(text: string, options: IdentifierOptions = {}): Inspection<Siren> {
  const cleaned = cleanIdentifier(text);
  if (!/^[0-9]{9}$/.test(cleaned.text)) return { valid: false, problem: "FORMAT" };
  const value = cleaned.text as Siren;
  if (passesLuhn(value)) return { valid: true, value, warnings: cleaned.warnings };
  if (options.strict === true) return { valid: false, problem: "LUHN" };
  return { valid: true, value, warnings: [...cleaned.warnings, "LUHN"] };
}

/**
 * Reads a SIREN number.
 *
 * @throws {@link SegurError} `ERR_CORE_IDENTIFIER_INVALID` when it is not made of 9 digits or, if strict, when its Luhn digit
 * is wrong.
 * @see INSEE, répertoire Sirene
 * @example
 * ```ts
 * import { parseSiren } from "@segur-sdk/core";
 *
 * const company = parseSiren("187 512 751", { strict: true });
 * ```
 */
export function parseSiren(text: string, options: IdentifierOptions = {}): Siren {
  return accepted(inspectSiren(text, options), {
    name: "siren",
    rule: "9 digits, Luhn",
    source: "INSEE, répertoire Sirene",
  });
}
