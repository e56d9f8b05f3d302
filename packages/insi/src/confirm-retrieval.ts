import {
  applyInsiAnswer,
  identityOfInsiAnswer,
  type Identity,
  type QualifiedIdentity,
  type RetrievalDecision,
  type RetrievedIdentity,
  type Traits,
  type InsiAnswer,
} from "@segur-sdk/ins";

import type { InsiToConfirm } from "./resolution.js";

/** The confirmation of a person who compared the traits. */
export interface RetrievalConfirmation {
  /** Identifier of the person in the local software, e.g. `sec-042`. */
  readonly confirmedBy: string;
  readonly confirmedAt: Date;
  /** First given name chosen when it is longer than the first word of the list, e.g. `JEAN CHRISTOPHE`. */
  readonly firstGivenName?: string;
}

/**
 * Applies an answer that differed, once a person compared the traits and confirmed that it is the same person.
 *
 * @throws `SegurError` As {@link applyInsiAnswer}, e.g. `ERR_INS_NOT_QUALIFIABLE` for a validated identity that
 * differs by birth name, birth date or sex.
 * @see RIS.INS.13
 * @example
 * ```ts
 * import { confirmRetrieval, type InsiToConfirm } from "@segur-sdk/insi";
 *
 * function accepted(resolution: InsiToConfirm, now: Date): string {
 *   const identity = confirmRetrieval(resolution, { confirmedBy: "sec-042", confirmedAt: now });
 *   return identity.status; // RECUPEREE
 * }
 * ```
 */
export function confirmRetrieval(resolution: InsiToConfirm, confirmation: RetrievalConfirmation): RetrievedIdentity;
export function confirmRetrieval(
  resolution: InsiToConfirm<Identity>,
  confirmation: RetrievalConfirmation,
): RetrievedIdentity | QualifiedIdentity;
export function confirmRetrieval(
  resolution: InsiToConfirm<Traits | Identity>,
  confirmation: RetrievalConfirmation,
): RetrievedIdentity | QualifiedIdentity {
  const { confirmedBy: by, confirmedAt: at, firstGivenName } = confirmation;
  return applyAnswer(resolution.subject, resolution.answer, {
    decision: "human",
    by,
    at,
    ...(firstGivenName === undefined ? {} : { firstGivenName }),
  });
}

/** Applies an answer to an identity, or creates one from the searched traits. */
export function applyAnswer(
  subject: Traits | Identity,
  answer: InsiAnswer,
  acceptance: Parameters<typeof applyInsiAnswer>[2] & { readonly decision: RetrievalDecision },
): RetrievedIdentity | QualifiedIdentity {
  return isIdentity(subject)
    ? applyInsiAnswer(subject, answer, acceptance)
    : identityOfInsiAnswer(subject, answer, acceptance);
}

/** Tells an identity from mere traits. */
export function isIdentity(subject: Traits | Identity): subject is Identity {
  return "traits" in subject;
}
