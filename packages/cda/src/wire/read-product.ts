import { childElements, type XmlElement } from "@segur-sdk/core/xml";

import type { ReadProduct } from "../reading/statement.js";
import { hl7 } from "./cda-names.js";
import { readCode } from "./read-datatype.js";
import { child, present, readIdentifiers, readText } from "./read-values.js";

const named: ReadonlySet<string> = new Set(["code", "name", "lotNumberText"]);

/** What is given or supplied: its codes, name and lot; extensions of pharmacy stay as they are. */
export function readProduct(product: XmlElement | undefined): ReadProduct | undefined {
  const material = child(product, "manufacturedMaterial") ?? child(product, "manufacturedLabeledDrug");
  if (product === undefined || material === undefined) return undefined;
  const code = child(material, "code");
  return present<ReadProduct>({
    ids: readIdentifiers(product),
    code: code && readCode(code),
    name: readText(child(material, "name")),
    lot: readText(child(material, "lotNumberText")),
    manufacturer: readText(child(product, "manufacturerOrganization", "name")),
    unknown: childElements(material).filter(
      ({ name }) => name.namespace !== hl7("name").namespace || !named.has(name.local),
    ),
  });
}
