/** One address of a header; all undefined but the name for a group. */
export interface MailAddress {
  /** As written: encoded words are not decoded. */
  readonly name: string | undefined;
  readonly local: string;
  readonly domain: string;
}

/** Addresses of a header such as `To` (RFC 5322 §3.4); comments and groups' names are left out. */
export function readAddressList(text: string): readonly MailAddress[] {
  return splitOutside(text.replace(/^[^"<@,:]*:(.*);\s*$/u, "$1")).flatMap((item) => {
    const angle = /^(.*)<([^<>]*)>[^<>]*$/su.exec(item);
    const address = (angle?.[2] ?? item.replace(/\([^()]*\)/gu, "")).trim();
    const at = address.lastIndexOf("@");
    if (at < 0) return [];
    const name = angle?.[1]?.trim().replace(/^"(.*)"$/su, (_whole, quoted: string) => quoted.replace(/\\(.)/gu, "$1"));
    return [
      {
        name: name === undefined || name === "" ? undefined : name,
        local: address.slice(0, at),
        domain: address.slice(at + 1),
      },
    ];
  });
}

/** Splits at the commas that stand outside of quotes. */
function splitOutside(text: string): readonly string[] {
  const items: string[] = [""];
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? "";
    if (char === "," && !isQuoted) {
      items.push("");
      continue;
    }
    if (char === '"') isQuoted = !isQuoted;
    const isEscape = char === "\\" && isQuoted;
    items.push((items.pop() ?? "") + (isEscape ? text.slice(at, at + 2) : char));
    if (isEscape) at += 1;
  }
  return items;
}
