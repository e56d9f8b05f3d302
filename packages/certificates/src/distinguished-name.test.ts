import { X509Certificate } from "node:crypto";

import { isSegurError } from "@segur-sdk/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { makePki } from "../test/test-pki.js";
import { formatName, nameAttributeTypes, nameValue, subjectOf } from "./distinguished-name.js";
import { parseName } from "./parse-name.js";

describe("name of a certificate", () => {
  it("keeps accents, apostrophes and parentheses, common name first (RFC 2253)", () => {
    const name = subjectOf(new X509Certificate(makePki().sign().der));
    expect(formatName(name)).toBe("CN=DMP-SIGN,OU=1440000008,O=CENTRE D'IMAGERIE FICTIF,ST=Rhône (69),C=FR");
    expect(formatName(name, { separator: ", " })).toBe(
      "CN=DMP-SIGN, OU=1440000008, O=CENTRE D'IMAGERIE FICTIF, ST=Rhône (69), C=FR",
    );
    expect(formatName(name, { order: "certified" })).toBe(
      "C=FR,ST=Rhône (69),O=CENTRE D'IMAGERIE FICTIF,OU=1440000008,CN=DMP-SIGN",
    );
  });

  it("writes the attributes of a multi-valued RDN in certified order, unknown keywords as OID and hexadecimal", () => {
    const card = parseName("CN=899700000013+SN=DÉMO+GN=ALICE ZOÉ,title=Médecin,C=FR");
    expect(card.map((rdn) => rdn.length)).toEqual([1, 1, 3]);
    expect(formatName(card)).toBe(
      "CN=899700000013+2.5.4.4=#0c0544c3894d4f+2.5.4.42=#0c0a414c494345205a4fc389,2.5.4.12=#0c084dc3a9646563696e,C=FR",
    );
    expect(formatName(card, { keywords: "usual" })).toBe("CN=899700000013+SN=DÉMO+GN=ALICE ZOÉ,title=Médecin,C=FR");
    expect(formatName(parseName(formatName(card)), { keywords: "usual" })).toBe(
      formatName(card, { keywords: "usual" }),
    );
  });

  it("escapes what RFC 2253 §2.4 reserves", () => {
    const name = [[{ type: nameAttributeTypes.O, value: ' A, "B" + C; <D>\\ ' }]];
    expect(formatName(name)).toBe('O=\\ A\\, \\"B\\" \\+ C\\; \\<D\\>\\\\\\ ');
    expect(formatName([[{ type: nameAttributeTypes.O, value: "#1" }]])).toBe("O=\\#1");
  });

  it("reads the one-line form of OpenSSL without cutting values on a slash", () => {
    expect(nameValue(parseName("/C=FR/OU=1440000008/CN=3440000008/000000018"), "CN")).toBe("3440000008/000000018");
  });

  it("reads back what it writes", () => {
    const attribute = fc.record({
      type: fc.constantFrom(...Object.values(nameAttributeTypes)),
      value: fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(attribute, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        (name) => {
          const plain = parseName(formatName(name, { keywords: "usual" })).map((rdn) =>
            rdn.map(({ type, value }) => ({ type, value })),
          );
          expect(plain).toEqual(name);
        },
      ),
    );
  });

  it("never throws anything but a SegurError on any text", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          parseName(text);
          return true;
        } catch (error) {
          return isSegurError(error, "ERR_CERT_PARSE");
        }
      }),
    );
  });
});
