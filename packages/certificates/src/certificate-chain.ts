import type { X509Certificate } from "node:crypto";

import { isSegurError } from "@segur-sdk/core";

import { readExtensions } from "./certificate-extensions.js";
import { findIssuer, isSignedBy, issuerCandidates, namesAsIssuer, namesExactly } from "./issuer-candidates.js";
import { pathProblem } from "./path-constraints.js";
import { foldedRdns } from "./same-name.js";
import { readTbsCertificate } from "./tbs-certificate.js";

/** The IGC-Santé has two authorities above a certificate; other PKI, rarely more than four. */
const maxPath = 16;
/** Most signatures verified for one chain: hostile homonyms must not cost seconds. */
const maxSignatures = 100;

/** True for a root: its own issuer. */
export function isSelfSigned(certificate: X509Certificate): boolean {
  return namesAsIssuer(certificate, certificate) && isSignedBy(certificate, certificate);
}

/** The issuers of a certificate found among candidates, nearest first, signatures verified. */
export function issuerPath(
  certificate: X509Certificate,
  candidates: readonly X509Certificate[],
): readonly X509Certificate[] {
  const path: X509Certificate[] = [];
  let current = certificate;
  while (path.length < maxPath) {
    const issued = current;
    // A root ends the path: nothing is looked for above it.
    if (namesExactly(issued, issued) && isSignedBy(issued, issued)) break;
    const others = candidates.filter((candidate) => candidate !== issued && !path.includes(candidate));
    const issuer = findIssuer(issued, others);
    if (issuer === undefined) break;
    path.push(issuer);
    current = issuer;
  }
  return path;
}

/**
 * Why a chain was not accepted: `issuer-unknown`, no authority of that name leads to an anchor; `signature`, an authority
 * has the name but not the key (a homonym); `constraint`, an authority may not issue this; `expired-issuer`.
 */
export type ChainProblem = "issuer-unknown" | "signature" | "constraint" | "expired-issuer";

/** What is needed to verify a chain. */
export interface ChainVerification {
  /** Intermediates that may help; they are trusted for nothing by themselves. */
  readonly intermediates: readonly X509Certificate[];
  /** Trust anchors: the path must reach one of them. */
  readonly trust: readonly X509Certificate[];
  readonly at: Date;
}

/** A path of verified signatures that leads to an anchor. */
export interface VerifiedChain {
  /** The certificates above the leaf, nearest first, anchor included. */
  readonly path: readonly X509Certificate[];
}

/** Why no path was accepted: the failure of the path that went furthest. */
export interface RefusedChain {
  readonly problem: ChainProblem;
  /** The constraint that was broken, e.g. `path length`, `keyCertSign`, `name constraints`. */
  readonly rule?: string;
  /** SHA-256 fingerprint of the certificate that the problem is about. */
  readonly certificate?: string;
}

/** The failures, the most telling last. */
const telling: readonly ChainProblem[] = ["issuer-unknown", "signature", "expired-issuer", "constraint"];

/**
 * Verifies the path from a certificate to a trust anchor: names, every signature, CA flag, keyCertSign, path length, name
 * constraints, unknown critical extensions and dates. Every authority that may have issued it is tried.
 *
 * @returns The path above the leaf, or why there is none.
 * @throws SegurError `ERR_CERT_PARSE` when the certificate itself is malformed.
 * @see RFC 5280, §6.1; certificates.md §5.1, §5.2
 * @example
 * ```ts
 * import { type Credential, readTrust, verifyChain } from "@segur-sdk/certificates";
 *
 * const isTrusted = ({ certificate, chain }: Credential, anchorsPem: string, at: Date) =>
 *   "path" in verifyChain(certificate, { intermediates: chain, trust: readTrust([anchorsPem]), at });
 * ```
 */
export function verifyChain(certificate: X509Certificate, options: ChainVerification): VerifiedChain | RefusedChain {
  const anchors = new Set(options.trust.map((anchor) => anchor.fingerprint256));
  if (anchors.has(certificate.fingerprint256)) return { path: [] };
  const candidates = readable([...options.trust, ...options.intermediates]);
  let refused: RefusedChain = { problem: "issuer-unknown" };
  let signatures = 0;
  const note = (problem: RefusedChain): void => {
    if (telling.indexOf(problem.problem) > telling.indexOf(refused.problem)) refused = problem;
  };

  const extend = (path: readonly X509Certificate[]): readonly X509Certificate[] | undefined => {
    const last = path.at(-1) ?? certificate;
    const free = candidates.filter((candidate) => candidate !== certificate && !path.includes(candidate));
    for (const candidate of path.length < maxPath ? issuerCandidates(last, free) : []) {
      signatures += 1;
      if (signatures > maxSignatures) return undefined;
      if (!isSignedBy(last, candidate)) {
        note({ problem: "signature", certificate: last.fingerprint256 });
        continue;
      }
      const longer = [...path, candidate];
      const complete = anchors.has(candidate.fingerprint256) ? longer : extend(longer);
      if (complete === undefined) continue;
      // Constraints are judged on whole paths: they depend on what lies below and above.
      const problem = complete === longer ? pathProblem([certificate, ...longer], options.at) : undefined;
      if (problem === undefined) return complete;
      note(problem);
    }
    return undefined;
  };

  const path = extend([]);
  return path === undefined ? refused : { path };
}

/** Candidates once each; one that is malformed cannot have issued anything. */
function readable(certificates: readonly X509Certificate[]): readonly X509Certificate[] {
  const distinct = new Map(certificates.map((certificate) => [certificate.fingerprint256, certificate]));
  return [...distinct.values()].filter((certificate) => {
    try {
      readExtensions(certificate);
      foldedRdns(readTbsCertificate(certificate).subject);
      return true;
    } catch (error) {
      if (isSegurError(error, "ERR_CERT_PARSE")) return false;
      throw error;
    }
  });
}
