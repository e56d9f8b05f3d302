import { X509Certificate } from "node:crypto";

import { describe, expect, it } from "vitest";

import { makePki } from "../test/test-pki.js";
import { readExtensions } from "./certificate-extensions.js";

const cardType = "1.2.250.1.71.1.2.2";

describe("readExtensions", () => {
  const pki = makePki();
  const read = (value: string) =>
    readExtensions(new X509Certificate(pki.leaf({ extensions: [{ id: cardType, value }] }).pem));

  it.each([
    ["an OCTET STRING, as in software certificates", "\x04\x01\x03", 3],
    ["an INTEGER, as on genuine cards", "\x02\x01\x00", 0],
  ])("reads the code of a private extension from %s", (_, value, code) => {
    expect(read(value).cardType).toBe(code);
  });

  it.each([
    ["a longer string", "\x04\x02\x01\x02"],
    ["another kind of value", "\x0c\x01A"],
  ])("leaves %s raw, and refuses nothing", (_, value) => {
    const extensions = read(value);
    expect(extensions.cardType).toBeUndefined();
    expect(extensions.privateExtensions[cardType]).toBe(Buffer.from(value, "latin1").toString("hex"));
  });
});
