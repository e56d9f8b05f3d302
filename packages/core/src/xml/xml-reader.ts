import { SegurError } from "../errors/segur-error.js";
import { deepestElement } from "./canonical-form.js";
import { readTree } from "./tree-parser.js";
import { hasWholeSurrogates } from "./xml-characters.js";
import { decodeXml, hasOnlyPlainBytes } from "./xml-encoding.js";
import type { XmlDocument } from "./xml-tree.js";

/** Bounds of {@link parseXml}: beyond them a document is refused, whatever it holds. */
export interface XmlLimits {
  /** Bytes of the document. Default 50 000 000, what the DMP editor kit accepts (dmp.md G). */
  readonly maxBytes?: number;
  /** Levels of nested elements. Default 256, at most 1000. */
  readonly maxDepth?: number;
  /** Elements, attributes, comments and instructions together. Default 1 000 000. */
  readonly maxNodes?: number;
}

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
  const { maxBytes = 50_000_000, maxDepth = 256, maxNodes = 1_000_000 } = limits;
  const size = typeof input === "string" ? Buffer.byteLength(input) : input.byteLength;
  if (size > maxBytes) throw new SegurError("ERR_XML_LIMIT", { details: { rule: "maxBytes", maxBytes, size } });
  const isPlain = typeof input !== "string" && hasOnlyPlainBytes(input);
  return readTree(charactersOf(input), { maxDepth: Math.min(maxDepth, deepestElement), maxNodes, isPlain });
}

function charactersOf(input: Uint8Array | string): string {
  const text = typeof input === "string" ? input : decodeXml(input);
  if (typeof input === "string" && !hasWholeSurrogates(text)) refuse("lone surrogate");
  const unmarked = typeof input === "string" && text.startsWith("\uFEFF") ? text.slice(1) : text;
  // Only the first is a mark.
  if (unmarked.startsWith("\uFEFF")) refuse("two byte order marks");
  return unmarked;
}

function refuse(rule: string): never {
  throw new SegurError("ERR_XML_MALFORMED", { details: { rule, source: "XML 1.0, production [1]" } });
}
