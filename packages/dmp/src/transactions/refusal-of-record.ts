import type { Ins } from "@segur-sdk/core";

import type { DmpRecord } from "../dmp-record.js";
import type { DmpRefusal } from "../dmp-refusal.js";
import type { DmpSession } from "../dmp-session.js";
import { findRecord, type FindRecordOptions } from "./find-record.js";

/**
 * TD0.2 just before something is written, unless the caller has just asked: why nothing may be written, absent when the
 * record is active.
 *
 * @see segur-requirements.md §5.1: asked before each feeding, never kept
 */
export async function refusalOfRecord(
  session: DmpSession,
  patient: Ins,
  options: FindRecordOptions,
  existenceTest: string | undefined,
): Promise<DmpRefusal | undefined> {
  return existenceTest === "done" ? undefined : refusalOf(await findRecord(session, patient, options));
}

function refusalOf(record: DmpRecord): DmpRefusal | undefined {
  if (record.outcome === "active") return undefined;
  const official = { code: record.outcome === "closed" ? record.status : "NF" };
  return { outcome: "refused", reason: record.outcome, official };
}
