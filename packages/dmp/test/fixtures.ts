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
  type Environment,
  type InsAuthorityOid,
  type Site,
} from "@segur-sdk/core";
import {
  createIdentity,
  identityOfInsiAnswer,
  qualify,
  type Identity,
  type InsiAnswer,
  type QualifiedIdentity,
  type Traits,
} from "@segur-sdk/ins";

import type { DmpSoftware, StructureActor } from "../src/index.js";

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

const traits: Traits = {
  birthName: "NESSI",
  givenNames: ["RUTH", "ISABELLE"],
  birthDate: "1977-07-14",
  sex: "F",
  birthPlace: "63220",
};
const checkedAt = new Date("2026-09-18T08:00:00Z");
const localIds = [{ system: parseOid("1.2.250.1.999.1.1.9001.2"), value: "IPP-004567" }];

export interface PatientOptions {
  readonly environment?: Environment;
  readonly oid?: InsAuthorityOid;
  readonly matricule?: string;
}

/** Ruth Nessi, qualified by an INSi answer and a passport. */
export function qualifiedPatient(options: PatientOptions = {}): QualifiedIdentity {
  const { environment = "simulator", oid = "1.2.250.1.213.1.4.8", matricule = "277076322082910" } = options;
  const answer: InsiAnswer = {
    operation: "WS_INS2",
    environment,
    receivedAt: checkedAt.toISOString(),
    active: { ins: { matricule: parseMatriculeIns(matricule, { authority: oid }), oid } },
    history: [],
    traits: {
      birthName: traits.birthName,
      givenNamesList: "RUTH ISABELLE",
      birthDate: traits.birthDate,
      sex: "F",
      birthPlace: "63220",
    },
    warnings: [],
  };
  const retrieved = identityOfInsiAnswer(traits, answer, { by: "sec-042", at: checkedAt, decision: "human", localIds });
  return qualify(retrieved, { proof: "passport", checkedBy: "sec-042", checkedAt });
}

/** Ruth Nessi as she came to the desk. */
export function provisionalPatient(): Identity {
  return createIdentity(traits, { environment: "simulator", by: "sec-042", at: checkedAt, localIds });
}

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
