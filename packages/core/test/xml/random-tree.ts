import {
  element,
  withAttribute,
  xmlNamespace,
  type XmlAttribute,
  type XmlElement,
  type XmlName,
  type XmlNode,
} from "../../src/xml/index.js";
import { compareAttributes, xmlPrefixNamespace } from "../../src/xml/xml-namespaces.js";
import type { Random } from "./random.js";

const namespaces = ["", "urn:hl7-org:v3", "urn:oasis:names:tc:SAML:2.0:assertion", "http://example.org/?a=1&b='2'"];
const prefixes = ["", "saml2", "ds", "z"];
const locals = ["a", "b", "ClinicalDocument", "título", "e1", "été", "_x", "n-1.2"];
/** What xmlbuilder2 writes as Canonical XML does: no TAB, LF, CR, nor `>`, in attributes, no CR nor entity-like text. */
const values = ["", "x", "18748-4", 'guillemets " et <', "a & b", "L'été à Rhône", "😀 astral", "00012", "a  b", "]]"];
const texts = ["", "CR", "a < b && c > d", "ligne\n\tsuivante", "été", "😀", "]]>", "  ", "0012"];

export interface RandomTreeOptions {
  /**
   * Also what only our own reader and writer give back: white space in attributes, CR, comments, instructions, and one
   * namespace written in two ways (xmlbuilder2 then chooses the prefix itself).
   */
  readonly everything: boolean;
}

/** A tree whose attributes are in canonical order already. */
export function randomTree(random: Random, options: RandomTreeOptions): XmlElement {
  const style = namespaces.map((namespace) => namespace !== "" && random.oneIn(2));
  return new TreeMaker(random, options, style).tree(0);
}

class TreeMaker {
  readonly #random: Random;
  readonly #everything: boolean;
  /** For each namespace, whether this tree writes it with its prefix. */
  readonly #prefixed: readonly boolean[];

  constructor(random: Random, { everything }: RandomTreeOptions, prefixed: readonly boolean[]) {
    this.#random = random;
    this.#everything = everything;
    this.#prefixed = prefixed;
  }

  tree(depth: number): XmlElement {
    const random = this.#random;
    let made = element(this.#elementName(), {}, this.#children(depth));
    const attributes = new Map<string, XmlAttribute>();
    for (let i = random.int(4); i > 0; i--) {
      const name = this.#attributeName();
      attributes.set(`${name.namespace} ${name.local}`, { name, value: random.pick(this.#values()) });
    }
    for (const { name, value } of [...attributes.values()].sort(compareAttributes)) {
      made = withAttribute(made, name, value);
    }
    return made;
  }

  #values(): readonly string[] {
    return this.#everything ? [...values, "a\tb\nc\rd", ">", "\r\n"] : values;
  }

  #children(depth: number): readonly XmlNode[] {
    const random = this.#random;
    const children: XmlNode[] = [];
    for (let i = random.int(depth > 3 ? 2 : 5); i > 0; i--) {
      const kind = random.int(this.#everything ? 10 : 8);
      if (kind < 4) children.push(this.tree(depth + 1));
      else if (kind < 8) children.push(random.pick(this.#everything ? [...texts, "a\rb", "\r\n", "&amp;"] : texts));
      else if (kind === 8) children.push({ kind: "comment", text: random.pick(["", " note ", "été - x"]) });
      else children.push({ kind: "instruction", target: "p", data: random.pick(["", "a='1' ?", "é"]) });
    }
    return children;
  }

  #elementName(): XmlName {
    const which = this.#random.int(namespaces.length);
    const prefixed = this.#everything ? which > 0 && this.#random.oneIn(2) : this.#prefixed[which]!;
    return xmlNamespace(namespaces[which]!, prefixed ? prefixes[which] : "")(this.#random.pick(locals));
  }

  #attributeName(): XmlName {
    const local = this.#random.pick(locals);
    const which = this.#random.int(namespaces.length + 1);
    if (which === namespaces.length) return xmlNamespace(xmlPrefixNamespace, "xml")(local);
    const usable = which > 0 && (this.#everything || this.#prefixed[which]!);
    return usable ? xmlNamespace(namespaces[which]!, prefixes[which])(local) : xmlNamespace("")(local);
  }
}
