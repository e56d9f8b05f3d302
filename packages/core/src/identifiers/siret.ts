import type { Branded } from "../branded.js";
import { accepted } from "./accepted.js";
import { cleanIdentifier } from "./cleaned-text.js";
import type { IdentifierOptions, Inspection } from "./inspection.js";
import { passesLuhn } from "./luhn.js";

/** SIRET number of an establishment: SIREN and 5 digits, Luhn. */
export type Siret = Branded<string, "Siret">;

const laPoste = "356000000";

/** True when the check digit is right; the offices of La Poste ran out of Luhn numbers and sum to a multiple of 5. */
function passesSiretCheck(siret: string): boolean {
  if (passesLuhn(siret)) return true;
  if (!siret.startsWith(laPoste)) return false;
  const sum = Array.from(siret, Number).reduce((total, digit) => total + digit, 0);
  return sum % 5 === 0;
}

/** Says all there is to say of a SIRET number. */
export function inspectSiret(text: string, options: IdentifierOptions = {}): Inspection<Siret> {
  const cleaned = cleanIdentifier(text);
  if (!/^[0-9]{14}$/.test(cleaned.text)) return { valid: false, problem: "FORMAT" };
  const value = cleaned.text as Siret;
  if (passesSiretCheck(value)) return { valid: true, value, warnings: cleaned.warnings };
  if (options.strict === true) return { valid: false, problem: "LUHN" };
  return { valid: true, value, warnings: [...cleaned.warnings, "LUHN"] };
}

/**
 * Reads a SIRET number.
 *
 * @throws {@link SegurError} `ERR_CORE_IDENTIFIER_INVALID` when it is not made of 14 digits or, if strict, when its check
 * digit is wrong.
 * @see INSEE, répertoire Sirene
 * @example
 * ```ts
 * import { parseSiret } from "@segur-sdk/core";
 *
 * const establishment = parseSiret("187 512 751 00020", { strict: true });
 * ```
 */
export function parseSiret(text: string, options: IdentifierOptions = {}): Siret {
  return accepted(inspectSiret(text, options), {
    name: "siret",
    rule: "14 digits, Luhn (La Poste: sum of digits multiple of 5)",
    source: "INSEE, répertoire Sirene",
  });
}
