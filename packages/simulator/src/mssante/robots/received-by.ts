import type { EnvelopeRecipient, ReceivedMail } from "../received-mail.js";
import { decodeXtext } from "../wire/xtext.js";

/** One mail, as one of its recipients has it: what reports are made of. */
export interface ReceivedBy {
  readonly mail: ReceivedMail;
  readonly recipient: EnvelopeRecipient;
  /** Address before any forward, when the sender gave it (`ORCPT`), else that of the envelope. */
  readonly originalRecipient: string;
  /** `ENVID`, decoded. */
  readonly envelopeId: string | undefined;
  /** Mailbox that read receipts are asked for (`Disposition-Notification-To`). */
  readonly readReceiptTo: string | undefined;
  /** Mailbox that a person answers to. */
  readonly replyTo: string;
  /** `X-MSS-MES: FIN`: the patient may not answer. */
  readonly isEnd: boolean;
}

/** What a recipient sees of a mail. */
export function receivedBy(mail: ReceivedMail, recipient: EnvelopeRecipient): ReceivedBy {
  const header = (name: string) => mail.headers.find((one) => one.name.toLowerCase() === name.toLowerCase())?.value;
  const { envelopeId } = mail.envelope;
  return {
    mail,
    recipient,
    originalRecipient: decodeXtext(recipient.originalRecipient?.replace(/^[^;]*;\s*/u, "") ?? recipient.address),
    envelopeId: envelopeId === undefined ? undefined : decodeXtext(envelopeId),
    readReceiptTo: addressIn(header("Disposition-Notification-To")),
    replyTo: addressIn(header("Reply-To")) ?? addressIn(header("From")) ?? mail.envelope.from,
    isEnd: header("X-MSS-MES")?.trim() === "FIN",
  };
}

function addressIn(value: string | undefined): string | undefined {
  return value === undefined ? undefined : (/<([^<>\s]+@[^<>\s]+)>/u.exec(value)?.[1] ?? /\S+@\S+/u.exec(value)?.[0]);
}
