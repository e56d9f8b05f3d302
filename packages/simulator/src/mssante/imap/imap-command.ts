import type { Completion } from "./completion.js";
import type { ImapSession, ImapState } from "./imap-session.js";
import type { ImapValue } from "./imap-value.js";

/** One command of IMAP4rev1. */
export interface ImapCommand {
  /** State in which it is obeyed. */
  readonly when: ImapState;
  /** May sequence numbers change while it is answered? Not after FETCH, STORE and SEARCH (RFC 3501 §7.4.1). Default yes. */
  readonly keepsNumbers?: boolean;
  run(
    session: ImapSession,
    args: readonly ImapValue[],
    options: { readonly byUid: boolean },
  ): Completion | Promise<Completion>;
}
