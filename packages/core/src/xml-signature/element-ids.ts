import type { XmlElement } from "../xml/xml-tree.js";

/**
 * Number of attributes, of any namespace, that a verifier may take for the identifier `id`: the one of the profile, `ID`,
 * `Id`, `id`, `wsu:Id`, `xml:id`… More than one and two programs may not find the same element (signature wrapping).
 */
export function countIds(root: XmlElement, id: string, idAttribute: string): number {
  let count = 0;
  for (const { name, value } of root.attributes) {
    if (value === id && (name.local === idAttribute || name.local.toLowerCase() === "id")) count++;
  }
  for (const child of root.children) {
    if (typeof child !== "string" && child.kind === "element") count += countIds(child, id, idAttribute);
  }
  return count;
}
