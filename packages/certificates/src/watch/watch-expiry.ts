import type { Clock } from "@segur-sdk/core";

import { pause } from "../rotation/pause.js";
import {
  expiryEvent,
  thresholdPassed,
  expiryThresholds,
  type ExpiryEvent,
  type ExpiryThreshold,
} from "./expiry-event.js";
import type { ExpiryItem } from "./expiry-item.js";
import type { ExpiryState } from "./expiry-state.js";

/** Options of {@link remindExpiry}. */
export interface RemindExpiryOptions {
  readonly items: readonly ExpiryItem[];
  readonly clock: Clock;
  readonly state: ExpiryState;
  /** Told of each reminder. When it fails, the reminder counts as not given and comes again at the next round. */
  readonly on: (event: ExpiryEvent) => void | Promise<void>;
}

/**
 * Gives the reminders that are due and were not given yet: at 90, 60, 30, 14, 7 and 1 days, and at the end, once each.
 *
 * When several are due at once (a machine that was off, a certificate just installed) only the nearest to the end is given.
 *
 * @returns The reminders given.
 * @throws Error What `on` or the state throws, once the other reminders were given and kept.
 * @see certificates.md §5.5
 * @example
 * ```ts
 * import { createMemoryExpiryState, expiryOfCertificate, remindExpiry, type Credential } from "@segur-sdk/certificates";
 * import { systemClock } from "@segur-sdk/core";
 *
 * const remind = ({ certificate }: Credential) =>
 *   remindExpiry({
 *     items: [expiryOfCertificate(certificate)],
 *     clock: systemClock,
 *     state: createMemoryExpiryState(),
 *     on: (event) => console.log(event.severity, event.message.fr),
 *   });
 * ```
 */
export async function remindExpiry(options: RemindExpiryOptions): Promise<readonly ExpiryEvent[]> {
  const { clock, state, on } = options;
  const at = clock.now();
  const before = await state.read();
  const given: ExpiryEvent[] = [];
  const failures: unknown[] = [];
  // Only the keys of the items of today are kept: the memory does not grow with each renewal.
  const kept = new Set<string>();
  for (const item of options.items) {
    for (const key of keysDownTo(item, 0)) if (before.has(key)) kept.add(key);
    const threshold = thresholdPassed(item, at);
    if (threshold === undefined || before.has(keyOf(item, threshold))) continue;
    const event = expiryEvent(item, threshold, at);
    try {
      await on(event);
      given.push(event);
      for (const key of keysDownTo(item, threshold)) kept.add(key);
    } catch (error) {
      failures.push(error);
    }
  }
  if (kept.size !== before.size || [...kept].some((key) => !before.has(key))) await state.write(kept);
  if (failures.length > 0) throw failures[0];
  return given;
}

/** Options of {@link watchExpiry}. */
export interface WatchExpiryOptions extends Omit<RemindExpiryOptions, "items"> {
  /** Asked at each round, so that a replaced certificate is forgotten and its successor watched. */
  readonly items: () => readonly ExpiryItem[] | Promise<readonly ExpiryItem[]>;
  /** Time between two rounds, in milliseconds. Default 6 hours. */
  readonly everyMs?: number;
  readonly signal?: AbortSignal;
  /** Told when a round fails; the next one is made all the same. Default: the watch ends with the failure. */
  readonly onFailure?: (error: unknown) => void;
}

/**
 * Gives the reminders of {@link remindExpiry} for as long as the process lives.
 *
 * @returns Resolves when the signal aborts.
 * @example
 * ```ts
 * import { createFileExpiryState, expiryOfCertificate, watchExpiry, type CredentialStore } from "@segur-sdk/certificates";
 * import { systemClock } from "@segur-sdk/core";
 *
 * const watch = (store: CredentialStore, signal: AbortSignal) =>
 *   watchExpiry({
 *     items: () => store.entries().map(({ credential }) => expiryOfCertificate(credential.certificate)),
 *     clock: systemClock,
 *     state: createFileExpiryState("/var/lib/ris/certificate-reminders.json"),
 *     on: (event) => console.log(event.type, event.daysLeft, event.message.fr),
 *     signal,
 *   });
 * ```
 */
export async function watchExpiry(options: WatchExpiryOptions): Promise<void> {
  const { items, everyMs = 21_600_000, signal, onFailure, ...rest } = options;
  if (signal?.aborted === true) return;
  do {
    try {
      await remindExpiry({ ...rest, items: distinct(await items()) });
    } catch (error) {
      if (onFailure === undefined) throw error;
      onFailure(error);
    }
  } while (await pause(rest.clock, everyMs, signal));
}

/** One certificate may be installed for several uses: it is reminded of once. */
function distinct(items: readonly ExpiryItem[]): readonly ExpiryItem[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

/** A card that was renewed keeps its reference: the date tells the new one. */
function keyOf(item: ExpiryItem, threshold: ExpiryThreshold): string {
  return `${item.id} ${item.notAfter.toISOString()} ${threshold}`;
}

/** Keys of a threshold and of those before it. */
function keysDownTo(item: ExpiryItem, threshold: ExpiryThreshold): readonly string[] {
  return expiryThresholds.filter((days) => days >= threshold).map((days) => keyOf(item, days));
}
