import { randomInt, type X509Certificate } from "node:crypto";

import { silentLogger, type Clock, type Logger, type SegurErrorCode, type FetchBytes } from "@segur-sdk/core";

import { isSelfSigned, issuerPath } from "../certificate-chain.js";
import { certificateParts, type CertificateParts } from "./certificate-parts.js";
import { createFetchSigned, igcSanteHosts } from "./fetch-signed.js";
import { createListSource, type HeldList } from "./list-source.js";
import { createOcspSource } from "./ocsp-source.js";
import { createKeptSources } from "./kept-sources.js";
import { revocationVerdict, type RevocationVerdict } from "./revocation-policy.js";
import type { RevocationMode, RevocationStatus } from "./revocation-status.js";

/** Whose certificate is checked: one's own, or the one of the server of a service. */
export type RevocationUse = "own" | "insi-server" | "dmp-server" | "mssante-server";

/**
 * What is asked by default: `hard` where a requirement says so (MSSanté: MSS.06 and CONF.22), `soft` elsewhere (for the
 * DMP it is only recommended, REC_0.X-1090).
 */
const defaultModes: Readonly<Record<RevocationUse, RevocationMode>> = {
  own: "soft",
  "insi-server": "soft",
  "dmp-server": "soft",
  "mssante-server": "hard",
};

const mebibyte = 1024 * 1024;
/** certificates.md §6.2: the lists of the cards are the long ones. */
const defaultListBytes = (url: string): number => (/FO-PP/i.test(url) ? 128 : 16) * mebibyte;
const defaultOcspBytes = 64 * 1024;

/** What a revocation checker is made of. */
export interface RevocationCheckerOptions {
  readonly fetch: FetchBytes;
  readonly clock: Clock;
  /** Where lists are kept between runs; made when absent. Without it they are kept in memory only. */
  readonly cacheDirectory?: string;
  readonly modes?: Readonly<Partial<Record<RevocationUse, RevocationMode>>>;
  /** In which order to ask; the second is asked only when the first decides nothing. Default: lists, then OCSP. */
  readonly sources?: readonly ("crl" | "ocsp")[];
  /** Greatest list accepted, in bytes, by address. Default 16 MiB, 128 MiB for `FO-PP` (cards). */
  readonly maxListBytes?: (url: string) => number;
  /** Hosts (`host` or `host:port`) that may be asked. Default: those of the IGC-Santé. */
  readonly allowedHosts?: readonly string[];
  /** Makes the nonce of an OCSP request, 16 to 32 bytes; none is sent by default. */
  readonly nonce?: () => Uint8Array;
  /** Between 0 and 1, drawn at each download: how early the next one comes, within 6 hours of a day. Default: chance. */
  readonly spread?: () => number;
  readonly logger?: Logger;
}

/** What a check is told. */
export interface RevocationCheckOptions {
  /** The authorities above the certificate, in any order, root included: the chain that was verified. */
  readonly issuers: readonly X509Certificate[];
  /** Default `own`. */
  readonly use?: RevocationUse;
  readonly signal?: AbortSignal;
}

/** The worst status of a path, with the status of each certificate of it, root left out. */
export interface RevocationReport extends RevocationStatus {
  readonly mode: RevocationMode;
  /** What it means under the mode; absent when there is nothing to say. */
  readonly verdict?: RevocationVerdict;
  readonly path: readonly RevocationStatus[];
}

/** Tells whether certificates are revoked, from lists and OCSP. */
export interface RevocationChecker {
  /**
   * Status of a certificate and of the authorities above it. What cannot be obtained is a status, not an error.
   *
   * The chain must have been verified first: the issuers given are believed.
   *
   * @throws The reason of the signal, when it aborts.
   */
  check(certificate: X509Certificate, options: RevocationCheckOptions): Promise<RevocationReport>;
  /** Stops the downloads under way and waits for their end. */
  close(): Promise<void>;
}

/** Worst last. */
const severity = ["good", "stale", "unknown", "revoked"] as const;

/**
 * Makes a revocation checker.
 *
 * Lists are downloaded at most daily, at a time drawn at random, on condition (ETag, If-Modified-Since), kept on disk, and
 * verified again at each loading; concurrent checks share one download. When a download fails the last list is used: it
 * says `good` until its `nextUpdate`, `stale` after. A failed address is left alone for five minutes.
 *
 * @see certificates.md §6
 * @example
 * ```ts
 * import { createRevocationChecker, type Credential } from "@segur-sdk/certificates";
 * import type { FetchBytes } from "@segur-sdk/core";
 * import { systemClock } from "@segur-sdk/core";
 *
 * const isUsable = async (credential: Credential, fetch: FetchBytes) => {
 *   const checker = createRevocationChecker({ fetch, clock: systemClock, cacheDirectory: "/var/lib/ris/crl" });
 *   const report = await checker.check(credential.certificate, { issuers: credential.chain });
 *   await checker.close();
 *   return report.verdict?.severity !== "error";
 * };
 * ```
 */
export function createRevocationChecker(options: RevocationCheckerOptions): RevocationChecker {
  const { clock, logger = silentLogger, sources = ["crl", "ocsp"] } = options;
  const closing = new AbortController();
  const fetch = createFetchSigned(options.fetch, options.allowedHosts ?? igcSanteHosts);
  const listOptions = {
    fetch,
    clock,
    logger,
    cacheDirectory: options.cacheDirectory,
    maxBytes: options.maxListBytes ?? defaultListBytes,
    spread: options.spread ?? (() => randomInt(2 ** 32) / 2 ** 32),
    signal: closing.signal,
  };
  const ocspOptions = {
    fetch,
    clock,
    maxBytes: defaultOcspBytes,
    nonce: options.nonce,
    signal: closing.signal,
  };
  const lists = createKeptSources<HeldList>(32);
  const answers = createKeptSources<RevocationStatus>(1024);

  type Ask = (url: string, of: X509Certificate, by: X509Certificate, signal?: AbortSignal) => Promise<RevocationStatus>;
  const askList: Ask = async (url, certificate, issuer, signal) => {
    const key = `${issuer.fingerprint256} ${url}`;
    const source = lists.get(key, () => createListSource(url, issuer, listOptions));
    const { value, fetched, problem } = await source.obtain(signal);
    const status = value?.list.statusOf(certificate, clock.now()) ?? nothingKnown;
    return withProblem({ ...status, ...(fetched || value === undefined ? {} : { source: "crl-cache" }) }, problem);
  };
  const askResponder: Ask = async (url, certificate, issuer, signal) => {
    const key = `${certificate.fingerprint256} ${issuer.fingerprint256} ${url}`;
    const source = answers.get(key, () => createOcspSource(url, certificate, issuer, ocspOptions));
    const { value, fetched, problem } = await source.obtain(signal);
    const status = value === undefined ? nothingKnown : outdated(value, clock.now());
    return withProblem({ ...status, ...(fetched || value === undefined ? {} : { source: "ocsp-cache" }) }, problem);
  };
  const kinds: Readonly<Record<"crl" | "ocsp", { ask: Ask; addresses: (of: CertificateParts) => readonly string[] }>> =
    {
      crl: { ask: askList, addresses: (of) => of.listAddresses },
      ocsp: { ask: askResponder, addresses: (of) => of.ocspAddresses },
    };

  /** Asks until something decides; else the least bad of what was said. */
  const statusOf = async (
    certificate: X509Certificate,
    issuer: X509Certificate,
    signal?: AbortSignal,
  ): Promise<RevocationStatus> => {
    const parts = partsOf(certificate);
    if (parts === undefined) return withProblem(nothingKnown, "ERR_CERT_PARSE");
    const problems: SegurErrorCode[] = [];
    let best: RevocationStatus = nothingKnown;
    for (const { ask, addresses } of sources.map((name) => kinds[name])) {
      for (const url of addresses(parts)) {
        const status = await ask(url, certificate, issuer, signal);
        problems.push(...(status.problems ?? []));
        if (status.status === "good" || status.status === "revoked") return withProblems(status, problems);
        if (best.source === "none" || status.status === "stale") best = status;
      }
    }
    return withProblems(best, problems);
  };

  return {
    check: async (certificate, { issuers, use = "own", signal }) => {
      const mode = options.modes?.[use] ?? defaultModes[use];
      if (mode === "off") return { ...nothingKnown, mode, path: [] };
      signal?.throwIfAborted();
      const chain = pathOf(certificate, issuers);
      const path = await Promise.all(
        chain
          // The root is believed by itself: nobody revokes it.
          .filter((each, depth) => depth === 0 || !isSelfSigned(each))
          .map(async (each, depth): Promise<RevocationStatus> => {
            const issuer = chain[depth + 1];
            const status =
              issuer === undefined ? withProblem(nothingKnown, "ERR_CERT_CHAIN") : await statusOf(each, issuer, signal);
            return { ...status, certificate: each.fingerprint256, depth };
          }),
      );
      const worst = path.reduce((a, b) => (severity.indexOf(b.status) > severity.indexOf(a.status) ? b : a));
      const verdict = revocationVerdict(worst, mode);
      return { ...worst, mode, ...(verdict === undefined ? {} : { verdict }), path };
    },
    close: async () => {
      closing.abort();
      await Promise.all([lists.settle(), answers.settle()]);
    },
  };
}

const nothingKnown: RevocationStatus = { status: "unknown", source: "none" };

/** A malformed certificate has no path: its issuer is not found, its status not known. */
function pathOf(certificate: X509Certificate, issuers: readonly X509Certificate[]): readonly X509Certificate[] {
  try {
    return [certificate, ...issuerPath(certificate, issuers)];
  } catch {
    return [certificate];
  }
}

function partsOf(certificate: X509Certificate): CertificateParts | undefined {
  try {
    return certificateParts(certificate);
  } catch {
    return undefined;
  }
}

/** An answer kept past its end: a revocation stays one, the rest is stale. */
function outdated(status: RevocationStatus, at: Date): RevocationStatus {
  const isPast = status.nextUpdate !== undefined && at > status.nextUpdate;
  return isPast && status.status === "good" ? { ...status, status: "stale" } : status;
}

function withProblem(status: RevocationStatus, problem: SegurErrorCode | undefined): RevocationStatus {
  return problem === undefined ? status : { ...status, problems: [problem] };
}

function withProblems({ problems: _, ...status }: RevocationStatus, problems: readonly SegurErrorCode[]) {
  return problems.length === 0 ? status : { ...status, problems };
}
