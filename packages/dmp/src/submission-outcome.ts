import type { RegistryError } from "@segur-sdk/xds";

import type { DmpRefusal } from "./dmp-refusal.js";

/**
 * What became of a submission. A refusal is about the patient's record: closed, absent, or closed to this document by the
 * patient's wish; it is not an error, and is not retried.
 */
export type SubmissionOutcome =
  | { readonly outcome: "accepted" | "accepted-with-warnings"; readonly warnings: readonly RegistryError[] }
  | (DmpRefusal & { readonly warnings: readonly RegistryError[] });

/**
 * What became of a delivery. `accepted` in one answer; `confirmed` when the answer was lost or said that it is a duplicate,
 * and the registry then knew every document of the set.
 */
export type DeliveryOutcome =
  | {
      readonly outcome: "delivered";
      readonly by: "accepted" | "confirmed";
      readonly warnings: readonly RegistryError[];
    }
  | (DmpRefusal & { readonly warnings: readonly RegistryError[] });
