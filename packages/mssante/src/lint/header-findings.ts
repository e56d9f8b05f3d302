import type { LocalizedText, Problem } from "@segur-sdk/core";

import { mailProblem } from "../mail-rules.js";
import type { ReceivedMail } from "../wire/read-document-mail.js";
import { withoutComments } from "../wire/header-comments.js";
import { valuesOf } from "../wire/read-mime-structure.js";

/** Headers that a message bears once at most (RFC 5322, 3.6), and those of the trust space. */
const single = [
  "from",
  "to",
  "cc",
  "subject",
  "date",
  "message-id",
  "in-reply-to",
  "references",
  "reply-to",
  "mime-version",
  "content-type",
  "x-mss-nil",
  "x-mss-ins",
  "x-mss-mes",
];

/** What every mail must be, document or receipt (mssante.md A6, A7). */
export function headerFindings(bytes: Uint8Array, { structure, from, fromLabel }: ReceivedMail): readonly Problem[] {
  const problems: Problem[] = [];
  const values = (name: string) => valuesOf(structure, name);
  /** Apple Mail names itself in a comment of MIME-Version, relays beside the Message-ID: comments are no part of a value. */
  const first = (name: string) => withoutComments(values(name)[0] ?? "").trim();
  for (const name of single) if (values(name).length > 1) problems.push(malformed(name, doubled));
  if (!/^<[^<>\s@]+@[^<>\s@]+>$/u.test(first("message-id"))) problems.push(mailProblem("ECO.2.2.1", "Message-ID"));
  if (
    !/^(?:[A-Z][a-z]{2},\s*)?\d{1,2}\s+[A-Z][a-z]{2}\s+\d{4}\s+\d{2}:\d{2}(?::\d{2})?\s+(?:[+-]\d{4}|GMT|UTC?)/u.test(
      values("date")[0] ?? "",
    )
  ) {
    problems.push(malformed("Date", noDate));
  }
  for (const name of ["In-Reply-To", "References"]) {
    const [value] = values(name);
    if (value !== undefined && !/^(?:<[^<>\s]+>\s*)+$/u.test(value)) problems.push(mailProblem("ECO.2.2.2", name));
  }
  if (from.length === 0) problems.push(malformed("From", noSender));
  else if (fromLabel.trim() === "") problems.push(mailProblem("ECO.2.2.7", "From", { severity: "warning" }));
  if (first("mime-version") !== "1.0") problems.push(malformed("MIME-Version", noVersion));
  return [...problems, ...lineFindings(bytes)];
}

function lineFindings(bytes: Uint8Array): readonly Problem[] {
  const problems: Problem[] = [];
  let lineStart = 0;
  let longest = 0;
  let bare = false;
  let inHeader = true;
  let eightBits = false;
  for (let index = 0; index <= bytes.length; index += 1) {
    const byte = bytes[index];
    if (inHeader && byte !== undefined && byte > 0x7e) eightBits = true;
    if (byte !== 10 && index < bytes.length) continue;
    const end = bytes[index - 1] === 13 ? index - 1 : index;
    if (byte === 10 && end === index) bare = true;
    longest = Math.max(longest, end - lineStart);
    if (end === lineStart) inHeader = false;
    lineStart = index + 1;
  }
  if (eightBits) problems.push(malformed("headers", notAscii));
  if (longest > 998) problems.push(malformed("message", longLines));
  if (bare) problems.push(mailProblem("RFC5322", "message", { severity: "info", message: bareLines }));
  return problems;
}

function malformed(field: string, message: LocalizedText): Problem {
  return mailProblem("RFC5322", field, { message });
}

const doubled: LocalizedText = { fr: "Cet en-tête est écrit deux fois.", en: "This header is written twice." };
const noDate: LocalizedText = {
  fr: "La date manque, ou n'est pas une date de courriel avec son fuseau.",
  en: "The date is missing, or is not the date of a mail with its zone.",
};
const noSender: LocalizedText = { fr: "L'expéditeur manque.", en: "The sender is missing." };
const noVersion: LocalizedText = {
  fr: "L'en-tête MIME-Version: 1.0 manque.",
  en: "The header MIME-Version: 1.0 is missing.",
};
const notAscii: LocalizedText = {
  fr: "Les en-têtes contiennent des caractères non ASCII : ils doivent être encodés (RFC 2047, RFC 2231).",
  en: "The headers hold characters that are not ASCII: they must be encoded (RFC 2047, RFC 2231).",
};
const longLines: LocalizedText = {
  fr: "Une ligne dépasse 998 octets : des serveurs la couperont.",
  en: "A line is longer than 998 bytes: servers will cut it.",
};
const bareLines: LocalizedText = {
  fr: "Des lignes finissent par LF seul ; sur le réseau il faut CR LF.",
  en: "Lines end with LF alone; on the wire it must be CR LF.",
};
