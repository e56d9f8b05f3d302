import { SegurError } from "../errors/segur-error.js";
import { malformed } from "./markup-grammar.js";
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
export interface WrittenQName {
  readonly prefix: string;
  readonly local: string;
  /** What it stood for in the scope of this number. */
  name: XmlName | undefined;
  scope: number;
  /** Number of the last start tag that bears it as attribute. */
  tag: number;
  /** Of an attribute without prefix: one object for each of the values met first. */
  readonly values: Map<string, XmlAttribute>;
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
  declare(declaring: WrittenQName, namespace: string): XmlNamespaceDeclaration | undefined {
    const prefix = declaring.prefix === "" ? "" : declaring.local;
    checkDeclaration(prefix, namespace);
    if (prefix === "xml") return undefined;
    const scope = this.#scope;
    if (namespaceInScope(scope, prefix) !== namespace) {
      if (scope.size >= maxNamespaces) {
        throw new SegurError("ERR_XML_LIMIT", { details: { rule: "namespaces in force", maxNamespaces } });
      }
      bindInScope(scope, prefix, namespace);
      this.#current++;
    }
    return { prefix, namespace };
  }

  /** Name of an element, once its own declarations are in force. */
  elementName(qname: string): XmlName {
    let written = this.#elements.get(qname);
    if (written === undefined) {
      written = split(qname);
      if (written.prefix === "xmlns") throw malformed("prefix xmlns is reserved");
      this.#elements.set(qname, written);
    }
    return this.nameOf(written);
  }

  /** The name of an attribute as written: what it stands for may be declared after it, in the same tag. */
  attribute(qname: string): WrittenQName {
    let written = this.#attributes.get(qname);
    if (written === undefined) {
      written = split(qname);
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

/**
 * An attribute without prefix, in no namespace whatever the default one is. Messages are full of the same codes, schemes and
 * classes: an attribute met again is the same object, which halves what a tree holds of them.
 */
export function unprefixedAttribute(written: WrittenQName, value: string): XmlAttribute {
  const known = written.values.get(value);
  if (known !== undefined) return known;
  written.name ??= createName("", "", written.local);
  const attribute = { name: written.name, value };
  if (written.values.size < maxValues) written.values.set(value, attribute);
  return attribute;
}

function checkDeclaration(prefix: string, namespace: string): void {
  // Some parsers trim it: two readers would disagree on the namespace.
  if (namespace !== namespace.trim()) throw malformed("white space around a namespace");
  if (prefix === "xmlns" || namespace === xmlnsPrefixNamespace) throw malformed("prefix xmlns is reserved");
  if ((prefix === "xml") !== (namespace === xmlPrefixNamespace)) throw malformed("prefix xml is reserved");
  if (prefix !== "" && namespace === "") throw malformed("a prefix is not undeclared");
}

function split(qname: string): WrittenQName {
  const colon = qname.indexOf(":");
  const prefix = colon === -1 ? "" : qname.slice(0, colon);
  const local = qname.slice(colon + 1);
  if (!isNcName(local) || (colon !== -1 && !isNcName(prefix))) throw malformed("NCName");
  return { prefix, local, name: undefined, scope: -1, tag: -1, values: new Map() };
}
