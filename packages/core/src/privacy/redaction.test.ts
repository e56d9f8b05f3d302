import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { isMaskedField, redactText } from "./redaction.js";

describe("by the look of the value", () => {
  it.each([
    ["a matricule", "patient 279035121518989 found", "patient [masqué] found"],
    ["a matricule without key", "2790351215189", "[masqué]"],
    ["a Corsican matricule", "297022A02077878,297022b02077878", "[masqué],[masqué]"],
    ["a matricule laid out", "NIR 2 79 03 51 215 189 89.", "NIR [masqué]."],
    [
      "a matricule inside HL7",
      "|279035121518989^^^ASIP-SANTE-INS-NIR&1.2.250.1.213.1.4.8&ISO^INS",
      "|[masqué]^^^ASIP-SANTE-INS-NIR&1.2.250.1.213.1.4.8&ISO^INS",
    ],
    ["the address of a patient", "RCPT TO:<279035121518989@patient.mssante.fr>", "RCPT TO:<[masqué]>"],
    ["the test address of a patient", "ruth.nessi@test.patient.mssante.fr", "[masqué]"],
    ["a key", "-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\nafter", "[masqué]\nafter"],
    ["a key cut short", "x -----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIE", "x [masqué]"],
  ])("masks %s", (_, text, expected) => {
    expect(redactText(text)).toBe(expected);
  });

  it.each([
    "1.2.250.1.213.1.4.8",
    "2.25.329800735698586629295641978511506172918",
    "urn:uuid:7368ba9a-ee80-4ceb-a083-000000000001",
    "imagerie@site.mssante.fr",
    "2026-03-09T10:00:01.120+01:00",
    "10B0999999",
    "1.2.840.10008.5.1.4.1.1.2",
  ])("leaves %s", (text) => {
    expect(redactText(text)).toBe(text);
  });

  it("masks in linear time", () => {
    const hostile = [
      `${"a".repeat(200_000)}@`,
      "-----BEGIN ".repeat(20_000),
      "1".repeat(300_000),
      "2 79 ".repeat(60_000),
    ];
    for (const text of hostile) expect(redactText(text).length).toBeGreaterThan(0);
  });

  it("is done once and for all", () => {
    fc.assert(fc.property(fc.string(), (text) => redactText(redactText(text)) === redactText(text)));
  });
});

describe("by the name of the field", () => {
  it.each([
    "matricule",
    "matriculeINS",
    "birthName",
    "birth_name",
    "nom-naissance",
    "Authorization",
    "passphrase",
    "Set-Cookie",
    "idam",
  ])("masks %s", (name) => {
    expect(isMaskedField(name)).toBe(true);
  });
  it.each(["operation", "code", "durationMs", "patient", "messageId", "url"])("leaves %s", (name) => {
    expect(isMaskedField(name)).toBe(false);
  });
});
