import type { Branded } from "../branded.js";
import { accepted, type IdentifierNorm } from "./accepted.js";
import { cleanIdentifier } from "./cleaned-text.js";
import { inspectFiness } from "./finess.js";
import type { IdentifierOptions, IdentifierProblem, IdentifierWarning, Inspection } from "./inspection.js";
import { inspectRpps } from "./rpps.js";
import { inspectSiren } from "./siren.js";
import { inspectSiret } from "./siret.js";

/**
 * National identifier of a structure (Struct_IdNat, OID 1.2.250.1.71.4.2.2): a prefix that tells the kind, then a number.
 *
 * The same digit means another thing in front of a person's number: see `PsIdNat`.
 */
export type StructIdNat = Branded<string, "StructIdNat">;

/** Kind of number behind the prefix of a {@link StructIdNat} (TRE_G07). */
export type StructIdNatKind = "cabinet-adeli" | "finess" | "siren" | "siret" | "rpps-rang";

/** A {@link StructIdNat} taken apart. */
export interface StructIdNatParts {
  readonly prefix: string;
  readonly kind: StructIdNatKind;
  /** The number without its prefix. */
  readonly number: string;
}

const norm: IdentifierNorm = {
  name: "structIdNat",
  rule: "prefix 0 ADELI practice, 1 FINESS (9), 2 SIREN (9), 3 SIRET (14) or 4 RPPS-rang (14), then the number",
  source: "ANS, TRE_G07-TypeIdentifiantStructure",
};

type NumberInspection = (number: string, options: IdentifierOptions) => Inspection<string>;

// TRE_G07-TypeIdentifiantStructure. Prefixes 5 and 6 (FINESS EJ, EG) were withdrawn on 2016-09-01: both became 1.
const kinds: Readonly<Record<string, { readonly kind: StructIdNatKind; readonly inspect: NumberInspection }>> = {
  "0": { kind: "cabinet-adeli", inspect: inspectCabinetAdeli },
  "1": { kind: "finess", inspect: inspectFiness },
  "2": { kind: "siren", inspect: inspectSiren },
  "3": { kind: "siret", inspect: inspectSiret },
  "4": { kind: "rpps-rang", inspect: inspectRppsRang },
};

function inspectCabinetAdeli(number: string, options: IdentifierOptions): Inspection<string> {
  // The length is not published: 9 characters and a suffix were seen.
  if (!/^[0-9A-Z]{9,20}$/.test(number)) return { valid: false, problem: "FORMAT" };
  if (options.strict === true) return { valid: false, problem: "LENGTH_UNKNOWN" };
  return { valid: true, value: number, warnings: ["LENGTH_UNKNOWN"] };
}

/** Number of a practice: the RPPS of the professional who holds it and a rank of 3 digits. */
export function inspectRppsRang(number: string, options: IdentifierOptions): Inspection<string> {
  if (!/^[0-9]{14}$/.test(number)) return { valid: false, problem: "FORMAT" };
  const rpps = inspectRpps(number.slice(0, 11), options);
  if (!rpps.valid) return rpps;
  // The mark of the test RPPS register belongs to people: a structure is marked by its FINESS only.
  return { valid: true, value: number, warnings: rpps.warnings.filter((warning) => warning !== "TEST_RPPS") };
}

/** {@link Inspection} of an identifier that begins with a prefix; the prefix found is told even when it is refused. */
export type PrefixedInspection<T> = Inspection<T> & { readonly prefix?: string };

function refused(problem: IdentifierProblem, prefix?: string, proposal?: string): PrefixedInspection<never> {
  return {
    valid: false,
    problem,
    ...(prefix === undefined ? {} : { prefix }),
    ...(proposal === undefined ? {} : { proposal }),
  };
}

/**
 * Says all there is to say of a structure identifier.
 *
 * A number without its prefix is refused with the likely identifier as proposal. A wrong Luhn digit, and the unpublished
 * length of an ADELI practice, are warnings unless `strict`.
 *
 * @see ANS, TRE_G07-TypeIdentifiantStructure; CI-SIS Volet Structuration minimale
 */
export function inspectStructIdNat(text: string, options: IdentifierOptions = {}): PrefixedInspection<StructIdNat> {
  const cleaned = cleanIdentifier(text);
  const id = cleaned.text;
  const unprefixed = proposalFor(id);
  if (unprefixed !== undefined) return refused("PREFIX", undefined, unprefixed);
  const prefix = id.charAt(0);
  const number = id.slice(1);
  const kind = kinds[prefix];
  if (kind === undefined) {
    const withdrawn = /^[56]$/.test(prefix) && inspectFiness(number).valid;
    return refused("PREFIX", /^[0-9]$/.test(prefix) ? prefix : undefined, withdrawn ? `1${number}` : undefined);
  }
  const inspection = kind.inspect(number, options);
  if (!inspection.valid) return refused(inspection.problem, prefix);
  const warnings: IdentifierWarning[] = [...cleaned.warnings, ...inspection.warnings];
  return { valid: true, value: id as StructIdNat, warnings, prefix };
}

const strict: IdentifierOptions = { strict: true };

/** The identifier meant by a bare number, if it is one: 9 characters are a FINESS, 14 a SIRET or a RPPS-rang. */
function proposalFor(id: string): string | undefined {
  if (id.length === 9) return inspectFiness(id).valid ? `1${id}` : undefined;
  if (id.length !== 14) return undefined;
  if (inspectSiret(id, strict).valid) return `3${id}`;
  return inspectRppsRang(id, strict).valid ? `4${id}` : undefined;
}

/**
 * Reads a structure identifier: prefix and number, e.g. `10B0999999` for a FINESS, `3` + SIRET, `4` + RPPS-rang.
 *
 * @throws {@link SegurError} `ERR_CORE_IDENTIFIER_INVALID` when the prefix or the format is wrong or, if strict, when the
 * check digit is.
 * @example
 * ```ts
 * import { parseStructIdNat } from "@segur-sdk/core";
 *
 * const site = parseStructIdNat("1330780321");
 * ```
 */
export function parseStructIdNat(text: string, options: IdentifierOptions = {}): StructIdNat {
  return accepted(inspectStructIdNat(text, options), norm);
}

/**
 * Kind and bare number of a structure identifier; INSi billing wants the FINESS or the SIRET without its prefix.
 *
 * @throws {@link SegurError} `ERR_CORE_IDENTIFIER_INVALID` for a value that no parser made.
 */
export function structIdNatParts(id: StructIdNat): StructIdNatParts {
  const prefix = id.charAt(0);
  const known = kinds[prefix];
  const kind = accepted(
    known === undefined ? refused("PREFIX") : { valid: true, value: known.kind, warnings: [] },
    norm,
  );
  return { prefix, kind, number: id.slice(1) };
}
