import type { Logger } from "@segur-sdk/core";

/** Above it the DMP may refuse an assertion as not yet, or no longer, valid (EX_GEN-1460). */
const limitMs = 30_000;

/**
 * Difference between the clock of the software and that of the server, in milliseconds; positive when ours is ahead.
 * Absent when the answer has no `Date` that can be read.
 */
export function clockSkewMs(dateHeader: string | undefined, now: Date): number | undefined {
  const server = dateHeader === undefined ? Number.NaN : Date.parse(dateHeader);
  return Number.isNaN(server) ? undefined : now.getTime() - server;
}

/** Warns of a clock that would get the VIHF refused. */
export function reportClockSkew(logger: Logger, dateHeader: string | undefined, now: Date): void {
  const skewMs = clockSkewMs(dateHeader, now);
  if (skewMs !== undefined && Math.abs(skewMs) > limitMs) {
    logger.warn({ name: "dmp.clock-skew", fields: { seconds: Math.round(skewMs / 1000) } });
  }
}
