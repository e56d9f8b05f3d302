import { imapString } from "../imap-text.js";
import { readAddressList } from "./address-list.js";
import { headerNamed } from "./header-lines.js";
import type { MimePart } from "./mime-part.js";

/** `ENVELOPE` of a message (RFC 3501 §7.4.2). */
export function buildEnvelope({ headers }: MimePart): string {
  const text = (name: string) => imapString(headerNamed(headers, name));
  const from = addresses(headerNamed(headers, "from"));
  const orFrom = (name: string) => {
    const own = addresses(headerNamed(headers, name));
    return own === "NIL" ? from : own;
  };
  const fields = [
    text("date"),
    text("subject"),
    from,
    orFrom("sender"),
    orFrom("reply-to"),
    addresses(headerNamed(headers, "to")),
    addresses(headerNamed(headers, "cc")),
    addresses(headerNamed(headers, "bcc")),
    text("in-reply-to"),
    text("message-id"),
  ];
  return `(${fields.join(" ")})`;
}

function addresses(value: string | undefined): string {
  const list = value === undefined ? [] : readAddressList(value);
  if (list.length === 0) return "NIL";
  const told = list.map(
    ({ name, local, domain }) => `(${imapString(name)} NIL ${imapString(local)} ${imapString(domain)})`,
  );
  return `(${told.join("")})`;
}
