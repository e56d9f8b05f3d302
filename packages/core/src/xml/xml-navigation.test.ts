import { expect, it } from "vitest";

import {
  attributeOf,
  childElements,
  childNamed,
  childrenNamed,
  hasName,
  parseXml,
  textOf,
  xmlNamespace,
} from "./index.js";

const a = xmlNamespace("urn:a");
const { root } = parseXml(
  '<x:r xmlns:x="urn:a" id="1" x:id="2"><x:n>un<!-- c --> <x:m>deux</x:m></x:n><n xmlns="urn:b">b</n><x:n/></x:r>',
);

it("finds by namespace and local name, whatever the prefix", () => {
  expect(hasName(root, a("r"))).toBe(true);
  expect(childrenNamed(root, a("n"))).toHaveLength(2);
  expect(childElements(root)).toHaveLength(3);
  expect(textOf(childNamed(root, a("n"), a("m")))).toBe("deux");
  expect(childNamed(root, a("absent"), a("m"))).toBeUndefined();
});

it("reads an attribute without namespace apart from a qualified one", () => {
  expect(attributeOf(root, "id")).toBe("1");
  expect(attributeOf(root, "id", "urn:a")).toBe("2");
  expect(attributeOf(undefined, "id")).toBeUndefined();
});

it("gives the whole text, comments left out and nothing trimmed", () => {
  expect(textOf(childNamed(root, a("n")))).toBe("un deux");
  expect(textOf(undefined)).toBeUndefined();
});
