import { bad, no, ok } from "../completion.js";
import type { ImapCommand } from "../imap-command.js";
import { textOf } from "../imap-value.js";
import type { SelectedFolder } from "../selected-folder.js";

/** RFC 3501 §6.4.3; of a set of UIDs: RFC 4315. The numbers removed are told with what changed. */
export const expunge: ImapCommand = {
  when: "selected",
  run({ selected }, [set], { byUid }) {
    if (selected?.readOnly === true) return no("Opened to be read only", "CANNOT");
    const wanted = byUid ? selected?.of(textOf(set) ?? "", true) : selected?.mails;
    if (selected === undefined || wanted === undefined) return bad("Set of UIDs expected");
    removeDeleted(selected, wanted);
    return ok("Done");
  },
};

/** RFC 3501 §6.4.2: removes without a word, then closes the folder. */
export const close: ImapCommand = {
  when: "selected",
  run(session) {
    const { selected } = session;
    if (selected?.readOnly === false) removeDeleted(selected, selected.mails);
    session.selected = undefined;
    return ok("Done");
  },
};

function removeDeleted({ folder }: SelectedFolder, among: SelectedFolder["mails"]): void {
  folder.remove(among.map(({ mail }) => mail).filter((mail) => mail.flags.has("\\Deleted")));
}
