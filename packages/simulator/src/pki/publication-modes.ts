import type { RevocationListOptions } from "./certificate-authority.js";
import type { Validity } from "./validity.js";

/**
 * How a revocation list is published.
 *
 * - `fresh`: as it should be, for a week.
 * - `stale`: its next update is past. `future`: not yet issued.
 * - `rolled-back`: older number, nobody revoked, dates of today.
 * - `wrong-signer`: right name, another key. `sha1`: signed with SHA-1. `unknown-critical`: critical extension to refuse.
 * - `garbage`: not a list. `truncated`: its first half, under the length announced.
 * - `error`: HTTP 503. `down`: the connection is cut. `stall`: nobody answers.
 */
export type ListMode = keyof typeof listModes | HttpFailure;

/**
 * How the OCSP responder answers.
 *
 * - `fresh`: as it should, signed by a delegated responder, for a day. `issuer-signed`: the same, signed by the issuer.
 * - `stale`, `future`: dates. `unknown`: knows no certificate. `other-certificate`: about another serial number.
 * - `without-nonce`: the nonce is not given back, which is allowed. `other-nonce`: another one is.
 * - `wrong-signer`: right name, another key. `without-purpose`: the responder's certificate lacks OCSPSigning.
 *   `sha1`: signed with SHA-1.
 * - `try-later`: no answer, said in OCSP. `garbage`, `error`, `down`, `stall`: as for lists.
 */
export type OcspMode = keyof typeof ocspModes | HttpFailure | "try-later" | "garbage";

/** What keeps any answer from coming. */
export type HttpFailure = "error" | "down" | "stall";

/** Spans of the dates of what is published; `now` is in both clocks. */
export type PublicationSpan = "now" | "past" | "future";

/** How a list differs from a fresh one. */
export interface ListPlan extends Omit<RevocationListOptions, "validity" | "signingKey"> {
  readonly span?: PublicationSpan;
  readonly wrongSigner?: boolean;
  readonly damage?: "garbage" | "truncated";
}

/** Each way to publish a list. */
export const listModes = {
  fresh: {},
  stale: { span: "past" },
  future: { span: "future" },
  "rolled-back": { number: 0, empty: true },
  "wrong-signer": { wrongSigner: true },
  sha1: { digest: "sha1" },
  "unknown-critical": { unknownCritical: true },
  garbage: { damage: "garbage" },
  truncated: { damage: "truncated" },
} as const satisfies Readonly<Record<string, ListPlan>>;

/** How an OCSP answer differs from a fresh one. */
export interface OcspPlan {
  readonly span?: PublicationSpan;
  readonly signer?: "issuer" | "stranger" | "without-purpose";
  readonly digest?: "sha1";
  readonly knowsNobody?: boolean;
  readonly otherSerial?: boolean;
  readonly nonce?: "none" | "other";
}

/** Each way to answer. */
export const ocspModes = {
  fresh: {},
  "issuer-signed": { signer: "issuer" },
  stale: { span: "past" },
  future: { span: "future" },
  unknown: { knowsNobody: true },
  "other-certificate": { otherSerial: true },
  "without-nonce": { nonce: "none" },
  "other-nonce": { nonce: "other" },
  "wrong-signer": { signer: "stranger" },
  "without-purpose": { signer: "without-purpose" },
  sha1: { digest: "sha1" },
} as const satisfies Readonly<Record<string, OcspPlan>>;

const day = 86_400_000;
/** What is published was decided a little before: the clock of who reads it may be late. */
const lead = 60_000;

/** Dates of what is published, for a clock that simulates and the machine's own. */
export function publicationDates(span: PublicationSpan, clocks: readonly [Date, Date], days: number): Validity {
  const times = clocks.map((clock) => clock.getTime());
  const [earliest, latest] = [Math.min(...times), Math.max(...times)];
  switch (span) {
    case "now":
      return validity(earliest - lead, latest + days * day);
    case "past":
      return validity(earliest - (days + 1) * day, earliest - day);
    case "future":
      return validity(latest + day, latest + (days + 1) * day);
  }
}

function validity(from: number, to: number): Validity {
  return { notBefore: new Date(Math.floor(from / 1000) * 1000), notAfter: new Date(Math.floor(to / 1000) * 1000) };
}
