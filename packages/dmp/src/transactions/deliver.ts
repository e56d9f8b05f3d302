import { isSegurError, type SegurError } from "@segur-sdk/core";

import type { DmpActor } from "../dmp-actor.js";
import type { DmpSession } from "../dmp-session.js";
import type { FrozenSubmission } from "../frozen-submission.js";
import { retryClassOf } from "../retry-class.js";
import type { DeliveryOutcome } from "../submission-outcome.js";
import { areAllRegistered } from "./find-reference.js";
import { refusalOfRecord } from "./refusal-of-record.js";
import { submit } from "./submit.js";

/** Options of a delivery. */
export interface DeliverOptions {
  /** The sender, with his present login. Default: the sender of the submission, as he was when it was prepared. */
  readonly actor?: DmpActor;
  /** Attempts made here before the failure is given to the caller; a durable queue says 1. Default 3. */
  readonly attempts?: number;
  /** Wait before the second attempt, doubled each time. Default 2 s. */
  readonly delayMs?: number;
  /**
   * `by-reference` (default): after a duplicate, or once the attempts are spent without knowing, the registry is asked once
   * for each document (TD3.1b). `never`: a duplicate is thrown as it is.
   */
  readonly confirmation?: "by-reference" | "never";
  /** `done`: the caller has just asked TD0.2. Default `before-each-attempt`. */
  readonly existenceTest?: "before-each-attempt" | "done";
  readonly signal?: AbortSignal;
}

type Confirmable = Required<Pick<DeliverOptions, "actor">> & DeliverOptions;

/** Codes after which the document may already be there: a lost answer to an earlier attempt explains each of them. */
const suspects: ReadonlySet<string> = new Set(["ERR_DMP_DUPLICATE", "ERR_DMP_TARGET_UNKNOWN", "ERR_DMP_TARGET_ABSENT"]);

/**
 * TD0.2, TD2.1 and what may follow: the same set again after an unknown outcome, and the registry asked by TD3.1b when it
 * says that it knows it.
 *
 * @see dmp.md E.4; segur-requirements.md DT-3; EX_3.1-1090: never a TD3.1 by itself after a feeding that was answered
 */
export async function deliver(
  session: DmpSession,
  frozen: FrozenSubmission,
  options: DeliverOptions,
): Promise<DeliveryOutcome> {
  const { attempts = 3, delayMs = 2_000, confirmation = "by-reference", signal } = options;
  const call = { ...options, actor: options.actor ?? frozen.sender };
  let refreshed = false;
  let mayHaveArrived = false;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptOnce(session, frozen, call);
    } catch (error) {
      if (!isSegurError(error)) throw error;
      mayHaveArrived ||= error.outcomeUnknown;
      const last = attempt >= attempts;
      const suspect = suspects.has(error.code);
      if (suspect && confirmation === "never") throw error;
      if (confirmation === "by-reference" && (suspect || (last && mayHaveArrived))) {
        if (await isThere(session, frozen, call, suspect))
          return { outcome: "delivered", by: "confirmed", warnings: [] };
      }
      // The entry may have moved between TD3.1b and TD2.1b: asked again, once.
      const moved: boolean = error.code === "ERR_DMP_TARGET_UNKNOWN" && frozen.replacements.length > 0 && !refreshed;
      refreshed ||= moved;
      if (!moved && (last || !mayBeRepeated(error))) throw error;
      await session.options.clock.sleep(delayMs * 2 ** (attempt - 1), signal);
    }
  }
}

async function attemptOnce(
  session: DmpSession,
  frozen: FrozenSubmission,
  { actor, existenceTest, signal }: Confirmable,
): Promise<DeliveryOutcome> {
  const common = { actor, ...(signal === undefined ? {} : { signal }) };
  const { secretConnection, patient } = frozen;
  const refusal = await refusalOfRecord(session, patient, { ...common, secretConnection }, existenceTest);
  if (refusal !== undefined) return { ...refusal, warnings: [] };
  const answer = await submit(session, frozen, common);
  return answer.outcome === "refused" ? answer : { outcome: "delivered", by: "accepted", warnings: answer.warnings };
}

/**
 * Does the registry know every document of the set? Presence only: the registry does not give hashes in indirect mode.
 *
 * A failure of this question is thrown after a suspect answer, for then nothing else is known; after a lost answer it is
 * the loss that the caller must hear of.
 */
async function isThere(
  session: DmpSession,
  { patient, documentIds, secretConnection }: FrozenSubmission,
  { actor, signal }: Confirmable,
  failureMatters: boolean,
): Promise<boolean> {
  const common = { actor, secretConnection, ...(signal === undefined ? {} : { signal }) };
  try {
    return await areAllRegistered(session, patient, documentIds, common);
  } catch (error) {
    if (failureMatters || !isSegurError(error)) throw error;
    return false;
  }
}

/** A duplicate that the registry does not know was a lie: the same set is sent again, with the same identifiers. */
function mayBeRepeated(error: SegurError): boolean {
  return ["transient", "unknown-outcome", "duplicate"].includes(retryClassOf(error));
}
