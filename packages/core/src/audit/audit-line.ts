import { createHmac } from "node:crypto";

import { SegurError } from "../errors/segur-error.js";
import { revealText, type Sensitive } from "../privacy/sensitive.js";
import type { AuditEvent, PatientPseudonym } from "./audit-event.js";

/**
 * One event as a line of JSON, time first and in local time with its offset.
 *
 * @see Référentiel Ségur, SC.MSS/CONF.18: local time stamp
 */
export function serializeAuditEvent(event: AuditEvent): string {
  const { at, type, actor, ...rest } = event;
  return JSON.stringify({ t: localTimestamp(at), type, actor, ...rest });
}

function localTimestamp(at: Date): string {
  const offset = -at.getTimezoneOffset();
  const local = new Date(at.getTime() + offset * 60_000).toISOString().slice(0, -1);
  const pad = (value: number): string => String(value).padStart(2, "0");
  return `${local}${offset < 0 ? "-" : "+"}${pad(Math.floor(Math.abs(offset) / 60))}:${pad(Math.abs(offset) % 60)}`;
}

/** Options of {@link createPatientPseudonym}. */
export interface PatientPseudonymOptions {
  /** Secret of the site: with it alone can a journal be searched for a patient. At least 16 characters. */
  readonly key: Sensitive<string> | string;
}

/**
 * Makes the keyed hash (HMAC-SHA-256, 128 bits kept) that stands for a patient in the audit trail.
 *
 * @throws {@link SegurError} `ERR_CORE_SECRET_TOO_SHORT` when the key has less than 16 characters.
 * @example
 * ```ts
 * import { createPatientPseudonym } from "@segur-sdk/core";
 *
 * const pseudonym = createPatientPseudonym({ key: "a secret of the site" });
 * console.log(pseudonym("local patient id 777")); // p:…
 * ```
 */
export function createPatientPseudonym(options: PatientPseudonymOptions): (patient: string) => PatientPseudonym {
  const key = revealText(options.key);
  if (key.length < 16) throw new SegurError("ERR_CORE_SECRET_TOO_SHORT", { details: { field: "key" } });
  return (patient) => `p:${createHmac("sha256", key).update(patient).digest("hex").slice(0, 32)}`;
}
