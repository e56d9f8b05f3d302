import type { MailFolder } from "../../mail-folder.js";
import { bad, no, ok } from "../completion.js";
import type { ImapCommand } from "../imap-command.js";
import { imapString } from "../imap-text.js";
import { textOf, textsOf } from "../imap-value.js";

/** RFC 3501 §6.3.10. */
export const status: ImapCommand = {
  when: "authenticated",
  run({ account, tell }, [name, items]) {
    const folder = account?.folder(textOf(name) ?? "");
    if (folder === undefined) return no("No such folder", "NONEXISTENT");
    const values = textsOf(items).map((item) => [item.toUpperCase(), valueOf(folder, item.toUpperCase())] as const);
    if (values.length === 0 || values.some(([, value]) => value === undefined)) return bad("STATUS folder (items)");
    tell(`* STATUS ${imapString(folder.name)} (${values.map(([item, value]) => `${item} ${value ?? 0}`).join(" ")})`);
    return ok("Done");
  },
};

function valueOf(folder: MailFolder, item: string): number | undefined {
  switch (item) {
    case "MESSAGES":
      return folder.messages.length;
    case "RECENT":
      return 0;
    case "UIDNEXT":
      return folder.uidNext;
    case "UIDVALIDITY":
      return folder.uidValidity;
    case "UNSEEN":
      return folder.messages.filter((mail) => !mail.flags.has("\\Seen")).length;
    default:
      return undefined;
  }
}
