import type { Clock } from "@segur-sdk/core";

/** How many searches (TD3.1) a structure may make in a time; the service's own figures are not published. */
export interface SearchThreshold {
  readonly calls: number;
  /** In milliseconds. */
  readonly windowMs: number;
}

/** Counts searches; true for one too many. */
export function createSearchCounter(threshold: SearchThreshold | undefined, clock: Clock): (who: string) => boolean {
  const seen = new Map<string, number[]>();
  return (who) => {
    if (threshold === undefined) return false;
    const now = clock.now().getTime();
    const recent = (seen.get(who) ?? []).filter((at) => at > now - threshold.windowMs);
    seen.set(who, [...recent, now]);
    return recent.length >= threshold.calls;
  };
}
