import { SegurError, type SegurErrorDetails } from "@segur-sdk/core";

import type { RevocationMode, RevocationStatus } from "./revocation-status.js";

/** What a status means under a mode. */
export interface RevocationVerdict {
  readonly code: "ERR_CERT_REVOKED" | "ERR_CERT_REVOCATION_UNKNOWN" | "ERR_CERT_REVOCATION_STALE";
  readonly severity: "error" | "warning";
}

type Verdicts = Readonly<Record<RevocationStatus["status"], RevocationVerdict | undefined>>;

const silent: Verdicts = { good: undefined, revoked: undefined, unknown: undefined, stale: undefined };

/** certificates.md §6.1. */
const verdicts: Readonly<Record<RevocationMode, Verdicts>> = {
  off: silent,
  soft: {
    good: undefined,
    revoked: { code: "ERR_CERT_REVOKED", severity: "error" },
    unknown: { code: "ERR_CERT_REVOCATION_UNKNOWN", severity: "warning" },
    stale: { code: "ERR_CERT_REVOCATION_STALE", severity: "warning" },
  },
  hard: {
    good: undefined,
    revoked: { code: "ERR_CERT_REVOKED", severity: "error" },
    unknown: { code: "ERR_CERT_REVOCATION_UNKNOWN", severity: "error" },
    stale: { code: "ERR_CERT_REVOCATION_STALE", severity: "error" },
  },
};

/**
 * What to say of a status under a mode; `undefined` when there is nothing to say.
 *
 * @see certificates.md §6.1
 * @example
 * ```ts
 * import { revocationVerdict, type RevocationStatus } from "@segur-sdk/certificates";
 *
 * const isRefused = (status: RevocationStatus) => revocationVerdict(status, "hard")?.severity === "error";
 * ```
 */
export function revocationVerdict(status: RevocationStatus, mode: RevocationMode): RevocationVerdict | undefined {
  return verdicts[mode][status.status];
}

/**
 * Refuses a certificate whose revocation status is an error under a mode.
 *
 * @throws SegurError `ERR_CERT_REVOKED`, or in mode `hard` `ERR_CERT_REVOCATION_UNKNOWN` or `ERR_CERT_REVOCATION_STALE`.
 * @example
 * ```ts
 * import { assertNotRevoked, type RevocationChecker } from "@segur-sdk/certificates";
 * import type { X509Certificate } from "node:crypto";
 *
 * const admit = async (checker: RevocationChecker, leaf: X509Certificate, issuers: readonly X509Certificate[]) =>
 *   assertNotRevoked(await checker.check(leaf, { issuers }), "hard");
 * ```
 */
export function assertNotRevoked(status: RevocationStatus, mode: RevocationMode): void {
  const verdict = revocationVerdict(status, mode);
  if (verdict?.severity !== "error") return;
  throw new SegurError(verdict.code, {
    details: { certificate: status.certificate, ...revocationDetails(status), source: "certificates.md §6.1" },
  });
}

/** What an error or a finding says of a status. */
export function revocationDetails(status: RevocationStatus): SegurErrorDetails {
  return {
    depth: status.depth,
    reason: status.reason,
    revokedAt: status.revokedAt?.toISOString(),
    nextUpdate: status.nextUpdate?.toISOString(),
    problems: status.problems,
  };
}
