import { bad, type Completion, no, ok } from "../completion.js";
import type { ImapCommand } from "../imap-command.js";
import { capabilitiesOf, type ImapSession } from "../imap-session.js";
import { textOf } from "../imap-value.js";

/** RFC 3501 §6.2.3: the address and any password, beside a certificate. */
export const login: ImapCommand = {
  when: "secure",
  run(session, [user, password]) {
    const [address, secret] = [textOf(user), textOf(password)];
    if (address === undefined || secret === undefined) return bad("LOGIN user password");
    return openMailbox(session, address);
  },
};

/** Opens a mailbox for a client that showed who it is. */
export function openMailbox(session: ImapSession, user: string, token?: string): Completion {
  const { services, secure } = session;
  const certificate = secure?.certificate === true;
  if (!services.login({ user, certificate, ...(token === undefined ? {} : { token }) })) {
    return no("Unknown mailbox", "AUTHENTICATIONFAILED");
  }
  session.account = services.accounts.of(user);
  return ok("Logged in", `CAPABILITY ${capabilitiesOf(session)}`);
}
