import { bad, no, ok } from "../completion.js";
import type { ImapCommand } from "../imap-command.js";
import { isList, textOf } from "../imap-value.js";
import { readSearch } from "../search/read-search.js";

/** RFC 3501 §6.4.4. */
export const search: ImapCommand = {
  when: "selected",
  keepsNumbers: true,
  run({ selected, tell }, args, { byUid }) {
    const [first, charset, ...rest] = args;
    const hasCharset = first !== undefined && !isList(first) && textOf(first)?.toUpperCase() === "CHARSET";
    if (hasCharset && !/^(?:utf-8|us-ascii)$/iu.test(textOf(charset) ?? "")) {
      return no("Charset not supported", "BADCHARSET (UTF-8 US-ASCII)");
    }
    if (selected === undefined) return bad("No folder");
    const matches = readSearch(hasCharset ? rest : args, selected);
    if (matches === undefined) return bad("Search key not understood");
    const found = selected.mails.filter((one) => !one.mail.removed && matches(one));
    tell(["* SEARCH", ...found.map(({ mail, number }) => String(byUid ? mail.uid : number))].join(" "));
    return ok("Done");
  },
};
