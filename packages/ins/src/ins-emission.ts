import { SegurError, type Environment, type Ins, type InsAuthorityOid } from "@segur-sdk/core";

import { assertEnvironment } from "./environment.js";
import type { Identity, QualifiedIdentity } from "./identity.js";
import { isTestOid } from "./insi-answer-application.js";
import { assertQualified, isQualified } from "./qualified-identity.js";

/** An INS as it is written outside, and the OID it bore before a conversion, for the trace. */
export interface InsEmission {
  readonly ins: Ins;
  readonly convertedFrom?: InsAuthorityOid;
}

const production = "1.2.250.1.213.1.4.8";
const test = "1.2.250.1.213.1.4.10" as InsAuthorityOid;

/**
 * The INS to write outside the software, and whether its OID was converted.
 *
 * The qualification INSi answers with the production OID while test documents and the test DMP want the test one: in
 * `qualification` and `simulator`, `.8` is written `.10`. In `production` nothing is ever converted.
 *
 * @param environment - Environment of the service it is written for. Default: that of the identity.
 * @throws `SegurError` `ERR_INS_NOT_QUALIFIED`, `ERR_INS_ENVIRONMENT` when the identity belongs to another
 * environment, `ERR_INS_OID_ENVIRONMENT` for a test OID in production.
 * @see HL7 France FR Core, profile Patient INS; CNDA, tests of the DMP; RIS.INS.37
 */
export function insEmission(identity: QualifiedIdentity, environment?: Environment): InsEmission {
  assertQualified(identity);
  if (environment !== undefined) assertEnvironment(identity, environment);
  return emissionOf(identity);
}

function emissionOf(identity: QualifiedIdentity): InsEmission {
  const { ins } = identity;
  if (identity.environment === "production") {
    if (!isTestOid(ins.oid)) return { ins };
    throw new SegurError("ERR_INS_OID_ENVIRONMENT", {
      details: { field: "ins.oid", source: "FR Core, profile Patient INS" },
    });
  }
  if (ins.oid !== production) return { ins };
  return { ins: { matricule: ins.matricule, oid: test }, convertedFrom: ins.oid };
}

/**
 * The INS as every document, metadata, mail or message writes it: {@link insEmission} without the trace.
 *
 * @example
 * ```ts
 * import { insForEmission, type QualifiedIdentity } from "@segur-sdk/ins";
 *
 * function patientId(patient: QualifiedIdentity): string {
 *   const { matricule, oid } = insForEmission(patient);
 *   return `${matricule}^^^&${oid}&ISO^NH`;
 * }
 * ```
 */
export function insForEmission(identity: QualifiedIdentity, environment?: Environment): Ins {
  return insEmission(identity, environment).ins;
}

/**
 * The same for what is also written without an INS: `undefined` when the identity is not qualified. The identity is gone
 * through once, whereas `isQualified` then {@link insForEmission} do so twice.
 *
 * @throws `SegurError` `ERR_INS_OID_ENVIRONMENT` for a test OID in production.
 * @see RIS.INS.37
 * @example
 * ```ts
 * import { insIfQualified, type Identity } from "@segur-sdk/ins";
 *
 * const matricule = (patient: Identity): string | undefined => insIfQualified(patient)?.matricule;
 * ```
 */
export function insIfQualified(identity: Identity): Ins | undefined {
  return isQualified(identity) ? emissionOf(identity).ins : undefined;
}
