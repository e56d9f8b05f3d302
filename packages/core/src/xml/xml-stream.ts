import { SegurError } from "../errors/segur-error.js";
import {
  assertDeclared,
  isXmlDeclaration,
  malformed,
  oneLineEnd,
  readInstruction,
  referencesResolved,
} from "./markup-grammar.js";
import { StartTags } from "./start-tag.js";
import { forbiddenCharacterOf } from "./xml-characters.js";
import { decodeXml } from "./xml-encoding.js";
import type { XmlElement } from "./xml-tree.js";

/** What a document read piece by piece tells, in order. */
export interface XmlEvents {
  /** A start tag; its `children` are empty, they are told next. */
  open(element: XmlElement): void;
  /** Text inside the root; a long one comes in several pieces. CDATA sections are text. */
  text(text: string): void;
  /** The end of the element opened last that is not closed yet. */
  close(): void;
  /** Inside or around the root. */
  comment?(text: string): void;
  /** Inside or around the root; the XML declaration is none. */
  instruction?(target: string, data: string): void;
}

/** Bounds of {@link createXmlStream}. */
export interface XmlStreamLimits {
  /** Levels of nested elements. Default 256. */
  readonly maxDepth?: number;
  /** Characters of one tag, comment or instruction: what has to be held. Default 1 000 000. */
  readonly maxMarkup?: number;
}

/** A document being read. */
export interface XmlStream {
  /** The next bytes; what they tell is told before this returns. */
  push(bytes: Uint8Array): void;
  /** The document is over. */
  end(): void;
}

/** Names, elements and attributes together, of one document: they are remembered while it is read. */
const maxNames = 10_000;
const cdata = "<![CDATA[";
const doctype = "<!DOCTYPE";

/**
 * Reads a UTF-8 document of any length as it comes and holds none of it: texts, however long, are told piece by piece. As
 * strict as `parseXml`: what one refuses the other refuses, save that no other encoding is read here.
 *
 * What was told is not to be relied on before `end` has returned.
 *
 * @throws SegurError `ERR_XML_MALFORMED`, `ERR_XML_DOCTYPE`, `ERR_XML_ENCODING`, `ERR_XML_LIMIT`, from `push` or `end`; and
 * whatever the receiver throws.
 * @see XML 1.0 (fifth edition); Namespaces in XML 1.0 (third edition).
 * @example
 * ```ts
 * import { createXmlStream } from "@segur-sdk/core/xml";
 *
 * async function countElements(document: AsyncIterable<Uint8Array>): Promise<number> {
 *   let count = 0;
 *   const stream = createXmlStream({ open: () => void count++, text: () => undefined, close: () => undefined });
 *   for await (const bytes of document) stream.push(bytes);
 *   stream.end();
 *   return count;
 * }
 * ```
 */
export function createXmlStream(events: XmlEvents, limits: XmlStreamLimits = {}): XmlStream {
  const scanner = new Scanner(events, limits, true);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const decoded = (bytes?: Uint8Array): string => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch (cause) {
      throw new SegurError("ERR_XML_ENCODING", { details: { rule: "UTF-8" }, cause });
    }
  };
  return {
    push: (bytes) => {
      scanner.read(decoded(bytes), false);
    },
    end: () => {
      scanner.read(decoded(), true);
    },
  };
}

/**
 * Tells a whole document that is in memory, in any encoding that `parseXml` reads, without making its tree.
 *
 * @throws SegurError as {@link createXmlStream}.
 * @example
 * ```ts
 * import { canonicalEvents, readXmlEvents } from "@segur-sdk/core/xml";
 *
 * const write = (text: string) => void console.log(text);
 * readXmlEvents(new TextEncoder().encode("<a b='1'/>"), canonicalEvents({ method: "c14n", write }));
 * ```
 */
export function readXmlEvents(bytes: Uint8Array, events: XmlEvents, limits: XmlStreamLimits = {}): void {
  new Scanner(events, limits, false).read(decodeXml(bytes), true);
}

/** Where a document is cut into tags, texts, comments and instructions; the cuts of its pieces leave no trace. */
class Scanner {
  readonly #events: XmlEvents;
  readonly #maxDepth: number;
  readonly #maxMarkup: number;
  /** Is no other encoding than UTF-8 to be declared? Who decoded the characters knows. */
  readonly #utf8Only: boolean;
  readonly #tags = new StartTags();
  readonly #scopeSizes: number[] = [];
  /** Names of the elements not closed yet, as written. */
  readonly #open: string[] = [];
  /** Characters read and not understood yet. */
  #rest = "";
  #last = false;
  #inCdata = false;
  #isBegun = false;
  #hasRoot = false;

  constructor(events: XmlEvents, { maxDepth = 256, maxMarkup = 1_000_000 }: XmlStreamLimits, utf8Only: boolean) {
    this.#events = events;
    this.#maxDepth = maxDepth;
    this.#maxMarkup = maxMarkup;
    this.#utf8Only = utf8Only;
  }

  read(text: string, last: boolean): void {
    this.#rest = this.#rest === "" ? text : this.#rest + text;
    this.#last = last;
    let at = 0;
    while (at < this.#rest.length) {
      const next = this.#inCdata ? this.#cdata(at) : this.#rest[at] === "<" ? this.#markup(at) : this.#text(at);
      if (next <= at) break;
      at = next;
      this.#isBegun = true;
    }
    if (at > 0) this.#rest = this.#rest.slice(at);
    if (this.#rest.length > this.#maxMarkup) throw beyond("maxMarkup", this.#maxMarkup);
    if (last && (this.#rest !== "" || this.#inCdata || this.#open.length > 0 || !this.#hasRoot)) {
      throw malformed("unexpected end");
    }
  }

  /** Text up to the next tag; of what the piece cuts, only what stands whole. */
  #text(at: number): number {
    const rest = this.#rest;
    const tag = rest.indexOf("<", at);
    const end = tag === -1 && !this.#last ? whole(rest, at) : tag === -1 ? rest.length : tag;
    if (end === at) return at;
    const text = rest.slice(at, end);
    if (this.#open.length === 0) {
      if (/[^ \t\r\n]/.test(text)) throw malformed("text outside the root");
      return end;
    }
    if (text.includes("]]>")) throw malformed("]]> in text");
    this.#events.text(referencesResolved(oneLineEnd(checked(text))));
    return end;
  }

  #cdata(at: number): number {
    const close = this.#rest.indexOf("]]>", at);
    const end = close === -1 ? whole(this.#rest, at, false) : close;
    if (end > at) this.#events.text(oneLineEnd(checked(this.#rest.slice(at, end))));
    if (close === -1) return end;
    this.#inCdata = false;
    return close + 3;
  }

  /** Reads a tag, a comment or an instruction; gives `at` back when it is not there whole. */
  #markup(at: number): number {
    switch (this.#rest[at + 1]) {
      case undefined:
        return at;
      case "!":
        return this.#declaration(at);
      case "?":
        return this.#instruction(at);
      case "/":
        return this.#closeTag(at);
      default:
        return this.#openTag(at);
    }
  }

  #declaration(at: number): number {
    const rest = this.#rest;
    if (rest.startsWith("<!--", at)) {
      const end = rest.indexOf("--", at + 4);
      if (end === -1 || end + 2 >= rest.length) return at;
      if (rest[end + 2] !== ">") throw malformed("two hyphens inside a comment");
      this.#events.comment?.(oneLineEnd(checked(rest.slice(at + 4, end))));
      return end + 3;
    }
    if (rest.startsWith(cdata, at)) {
      if (this.#open.length === 0) throw malformed("text outside the root");
      this.#inCdata = true;
      return at + cdata.length;
    }
    if (rest.startsWith(doctype, at)) throw new SegurError("ERR_XML_DOCTYPE");
    const begun = rest.slice(at, at + cdata.length);
    if ([cdata, doctype, "<!--"].some((one) => one.startsWith(begun))) return at;
    throw malformed("markup");
  }

  #instruction(at: number): number {
    const end = this.#rest.indexOf("?>", at + 2);
    if (end === -1) return at;
    const text = checked(this.#rest.slice(at + 2, end));
    if (!this.#isBegun && isXmlDeclaration(text)) assertDeclared(text, this.#utf8Only);
    else {
      const { target, data } = readInstruction(text);
      this.#events.instruction?.(target, data);
    }
    return end + 2;
  }

  #closeTag(at: number): number {
    const end = this.#rest.indexOf(">", at + 2);
    if (end === -1) return at;
    const name = this.#rest.slice(at + 2, end).replace(/[ \t\r\n]+$/, "");
    if (this.#open.at(-1) !== name) throw malformed("end tag of another element");
    this.#close();
    return end + 1;
  }

  #close(): void {
    this.#open.pop();
    this.#tags.names.leave(this.#scopeSizes.pop() ?? 0);
    this.#events.close();
  }

  #openTag(at: number): number {
    const end = endOfTag(this.#rest, at + 1);
    if (end === -1) return at;
    if (this.#open.length === 0 && this.#hasRoot) throw malformed("one root");
    if (this.#open.length >= this.#maxDepth) throw beyond("maxDepth", this.#maxDepth);
    checked(this.#rest.slice(at, end));
    const tags = this.#tags;
    this.#scopeSizes.push(tags.names.scopeSize);
    tags.read(this.#rest, at);
    if (tags.names.count > maxNames) throw beyond("maxNames", maxNames);
    const { qname, name, attributes, declarations, isEmpty } = tags;
    this.#open.push(qname);
    this.#hasRoot = true;
    this.#events.open({ kind: "element", name, attributes, children: [], declarations });
    if (isEmpty) this.#close();
    return end + 1;
  }
}

/** Place of the `>` that ends a start tag, outside its quoted values; -1 when it is not there yet. */
function endOfTag(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === ">") return at;
    if (character === "<") throw malformed("< inside a tag");
    if (character !== '"' && character !== "'") continue;
    at = text.indexOf(character, at + 1);
    if (at === -1) return -1;
  }
  return -1;
}

/** End of what may be told of a text that goes on: no line end, `]]>` or reference is cut. */
function whole(text: string, from: number, references = true): number {
  let end = text.length;
  const ampersand = references ? text.lastIndexOf("&") : -1;
  if (ampersand >= from && !text.includes(";", ampersand)) end = ampersand;
  if (end > from && text[end - 1] === "\r") end -= 1;
  for (let held = 0; held < 2 && end > from && text[end - 1] === "]"; held++) end -= 1;
  return end;
}

function checked(text: string): string {
  if (forbiddenCharacterOf(text) !== undefined) throw malformed("disallowed character");
  return text;
}

function beyond(rule: string, limit: number): SegurError {
  return new SegurError("ERR_XML_LIMIT", { details: { rule, limit } });
}
