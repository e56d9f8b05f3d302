import { no, ok } from "../completion.js";
import type { ImapCommand } from "../imap-command.js";
import { textOf } from "../imap-value.js";
import { selectFolder } from "../selected-folder.js";

/** Flags that a client may set. */
const flags = "\\Answered \\Flagged \\Deleted \\Seen \\Draft";

/** RFC 3501 §6.3.1. */
export const select: ImapCommand = opening(false);

/** RFC 3501 §6.3.2. */
export const examine: ImapCommand = opening(true);

/** RFC 3691, and RFC 3501 §6.4.2 but for what it removes. */
export const unselect: ImapCommand = {
  when: "selected",
  run(session) {
    session.selected = undefined;
    return ok("Done");
  },
};

function opening(readOnly: boolean): ImapCommand {
  return {
    when: "authenticated",
    run(session, [name]) {
      session.selected = undefined;
      const folder = session.account?.folder(textOf(name) ?? "");
      if (folder === undefined) return no("No such folder", "NONEXISTENT");
      session.selected = selectFolder(folder, readOnly);
      const firstUnseen = folder.messages.findIndex((mail) => !mail.flags.has("\\Seen"));
      session.tell(`* FLAGS (${flags})`);
      session.tell(`* ${folder.messages.length} EXISTS`);
      session.tell("* 0 RECENT");
      if (firstUnseen >= 0) session.tell(`* OK [UNSEEN ${firstUnseen + 1}] First unseen`);
      session.tell(`* OK [PERMANENTFLAGS (${readOnly ? "" : `${flags} \\*`})] Flags`);
      session.tell(`* OK [UIDVALIDITY ${folder.uidValidity}] UIDs valid`);
      session.tell(`* OK [UIDNEXT ${folder.uidNext}] Predicted next UID`);
      return ok("Done", readOnly ? "READ-ONLY" : "READ-WRITE");
    },
  };
}
