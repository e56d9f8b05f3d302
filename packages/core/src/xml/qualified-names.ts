import { SegurError } from "../errors/segur-error.js";
import { malformed } from "./markup-grammar.js";
import type { ContentHolder } from "./repeated-content.js";
import { isNcName } from "./xml-characters.js";
import { createName } from "./xml-name.js";
import {
  bindInScope,
  namespaceInScope,
  xmlnsPrefixNamespace,
  xmlPrefixNamespace,
  type NamespaceScope,
} from "./xml-namespaces.js";
import type { XmlAttribute, XmlName, XmlNamespaceDeclaration } from "./xml-tree.js";

/** A name as written in a document, with what it last stood for: nearly always the only thing. */
export interface WrittenQName extends ContentHolder {
  readonly qname: string;
  readonly prefix: string;
  readonly local: string;
  /** What it stood for in the scope of this number. */
  name: XmlName | undefined;
  scope: number;
  /** Number of the last start tag that bears it as attribute. */
  tag: number;
  /** Of an attribute: one object for each of the values met first, while they come again. */
  values: Map<string, KnownValue> | undefined;
  /** How much oftener a value came again than not, once as many were kept as may be. */
  repeats: number;
  /** Of an attribute: the last whose value was not kept. An identifier is often said several times in a row. */
  last: WrittenValue | undefined;
  /** Of an attribute: the last whose value was kept. */
  lastKnown: KnownValue | undefined;
  /** What came after it the last time: documents say the same names in the same order. */
  nextElement: WrittenQName | undefined;
  nextAttribute: WrittenQName | undefined;
}

/** An attribute, with what it takes to know it again where it is written. */
interface WrittenValue {
  readonly attribute: XmlAttribute;
  /** Code of the quotation mark around the value, when it was written as it is: it holds none. Otherwise 0. */
  readonly quote: number;
}

/** An attribute that may come again. */
export interface KnownValue extends WrittenValue, ContentHolder {
  /** The list of an element that has no other. */
  readonly alone: readonly XmlAttribute[];
  /** The value of the same attribute that came after it the last time. */
  next: KnownValue | undefined;
}

/** Namespaces in force at one place: each name is looked up among them, hence a bound on the time a document takes. */
const maxNamespaces = 256;

/**
 * Names of one document while it is read, and the namespaces in force: each name is split and checked once, and looked up
 * in the namespaces once for each set of them.
 */
export class QualifiedNames {
  readonly #scope: NamespaceScope = { prefixes: [], namespaces: [], size: 0 };
  /** Number of the set of namespaces in force; none is ever given again. */
  #current = 0;
  readonly #elements = new Map<string, WrittenQName>();
  readonly #attributes = new Map<string, WrittenQName>();

  /** How many distinct names have been met. */
  get count(): number {
    return this.#elements.size + this.#attributes.size;
  }

  /** To be given back to `leave` where the element ends. */
  get scopeSize(): number {
    return this.#scope.size;
  }

  /** Puts out of force what was declared since the scope had this size. */
  leave(scopeSize: number): void {
    if (this.#scope.size === scopeSize) return;
    this.#scope.size = scopeSize;
    this.#current++;
  }

  /** Puts in force what an attribute declares; the prefix `xml` needs no declaration, and has none in the tree. */
  declare(declaring: WrittenQName, declared: string): XmlNamespaceDeclaration | undefined {
    const prefix = declaring.prefix === "" ? "" : declaring.local;
    checkDeclaration(prefix, declared);
    if (prefix === "xml") return undefined;
    const scope = this.#scope;
    const namespace = internalized(declared);
    if (namespaceInScope(scope, prefix) !== namespace) {
      if (scope.size >= maxNamespaces) {
        throw new SegurError("ERR_XML_LIMIT", { details: { rule: "namespaces in force", maxNamespaces } });
      }
      bindInScope(scope, prefix, namespace);
      this.#current++;
    }
    return { prefix, namespace };
  }

  /** Number of the set of namespaces in force. */
  get scope(): number {
    return this.#current;
  }

  /** The name of an element as written. */
  element(qname: string): WrittenQName {
    let written = this.#elements.get(qname);
    if (written === undefined) {
      written = split(qname);
      if (written.prefix === "xmlns") throw malformed("prefix xmlns is reserved");
      this.#elements.set(qname, written);
    }
    return written;
  }

  /** The name of an attribute as written: what it stands for may be declared after it, in the same tag. */
  attribute(qname: string): WrittenQName {
    let written = this.#attributes.get(qname);
    if (written === undefined) {
      written = split(qname);
      written.values = new Map();
      this.#attributes.set(qname, written);
    }
    return written;
  }

  /** What a written name stands for: the prefix of an element or of an attribute that has one, in force here. */
  nameOf(written: WrittenQName): XmlName {
    const { name } = written;
    if (name !== undefined && written.scope === this.#current) return name;
    const namespace = namespaceInScope(this.#scope, written.prefix);
    if (namespace === undefined) throw malformed("unbound prefix");
    written.scope = this.#current;
    if (name?.namespace === namespace) return name;
    return (written.name = createName(namespace, written.prefix, written.local));
  }
}

/** Does an attribute of this name declare a namespace? */
export function isDeclaring({ prefix, local }: WrittenQName): boolean {
  return prefix === "" ? local === "xmlns" : prefix === "xmlns";
}

/** Values of one attribute that are kept to be met again. */
const maxValues = 64;

/** Is the namespace of an attribute of this name known, whatever is declared? */
export function isBoundEverywhere({ prefix }: WrittenQName): boolean {
  return prefix === "" || prefix === "xml";
}

/** An attribute {@link isBoundEverywhere} whose value is not kept. */
export function boundAttribute(written: WrittenQName, value: string, quote: number): XmlAttribute {
  const { last } = written;
  if (last?.attribute.value === value) return last.attribute;
  const attribute = { name: boundName(written), value };
  written.last = { attribute, quote };
  return attribute;
}

/**
 * An attribute {@link isBoundEverywhere} with this value, one object for all the places where it stands; `undefined` for
 * values that are not kept. Messages are full of the same codes, schemes and classes: this halves what a tree holds of them.
 */
export function knownValue(written: WrittenQName, value: string, quote: number): KnownValue | undefined {
  const { values, lastKnown } = written;
  if (values === undefined) return undefined;
  const known = values.get(value);
  if (known !== undefined) {
    if (lastKnown !== undefined) lastKnown.next = known;
    return metAgain(written, known);
  }
  if (values.size < maxValues) {
    const attribute = { name: boundName(written), value };
    const made = { attribute, quote, alone: [attribute], content: undefined, next: undefined };
    values.set(value, made);
    if (lastKnown !== undefined) lastKnown.next = made;
    return (written.lastKnown = made);
  }
  // Looking for what is mostly new, as identifiers are, costs more than making it.
  if (--written.repeats < 0) written.values = undefined;
  return undefined;
}

/** A value that is kept, come again. */
export function metAgain(written: WrittenQName, known: KnownValue): KnownValue {
  written.repeats++;
  return (written.lastKnown = known);
}

/** No namespace without prefix, whatever the default one is. */
function boundName(written: WrittenQName): XmlName {
  const { name, prefix, local } = written;
  return name ?? (written.name = createName(prefix === "" ? "" : xmlPrefixNamespace, prefix, local));
}

function checkDeclaration(prefix: string, namespace: string): void {
  // Some parsers trim it: two readers would disagree on the namespace.
  if (namespace !== namespace.trim()) throw malformed("white space around a namespace");
  if (prefix === "xmlns" || namespace === xmlnsPrefixNamespace) throw malformed("prefix xmlns is reserved");
  if ((prefix === "xml") !== (namespace === xmlPrefixNamespace)) throw malformed("prefix xml is reserved");
  if (prefix !== "" && namespace === "") throw malformed("a prefix is not undeclared");
}

/** The parts of a name, checked. */
interface SplitName {
  readonly qname: string;
  readonly prefix: string;
  readonly local: string;
}

/** Names of the documents read so far: the same services say the same ones. */
const splitNames = new Map<string, SplitName>();
/** The bounds only protect against documents of invented ones. */
const maxKept = 4096;
const longestKept = 256;

function split(qname: string): WrittenQName {
  const parts = splitNames.get(qname) ?? checkedSplit(qname);
  const { prefix, local } = parts;
  return {
    qname: parts.qname,
    prefix,
    local,
    name: undefined,
    scope: -1,
    tag: -1,
    values: undefined,
    repeats: 0,
    last: undefined,
    lastKnown: undefined,
    nextElement: undefined,
    nextAttribute: undefined,
    content: undefined,
  };
}

function checkedSplit(qname: string): SplitName {
  const colon = qname.indexOf(":");
  const prefix = internalized(colon === -1 ? "" : qname.slice(0, colon));
  const local = internalized(qname.slice(colon + 1));
  if (!isNcName(local) || (colon !== -1 && !isNcName(prefix))) throw malformed("NCName");
  const parts = { qname: internalized(qname), prefix, local };
  if (splitNames.size >= maxKept) splitNames.clear();
  if (qname.length <= longestKept) splitNames.set(parts.qname, parts);
  return parts;
}

/** Names and namespaces, the same for all the documents that say them. */
const internalizedTexts = new Map<string, string>();

/**
 * The same text, as V8 keeps those of the source: once, apart from the document that it was cut from. Two of them are
 * compared by their address, as names are all along the reading, and none holds a document in memory.
 */
function internalized(text: string): string {
  return internalizedTexts.get(text) ?? internalize(text);
}

function internalize(text: string): string {
  const named = Object.create(null) as Record<string, undefined>;
  named[text] = undefined;
  const [internal = text] = Object.keys(named);
  if (internalizedTexts.size >= maxKept) internalizedTexts.clear();
  if (text.length <= longestKept) internalizedTexts.set(internal, internal);
  return internal;
}
