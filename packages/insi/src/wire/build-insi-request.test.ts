import { parseStructIdNat } from "@segur-sdk/core";
import { childNamed, childrenNamed, parseXml, serializeXml, textOf, xmlNamespace } from "@segur-sdk/core/xml";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { TraitsQuery } from "../traits-query.js";
import { buildInsiRequest, buildRecSansVitale } from "./build-insi-request.js";

const context = {
  bamId: "0b7e1c1e-6f0a-4c6e-9d0c-2f5a0f1f7a11",
  lpsId: "5f4f8a52-7cf5-4a4c-8a7b-1c7a9c0f2b22",
  at: "2026-01-15T08:30:00.000Z",
  issuer: parseStructIdNat("10B0999999"),
  software: {
    idam: "TST00TS00TS0",
    version: "3.2",
    instance: "c0a8012e-1111-4222-8333-444455556666",
    urn: "urn:lps:EXAMPLE_RIS:3.2",
  },
  messageId: "uuid:7a1b7d0e-3f0d-4b62-8f2e-9f1d2c3b4a55",
};

const dArtagnan: TraitsQuery = {
  birthName: "D'ARTAGNAN DE L'HERAULT",
  givenName: "PIERRE-ALAIN",
  sex: "M",
  birthDate: "2001-06-17",
  birthPlace: "63220",
};

describe("request of WS_INS2", () => {
  it("has the reviewed bytes", async () => {
    const text = serializeXml(buildInsiRequest({ operation: "WS_INS2", query: dArtagnan }, context));
    await expect(text).toMatchFileSnapshot("../../test/golden/ws-ins2-request.xml");
  });

  it("has no Security header in mutual TLS mode and no empty birth place", () => {
    const { birthPlace, ...unplaced } = dArtagnan;
    const text = serializeXml(buildInsiRequest({ operation: "WS_INS2", query: unplaced }, context));
    expect(text).not.toContain("Security");
    expect(text).not.toContain("LieuNaissance");
    expect(text).not.toContain(String(birthPlace));
  });

  it("is read back as it was meant, whatever the texts", () => {
    const r = xmlNamespace("http://www.cnamts.fr/INSiRecSans");
    const texts = fc.string({ unit: fc.constantFrom("A", "é", "<", "&", "'", '"', "]]>", "\r", "\n", "\t", " ") });
    fc.assert(
      fc.property(texts, texts, (birthName, givenName) => {
        const written = serializeXml(buildRecSansVitale({ ...dArtagnan, birthName, givenName }));
        const { root } = parseXml(written);
        expect(textOf(childNamed(root, r("NomNaissance")))).toBe(birthName);
        expect(childrenNamed(root, r("Prenom")).map((name) => textOf(name))).toEqual([givenName]);
      }),
    );
  });
});
