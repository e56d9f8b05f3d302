import { SegurError } from "@segur-sdk/core";

import type { MailCursor } from "../operator/mssante-operator.js";
import { readLocalTime, writeLocalTime, type LocalMs } from "./local-time.js";

/**
 * How far back a reading begins again: the local hour that autumn plays twice, and as much for a list that is late. What
 * was given in that time is remembered by its reference.
 */
export const overlapMs = 2 * 3_600_000;

/** Where a reader stands: the latest local time given, and the mails given in the overlap before it. */
export interface ReadingPoint {
  readonly at: LocalMs;
  readonly refs: readonly { readonly ref: string; readonly at: LocalMs }[];
}

/** The point after one more mail. */
export function pointAfter(point: ReadingPoint | undefined, ref: string, at: LocalMs): ReadingPoint {
  const latest = Math.max(point?.at ?? at, at);
  const refs = [...(point?.refs ?? []).filter((one) => one.ref !== ref), { ref, at }];
  return { at: latest, refs: refs.filter((one) => one.at >= latest - overlapMs) };
}

const version = "medimail1";

/** One line of text: version, latest local time, then each reference with the seconds before it. */
export function writeCursor(point: ReadingPoint): MailCursor {
  const refs = point.refs.map(({ ref, at }) => `${encodeURIComponent(ref)}~${(point.at - at) / 1000}`);
  return [version, writeLocalTime(point.at), ...refs].join(" ") as MailCursor;
}

/** @throws `ERR_MSS_CURSOR` for the cursor of another operator. */
export function readCursor(cursor: MailCursor): ReadingPoint {
  const [name, time = "", ...refs] = cursor.split(" ");
  const at = readLocalTime(time);
  const read = refs.map((text) => /^([^~\s]+)~(\d{1,9})$/.exec(text));
  if (name !== version || at === undefined || read.includes(null)) {
    throw new SegurError("ERR_MSS_CURSOR", { details: { rule: "a cursor of the Medimail adapter" } });
  }
  return {
    at,
    refs: read.map((match) => ({ ref: decoded(match?.[1] ?? ""), at: at - Number(match?.[2]) * 1000 })),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
