import { bad, type Completion, no, ok } from "../completion.js";
import type { ImapCommand } from "../imap-command.js";
import type { ImapSession } from "../imap-session.js";
import { type ImapValue, textOf } from "../imap-value.js";

/** RFC 3501 §6.4.7. */
export const copy: ImapCommand = {
  when: "selected",
  run: (session, args, { byUid }) => transfer(session, args, byUid, false),
};

/** RFC 6851. */
export const move: ImapCommand = {
  when: "selected",
  run: (session, args, { byUid }) => transfer(session, args, byUid, true),
};

function transfer(
  { account, selected, tell }: ImapSession,
  [set, name]: readonly ImapValue[],
  byUid: boolean,
  isMove: boolean,
): Completion {
  const mails = selected?.of(textOf(set) ?? "", byUid)?.map(({ mail }) => mail);
  const target = account?.folder(textOf(name) ?? "");
  if (selected === undefined || mails === undefined) return bad("Set and folder expected");
  if (target === undefined) return no("No such folder", "TRYCREATE");
  if (isMove && selected.readOnly) return no("Opened to be read only", "CANNOT");
  if (mails.length === 0) return ok("Nothing to do");
  const copies = mails.map((mail) =>
    target.append({ bytes: mail.content(), flags: [...mail.flags], internalDate: mail.internalDate }),
  );
  const uids = (list: readonly { readonly uid: number }[]) => list.map(({ uid }) => uid).join(",");
  const code = `COPYUID ${target.uidValidity} ${uids(mails)} ${uids(copies)}`;
  if (!isMove) return ok("Done", code);
  // The numbers of the copies come before the EXPUNGE of the originals.
  tell(`* OK [${code}] Moved`);
  selected.folder.remove(mails);
  return ok("Done");
}
