import type { ReceivedMail } from "./received-mail.js";

/** Mails delivered so far, by address. */
export interface Mailboxes {
  /** Every mail accepted, oldest first. */
  readonly all: readonly ReceivedMail[];
  /** Mails one address received, oldest first; case does not count. */
  of(address: string): readonly ReceivedMail[];
}

/** Mailboxes and the way to fill them. */
export interface MailboxStore extends Mailboxes {
  deliver(mail: ReceivedMail): void;
}

/** Empty mailboxes. */
export function createMailboxes(): MailboxStore {
  const all: ReceivedMail[] = [];
  return {
    all,
    deliver(mail) {
      all.push(mail);
    },
    of(address) {
      const wanted = address.toLowerCase();
      return all.filter(({ envelope }) => envelope.recipients.some((to) => to.address.toLowerCase() === wanted));
    },
  };
}
