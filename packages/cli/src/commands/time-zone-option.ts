import { UsageError } from "../command.js";
import type { ReadOptions } from "../common-options.js";

/** The zone of `--time-zone`, for the times of a document that have none; throws {@link UsageError} for one nobody knows. */
export function timeZoneOf(options: ReadOptions): { readonly timeZone?: string } {
  const timeZone = options.text("time-zone");
  if (timeZone === undefined) return {};
  try {
    Intl.DateTimeFormat("fr", { timeZone });
  } catch {
    throw new UsageError("--time-zone Europe/Paris");
  }
  return { timeZone };
}
