import type { ReadNarrativeContent, ReadNarrativeNode } from "../reading/narrative.js";

/** True when a node, or one inside it, cannot stand in a line of text. */
export function holdsBlock(node: ReadNarrativeNode): boolean {
  switch (node.kind) {
    case "paragraph":
    case "list":
    case "table":
      return true;
    case "content":
    case "link":
    case "other":
    case "sub":
    case "sup":
      return node.children.some(holdsBlock);
    default:
      return false;
  }
}

/** The foot notes of a narrative, in the order they are numbered. */
export function footnotesIn(nodes: readonly ReadNarrativeNode[]): readonly ReadNarrativeContent[] {
  const found: ReadNarrativeContent[] = [];
  collectFootnotes(nodes, found);
  return found;
}

function collectFootnotes(nodes: readonly ReadNarrativeNode[], into: ReadNarrativeContent[]): void {
  for (const node of nodes) {
    if (node.kind === "footnote") into.push(node);
    for (const below of childrenOf(node)) collectFootnotes(below, into);
  }
}

function childrenOf(node: ReadNarrativeNode): readonly (readonly ReadNarrativeNode[])[] {
  switch (node.kind) {
    case "text":
    case "break":
    case "footnoteReference":
      return [];
    case "list":
      return [node.caption ?? [], ...node.items.flatMap(({ caption, children }) => [caption ?? [], children])];
    case "table":
      return [
        node.caption ?? [],
        ...node.groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ children }) => children))),
      ];
    case "media":
      return [node.caption ?? []];
    case "paragraph":
      return [node.caption ?? [], node.children];
    default:
      return [node.children];
  }
}
