import { SegurError } from "../errors/segur-error.js";
import type { XmlAttribute, XmlElement, XmlName, XmlNamespaceDeclaration } from "./xml-tree.js";
import { compareCodePoints } from "./xml-characters.js";

/** Namespace of the prefix `xml`, bound everywhere and never declared. */
export const xmlPrefixNamespace = "http://www.w3.org/XML/1998/namespace";
/** Namespace of namespace declarations themselves, which no name may bear. */
export const xmlnsPrefixNamespace = "http://www.w3.org/2000/xmlns/";

/** Bindings in force while a tree is written: two parallel stacks of `size`, the last of a prefix wins. */
export interface NamespaceScope {
  readonly prefixes: string[];
  readonly namespaces: string[];
  size: number;
}

/** Namespace that a prefix stands for, if any; the default one is empty until it is declared. */
export function namespaceInScope(scope: NamespaceScope, prefix: string): string | undefined {
  for (let i = scope.size - 1; i >= 0; i--) if (scope.prefixes[i] === prefix) return scope.namespaces[i];
  return prefix === "" ? "" : prefix === "xml" ? xmlPrefixNamespace : undefined;
}

/** Puts a binding in force until the size of the scope is set back. */
export function bindInScope(scope: NamespaceScope, prefix: string, namespace: string): void {
  scope.prefixes[scope.size] = prefix;
  scope.namespaces[scope.size] = namespace;
  scope.size++;
}

function refuse(rule: string): never {
  throw new SegurError("ERR_XML_TREE", { details: { rule, source: "Namespaces in XML 1.0" } });
}

/** Refuses a prefix and a namespace that Namespaces in XML 1.0 does not let go together. */
function checkBinding(prefix: string, namespace: string): void {
  if (prefix === "xmlns" || namespace === xmlnsPrefixNamespace) refuse("prefix xmlns is reserved");
  if ((prefix === "xml") !== (namespace === xmlPrefixNamespace)) refuse("prefix xml is reserved");
  if (prefix !== "" && namespace === "") refuse("a prefix needs a namespace");
}

/** True for a name without prefix that an attribute may bear. */
export function isUnqualified({ namespace, local }: XmlName): boolean {
  return namespace === "" && local !== "xmlns";
}

/** Attributes without prefix are in no namespace, whatever the default namespace is. */
export function checkUnprefixed({ namespace, local }: XmlName): void {
  if (namespace !== "") refuse("an attribute in a namespace needs a prefix");
  if (local === "xmlns") refuse("a namespace is declared with withDeclaration");
}

/**
 * Namespaces to write on an element: of its own name, of its prefixed attributes and of `declared`,
 * save what is in force already. In the order of Canonical XML: by prefix, default namespace first.
 */
export function namespacesToDeclare(
  scope: NamespaceScope,
  element: XmlElement,
  attributes: readonly XmlAttribute[],
  declared: readonly XmlNamespaceDeclaration[],
): readonly XmlNamespaceDeclaration[] {
  const bound: XmlNamespaceDeclaration[] = [];
  bind(bound, element.name);
  for (const attribute of attributes) if (attribute.name.prefix !== "") bind(bound, attribute.name);
  for (const declaration of declared) bind(bound, declaration);
  const missing: XmlNamespaceDeclaration[] = [];
  for (const one of bound) if (namespaceInScope(scope, one.prefix) !== one.namespace) missing.push(one);
  return missing.length < 2 ? missing : missing.sort((a, b) => compareCodePoints(a.prefix, b.prefix));
}

function bind(bound: XmlNamespaceDeclaration[], binding: XmlNamespaceDeclaration): void {
  const { prefix, namespace } = binding;
  checkBinding(prefix, namespace);
  if (prefix === "xml") return;
  for (const one of bound) {
    if (one.prefix !== prefix) continue;
    if (one.namespace !== namespace) refuse("one element binds a prefix to two namespaces");
    return;
  }
  bound.push(binding);
}

/** Order of Canonical XML 1.0, 2.2: by namespace URI, then by local name. */
export function compareAttributes(a: XmlAttribute, b: XmlAttribute): number {
  return a.name.namespace === b.name.namespace
    ? compareCodePoints(a.name.local, b.name.local)
    : compareCodePoints(a.name.namespace, b.name.namespace);
}

/** The attributes in canonical order; the list itself when it is so already, as it mostly is. */
export function inCanonicalOrder(attributes: readonly XmlAttribute[]): readonly XmlAttribute[] {
  if (attributes.length < 2) return attributes;
  let previous: XmlAttribute | undefined;
  for (const attribute of attributes) {
    if (previous !== undefined && compareAttributes(previous, attribute) >= 0) return sorted(attributes);
    previous = attribute;
  }
  return attributes;
}

/** By insertion: an element has a handful of attributes. */
function sorted(attributes: readonly XmlAttribute[]): readonly XmlAttribute[] {
  if (attributes.length > 16) return sortedMany(attributes);
  const list: XmlAttribute[] = [];
  for (const attribute of attributes) {
    let place = list.length;
    for (; place > 0; place--) {
      const before = list[place - 1];
      if (before === undefined) break;
      const order = compareAttributes(before, attribute);
      if (order === 0) refuse("an attribute is given twice");
      if (order < 0) break;
      list[place] = before;
    }
    list[place] = attribute;
  }
  return list;
}

function sortedMany(attributes: readonly XmlAttribute[]): readonly XmlAttribute[] {
  return [...attributes].sort((a, b) => {
    const order = compareAttributes(a, b);
    return order === 0 ? refuse("an attribute is given twice") : order;
  });
}
