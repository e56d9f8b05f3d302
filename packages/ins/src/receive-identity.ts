import { agreesWithDocument } from "./apply-insi-answer.js";
import { compareTraits } from "./comparison.js";
import { assertEnvironment } from "./environment.js";
import type { Identity, IdentityControl } from "./identity.js";
import type { InsiAnswer } from "./insi-answer.js";
import { defaultProofs, type ProofTable } from "./proof.js";
import { receiveOwnDomain } from "./receive-own-domain.js";
import type { ReceivedIdentity, ReceiveIdentityOptions, Reception } from "./received-identity.js";
import {
  applicableAnswer,
  hasBirthPlace,
  provisionalOf,
  receivedControl,
  reception,
  withReceivedIns,
} from "./received-record.js";
import { receptionReasons, type ReceptionReason } from "./reception-reason.js";
import { isDoubtful } from "./status.js";
import type { IdentityEvent } from "./transition-table.js";

/**
 * Receives an identity from elsewhere: what becomes of the local one, whether INSi must verify first, and whether the
 * data that came with it may be filed.
 *
 * From the own domain, the identity master is followed. From another domain, a qualified identity is verified with
 * INSi, then retrieved, unless its issuer is trusted; a KO never touches a known identity. From appli carte Vitale it
 * is qualified. Traits that differ always go to a person.
 *
 * @param local - The identity already known for this person, if any; finding it is for the caller.
 * @throws `SegurError` `ERR_INS_ENVIRONMENT`; `ERR_INS_TRAIT_MISSING`, `ERR_INS_TRAIT_INVALID` when a record cannot be
 * made of the traits received.
 * @see RIS.INS.38, RIS.INS.39, RIS.INS.44-47, RIS.INS.55-56
 * @example
 * ```ts
 * import { receiveForeignIdentity, type ReceivedIdentity, type Reception } from "@segur-sdk/ins";
 *
 * function receive(received: ReceivedIdentity, verify: () => "OK" | "KO", at: Date): Reception {
 *   const first = receiveForeignIdentity(undefined, received, { by: "feed", at });
 *   if (first.outcome !== "verification-needed") return first;
 *   return receiveForeignIdentity(undefined, received, { by: "feed", at, verification: verify() });
 * }
 * ```
 */
export function receiveForeignIdentity(
  local: Identity | undefined,
  received: ReceivedIdentity,
  options: ReceiveIdentityOptions,
): Reception {
  if (local !== undefined) assertEnvironment(local, received.environment);
  const { origin } = received;
  if (origin.kind === "own-domain") return receiveOwnDomain(local, received, origin.issuer, options);
  if (isDoubtful(received.attributes ?? [])) return traitsOnly(local, received, options, "doubtful-received");
  if (local !== undefined && isDoubtful(local.attributes)) return reception("unchanged", local, "doubtful-locally");
  return origin.kind === "vitale-app"
    ? receiveVitaleApp(local, received, options)
    : receiveOtherDomain(local, received, origin.issuer, options);
}

function receiveVitaleApp(
  local: Identity | undefined,
  received: ReceivedIdentity,
  options: ReceiveIdentityOptions,
): Reception {
  const answer = applicableAnswer(received, "VITALE_APP", options);
  if (answer === undefined) return traitsOnly(local, received, options, "incomplete");
  const proofs: ProofTable = options.proofs ?? defaultProofs;
  const isTrusted = proofs["vitale-app"]?.trust === "high";
  return applied(local, received, options, {
    answer,
    reason: "vitale-app",
    event: isTrusted ? "received-qualified" : "received-verified",
    ...(isTrusted ? { control: receivedControl("vitale-app", options) } : {}),
  });
}

function receiveOtherDomain(
  local: Identity | undefined,
  received: ReceivedIdentity,
  issuer: string,
  options: ReceiveIdentityOptions,
): Reception {
  const { ins, claimedStatus, traits } = received;
  if (ins === undefined || claimedStatus !== "QUALIFIEE") {
    const isOther = local !== undefined && differs(local, received, options);
    return traitsOnly(local, received, options, isOther ? "differs" : "traits-only");
  }
  if (options.verification === "KO") {
    return traitsOnly(local, received, options, local ? "verification-ko-known" : "verification-ko-unknown");
  }
  const trusted = applicableAnswer(received, "TRUSTED_ISSUER", options);
  if (trusted === undefined) return traitsOnly(local, received, options, "incomplete");
  // All five traits, when nobody but the issuer answers for them.
  const isTrusted = (options.trustedIssuers ?? []).includes(issuer) && hasBirthPlace(trusted);
  if (local?.ins !== undefined && (local.status === "QUALIFIEE" || !isTrusted)) {
    return reception("unchanged", local, differs(local, received, options) ? "differs" : "already-known");
  }
  if (isTrusted) {
    const control = receivedControl("trusted-issuer", options, issuer);
    const event = "received-qualified";
    return applied(local, received, options, { answer: trusted, reason: "trusted-issuer", event, control });
  }
  if (options.verification === undefined) {
    const reason = "verification-needed";
    return { outcome: reason, reason, ...receptionReasons[reason], toVerify: { ins, traits } };
  }
  if (options.verification === "unavailable") {
    return traitsOnly(local, received, options, "verification-unavailable");
  }
  const answer: InsiAnswer = { ...trusted, operation: "WS_INS3" };
  return applied(local, received, options, { answer, reason: "verified", event: "received-verified" });
}

interface Application {
  readonly answer: InsiAnswer;
  readonly reason: ReceptionReason;
  readonly event: IdentityEvent;
  readonly control?: IdentityControl;
}

function applied(
  local: Identity | undefined,
  received: ReceivedIdentity,
  options: ReceiveIdentityOptions,
  { answer, reason, event, control }: Application,
): Reception {
  if (local !== undefined && differs(local, received, options)) return reception("unchanged", local, "differs");
  const next = withReceivedIns(local ?? provisionalOf(received, options), event, answer, options, control);
  return reception(local === undefined ? "created" : "updated", next, reason);
}

/** Known identities are left as they are; an unknown one is created without INS. */
function traitsOnly(
  local: Identity | undefined,
  received: ReceivedIdentity,
  options: ReceiveIdentityOptions,
  reason: ReceptionReason,
): Reception {
  if (local !== undefined) return reception("unchanged", local, reason);
  return reception("created", provisionalOf(received, options), reason);
}

/** Tells whether a person must say if both are one patient: another INS, or main traits that differ. */
function differs(local: Identity, received: ReceivedIdentity, options: ReceiveIdentityOptions): boolean {
  const { isSamePlace } = options;
  const comparison = compareTraits(local.traits, received.traits, isSamePlace === undefined ? {} : { isSamePlace });
  if (received.ins !== undefined && isOtherIns(local, received)) return true;
  // What a document was checked against is not replaced by other traits, whoever confirms.
  if (local.control !== null && !agreesWithDocument(comparison.traits)) return true;
  return comparison.decision === "human" && options.decision !== "human";
}

// The test authority stands for the production one in documents outside production: matricules are compared. One that
// INSi gave in the history of the patient is his.
function isOtherIns(local: Identity, { ins }: ReceivedIdentity): boolean {
  if (local.ins === undefined || ins === undefined || local.ins.matricule === ins.matricule) return false;
  return !local.insHistory.some((past) => past.origin === "insi" && past.ins.matricule === ins.matricule);
}
