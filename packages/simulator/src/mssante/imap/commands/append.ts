import { bad, no, ok } from "../completion.js";
import type { ImapCommand } from "../imap-command.js";
import { readImapDate } from "../imap-text.js";
import { isList, textOf, textsOf } from "../imap-value.js";

/** RFC 3501 §6.3.11, with the UID of RFC 4315. */
export const append: ImapCommand = {
  when: "authenticated",
  run({ account, services }, args) {
    const [name, ...rest] = args;
    const message = rest.pop();
    if (message === undefined || isList(message) || message.kind === "atom") return bad("APPEND folder message");
    const flags = rest[0] !== undefined && isList(rest[0]) ? textsOf(rest.shift()) : [];
    const date = rest.length === 0 ? services.clock.now() : readImapDate(textOf(rest.shift()) ?? "");
    if (date === undefined || rest.length > 0) return bad("APPEND folder [(flags)] [date] message");
    const folder = account?.folder(textOf(name) ?? "");
    if (folder === undefined) return no("No such folder", "TRYCREATE");
    const { uid } = folder.append({ bytes: message.bytes, flags, internalDate: date });
    return ok("Done", `APPENDUID ${folder.uidValidity} ${uid}`);
  },
};
