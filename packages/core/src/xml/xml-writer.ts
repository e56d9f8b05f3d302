import type { CanonicalForm } from "./canonical-form.js";
import { writeApex, writeDocument } from "./canonical-writer.js";
import type { XmlDocument, XmlElement } from "./xml-tree.js";

const asBuilt: CanonicalForm = { comments: true, exclusive: false, inclusivePrefixes: [], absoluteNamespaces: false };
const visiblyUsed: CanonicalForm = {
  comments: true,
  exclusive: true,
  inclusivePrefixes: [],
  absoluteNamespaces: false,
};

/** Options of {@link serializeXml}. */
export interface SerializeXmlOptions {
  /** Begins with `<?xml version="1.0" encoding="UTF-8"?>` and a line feed. Default `false`. */
  readonly declaration?: boolean;
}

/**
 * Text of a tree, canonical by construction: it is its own Canonical XML 1.0 with comments.
 *
 * Namespaces are declared where first used, attributes come in canonical order, an empty element is written `<a></a>`,
 * and white space in attributes survives a parser. The text is meant to be sent as UTF-8, without BOM.
 *
 * Throws `ERR_XML_CHARACTER` (with `details.path`) for a character that XML forbids, `ERR_XML_NAME` for an illegal name,
 * `ERR_XML_TREE` when namespaces or attributes contradict each other, `ERR_XML_LIMIT` beyond 1000 levels.
 *
 * @see Canonical XML 1.0, 2.3; XML 1.0, production [2] Char.
 * @example
 * ```ts
 * import { element, serializeXml, xmlNamespace } from "@segur-sdk/core/xml";
 *
 * const hl7 = xmlNamespace("urn:hl7-org:v3");
 * const code = element(hl7("code"), { displayName: "a\tb", code: "18748-4" });
 * console.log(serializeXml(code)); // <code xmlns="urn:hl7-org:v3" code="18748-4" displayName="a&#x9;b"></code>
 * ```
 */
export function serializeXml(node: XmlElement | XmlDocument, options: SerializeXmlOptions = {}): string {
  const text = "root" in node ? writeDocument(node, asBuilt) : writeApex(node, asBuilt, undefined);
  return options.declaration === true ? `<?xml version="1.0" encoding="UTF-8"?>\n${text}` : text;
}

/**
 * Text of an element with only the namespaces visibly used: its own Exclusive Canonical XML 1.0 with comments.
 *
 * A prefix used only inside a value (`xsi:type="xs:string"`) is not visibly used: its declaration is dropped.
 * Same bytes as {@link serializeXml} for a built tree without such prefixes. Throws as {@link serializeXml}.
 *
 * @see Exclusive XML Canonicalization 1.0, section 3.
 */
export function serializeExclusive(node: XmlElement): string {
  return writeApex(node, visiblyUsed, undefined);
}
