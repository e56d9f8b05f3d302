import type { ComposedMail } from "../report-mail.js";

/** The `Date` of a composed mail, read in its own bytes; `undefined` when it has none that is legal. */
export function mailDate(mail: Pick<ComposedMail, "bytes">): Date | undefined {
  // The header alone: a mail holds megabytes of attachments.
  const head = Buffer.from(mail.bytes.buffer, mail.bytes.byteOffset, Math.min(mail.bytes.byteLength, 16_384));
  const value = /(?:^|\r?\n)date:[ \t]*([^\r\n]{1,100})/i.exec(
    head.toString("latin1").split(/\r?\n\r?\n/)[0] ?? "",
  )?.[1];
  const time = value === undefined ? Number.NaN : Date.parse(value);
  return Number.isNaN(time) ? undefined : new Date(time);
}
