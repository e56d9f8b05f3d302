import { SegurError } from "../errors/segur-error.js";
import {
  assertDeclared,
  isXmlDeclaration,
  malformed,
  oneLineEnd,
  readInstruction,
  referencesResolved,
  standsAt,
} from "./markup-grammar.js";
import { longestRepeated, patience, type ContentHolder, type LastContent } from "./repeated-content.js";
import { StartTags } from "./start-tag.js";
import { forbiddenCharacterAt } from "./xml-characters.js";
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
interface TreeLimits {
  readonly maxDepth: number;
  readonly maxNodes: number;
}

/** How a text is read. */
export interface TreeOptions extends TreeLimits {
  /** Known to hold no character that XML forbids. */
  readonly isPlain: boolean;
}

/** Reads decoded characters, as `parseXml` says. */
export function readTree(text: string, options: TreeOptions): XmlDocument {
  const characters = oneLineEnd(text);
  const forbidden = options.isPlain ? -1 : forbiddenCharacterAt(characters);
  const tree = new TreeParser(forbidden === -1 ? characters : characters.slice(0, forbidden), options);
  try {
    const document = tree.read();
    if (forbidden === -1) return document;
  } catch (error) {
    if (!(error instanceof SegurError && error.code === "ERR_XML_MALFORMED")) throw error;
    if (forbidden === -1) throw malformed(String(error.details.rule), placeOf(characters, tree.at));
  }
  // The document was read up to it, for what it says before to be refused for its own reason: a DOCTYPE, a limit.
  throw malformed("disallowed character", placeOf(characters, forbidden));
}

/** Line and column, both from 1. */
function placeOf(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at);
  return { line: before.split("\n").length, column: at - before.lastIndexOf("\n") };
}

/** An element not closed yet. One is made for each depth, and serves again. */
interface OpenElement {
  qname: string;
  name: XmlName;
  attributes: readonly XmlAttribute[];
  declarations: readonly XmlNamespaceDeclaration[];
  /** Where its children begin in the list of nodes. */
  firstChild: number;
  /** Of the namespaces, before its own. */
  scopeSize: number;
  /** Place after its start tag. */
  contentAt: number;
  /** Nodes of the document up to its start tag. */
  nodesBefore: number;
  holder: ContentHolder;
}

const none: readonly never[] = [];
const noName = createName("", "", "");
const noHolder: ContentHolder = { content: undefined };
const exclamation = 0x21;
const slash = 0x2f;
const greaterThan = 0x3e;
const question = 0x3f;
const notSpace = /[^ \t\n]/;

/**
 * Reads characters into the tree in one pass, without recursion: elements are made where they end, when the number of
 * their children is known.
 */
class TreeParser {
  /** Place of what is being read; what is refused is refused there. */
  at = 0;
  readonly #text: string;
  readonly #limits: TreeLimits;
  readonly #tags = new StartTags();
  readonly #open: OpenElement[] = [];
  #depth = 0;
  /** Children of the open elements met so far, outermost first, up to `#size`. */
  readonly #nodes: XmlNode[] = [];
  #size = 0;
  #nodeCount = 0;
  /** Next places of what texts seldom hold: each is searched for once. */
  #ampersand = -1;
  #sectionEnd = -1;

  constructor(text: string, limits: TreeLimits) {
    this.#text = text;
    this.#limits = limits;
  }

  read(): XmlDocument {
    this.#xmlDeclaration();
    const prolog = this.#aroundRoot();
    if (this.at === this.#text.length) throw malformed("no root");
    const root = this.#root();
    const epilog = this.#aroundRoot();
    if (this.at < this.#text.length) throw malformed("one root");
    return { prolog, root, epilog };
  }

  #xmlDeclaration(): void {
    if (!this.#text.startsWith("<?xml")) return;
    const end = this.#text.indexOf("?>");
    const declared = this.#text.slice(2, Math.max(end, 2));
    if (end !== -1 && !isXmlDeclaration(declared)) return;
    assertDeclared(declared, false);
    this.at = end + 2;
  }

  /** Comments and instructions up to a start tag or to the end. */
  #aroundRoot(): readonly (XmlComment | XmlProcessingInstruction)[] {
    const text = this.#text;
    const nodes: (XmlComment | XmlProcessingInstruction)[] = [];
    for (;;) {
      const tag = text.indexOf("<", this.at);
      const end = tag === -1 ? text.length : tag;
      if (notSpace.test(text.slice(this.at, end))) throw malformed("text outside the root");
      this.at = end;
      const code = text.charCodeAt(end + 1);
      if (code === exclamation) nodes.push(this.#comment() ?? refuse("text outside the root"));
      else if (code === question) nodes.push(this.#instruction());
      else return nodes;
    }
  }

  #root(): XmlElement {
    const text = this.#text;
    this.#startTag();
    while (this.#depth > 0) {
      const tag = text.indexOf("<", this.at);
      if (tag === -1) {
        this.at = text.length;
        throw malformed("element left open");
      }
      if (tag > this.at) this.#appendCharacters(tag);
      this.at = tag;
      const code = text.charCodeAt(tag + 1);
      if (code === slash) this.#endTag();
      else if (code === exclamation) this.#append(this.#comment() ?? this.#section());
      else if (code === question) this.#append(this.#instruction());
      else this.#startTag();
    }
    const [root] = this.#nodes;
    // The loop above ends with the root, alone in the list.
    if (typeof root !== "object" || root.kind !== "element") throw malformed("no root");
    return root;
  }

  #startTag(): void {
    const { maxDepth, maxNodes } = this.#limits;
    const tags = this.#tags;
    const scopeSize = tags.names.scopeSize;
    const end = tags.read(this.#text, this.at);
    this.#nodeCount += 1 + tags.attributeCount;
    if (this.#nodeCount > maxNodes) throw beyond({ rule: "maxNodes", maxNodes });
    if (this.#depth >= maxDepth) throw beyond({ rule: "maxDepth", maxDepth });
    const { qname, name, attributes, declarations, holder } = tags;
    const known = tags.isEmpty ? undefined : this.#repeatedContent(holder, name, end);
    if (tags.isEmpty || known !== undefined) {
      tags.names.leave(scopeSize);
      this.at = end + (known?.text.length ?? 0);
      this.#count(known?.nodeCount ?? 0);
      this.#nodes[this.#size++] = {
        kind: "element",
        name,
        attributes,
        children: known?.children ?? none,
        declarations,
      };
      return;
    }
    this.at = end;
    const opened = (this.#open[this.#depth++] ??= {
      qname: "",
      name: noName,
      attributes: none,
      declarations: none,
      firstChild: 0,
      scopeSize: 0,
      contentAt: 0,
      nodesBefore: 0,
      holder: noHolder,
    });
    opened.qname = qname;
    opened.name = name;
    opened.attributes = attributes;
    opened.declarations = declarations;
    opened.firstChild = this.#size;
    opened.scopeSize = scopeSize;
    opened.contentAt = end;
    opened.nodesBefore = this.#nodeCount;
    opened.holder = holder;
  }

  #endTag(): void {
    const text = this.#text;
    const closed = this.#open[this.#depth - 1];
    if (closed === undefined || !standsAt(text, closed.qname, this.at + 2))
      throw malformed("end tag of another element");
    let end = this.at + 2 + closed.qname.length;
    // Up to the space, XML allows only white space.
    while (text.charCodeAt(end) <= 0x20) end++;
    if (text.charCodeAt(end) !== greaterThan) throw malformed("end tag of another element");
    const { name, attributes, declarations, firstChild, scopeSize } = closed;
    const children = firstChild === this.#size ? none : this.#nodes.slice(firstChild, this.#size);
    this.#depth--;
    this.at = end + 1;
    this.#keepContent(closed, children);
    this.#tags.names.leave(scopeSize);
    this.#nodes[firstChild] = { kind: "element", name, attributes, children, declarations };
    this.#size = firstChild + 1;
  }

  /** The content kept there, when the same stands at this place after a tag of this name; the holder learns from it. */
  #repeatedContent({ content }: ContentHolder, name: XmlName, at: number): LastContent | undefined {
    if (content === undefined || content.misses > patience) return undefined;
    const isAlike = content.name === name && content.scope === this.#tags.names.scope && content.depth === this.#depth;
    if (isAlike && standsAt(this.#text, content.text, at)) {
      content.misses = 0;
      return content;
    }
    content.misses++;
    return undefined;
  }

  /** Keeps what the element now closed holds, for the next one that begins alike; in the place of what was kept before. */
  #keepContent({ name, contentAt, nodesBefore, holder }: OpenElement, children: readonly XmlNode[]): void {
    const { content } = holder;
    if (this.at - contentAt > longestRepeated || (content !== undefined && content.misses > patience)) return;
    const text = this.#text.slice(contentAt, this.at);
    const nodeCount = this.#nodeCount - nodesBefore;
    const { scope } = this.#tags.names;
    if (content === undefined) {
      holder.content = { name, text, children, nodeCount, scope, depth: this.#depth, misses: 0 };
      return;
    }
    content.name = name;
    content.text = text;
    content.children = children;
    content.nodeCount = nodeCount;
    content.scope = scope;
    content.depth = this.#depth;
  }

  /** Text from the place reached up to the next tag. */
  #appendCharacters(end: number): void {
    const text = this.#text;
    const from = this.at;
    if (this.#sectionEnd < from) this.#sectionEnd = placeFrom(text, "]]>", from);
    if (this.#sectionEnd < end) throw malformed("]]> in text");
    if (this.#ampersand < from) this.#ampersand = placeFrom(text, "&", from);
    const characters = text.slice(from, end);
    this.#append(this.#ampersand < end ? referencesResolved(characters) : characters);
  }

  /** Adds a child to the innermost element; a text joins the text before it. */
  #append(node: XmlNode): void {
    if (typeof node === "string") {
      const last = this.#nodes[this.#size - 1];
      const hasText = typeof last === "string" && this.#size > (this.#open[this.#depth - 1]?.firstChild ?? 0);
      if (hasText) this.#nodes[this.#size - 1] = last + node;
      else if (node !== "") this.#nodes[this.#size++] = node;
      return;
    }
    this.#nodes[this.#size++] = node;
  }

  /** The comment at this place; undefined when it is a CDATA section. */
  #comment(): XmlComment | undefined {
    const text = this.#text;
    if (text.startsWith("<![CDATA[", this.at)) return undefined;
    if (text.startsWith("<!DOCTYPE", this.at)) throw new SegurError("ERR_XML_DOCTYPE");
    if (!text.startsWith("<!--", this.at)) throw malformed("markup");
    const end = text.indexOf("--", this.at + 4);
    if (end === -1) throw malformed("comment left open");
    if (text.charCodeAt(end + 2) !== greaterThan) throw malformed("two hyphens inside a comment");
    this.#count(1);
    const comment = { kind: "comment", text: text.slice(this.at + 4, end) } as const;
    this.at = end + 3;
    return comment;
  }

  /** Characters of the CDATA section at this place. */
  #section(): string {
    const from = this.at + "<![CDATA[".length;
    const end = this.#text.indexOf("]]>", from);
    if (end === -1) throw malformed("CDATA section left open");
    this.at = end + 3;
    return this.#text.slice(from, end);
  }

  #instruction(): XmlProcessingInstruction {
    const end = this.#text.indexOf("?>", this.at + 2);
    if (end === -1) throw malformed("instruction left open");
    const { target, data } = readInstruction(this.#text.slice(this.at + 2, end));
    this.#count(1);
    this.at = end + 2;
    return { kind: "instruction", target, data };
  }

  #count(more: number): void {
    const { maxNodes } = this.#limits;
    this.#nodeCount += more;
    if (this.#nodeCount > maxNodes) throw beyond({ rule: "maxNodes", maxNodes });
  }
}

function placeFrom(text: string, searched: string, from: number): number {
  const place = text.indexOf(searched, from);
  return place === -1 ? text.length : place;
}

function refuse(rule: string): never {
  throw malformed(rule);
}

function beyond(details: { readonly rule: string } & Readonly<Record<string, string | number>>): SegurError {
  return new SegurError("ERR_XML_LIMIT", { details });
}
