import { readdirSync, readFileSync } from "node:fs";

import { expect, it } from "vitest";

import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import { checkConsistency, documentEntryOfCda } from "../../src/index.js";

const folder = "reference/cda/TestContenuCDA-3-0/ExemplesCDA";
const read = (name: string): Buffer => readFileSync(sharedPath(`${folder}/${name}`));

describeShared("metadata of the documents of the ANS test kit", () => {
  it("every document gives all but what no known table says of its type or template", () => {
    const names = readdirSync(sharedPath(folder)).filter((name) => name.endsWith(".xml"));
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) {
      const bytes = read(name);
      const { entry, problems } = documentEntryOfCda(bytes);
      const fields = problems.map(({ field }) => field).filter((field) => !["classCode", "formatCode"].includes(field));
      expect(fields, name).toEqual([]);
      expect(checkConsistency({ cda: bytes, entry }), name).toEqual([]);
    }
  });

  it("the imaging report gives every row of dmp.md B.12", () => {
    const { entry, complete } = documentEntryOfCda(read("IMG_CR_IMG_2024.01.xml"));
    expect(complete).toBeDefined();
    // Copied by eye from the header of the document.
    expect(entry).toMatchObject({
      uniqueId: "1.2.250.1.213.1.1.1.45.2024.1.1",
      mimeType: "text/xml",
      title: "CR d’imagerie médicale - Scanner Tête + Cou + Thorax avec injection",
      creationTime: "2021-01-08T10:17:00Z",
      serviceStartTime: "2021-01-08T09:25:00Z",
      languageCode: "fr-FR",
      size: 352185,
      version: "2",
      patientId: { id: "279035121518989", authority: "1.2.250.1.213.1.4.10", type: "NH" },
      sourcePatientId: { id: "1234567890121", authority: "1.2.3.4.567.8.9.10", type: "PI" },
      authors: [
        {
          person: { id: "801234560801", familyName: "BIDEAULT", givenName: "Jacques", idType: "IDNPS" },
          institutions: [{ name: "Centre de radiologie Ambroise", id: "1920008059", idType: "IDNST" }],
          roles: ["Référent - Responsable du patient dans la structure de soins"],
          specialties: [{ code: "G15_10/SM44" }],
        },
      ],
      classCode: { code: "31" },
      typeCode: { code: "18748-4", label: "CR d'imagerie médicale" },
      formatCode: { code: "urn:ihe:rad:CDA:ImagingReportStructuredHeadings:2013" },
      healthcareFacilityTypeCode: { code: "SA08" },
      practiceSettingCode: { code: "AMBULATOIRE" },
    });
    expect(entry.eventCodes.map(({ code }) => code)).toEqual(["CT", "774007", "67734004"]);
    expect(entry.referenceIds.map(({ id }) => id)).toEqual([
      "105234751",
      "105234752",
      "984375862",
      "984375863",
      "1.2.250.1.925.994044.27.123.1876360",
      "1.2.250.1.925.994044.27.123.1876361",
      "1.2.250.1.925.994044.27.123.1876362",
    ]);
  });

  it("tells a self-presentable document from one that names its style sheet", () => {
    const mimeType = (name: string) => documentEntryOfCda(read(name)).entry.mimeType;
    expect(mimeType("BIO-CR-BIO_2021.01_Auto-Presentable.xml")).toBe("application/xslt+xml");
    expect(mimeType("IMG_CR_IMG_2024.01.xml")).toBe("text/xml");
  });
});
