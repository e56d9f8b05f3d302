import { ok } from "../completion.js";
import type { ImapCommand } from "../imap-command.js";
import { capabilitiesOf } from "../imap-session.js";

/** RFC 3501 §6.1.1. */
export const capability: ImapCommand = {
  when: "any",
  run(session) {
    session.tell(`* CAPABILITY ${capabilitiesOf(session)}`);
    return ok("Done");
  },
};
