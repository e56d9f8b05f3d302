import { SegurError } from "../errors/segur-error.js";
import { deepestElement, type CanonicalForm, type XmlInherited } from "./canonical-form.js";
import { markupText } from "./markup-text.js";
import { RememberedElement } from "./remembered-element.js";
import { FaultAt, placed } from "./writing-fault.js";
import { escapeAttribute, escapeText } from "./xml-characters.js";
import { writtenName } from "./written-name.js";
import { writtenOf } from "./xml-name.js";
import {
  bindInScope,
  checkUnprefixed,
  inCanonicalOrder,
  isUnqualified,
  namespaceInScope,
  namespacesToDeclare,
  type NamespaceScope,
} from "./xml-namespaces.js";
import type { XmlAttribute, XmlDocument, XmlElement, XmlName, XmlNamespaceDeclaration, XmlNode } from "./xml-tree.js";

interface Writing extends NamespaceScope {
  readonly form: CanonicalForm;
}

/** Writes a document: comments and instructions around the root are each on a line of their own. */
export function writeDocument(document: XmlDocument, form: CanonicalForm): string {
  let out = "";
  for (const node of document.prolog) {
    const markup = markupText(node, form);
    if (markup !== "") out += markup + "\n";
  }
  out += writeApex(document.root, form, undefined);
  for (const node of document.epilog) {
    const markup = markupText(node, form);
    if (markup !== "") out += "\n" + markup;
  }
  return out;
}

/** Writes an element as the apex of a document subset. */
export function writeApex(root: XmlElement, form: CanonicalForm, inherited: XmlInherited | undefined): string {
  try {
    const w = { form, prefixes: [], namespaces: [], size: 0 };
    return inherited === undefined ? appendElement(w, "", root, 1) : appendInheriting(w, root, inherited);
  } catch (error) {
    throw error instanceof FaultAt ? placed(error, root) : error;
  }
}

function appendInheriting(w: Writing, root: XmlElement, inherited: XmlInherited): string {
  try {
    return appendDeclaring(w, "", root, 1, inherited);
  } catch (error) {
    throw error instanceof FaultAt ? error : new FaultAt(root, error);
  }
}

/** Namespaces in force where a document is written piece by piece, and its form. */
export type PieceWriting = Writing;

/** A document to be written piece by piece. */
export function startWriting(form: CanonicalForm): PieceWriting {
  return { form, prefixes: [], namespaces: [], size: 0 };
}

/**
 * The start tag of an element whose children are yet to come. What it declares is in force from here, until the caller sets
 * the size of the scope back.
 */
export function startTag(w: PieceWriting, element: XmlElement): string {
  const written = writtenOf(element.name);
  const attributes = attributesOf(element, undefined, w.form);
  const declared = toDeclare(w, element, attributes, undefined);
  if (declared.length === 0 && attributes.length === 0) return written.opened;
  const out = appendDeclarations(w, written.open, declared);
  return appendAttributes(out, declared.length === 0, attributes) + '">';
}

/** Appends an element to what is written already: one growing text, whose pieces are joined in the end. */
function appendElement(w: Writing, before: string, element: XmlElement, depth: number): string {
  if (depth > deepestElement) throw new SegurError("ERR_XML_LIMIT", { details: { rule: "depth", deepestElement } });
  return element instanceof RememberedElement
    ? appendRemembered(w, before, element, depth)
    : appendAnew(w, before, element, depth);
}

/** Appends the text that an element remembers, or that it will from now on. */
function appendRemembered(w: Writing, before: string, element: RememberedElement, depth: number): string {
  const { levels, name } = element;
  if (levels === 0 || depth + levels > deepestElement || namespaceInScope(w, name.prefix) !== name.namespace) {
    return appendAnew(w, before, element, depth);
  }
  let { text } = element;
  if (text === undefined) element.remember((text = appendAnew(w, "", element, depth)));
  return before + text;
}

/**
 * Appends an element whose text is not known. Most declare nothing, and all that their names need is in force: they are
 * written here. Any other takes the long way.
 */
function appendAnew(w: Writing, before: string, element: XmlElement, depth: number): string {
  try {
    const { attributes, children, declarations, name } = element;
    if (declarations.length > 0 || namespaceInScope(w, name.prefix) !== name.namespace) {
      return appendDeclaring(w, before, element, depth, undefined);
    }
    const written = writtenOf(name);
    let out: string;
    if (attributes.length === 0) {
      if (children.length === 0) return before + written.empty;
      out = before + written.opened;
    } else {
      const start = appendPlainAttributes(w, before + written.open, inCanonicalOrder(attributes));
      if (start === undefined) return appendDeclaring(w, before, element, depth, undefined);
      if (children.length === 0) return start + written.closeEmpty;
      out = start + '">';
    }
    return appendChildren(w, out, children, depth) + written.close;
  } catch (error) {
    throw error instanceof FaultAt ? error : new FaultAt(element, error);
  }
}

/** Appends attributes in order that need no declaration; undefined for any other. */
function appendPlainAttributes(w: Writing, before: string, attributes: readonly XmlAttribute[]): string | undefined {
  let out = before;
  let isFirst = true;
  for (const { name, value } of attributes) {
    if (name.prefix === "" ? !isUnqualified(name) : namespaceInScope(w, name.prefix) !== name.namespace)
      return undefined;
    const written = writtenOf(name);
    out += isFirst ? written.firstAttribute : written.nextAttribute;
    out += escapeAttribute(value);
    isFirst = false;
  }
  return out;
}

/** Appends an element that may declare namespaces, or take some from what it is cut from. */
function appendDeclaring(
  w: Writing,
  before: string,
  element: XmlElement,
  depth: number,
  inherited: XmlInherited | undefined,
): string {
  const { children } = element;
  const written = writtenOf(element.name);
  const attributes = attributesOf(element, inherited, w.form);
  const declared = toDeclare(w, element, attributes, inherited);
  const mark = w.size;
  let out = before;
  if (declared.length === 0 && attributes.length === 0) {
    if (children.length === 0) return out + written.empty;
    out += written.opened;
  } else {
    out = appendAttributes(appendDeclarations(w, out + written.open, declared), declared.length === 0, attributes);
    out += children.length === 0 ? written.closeEmpty : '">';
  }
  if (children.length > 0) out = appendChildren(w, out, children, depth) + written.close;
  w.size = mark;
  return out;
}

function appendChildren(w: Writing, before: string, children: readonly XmlNode[], depth: number): string {
  let out = before;
  for (const child of children) {
    if (typeof child === "string") out += escapeText(child);
    else if (child.kind === "element") out = appendElement(w, out, child, depth + 1);
    else out += markupText(child, w.form);
  }
  return out;
}

/** Attributes up to the value of the last one, whose quote is left to close. */
function appendAttributes(before: string, first: boolean, attributes: readonly XmlAttribute[]): string {
  let out = before;
  let isFirst = first;
  for (const { name, value } of attributes) {
    if (name.prefix === "") checkUnprefixed(name);
    const written = writtenOf(name);
    out += isFirst ? written.firstAttribute : written.nextAttribute;
    out += escapeAttribute(value);
    isFirst = false;
  }
  return out;
}

const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:/;

/** Namespaces up to the value of the last one; they are in force from here. */
function appendDeclarations(w: Writing, before: string, declared: readonly XmlNamespaceDeclaration[]): string {
  let out = before;
  let isFirst = true;
  for (const { prefix, namespace } of declared) {
    if (w.form.absoluteNamespaces && namespace !== "" && !scheme.test(namespace)) {
      throw new SegurError("ERR_XML_TREE", {
        details: { rule: "relative namespace URI", source: "Canonical XML 1.0, section 1.3" },
      });
    }
    bindInScope(w, prefix, namespace);
    const written = prefix === "" ? writtenName("", "xmlns") : writtenName("xmlns", prefix);
    out += isFirst ? written.firstAttribute : written.nextAttribute;
    out += escapeAttribute(namespace);
    isFirst = false;
  }
  return out;
}

function attributesOf(
  element: XmlElement,
  inherited: XmlInherited | undefined,
  form: CanonicalForm,
): readonly XmlAttribute[] {
  const own = element.attributes;
  if (inherited === undefined || form.exclusive) return inCanonicalOrder(own);
  const missing = inherited.attributes.filter(
    ({ name }) => !own.some((one) => one.name.local === name.local && one.name.namespace === name.namespace),
  );
  return inCanonicalOrder([...own, ...missing]);
}

const none: readonly never[] = [];

function toDeclare(
  w: Writing,
  element: XmlElement,
  attributes: readonly XmlAttribute[],
  inherited: XmlInherited | undefined,
): readonly XmlNamespaceDeclaration[] {
  // Most elements: nothing to look at but names, and all of them are in force.
  if (inherited === undefined && element.declarations.length === 0 && areInForce(w, element.name, attributes))
    return none;
  const { exclusive, inclusivePrefixes } = w.form;
  const declared = declaredBy(element, inherited).filter((one) => !exclusive || inclusivePrefixes.includes(one.prefix));
  return namespacesToDeclare(w, element, attributes, declared);
}

function areInForce(w: Writing, name: XmlName, attributes: readonly XmlAttribute[]): boolean {
  if (namespaceInScope(w, name.prefix) !== name.namespace) return false;
  for (const { name: of } of attributes) {
    if (of.prefix !== "" && namespaceInScope(w, of.prefix) !== of.namespace) return false;
  }
  return true;
}

/** Own declarations, then the inherited ones that neither they nor the visible names replace. */
function declaredBy(element: XmlElement, inherited: XmlInherited | undefined): readonly XmlNamespaceDeclaration[] {
  if (inherited === undefined) return element.declarations;
  const bound = new Set([
    element.name.prefix,
    ...element.attributes.map((attribute) => attribute.name.prefix).filter((prefix) => prefix !== ""),
    ...element.declarations.map((declaration) => declaration.prefix),
  ]);
  return [...element.declarations, ...inherited.declarations.filter(({ prefix }) => !bound.has(prefix))];
}
