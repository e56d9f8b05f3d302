import type { CdaReading } from "@segur-sdk/cda";
import { isSegurError } from "@segur-sdk/core";
import {
  firstGivenName,
  givenNamesList,
  type Identity,
  insForEmission,
  isQualified,
  normaliseName,
  type QualifiedIdentity,
} from "@segur-sdk/ins";

import { quarantineReason, type QuarantineReason } from "./quarantine-reason.js";

/** The patient of received documents, as their headers say: patient data. */
export interface ReceivedPatient {
  /** Matricule and OID as written; not believed until it is compared. */
  readonly ins: { readonly matricule: string; readonly oid: string } | undefined;
  readonly birthName: string | undefined;
  readonly firstGivenName: string | undefined;
  /** All birth given names, separated by spaces. */
  readonly givenNames: string | undefined;
  /** `AAAA-MM-JJ`. */
  readonly birthDate: string | undefined;
  readonly sex: "M" | "F" | "I" | undefined;
  /** COG code. */
  readonly birthPlace: string | undefined;
}

/** Whose record received documents go to by themselves, or why a person must decide. */
export type PatientMatch =
  | { readonly outcome: "matched"; readonly patient: QualifiedIdentity }
  | { readonly outcome: "quarantine"; readonly reason: QuarantineReason };

/** Options of {@link matchPatient}. */
export interface MatchPatientOptions {
  /**
   * The code of the birth place is one of the strict traits; `when-known` accepts a document that does not write it. Default
   * `required`.
   */
  readonly birthPlace?: "required" | "when-known";
}

/** The patient of a header. */
export function receivedPatientOf({ patient }: Pick<CdaReading, "patient">): ReceivedPatient {
  const { ins, birthName, firstGivenName, givenNames, birthDate, sex, birthPlace } = patient;
  return { ins, birthName, firstGivenName, givenNames, birthDate, sex, birthPlace };
}

/**
 * Finds the one patient whose qualified INS is strictly that of received documents: matricule, OID and every strict trait.
 * The matricule alone never suffices; whatever is not equal goes to a person.
 *
 * @param candidates - Identities of the base that may be the patient, e.g. all those with the same matricule, whatever their
 * status.
 * @see MSS/UX.07, MSS/UX.09; mssante.md A13
 * @example
 * ```ts
 * import type { Identity } from "@segur-sdk/ins";
 * import { matchPatient, type ReceivedPatient } from "@segur-sdk/mssante";
 *
 * function recordOf(received: ReceivedPatient, base: readonly Identity[]): string {
 *   const match = matchPatient(received, base.filter(({ ins }) => ins?.matricule === received.ins?.matricule));
 *   return match.outcome === "matched" ? "filed" : match.reason.message.fr;
 * }
 * ```
 */
export function matchPatient(
  received: ReceivedPatient,
  candidates: readonly Identity[],
  options: MatchPatientOptions = {},
): PatientMatch {
  const { ins } = received;
  if (ins === undefined) return quarantine("no-ins");
  if (!isComplete(received, options)) return quarantine("ins-incomplete");
  const matricule = ins.matricule.trim().toUpperCase();
  const known = candidates.filter((one) => one.ins?.matricule === matricule);
  if (known.length === 0) return quarantine("unknown-patient");
  if (known.some(({ attributes }) => attributes.includes("DOUTEUSE") || attributes.includes("FICTIVE"))) {
    return quarantine("doubtful-here");
  }
  // An identity that is not qualified beside one that is makes a duplicate, which a person must settle.
  if (known.length > 1) return quarantine("several-candidates");
  const [patient] = known;
  if (patient === undefined || !isQualified(patient)) return quarantine("not-qualified-here");
  if (emittedOid(patient) !== ins.oid) return quarantine("oid-differs");
  return areTraitsEqual(patient, received) ? { outcome: "matched", patient } : quarantine("traits-differ");
}

function quarantine(code: Parameters<typeof quarantineReason>[0]): PatientMatch {
  return { outcome: "quarantine", reason: quarantineReason(code) };
}

function isComplete(received: ReceivedPatient, options: MatchPatientOptions): boolean {
  const { birthName, firstGivenName, givenNames, birthDate, sex, birthPlace } = received;
  const traits = [birthName, firstGivenName ?? givenNames, birthDate, sex];
  if (options.birthPlace !== "when-known") traits.push(birthPlace);
  return traits.every((trait) => trait !== undefined && trait.trim() !== "");
}

/** Every strict trait that the document writes, equal once accents and capitals are set aside. */
function areTraitsEqual({ traits }: QualifiedIdentity, received: ReceivedPatient): boolean {
  const areEqual = (local: string, written: string | undefined) =>
    written === undefined || normaliseName(local) === normaliseName(written);
  return (
    areEqual(traits.birthName, received.birthName) &&
    areEqual(firstGivenName(traits), received.firstGivenName) &&
    areEqual(givenNamesList(traits), received.givenNames) &&
    areEqual(traits.birthDate, received.birthDate) &&
    areEqual(traits.sex, received.sex) &&
    (received.birthPlace === undefined || areEqual(traits.birthPlace ?? "", received.birthPlace))
  );
}

/** The OID that documents of this environment bear; none when the identity cannot be written there. */
function emittedOid(patient: QualifiedIdentity): string | undefined {
  try {
    return insForEmission(patient).oid;
  } catch (error) {
    if (isSegurError(error)) return undefined;
    throw error;
  }
}
