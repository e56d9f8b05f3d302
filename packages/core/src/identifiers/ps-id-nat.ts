import type { Branded } from "../branded.js";
import { accepted } from "./accepted.js";
import { cleanIdentifier } from "./cleaned-text.js";
import { inspectFiness } from "./finess.js";
import type { IdentifierOptions, IdentifierWarning, Inspection } from "./inspection.js";
import { inspectRpps, type Rpps } from "./rpps.js";
import { inspectSiren } from "./siren.js";
import { inspectSiret } from "./siret.js";
import { inspectRppsRang, type PrefixedInspection } from "./struct-id-nat.js";

/**
 * National identifier of a professional (PS_IdNat, OID 1.2.250.1.71.4.2.1): most often `8` + RPPS.
 *
 * The same digit means another thing in front of a structure's number: see `StructIdNat`.
 */
export type PsIdNat = Branded<string, "PsIdNat">;

type Body = (body: string, options: IdentifierOptions) => Inspection<string>;

// TRE_G08-TypeIdentifiantPersonne; 2 (DRASS) and 9 (student) ended on 2020-05-29.
const bodies: Readonly<Record<string, Body>> = {
  "0": (body) => shaped(body, /^[0-9A-Z]{9}$/),
  "1": registered((practice) => shaped(practice, /^[0-9A-Z]{9,20}$/, ["LENGTH_UNKNOWN"])),
  "2": (body) => shaped(body, /^[0-9A-Z]{1,20}$/, ["PREFIX_ENDED"]),
  "3": registered(inspectFiness),
  "4": registered(inspectSiren),
  "5": registered(inspectSiret),
  "6": registered(inspectRppsRang),
  "8": inspectRpps,
  "9": (body) => shaped(body, /^[0-9A-Z]{1,20}$/, ["PREFIX_ENDED"]),
};

function shaped(text: string, shape: RegExp, warnings: readonly IdentifierWarning[] = []): Inspection<string> {
  return shape.test(text) ? { valid: true, value: text, warnings } : { valid: false, problem: "FORMAT" };
}

/** Number of a structure, a slash, number of the employee in the register of that structure. */
function registered(structure: Body): Body {
  return (body, options) => {
    const slash = body.indexOf("/");
    if (slash < 0 || !/^[0-9A-Za-z_-]{1,32}$/.test(body.slice(slash + 1))) return { valid: false, problem: "FORMAT" };
    return structure(body.slice(0, slash), options);
  };
}

/** Layout is removed in front of the slash only: register numbers and mail addresses are kept as they are. */
function cleanPsIdNat(input: string): { readonly text: string; readonly warnings: readonly IdentifierWarning[] } {
  const trimmed = typeof (input as unknown) === "string" ? input.trim() : "";
  if (trimmed.includes("@")) return { text: trimmed, warnings: trimmed === input ? [] : ["SPACES"] };
  const slash = trimmed.indexOf("/");
  const head = cleanIdentifier(slash < 0 ? trimmed : trimmed.slice(0, slash));
  const tail = slash < 0 ? "" : trimmed.slice(slash);
  const spaced = trimmed !== input && !head.warnings.includes("SPACES");
  return { text: head.text + tail, warnings: spaced ? ["SPACES", ...head.warnings] : head.warnings };
}

/**
 * Says all there is to say of a professional's identifier.
 *
 * A bare RPPS (11 digits) is refused with `8` + RPPS as proposal. A wrong Luhn digit is a warning unless `strict`; kinds
 * that were ended are accepted with a warning, for old documents.
 *
 * @see ANS, TRE_G08-TypeIdentifiantPersonne
 */
export function inspectPsIdNat(text: string, options: IdentifierOptions = {}): PrefixedInspection<PsIdNat> {
  const cleaned = cleanPsIdNat(text);
  const id = cleaned.text;
  if (id.includes("@")) return inspectAddress(id, cleaned.warnings);
  if (/^[0-9]{11}$/.test(id)) {
    const rpps = inspectRpps(id, { strict: true });
    return { valid: false, problem: "PREFIX", ...(rpps.valid ? { proposal: `8${id}` } : {}) };
  }
  const prefix = id.charAt(0);
  const inspect = bodies[prefix];
  if (inspect === undefined) return { valid: false, problem: "PREFIX" };
  const inspection = inspect(id.slice(1), options);
  if (!inspection.valid) return refusedBody(inspection.problem, prefix, id);
  const warnings = [...cleaned.warnings, ...inspection.warnings];
  if (options.strict === true && warnings.includes("LENGTH_UNKNOWN")) {
    return { valid: false, problem: "LENGTH_UNKNOWN", prefix };
  }
  return { valid: true, value: id as PsIdNat, warnings, prefix };
}

function inspectAddress(id: string, warnings: readonly IdentifierWarning[]): PrefixedInspection<PsIdNat> {
  if (!/^10[^\s@/]{1,64}@[^\s@/]{1,255}$/.test(id)) return { valid: false, problem: "PREFIX" };
  return { valid: true, value: id as PsIdNat, warnings, prefix: "10" };
}

/** Structures and people number their prefixes differently: 3 + SIRET was meant as 5, 4 + RPPS-rang as 6. */
const confused: Readonly<Record<string, string>> = { "3": "5", "4": "6" };

function refusedBody(
  problem: "FORMAT" | (Inspection<string> & { valid: false })["problem"],
  prefix: string,
  id: string,
): PrefixedInspection<PsIdNat> {
  const meant = confused[prefix];
  const proposal = meant === undefined ? undefined : meant + id.slice(1);
  const likely = proposal !== undefined && bodies[proposal.charAt(0)]?.(proposal.slice(1), { strict: true }).valid;
  return { valid: false, problem, prefix, ...(likely === true ? { proposal } : {}) };
}

/**
 * Reads a professional's identifier, e.g. `810002813839` (`8` + RPPS).
 *
 * @throws {@link SegurError} `ERR_CORE_IDENTIFIER_INVALID` when the prefix or the format is wrong or, if strict, when the
 * check digit is.
 * @example
 * ```ts
 * import { parsePsIdNat, rppsOf } from "@segur-sdk/core";
 *
 * const id = parsePsIdNat("810002813839");
 * console.log(rppsOf(id)); // 10002813839
 * ```
 */
export function parsePsIdNat(text: string, options: IdentifierOptions = {}): PsIdNat {
  return accepted(inspectPsIdNat(text, options), {
    name: "psIdNat",
    rule: "prefix 0 ADELI, 8 RPPS, 3 FINESS, 4 SIREN, 5 SIRET or 6 RPPS-rang and register number, then the number",
    source: "ANS, TRE_G08-TypeIdentifiantPersonne",
  });
}

/** RPPS number inside a professional's identifier; absent when it is not of that kind. */
export function rppsOf(id: PsIdNat): Rpps | undefined {
  return id.startsWith("8") ? (id.slice(1) as Rpps) : undefined;
}

/** Identifier of the professional who has this RPPS number. */
export function psIdNatOfRpps(rpps: Rpps): PsIdNat {
  return `8${rpps}` as PsIdNat;
}
