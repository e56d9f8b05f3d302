import type { CdaDocument } from "@segur-sdk/cda";
import type { Delivery, PlannedVisibility } from "@segur-sdk/dispatch";
import type { DmpClient, FrozenSubmission } from "@segur-sdk/dmp";
import { isSegurError } from "@segur-sdk/core";
import { assertQualified } from "@segur-sdk/ins";

import type { ValidatedReport } from "../validated-report.js";

/** The patient's side of the record changed between the existence test and the submission, or opposes it. */
const refusals = { absent: "DMP_ABSENT", closed: "DMP_CLOSED", forbidden: "DMP_OPPOSED" } as const;

/**
 * The feeding of one document: existence test before every attempt (dmp.md A.4), then the same frozen set each time,
 * so that an unknown outcome may be tried again (DT-3).
 */
export function dmpDelivery(
  report: ValidatedReport,
  document: CdaDocument,
  options: { readonly visibility: PlannedVisibility; readonly secretConnection: boolean },
  dmp: DmpClient,
): Delivery {
  const { secretConnection } = options;
  let frozen: Promise<FrozenSubmission> | undefined;
  let mayHaveArrived = false;
  return {
    async attempt({ signal }) {
      const { patient, validator } = report;
      assertQualified(patient);
      const call = { actor: validator, ...(signal === undefined ? {} : { signal }) };
      const record = await dmp.findRecord(patient, { ...call, secretConnection });
      if (record.outcome !== "active") {
        return { outcome: "skipped", reason: refusals[record.outcome] };
      }
      const set = await (frozen ??= dmp.prepare({
        documents: [document],
        patient,
        sender: validator,
        visibility: options.visibility,
        secretConnection,
      }));
      try {
        const answer = await dmp.submit(set, call);
        if (answer.outcome === "refused") return { outcome: "skipped", reason: refusals[answer.reason] };
      } catch (error) {
        // The identifiers are ours alone: a duplicate after an unknown outcome is the proof of the first delivery.
        if (!(mayHaveArrived && isSegurError(error, "ERR_DMP_DUPLICATE"))) {
          mayHaveArrived ||= isSegurError(error) && error.outcomeUnknown;
          throw error;
        }
      }
      return { outcome: "sent", reference: document.report.id };
    },
  };
}
