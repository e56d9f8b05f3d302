import type { AccessTokens } from "./access-tokens.js";

/** Ways to log in to a mailbox (mssante.md C1.3). */
export type LoginMechanism = "PLAIN" | "XOAUTH2";

/** How mailboxes are opened, the same for SMTP and IMAP. */
export interface MailboxLoginOptions {
  /** Mechanisms announced. Default: both. */
  readonly mechanisms?: readonly LoginMechanism[];
  /**
   * Must the client show a certificate? `optional` is the front of the persons: without a certificate only a token
   * opens a mailbox. Default `required`.
   */
  readonly clientCertificate?: "required" | "optional";
}

/** What a client showed. */
interface ShownCredential {
  readonly user: string;
  readonly certificate: boolean;
  /** Access token, when it came with one. */
  readonly token?: string;
}

/** Decides who opens which mailbox. */
export type MailboxLogin = (shown: ShownCredential) => boolean;

/** The password of PLAIN is not specified: any will do, even an empty one, beside a certificate. */
export function createMailboxLogin(options: {
  readonly isMailbox: (address: string) => boolean;
  readonly tokens: AccessTokens;
}): MailboxLogin {
  return ({ user, certificate, token }) =>
    options.isMailbox(user) && (token === undefined ? certificate : options.tokens.opens(user, token));
}

/** What both servers say of a token that opens nothing (the challenge of XOAUTH2). */
export const invalidToken = { status: "401", schemes: "bearer", scope: "mssante" } as const;
