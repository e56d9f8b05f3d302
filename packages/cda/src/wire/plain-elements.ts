import { type XmlAttribute, type XmlElement, type XmlName, xmlNamespace, type XmlNode } from "@segur-sdk/core/xml";

import { hl7 } from "./cda-names.js";

/*
 * The forms that most of a document is made of, each made at once: `element` would look for the names of its attributes and
 * through its children at every call, which makes half of the cost of a header.
 */

const unqualified = xmlNamespace("");
const none: readonly never[] = [];
const valueName = unqualified("value");
const rootName = unqualified("root");
const extensionName = unqualified("extension");
const idName = hl7("id");

function plain(name: XmlName, attributes: readonly XmlAttribute[], children: readonly XmlNode[]): XmlElement {
  return { kind: "element", name, attributes, children, declarations: none };
}

/** An element that holds a text and nothing else. */
export function buildText(name: XmlName, text: string): XmlElement {
  return plain(name, none, [text]);
}

/** An element that holds another and nothing else. */
export function buildWrapper(name: XmlName, child: XmlElement): XmlElement {
  return plain(name, none, [child]);
}

/** The same element under another name. */
export function buildRenamed({ attributes, children }: XmlElement, name: XmlName): XmlElement {
  return plain(name, attributes, children);
}

/** An element whose only content is `@value`. */
export function buildValue(name: XmlName, value: string): XmlElement {
  return plain(name, [{ name: valueName, value }], none);
}

/** An `id` of `@root` alone, or of `@extension` and `@root`. */
export function buildIdentifier(root: string, extension?: string): XmlElement {
  const inRoot = { name: rootName, value: root };
  return plain(idName, extension === undefined ? [inRoot] : [{ name: extensionName, value: extension }, inRoot], none);
}
