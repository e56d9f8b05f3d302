import type { WhiteList } from "./read-white-list.js";

/** How far a white list may still be relied on. */
export interface WhiteListAge {
  /** `fresh`; `old`: to be renewed; `expired`: nothing leaves by itself any more. */
  readonly state: "fresh" | "old" | "expired";
  readonly days: number;
}

/** Limits of {@link whiteListAge}, in days. */
export interface WhiteListLimits {
  /** Default 7. */
  readonly old?: number;
  /** Default 60. */
  readonly expired?: number;
}

const dayMs = 86_400_000;

/**
 * The age of a white list, judged on the day it was made.
 *
 * @see mssante.md D5
 * @example
 * ```ts
 * import { whiteListAge, type WhiteList } from "@segur-sdk/mssante";
 *
 * const mayRely = (list: WhiteList, now: Date) => whiteListAge(list, now).state !== "expired";
 * ```
 */
export function whiteListAge(
  { generatedAt }: Pick<WhiteList, "generatedAt">,
  now: Date,
  limits: WhiteListLimits = {},
): WhiteListAge {
  const { old = 7, expired = 60 } = limits;
  const days = (now.getTime() - new Date(generatedAt).getTime()) / dayMs;
  return { state: days > expired ? "expired" : days > old ? "old" : "fresh", days };
}
