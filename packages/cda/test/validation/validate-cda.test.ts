import { readFileSync } from "node:fs";

import { isSegurError } from "@segur-sdk/core";
import { parseXml } from "@segur-sdk/core/xml";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { cdaValidationRules, type CdaVerdict, validateCda, validateCdaElement } from "../../src/validation/index.js";
import { mutateStructure, seededRandom } from "../fixtures/structural-mutation.js";

const golden = readFileSync(new URL("../golden/imaging-report-n1.xml", import.meta.url), "utf8");

function official(document: string): CdaVerdict {
  return validateCda(document, { profile: "official" });
}

function errorsOf({ findings }: CdaVerdict): readonly string[] {
  return findings.filter(({ severity }) => severity === "error").map(({ ruleId, path }) => `${ruleId} ${path}`);
}

/** The golden report with one text replaced; the text must be there. */
function changed(find: string | RegExp, by: string): string {
  const text = golden.replace(find, () => by);
  expect(text).not.toBe(golden);
  return text;
}

describe("The native validator", () => {
  it("accepts the report that the builder writes, at both profiles", () => {
    expect(errorsOf(official(golden))).toEqual([]);
    expect(errorsOf(validateCda(golden, { profile: "strict" }))).toEqual([]);
    expect(official(golden)).toMatchObject({ valid: true, level: 1, documentType: "imaging-report" });
  });

  it("judges a tree as it judges its text", () => {
    expect(validateCdaElement(parseXml(golden).root, { profile: "strict" })).toEqual(
      validateCda(golden, { profile: "strict" }),
    );
  });

  it("names the rule, the place, what is wrong and what to do, in both languages", () => {
    const { valid, findings } = official(changed(/<title[^>]*>[^<]*<\/title>/u, ""));
    expect(valid).toBe(false);
    expect(findings.find(({ severity }) => severity === "error")).toMatchObject({
      ruleId: "SM-TITLE-REQUIRED",
      source: "strucmin",
      path: "/ClinicalDocument",
      message: {
        fr: expect.stringContaining("obligatoire") as string,
        en: expect.stringContaining("mandatory") as string,
      },
    });
  });

  it("gives a position where several siblings share a name", () => {
    const given = /<given>/u;
    const { findings } = official(changed(given, '<given qualifier="SP">'));
    expect(findings.map(({ ruleId }) => ruleId)).toContain("SM-RECORDTARGET-PATIENTROLE-PATIENT-NAME-GIVEN-QUALIFIER");
  });

  it("warns at the official profile of what is an error at the strict one", () => {
    const document = changed(/(<effectiveTime value="\d{14})[+-]\d{4}"/u, '<effectiveTime value="20240312101530"');
    expect(errorsOf(official(document))).toEqual([]);
    expect(errorsOf(validateCda(document, { profile: "strict" }))).toContain(
      "SDK-SM-TIME /ClinicalDocument/effectiveTime",
    );
  });

  it("finds the clinical document in a style sheet, and says that this form is abandoned", () => {
    const wrapped = `<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="1.0">${golden.replace(/^<\?xml[^>]*\?>/u, "")}</xsl:stylesheet>`;
    expect(official(wrapped).valid).toBe(true);
    expect(official(wrapped).findings.map(({ ruleId }) => ruleId)).toContain("SDK-SM-STYLESHEET");
  });

  it("refuses what is no clinical document", () => {
    expect(errorsOf(official("<a><b/></a>"))).toEqual(["XSD-ROOT /a"]);
  });
});

describe("The catalogue", () => {
  const rules = cdaValidationRules();

  it("holds each rule once, with messages and fixes in both languages", () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { id, message, fix, reference } of rules) {
      expect(id).toMatch(/^(?:XSD|DT|SM|IHE|MCC|ANS|TERM|VOLET|SDK)-[A-Z0-9.-]+(?:_[A-Z]+)?[A-Z0-9._-]*$/u);
      for (const text of [message.fr, message.en, fix.fr, fix.en, reference]) expect(text).not.toBe("");
    }
  });

  it("makes no rule of the SDK an error at the official profile, and no official rule milder at the strict one", () => {
    for (const { id, source, severity } of rules) {
      if (source === "sdk") expect([id, severity.official]).not.toEqual([id, "error"]);
      else expect([id, severity.strict]).toEqual([id, severity.official]);
    }
  });
});

describe("Hostile documents", () => {
  const refusal = (document: string | Uint8Array): string => {
    try {
      return String(validateCda(document, { profile: "strict" }).valid);
    } catch (error) {
      return isSegurError(error) ? error.code : `not a SegurError: ${String(error)}`;
    }
  };

  it("are refused with a typed error when they cannot be read", () => {
    expect(refusal('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>')).toBe("ERR_XML_DOCTYPE");
    expect(refusal("<a>".repeat(5000))).toBe("ERR_XML_LIMIT");
    expect(refusal("\u0000\u0001")).toBe("ERR_XML_MALFORMED");
    expect(refusal(new Uint8Array(60_000_000))).toBe("ERR_XML_LIMIT");
  });

  it("do not make the list of findings grow without end", () => {
    const many = '<x foo="1"/>'.repeat(4000);
    const verdict = official(changed("<languageCode", `${many}<languageCode`));
    expect(verdict.findings.length).toBeLessThanOrEqual(1000);
    const root = `<ClinicalDocument xmlns="urn:hl7-org:v3">${'<author nullFlavor="X" foo="y"/>'.repeat(1500)}</ClinicalDocument>`;
    const own = official(root);
    expect(own.errors).toBeGreaterThan(1000);
    expect(own.findings).toHaveLength(1000);
  });

  it("do not multiply: sections within sections are not walked again and again", () => {
    const section = `<section><templateId root="1.2.840.10008.9.3"/><templateId root="1.2.250.1.213.1.1.2.215"/>`;
    const deep = `<ClinicalDocument xmlns="urn:hl7-org:v3">${section.repeat(200)}${"<observation/>".repeat(20_000)}${"</section>".repeat(200)}</ClinicalDocument>`;
    expect(official(deep).valid).toBe(false);
  });

  it("never make it crash: any text is a verdict or a typed error", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(refusal(text)).toMatch(/^(?:true|false|ERR_XML_[A-Z_]+)$/u);
      }),
    );
  });

  it("never make it crash: any report damaged anywhere is judged, and no finding repeats a trait of the patient", () => {
    const { root } = parseXml(golden);
    const traits = ["NESSI", "RUTH", "20240312"].filter((trait) => golden.includes(trait));
    expect(traits.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seededRandom(seed);
        const first = mutateStructure(root, random);
        const { xml } = mutateStructure(parseXml(first.xml).root, random);
        const text = JSON.stringify(validateCda(xml, { profile: "strict" }));
        for (const trait of traits) expect(text).not.toContain(trait);
      }),
      { numRuns: 100 },
    );
  });
});
