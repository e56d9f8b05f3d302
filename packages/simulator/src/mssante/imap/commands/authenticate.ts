import { invalidToken, type LoginMechanism } from "../../mailbox-login.js";
import { bad, type Completion, no } from "../completion.js";
import type { ImapCommand } from "../imap-command.js";
import type { ImapSession } from "../imap-session.js";
import { textOf } from "../imap-value.js";
import { openMailbox } from "./login.js";

/** RFC 3501 §6.2.2, with the initial response of RFC 4959. */
export const authenticate: ImapCommand = {
  when: "secure",
  async run(session, [mechanism, initial]) {
    const name = textOf(mechanism)?.toUpperCase();
    if (name === undefined) return bad("AUTHENTICATE mechanism");
    if (!isAnnounced(session, name)) return no("Mechanism not supported", "CANNOT");
    // "=" is an initial response that is empty.
    const response = initial === undefined ? await session.ask("") : textOf(initial)?.replace(/^=$/u, "");
    if (response === undefined) return bad("Response expected");
    if (response === "*") return bad("Cancelled");
    const said = Buffer.from(response, "base64").toString("utf8");
    return name === "PLAIN" ? plain(session, said) : xoauth2(session, said);
  },
};

function isAnnounced({ services }: ImapSession, name: string): name is LoginMechanism {
  return services.mechanisms.some((mechanism) => mechanism === name);
}

/** RFC 4616: who acts, who logs in, password. */
function plain(session: ImapSession, said: string): Completion {
  const fields = said.split("\0");
  return fields.length === 3 ? openMailbox(session, fields[1] ?? "") : bad("Three fields expected");
}

/** `user=<address>` 0x01 `auth=Bearer <token>` 0x01 0x01; a refusal is told first, as JSON in base64. */
async function xoauth2(session: ImapSession, said: string): Promise<Completion> {
  const [first = "", second = "", third, fourth, ...more] = said.split("\u0001");
  const user = /^user=(.*)$/iu.exec(first)?.[1];
  const token = /^auth=Bearer (.*)$/iu.exec(second)?.[1];
  const isWhole = third === "" && fourth === "" && more.length === 0;
  if (user === undefined || token === undefined || !isWhole) return bad("user= and auth=Bearer expected");
  const completion = openMailbox(session, user, token);
  if (completion.status === "NO") await session.ask(Buffer.from(JSON.stringify(invalidToken)).toString("base64"));
  return completion;
}
