import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type DistinguishedName, isNameText } from "./distinguished-name.js";

const cn = "2.5.4.3";
const hexadecimal = (text: string): string => Buffer.from(text).toString("hex");
const structure: DistinguishedName = [
  [{ type: "2.5.4.6", value: "FR" }],
  [{ type: "2.5.4.8", value: "Rhône (69)" }],
  [{ type: "2.5.4.10", value: "CENTRE D'IMAGERIE, FICTIF" }],
  [{ type: "2.5.4.11", value: "10B0999999" }],
  [{ type: cn, value: "sign.imagerie-fictive.example" }],
];
const person: DistinguishedName = [
  [{ type: "2.5.4.6", value: "FR" }],
  [
    { type: cn, value: "899700009999" },
    { type: "2.5.4.4", value: "RADIOLOGUE" },
    { type: "2.5.4.42", value: "CAMILLE" },
  ],
];

describe("the text of a name", () => {
  it.each([
    [
      String.raw`CN=sign.imagerie-fictive.example,OU=10B0999999,O=CENTRE D'IMAGERIE\, FICTIF,ST=Rhône (69),C=FR`,
      structure,
    ],
    [
      String.raw`cn=sign.imagerie-fictive.example, ou=10B0999999, o=CENTRE D'IMAGERIE\2C FICTIF, st=Rh\C3\B4ne (69), c=FR`,
      structure,
    ],
    ["CN=899700009999+SN=RADIOLOGUE+GN=CAMILLE,C=FR", person],
    [`CN=899700009999+2.5.4.4=#140A${hexadecimal("RADIOLOGUE")}+2.5.4.42=#1407${hexadecimal("CAMILLE")},C=FR`, person],
  ])("is that of the certificate: %s", (text, name) => {
    expect(isNameText(text, name)).toBe(true);
  });

  it.each([
    [
      "from country to common name",
      String.raw`C=FR,ST=Rhône (69),O=CENTRE D'IMAGERIE\, FICTIF,OU=10B0999999,CN=sign.imagerie-fictive.example`,
    ],
    ["with a part left out", "CN=sign.imagerie-fictive.example,OU=10B0999999,C=FR"],
    [
      "with another value",
      String.raw`CN=sign.imagerie-fictive.example,OU=10B0999998,O=CENTRE D'IMAGERIE\, FICTIF,ST=Rhône (69),C=FR`,
    ],
    [
      "with a keyword of elsewhere",
      String.raw`CN=sign.imagerie-fictive.example,OU=10B0999999,O=CENTRE D'IMAGERIE\, FICTIF,S=Rhône (69),C=FR`,
    ],
    [
      "with a comma that nothing escapes",
      "CN=sign.imagerie-fictive.example,OU=10B0999999,O=CENTRE D'IMAGERIE, FICTIF,ST=Rhône (69),C=FR",
    ],
    ["that is empty", ""],
    ["that ends with an escape", "CN=a\\"],
    ["with a malformed hexadecimal value", "CN=#14FF41,C=FR"],
  ])("is not that of the certificate %s", (_, text) => {
    expect(isNameText(text, structure)).toBe(false);
  });

  it("tells apart one name of two parts and two names", () => {
    expect(isNameText("CN=899700009999,SN=RADIOLOGUE,GN=CAMILLE,C=FR", person)).toBe(false);
    expect(isNameText("GN=CAMILLE+CN=899700009999+SN=RADIOLOGUE,C=FR", person)).toBe(true);
  });

  it("holds any value once escaped", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: "binary" }), (value) => {
        const escaped = [...Buffer.from(value)].map((octet) => `\\${octet.toString(16).padStart(2, "0")}`).join("");
        const decoded = Buffer.from(value).toString();
        fc.pre(decoded.trim() === decoded);
        expect(isNameText(`CN=${escaped}`, [[{ type: cn, value: decoded }]])).toBe(true);
      }),
    );
  });

  it("ends with any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("CN", "=", ",", "+", "\\", "#", "0a", "é", " ", '"') }), (text) => {
        expect(isNameText(text, structure)).toBe(false);
      }),
    );
  });
});
