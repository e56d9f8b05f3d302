import { readFile } from "node:fs/promises";

import { parseOid, SegurError, type CodedValue, type Oid } from "@segur-sdk/core";

/** Number and issuer of an exam. */
export interface SampleIssuedNumber {
  readonly value: string;
  readonly issuer: Oid;
}

/** An imaging exam, in the shape the document builder takes. */
export interface SampleImagingAct {
  readonly title: string;
  /** LOINC, JDV_CodesDocumentImagerie. */
  readonly code: CodedValue;
  /** DICOM, JDV_ModaliteAcquisition. */
  readonly modality: CodedValue;
  /** SNOMED CT, JDV_RegionAnatomique. */
  readonly regions: readonly CodedValue[];
  readonly ccam: CodedValue;
  readonly studyInstanceUid: Oid;
  readonly accessionNumber: SampleIssuedNumber;
  /** ISO 8601 with offset. */
  readonly startedAt: string;
}

/** Traits of a sample patient, as a secretary types them. */
export interface SampleTraits {
  readonly birthName: string;
  readonly givenNames: readonly string[];
  /** `AAAA-MM-JJ`. */
  readonly birthDate: string;
  readonly sex: "M" | "F";
  /** COG code. */
  readonly birthPlace: string;
}

/** Reports and data of two fictitious exams, coherent with each other. */
export interface SimulatorSamples {
  /** Chest CT of Ruth NESSI, PDF/A-1, one page. */
  readonly reportPdf: Uint8Array;
  readonly chestCt: SampleImagingAct;
  readonly patient: SampleTraits;
  /** When the chest CT report was validated, as printed on it. */
  readonly validatedAt: string;
  /** Knee MRI of Paul Henri GARNIER, PDF/A-1, four pages. */
  readonly kneeMriPdf: Uint8Array;
  readonly kneeMri: SampleImagingAct;
  readonly kneeMriPatient: SampleTraits;
}

/** OID of the fictitious software installation: it issues the accession numbers and study identifiers. */
export const simulatorSoftwareOid: Oid = parseOid("1.2.250.1.999.1.1.9001");

const loinc = "2.16.840.1.113883.6.1";
const dicom = "1.2.840.10008.2.16.4";
const snomed = "2.16.840.1.113883.6.96";
const ccam = "1.2.250.1.215.300.1";

const chestCt: SampleImagingAct = {
  title: "Scanner thoracique sans injection",
  code: { code: "29252-4", label: "CT thorax sans contraste", system: loinc },
  modality: { code: "CT", label: "Tomodensitométrie", system: dicom },
  regions: [{ code: "67734004", label: "segment thoracique du tronc", system: snomed }],
  ccam: {
    code: "ZBQK001",
    label: "Scanographie du thorax, sans injection intraveineuse de produit de contraste",
    system: ccam,
  },
  studyInstanceUid: parseOid(`${simulatorSoftwareOid}.2.20260307.1`),
  accessionNumber: { value: "20260307-0001", issuer: simulatorSoftwareOid },
  startedAt: "2026-03-07T09:15:00+01:00",
};

const kneeMri: SampleImagingAct = {
  title: "IRM du genou droit",
  code: { code: "36510-6", label: "RM genou - droit sans contraste", system: loinc },
  modality: { code: "MR", label: "Résonance magnétique", system: dicom },
  regions: [{ code: "61685007", label: "membre inférieur", system: snomed }],
  ccam: {
    code: "NZQN001",
    label:
      "Remnographie [IRM] unilatérale ou bilatérale de segment du membre inférieur, sans injection intraveineuse de produit de contraste",
    system: ccam,
  },
  studyInstanceUid: parseOid(`${simulatorSoftwareOid}.2.20260308.1`),
  accessionNumber: { value: "20260308-0001", issuer: simulatorSoftwareOid },
  startedAt: "2026-03-08T14:40:00+01:00",
};

/** Reads the sample reports shipped with the package. Errors: `ERR_SIM_ASSET`. */
export async function loadSamples(): Promise<SimulatorSamples> {
  const [reportPdf, kneeMriPdf] = await Promise.all([readAsset("chest-ct.pdf"), readAsset("knee-mri.pdf")]);
  return {
    reportPdf,
    chestCt,
    patient: { birthName: "NESSI", givenNames: ["RUTH"], birthDate: "1977-07-14", sex: "F", birthPlace: "63220" },
    validatedAt: "2026-03-07T11:20:00+01:00",
    kneeMriPdf,
    kneeMri,
    kneeMriPatient: {
      birthName: "GARNIER",
      givenNames: ["PAUL", "HENRI"],
      birthDate: "1969-09-02",
      sex: "M",
      birthPlace: "75115",
    },
  };
}

async function readAsset(name: string): Promise<Uint8Array> {
  try {
    // The same place from the sources and from the built file: both folders stand beside `assets`.
    return await readFile(new URL(`../assets/${name}`, import.meta.url));
  } catch (cause) {
    throw new SegurError("ERR_SIM_ASSET", { cause, details: { field: name } });
  }
}
