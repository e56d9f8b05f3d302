import type { XmlElement } from "./xml-tree.js";

/**
 * Where an element stands below a root, e.g. `/ClinicalDocument/author[2]/time`: names and ranks, never values.
 * Looked for only when an error is made, so that writing carries no path along.
 */
export function pathOf(root: XmlElement, wanted: XmlElement): string {
  const steps = stepsTo(root, wanted);
  return steps === undefined ? `/${root.name.local}` : `/${[root.name.local, ...steps].join("/")}`;
}

function stepsTo(from: XmlElement, wanted: XmlElement): readonly string[] | undefined {
  if (from === wanted) return [];
  const counts = new Map<string, number>();
  for (const child of from.children) {
    if (typeof child === "string" || child.kind !== "element") continue;
    const rank = (counts.get(child.name.local) ?? 0) + 1;
    counts.set(child.name.local, rank);
    const below = stepsTo(child, wanted);
    if (below !== undefined) return [rank === 1 ? child.name.local : `${child.name.local}[${String(rank)}]`, ...below];
  }
  return undefined;
}
