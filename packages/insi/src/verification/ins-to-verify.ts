import { isSegurError, parseInsAuthority, SegurError, type Environment, type Ins } from "@segur-sdk/core";
import { assertTraits, givenNamesList, type Identity, type Traits } from "@segur-sdk/ins";

import { isIdentity } from "../confirm-retrieval.js";
import { assertMayBeAsked } from "../judge-answer.js";

const productionNir = parseInsAuthority("1.2.250.1.213.1.4.8");

/** An INS and its traits, as they are to be verified. */
export interface InsToVerify {
  readonly ins: Ins;
  readonly traits: Traits;
}

/** What a request of verification carries: values in normal form. */
export interface VerificationQuery {
  readonly ins: Ins;
  readonly birthName: string;
  /** Separated by spaces. */
  readonly givenNames: string;
  readonly sex: "M" | "F";
  readonly birthDate: string;
  readonly birthPlace?: string;
}

/**
 * The query of an identity that bears an INS, or of an INS received from elsewhere. Lots follow the same rules. Outside
 * production the test OID of documents is asked for as the production one, the only one that INSi answers there.
 *
 * @throws `SegurError` `ERR_INSI_NOTHING_TO_VERIFY` without an active INS, or with one that production does not know;
 * `ERR_INS_ATTRIBUTE_BLOCKS` for a doubtful or fictive identity, `ERR_INS_ENVIRONMENT`, `ERR_INS_TRAIT_…`.
 */
export function verificationQueryOf(subject: Identity | InsToVerify, environment: Environment): VerificationQuery {
  if (isWholeIdentity(subject)) assertMayBeAsked(subject, environment);
  const { ins } = subject;
  if (ins === undefined) throw nothing("ins", "an active matricule with its OID");
  const isTest = ins.oid === "1.2.250.1.213.1.4.10" || ins.oid === "1.2.250.1.213.1.4.11";
  if (environment === "production" && isTest) throw nothing("ins.oid", "no test or demonstration OID in production");
  const traits = assertTraits(subject.traits, "search");
  return {
    ins: knownToInsi(ins),
    birthName: traits.birthName,
    givenNames: givenNamesList(traits),
    sex: traits.sex === "M" ? "M" : "F",
    birthDate: traits.birthDate,
    ...(traits.birthPlace === undefined ? {} : { birthPlace: traits.birthPlace }),
  };
}

/**
 * The query of an entry of a lot.
 *
 * @throws `SegurError` As {@link verificationQueryOf}, the key of the entry in `details.entry`.
 */
export function entryQueryOf(
  key: string,
  subject: Identity | InsToVerify,
  environment: Environment,
): VerificationQuery {
  try {
    return verificationQueryOf(subject, environment);
  } catch (error) {
    if (!isSegurError(error)) throw error;
    throw new SegurError(error.code, { details: { ...error.details, entry: key }, cause: error });
  }
}

// The INSi of qualification knows its people by the production OID, while documents made outside production bear the test
// one (`insEmission`): asked as it is written, the person would be said unknown.
function knownToInsi(ins: Ins): Ins {
  return ins.oid === "1.2.250.1.213.1.4.10" ? { ...ins, oid: productionNir } : ins;
}

function isWholeIdentity(subject: Identity | InsToVerify): subject is Identity {
  return "status" in subject && isIdentity(subject);
}

function nothing(field: string, rule: string): SegurError {
  return new SegurError("ERR_INSI_NOTHING_TO_VERIFY", { details: { field, rule, source: "RIS.INS.42" } });
}
