import { SaxesParser } from "saxes";

import { SegurError, type SegurErrorDetails } from "../errors/segur-error.js";
import {
  createQualifiedNames,
  NamespaceFault,
  readAttributes,
  readDeclarations,
  readElementName,
  type QualifiedNames,
  type WrittenAttribute,
} from "./qualified-names.js";
import type { XmlComment, XmlDocument, XmlElement, XmlNode, XmlProcessingInstruction } from "./xml-tree.js";

/** Bounds that hold while reading, before memory is taken. */
export interface TreeLimits {
  readonly maxDepth: number;
  readonly maxNodes: number;
}

/** What has been read so far of a document. */
interface Reading {
  readonly limits: TreeLimits;
  readonly names: QualifiedNames;
  readonly prolog: (XmlComment | XmlProcessingInstruction)[];
  readonly epilog: (XmlComment | XmlProcessingInstruction)[];
  /** Children of the elements not closed yet, outermost first. */
  readonly open: XmlNode[][];
  /** Size of the namespace scope before each of them. */
  readonly scopeSizes: number[];
  /** Attributes of the start tag being read. */
  written: WrittenAttribute[];
  nodes: number;
  root: XmlElement | undefined;
}

/**
 * saxes looks for its handlers on the parser, and finds ours on the prototype, set once for all. Set on each parser, the
 * seventh would turn it into a dictionary for V8, which makes every later parser of the process five times slower.
 */
class TreeParser extends SaxesParser<{ position: false; defaultXMLVersion: "1.0"; forceXMLVersion: true }> {}
const events = TreeParser.prototype;

/** The one reading under way: it is synchronous and calls nobody else's code, hence never nested. */
let reading: Reading;

events.on("error", (error) => {
  throw new NotWellFormed(error.message);
});
events.on("doctype", () => {
  throw new SegurError("ERR_XML_DOCTYPE");
});
events.on("attribute", (attribute) => {
  count();
  reading.written.push(attribute);
});
events.on("opentag", (tag) => {
  count();
  const { open, scopeSizes, names } = reading;
  const { maxDepth } = reading.limits;
  if (open.length >= maxDepth) throw new SegurError("ERR_XML_LIMIT", { details: { rule: "maxDepth", maxDepth } });
  const children: XmlNode[] = [];
  scopeSizes.push(names.scope.size);
  const element = openElement(tag.name, children);
  const siblings = open.at(-1);
  if (siblings === undefined) reading.root = element;
  else siblings.push(element);
  open.push(children);
});
events.on("closetag", () => {
  const { open, scopeSizes, names } = reading;
  open.pop();
  names.scope.size = scopeSizes.pop() ?? 0;
});
events.on("text", appendText);
events.on("cdata", appendText);
events.on("comment", (text) => {
  append({ kind: "comment", text });
});
events.on("processinginstruction", ({ target, body }) => {
  if (target.includes(":")) throw new NamespaceFault("NCName");
  // saxes reads `<?p?x?>`, which is not well-formed, as `<?p ?x?>`, which nobody writes: both are refused.
  if (body.startsWith("?")) throw new NamespaceFault("instruction whose data begins with a question mark");
  append({ kind: "instruction", target, data: body });
});

/** Reads decoded characters, as `parseXml` says. */
export function readTree(text: string, limits: TreeLimits): XmlDocument {
  reading = {
    limits,
    names: createQualifiedNames(),
    prolog: [],
    epilog: [],
    open: [],
    scopeSizes: [],
    written: [],
    nodes: 0,
    root: undefined,
  };
  const parser = new TreeParser({ position: false, defaultXMLVersion: "1.0", forceXMLVersion: true });
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof NotWellFormed || error instanceof NamespaceFault)) throw error;
    // What follows the colon of a saxes message quotes the document: left out.
    throw malformed(error.message.replace(/[:.].*$/s, ""), { line: parser.line, column: parser.column });
  }
  const { prolog, root, epilog } = reading;
  if (root === undefined) throw malformed("document must contain a root element");
  return { prolog, root, epilog };
}

/** What saxes reports, on its way from the handler to the place that knows the line. Namespaces are not its concern. */
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

function openElement(qname: string, children: readonly XmlNode[]): XmlElement {
  const { names, written } = reading;
  if (written.length === 0) {
    const name = readElementName(names, qname);
    return { kind: "element", name, attributes: none, children, declarations: none };
  }
  reading.written = [];
  const declarations = readDeclarations(names, written);
  const name = readElementName(names, qname);
  return { kind: "element", name, attributes: readAttributes(names, written), children, declarations };
}
