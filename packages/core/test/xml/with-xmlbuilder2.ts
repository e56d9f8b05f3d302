import { create } from "xmlbuilder2";

import type { XmlElement } from "../../src/xml/index.js";
import { xmlnsPrefixNamespace } from "../../src/xml/xml-namespaces.js";

type Builder = ReturnType<typeof create>;
type Scope = Readonly<Record<string, string>>;

/** The same tree written by xmlbuilder2; declarations are given to it in canonical order, which it does not know. */
export function withXmlBuilder2(root: XmlElement): string {
  const document = create();
  append(document, root, { "": "" });
  return document.root().toString({ allowEmptyTags: true, wellFormed: true });
}

function append(parent: Builder, { name, attributes, children }: XmlElement, scope: Scope): void {
  const built = parent.ele(name.namespace, name.prefix === "" ? name.local : `${name.prefix}:${name.local}`);
  const used = [name, ...attributes.map((attribute) => attribute.name).filter(({ prefix }) => prefix !== "")];
  const inside: Record<string, string> = { ...scope };
  for (const { prefix, namespace } of used.sort((a, b) => (a.prefix < b.prefix ? -1 : 1))) {
    if (prefix === "xml" || inside[prefix] === namespace) continue;
    inside[prefix] = namespace;
    if (prefix !== "") built.att(xmlnsPrefixNamespace, `xmlns:${prefix}`, namespace);
  }
  for (const { name: of, value } of attributes) {
    if (of.prefix === "") built.att(of.local, value);
    else built.att(of.namespace, `${of.prefix}:${of.local}`, value);
  }
  for (const child of children) {
    if (typeof child === "string") {
      if (child !== "") built.txt(child);
    } else if (child.kind === "element") append(built, child, inside);
  }
}
