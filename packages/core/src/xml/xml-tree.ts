import { RememberedElement } from "./remembered-element.js";
import { createName } from "./xml-name.js";

/**
 * The XML tree that every wire format is built in and read into: plain immutable data.
 *
 * Names carry their namespace URI; the prefix is only how the name was, or will be, written.
 */
export interface XmlName {
  /** Namespace URI; empty for no namespace. */
  readonly namespace: string;
  /** Prefix, empty for the default namespace or for no namespace. */
  readonly prefix: string;
  readonly local: string;
}

/** One attribute. */
export interface XmlAttribute {
  readonly name: XmlName;
  readonly value: string;
}

/** A namespace declared on an element although no name may need it there. */
export interface XmlNamespaceDeclaration {
  /** Empty for the default namespace. */
  readonly prefix: string;
  readonly namespace: string;
}

/** An element. */
export interface XmlElement {
  readonly kind: "element";
  readonly name: XmlName;
  readonly attributes: readonly XmlAttribute[];
  /** Text is a plain string; neighbouring strings are one text. */
  readonly children: readonly XmlNode[];
  /** Namespaces to declare here besides those visibly used; what a reader found declared. */
  readonly declarations: readonly XmlNamespaceDeclaration[];
}

/** A comment. */
export interface XmlComment {
  readonly kind: "comment";
  readonly text: string;
}

/** A processing instruction. */
export interface XmlProcessingInstruction {
  readonly kind: "instruction";
  readonly target: string;
  readonly data: string;
}

/** A child of an element. */
export type XmlNode = XmlElement | XmlComment | XmlProcessingInstruction | string;

/** A whole document: what stands before and after the root counts for canonical forms. */
export interface XmlDocument {
  readonly prolog: readonly (XmlComment | XmlProcessingInstruction)[];
  readonly root: XmlElement;
  readonly epilog: readonly (XmlComment | XmlProcessingInstruction)[];
}

/** A document that holds nothing but its root. */
export function emptyDocument(root: XmlElement): XmlDocument {
  return { prolog: [], root, epilog: [] };
}

/** Makes the names of one namespace; each name is made once. */
export type XmlNamespace = (local: string) => XmlName;

const noAttributes: readonly XmlAttribute[] = [];
const noDeclarations: readonly XmlNamespaceDeclaration[] = [];

/**
 * A namespace and the prefix it is written with (empty: as default namespace).
 *
 * @example
 * ```ts
 * import { element, xmlNamespace, serializeXml } from "@segur-sdk/core/xml";
 *
 * const hl7 = xmlNamespace("urn:hl7-org:v3");
 * const title = element(hl7("title"), {}, "CR de scanner");
 * console.log(serializeXml(title)); // <title xmlns="urn:hl7-org:v3">CR de scanner</title>
 * ```
 */
export function xmlNamespace(namespace: string, prefix = ""): XmlNamespace {
  const names = new Map<string, XmlName>();
  return (local) => {
    let name = names.get(local);
    if (name === undefined) {
      name = Object.freeze(createName(namespace, prefix, local));
      names.set(local, name);
    }
    return name;
  };
}

const unqualified = xmlNamespace("");

/** What a builder may give as child; absent values are left out. */
export type XmlChild = XmlNode | undefined | false | readonly XmlChild[];

/** Attributes by unprefixed name; absent values are left out. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/**
 * Makes an element. Unprefixed attributes come as an object; qualified ones, such as `xsi:type`, with {@link withAttribute}.
 */
export function element(name: XmlName, attributes: XmlAttributes, ...children: readonly XmlChild[]): XmlElement {
  return {
    kind: "element",
    name,
    attributes: attributeList(attributes),
    // The list of arguments is ours: it serves as it is when nothing has to be left out or laid flat, as mostly.
    children: areNodes(children) ? children : flattened(children),
    declarations: noDeclarations,
  };
}

/**
 * Lists are made at their size: one that grows takes room for 17 at its first push, and a tree is mostly lists of one or
 * two. With half of the memory, building a document takes a third less time.
 */
function attributeList(given: XmlAttributes): readonly XmlAttribute[] {
  let first: XmlAttribute | undefined;
  let second: XmlAttribute | undefined;
  let third: XmlAttribute | undefined;
  let more: XmlAttribute[] | undefined;
  for (const key in given) {
    const value = given[key];
    if (value === undefined) continue;
    const attribute = { name: unqualified(key), value };
    if (first === undefined) first = attribute;
    else if (second === undefined) second = attribute;
    else if (third === undefined) third = attribute;
    else (more ??= []).push(attribute);
  }
  if (first === undefined) return noAttributes;
  if (second === undefined) return [first];
  if (third === undefined) return [first, second];
  return more === undefined ? [first, second, third] : [first, second, third, ...more];
}

function areNodes(children: readonly XmlChild[]): children is readonly XmlNode[] {
  for (const child of children) if (!isNode(child)) return false;
  return true;
}

function isNode(child: XmlChild): child is XmlNode {
  return child !== undefined && child !== false && !isList(child);
}

function flattened(children: readonly XmlChild[]): readonly XmlNode[] {
  const nodes: XmlNode[] = [];
  appendChildren(nodes, children);
  return nodes;
}

function appendChildren(into: XmlNode[], children: readonly XmlChild[]): void {
  for (const child of children) {
    if (isNode(child)) into.push(child);
    else if (child !== undefined && child !== false) appendChildren(into, child);
  }
}

function isList(child: XmlChild): child is readonly XmlChild[] {
  return Array.isArray(child);
}

/** The same element with one more attribute, qualified or not. */
export function withAttribute(of: XmlElement, name: XmlName, value: string): XmlElement {
  return { ...of, attributes: [...of.attributes, { name, value }] };
}

/** The same element with a namespace declared on it, for prefixes used only inside values. */
export function withDeclaration(of: XmlElement, prefix: string, namespace: string): XmlElement {
  return { ...of, declarations: [...of.declarations, { prefix, namespace }] };
}

/**
 * The same element, whose text is remembered once written: for what is the same in many documents, or at many places of
 * one. As in any tree, nothing in it may change afterwards.
 *
 * @example
 * ```ts
 * import { element, rememberedElement, xmlNamespace } from "@segur-sdk/core/xml";
 *
 * const hl7 = xmlNamespace("urn:hl7-org:v3");
 * const realm = rememberedElement(element(hl7("realmCode"), { code: "FR" }));
 * export const document = element(hl7("ClinicalDocument"), {}, realm);
 * ```
 */
export function rememberedElement(of: XmlElement): XmlElement {
  return new RememberedElement(of);
}
