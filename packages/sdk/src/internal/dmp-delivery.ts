import type { CdaDocument } from "@segur-sdk/cda";
import { isSegurError, parseOid } from "@segur-sdk/core";
import type { Delivery, PlannedVisibility } from "@segur-sdk/dispatch";
import type { DmpClient, FrozenSubmission } from "@segur-sdk/dmp";
import { assertQualified } from "@segur-sdk/ins";

import type { ValidatedReport } from "../validated-report.js";

/** The patient's side of the record changed between the existence test and the submission, or opposes it. */
const refusals = { absent: "DMP_ABSENT", closed: "DMP_CLOSED", forbidden: "DMP_OPPOSED" } as const;

/**
 * The feeding of one document, or its replacement: the same frozen set each time, so that an unknown outcome may be tried
 * again (DT-3). The existence test before every attempt (dmp.md A.4) and the proof of an earlier delivery are the client's.
 */
export function dmpDelivery(
  report: ValidatedReport,
  document: CdaDocument,
  options: { readonly visibility: PlannedVisibility; readonly secretConnection: boolean },
  {
    dmp,
    signer,
  }: {
    readonly dmp: DmpClient;
    /** Fingerprint of the seal in service. */
    readonly signer: () => string;
  },
): Delivery {
  const { secretConnection, visibility } = options;
  const { patient, validator, replaces } = report;
  let frozen: Promise<FrozenSubmission> | undefined;
  let sealedBy = "";
  let mayHaveArrived = false;
  return {
    async attempt({ signal }) {
      assertQualified(patient);
      // A VIHF and its submission bear the same seal (certificates.md §5.5): one prepared under the former is prepared
      // again, unless the registry may already hold it, for its identifiers are then what tells a duplicate.
      if (sealedBy !== signer() && !mayHaveArrived) frozen = undefined;
      sealedBy = signer();
      const set = await (frozen ??= dmp
        .prepare({
          documents: [
            // The registry judges the visibility of the version before: here, only what this one says is known.
            replaces === undefined ? document : { document, replaces: { uniqueId: parseOid(replaces.id), visibility } },
          ],
          patient,
          sender: validator,
          visibility,
          secretConnection,
        })
        .catch((error: unknown) => {
          frozen = undefined;
          throw error;
        }));
      // One attempt: the dispatcher decides when to try again.
      const answer = await dmp
        .deliver(set, { actor: validator, attempts: 1, ...(signal === undefined ? {} : { signal }) })
        .catch((error: unknown) => {
          mayHaveArrived ||= !isSegurError(error) || error.outcomeUnknown;
          throw error;
        });
      if (answer.outcome === "refused") return { outcome: "skipped", reason: refusals[answer.reason] };
      return { outcome: "sent", reference: document.report.id };
    },
  };
}
