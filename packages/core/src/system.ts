import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";

import type { IdGenerator } from "./identifiers/id-generator.js";
import { oidOfUuid } from "./identifiers/oid.js";
import type { Clock } from "./time/clock.js";

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => new Date(),
  sleep: async (ms, signal) => {
    try {
      await delay(ms, undefined, signal === undefined ? {} : { signal });
    } catch (error) {
      throw signal?.aborted === true ? signal.reason : error;
    }
  },
};

/** Identifiers from the random source of the machine. */
export const systemIds: IdGenerator = {
  uuid: () => randomUUID(),
  oid: () => oidOfUuid(randomUUID()),
};
