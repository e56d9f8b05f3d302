/** Text as IMAP writes it: `NIL`, quoted, or a literal when it holds what a quoted string may not. */
export function imapString(value: string | undefined): string {
  if (value === undefined) return "NIL";
  if (Array.from(value).every(isQuotable)) return `"${value.replace(/["\\]/gu, "\\$&")}"`;
  const bytes = Buffer.from(value, "latin1");
  return `{${bytes.length}}\r\n${bytes.toString("latin1")}`;
}

/** Characters of a quoted string (RFC 3501 §9, QUOTED-CHAR). */
function isQuotable(char: string): boolean {
  return char !== "\r" && char !== "\n" && char > "\u0000" && char < "\u0080";
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `date-time` of RFC 3501, in UTC, quotes included. */
export function imapDateTime(date: Date): string {
  const iso = date.toISOString();
  const day = String(date.getUTCDate()).padStart(2, " ");
  return `"${day}-${months[date.getUTCMonth()] ?? ""}-${iso.slice(0, 4)} ${iso.slice(11, 19)} +0000"`;
}

/** Reads a `date` (`2-Mar-2026`) or a `date-time`; `undefined` when it is neither. A date alone is its midnight in UTC. */
export function readImapDate(text: string): Date | undefined {
  const read = /^ ?(\d{1,2})-([a-z]{3})-(\d{4})(?: (\d\d:\d\d:\d\d) ([+-])(\d\d)(\d\d))?$/iu.exec(text);
  if (read === null) return undefined;
  const [, day = "", name = "", year = "", time = "00:00:00", sign = "+", hours = "00", minutes = "00"] = read;
  const month = months.findIndex((known) => known.toLowerCase() === name.toLowerCase());
  const date = new Date(
    `${year}-${String(month + 1).padStart(2, "0")}-${day.padStart(2, "0")}T${time}${sign}${hours}:${minutes}`,
  );
  return Number.isNaN(date.getTime()) ? undefined : date;
}
