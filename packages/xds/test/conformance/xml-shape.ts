import type { XmlElement, XmlNode } from "@segur-sdk/core/xml";

/** What an element says, prefixes, order of attributes and white space between elements aside. */
export interface Shape {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Shape | string)[];
}

/** The shape of an element, to compare two writings of the same content. */
export function shapeOf(element: XmlElement): Shape {
  const onlyElements = element.children.some((child) => typeof child !== "string" && child.kind === "element");
  return {
    name: `{${element.name.namespace}}${element.name.local}`,
    // An empty location says nothing.
    attributes: Object.fromEntries(
      element.attributes
        .filter(({ name, value }) => name.local !== "location" || value !== "")
        .map(({ name, value }) => [name.local, value] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    children: element.children.flatMap((child) => childShape(child, onlyElements)),
  };
}

function childShape(child: XmlNode, onlyElements: boolean): readonly (Shape | string)[] {
  if (typeof child === "string") return onlyElements ? [] : [child];
  return child.kind === "element" ? [shapeOf(child)] : [];
}
