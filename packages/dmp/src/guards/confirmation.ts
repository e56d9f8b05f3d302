import { SegurError } from "@segur-sdk/core";

/**
 * A person confirmed what cannot be undone.
 *
 * @throws SegurError `ERR_DMP_CONFIRMATION`.
 * @see CNDA EX_3.3-1030, EX_3.3-1040, EX_3.3-1050
 */
export function assertConfirmed(confirmedBy: string): void {
  // A caller without types may give nothing at all.
  if (typeof confirmedBy === "string" && confirmedBy.trim() !== "") return;
  throw new SegurError("ERR_DMP_CONFIRMATION", { details: { field: "confirmedBy", source: "CNDA EX_3.3-1050" } });
}
