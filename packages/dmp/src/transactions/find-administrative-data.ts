import type { QualifiedIdentity } from "@segur-sdk/ins";

import { declaredFailure, refusalOfCode } from "../dmp-failure.js";
import type { DmpRecord } from "../dmp-record.js";
import type { DmpRefusal } from "../dmp-refusal.js";
import type { DmpSession } from "../dmp-session.js";
import { assertPatient } from "../guards/patient.js";
import { dmpActions } from "../wire/build-dmp-envelope.js";
import { buildExistenceTest, createExistenceTest } from "../wire/build-existence-test.js";
import { readAdministrativeData, type AdministrativeData } from "../wire/read-administrative-data.js";
import { foundPatient, readExistenceAnswer } from "../wire/read-existence-answer.js";
import type { FindRecordOptions } from "./find-record.js";
import { runTransaction } from "./run-transaction.js";

/** What TD1.3a gives: the state of the record and its administrative data. */
export type AdministrativeDataOutcome =
  | { readonly outcome: "found"; readonly record: DmpRecord; readonly data: AdministrativeData }
  | { readonly outcome: "absent" }
  | DmpRefusal;

/** TD1.3a. */
export function findAdministrativeData(
  session: DmpSession,
  patient: QualifiedIdentity,
  { actor, secretConnection = false, signal }: FindRecordOptions,
): Promise<AdministrativeDataOutcome> {
  const { software, environment, clock, ids, timeouts } = session.options;
  const ins = assertPatient(patient, environment);
  return runTransaction<AdministrativeDataOutcome>(session, {
    operation: "TD1.3a",
    service: "patients",
    action: dmpActions.existenceTest,
    actor,
    patient: ins,
    secretConnection,
    timeoutMs: timeouts?.existenceTestMs ?? 60_000,
    signal,
    compose: () => {
      const common = { patient: ins, software, environment, createdAt: clock.now(), ids };
      const test = createExistenceTest({ ...common, reason: "administration" });
      return {
        body: buildExistenceTest(test),
        read: (body) => {
          const record = readExistenceAnswer(body, test);
          if (record.outcome === "absent") return record;
          if (record.outcome !== "failure") {
            return { outcome: "found", record, data: readAdministrativeData(foundPatient(body, test)) };
          }
          const reason = refusalOfCode(record.code);
          if (reason !== undefined) return { outcome: "refused", reason, official: { code: record.code } };
          throw declaredFailure(record, "TD1.3a");
        },
      };
    },
  });
}
