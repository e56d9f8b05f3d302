import type { create } from "xmlbuilder2";

import type { XmlElement } from "../../packages/core/src/xml/index.js";
import { xmlnsNamespace } from "./cda-like-tree.js";

export type Builder = ReturnType<typeof create>;

/** Our tree given to xmlbuilder2, call by call. */
export function builtFromTree(parent: Builder, of: XmlElement): Builder {
  const { local, namespace, prefix } = of.name;
  const built = parent.ele(namespace, prefix === "" ? local : `${prefix}:${local}`);
  for (const { prefix: declared, namespace: uri } of of.declarations) {
    if (declared !== "") built.att(xmlnsNamespace, `xmlns:${declared}`, uri);
  }
  for (const { name, value } of of.attributes) {
    if (name.prefix === "") built.att(name.local, value);
    else built.att(name.namespace, `${name.prefix}:${name.local}`, value);
  }
  for (const child of of.children) {
    if (typeof child === "string") built.txt(child);
    else if (child.kind === "element") builtFromTree(built, child);
  }
  return built;
}
