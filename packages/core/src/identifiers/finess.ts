import type { Branded } from "../branded.js";
import { accepted } from "./accepted.js";
import { cleanIdentifier } from "./cleaned-text.js";
import type { IdentifierOptions, IdentifierWarning, Inspection } from "./inspection.js";
import { passesLuhn } from "./luhn.js";

/**
 * FINESS number of 9 characters, of a legal entity (EJ, *juridique*) or of a site (EG, *géographique*): both have the same
 * shape, only the register tells them apart.
 */
export type Finess = Branded<string, "Finess">;

/**
 * Says all there is to say of a FINESS number. The second character may be A or B: Corsica (`2A`, `2B`), and the test
 * register (B after another digit than 2).
 */
export function inspectFiness(text: string, options: IdentifierOptions = {}): Inspection<Finess> {
  const cleaned = cleanIdentifier(text);
  if (!/^[0-9][0-9AB][0-9]{7}$/.test(cleaned.text)) return { valid: false, problem: "FORMAT" };
  const warnings: IdentifierWarning[] = [...cleaned.warnings];
  if (!passesLuhn(cleaned.text)) {
    if (options.strict === true) return { valid: false, problem: "LUHN" };
    warnings.push("LUHN");
  }
  if (/^[^2]B/.test(cleaned.text)) warnings.push("TEST_FINESS");
  return { valid: true, value: cleaned.text as Finess, warnings };
}

/**
 * Reads a FINESS number, without the prefix 1 that makes it a Struct_IdNat.
 *
 * @throws {@link SegurError} `ERR_CORE_IDENTIFIER_INVALID` when its format or, if strict, its Luhn digit is wrong.
 * @see DREES, répertoire FINESS
 * @example
 * ```ts
 * import { parseFiness } from "@segur-sdk/core";
 *
 * const site = parseFiness("2A0000014", { strict: true });
 * ```
 */
export function parseFiness(text: string, options: IdentifierOptions = {}): Finess {
  return accepted(inspectFiness(text, options), {
    name: "finess",
    rule: "9 characters, digits but for an A or a B at the second place, Luhn with A = 1 and B = 2",
    source: "DREES, répertoire FINESS",
  });
}
