import type { X509Certificate } from "node:crypto";

import { SegurError } from "@segur-sdk/core";

import { formatName, subjectOf } from "../distinguished-name.js";
import { readCertificates } from "../read-certificates.js";
import { knownAuthorities, type KnownAuthority } from "./known-authorities.js";

/** An authority whose bytes were recognised. */
export interface AcceptedAnchor {
  readonly authority: KnownAuthority;
  readonly certificate: X509Certificate;
}

/** A certificate that is none of the pinned authorities. */
export interface RefusedAnchor {
  readonly fingerprint256: string;
  readonly subject: string;
  /** `look-alike`: it bears the name or the number of a pinned authority, whose bytes it does not have: a forgery. */
  readonly reason: "look-alike" | "unknown";
}

/** What a file of authorities holds. */
export interface AnchorAcceptance {
  readonly accepted: readonly AcceptedAnchor[];
  readonly refused: readonly RefusedAnchor[];
}

/** Options of {@link acceptAnchors}. */
export interface AcceptAnchorsOptions {
  /**
   * Authorities to recognise. Default: {@link knownAuthorities}. Others may be added by who has checked their fingerprint
   * with the ANS, e.g. those of gamme Fort for cards.
   */
  readonly authorities?: readonly KnownAuthority[];
}

/**
 * Reads authorities from a file (DER, PEM, PKCS#7) and accepts those whose SHA-256 fingerprint is pinned, nothing else:
 * a name, a number, dates can be imitated.
 *
 * @throws SegurError `ERR_CERT_ANCHOR_UNKNOWN` when none is accepted, with `details.reason`; `ERR_CERT_PARSE` when the
 * file holds no certificate.
 * @see certificates.md §2.1
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { acceptAnchors } from "@segur-sdk/certificates";
 *
 * const trust = async () =>
 *   acceptAnchors(await readFile("Chaine_de_certification-IGC-Sante.p7b")).accepted.map((anchor) => anchor.certificate);
 * ```
 */
export function acceptAnchors(source: Uint8Array | string, options: AcceptAnchorsOptions = {}): AnchorAcceptance {
  const pinned = options.authorities ?? knownAuthorities;
  const accepted = new Map<string, AcceptedAnchor>();
  const refused = new Map<string, RefusedAnchor>();
  for (const certificate of readCertificates(source)) {
    const { fingerprint256 } = certificate;
    const authority = pinned.find((known) => known.fingerprint256 === fingerprint256);
    if (authority === undefined) refused.set(fingerprint256, refusal(certificate, pinned));
    else accepted.set(fingerprint256, { authority, certificate });
  }
  if (accepted.size === 0) {
    const reasons = [...refused.values()];
    throw new SegurError("ERR_CERT_ANCHOR_UNKNOWN", {
      details: {
        reason: reasons.some(({ reason }) => reason === "look-alike") ? "look-alike" : "unknown",
        fingerprints: reasons.map(({ fingerprint256 }) => fingerprint256),
      },
    });
  }
  return { accepted: [...accepted.values()], refused: [...refused.values()] };
}

function refusal(certificate: X509Certificate, pinned: readonly KnownAuthority[]): RefusedAnchor {
  const subject = formatName(subjectOf(certificate), { keywords: "usual" });
  const imitates = pinned.some((known) => known.subject === subject || known.serialNumber === certificate.serialNumber);
  return { fingerprint256: certificate.fingerprint256, subject, reason: imitates ? "look-alike" : "unknown" };
}
