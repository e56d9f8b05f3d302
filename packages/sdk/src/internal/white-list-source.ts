import type { X509Certificate } from "node:crypto";

import { type Clock, isSegurError, type Logger, SegurError } from "@segur-sdk/core";
import { readWhiteList, type WhiteList, type WhiteListAge, whiteListAge } from "@segur-sdk/mssante";

import type { ConfigWhiteList } from "../segur-config.js";

/** The white list in service, and its age. */
export interface InstalledWhiteList {
  readonly list: WhiteList;
  readonly age: WhiteListAge;
}

/** The white list of an installation: read on first need, and again from time to time. */
export interface WhiteListSource {
  /**
   * The list in service, whatever its age.
   *
   * @throws `ERR_SDK_WHITE_LIST_UNAVAILABLE` when the first list cannot be read, or is not to be believed.
   */
  installed(): Promise<InstalledWhiteList>;
  /**
   * Its domains, for something that leaves by itself.
   *
   * @throws `ERR_SDK_WHITE_LIST_EXPIRED`, and those of {@link WhiteListSource.installed}.
   */
  domains(): Promise<ReadonlySet<string>>;
}

/** What the list is read with. */
export interface WhiteListSourceOptions {
  readonly config: ConfigWhiteList;
  readonly trust: readonly X509Certificate[];
  readonly clock: Clock;
  readonly logger: Logger;
  /** Bytes of the list, from its file or its address. */
  readonly fetch: () => Promise<Uint8Array>;
}

const hourMs = 3_600_000;

/** A list that is replaced by a newer one only, and stays in service while no newer one can be had. */
export function createWhiteListSource(options: WhiteListSourceOptions): WhiteListSource {
  const { config, trust, clock, logger } = options;
  const { signer, refreshHours = 12, oldDays, expiredDays } = config;
  const limits = {
    ...(oldDays === undefined ? {} : { old: oldDays }),
    ...(expiredDays === undefined ? {} : { expired: expiredDays }),
  };
  let inService: WhiteList | undefined;
  let triedAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<WhiteList> | undefined;

  async function read(): Promise<WhiteList> {
    triedAt = clock.now().getTime();
    try {
      const list = await readWhiteList(await options.fetch(), {
        trust,
        ...(signer === undefined ? {} : { signer }),
        ...(inService === undefined ? {} : { installed: inService }),
      });
      inService = list;
      logAge(list);
      return list;
    } catch (error) {
      const reason = isSegurError(error) ? error.code : "unreadable";
      if (inService === undefined) {
        throw new SegurError("ERR_SDK_WHITE_LIST_UNAVAILABLE", { details: { reason }, cause: error });
      }
      // The one before stays, until its age forbids it.
      logger.warn({ name: "sdk.white-list-not-renewed", fields: { reason } });
      logAge(inService);
      return inService;
    }
  }

  function logAge(list: WhiteList): void {
    const { state, days } = whiteListAge(list, clock.now(), limits);
    if (state !== "fresh") logger.warn({ name: "sdk.white-list-old", fields: { state, days: Math.floor(days) } });
  }

  async function installed(): Promise<InstalledWhiteList> {
    const isDue = clock.now().getTime() - triedAt >= refreshHours * hourMs;
    if (inService === undefined || isDue) {
      reading ??= read().finally(() => {
        reading = undefined;
      });
      await reading;
    }
    // After the reading there is one, or it was thrown.
    if (inService === undefined) throw new SegurError("ERR_SDK_WHITE_LIST_UNAVAILABLE");
    return { list: inService, age: whiteListAge(inService, clock.now(), limits) };
  }

  return {
    installed,
    async domains() {
      const { list, age } = await installed();
      if (age.state === "expired") {
        throw new SegurError("ERR_SDK_WHITE_LIST_EXPIRED", { details: { days: Math.floor(age.days) } });
      }
      return list.domains;
    },
  };
}
