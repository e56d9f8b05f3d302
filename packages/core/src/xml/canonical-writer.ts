import { SegurError } from "../errors/segur-error.js";
import {
  assertPlainMarkup,
  escapeAttribute,
  escapeText,
  ForbiddenCharacter,
  forbiddenCharacterOf,
  isNcName,
} from "./xml-characters.js";
import { writtenName, type WrittenName } from "./written-name.js";
import {
  bindInScope,
  checkBinding,
  checkUnprefixed,
  inCanonicalOrder,
  namespaceInScope,
  namespacesToDeclare,
  type NamespaceScope,
} from "./xml-namespaces.js";
import { pathOf } from "./xml-path.js";
import type {
  XmlAttribute,
  XmlComment,
  XmlDocument,
  XmlElement,
  XmlNamespaceDeclaration,
  XmlProcessingInstruction,
} from "./xml-tree.js";

/** Which of the canonical forms to write; all of them are one walk over the tree. */
export interface CanonicalForm {
  readonly comments: boolean;
  /** Only namespaces visibly used, declared where first used (Exclusive XML Canonicalization 1.0). */
  readonly exclusive: boolean;
  /** Prefixes that an exclusive form treats as the inclusive one does; empty for the default namespace. */
  readonly inclusivePrefixes: readonly string[];
  /** Canonical XML refuses relative namespace URIs, which two readers may resolve apart. */
  readonly absoluteNamespaces: boolean;
}

/** What an element written apart from its ancestors takes from them. */
export interface XmlInherited {
  readonly declarations: readonly XmlNamespaceDeclaration[];
  /** `xml:lang`, `xml:space`, `xml:base`, `xml:id`: Canonical XML 1.0 carries them to the apex. */
  readonly attributes: readonly XmlAttribute[];
}

/** Deeper trees are refused: the walk is recursive and no message of the services comes near. */
export const maxWrittenDepth = 1000;

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
    return elementText({ form, prefixes: [], namespaces: [], size: 0 }, root, 1, inherited);
  } catch (error) {
    throw error instanceof FaultAt ? placed(error, root) : error;
  }
}

/** A fault and the element it was found in; which path leads there is looked for only then. */
class FaultAt extends Error {
  readonly element: XmlElement;

  constructor(element: XmlElement, cause: unknown) {
    super("fault", { cause });
    this.element = element;
  }
}

function placed({ element, cause }: FaultAt, root: XmlElement): unknown {
  if (cause instanceof ForbiddenCharacter) {
    const culprit = element.attributes.find(({ value }) => forbiddenCharacterOf(value) !== undefined);
    const path = pathOf(root, element) + (culprit === undefined ? "" : `/@${culprit.name.local}`);
    const { codePoint } = cause;
    return new SegurError("ERR_XML_CHARACTER", {
      details: { path, codePoint, rule: "Char", source: "XML 1.0, production [2]" },
    });
  }
  if (!(cause instanceof SegurError) || cause.code === "ERR_XML_LIMIT") return cause;
  return new SegurError(cause.code, { details: { ...cause.details, path: pathOf(root, element) } });
}

function elementText(w: Writing, element: XmlElement, depth: number, inherited: XmlInherited | undefined): string {
  try {
    const { name, children } = element;
    const written = writtenName(name.prefix, name.local);
    const mark = w.size;
    let out = startTag(w, element, written, inherited);
    for (const child of children) {
      if (typeof child === "string") out += escapeText(child);
      else if (child.kind !== "element") out += markupText(child, w.form);
      else if (depth < maxWrittenDepth) out += elementText(w, child, depth + 1, undefined);
      else throw new SegurError("ERR_XML_LIMIT", { details: { rule: "depth", maxWrittenDepth } });
    }
    w.size = mark;
    return out + written.close;
  } catch (error) {
    throw error instanceof FaultAt ? error : new FaultAt(element, error);
  }
}

function startTag(w: Writing, element: XmlElement, written: WrittenName, inherited: XmlInherited | undefined): string {
  const { prefix, namespace } = element.name;
  const attributes = attributesOf(element, inherited, w.form);
  const plain = inherited === undefined && element.declarations.length === 0 && !hasPrefixed(attributes);
  if (plain && namespaceInScope(w, prefix) === namespace) {
    // Most elements: their own name is in force, and there is nothing else to look at.
    if (attributes.length === 0) return written.opened;
    return written.open + attributesText(attributes);
  }
  const declared = plain ? [element.name] : toDeclare(w, element, attributes, inherited);
  let out = written.open;
  for (const one of declared) out += declarationText(w, one);
  return out + (attributes.length === 0 ? ">" : attributesText(attributes));
}

/** Attributes up to the end of the tag. */
function attributesText(attributes: readonly XmlAttribute[]): string {
  let out = "";
  for (const { name, value } of attributes) {
    if (name.prefix === "") checkUnprefixed(name);
    const written = writtenName(name.prefix, name.local);
    out += (out === "" ? written.firstAttribute : written.nextAttribute) + escapeAttribute(value);
  }
  return out + '">';
}

function attributesOf(
  element: XmlElement,
  inherited: XmlInherited | undefined,
  form: CanonicalForm,
): readonly XmlAttribute[] {
  const own = element.attributes;
  if (inherited === undefined || form.exclusive) return own.length < 2 ? own : inCanonicalOrder(own);
  const missing = inherited.attributes.filter(
    ({ name }) => !own.some((one) => one.name.local === name.local && one.name.namespace === name.namespace),
  );
  return inCanonicalOrder([...own, ...missing]);
}

function toDeclare(
  w: Writing,
  element: XmlElement,
  attributes: readonly XmlAttribute[],
  inherited: XmlInherited | undefined,
): readonly XmlNamespaceDeclaration[] {
  const { exclusive, inclusivePrefixes } = w.form;
  const declared = declaredBy(element, inherited).filter(
    ({ prefix }) => !exclusive || inclusivePrefixes.includes(prefix),
  );
  return namespacesToDeclare(w, element, attributes, declared);
}

function hasPrefixed(attributes: readonly XmlAttribute[]): boolean {
  for (const attribute of attributes) if (attribute.name.prefix !== "") return true;
  return false;
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

const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:/;

/** Declares a namespace, which is then in force; the prefix `xml` is bound without being declared. */
function declarationText(w: Writing, { prefix, namespace }: XmlNamespaceDeclaration): string {
  checkBinding(prefix, namespace);
  if (prefix === "xml") return "";
  if (w.form.absoluteNamespaces && namespace !== "" && !scheme.test(namespace)) {
    throw new SegurError("ERR_XML_TREE", {
      details: { rule: "relative namespace URI", source: "Canonical XML 1.0, section 1.3" },
    });
  }
  bindInScope(w, prefix, namespace);
  const attribute = prefix === "" ? writtenName("", "xmlns") : writtenName("xmlns", prefix);
  return attribute.firstAttribute + escapeAttribute(namespace) + '"';
}

/** A comment or an instruction; empty for a comment that the form leaves out. */
function markupText(node: XmlComment | XmlProcessingInstruction, { comments }: CanonicalForm): string {
  if (node.kind === "comment") {
    if (!comments) return "";
    assertPlainMarkup(node.text);
    if (node.text.includes("--") || node.text.endsWith("-")) refuseMarkup("two hyphens inside a comment");
    return `<!--${node.text}-->`;
  }
  const { target, data } = node;
  assertPlainMarkup(data);
  if (!isNcName(target) || target.toLowerCase() === "xml") refuseMarkup("target of an instruction");
  if (data.includes("?>") || /^[ \t\n]/.test(data)) refuseMarkup("data of an instruction");
  return data === "" ? `<?${target}?>` : `<?${target} ${data}?>`;
}

function refuseMarkup(rule: string): never {
  throw new SegurError("ERR_XML_TREE", { details: { rule, source: "XML 1.0, productions [15], [16], [17]" } });
}
