import { createHash } from "node:crypto";

import { type Oid, parseOid } from "../../packages/core/src/index.js";
import { availabilityStatus, type RegisteredDocument, type Xcn } from "../../packages/xds/src/index.js";

const root = "1.2.250.1.999.1.1.9001";
const radiologist = (rank: number): Xcn => ({
  id: String(899700009999 - (rank % 7)),
  familyName: `RADIOLOGUE${"S".repeat(rank % 7)}`,
  givenName: "CAMILLE",
  authority: "1.2.250.1.71.4.2.1",
  nameType: "D",
  idType: "IDNPS",
});
const exams = [
  ["CR de scanner thoracique", "CT", "Tomodensitométrie", "67734004", "segment thoracique du tronc"],
  ["CR d'échographie abdominale", "US", "Échographie", "818983003", "abdomen"],
  ["CR de radiographie du genou droit", "DX", "Radiographie numérique", "72696002", "genou"],
  ["CR d'IRM cérébrale", "MR", "Imagerie par résonance magnétique", "12738006", "encéphale"],
  ["CR de mammographie", "MG", "Mammographie", "76752008", "sein"],
] as const;
const coded = (code: string, label: string, system: string) => ({ code, label, system });
const oid = (rank: number): Oid => parseOid(`${root}.4.20260919095828${String(rank).padStart(4, "0")}`);

/**
 * A registered imaging report, the shape of the reference answer of TD3.1a; fictitious people. From one rank to the next
 * changes what does in the record of one patient: identifiers, times, hash, size, accession, exam, radiologist.
 */
export function registeredDocument(rank: number): RegisteredDocument {
  const [title, modality, modalityLabel, region, regionLabel] = exams[rank % exams.length] ?? exams[0];
  const day = new Date(Date.UTC(2026, 8, 19) - rank * 86_400_000).toISOString().slice(0, 10);
  const id = `urn:uuid:fe5287a2-ae6a-11eb-8f5d-${String(rank).padStart(12, "0")}`;
  return {
    id,
    logicalId: id,
    status: availabilityStatus.approved,
    repositoryUniqueId: "1.2.250.1.213.4.1.1.1.2",
    entry: {
      uniqueId: oid(rank),
      mimeType: "text/xml",
      title,
      creationTime: `${day}T09:55:${String(rank % 60).padStart(2, "0")}Z`,
      serviceStartTime: `${day}T09:10:${String(rank % 60).padStart(2, "0")}Z`,
      serviceStopTime: `${day}T09:25:00Z`,
      hash: createHash("sha1").update(String(rank)).digest("hex"),
      size: 9_000 + rank * 37,
      languageCode: "fr-FR",
      patientId: { id: "299039900099958", authority: "1.2.250.1.213.1.4.10", type: "NH" },
      sourcePatientId: { id: "IPP-004567", authority: `${root}.2`, type: "PI" },
      sourcePatientInfo: {
        birthName: { familyName: "EXEMPLE", givenName: "CAMILLE", givenNames: "CAMILLE ANNE" },
        usedName: { familyName: "MODELE", givenName: "CAMILLE" },
        birthDate: "1999-03-14",
        sex: "F",
      },
      authors: [
        {
          person: radiologist(rank),
          institutions: [
            {
              name: "CENTRE D'IMAGERIE FICTIF",
              id: "10B0999999",
              authority: "1.2.250.1.71.4.2.2",
              idType: "IDNST",
            },
          ],
          roles: [],
          specialties: [coded("G15_10/SM44", "Médecin - Radio-diagnostic (SM)", "1.2.250.1.213.1.1.4.5")],
        },
      ],
      legalAuthenticator: radiologist(rank),
      classCode: coded("31", "Imagerie médicale", "1.2.250.1.213.1.1.4.1"),
      typeCode: coded("18748-4", "CR d'imagerie médicale", "2.16.840.1.113883.6.1"),
      formatCode: coded(
        "urn:ihe:iti:xds-sd:pdf:2008",
        "Document à corps non structuré en Pdf/A-1",
        "1.3.6.1.4.1.19376.1.2.3",
      ),
      healthcareFacilityTypeCode: coded("SA08", "Cabinet de groupe", "1.2.250.1.71.4.2.4"),
      practiceSettingCode: coded("AMBULATOIRE", "Ambulatoire", "1.2.250.1.213.1.1.4.9"),
      confidentialityCodes: [coded("N", "Normal", "2.16.840.1.113883.5.25")],
      eventCodes: [
        coded(modality, modalityLabel, "1.2.250.1.213.1.1.5.618"),
        coded(region, regionLabel, "1.2.250.1.213.1.1.5.695"),
      ],
      referenceIds: [
        {
          id: `ACC-2026-${String(rank).padStart(6, "0")}`,
          authority: `${root}.6`,
          type: "urn:ihe:iti:xds:2013:accession",
        },
        {
          id: `ORD-2026-${String(rank + 77).padStart(6, "0")}`,
          authority: `${root}.7`,
          type: "urn:ihe:iti:xds:2013:order",
        },
        { id: `${root}.8.${String(rank)}`, type: "urn:ihe:iti:xds:2016:studyInstanceUID" },
      ],
      version: "1",
    },
  };
}
