import { type BodySection, readBodySection } from "./wire/body-section.js";

/** What a client asks of each message. */
export type FetchItem =
  "UID" | "FLAGS" | "INTERNALDATE" | "RFC822.SIZE" | "ENVELOPE" | "BODYSTRUCTURE" | "BODY" | BodyItem;

/** Bytes of a message. */
export interface BodyItem {
  /** As answered: `BODY[…]`, or `RFC822`. */
  readonly name: string;
  readonly section: BodySection;
  readonly partial: { readonly offset: number; readonly count: number } | undefined;
  /** The message is not marked as read. */
  readonly peek: boolean;
}

const macros: Readonly<Record<string, readonly FetchItem[]>> = {
  FAST: ["FLAGS", "INTERNALDATE", "RFC822.SIZE"],
  ALL: ["FLAGS", "INTERNALDATE", "RFC822.SIZE", "ENVELOPE"],
  FULL: ["FLAGS", "INTERNALDATE", "RFC822.SIZE", "ENVELOPE", "BODY"],
};

const plain: ReadonlySet<string> = new Set([
  "UID",
  "FLAGS",
  "INTERNALDATE",
  "RFC822.SIZE",
  "ENVELOPE",
  "BODYSTRUCTURE",
  "BODY",
]);

/** Old names of sections. */
const old: Readonly<Record<string, { readonly section: string; readonly peek: boolean }>> = {
  RFC822: { section: "", peek: false },
  "RFC822.HEADER": { section: "HEADER", peek: true },
  "RFC822.TEXT": { section: "TEXT", peek: false },
};

/** Reads the items of a FETCH; the UID is always told to a client that asks by UID. `undefined`: not understood. */
export function readFetchItems(texts: readonly string[], byUid: boolean): readonly FetchItem[] | undefined {
  const read = texts.flatMap((text): readonly (FetchItem | undefined)[] => {
    const name = text.toUpperCase();
    return macros[name] ?? [plain.has(name) ? (name as FetchItem) : bodyItem(text)];
  });
  const items = read.filter((item) => item !== undefined);
  if (items.length === 0 || items.length < read.length) return undefined;
  return byUid && !items.includes("UID") ? ["UID", ...items] : items;
}

function bodyItem(text: string): BodyItem | undefined {
  const known = old[text.toUpperCase()];
  const whole = known === undefined ? undefined : readBodySection(known.section);
  if (known !== undefined && whole !== undefined) {
    return { name: text.toUpperCase(), section: whole, partial: undefined, peek: known.peek };
  }
  const [, peek, inside, offset, count] = /^BODY(\.PEEK)?\[([^\]]*)\](?:<(\d{1,12})\.(\d{1,12})>)?$/iu.exec(text) ?? [];
  const section = inside === undefined ? undefined : readBodySection(inside);
  if (section === undefined) return undefined;
  return {
    name: `BODY[${section.text}]`,
    section,
    partial: offset === undefined ? undefined : { offset: Number(offset), count: Number(count) },
    peek: peek !== undefined,
  };
}
