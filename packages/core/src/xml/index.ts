/**
 * XML as the national services exchange it: a plain tree, a strict reader, a writer canonical by construction,
 * and the canonical forms that digests and signatures are computed on.
 *
 * @module
 */
export { element, emptyDocument, rememberedElement, withAttribute, withDeclaration, xmlNamespace } from "./xml-tree.js";
export type {
  XmlAttribute,
  XmlAttributes,
  XmlChild,
  XmlComment,
  XmlDocument,
  XmlElement,
  XmlName,
  XmlNamespace,
  XmlNamespaceDeclaration,
  XmlNode,
  XmlProcessingInstruction,
} from "./xml-tree.js";
export { attributeOf, childElements, childNamed, childrenNamed, hasName, textOf } from "./xml-navigation.js";
export { serializeExclusive, serializeXml } from "./xml-writer.js";
export type { SerializeXmlOptions } from "./xml-writer.js";
export { parseXml } from "./xml-reader.js";
export type { XmlLimits } from "./xml-reader.js";
export { canonicalize, inheritedContext } from "./c14n.js";
export type { CanonicalizationMethod, CanonicalizeOptions } from "./c14n.js";
export type { XmlInherited } from "./canonical-form.js";
export { madeCanonicalSha256, noteCanonicalBytes } from "./canonical-bytes.js";
export { createXmlStream, readXmlEvents } from "./xml-stream.js";
export type { XmlEvents, XmlStream, XmlStreamLimits } from "./xml-stream.js";
export { canonicalEvents } from "./canonical-events.js";
export type { CanonicalEventsOptions } from "./canonical-events.js";
export { fromXmlBuilder } from "./xml-builder-interop.js";
export type { XmlBuilderFragment } from "./xml-builder-interop.js";
