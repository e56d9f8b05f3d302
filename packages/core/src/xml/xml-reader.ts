import { SaxesParser, type SaxesAttributeNSIncomplete, type SaxesTagNS } from "saxes";

import { SegurError, type SegurErrorDetails } from "../errors/segur-error.js";
import { hasWholeSurrogates, isNcName } from "./xml-characters.js";
import { decodeXml } from "./xml-encoding.js";
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

/** Bounds of {@link parseXml}: beyond them a document is refused, whatever it holds. */
export interface XmlLimits {
  /** Bytes of the document. Default 50 000 000, what the DMP editor kit accepts (dmp.md G). */
  readonly maxBytes?: number;
  /** Levels of nested elements. Default 256, at most 1000. */
  readonly maxDepth?: number;
  /** Elements, attributes, comments and instructions together. Default 1 000 000. */
  readonly maxNodes?: number;
}

/** Depth beyond which neither reading nor writing goes. */
const deepest = 1000;

interface OpenElement {
  readonly name: XmlName;
  readonly attributes: readonly XmlAttribute[];
  readonly declarations: readonly XmlNamespaceDeclaration[];
  readonly children: XmlNode[];
}

const none: readonly never[] = [];

/**
 * Reads a document into the tree, strictly: nothing is repaired, nothing is fetched, text is never coerced.
 *
 * Bytes are decoded as their byte order mark and XML declaration say. A DOCTYPE is refused at sight, hence no entity but
 * the five of XML and character references. CDATA sections become text. Names are to be compared by namespace and local
 * name, never by prefix.
 *
 * Throws `ERR_XML_MALFORMED` (with line and column), `ERR_XML_DOCTYPE`, `ERR_XML_ENCODING` or `ERR_XML_LIMIT`.
 *
 * @see XML 1.0 (fifth edition); Namespaces in XML 1.0 (third edition).
 * @example
 * ```ts
 * import { childNamed, parseXml, textOf, xmlNamespace } from "@segur-sdk/core/xml";
 *
 * const hl7 = xmlNamespace("urn:hl7-org:v3");
 * const { root } = parseXml('<x:a xmlns:x="urn:hl7-org:v3"><x:id>0012</x:id></x:a>');
 * console.log(textOf(childNamed(root, hl7("id")))); // 0012
 * ```
 */
export function parseXml(input: Uint8Array | string, limits: XmlLimits = {}): XmlDocument {
  const maxBytes = limits.maxBytes ?? 50_000_000;
  const size = typeof input === "string" ? Buffer.byteLength(input) : input.byteLength;
  if (size > maxBytes) throw new SegurError("ERR_XML_LIMIT", { details: { rule: "maxBytes", maxBytes, size } });
  return readDocument(characters(input), Math.min(limits.maxDepth ?? 256, deepest), limits.maxNodes ?? 1_000_000);
}

function characters(input: Uint8Array | string): string {
  if (typeof input !== "string") return decodeXml(input);
  // saxes would let a lone surrogate swallow the character that follows.
  if (!hasWholeSurrogates(input)) throw malformed("lone surrogate");
  return input.startsWith("\uFEFF") ? input.slice(1) : input;
}

function malformed(rule: string, details: SegurErrorDetails = {}): SegurError {
  return new SegurError("ERR_XML_MALFORMED", { details: { rule, ...details } });
}

/** What has been read so far of a document. */
interface Reading {
  readonly maxDepth: number;
  readonly maxNodes: number;
  readonly names: NameTable;
  readonly prolog: (XmlComment | XmlProcessingInstruction)[];
  readonly epilog: (XmlComment | XmlProcessingInstruction)[];
  readonly open: OpenElement[];
  attributes: SaxesAttributeNSIncomplete[];
  nodes: number;
  root: XmlElement | undefined;
}

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
const on = TreeParser.prototype;

/** The one reading under way: it is synchronous and calls nobody else's code, hence never nested. */
let reading: Reading;

on.on("error", (error) => {
  throw new WellFormedness(error.message);
});
on.on("doctype", () => {
  throw new SegurError("ERR_XML_DOCTYPE");
});
on.on("opentagstart", () => {
  count();
  const { open, maxDepth } = reading;
  if (open.length >= maxDepth) throw new SegurError("ERR_XML_LIMIT", { details: { rule: "maxDepth", maxDepth } });
});
on.on("attribute", (attribute) => {
  count();
  reading.attributes.push(attribute);
});
on.on("opentag", (tag) => {
  const { attributes, names, open } = reading;
  open.push(openElement(tag, attributes, names));
  if (attributes.length > 0) reading.attributes = [];
});
on.on("closetag", () => {
  const { open } = reading;
  const done = open.pop();
  if (done === undefined) throw malformed("unmatched closing tag");
  const element: XmlElement = { kind: "element", ...done };
  const parent = open.at(-1);
  if (parent === undefined) reading.root = element;
  else parent.children.push(element);
});
on.on("text", appendText);
on.on("cdata", appendText);
on.on("comment", (text) => {
  append({ kind: "comment", text });
});
on.on("processinginstruction", ({ target, body }) => {
  append({ kind: "instruction", target, data: body });
});

function count(): void {
  const { maxNodes } = reading;
  if (++reading.nodes > maxNodes) throw new SegurError("ERR_XML_LIMIT", { details: { rule: "maxNodes", maxNodes } });
}

function append(node: XmlComment | XmlProcessingInstruction): void {
  count();
  const { open, root, prolog, epilog } = reading;
  (open.at(-1)?.children ?? (root === undefined ? prolog : epilog)).push(node);
}

function appendText(text: string): void {
  const children = reading.open.at(-1)?.children;
  if (children === undefined || text === "") return;
  const last = children.at(-1);
  if (typeof last === "string") children[children.length - 1] = last + text;
  else children.push(text);
}

function readDocument(text: string, maxDepth: number, maxNodes: number): XmlDocument {
  if (text.startsWith("\uFEFF")) throw malformed("two byte order marks");
  const names = createNames();
  reading = { maxDepth, maxNodes, names, prolog: [], epilog: [], open: [], attributes: [], nodes: 0, root: undefined };
  const parser = new TreeParser({ xmlns: true, position: false, defaultXMLVersion: "1.0", forceXMLVersion: true });
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof WellFormedness)) throw error;
    // What follows the colon of a saxes message quotes the document: left out.
    throw malformed(error.message.replace(/[:.].*$/s, ""), { line: parser.line, column: parser.column });
  }
  const { prolog, root, epilog } = reading;
  if (root === undefined) throw malformed("no root element");
  return { prolog, root, epilog };
}

/** What saxes reports, on its way from the handler to the place that knows the line. */
class WellFormedness extends Error {}

function openElement(
  tag: SaxesTagNS,
  attributes: readonly SaxesAttributeNSIncomplete[],
  names: NameTable,
): OpenElement {
  const name = names(tag.prefix, tag.local, tag.uri);
  if (attributes.length === 0) return { name, attributes: none, declarations: none, children: [] };
  const plain: XmlAttribute[] = [];
  const declarations: XmlNamespaceDeclaration[] = [];
  for (const { name: written, prefix, local, value } of attributes) {
    if (prefix === "xmlns" || written === "xmlns") {
      // saxes trims what it resolves names with; two readers would then disagree on the namespace.
      if (value !== value.trim()) throw malformed("white space around a namespace");
      if (local !== "xml" || prefix === "") declarations.push({ prefix: prefix === "" ? "" : local, namespace: value });
      if (prefix !== "" && !isNcName(local)) throw malformed("prefix");
    } else {
      plain.push({ name: names(prefix, local, prefix === "" ? "" : (tag.attributes[written]?.uri ?? "")), value });
    }
  }
  return { name, attributes: plain, declarations, children: [] };
}

type NameTable = (prefix: string, local: string, namespace: string) => XmlName;

/** Makes each name once per document, and checks what saxes leaves: `a:1` is a Name, not a QName. */
function createNames(): NameTable {
  const known = new Map<string, XmlName>();
  return (prefix, local, namespace) => {
    const key = prefix === "" ? local : `${prefix}:${local}`;
    const seen = known.get(key);
    if (seen?.namespace === namespace) return seen;
    if (!isNcName(local) || (prefix !== "" && !isNcName(prefix))) throw malformed("QName");
    const name = createName(namespace, prefix, local);
    known.set(key, name);
    return name;
  };
}
