import type { OfficialError } from "@segur-sdk/core";

import type { RefusalReason } from "./dmp-error-table.js";

/** The patient's record is not open to this: closed, absent, or closed by the patient's wish. Not an error. */
export interface DmpRefusal {
  readonly outcome: "refused";
  readonly reason: RefusalReason;
  /** Code and text of the DMP. */
  readonly official: OfficialError;
}
