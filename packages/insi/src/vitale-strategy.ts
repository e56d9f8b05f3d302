import type { SearchStop } from "./search-strategy.js";
import { usedNameOf, vitaleQueryOf, type VitaleData, type VitaleQuery } from "./vitale-data.js";

/** Why a request by carte Vitale is made. */
export type VitaleStepReason = "vitale-card" | "vitale-used-name";

/** One request of a search by carte Vitale. */
export interface VitaleStep {
  readonly reason: VitaleStepReason;
  readonly query: VitaleQuery;
}

/**
 * Plan of a search by carte Vitale while nobody is found: the card as read, then its used name as birth name when the
 * option says so.
 *
 * @throws `SegurError` `ERR_INSI_VITALE_DATA`.
 * @see SEL-GCONFORM_INSi, tests 1.01 and 1.07
 */
export function planVitaleSearch(
  card: VitaleData,
  options: { readonly usedName?: boolean } = {},
): readonly VitaleStep[] {
  const query = vitaleQueryOf(card);
  const usedName = usedNameOf(card);
  const asRead: VitaleStep = { reason: "vitale-card", query };
  if (options.usedName !== true || usedName === undefined || usedName === query.birthName) return [asRead];
  return [asRead, { reason: "vitale-used-name", query: { ...query, birthName: usedName } }];
}

/** The request after these codes, or the end: after a 02 nothing on a card tells several people apart. */
export function nextVitaleMove(
  plan: readonly VitaleStep[],
  codes: readonly ("01" | "02" | "unknown")[],
): VitaleStep | SearchStop {
  const last = codes.at(-1);
  if (last === "unknown") return { stop: "unknown" };
  if (last === "02") return { stop: "several" };
  return plan[codes.length] ?? { stop: "none" };
}
