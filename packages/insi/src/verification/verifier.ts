import {
  isSegurError,
  silentAudit,
  type Actor,
  type AuditSink,
  type Clock,
  type Environment,
  type PatientPseudonym,
  type SegurError,
} from "@segur-sdk/core";
import { applyVerification, type Identity } from "@segur-sdk/ins";
import { retryDelayMs, systemRandom, type Random, type RetryPolicy } from "@segur-sdk/transport";

import { codeOfFailure, patiently } from "../insi-channel.js";
import { nextAction, type NextAction } from "../next-action.js";
import { verificationQueryOf, type InsToVerify, type VerificationQuery } from "./ins-to-verify.js";
import type { InsVerificationPort, PortAnswer, Verdict } from "./verification-port.js";

/** Options of {@link createInsVerifier}. */
export interface InsVerifierOptions {
  readonly port: InsVerificationPort;
  /** That of the port: an identity of another one is refused. */
  readonly environment: Environment;
  readonly clock: Clock;
  /** Receives one event for each verification and its verdict (RIS.INS.42). Default: records nothing. */
  readonly audit?: AuditSink;
  /** Repetition of one request. Default: 4 attempts, delays drawn below 0.5 s, 2 s and 8 s. */
  readonly retry?: RetryPolicy;
  /** Draws the delays. Default: the random source of the machine. */
  readonly random?: Random;
}

/** Options of one verification. */
export interface VerifyOptions {
  readonly actor: Actor;
  /** Names the patient in the audit trail. */
  readonly patient?: PatientPseudonym;
  readonly signal?: AbortSignal;
}

/** INSi gave its verdict on an INS. */
export interface InsVerdict {
  readonly outcome: Verdict;
  readonly nextAction: NextAction;
  readonly messageId: string;
}

/** INSi gave its verdict on an identity, whose status follows: KO takes it back to PROVISOIRE (RIS.INS.43). */
export interface IdentityVerdict extends InsVerdict {
  readonly identity: Identity;
}

/** INSi could not be asked: this says nothing of the INS. */
export interface VerificationPending {
  readonly outcome: "pending";
  readonly error: SegurError;
  readonly nextAction: NextAction;
}

/** Verifies an INS and its traits, one at a time (WS_INS3). Safe for concurrent calls. */
export interface InsVerifier {
  /**
   * Verifies the INS of an identity of the software.
   *
   * @throws `SegurError` Before any network: `ERR_INSI_NOTHING_TO_VERIFY`, `ERR_INS_ATTRIBUTE_BLOCKS` (RIS.INS.28),
   * `ERR_INS_ENVIRONMENT`, `ERR_INS_TRAIT_…`; then what time does not mend.
   */
  verify(identity: Identity, options: VerifyOptions): Promise<IdentityVerdict | VerificationPending>;
  /** Verifies an INS received from elsewhere, before it is referenced (RIS.INS.38, RIS.INS.46). Throws as `verify`. */
  verifyReceived(received: InsToVerify, options: VerifyOptions): Promise<InsVerdict | VerificationPending>;
}

const defaultRetry: RetryPolicy = { maxAttempts: 4, baseMs: 500, factor: 4, maxDelayMs: 8_000 };

/**
 * Makes a verifier over a port.
 *
 * @see RIS.INS.42, RIS.INS.43, RIS.INS.48
 * @example
 * ```ts
 * import { systemClock } from "@segur-sdk/core";
 * import type { Identity } from "@segur-sdk/ins";
 * import { createInsVerifier, type InsVerificationPort } from "@segur-sdk/insi";
 *
 * async function statusAfter(port: InsVerificationPort, identity: Identity): Promise<string> {
 *   const verifier = createInsVerifier({ port, environment: "simulator", clock: systemClock });
 *   const verdict = await verifier.verify(identity, { actor: { id: "sec-042", role: "secretary" } });
 *   return verdict.outcome === "pending" ? verdict.nextAction.fr : verdict.identity.status;
 * }
 * ```
 */
export function createInsVerifier(options: InsVerifierOptions): InsVerifier {
  const { port, environment, clock, audit = silentAudit, random = systemRandom } = options;
  const retry = { ...defaultRetry, ...options.retry };

  async function ask(
    query: VerificationQuery,
    call: VerifyOptions,
  ): Promise<(PortAnswer & { verdict: Verdict }) | SegurError> {
    const { actor, signal } = call;
    for (let attempt = 1; ; attempt += 1) {
      const at = clock.now();
      const answer = await attemptOnce(() =>
        port.verify(query, { actor, ...(signal === undefined ? {} : { signal }) }),
      );
      const failed = isSegurError(answer);
      await audit.record({
        type: "insi.verification",
        at,
        actor: actor.id,
        outcome: failed ? "error" : answer.verdict,
        code: failed ? codeOfFailure(answer) : answer.code,
        durationMs: clock.now().getTime() - at.getTime(),
        ...(failed ? {} : { exchange: answer.messageId }),
        ...(call.patient === undefined ? {} : { patient: call.patient }),
      });
      if (!failed) return answer;
      if (!answer.retryable) throw answer;
      const delayMs = retryDelayMs(attempt + 1, retry, random, answer.retryAfterMs);
      if (delayMs === undefined) return answer;
      await patiently(clock, delayMs, signal);
    }
  }

  async function verdictOf(query: VerificationQuery, call: VerifyOptions): Promise<InsVerdict | VerificationPending> {
    const answer = await ask(query, call);
    if (isSegurError(answer)) {
      return { outcome: "pending", error: answer, nextAction: nextAction("verify-later") };
    }
    const { verdict, messageId } = answer;
    return { outcome: verdict, messageId, nextAction: nextAction(verdict === "OK" ? "ins-verified" : "ins-refused") };
  }

  return {
    async verify(identity, call) {
      const given = await verdictOf(verificationQueryOf(identity, environment), call);
      if (given.outcome === "pending") return given;
      const result = { result: given.outcome, by: call.actor.id, at: clock.now() };
      return { ...given, identity: applyVerification(identity, result) };
    },
    verifyReceived: async (received, call) => verdictOf(verificationQueryOf(received, environment), call),
  };
}

async function attemptOnce<T>(call: () => Promise<T>): Promise<T | SegurError> {
  try {
    return await call();
  } catch (error) {
    if (isSegurError(error)) return error;
    throw error;
  }
}
