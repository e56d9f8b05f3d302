import { type Clock, createSeededIds, type IdGenerator } from "@segur-sdk/core";

import { type AccessTokens, createAccessTokens } from "./access-tokens.js";
import { createMailAccounts, type FolderNames, type MailAccounts } from "./mail-accounts.js";
import type { StoredMail } from "./mail-folder.js";
import { createMailboxes, type Mailboxes } from "./mailboxes.js";
import type { ReceivedMail } from "./received-mail.js";
import { createRobots, type MailRobots } from "./robots/robots.js";
import { rfc5322Date } from "./wire/rfc5322-date.js";

/** What the SMTP and the IMAP side of an operator share. */
export interface PostOffice {
  /** Mails accepted by SMTP. */
  readonly mailboxes: Mailboxes;
  /** Mailboxes with their folders, as IMAP shows them. */
  readonly accounts: MailAccounts;
  /** What the recipients do with their mails. */
  readonly robots: MailRobots;
  readonly tokens: AccessTokens;
  /** Takes a mail from SMTP: into the mailbox of each recipient, or to what its robot does. */
  accept(mail: ReceivedMail): void;
  /** Puts a mail that comes from elsewhere in a mailbox. `from` is the return path: empty for a report. */
  deliver(to: string, bytes: Uint8Array, from?: string): StoredMail;
}

/** Choices of a post office. */
export interface PostOfficeOptions {
  readonly clock: Clock;
  readonly patientDomain: string;
  /** Default: drawn from `segur-sdk`. */
  readonly ids?: IdGenerator;
  readonly folders?: FolderNames;
}

/** A post office without a mail. */
export function createPostOffice(options: PostOfficeOptions): PostOffice {
  const { clock, patientDomain, ids = createSeededIds("segur-sdk") } = options;
  const mailboxes = createMailboxes();
  const accounts = createMailAccounts(options);
  const deliver: PostOffice["deliver"] = (to, bytes, from = "") => {
    const now = clock.now();
    const trace = [
      `Return-Path: <${from}>`,
      `Delivered-To: ${to}`,
      `Received: by localhost (Operateur MSSante simule); ${rfc5322Date(now)}`,
      "",
    ].join("\r\n");
    return accounts.of(to).inbox.append({ bytes, trace, internalDate: now });
  };
  const robots = createRobots({ clock, ids, patientDomain, deliver });
  return {
    mailboxes,
    accounts,
    robots,
    tokens: createAccessTokens({ clock, ids }),
    deliver,
    accept(mail) {
      mailboxes.deliver(mail);
      robots.receive(mail);
    },
  };
}
