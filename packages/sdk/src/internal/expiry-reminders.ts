import {
  createFileExpiryState,
  createMemoryExpiryState,
  type Credential,
  type ExpiryEvent,
  expiryOfCertificate,
  remindExpiry,
} from "@segur-sdk/certificates";
import type { Clock, Logger } from "@segur-sdk/core";

/** Tells of the certificates whose end is near. */
export interface ExpiryReminders {
  /** Not given for some hours. */
  isDue(): boolean;
  /** Gives those that were not given yet; never fails. */
  give(): Promise<void>;
}

const everyMs = 6 * 3_600_000;

/** Reminders once each; `file` remembers them from one run to the next. */
export function createExpiryReminders(options: {
  readonly file: string | undefined;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly credentials: () => readonly Credential[];
  readonly on: (event: ExpiryEvent) => void;
}): ExpiryReminders {
  const { file, clock, logger, credentials, on } = options;
  const state = file === undefined ? createMemoryExpiryState() : createFileExpiryState(file);
  let givenAt = Number.NEGATIVE_INFINITY;
  let giving: Promise<void> = Promise.resolve();

  async function round(): Promise<void> {
    const items = credentials().map(({ certificate }) => expiryOfCertificate(certificate));
    // One certificate may stand under several names.
    const distinct = [...new Map(items.map((item) => [item.id, item])).values()];
    try {
      await remindExpiry({ items: distinct, clock, state, on });
    } catch (error) {
      // Their memory cannot be written: they come again, and the calls go on.
      const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
      logger.warn({ name: "sdk.credential-reminders-not-kept", fields: { code } });
    }
  }

  return {
    isDue: () => clock.now().getTime() - givenAt >= everyMs,
    give() {
      givenAt = clock.now().getTime();
      // One round after the other: two at once would give the same reminder twice.
      giving = giving.then(round);
      return giving;
    },
  };
}
