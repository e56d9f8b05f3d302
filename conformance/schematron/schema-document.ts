import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

import type { Document, Element, Node } from "slimdom";
import { sync as parse } from "slimdom-sax-parser";

/** Namespace of ISO Schematron. */
const schematronNamespace = "http://purl.oclc.org/dsdl/schematron";

/** Reads an XML file into a DOM. */
export function readDom(path: string): Document {
  return parse(readFileSync(path, "utf8").replace(/^\uFEFF/u, ""));
}

/**
 * Reads a rule set and puts in place what it includes.
 *
 * A missing file is left out, as the official tool does: `IHE.sch` names one that was never published.
 */
export function readSchemaDocument(path: string): Element {
  const root = readDom(path).documentElement;
  if (root === null) throw new Error(`Empty Schematron file: ${path}`);
  include(root, dirname(path));
  return root;
}

function include(of: Element, directory: string): void {
  for (const child of childElements(of)) {
    if (!isSchematron(child, "include")) {
      include(child, directory);
      continue;
    }
    const path = resolve(directory, child.getAttribute("href") ?? "");
    if (!existsSync(path)) {
      of.removeChild(child);
      continue;
    }
    of.replaceChild(adopt(of, readSchemaDocument(path)), child);
  }
}

function adopt(into: Element, root: Element): Node {
  if (into.ownerDocument === null) throw new Error("An element of a schema belongs to no document.");
  return into.ownerDocument.importNode(root, true);
}

/** Child elements, in document order; a copy, so that the caller may change the tree. */
export function childElements(of: Element): Element[] {
  return of.childNodes.filter(isElement);
}

/** True for an element. */
export function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}

/** True for an element of Schematron with this local name. */
export function isSchematron(of: Element, local: string): boolean {
  return of.namespaceURI === schematronNamespace && of.localName === local;
}

/** Child elements of Schematron with this local name. */
export function schematronChildren(of: Element, local: string): Element[] {
  return childElements(of).filter((child) => isSchematron(child, local));
}
