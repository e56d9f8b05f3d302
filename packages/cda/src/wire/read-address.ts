import { attributeOf, childElements, textOf, type XmlElement } from "@segur-sdk/core/xml";

import type { ReadAddress } from "../reading/people.js";
import { children, present } from "./read-values.js";

/** Parts that stand before the next one, on the same line. */
const joining: ReadonlySet<string> = new Set(["houseNumber", "houseNumberNumeric", "streetNameType", "postalCode"]);

/** The addresses among the children of an element. */
export function readAddresses(of: XmlElement | undefined): readonly ReadAddress[] {
  return children(of, "addr").map(readAddress);
}

/** Lines of an address: number with street, postal code with city, any other part alone; words without part are a line. */
function readAddress(address: XmlElement): ReadAddress {
  const lines: string[] = [];
  const parts = new Map<string, string>();
  let joined = false;
  for (const part of childElements(address)) {
    const text = textOf(part)?.trim() ?? "";
    if (text === "") continue;
    const { local } = part.name;
    const before = parts.get(local);
    parts.set(local, before === undefined ? text : `${before}\n${text}`);
    if (joined) lines.push(`${lines.pop() ?? ""} ${text}`);
    else lines.push(text);
    joined = joining.has(local);
  }
  const words = address.children
    .filter((node) => typeof node === "string")
    .map((text) => text.trim())
    .filter((text) => text !== "");
  return present<ReadAddress>({
    use: attributeOf(address, "use"),
    nullFlavor: attributeOf(address, "nullFlavor"),
    lines: [...lines, ...words],
    parts: Object.fromEntries(parts),
  });
}
