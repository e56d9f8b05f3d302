import { parseXml, type XmlElement, type XmlLimits } from "@segur-sdk/core/xml";
import type { Document } from "slimdom";

import { buildDom, extractClinicalDocument } from "./dom.js";
import type { SchematronPeers } from "./peers.js";
import { templatesOf } from "./template-index.js";

/** A document ready to be judged by any number of rule sets. */
export interface SchematronDocument {
  /** Local name of its root: `ClinicalDocument`, unless it holds none. */
  readonly rootName: string;
  /** Roots of the `templateId` of the document itself, in its order. */
  readonly templateIds: readonly string[];
}

/** What the engine keeps of a document. */
export interface OpenedDocument {
  readonly dom: Document;
  readonly templates: ReadonlySet<string>;
}

/** The DOM of each document, out of the sight of the caller, whose types would need slimdom. */
const opened = new WeakMap<SchematronDocument, OpenedDocument>();

/** Reads a document as the rules want it. */
export function openDocument(
  peers: SchematronPeers,
  input: Uint8Array | string,
  limits: XmlLimits,
): SchematronDocument {
  const tree = extractClinicalDocument(parseXml(input, limits));
  const document: SchematronDocument = { rootName: tree.root.name.local, templateIds: ownTemplates(tree.root) };
  opened.set(document, { dom: buildDom(peers, tree), templates: templatesOf(tree.root) });
  return document;
}

/** What the engine keeps of a document that it read. */
export function openedDocument(document: SchematronDocument): OpenedDocument {
  const found = opened.get(document);
  if (found === undefined) throw new TypeError("A document read by readDocument() of the engine is expected.");
  return found;
}

function ownTemplates(root: XmlElement): readonly string[] {
  return root.children.flatMap((child) =>
    typeof child !== "string" && child.kind === "element" && child.name.local === "templateId"
      ? child.attributes.filter(({ name }) => name.local === "root").map(({ value }) => value)
      : [],
  );
}
