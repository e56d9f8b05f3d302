import { SegurError } from "../errors/segur-error.js";
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

/** A breach of Namespaces in XML 1.0, named by its rule. */
export class NamespaceFault extends Error {}

/** A name as written in a document, with the last name that it stood for: nearly always the only one. */
interface WrittenQName {
  readonly prefix: string;
  readonly local: string;
  last: XmlName | undefined;
}

/** Names of one document while it is read: each is split and checked once. */
export interface QualifiedNames {
  readonly scope: NamespaceScope;
  readonly elements: Map<string, WrittenQName>;
  readonly attributes: Map<string, WrittenQName>;
}

/** Names of a document not begun yet. */
export function createQualifiedNames(): QualifiedNames {
  return { scope: { prefixes: [], namespaces: [], size: 0 }, elements: new Map(), attributes: new Map() };
}

/** An attribute as the tokenizer gives it. */
export interface WrittenAttribute {
  readonly name: string;
  readonly value: string;
}

/** Namespaces in force at one place: each name is looked up among them, hence a bound on the time a document takes. */
const maxNamespaces = 256;

/** Puts in force, and gives, the namespaces that a start tag declares. */
export function readDeclarations(
  { scope }: QualifiedNames,
  written: readonly WrittenAttribute[],
): readonly XmlNamespaceDeclaration[] {
  const declarations: XmlNamespaceDeclaration[] = [];
  for (const { name, value } of written) {
    if (!name.startsWith("xmlns")) continue;
    if (name !== "xmlns" && name.charAt(5) !== ":") continue;
    const prefix = name === "xmlns" ? "" : name.slice(6);
    checkDeclaration(prefix, value);
    if (prefix === "xml") continue;
    declarations.push({ prefix, namespace: value });
    if (namespaceInScope(scope, prefix) === value) continue;
    if (scope.size >= maxNamespaces) {
      throw new SegurError("ERR_XML_LIMIT", { details: { rule: "namespaces in force", maxNamespaces } });
    }
    bindInScope(scope, prefix, value);
  }
  return declarations;
}

function checkDeclaration(prefix: string, namespace: string): void {
  if (prefix !== "" && !isNcName(prefix)) throw new NamespaceFault("NCName");
  // Some parsers trim it: two readers would disagree on the namespace.
  if (namespace !== namespace.trim()) throw new NamespaceFault("white space around a namespace");
  if (prefix === "xmlns" || namespace === xmlnsPrefixNamespace) throw new NamespaceFault("prefix xmlns is reserved");
  if ((prefix === "xml") !== (namespace === xmlPrefixNamespace)) throw new NamespaceFault("prefix xml is reserved");
  if (prefix !== "" && namespace === "") throw new NamespaceFault("a prefix is not undeclared");
}

/** Name of an element, once its own declarations are in force. */
export function readElementName({ scope, elements }: QualifiedNames, qname: string): XmlName {
  const written = elements.get(qname) ?? splitName(elements, qname);
  if (written.prefix === "xmlns") throw new NamespaceFault("prefix xmlns is reserved");
  const namespace = namespaceInScope(scope, written.prefix);
  if (namespace === undefined) throw new NamespaceFault("unbound prefix");
  return nameOf(written, namespace);
}

/** The attributes that declare no namespace; no two of them bear the same name. */
export function readAttributes(
  { scope, attributes }: QualifiedNames,
  written: readonly WrittenAttribute[],
): readonly XmlAttribute[] {
  const list: XmlAttribute[] = [];
  let prefixed = 0;
  for (const { name: qname, value } of written) {
    const entry = attributes.get(qname) ?? splitName(attributes, qname);
    if (entry.prefix === "xmlns" || qname === "xmlns") continue;
    let namespace: string | undefined = "";
    if (entry.prefix !== "") {
      prefixed++;
      namespace = namespaceInScope(scope, entry.prefix);
      if (namespace === undefined) throw new NamespaceFault("unbound prefix");
    }
    list.push({ name: nameOf(entry, namespace), value });
  }
  if (prefixed > 1) checkDistinct(list);
  return list;
}

/** The tokenizer has refused one name written twice; two prefixes may still stand for one namespace. */
function checkDistinct(list: readonly XmlAttribute[]): void {
  const seen = new Set(list.map(({ name }) => `${name.local} ${name.namespace}`));
  if (seen.size < list.length) throw new NamespaceFault("duplicate attribute");
}

function splitName(known: Map<string, WrittenQName>, qname: string): WrittenQName {
  const colon = qname.indexOf(":");
  const prefix = colon === -1 ? "" : qname.slice(0, colon);
  const local = qname.slice(colon + 1);
  if (!isNcName(local) || (colon !== -1 && !isNcName(prefix))) throw new NamespaceFault("NCName");
  const written: WrittenQName = { prefix, local, last: undefined };
  known.set(qname, written);
  return written;
}

function nameOf(written: WrittenQName, namespace: string): XmlName {
  const { last } = written;
  if (last?.namespace === namespace) return last;
  return (written.last = createName(namespace, written.prefix, written.local));
}
