import type { Clock } from "@segur-sdk/core";

import { mailDate } from "../operator/mail-date.js";
import type { ComposedMail } from "../report-mail.js";
import { localTimeOf, writeLocalTime } from "./local-time.js";
import type { MedimailExchange } from "./medimail-exchange.js";
import { buildCheckbox, buildOpen } from "./wire/build-requests.js";
import { medimailOperations } from "./wire/medimail-operation.js";
import { readCheckbox, type MailLine } from "./wire/read-checkbox.js";
import { readOpen, type OpenedMail } from "./wire/read-open.js";

const dayMs = 86_400_000;

/** What a search among the sent mails needs. */
export interface SentSearch {
  readonly exchange: MedimailExchange;
  readonly account: string;
  readonly zone: string;
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
}

/**
 * Looks for a mail among those sent since it was composed: same title and recipient, then, opened, the same files byte for
 * byte: two reports of one patient to one doctor on one day bear the same title.
 *
 * @returns `unknown` when the operator shows a mail that may be this one without its files.
 * @see mssante.md C3, "No idempotency"
 */
export async function findSentMail(mail: ComposedMail, search: SentSearch): Promise<"present" | "absent" | "unknown"> {
  const { exchange, account, zone, clock, signal } = search;
  const now = clock.now();
  const composedAt = mailDate(mail) ?? new Date(now.getTime() - 7 * dayMs);
  const list = await exchange.call(
    medimailOperations.checkbox,
    buildCheckbox({
      account,
      type: 3,
      // A day on each side: the clocks of the two sides differ, and nobody knows the zone for sure.
      begin: writeLocalTime(localTimeOf(new Date(composedAt.getTime() - dayMs), zone)),
      end: writeLocalTime(localTimeOf(new Date(now.getTime() + dayMs), zone)),
    }),
    signal,
  );
  let verdict: "absent" | "unknown" = "absent";
  for (const line of readCheckbox(list, "outputs").filter((one) => mayBe(one, mail))) {
    const opened = readOpen(await exchange.call(medimailOperations.open, buildOpen(account, line.ref), signal));
    const same = isSameMail(opened, mail);
    if (same === true) return "present";
    if (same === undefined) verdict = "unknown";
  }
  return verdict;
}

function mayBe({ title, signatories }: MailLine, { content, to }: ComposedMail): boolean {
  return sameText(title, content.subject) && signatories.some((address) => address.toLowerCase() === to.toLowerCase());
}

/** `undefined` when the opened mail does not show enough to tell. */
function isSameMail({ files, announcedFiles }: OpenedMail, { content }: ComposedMail): boolean | undefined {
  if (Math.max(announcedFiles, files.length) !== content.attachments.length) return false;
  if (files.length < content.attachments.length) return undefined;
  return content.attachments.every(({ fileName, bytes }) =>
    files.some((file) => sameText(file.name, fileName) && Buffer.compare(file.bytes, bytes) === 0),
  );
}

/** A web service may compose accents and fold spaces otherwise. */
function sameText(one: string, other: string): boolean {
  const plain = (text: string) => text.normalize("NFC").replace(/\s+/g, " ").trim();
  return plain(one) === plain(other);
}
