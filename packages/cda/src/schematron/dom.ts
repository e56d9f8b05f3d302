import type { XmlDocument, XmlElement, XmlNamespaceDeclaration, XmlNode } from "@segur-sdk/core/xml";
import type { Document, Element, Node } from "slimdom";

import type { SchematronPeers } from "./peers.js";

const xmlnsNamespace = "http://www.w3.org/2000/xmlns/";

/** The DOM that expressions run on, made of our own tree: read by the strict reader, hence without DOCTYPE nor entities. */
export function buildDom({ slimdom }: SchematronPeers, { prolog, root, epilog }: XmlDocument): Document {
  const document = new slimdom.Document();
  for (const node of [...prolog, root, ...epilog]) document.appendChild(buildNode(document, node));
  return document;
}

function buildNode(document: Document, node: XmlNode): Node {
  if (typeof node === "string") return document.createTextNode(node);
  if (node.kind === "comment") return document.createComment(node.text);
  if (node.kind === "instruction") return document.createProcessingInstruction(node.target, node.data);
  const { name, attributes, declarations, children } = node;
  const built = document.createElementNS(name.namespace, qualified(name.prefix, name.local));
  for (const declaration of declarations) declare(built, declaration);
  for (const { name: of, value } of attributes) {
    built.setAttributeNS(of.namespace === "" ? null : of.namespace, qualified(of.prefix, of.local), value);
  }
  for (const child of children) built.appendChild(buildNode(document, child));
  return built;
}

function declare(on: Element, { prefix, namespace }: XmlNamespaceDeclaration): void {
  on.setAttributeNS(xmlnsNamespace, prefix === "" ? "xmlns" : `xmlns:${prefix}`, namespace);
}

function qualified(prefix: string, local: string): string {
  return prefix === "" ? local : `${prefix}:${local}`;
}

/**
 * The clinical document alone: that of a document that carries its own style sheet stands somewhere below the root, and
 * keeps the namespaces in force there. A document without any is given back whole.
 */
export function extractClinicalDocument(document: XmlDocument): XmlDocument {
  const found = find(document.root, []);
  return found === undefined || found === document.root ? document : { prolog: [], root: found, epilog: [] };
}

function find(of: XmlElement, inherited: readonly XmlNamespaceDeclaration[]): XmlElement | undefined {
  const overridden = new Set(of.declarations.map(({ prefix }) => prefix));
  const inForce = [...inherited.filter(({ prefix }) => !overridden.has(prefix)), ...of.declarations];
  if (of.name.local === "ClinicalDocument" && of.name.namespace === "urn:hl7-org:v3") {
    return inherited.length === 0 ? of : { ...of, declarations: inForce };
  }
  for (const child of of.children) {
    const found = typeof child !== "string" && child.kind === "element" ? find(child, inForce) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
