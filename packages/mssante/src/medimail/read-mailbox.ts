import { SegurError, type Clock } from "@segur-sdk/core";

import type { InboundItem, ReceiveOptions } from "../operator/mssante-operator.js";
import { instantOf, localTimeOf, readLocalTime, writeLocalTime, type LocalMs } from "./local-time.js";
import { overlapMs, pointAfter, readCursor, writeCursor, type ReadingPoint } from "./medimail-cursor.js";
import type { MedimailExchange } from "./medimail-exchange.js";
import { buildReceivedMail } from "./wire/build-received-mail.js";
import { buildCheckbox, buildOpen } from "./wire/build-requests.js";
import { medimailOperations } from "./wire/medimail-operation.js";
import { readCheckbox, type MailLine } from "./wire/read-checkbox.js";
import { readOpen } from "./wire/read-open.js";

const dayMs = 86_400_000;
const defaultMaxBytes = 60_000_000;

/** What the reading of a mailbox needs. */
export interface MailboxReading {
  readonly exchange: MedimailExchange;
  readonly account: string;
  readonly zone: string;
  readonly clock: Clock;
  /** Where the first reading begins. */
  readonly since: Date;
}

/** The received mails after a point, oldest first, each opened and put back into the form of a message. */
export async function* readMailbox(reading: MailboxReading, options: ReceiveOptions): AsyncGenerator<InboundItem> {
  const { exchange, account, zone, clock } = reading;
  const { signal, limit = Number.POSITIVE_INFINITY, maxMessageBytes = defaultMaxBytes } = options;
  let point = options.after === undefined ? undefined : readCursor(options.after);
  const begin = point === undefined ? localTimeOf(reading.since, zone) : point.at - overlapMs;
  const end = localTimeOf(new Date(clock.now().getTime() + dayMs), zone);
  const query = { account, type: 2, begin: writeLocalTime(begin), end: writeLocalTime(end) } as const;
  const list = await exchange.call(medimailOperations.checkbox, buildCheckbox(query), signal);
  let given = 0;
  for (const { ref, at } of unread(readCheckbox(list, "inputs"), point)) {
    if (given === limit) return;
    const opened = readOpen(await exchange.call(medimailOperations.open, buildOpen(account, ref), signal));
    const receivedAt = instantOf(at, zone);
    const sentAt = readLocalTime(opened.sentAt);
    const bytes = await buildReceivedMail(opened, sentAt === undefined ? receivedAt : instantOf(sentAt, zone));
    point = pointAfter(point, ref, at);
    const cursor = writeCursor(point);
    if (bytes.byteLength > maxMessageBytes) {
      throw new SegurError("ERR_MSS_TOO_LARGE", { details: { cursor, bytes: bytes.byteLength, maxMessageBytes } });
    }
    given += 1;
    yield { kind: "mail", bytes, receivedAt, cursor };
  }
}

/** Lines not yet given, oldest first; one without a legal date comes first, that it may not be lost. */
function unread(
  lines: readonly MailLine[],
  point: ReadingPoint | undefined,
): readonly { readonly ref: string; readonly at: LocalMs }[] {
  const known = new Set(point?.refs.map(({ ref }) => ref));
  return lines
    .map(({ ref, createdAt }) => ({ ref, at: readLocalTime(createdAt) ?? point?.at ?? 0 }))
    .filter(({ ref }) => !known.has(ref))
    .sort((one, other) => one.at - other.at || one.ref.localeCompare(other.ref, "en", { numeric: true }));
}
