import type { OfficialError } from "@segur-sdk/core";

import type { RefusalReason } from "./dmp-error-table.js";
import type { DmpRecord } from "./dmp-record.js";

/** The patient's record is not open to this: closed, absent, or closed by the patient's wish. Not an error. */
export interface DmpRefusal {
  readonly outcome: "refused";
  readonly reason: RefusalReason;
  /** Code and text of the DMP. */
  readonly official: OfficialError;
}

/** Why nothing can be sent to a record, as TD0.2 says; absent when it is active. */
export function refusalOfRecord(record: DmpRecord): DmpRefusal | undefined {
  if (record.outcome === "active") return undefined;
  const official = { code: record.outcome === "closed" ? record.status : "NF" };
  return { outcome: "refused", reason: record.outcome, official };
}
