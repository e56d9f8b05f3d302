import { bad, ok } from "../completion.js";
import type { ImapCommand } from "../imap-command.js";

/** RFC 2177: what changes is told as it happens, until the client says DONE. */
export const idle: ImapCommand = {
  when: "authenticated",
  async run(session) {
    const { selected, tell } = session;
    const stop = selected?.folder.watch(() => {
      for (const line of selected.changes({ expunge: true })) tell(line);
    });
    const said = await session.ask("idling");
    stop?.();
    return said?.toUpperCase() === "DONE" ? ok("Done") : bad("DONE expected");
  },
};
