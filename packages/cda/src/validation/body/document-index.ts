import { attribute, type CdaNode, childrenOf } from "../cda-node.js";

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
  const names = new Map<string, CdaNode[]>();
  const visit = (node: CdaNode): void => {
    add(names, node.name, node);
    for (const root of new Set(templatesOf(node))) add(templates, root, node);
    node.children.forEach(visit);
  };
  visit(document);
  return {
    document,
    withTemplate: (root) => templates.get(root) ?? [],
    named: (name) => names.get(name) ?? [],
  };
}

function add(to: Map<string, CdaNode[]>, key: string, node: CdaNode): void {
  const known = to.get(key);
  if (known === undefined) to.set(key, [node]);
  else known.push(node);
}

/** Roots of the templateIds of an element. */
export function templatesOf(node: CdaNode): readonly string[] {
  return childrenOf(node, "templateId").flatMap((one) => attribute(one, "root") ?? []);
}

/** True when an element bears a templateId of this root. */
export function hasTemplate(node: CdaNode, root: string): boolean {
  return templatesOf(node).includes(root);
}
