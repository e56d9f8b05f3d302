import { createHash } from "node:crypto";

import type { ImagingAct } from "@segur-sdk/cda";
import { parseOid, type PracticeSettingCode, type Professional } from "@segur-sdk/core";
import { describe, expect, it } from "vitest";

import {
  cdaDocument,
  chestCt,
  provisionalPatient,
  qualifiedPatient,
  radiologist,
  site,
  traits,
} from "../test/fixtures/fictitious-report.js";
import { authorOf } from "./author.js";
import { documentEntryOf } from "./document-entry-of.js";

const kneeMr: ImagingAct = {
  ...chestCt,
  modality: { code: "MR", label: "IRM", system: "1.2.840.10008.2.16.4" },
  regions: [
    { code: "61685007", label: "membre inférieur", system: "2.16.840.1.113883.6.96" },
    { code: "67734004", label: "segment thoracique du tronc", system: "2.16.840.1.113883.6.96" },
  ],
  studyInstanceUid: parseOid("1.2.250.1.999.1.1.9001.8.20260307.2"),
};

describe("documentEntryOf", () => {
  it("gives the SHA-1 and the size of the very bytes of the document", () => {
    const document = cdaDocument();
    const { hash, size } = documentEntryOf(document);
    expect(hash).toBe(createHash("sha1").update(document.bytes).digest("hex"));
    expect(size).toBe(document.bytes.byteLength);
  });

  it("takes identifiers, title, times and language from the report", () => {
    expect(documentEntryOf(cdaDocument())).toMatchObject({
      uniqueId: "1.2.250.1.999.1.1.9001.4.2026030711200001",
      title: "CR d'imagerie médicale - Scanner thoracique sans injection",
      creationTime: "2026-03-07T10:20:05Z",
      serviceStartTime: "2026-03-07T08:15Z",
      serviceStopTime: "2026-03-07T08:28:30Z",
      languageCode: "fr-FR",
      mimeType: "text/xml",
    });
  });

  it("leaves the end of the exam out when it is not known", () => {
    const { endedAt, ...act } = chestCt;
    expect(endedAt).toBeDefined();
    expect(documentEntryOf(cdaDocument({ acts: [act] }))).not.toHaveProperty("serviceStopTime");
  });

  it("identifies a qualified patient by the INS for emission, and keeps the local number as source", () => {
    const { patientId, sourcePatientId } = documentEntryOf(cdaDocument({ patient: qualifiedPatient() }));
    expect(patientId).toEqual({ id: "277076322082910", authority: "1.2.250.1.213.1.4.10", type: "NH" });
    expect(sourcePatientId).toEqual({ id: "IPP0001234", authority: "1.2.250.1.999.1.1.9001.2", type: "PI" });
  });

  it("writes the production OID in production", () => {
    expect(
      documentEntryOf(cdaDocument({ patient: qualifiedPatient({ environment: "production" }) })).patientId?.authority,
    ).toBe("1.2.250.1.213.1.4.8");
  });

  it("writes the INS as source identifier when there is no local number", () => {
    const patient = { ...qualifiedPatient(), localIds: [] };
    expect(documentEntryOf(cdaDocument({ patient })).sourcePatientId?.type).toBe("NH");
  });

  it("writes the INS of an identity that is not qualified nowhere", () => {
    const entry = documentEntryOf(cdaDocument({ patient: provisionalPatient() }));
    expect(entry).not.toHaveProperty("patientId");
    expect(entry.sourcePatientId?.type).toBe("PI");
  });

  it("writes birth name with all given names, used name, birth date and sex", () => {
    expect(documentEntryOf(cdaDocument()).sourcePatientInfo).toEqual({
      birthName: { familyName: "NESSI", givenName: "RUTH", givenNames: "RUTH ISABELLE" },
      usedName: { familyName: "DE VINCI", givenName: "RUTH" },
      birthDate: "1977-07-14",
      sex: "F",
    });
  });

  it("writes no used name for a person without one, and U for an undetermined sex", () => {
    const { usedName, usedGivenName, ...others } = traits;
    expect([usedName, usedGivenName]).toEqual(["DE VINCI", "RUTH"]);
    const patient = { ...provisionalPatient(), traits: { ...others, sex: "I" as const } };
    const { sourcePatientInfo } = documentEntryOf(cdaDocument({ patient }));
    expect(sourcePatientInfo).not.toHaveProperty("usedName");
    expect(sourcePatientInfo?.sex).toBe("U");
  });

  it("describes author, structure and speciality from the official set", () => {
    expect(documentEntryOf(cdaDocument()).authors).toEqual([
      {
        person: {
          id: "810100001014",
          familyName: "RADIOLOGUE",
          givenName: "Camille",
          authority: "1.2.250.1.71.4.2.1",
          nameType: "D",
          idType: "IDNPS",
        },
        institutions: [
          { name: "Centre d'imagerie fictif", id: "10B0999999", authority: "1.2.250.1.71.4.2.2", idType: "IDNST" },
        ],
        roles: [],
        specialties: [
          { code: "G15_10/SM44", label: "Médecin - Radio-diagnostic (SM)", system: "1.2.250.1.213.1.1.4.5" },
        ],
      },
    ]);
  });

  it("classes an imaging report 31 by default, as the table says otherwise", () => {
    expect(documentEntryOf(cdaDocument()).classCode.code).toBe("31");
    const report = { code: "10", label: "Compte rendu", system: "1.2.250.1.213.1.1.4.1" };
    expect(documentEntryOf(cdaDocument(), { classCodes: { "18748-4": report } }).classCode).toEqual(report);
    expect(() => documentEntryOf(cdaDocument(), { classCodes: {} })).toThrow(
      expect.objectContaining({ code: "ERR_XDS_CODE_UNKNOWN" }),
    );
  });

  it("lists each modality and each region once, under the value set OIDs", () => {
    const { eventCodes } = documentEntryOf(cdaDocument({ acts: [chestCt, kneeMr] }));
    expect(eventCodes.map(({ code, system }) => `${code} ${system}`)).toEqual([
      "CT 1.2.250.1.213.1.1.5.618",
      "MR 1.2.250.1.213.1.1.5.618",
      "67734004 1.2.250.1.213.1.1.5.695",
      "61685007 1.2.250.1.213.1.1.5.695",
    ]);
    expect(eventCodes[1]?.label).toBe("Résonance magnétique");
  });

  it("codes events otherwise when asked, CCAM included", () => {
    const { eventCodes } = documentEntryOf(cdaDocument(), {
      eventCodes: { modalityScheme: "1.2.840.10008.2.16.4", regionScheme: "2.16.840.1.113883.6.96", ccam: true },
    });
    expect(eventCodes.map(({ system }) => system)).toEqual([
      "1.2.840.10008.2.16.4",
      "2.16.840.1.113883.6.96",
      "1.2.250.1.213.2.5",
    ]);
  });

  it("refers to accession numbers, orders and studies, each once", () => {
    const { referenceIds } = documentEntryOf(cdaDocument({ acts: [chestCt, kneeMr] }));
    expect(referenceIds.map(({ id }) => id)).toEqual([
      "ACC20260307001",
      "DEM-7788",
      "1.2.250.1.999.1.1.9001.8.20260307.1",
      "1.2.250.1.999.1.1.9001.8.20260307.2",
    ]);
  });

  it("puts N first, then the visibility codes", () => {
    const visibility = {
      hiddenFromPatient: true,
      hiddenFromProfessionals: true,
      hiddenFromLegalRepresentatives: true,
    };
    expect(documentEntryOf(cdaDocument(), { visibility }).confidentialityCodes.map(({ code }) => code)).toEqual([
      "N",
      "MASQUE_PS",
      "INVISIBLE_PATIENT",
      "INVISIBLE_REPRESENTANTS_LEGAUX",
    ]);
  });
});

describe("codes come from the official sets", () => {
  it("refuses a speciality, a sector or a setting that no set holds", () => {
    const unknown: Professional = { ...radiologist, specialityCode: "SM999" };
    expect(() => authorOf(unknown, site)).toThrow(expect.objectContaining({ code: "ERR_XDS_CODE_UNKNOWN" }));
    const document = cdaDocument();
    const elsewhere = {
      ...document,
      report: { ...document.report, site: { ...site, practiceSetting: "LUNE" as PracticeSettingCode } },
    };
    expect(() => documentEntryOf(elsewhere)).toThrow(
      expect.objectContaining({
        code: "ERR_XDS_CODE_UNKNOWN",
        details: expect.objectContaining({ code: "LUNE" }) as unknown,
      }),
    );
  });
});
