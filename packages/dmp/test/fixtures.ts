import { buildImagingReport, type CdaDocument, type ImagingReport } from "@segur-sdk/cda";
import {
  createFixedClock,
  createSeededIds,
  createSensitive,
  parseMatriculeIns,
  parseOid,
  parsePsIdNat,
  parseStructIdNat,
  type ActingProfessional,
  type Site,
} from "@segur-sdk/core";

import { identityOfInsiAnswer, qualify, type InsiAnswer, type QualifiedIdentity, type Traits } from "@segur-sdk/ins";
import { documentEntryOf, type DocumentEntry } from "@segur-sdk/xds";

import { qualifiedPatient } from "../../ins/test/fixtures/patient-of-reports.js";
import type { DmpSoftware, StructureActor } from "../src/index.js";

export { provisionalPatient, qualifiedPatient } from "../../ins/test/fixtures/patient-of-reports.js";

/** Instant of the tests. */
export const now = "2026-09-19T09:58:28.884Z";
export const homologationNumber = "FIC-000000-tst1";

export const software: DmpSoftware = {
  name: "RIS FICTIF",
  version: "1.0.0",
  oid: parseOid("1.2.250.1.999.1.1.9001"),
  homologationNumber: createSensitive(homologationNumber),
};

export const structure: Site = {
  id: parseStructIdNat("10B0999999"),
  name: "Centre d'imagerie fictif",
  facilityType: "SA08",
  practiceSetting: "AMBULATOIRE",
  address: { street: "12 rue des Exemples", postalCode: "69003", city: "LYON" },
};

export const radiologist: ActingProfessional = {
  id: parsePsIdNat("810100001014"),
  familyName: "RADIOLOGUE",
  givenName: "Camille",
  professionCode: "10",
  specialityCode: "SM44",
  login: { at: "2026-09-19T10:02:11+02:00", method: "password" },
};

export const automate: StructureActor = {
  role: "automate",
  internalId: "RIS-AUTO",
  name: "RIS FICTIF, MODELE 1, SERVICE IMAGERIE",
  login: { at: "2026-09-19T09:58:28.884Z", method: "unspecified" },
};

export const secretary: StructureActor = {
  role: "secretary",
  internalId: "SEC-0042",
  name: "SECRETAIRE ALEX",
  login: { at: "2026-09-19T09:58:28.884Z", method: "password" },
};

const pdf = new TextEncoder().encode(
  "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n",
);

/** A report of a CT of the chest; a test gives the fields it is about. */
export function imagingReport(fields: Partial<ImagingReport> = {}): CdaDocument {
  return buildImagingReport(
    {
      id: parseOid("1.2.250.1.999.1.1.9001.4.2026091909582801"),
      setId: parseOid("1.2.250.1.999.1.1.9001.5.2026091909582801"),
      version: 1,
      title: "CR de scanner thoracique",
      createdAt: "2026-09-19T11:55:00+02:00",
      patient: qualifiedPatient(),
      acts: [
        {
          title: "Scanner thoracique sans injection",
          code: { code: "29252-4", label: "CT thorax sans contraste", system: "2.16.840.1.113883.6.1" },
          modality: { code: "CT", label: "Tomodensitométrie", system: "1.2.840.10008.2.16.4" },
          regions: [{ code: "67734004", label: "segment thoracique du tronc", system: "2.16.840.1.113883.6.96" }],
          studyInstanceUid: parseOid("1.2.250.1.999.1.1.9001.8.55"),
          accessionNumber: { value: "ACC-2026-000123", issuer: parseOid("1.2.250.1.999.1.1.9001.6") },
          order: { value: "ORD-2026-000077", issuer: parseOid("1.2.250.1.999.1.1.9001.7") },
          startedAt: "2026-09-19T11:10:00+02:00",
          endedAt: "2026-09-19T11:25:00+02:00",
        },
      ],
      authors: [radiologist],
      legalAuthenticator: radiologist,
      validatedAt: "2026-09-19T11:54:00+02:00",
      site: structure,
      body: { level: 1, pdf },
      ...fields,
    },
    { strictPdfA: false },
  );
}

/** Clock and identifiers that are always the same. */
export function deterministic() {
  return { clock: createFixedClock(now), ids: createSeededIds("dmp") };
}

/** Emma Boucher of the test set of the DMP: a minor until 2035. */
export function minorPatient(): QualifiedIdentity {
  const at = new Date("2026-03-07T07:45:00Z");
  const oid = "1.2.250.1.213.1.4.8";
  const traits: Traits = {
    birthName: "BOUCHER",
    givenNames: ["EMMA"],
    birthDate: "2017-01-01",
    sex: "F",
    birthPlace: "63220",
  };
  const answer: InsiAnswer = {
    operation: "WS_INS2",
    environment: "simulator",
    receivedAt: at.toISOString(),
    active: { ins: { matricule: parseMatriculeIns("217016322099272", { authority: oid }), oid } },
    history: [],
    traits: { birthName: "BOUCHER", givenNamesList: "EMMA", birthDate: "2017-01-01", sex: "F", birthPlace: "63220" },
    warnings: [],
  };
  const retrieved = identityOfInsiAnswer(traits, answer, { decision: "human", by: "sec-042", at });
  return qualify(retrieved, { proof: "passport", checkedBy: "sec-042", checkedAt: at });
}

/** Next version of {@link imagingReport}; a test gives the fields it is about. */
export function nextVersion(of: CdaDocument, fields: Partial<ImagingReport> = {}): CdaDocument {
  const { report } = of;
  return imagingReport({
    ...report,
    id: parseOid(`${report.id}.2`),
    version: report.version + 1,
    replaces: { id: report.id, version: report.version },
    createdAt: "2026-09-20T09:00:00+02:00",
    ...fields,
  });
}

/** A placeholder of a KOS: bytes that look like a boundary, and NULs. */
export const kosBytes = new TextEncoder().encode("\u0000\u0000DICM\r\n--uuid:0f0f0f0f\r\n\u0000");

/** Metadata of a KOS of the same exam (dmp.md B.6.2). */
export function kosEntry(fields: Partial<DocumentEntry> = {}): DocumentEntry {
  const { comments: _, ...entry } = documentEntryOf(imagingReport());
  return {
    ...entry,
    uniqueId: parseOid("1.2.250.1.999.1.1.9001.8.55.1"),
    mimeType: "application/dicom",
    title: "Références d'images : scanner thoracique",
    typeCode: {
      code: "IMG-KOS",
      label: "Références d'objets d'un examen d'imagerie",
      system: "1.2.250.1.213.1.1.4.12",
    },
    formatCode: {
      code: "1.2.840.10008.5.1.4.1.1.88.59",
      label: "Key Object Selection Document",
      system: "1.2.840.10008.2.6.1",
    },
    ...fields,
  };
}
