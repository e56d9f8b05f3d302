import { SegurError, type Environment } from "@segur-sdk/core";

import { er7Null, segmentsNamed, type Er7Field, type Er7Message, type Er7Segment } from "../er7-message.js";
import { identityReliability, type IdentityReliability } from "../identity-reliability.js";
import type { IdentityAcquisition, PatientIdentification } from "../patient-identification.js";
import { pidProblem, type PidProblem } from "../pid-problem.js";
import type { Er7Charset } from "./er7-charset.js";
import { er7Field, er7Text } from "./er7-field.js";
import { readEr7 } from "./read-er7.js";
import { readIdentifiers, type ReadIdentifiers } from "./read-identifiers.js";
import { readTraits, type ReadTraits } from "./read-traits.js";

/** Options of {@link parsePid}. */
export interface ParsePidOptions {
  readonly environment: Environment;
  /** Takes INS of production OID outside production, as the qualification INSi and some test feeds give. Default `false`. */
  readonly acceptProductionOid?: boolean;
  /** See `ReadEr7Options.charset`. */
  readonly charset?: Er7Charset;
}

/**
 * Reads the PID of any HL7v2 message: identifiers, traits, reliability, and the INS when the rules of PAM France allow to
 * keep it. Broken rules are values, in `problems`; nothing here makes an identity: see {@link receivedOfPid}.
 *
 * @throws `SegurError` `ERR_HL7_MESSAGE`, `ERR_HL7_SEGMENT`, `ERR_HL7_CHARSET`, `ERR_HL7_LIMIT` for what is no message,
 * `ERR_HL7_PID` unless it holds exactly one PID.
 * @see RIS.INS.57; CI-SIS annexe INS; PAM France 2.11.2 §6.6
 * @example
 * ```ts
 * import { parsePid } from "@segur-sdk/hl7v2";
 *
 * function patientOf(message: Uint8Array): string {
 *   const { claimedStatus, problems } = parsePid(message, { environment: "production" });
 *   return `${claimedStatus}: ${problems.map(({ field, rule }) => `${field} ${rule}`).join("; ")}`;
 * }
 * ```
 */
export function parsePid(input: Er7Message | Uint8Array | string, options: ParsePidOptions): PatientIdentification {
  const { environment, acceptProductionOid = false, charset } = options;
  const isText = typeof input === "string" || input instanceof Uint8Array;
  const message = isText ? readEr7(input, charset === undefined ? {} : { charset }) : input;
  const [pid, ...others] = segmentsNamed(message, "PID");
  if (pid === undefined || others.length > 0) {
    throw new SegurError("ERR_HL7_PID", { details: { segments: pid === undefined ? 0 : others.length + 1 } });
  }
  const field = (number: number): Er7Field => er7Field(message, pid, number);
  const found = readIdentifiers(field(3), { environment, acceptProductionOid });
  const traits = readTraits({ names: field(5), birthDate: field(7), sex: field(8), addresses: field(11) });
  const reliability = identityReliability(field(32).map((repetition) => er7Text(repetition, 1)));
  const acquisition = acquisitionOf(message, segmentsNamed(message, "ZFD")[0]);
  const withholding = withholdingOf(found, traits, reliability, acquisition);
  const isKept = found.ins !== undefined && found.isUsable && withholding.length === 0;
  return {
    identifiers: found.identifiers,
    ...(found.ins === undefined ? {} : isKept ? { ins: found.ins } : { withheldIns: found.ins }),
    insHistory: found.history,
    isInsRemoved: found.isInsRemoved,
    received: traits.received,
    ...(traits.traits === undefined ? {} : { traits: traits.traits }),
    removed: traits.removed,
    reliability: reliability.codes,
    claimedStatus: reliability.isValidated ? (isKept ? "QUALIFIEE" : "VALIDEE") : "PROVISOIRE",
    attributes: reliability.attributes,
    isRecordInactive: reliability.isInactive,
    ...(acquisition === undefined ? {} : { acquisition }),
    environment,
    problems: [...found.problems, ...traits.problems, ...reliabilityProblems(reliability), ...withholding],
  };
}

/** What the rest of the message has against an INS that PID-3 gives. */
function withholdingOf(
  { ins }: ReadIdentifiers,
  { missing }: ReadTraits,
  { isValidated, isDoubtful }: IdentityReliability,
  acquisition: IdentityAcquisition | undefined,
): readonly PidProblem[] {
  if (ins === undefined) return [];
  const problems = missing.map((field) => pidProblem("ins-incomplete", field));
  if (isDoubtful) problems.push(pidProblem("ins-doubtful", "PID-32"));
  else if (!isValidated) problems.push(pidProblem("ins-without-vali", "PID-32"));
  if (acquisition?.isBirthDateCorrected === true) problems.push(pidProblem("ins-corrected-date", "ZFD-4"));
  return problems;
}

function reliabilityProblems({ codes, unknown, fhir }: IdentityReliability): readonly PidProblem[] {
  return [
    ...(codes.length === 0 || unknown.length > 0 ? [pidProblem("reliability", "PID-32")] : []),
    ...(fhir.length > 0 ? [pidProblem("reliability-fhir", "PID-32")] : []),
  ];
}

function acquisitionOf(message: Er7Message, zfd: Er7Segment | undefined): IdentityAcquisition | undefined {
  if (zfd === undefined) return undefined;
  const [corrected, mode, insiDate] = [4, 5, 6].map((number) => {
    const text = er7Text(er7Field(message, zfd, number)[0], 1).trim();
    return text === er7Null ? "" : text;
  });
  return {
    ...(mode === undefined || mode === "" ? {} : { mode: mode.toUpperCase() }),
    ...(insiDate === undefined || insiDate === "" ? {} : { insiDate }),
    isBirthDateCorrected: corrected?.toUpperCase() === "Y",
  };
}
