import { ok } from "../completion.js";
import type { ImapCommand } from "../imap-command.js";

/** RFC 3501 §6.1.3. */
export const logout: ImapCommand = {
  when: "any",
  run(session) {
    session.over = true;
    session.tell("* BYE Au revoir");
    return ok("Done");
  },
};
