import { ok } from "../completion.js";
import type { ImapCommand } from "../imap-command.js";

/** RFC 2342: personal folders only, no prefix. */
export const namespace: ImapCommand = {
  when: "authenticated",
  run(session) {
    session.tell('* NAMESPACE (("" "/")) NIL NIL');
    return ok("Done");
  },
};
