import type { XmlElement, XmlNode } from "@segur-sdk/core/xml";

/**
 * Where libxml2 found something, with names in place of its positions: of a document, `/*[1]/*[8]/*[2]` is
 * `/ClinicalDocument/author/assignedAuthor`.
 *
 * @param root - Root of the document, as the strict reader gave it.
 * @param from - Element where the path starts to be told: the clinical document.
 * @param xpath - Path of an element as libxml2 writes it.
 */
export function elementPath(root: XmlElement, from: XmlElement, xpath: string): string {
  const told: string[] = [];
  let among: readonly XmlElement[] = [root];
  let inside = false;
  for (const step of xpath.split("/").slice(1)) {
    const element = chosen(among, step);
    if (element === undefined) break;
    inside ||= element === from;
    if (inside) told.push(named(element, among));
    among = element.children.filter(isElement);
  }
  return `/${told.join("/")}`;
}

/** The element that a step of libxml2 stands for: a star is any name, and its position counts all elements. */
function chosen(among: readonly XmlElement[], step: string): XmlElement | undefined {
  const [, name = "*", position = "1"] = /^([^[\]]+)(?:\[(\d+)\])?$/u.exec(step) ?? [];
  const candidates = name === "*" ? among : among.filter((element) => qualified(element) === name);
  return candidates[Number(position) - 1];
}

function named(element: XmlElement, among: readonly XmlElement[]): string {
  const { local } = element.name;
  const alike = among.filter(({ name }) => name.local === local);
  return alike.length > 1 ? `${local}[${String(alike.indexOf(element) + 1)}]` : local;
}

function qualified({ name: { prefix, local } }: XmlElement): string {
  return prefix === "" ? local : `${prefix}:${local}`;
}

function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== "string" && node.kind === "element";
}
