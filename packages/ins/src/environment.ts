import { SegurError, type Environment } from "@segur-sdk/core";

import type { Identity } from "./identity.js";

/**
 * Refuses an identity of another environment: the qualification INSi answers with the production OID, so that only the
 * environment tells a test person from a patient.
 *
 * @throws `SegurError` `ERR_INS_ENVIRONMENT`.
 * @see HL7 France FR Core, profile Patient INS: OIDs of production and of test
 */
export function assertEnvironment(identity: Pick<Identity, "environment">, environment: Environment): void {
  if (identity.environment === environment) return;
  throw new SegurError("ERR_INS_ENVIRONMENT", {
    details: {
      field: "environment",
      identity: identity.environment,
      expected: environment,
      rule: "an identity is used only in the environment it was retrieved in",
      source: "FR Core, profile Patient INS",
    },
  });
}
