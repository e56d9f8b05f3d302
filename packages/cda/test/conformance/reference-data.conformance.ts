import { readdirSync, readFileSync } from "node:fs";

import { attributeOf, childNamed, childrenNamed, parseXml, xmlNamespace } from "@segur-sdk/core/xml";
import { expect, it } from "vitest";

import { describeShared, sharedIsPresent, sharedPath } from "../../../../conformance/shared.js";
import {
  anatomicalRegions,
  assertPdf,
  authorSpecialties,
  encounterTypes,
  facilityTypes,
  imagingReportCode,
  inspectPdf,
  modalities,
  practiceSettings,
  readCda,
  renderCdaHtml,
  type ValueSet,
} from "../../src/index.js";
import { isLoincCode } from "../../src/rules/act-rules.js";
import { administrativeGenders } from "../../src/value-sets/generated/administrative-gender.js";

const svs = xmlNamespace("urn:ihe:iti:svs:2008");
const kit = "reference/cda/TestContenuCDA-3-0/";

/** A value set as its official file gives it. */
function officialValueSet(file: string): { readonly oid: string; readonly codes: readonly (readonly string[])[] } {
  const { root } = parseXml(readFileSync(sharedPath(`${kit}jeuxDeValeurs/${file}.xml`)));
  const set = childNamed(root, svs("ValueSet"));
  const concepts = childrenNamed(childNamed(set, svs("ConceptList"))!, svs("Concept"));
  return {
    oid: attributeOf(set, "id") ?? "",
    codes: concepts.map((concept) =>
      ["code", "displayName", "codeSystem"].map((name) => attributeOf(concept, name) ?? ""),
    ),
  };
}

const tables: readonly (readonly [file: string, set: ValueSet])[] = [
  ["JDV_J01_XdsAuthorSpecialty_CISIS", authorSpecialties],
  ["JDV_J02_XdsHealthcareFacilityTypeCode_CISIS", facilityTypes],
  ["JDV_J04_XdsPracticeSettingCode_CISIS", practiceSettings],
  ["JDV_J142_TypeRencontre_CISIS", encounterTypes],
  ["JDV_J143_AdministrativeGender_CISIS", administrativeGenders],
  ["JDV_ModaliteAcquisition_CISIS", modalities],
  ["JDV_RegionAnatomique_CISIS", anatomicalRegions],
];

describeShared("Value sets are those of the official files", () => {
  it.each(tables)("%s: same codes, labels and code systems", (file, set) => {
    const official = officialValueSet(file);
    expect(set.oid).toBe(official.oid);
    expect(set.size).toBe(official.codes.length);
    for (const [code = "", label, system] of official.codes) expect(set.find(code)).toEqual({ code, label, system });
  });

  it("the type of an imaging report is in JDV_J07", () => {
    const { code, label, system } = imagingReportCode;
    expect(officialValueSet("JDV_J07_XdsTypeCode_CISIS").codes).toContainEqual([code, label, system]);
  });

  it("the check digit of every LOINC act of the official list is accepted", () => {
    const { codes } = officialValueSet("JDV_CodesDocumentImagerie_CISIS");
    expect(codes.length).toBeGreaterThan(6000);
    expect(codes.filter(([code = ""]) => !isLoincCode(code))).toEqual([]);
  });
});

describeShared("The sample reports declare PDF/A-1", () => {
  it.each(["chest-ct", "knee-mri"])("%s", (name) => {
    const pdf = readFileSync(sharedPath(`samples/${name}.pdf`));
    expect(inspectPdf(pdf)).toMatchObject({ isPdf: true, version: "1.4", pdfA: { part: 1 } });
    expect(() => {
      assertPdf(pdf, { pdfA: "required" });
    }).not.toThrow();
  });
});

describeShared("The official examples are read and shown", () => {
  const examples = sharedIsPresent ? readdirSync(sharedPath(`${kit}ExemplesCDA`)) : [];

  it.each(examples)("%s", (file) => {
    const bytes = readFileSync(sharedPath(`${kit}ExemplesCDA/${file}`));
    const reading = readCda(bytes);
    expect(reading).toMatchObject({
      code: { code: expect.any(String) as string },
      version: expect.any(Number) as number,
    });
    expect(reading.title).toBeTruthy();
    expect(reading.createdAt).toMatch(/^\d{4}-\d\d-\d\d/u);
    expect(reading.patient.ids.length).toBeGreaterThan(0);
    expect(reading.patient.birthDate).toMatch(/^\d{4}-\d\d-\d\d$/u);
    expect(reading.authors.length).toBeGreaterThan(0);
    expect(reading.custodian?.id?.root).toBeTruthy();
    expect(reading.legalAuthenticator?.time).toBeTruthy();
    expect(reading.acts.length).toBeGreaterThan(0);
    expect(reading.body.kind).toMatch(/^(?:pdf|structured)$/u);
    expect(renderCdaHtml(bytes)).toContain("</html>");
  });
});
