import { inspect } from "node:util";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createSensitive, isSensitive, revealText } from "./sensitive.js";

describe("Sensitive", () => {
  const passphrase = createSensitive("correct horse battery");

  it("reveals the value on demand only", () => {
    expect(passphrase.reveal()).toBe("correct horse battery");
    expect(revealText(passphrase)).toBe(revealText("correct horse battery"));
  });

  it.each([
    ["String()", String(passphrase)],
    ["concatenation", "pass: ".concat(String(passphrase))],
    ["JSON", JSON.stringify({ passphrase })],
    ["inspect", inspect({ deep: { passphrase } }, { depth: 9, showHidden: true })],
    ["entries", JSON.stringify(Object.entries(passphrase))],
    ["spread", JSON.stringify({ ...passphrase })],
  ])("shows nothing through %s", (_, shown) => {
    expect(shown).not.toContain("horse");
  });

  it("prints [masqué]", () => {
    expect(String(passphrase)).toBe("[masqué]");
    expect(JSON.stringify([passphrase])).toBe('["[masqué]"]');
    expect(inspect(passphrase)).toBe("[masqué]");
  });

  it("cannot be copied to another thread or file by mistake", () => {
    expect(() => structuredClone(passphrase)).not.toThrow();
    expect(JSON.stringify(structuredClone(passphrase))).not.toContain("horse");
  });

  it("is recognised", () => {
    expect(isSensitive(passphrase)).toBe(true);
    for (const other of ["x", null, undefined, {}]) expect(isSensitive(other)).toBe(false);
  });

  it("holds any value unchanged", () => {
    fc.assert(fc.property(fc.anything(), (value) => Object.is(createSensitive(value).reveal(), value)));
  });
});
