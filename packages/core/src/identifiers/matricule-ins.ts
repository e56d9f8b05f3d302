import type { Branded } from "../branded.js";
import { SegurError } from "../errors/segur-error.js";
import { accepted, type IdentifierNorm } from "./accepted.js";
import { cleanIdentifier } from "./cleaned-text.js";
import { insAuthorityOf, isInsAuthority, type InsAuthorityOid } from "./ins-authority.js";
import type { IdentifierWarning, Inspection } from "./inspection.js";

/** Matricule of an INS: 13 characters and a two-digit key. Kept as text: leading zeros and Corsican letters count. */
export type MatriculeIns = Branded<string, "MatriculeIns">;

/** A matricule and the authority that assigned it: one never travels without the other. */
export interface Ins {
  readonly matricule: MatriculeIns;
  readonly oid: InsAuthorityOid;
}

/** How a matricule is judged. */
export interface MatriculeOptions {
  /** Authority that is said to have assigned it. */
  readonly authority: InsAuthorityOid;
  /**
   * Where it comes from. `input` (default): typed, HL7, CDA, datamatrix. `insi-answer`: received from the INSi, which is
   * kept as it is, unusual composition and wrong key included, with a warning (EXI REC 08).
   */
  readonly origin?: "input" | "insi-answer";
}

const norm: IdentifierNorm = {
  name: "ins.matricule",
  rule: "13 characters (sex, year, month, department, commune, order) and a key of 97 - (number mod 97)",
  source: "Référentiel INS; INSi_RESULTAT_INS.xsd",
};

// Sex 3/4 and 7/8 stand in the registers; months 20, 30-42 and 50-99 are fictive; department 20, or 2A/2B since 1976.
const composed =
  /^[1-478][0-9]{2}(?:0[1-9]|1[0-2]|20|3[0-9]|4[0-2]|[5-9][0-9])(?:0[1-9]|[1-9][0-9]|2[AB])[0-9]{3}(?!000)[0-9]{3}$/;
const answered = /^[0-9]{6}[A-Z0-9][0-9]{6}$/;

/**
 * Control key of the 13 characters of a matricule, two digits from `01` to `97`. Corsica: `2A` counts as 19 and `2B` as 18.
 *
 * @throws {@link SegurError} `ERR_CORE_IDENTIFIER_INVALID` when the text is not made of 13 digits, a letter A or B at the
 * seventh place excepted.
 * @example
 * ```ts
 * import { matriculeKey } from "@segur-sdk/core";
 *
 * console.log(matriculeKey("297022A020778")); // 78
 * ```
 */
export function matriculeKey(first13: string): string {
  const key = computeKey(first13);
  if (key !== undefined) return key;
  throw new SegurError("ERR_CORE_IDENTIFIER_INVALID", {
    details: { field: norm.name, problem: "FORMAT", rule: norm.rule, source: norm.source },
  });
}

function computeKey(first13: string): string | undefined {
  if (!/^[0-9]{5}(?:[0-9]{2}|2[AB])[0-9]{6}$/.test(first13)) return undefined;
  const digits = first13.replace("2A", "19").replace("2B", "18");
  return String(97 - (Number(digits) % 97)).padStart(2, "0");
}

/**
 * Says all there is to say of a matricule: canonical value and warnings, or the reason of the refusal.
 *
 * A wrong key is refused under the production authorities and a warning under the test ones, whose samples carry wrong
 * keys. Thirteen characters alone are refused with the key computed as proposal; in an INSi answer, where the key is
 * optional, it is computed with a warning.
 *
 * @see Référentiel INS; INSi_RESULTAT_INS.xsd
 */
export function inspectMatriculeIns(text: string, options: MatriculeOptions): Inspection<MatriculeIns> {
  if (!isInsAuthority(options.authority)) return { valid: false, problem: "AUTHORITY" };
  const cleaned = cleanIdentifier(text);
  const first13 = cleaned.text.slice(0, 13);
  const key = cleaned.text.slice(13);
  const received = options.origin === "insi-answer";
  if (!(received ? answered : composed).test(first13) || !/^(?:[0-9]{2})?$/.test(key)) {
    return { valid: false, problem: "FORMAT" };
  }
  const expected = computeKey(first13);
  if (key === "") {
    if (expected === undefined) return { valid: false, problem: "FORMAT" };
    if (!received) return { valid: false, problem: "KEY_MISSING", proposal: first13 + expected };
  }
  const tolerant = received || insAuthorityOf(options.authority).register !== "production";
  const wrongKey = key !== "" && key !== expected;
  if (wrongKey && !tolerant) return { valid: false, problem: "KEY" };

  const warnings: IdentifierWarning[] = [...cleaned.warnings];
  if (!composed.test(first13)) warnings.push("STRUCTURE");
  if (!/^[12]/.test(first13)) warnings.push("SEX_DIGIT");
  if (!/^...(?:0[1-9]|1[0-2])/.test(first13)) warnings.push("FICTIVE_MONTH");
  if (wrongKey) warnings.push("KEY");
  if (key === "") warnings.push("KEY_COMPUTED");
  return { valid: true, value: (first13 + (key === "" ? (expected ?? "") : key)) as MatriculeIns, warnings };
}

/**
 * Reads a matricule of 15 characters. Spaces, dots and hyphens are removed.
 *
 * Under the test authorities (`.10`, `.11`) a wrong key is accepted; {@link inspectMatriculeIns} tells it.
 *
 * @throws {@link SegurError} `ERR_CORE_MATRICULE_KEY` when the key is wrong or missing, `ERR_CORE_IDENTIFIER_INVALID` when
 * the composition is wrong or the authority is not one of the INS. The matricule never appears in the error.
 * @example
 * ```ts
 * import { parseMatriculeIns } from "@segur-sdk/core";
 *
 * const matricule = parseMatriculeIns("2 97 02 2A 020 778 78", { authority: "1.2.250.1.213.1.4.8" });
 * ```
 */
export function parseMatriculeIns(text: string, options: MatriculeOptions): MatriculeIns {
  return accepted(inspectMatriculeIns(text, options), norm);
}
