import { xmlPrefixNamespace } from "./xml-namespaces.js";
import type { XmlAttribute, XmlElement, XmlName, XmlNamespaceDeclaration, XmlNode } from "./xml-tree.js";

/**
 * An element that remembers its text. It is written in one go wherever the text would come out the same: all its names
 * stand in one namespace, under one prefix (`xml:lang` and the like excepted, whose prefix is bound everywhere), and nothing
 * in it declares another nor says anything but elements and texts.
 */
export class RememberedElement implements XmlElement {
  readonly kind = "element";
  readonly name: XmlName;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
  readonly declarations: readonly XmlNamespaceDeclaration[];
  #text: string | undefined;
  #levels: number | undefined;

  constructor({ attributes, children, declarations, name }: XmlElement) {
    this.name = name;
    this.attributes = attributes;
    this.children = children;
    this.declarations = declarations;
  }

  /** The text, once it has been remembered. */
  get text(): string | undefined {
    return this.#text;
  }

  /** Levels of elements, this one included; 0 when the text depends on where it stands: it is never remembered. */
  get levels(): number {
    return (this.#levels ??= levelsOf(this, this.name));
  }

  remember(text: string): void {
    this.#text = text;
  }
}

/** Levels of an element that has nothing but names of this namespace and prefix; 0 for any other. */
function levelsOf({ attributes, children, declarations, name }: XmlElement, { namespace, prefix }: XmlName): number {
  if (name.prefix !== prefix || name.namespace !== namespace || declarations.length > 0) return 0;
  for (const { name: of } of attributes) if (of.prefix !== "" && of.namespace !== xmlPrefixNamespace) return 0;
  let below = 0;
  for (const child of children) {
    if (typeof child === "string") continue;
    const levels = levelsOfChild(child, name);
    if (levels === 0) return 0;
    if (levels > below) below = levels;
  }
  return below + 1;
}

function levelsOfChild(child: Exclude<XmlNode, string>, alike: XmlName): number {
  if (child.kind !== "element") return 0;
  const { namespace, prefix } = child.name;
  // One that knows its levels is not gone through again.
  if (!(child instanceof RememberedElement) || prefix !== alike.prefix || namespace !== alike.namespace) {
    return levelsOf(child, alike);
  }
  return child.levels;
}
