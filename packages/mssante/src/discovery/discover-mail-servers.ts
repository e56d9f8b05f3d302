import { resolveSrv } from "node:dns/promises";

import { type FetchBytes, isSegurError, SegurError, type SegurErrorCode } from "@segur-sdk/core";

import { classifyAddress, type TrustSpace } from "../mss-address.js";
import { fetchAutoconfig } from "./fetch-autoconfig.js";
import { completed, differencesOf, type MailServers } from "./mail-servers.js";
import { readAutoconfig } from "./read-autoconfig.js";
import { readSrvRecords, type SrvRecord } from "./read-srv-records.js";

/** What discovery is given. */
export interface DiscoverMailServersOptions {
  /** Reaches `https://autoconfig.<domain>`, whose certificate is of the IGC-Santé or of a public authority; no credential. */
  readonly fetch: FetchBytes;
  /** Resolves SRV records. Default: the machine's resolver. */
  readonly resolveSrv?: (name: string) => Promise<readonly SrvRecord[]>;
  /** The white list: no other domain is ever asked. */
  readonly trustSpace: TrustSpace;
  /** Milliseconds for each of the two answers. Default 5 000. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

/** One of the two answers of a domain. */
export type DiscoveryAnswer =
  | { readonly outcome: "found"; readonly servers: MailServers }
  | { readonly outcome: "absent" }
  /** It could not be had, or was not to be believed. */
  | { readonly outcome: "failed"; readonly code: SegurErrorCode; readonly rule?: string };

/** What a domain tells of its servers. */
export interface MailDiscovery {
  readonly domain: string;
  /** Autoconfiguration, completed by DNS. */
  readonly servers: MailServers;
  readonly autoconfig: DiscoveryAnswer;
  readonly srv: DiscoveryAnswer;
  /** What the two say differently, e.g. `cert-plain.smtp`: autoconfiguration was believed, the operator should be told. */
  readonly differences: readonly string[];
}

/**
 * Finds the servers of a mailbox: autoconfiguration first, then DNS SRV records, whose priority tells the way to log in and
 * no order of fail-over.
 *
 * @throws SegurError `ERR_MSS_ADDRESS` when the address is none, or of a domain outside the trust space: nothing is asked
 * then; `ERR_CORE_CANCELLED`.
 * @see mssante.md C1.1; SC.MSS/CONF.04 (ECO.1.1.9); EX_LPS_0300
 * @example
 * ```ts
 * import type { FetchBytes } from "@segur-sdk/core";
 * import { discoverMailServers } from "@segur-sdk/mssante";
 *
 * export async function submissionServer(address: string, fetch: FetchBytes) {
 *   const found = await discoverMailServers(address, { fetch, trustSpace: { allowedDomains: ["imagerie-fictive.test.mssante.fr"] } });
 *   return found.servers["cert-plain"]?.smtp; // { host, port }
 * }
 * ```
 */
export async function discoverMailServers(
  address: string,
  options: DiscoverMailServersOptions,
): Promise<MailDiscovery> {
  const { signal } = options;
  if (signal?.aborted === true) throw new SegurError("ERR_CORE_CANCELLED", { cause: signal.reason });
  const mailbox = classifyAddress(address, options.trustSpace);
  if (mailbox.kind !== "professional") {
    throw new SegurError("ERR_MSS_ADDRESS", {
      details: { field: "address", rule: mailbox.kind === "outside" ? "a domain of the white list" : "a mailbox" },
    });
  }
  const domain = mailbox.address.slice(mailbox.address.indexOf("@") + 1);
  const [autoconfig, srv] = await Promise.all([
    answerOf(options, async (signal) => {
      const xml = await fetchAutoconfig(domain, options.fetch, signal);
      return xml === undefined ? undefined : readAutoconfig(xml);
    }),
    answerOf(options, () => serversOfDns(domain, options.resolveSrv ?? resolveSrv)),
  ]);
  const told = (answer: DiscoveryAnswer) => (answer.outcome === "found" ? answer.servers : {});
  return {
    domain,
    servers: completed(told(autoconfig), told(srv)),
    autoconfig,
    srv,
    differences: differencesOf(told(autoconfig), told(srv)),
  };
}

/** An answer within the time allowed; a failure is an answer too. */
async function answerOf(
  { signal, timeoutMs = 5_000 }: DiscoverMailServersOptions,
  ask: (signal: AbortSignal) => Promise<MailServers | undefined>,
): Promise<DiscoveryAnswer> {
  const limit = AbortSignal.timeout(timeoutMs);
  const bounded = signal === undefined ? limit : AbortSignal.any([signal, limit]);
  let stop: (() => void) | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    stop = () => {
      reject(new SegurError("ERR_MSS_DISCOVERY", { details: { rule: `an answer in ${String(timeoutMs)} ms` } }));
    };
    bounded.addEventListener("abort", stop, { once: true });
  });
  try {
    const servers = await Promise.race([ask(bounded), late]);
    return servers === undefined ? { outcome: "absent" } : { outcome: "found", servers };
  } catch (error) {
    if (signal?.aborted === true) throw new SegurError("ERR_CORE_CANCELLED", { cause: signal.reason });
    const { code, details } = isSegurError(error) ? error : new SegurError("ERR_MSS_DISCOVERY");
    return { outcome: "failed", code, ...(details.rule === undefined ? {} : { rule: details.rule }) };
  } finally {
    if (stop !== undefined) bounded.removeEventListener("abort", stop);
  }
}

async function serversOfDns(
  domain: string,
  resolve: NonNullable<DiscoverMailServersOptions["resolveSrv"]>,
): Promise<MailServers | undefined> {
  const [submission, imap] = await Promise.all(
    ["_submission", "_imap"].map((service) =>
      resolve(`${service}._tcp.${domain}`).catch((error: unknown) => {
        // Names of Node for "no such name" and "no such record".
        if (error instanceof Error && "code" in error && /^E(?:NOTFOUND|NODATA)$/.test(String(error.code))) return [];
        throw new SegurError("ERR_MSS_DISCOVERY", { details: { rule: "an answer of DNS" }, cause: error });
      }),
    ),
  );
  if (submission === undefined || imap === undefined || submission.length + imap.length === 0) return undefined;
  return readSrvRecords({ submission, imap });
}
