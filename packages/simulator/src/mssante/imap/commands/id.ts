import { ok } from "../completion.js";
import type { ImapCommand } from "../imap-command.js";

/** RFC 2971. */
export const id: ImapCommand = {
  when: "any",
  run(session) {
    session.tell('* ID ("name" "Operateur MSSante simule")');
    return ok("Done");
  },
};
