import type { Clock, IdGenerator } from "@segur-sdk/core";

import type { FaultScript } from "../http/fault-script.js";
import type { SimulatorServerTls } from "../http/tls-context.js";
import type { AccessTokens } from "./access-tokens.js";
import { type ImapOptions, startImapServer } from "./imap/imap-server.js";
import type { ImapFaultAction } from "./imap/imap-fault.js";
import type { MailAccount } from "./mail-accounts.js";
import type { StoredMail } from "./mail-folder.js";
import { createMailboxLogin, type MailboxLoginOptions } from "./mailbox-login.js";
import type { Mailboxes } from "./mailboxes.js";
import { createPostOffice } from "./post-office.js";
import type { MailRobots } from "./robots/robots.js";
import type { SmtpFaultAction } from "./smtp-fault.js";
import { type SmtpOperatorOptions, startSmtpOperator } from "./smtp-operator.js";
import { isSameAddress, type TrustSpace } from "./trust-space.js";

/** Choices of the simulated secure mail. */
export interface SecureMailOptions
  extends Pick<SmtpOperatorOptions, "maxMessageBytes" | "announcesReports" | "login" | "faults">, MailboxLoginOptions {
  readonly imap?: Omit<ImapOptions, keyof MailboxLoginOptions>;
}

/** What the simulated secure mail runs on. */
export interface SecureMailSetting extends SecureMailOptions, TrustSpace {
  readonly clock: Clock;
  readonly ids: IdGenerator;
  readonly tls: SimulatorServerTls;
  readonly ports: { readonly smtp?: number; readonly imap?: number };
}

/** The secure mail of a simulator: what a test or a demonstration does with it. */
export interface SimulatedMail {
  /** Faults of the submission. */
  readonly faults: FaultScript<SmtpFaultAction>;
  /** What the recipients do with their mails: reports land in the mailbox of the sender. */
  readonly robots: MailRobots;
  /** Access tokens of Pro Santé Connect that open mailboxes by XOAUTH2. */
  readonly tokens: AccessTokens;
  readonly imap: {
    readonly port: number;
    /** Faults of IMAP; `on` is the name of a command. */
    readonly faults: FaultScript<ImapFaultAction>;
    /** Cuts every connection without a word, as a network that fails; clients may connect again. */
    cut(): void;
    /** A mailbox with its folders, as IMAP shows it. */
    mailbox(address: string): MailAccount;
  };
  /** Puts a mail that comes from elsewhere in a mailbox. `from` is the return path: empty for a report. */
  deliver(to: string, bytes: Uint8Array, from?: string): StoredMail;
}

/** The same, running. */
export interface SecureMail extends SimulatedMail {
  readonly smtpPort: number;
  readonly mailboxes: Mailboxes;
  setTls(tls: SimulatorServerTls): void;
  close(): Promise<void>;
}

/** Starts the SMTP and the IMAP server of one operator, on the same mailboxes. Errors: `ERR_SIM_LISTEN`. */
export async function startSecureMail(setting: SecureMailSetting): Promise<SecureMail> {
  const { imap: imapOptions, ports, ...shared } = setting;
  const { clock, clientCertificate, mechanisms } = shared;
  const post = createPostOffice(shared);
  const smtp = await startSmtpOperator({ ...shared, post, port: ports.smtp ?? 0 });
  const imap = await startImapServer({
    ...imapOptions,
    ...(clientCertificate === undefined ? {} : { clientCertificate }),
    ...(mechanisms === undefined ? {} : { mechanisms }),
    tls: setting.tls,
    port: ports.imap ?? 0,
    services: {
      clock,
      accounts: post.accounts,
      login: createMailboxLogin({ isMailbox: (address) => isMailbox(setting, address), tokens: post.tokens }),
    },
  }).catch(async (error: unknown) => {
    await smtp.close();
    throw error;
  });
  return {
    smtpPort: smtp.port,
    mailboxes: post.mailboxes,
    faults: smtp.faults,
    robots: post.robots,
    tokens: post.tokens,
    imap: {
      port: imap.port,
      faults: imap.faults,
      cut: () => {
        imap.cut();
      },
      mailbox: (address) => post.accounts.of(address),
    },
    deliver: (to, bytes, from) => post.deliver(to, bytes, from),
    setTls(tls) {
      smtp.setTls(tls);
      imap.setTls(tls);
    },
    close: async () => {
      await Promise.all([smtp.close(), imap.close()]);
    },
  };
}

/** Every professional of the trust space has its mailbox here, so that both ends of a mail can be played. */
function isMailbox({ senders, domains }: TrustSpace, address: string): boolean {
  const domain = address.slice(address.lastIndexOf("@") + 1).toLowerCase();
  return domains.includes(domain) || senders.some((sender) => isSameAddress(sender, address));
}
