import { SaxesParser, type SaxesAttributeNSIncomplete, type SaxesTagNS } from "saxes";

import { SegurError, type SegurErrorDetails } from "../errors/segur-error.js";
import { isNcName } from "./xml-characters.js";
import { createName } from "./xml-name.js";
import type {
  XmlAttribute,
  XmlComment,
  XmlDocument,
  XmlElement,
  XmlName,
  XmlNamespaceDeclaration,
  XmlNode,
  XmlProcessingInstruction,
} from "./xml-tree.js";

/** Bounds that hold while reading, before memory is taken. */
export interface TreeLimits {
  readonly maxDepth: number;
  readonly maxNodes: number;
}

/** What has been read so far of a document. */
interface Reading {
  readonly limits: TreeLimits;
  readonly elementNames: NameTable;
  readonly attributeNames: NameTable;
  readonly prolog: (XmlComment | XmlProcessingInstruction)[];
  readonly epilog: (XmlComment | XmlProcessingInstruction)[];
  /** Children of the elements not closed yet, outermost first. */
  readonly open: XmlNode[][];
  attributes: SaxesAttributeNSIncomplete[];
  nodes: number;
  root: XmlElement | undefined;
}

/** Names of a document, each made once. */
type NameTable = Map<string, XmlName>;

/**
 * saxes looks for its handlers on the parser, and finds ours on the prototype, set once for all. Set on each parser, the
 * seventh would turn it into a dictionary for V8, which makes every later parser of the process five times slower.
 */
class TreeParser extends SaxesParser<{
  xmlns: true;
  position: false;
  defaultXMLVersion: "1.0";
  forceXMLVersion: true;
}> {}
const events = TreeParser.prototype;

/** The one reading under way: it is synchronous and calls nobody else's code, hence never nested. */
let reading: Reading;

events.on("error", (error) => {
  throw new NotWellFormed(error.message);
});
events.on("doctype", () => {
  throw new SegurError("ERR_XML_DOCTYPE");
});
events.on("opentagstart", () => {
  count();
  const { maxDepth } = reading.limits;
  if (reading.open.length >= maxDepth) {
    throw new SegurError("ERR_XML_LIMIT", { details: { rule: "maxDepth", maxDepth } });
  }
});
events.on("attribute", (attribute) => {
  count();
  reading.attributes.push(attribute);
});
events.on("opentag", (tag) => {
  const children: XmlNode[] = [];
  const element = openElement(tag, children);
  const { open } = reading;
  const siblings = open.at(-1);
  if (siblings === undefined) reading.root = element;
  else siblings.push(element);
  open.push(children);
});
events.on("closetag", () => {
  reading.open.pop();
});
events.on("text", appendText);
events.on("cdata", appendText);
events.on("comment", (text) => {
  append({ kind: "comment", text });
});
events.on("processinginstruction", ({ target, body }) => {
  append({ kind: "instruction", target, data: body });
});

/** Reads decoded characters, as `parseXml` says. */
export function readTree(text: string, limits: TreeLimits): XmlDocument {
  reading = {
    limits,
    elementNames: new Map(),
    attributeNames: new Map(),
    prolog: [],
    epilog: [],
    open: [],
    attributes: [],
    nodes: 0,
    root: undefined,
  };
  const parser = new TreeParser({ xmlns: true, position: false, defaultXMLVersion: "1.0", forceXMLVersion: true });
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof NotWellFormed)) throw error;
    // What follows the colon of a saxes message quotes the document: left out.
    throw malformed(error.message.replace(/[:.].*$/s, ""), { line: parser.line, column: parser.column });
  }
  const { prolog, root, epilog } = reading;
  if (root === undefined) throw malformed("document must contain a root element");
  return { prolog, root, epilog };
}

/** What saxes reports, on its way from the handler to the place that knows the line. */
class NotWellFormed extends Error {}

function malformed(rule: string, details: SegurErrorDetails = {}): SegurError {
  return new SegurError("ERR_XML_MALFORMED", { details: { rule, ...details } });
}

function count(): void {
  const { maxNodes } = reading.limits;
  if (++reading.nodes > maxNodes) throw new SegurError("ERR_XML_LIMIT", { details: { rule: "maxNodes", maxNodes } });
}

function append(node: XmlComment | XmlProcessingInstruction): void {
  count();
  const { open, root, prolog, epilog } = reading;
  (open.at(-1) ?? (root === undefined ? prolog : epilog)).push(node);
}

function appendText(text: string): void {
  const children = reading.open.at(-1);
  if (children === undefined || text === "") return;
  const last = children.at(-1);
  if (typeof last === "string") children[children.length - 1] = last + text;
  else children.push(text);
}

const none: readonly never[] = [];

function openElement(tag: SaxesTagNS, children: readonly XmlNode[]): XmlElement {
  const name = nameIn(reading.elementNames, tag.prefix, tag.local, tag.uri);
  const written = reading.attributes;
  if (written.length === 0) return { kind: "element", name, attributes: none, children, declarations: none };
  reading.attributes = [];
  const attributes: XmlAttribute[] = [];
  const declarations: XmlNamespaceDeclaration[] = [];
  for (const attribute of written) {
    const { prefix, local, value } = attribute;
    if (prefix === "xmlns" || (prefix === "" && local === "xmlns")) declare(declarations, attribute);
    else {
      const namespace = prefix === "" ? "" : (tag.attributes[attribute.name]?.uri ?? "");
      attributes.push({ name: nameIn(reading.attributeNames, prefix, local, namespace), value });
    }
  }
  return { kind: "element", name, attributes, children, declarations };
}

function declare(declarations: XmlNamespaceDeclaration[], { prefix, local, value }: SaxesAttributeNSIncomplete): void {
  // saxes trims what it resolves names with; two readers would then disagree on the namespace.
  if (value !== value.trim()) throw malformed("white space around a namespace");
  if (prefix === "") declarations.push({ prefix: "", namespace: value });
  else if (!isNcName(local)) throw malformed("NCName");
  else if (local !== "xml") declarations.push({ prefix: local, namespace: value });
}

/** The one name of its kind in this document. saxes leaves a check to us: `a:1` is a Name, but no QName. */
function nameIn(known: NameTable, prefix: string, local: string, namespace: string): XmlName {
  const key = prefix === "" ? local : `${prefix}:${local}`;
  const seen = known.get(key);
  if (seen?.namespace === namespace) return seen;
  if (!isNcName(local) || (prefix !== "" && !isNcName(prefix))) throw malformed("NCName");
  const name = createName(namespace, prefix, local);
  known.set(key, name);
  return name;
}
