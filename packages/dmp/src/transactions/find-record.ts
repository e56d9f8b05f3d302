import { SegurError, type Ins } from "@segur-sdk/core";
import type { XmlElement } from "@segur-sdk/core/xml";

import type { DmpActor } from "../dmp-actor.js";
import { declaredFailure, refusalOfCode } from "../dmp-failure.js";
import type { DmpRecord } from "../dmp-record.js";
import type { DmpRefusal } from "../dmp-refusal.js";
import type { DmpSession } from "../dmp-session.js";
import { dmpActions } from "../wire/build-dmp-envelope.js";
import { buildExistenceTest, createExistenceTest, type ExistenceTest } from "../wire/build-existence-test.js";
import { readExistenceAnswer } from "../wire/read-existence-answer.js";
import { runTransaction } from "./run-transaction.js";

/** Options of an existence test. */
export interface FindRecordOptions {
  readonly actor: DmpActor;
  /** Connexion secrète of a minor. Default `false`. */
  readonly secretConnection?: boolean;
  readonly signal?: AbortSignal;
}

/** TD0.2. */
export async function findRecord(
  session: DmpSession,
  patient: Ins,
  { actor, secretConnection = false, signal }: FindRecordOptions,
): Promise<DmpRecord> {
  const { software, environment, clock, ids, timeouts } = session.options;
  const answer = await runTransaction<DmpRecord>(session, {
    operation: "TD0.2",
    service: "patients",
    action: dmpActions.existenceTest,
    actor,
    patient,
    secretConnection,
    timeoutMs: timeouts?.existenceTestMs ?? 60_000,
    signal,
    compose: () => {
      const test = createExistenceTest({ patient, software, environment, createdAt: clock.now(), ids });
      return { body: buildExistenceTest(test), read: (body) => readRecord(body, test) };
    },
  });
  return answer.outcome === "refused" ? recordOf(answer) : answer;
}

function readRecord(body: XmlElement, test: ExistenceTest): DmpRecord {
  const read = readExistenceAnswer(body, test);
  if (read.outcome !== "failure") return read;
  const reason = refusalOfCode(read.code);
  if (reason !== undefined) return recordOf({ outcome: "refused", reason, official: { code: read.code } });
  throw declaredFailure(read, "TD0.2");
}

/** A fault about the record is an answer to "is there a record?". */
function recordOf({ reason, official }: DmpRefusal): DmpRecord {
  if (reason === "absent") return { outcome: "absent" };
  if (reason === "closed") return { outcome: "closed", status: official.code };
  throw new SegurError("ERR_DMP_RIGHTS", { official, details: { operation: "TD0.2", source: "dmp.md E.2" } });
}
