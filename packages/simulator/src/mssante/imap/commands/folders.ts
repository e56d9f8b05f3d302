import { bad, no, ok } from "../completion.js";
import type { ImapCommand } from "../imap-command.js";
import { textOf } from "../imap-value.js";

/** RFC 3501 §6.3.3. */
export const create: ImapCommand = {
  when: "authenticated",
  run({ account }, [name]) {
    const wanted = textOf(name)?.replace(/\/$/u, "");
    if (account === undefined || wanted === undefined || wanted === "") return bad("CREATE folder");
    if (account.folder(wanted) !== undefined) return no("This folder exists", "ALREADYEXISTS");
    account.create(wanted);
    return ok("Done");
  },
};

/** RFC 3501 §6.3.4. */
export const remove: ImapCommand = {
  when: "authenticated",
  run({ account }, [name]) {
    const folder = account?.folder(textOf(name) ?? "");
    if (account === undefined || folder === undefined) return no("No such folder", "NONEXISTENT");
    if (folder === account.inbox) return no("INBOX stays", "CANNOT");
    account.delete(folder);
    return ok("Done");
  },
};
