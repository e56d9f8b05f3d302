import { ok } from "../completion.js";
import type { ImapCommand } from "../imap-command.js";

/** RFC 5161: nothing to enable. */
export const enable: ImapCommand = {
  when: "authenticated",
  run(session) {
    session.tell("* ENABLED");
    return ok("Done");
  },
};
