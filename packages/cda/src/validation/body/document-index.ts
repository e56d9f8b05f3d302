import { attribute, type CdaNode, childrenOf, nodesNamed } from "../cda-node.js";

/** The document with its elements found again by template and by name: each rule looks only where it has something to say. */
export interface DocumentIndex {
  readonly document: CdaNode;
  /** Elements that bear a templateId of this root, in document order. */
  withTemplate(root: string): readonly CdaNode[];
  /** Elements of this name, in document order. */
  named(name: string): readonly CdaNode[];
}

/** Reads the document once. */
export function indexDocument(document: CdaNode): DocumentIndex {
  const templates = new Map<string, CdaNode[]>();
  const visit = (node: CdaNode): void => {
    for (const root of new Set(templatesOf(node))) {
      const known = templates.get(root);
      if (known === undefined) templates.set(root, [node]);
      else known.push(node);
    }
    node.children.forEach(visit);
  };
  visit(document);
  return {
    document,
    withTemplate: (root) => templates.get(root) ?? [],
    named: (name) => nodesNamed(document, name),
  };
}

/** Roots of the templateIds of an element. */
function templatesOf(node: CdaNode): readonly string[] {
  return childrenOf(node, "templateId").flatMap((one) => attribute(one, "root") ?? []);
}

/** True when an element bears a templateId of this root. */
export function hasTemplate(node: CdaNode, root: string): boolean {
  return templatesOf(node).includes(root);
}
