import { malformed, normalizedValue, standsAt } from "./markup-grammar.js";
import {
  boundAttribute,
  isBoundEverywhere,
  isDeclaring,
  knownValue,
  metAgain,
  QualifiedNames,
  type KnownValue,
  type WrittenQName,
} from "./qualified-names.js";
import type { ContentHolder } from "./repeated-content.js";
import { createName } from "./xml-name.js";
import type { XmlAttribute, XmlNamespaceDeclaration } from "./xml-tree.js";

const space = 0x20;
const doubleQuote = 0x22;
const ampersand = 0x26;
const singleQuote = 0x27;
const slash = 0x2f;
const lessThan = 0x3c;
const equals = 0x3d;
const greaterThan = 0x3e;

const noAttributes: readonly XmlAttribute[] = [];
const noDeclarations: readonly XmlNamespaceDeclaration[] = [];
const noName = createName("", "", "");
const noHolder: ContentHolder = { content: undefined };

/** An attribute with a prefix, whose namespace is known once the whole tag has been read. */
interface PrefixedAttribute {
  readonly place: number;
  readonly written: WrittenQName;
  readonly value: string;
}

/**
 * Reads the start tags of one document, in their order; the fields say what the last one was.
 *
 * Each character is looked at once, by its code: a tag is names and short values, in which a search costs more to begin
 * than to make. Characters that XML forbids have been refused before.
 *
 * @see XML 1.0, 3.1 and 3.3.3; Namespaces in XML 1.0.
 */
export class StartTags {
  readonly names = new QualifiedNames();
  /** The name as written: the end tag writes it again. */
  qname = "";
  name = noName;
  attributes = noAttributes;
  declarations = noDeclarations;
  isEmpty = false;
  /** Where the content of the tags that begin like this one is kept. */
  holder = noHolder;
  /** Attributes of the tag, declarations among them. */
  attributeCount = 0;
  #tag = 0;
  /** Attributes met so far: one list for all the tags, so that each is given one of its size. */
  readonly #found: XmlAttribute[] = [];
  #size = 0;
  /** The last attribute, when it is one that may come again. */
  #lastKnown: KnownValue | undefined;
  #lastElement: WrittenQName | undefined;
  /** Of the tag: its own name, then those of its attributes. */
  #lastName: WrittenQName | undefined;
  #declared: XmlNamespaceDeclaration[] | undefined;
  #prefixed: PrefixedAttribute[] | undefined;

  /** Reads the tag that begins at this place, puts in force what it declares, and gives the place after it. */
  read(text: string, at: number): number {
    const written = this.#elementAt(text, at + 1);
    const nameEnd = at + 1 + written.qname.length;
    this.qname = written.qname;
    this.#lastName = written;
    this.isEmpty = false;
    this.attributes = noAttributes;
    this.declarations = noDeclarations;
    this.attributeCount = 0;
    this.#lastKnown = undefined;
    const end = text.charCodeAt(nameEnd) === greaterThan ? nameEnd + 1 : this.#readRest(text, nameEnd);
    this.name = this.names.nameOf(written);
    this.holder = this.#holderOf(written);
    return end;
  }

  #holderOf(written: WrittenQName): ContentHolder {
    return this.#lastKnown ?? written;
  }

  /** The name of the element that begins here: that which followed the one before, or another. */
  #elementAt(text: string, from: number): WrittenQName {
    const before = this.#lastElement;
    const expected = before?.nextElement;
    if (expected !== undefined && standsAt(text, expected.qname, from)) {
      const code = text.charCodeAt(from + expected.qname.length);
      if (code === greaterThan || code === slash || code <= space) return (this.#lastElement = expected);
    }
    const written = this.names.element(text.slice(from, endOfName(text, from)));
    if (before !== undefined) before.nextElement = written;
    return (this.#lastElement = written);
  }

  /** The same of an attribute, after the name before it in the tag. */
  #attributeAt(text: string, from: number): WrittenQName {
    const before = this.#lastName;
    const expected = before?.nextAttribute;
    if (expected !== undefined && standsAt(text, expected.qname, from)) {
      if (text.charCodeAt(from + expected.qname.length) === equals) return (this.#lastName = expected);
    }
    const written = this.names.attribute(text.slice(from, endOfName(text, from)));
    if (before !== undefined) before.nextAttribute = written;
    return (this.#lastName = written);
  }

  #readRest(text: string, from: number): number {
    this.#tag++;
    this.#size = 0;
    this.#declared = undefined;
    this.#prefixed = undefined;
    let place = from;
    for (;;) {
      const next = afterSpace(text, place);
      const code = text.charCodeAt(next);
      if (code === greaterThan || code === slash) {
        this.isEmpty = code === slash;
        if (this.isEmpty && text.charCodeAt(next + 1) !== greaterThan) throw malformed("attribute");
        this.#finish();
        return this.isEmpty ? next + 2 : next + 1;
      }
      if (next === place) throw malformed("attribute");
      place = this.#readAttribute(text, next);
      this.attributeCount++;
    }
  }

  #readAttribute(text: string, from: number): number {
    const written = this.#attributeAt(text, from);
    const assigned = afterSpace(text, from + written.qname.length);
    if (text.charCodeAt(assigned) !== equals) throw malformed("attribute");
    const quoted = afterSpace(text, assigned + 1);
    const quote = text.charCodeAt(quoted);
    if (quote !== doubleQuote && quote !== singleQuote) throw malformed("attribute");
    const end = this.#expectedValue(written, text, quoted + 1, quote);
    return end === -1 ? this.#readValue(written, text, quoted + 1, quote) : end;
  }

  /**
   * The value that came after the last one, or the last one again: documents say the same values in the same order, and to
   * compare costs less than to read. Gives the place after it; -1 when it is another one.
   */
  #expectedValue(written: WrittenQName, text: string, from: number, quote: number): number {
    const { values, lastKnown } = written;
    const known = values === undefined ? undefined : lastKnown?.next;
    const expected = values === undefined ? written.last : known;
    if (expected?.quote !== quote) return -1;
    const { value } = expected.attribute;
    const end = from + value.length;
    // What was written as it is, between these marks, holds nothing that reading would refuse, replace or stop at.
    if (text.charCodeAt(end) !== quote || !standsAt(text, value, from)) return -1;
    this.#claim(written);
    this.#found[this.#size++] = expected.attribute;
    this.#lastKnown = known === undefined ? undefined : metAgain(written, known);
    return end + 1;
  }

  #readValue(written: WrittenQName, text: string, from: number, quote: number): number {
    let isPlain = true;
    let end = from;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code > lessThan) continue;
      if (code === quote) break;
      if (code === lessThan) throw malformed("< inside a tag");
      if (code === ampersand || code < space) isPlain = false;
    }
    if (end === text.length) throw malformed("tag left open");
    const value = text.slice(from, end);
    if (isPlain) this.#add(written, value, quote);
    else this.#add(written, normalizedValue(value), 0);
    return end + 1;
  }

  #claim(written: WrittenQName): void {
    if (written.tag === this.#tag) throw malformed("duplicate attribute");
    written.tag = this.#tag;
  }

  #add(written: WrittenQName, value: string, quote: number): void {
    this.#claim(written);
    if (isDeclaring(written)) {
      const declared = this.names.declare(written, value);
      if (declared !== undefined) (this.#declared ??= []).push(declared);
      return;
    }
    const place = this.#size++;
    if (isBoundEverywhere(written)) {
      const known = knownValue(written, value, quote);
      this.#found[place] = known?.attribute ?? boundAttribute(written, value, quote);
      this.#lastKnown = known;
    } else {
      (this.#prefixed ??= []).push({ place, written, value });
      this.#lastKnown = undefined;
    }
  }

  #finish(): void {
    for (const { place, written, value } of this.#prefixed ?? []) {
      this.#found[place] = { name: this.names.nameOf(written), value };
    }
    if (this.#size === 1 && this.#lastKnown !== undefined) this.attributes = this.#lastKnown.alone;
    else if (this.#size > 0) this.attributes = this.#found.slice(0, this.#size);
    if (this.#declared !== undefined) this.declarations = this.#declared;
    // No name is written twice; two prefixes may still stand for one namespace.
    if (this.#prefixed !== undefined && this.#prefixed.length > 1) assertDistinct(this.attributes);
  }
}

function assertDistinct(attributes: readonly XmlAttribute[]): void {
  const seen = new Set(attributes.map(({ name }) => `${name.local} ${name.namespace}`));
  if (seen.size < attributes.length) throw malformed("duplicate attribute");
}

/** End of a name that begins here; what makes one is checked where it is split. */
function endOfName(text: string, from: number): number {
  let end = from;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code > greaterThan) continue;
    if (code === greaterThan || code === slash || code === equals || code <= space) break;
  }
  return end;
}

function afterSpace(text: string, from: number): number {
  let at = from;
  // Of the characters up to the space, XML allows only white space.
  while (text.charCodeAt(at) <= space) at++;
  return at;
}
