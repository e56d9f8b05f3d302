import type { Clock } from "@segur-sdk/core";

import type { MailAccount, MailAccounts } from "../mail-accounts.js";
import type { LoginMechanism, MailboxLogin } from "../mailbox-login.js";
import type { SelectedFolder } from "./selected-folder.js";

/** What every client of a server shares. */
export interface ImapServices {
  readonly accounts: MailAccounts;
  readonly login: MailboxLogin;
  readonly mechanisms: readonly LoginMechanism[];
  readonly clock: Clock;
  readonly announcesSpecialUse: boolean;
  /** Capabilities that are not announced, e.g. `IDLE`. */
  readonly without: readonly string[];
}

/** One client. */
export interface ImapSession {
  readonly services: ImapServices;
  /** Set once TLS is on. */
  secure: { readonly certificate: boolean } | undefined;
  /** Set once logged in. */
  account: MailAccount | undefined;
  selected: SelectedFolder | undefined;
  /** The client said goodbye. */
  over: boolean;
  /** Sends an untagged answer, literals included; ends the line. */
  readonly tell: (...parts: readonly (string | Uint8Array)[]) => void;
  /** Sends a continuation request and waits for one line. */
  readonly ask: (prompt: string) => Promise<string | undefined>;
}

/** What must be so for a command to be obeyed. */
export type ImapState = "any" | "clear" | "secure" | "authenticated" | "selected";

/** Is the session in this state? `secure` is: TLS on, not logged in yet. */
export function isInState(session: ImapSession, state: ImapState): boolean {
  switch (state) {
    case "any":
      return true;
    case "clear":
      return session.secure === undefined;
    case "secure":
      return session.secure !== undefined && session.account === undefined;
    case "authenticated":
      return session.account !== undefined;
    case "selected":
      return session.selected !== undefined;
  }
}

/** What the server can do for this client, as it stands. */
export function capabilitiesOf({ secure, account, services }: ImapSession): string {
  const always = ["IMAP4rev1", "LITERAL+", "SASL-IR", "ID", "ENABLE"];
  const by = (): readonly string[] => {
    if (secure === undefined) return ["STARTTLS", "LOGINDISABLED"];
    if (account === undefined) return services.mechanisms.map((mechanism) => `AUTH=${mechanism}`);
    const special = services.announcesSpecialUse ? ["SPECIAL-USE"] : [];
    return ["IDLE", "NAMESPACE", ...special, "CHILDREN", "UIDPLUS", "MOVE", "UNSELECT"];
  };
  return [...always, ...by()].filter((name) => !services.without.includes(name)).join(" ");
}
