import fc from "fast-check";
import { expect, it } from "vitest";

import { readContentType } from "./content-type.js";

it("reads type and parameters, quoted or not, whatever their case", () => {
  const { type, parameters } = readContentType(
    'Multipart/Related; BOUNDARY="uuid:a;b"; type=application/xop+xml ;start="<r@x>"',
  );
  expect(type).toBe("multipart/related");
  expect([...parameters]).toEqual([
    ["boundary", "uuid:a;b"],
    ["type", "application/xop+xml"],
    ["start", "<r@x>"],
  ]);
});

it("removes the escapes of a quoted value, and keeps the first of two", () => {
  const { parameters } = readContentType(String.raw`a/b; x="1\"2\\3"; x=4`);
  expect([...parameters]).toEqual([["x", String.raw`1"2\3`]]);
});

it("ends with any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "/", ";", "=", '"', "\\", " ") }), (text) => {
      expect(readContentType(text).type).not.toContain(";");
    }),
  );
});
