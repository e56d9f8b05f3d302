import type { OfficialError } from "@segur-sdk/core";
import type { RegistryError } from "@segur-sdk/xds";

import type { RefusalReason } from "./dmp-error-table.js";

/**
 * What became of a submission. A refusal is about the patient's record: closed, absent, or closed to this document by the
 * patient's wish; it is not an error, and is not retried.
 */
export type SubmissionOutcome =
  | { readonly outcome: "accepted" | "accepted-with-warnings"; readonly warnings: readonly RegistryError[] }
  | {
      readonly outcome: "refused";
      readonly reason: RefusalReason;
      /** Code and text of the DMP. */
      readonly official: OfficialError;
      readonly warnings: readonly RegistryError[];
    };
