import type { XmlElement, XmlName } from "./xml-tree.js";

/** True when an element bears this name: namespace URI and local name; the prefix does not count. */
export function hasName(of: XmlElement, name: XmlName): boolean {
  return of.name.local === name.local && of.name.namespace === name.namespace;
}

/** Child elements of this name, in document order. */
export function childrenNamed(of: XmlElement, name: XmlName): readonly XmlElement[] {
  return of.children.filter(
    (child): child is XmlElement => typeof child !== "string" && child.kind === "element" && hasName(child, name),
  );
}

/** Child elements, in document order. */
export function childElements(of: XmlElement): readonly XmlElement[] {
  return of.children.filter((child): child is XmlElement => typeof child !== "string" && child.kind === "element");
}

/** First child of this name, or of this path of names. */
export function childNamed(of: XmlElement | undefined, ...path: readonly XmlName[]): XmlElement | undefined {
  let current = of;
  for (const name of path) current = firstNamed(current, name);
  return current;
}

// Whole answers are read through these two: loops, for a closure each time costs more than what it looks for.
function firstNamed(of: XmlElement | undefined, name: XmlName): XmlElement | undefined {
  if (of === undefined) return undefined;
  for (const child of of.children) {
    if (typeof child !== "string" && child.kind === "element" && hasName(child, name)) return child;
  }
  return undefined;
}

/** Value of an attribute without namespace. */
export function attributeOf(of: XmlElement | undefined, local: string, namespace = ""): string | undefined {
  if (of === undefined) return undefined;
  for (const { name, value } of of.attributes) {
    if (name.local === local && name.namespace === namespace) return value;
  }
  return undefined;
}

/** All the text of an element, descendants included; comments are left out. Never trimmed. */
export function textOf(of: XmlElement | undefined): string | undefined {
  if (of === undefined) return undefined;
  const [first] = of.children;
  if (typeof first === "string" && of.children.length === 1) return first;
  let text = "";
  for (const child of of.children) {
    if (typeof child === "string") text += child;
    else if (child.kind === "element") text += textOf(child) ?? "";
  }
  return text;
}
