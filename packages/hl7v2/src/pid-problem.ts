/** A rule that a PID breaks. */
export type PidProblemCode = keyof typeof pidProblemRules;

/** What a broken rule does: `ins-withheld` keeps the INS out, `ignored` leaves a value out, `warning` changes nothing. */
export type PidProblemEffect = "ins-withheld" | "ignored" | "warning";

/** A field of a PID, or what is missing from it, and the rule. Never holds the value. */
export interface PidProblem {
  readonly code: PidProblemCode;
  /** In the numbers of the standard, e.g. `PID-3[2].4`. */
  readonly field: string;
  readonly effect: PidProblemEffect;
  readonly rule: string;
  readonly source: string;
}

const withheld = "ins-withheld";
const ignored = "ignored";
const warning = "warning";

/** The rules of a PID by code: effect, rule, source. */
export const pidProblemRules = {
  "ins-without-vali": [withheld, "an INS comes with VALI in PID-32", "PAM.fr 2.11.2 6.6.15"],
  "ins-doubtful": [withheld, "no INS for a doubtful or fictive identity", "PAM.fr 2.11.2 6.6.15; EXI ID 26"],
  "ins-incomplete": [withheld, "an INS comes with its five traits", "PAM.fr 2.11.2 6.6.1; HL7v2 error 905"],
  "ins-corrected-date": [withheld, "no INS with a corrected birth date (ZFD-4)", "PAM.fr 2.11.2 6.18"],
  "ins-environment": [withheld, "test OID outside production, production OID in production", "FR Core, Patient INS"],
  "ins-key": [withheld, "control key 97 - (number mod 97)", "Référentiel INS"],
  "ins-key-test": [warning, "control key 97 - (number mod 97)", "Référentiel INS"],
  "ins-format": [withheld, "matricule of 15 characters", "PAM.fr 2.11.2 6.6.1"],
  "ins-authority": [ignored, "an INS is assigned by the authority of the NIR or of the NIA", "PAM.fr 2.11.2 6.6.1"],
  "ins-several": [withheld, "one INS of each nature", "PAM.fr 2.11.2 4.4"],
  "ins-nia-replaced": [warning, "of a NIA and a NIR, the NIR counts", "PAM.fr 2.11.2 4.4.1"],
  "ins-dates": [warning, "CX-7 and CX-8 of an INS are empty", "PAM.fr 2.11.2 6.6.1"],
  "identifier-authority": [warning, "an identifier has an assigning authority", "DT.fr 1.8.2, CX"],
  "birth-name": [warning, "a name of type L with the birth name", "PAM.fr 2.11.2 6.6.2"],
  "name-type": [warning, "names bear a type, L or D", "DT.fr 1.8.2, XPN"],
  "given-names": [warning, "the first given name begins the list of given names", "EXI ID 10"],
  "birth-date": [ignored, "AAAAMMJJ", "PAM.fr 2.11.2 6.6.3"],
  sex: [ignored, "M, F or U", "HL7 table 0001, French"],
  "birth-place": [ignored, "INSEE COG code in XAD-9 of the address of type BDL", "DT.fr 1.8.2, XAD"],
  reliability: [warning, "PID-32 is valued with codes of table 0445", "PAM.fr 2.11.2 6.6.15"],
  "reliability-fhir": [warning, "QUAL and RECUP are codes of FHIR, not of HL7v2", "FR Core; PAM.fr 2.11.2 6.6.15"],
} as const satisfies Readonly<Record<string, readonly [PidProblemEffect, string, string]>>;

/** A problem, with what its rule says. */
export function pidProblem(code: PidProblemCode, field: string): PidProblem {
  const [effect, rule, source] = pidProblemRules[code];
  return { code, field, effect, rule, source };
}
