import { bad, ok } from "../completion.js";
import type { ImapCommand } from "../imap-command.js";
import { imapString } from "../imap-text.js";
import { textOf } from "../imap-value.js";

/** RFC 3501 §6.3.8, with the uses of RFC 6154. */
export const list: ImapCommand = listing("LIST");

/** RFC 3501 §6.3.9: every folder is subscribed. */
export const lsub: ImapCommand = listing("LSUB");

function listing(name: "LIST" | "LSUB"): ImapCommand {
  return {
    when: "authenticated",
    run({ account, services, tell }, [reference, pattern]) {
      const [prefix, wanted] = [textOf(reference), textOf(pattern)];
      if (prefix === undefined || wanted === undefined) return bad(`${name} reference pattern`);
      if (wanted === "") {
        tell(`* ${name} (\\Noselect) "/" ""`);
        return ok("Done");
      }
      const matches = patternOf(`${prefix}${wanted}`);
      for (const folder of account?.folders ?? []) {
        if (!matches.test(folder.name)) continue;
        const use = folder.specialUse !== undefined && services.announcesSpecialUse ? ` ${folder.specialUse}` : "";
        tell(`* ${name} (\\HasNoChildren${use}) "/" ${imapString(folder.name)}`);
      }
      return ok("Done");
    },
  };
}

/** `*` stands for anything, `%` for anything at one level. */
function patternOf(text: string): RegExp {
  const source = text
    .replace(/[.+?^${}()|[\]\\]/gu, "\\$&")
    .replace(/\*+/gu, ".*")
    .replace(/%+/gu, "[^/]*");
  return new RegExp(`^${source}$`, "iu");
}
