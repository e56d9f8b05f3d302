import { bad, no, ok } from "../completion.js";
import type { ImapCommand } from "../imap-command.js";
import { listOf, textOf } from "../imap-value.js";
import { flagsOf } from "../selected-folder.js";

/** RFC 3501 §6.4.6. */
export const store: ImapCommand = {
  when: "selected",
  keepsNumbers: true,
  run({ selected, tell }, [set, item, ...values], { byUid }) {
    const numbered = selected?.of(textOf(set) ?? "", byUid);
    const [, sign, silent] = /^([+-]?)FLAGS(\.SILENT)?$/iu.exec(textOf(item) ?? "") ?? [];
    if (selected === undefined || numbered === undefined || sign === undefined) return bad("STORE set FLAGS (flags)");
    if (selected.readOnly) return no("Opened to be read only", "CANNOT");
    const flags = values.flatMap(listOf).flatMap((value) => textOf(value) ?? []);
    for (const { mail, number } of numbered) {
      if (sign === "") mail.flags.clear();
      for (const flag of flags) {
        if (sign === "-") mail.flags.delete(flag);
        else mail.flags.add(flag);
      }
      selected.told(mail);
      const uid = byUid ? `UID ${mail.uid} ` : "";
      if (silent === undefined) tell(`* ${number} FETCH (${uid}FLAGS (${flagsOf(mail)}))`);
    }
    selected.folder.touch();
    return ok("Done");
  },
};
