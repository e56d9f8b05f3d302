import type { X509Certificate } from "node:crypto";

import type { Clock, Logger } from "@segur-sdk/core";

import { unexpectedStatus, type FetchSigned } from "./fetch-signed.js";
import { listFile, readListFile, touchListFile, writeListFile, type StoredList } from "./list-file.js";
import { createRefreshed, retryMs, type Refreshed } from "./refreshed.js";
import { readRevocationList, type RevocationList } from "./revocation-list.js";

/** How lists are fetched and kept. */
export interface ListSourceOptions {
  readonly fetch: FetchSigned;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly cacheDirectory: string | undefined;
  readonly maxBytes: (url: string) => number;
  /** Between 0 and 1: how much earlier than its time this installation downloads. */
  readonly spread: () => number;
  readonly signal: AbortSignal;
}

/** A list with what a conditional download needs. */
export interface HeldList {
  readonly list: RevocationList;
  readonly etag?: string;
  readonly lastModified?: string;
}

/** Daily: no more often than lists are published (guide of the ANS, certificates.md §6.1). */
const dayMs = 24 * 3_600_000;
/** Installations spread over the last quarter of that time: several hours. */
const spreadShare = 0.25;

/** The list of one authority at one address: downloaded on condition, kept on disk, the last good one kept on failure. */
export function createListSource(
  url: string,
  issuer: X509Certificate,
  options: ListSourceOptions,
): Refreshed<HeldList> {
  const { fetch, clock, cacheDirectory, logger, signal } = options;
  const maxBytes = options.maxBytes(url);
  const path = cacheDirectory === undefined ? undefined : listFile(cacheDirectory, url, issuer.fingerprint256);

  const refreshAt = ({ nextUpdate }: RevocationList, fetchedAt: Date): number => {
    const period = Math.min(dayMs, nextUpdate.getTime() - fetchedAt.getTime());
    const wait = period > 0 ? period * (1 - spreadShare * options.spread()) : retryMs;
    return fetchedAt.getTime() + wait;
  };
  /** A disk that is full or closed costs a download later, not the answer now. */
  const onDisk = async (work: (path: string) => Promise<void>): Promise<void> => {
    if (path === undefined) return;
    await work(path).catch((error: unknown) => {
      const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
      logger.warn({ name: "certificates.revocation-cache-not-written", fields: { url, code } });
    });
  };

  return createRefreshed<HeldList>(clock, {
    load: async (at) => {
      const stored = path === undefined ? undefined : await readListFile(path, maxBytes);
      if (stored?.url !== url || stored.issuer !== issuer.fingerprint256) return undefined;
      const list = await readRevocationList(stored.bytes, { issuer, at }).catch(() => undefined);
      if (list === undefined) return undefined;
      // A date in the future, left by a clock since set right, would stop the downloads.
      const due = stored.fetchedAt > at ? at.getTime() : refreshAt(list, stored.fetchedAt);
      return { value: { list, ...validatorsOf(stored) }, refreshAt: due };
    },
    fetch: async (held, at) => {
      const headers = conditions(held);
      const response = await fetch({ url, method: "GET", headers, maxBytes, signal });
      if (response.status === 304 && held !== undefined) {
        await onDisk((file) => touchListFile(file, at));
        return { value: held, refreshAt: refreshAt(held.list, at) };
      }
      if (response.status !== 200) throw unexpectedStatus(url, response.status);
      const minimumNumber = held?.list.number;
      const list = await readRevocationList(response.body, {
        issuer,
        // The authority may have made it while it was asked for, hence after the question.
        at: clock.now(),
        ...(minimumNumber === undefined ? {} : { minimumNumber }),
      });
      const { etag, "last-modified": lastModified } = response.headers;
      const validators = validatorsOf({ etag, lastModified });
      const stored = { url, issuer: issuer.fingerprint256, ...validators, bytes: response.body, fetchedAt: at };
      await onDisk((file) => writeListFile(file, stored));
      return { value: { list, ...validators }, refreshAt: refreshAt(list, at) };
    },
  });
}

function validatorsOf(of: {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}): Pick<StoredList, "etag" | "lastModified"> {
  const { etag, lastModified } = of;
  return {
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}

function conditions(held: HeldList | undefined): Readonly<Record<string, string>> {
  return {
    ...(held?.etag === undefined ? {} : { "if-none-match": held.etag }),
    ...(held?.lastModified === undefined ? {} : { "if-modified-since": held.lastModified }),
  };
}
