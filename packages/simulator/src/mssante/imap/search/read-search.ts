import { readImapDate } from "../imap-text.js";
import { type ImapValue, isList, textOf } from "../imap-value.js";
import type { NumberedMail, SelectedFolder } from "../selected-folder.js";
import { bodyHolds, headerHolds, sentOn } from "./search-text.js";

/** Is this mail among those searched? */
export type SearchKey = (mail: NumberedMail) => boolean;

/** Reads the keys of a SEARCH: all of them must hold. `undefined`: not understood. */
export function readSearch(values: readonly ImapValue[], folder: SelectedFolder): SearchKey | undefined {
  const left = [...values];
  const keys: SearchKey[] = [];
  while (left.length > 0) {
    const key = nextKey(left, folder);
    if (key === undefined) return undefined;
    keys.push(key);
  }
  return keys.length === 0 ? undefined : (mail) => keys.every((key) => key(mail));
}

/** Flags by the key that wants them. */
const flagKeys: Readonly<Record<string, string>> = {
  ANSWERED: "\\Answered",
  DELETED: "\\Deleted",
  DRAFT: "\\Draft",
  FLAGGED: "\\Flagged",
  SEEN: "\\Seen",
};

const headerKeys: readonly string[] = ["FROM", "TO", "CC", "BCC", "SUBJECT"];

/** Days are compared in UTC, whatever the time. */
const dayKeys: Readonly<Record<string, (day: number, wanted: number) => boolean>> = {
  ON: (day, wanted) => day === wanted,
  BEFORE: (day, wanted) => day < wanted,
  SINCE: (day, wanted) => day >= wanted,
};

/** Takes one key and its arguments. */
function nextKey(left: ImapValue[], folder: SelectedFolder): SearchKey | undefined {
  const value = left.shift();
  if (value === undefined) return undefined;
  if (isList(value)) return readSearch(value, folder);
  const text = textOf(value) ?? "";
  const name = text.toUpperCase();
  const flag = flagKeys[name.replace(/^UN/u, "")];
  if (flag !== undefined) return ({ mail }) => mail.flags.has(flag) !== name.startsWith("UN");
  switch (name) {
    case "ALL":
    case "OLD":
      return () => true;
    case "NEW":
    case "RECENT":
      return () => false;
    case "NOT": {
      const key = nextKey(left, folder);
      return key && ((mail) => !key(mail));
    }
    case "OR": {
      const [one, other] = [nextKey(left, folder), nextKey(left, folder)];
      return one && other && ((mail) => one(mail) || other(mail));
    }
    case "UID":
      return inSet(folder, textOf(left.shift()), true);
    default:
      return keyWithValue(name, left) ?? inSet(folder, text, false);
  }
}

function keyWithValue(name: string, left: ImapValue[]): SearchKey | undefined {
  if (headerKeys.includes(name)) return headerHolds(name, textOf(left.shift()));
  const [, sent, dayKey = ""] = /^(SENT)?(ON|BEFORE|SINCE)$/u.exec(name) ?? [];
  const compare = dayKeys[dayKey];
  if (compare !== undefined) {
    const wanted = readImapDate(textOf(left.shift()) ?? "");
    if (wanted === undefined) return undefined;
    return ({ mail }) => {
      const date = sent === undefined ? mail.internalDate : sentOn(mail);
      return date !== undefined && compare(dayOf(date), dayOf(wanted));
    };
  }
  switch (name) {
    case "HEADER": {
      const header = textOf(left.shift());
      return header === undefined ? undefined : headerHolds(header, textOf(left.shift()));
    }
    case "BODY":
    case "TEXT":
      return bodyHolds(textOf(left.shift()));
    case "KEYWORD":
    case "UNKEYWORD": {
      const keyword = textOf(left.shift()) ?? "";
      return ({ mail }) => mail.flags.has(keyword) === (name === "KEYWORD");
    }
    case "LARGER":
    case "SMALLER": {
      const size = Number(textOf(left.shift()));
      if (!Number.isInteger(size)) return undefined;
      return ({ mail }) => (name === "LARGER" ? mail.size > size : mail.size < size);
    }
    default:
      return undefined;
  }
}

function inSet(folder: SelectedFolder, text: string | undefined, byUid: boolean): SearchKey | undefined {
  const mails = folder.of(text ?? "", byUid);
  if (mails === undefined) return undefined;
  const wanted = new Set(mails.map(({ mail }) => mail));
  return ({ mail }) => wanted.has(mail);
}

function dayOf(date: Date): number {
  return Math.floor(date.getTime() / 86_400_000);
}
