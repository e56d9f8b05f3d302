import { type Oid, parseOid } from "../../packages/core/src/index.js";
import { availabilityStatus, type RegisteredDocument, type Xcn } from "../../packages/xds/src/index.js";

const root = "1.2.250.1.999.1.1.9001";
const radiologist: Xcn = {
  id: "899700009999",
  familyName: "RADIOLOGUE",
  givenName: "CAMILLE",
  authority: "1.2.250.1.71.4.2.1",
  nameType: "D",
  idType: "IDNPS",
};
const coded = (code: string, label: string, system: string) => ({ code, label, system });
const oid = (rank: number): Oid => parseOid(`${root}.4.20260919095828${String(rank).padStart(4, "0")}`);

/** A registered imaging report, the shape of the reference answer of TD3.1a; fictitious people. */
export function registeredDocument(rank: number): RegisteredDocument {
  const id = `urn:uuid:fe5287a2-ae6a-11eb-8f5d-${String(rank).padStart(12, "0")}`;
  return {
    id,
    logicalId: id,
    status: availabilityStatus.approved,
    repositoryUniqueId: "1.2.250.1.213.4.1.1.1.2",
    entry: {
      uniqueId: oid(rank),
      mimeType: "text/xml",
      title: "CR de scanner thoracique",
      creationTime: "2026-09-19T09:55:00Z",
      serviceStartTime: "2026-09-19T09:10:00Z",
      serviceStopTime: "2026-09-19T09:25:00Z",
      hash: "11f0aef9c14bb9556d2ac8e08b1b4d267e1344b7",
      size: 905,
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
          person: radiologist,
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
      legalAuthenticator: radiologist,
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
        coded("CT", "Tomodensitométrie", "1.2.250.1.213.1.1.5.618"),
        coded("67734004", "segment thoracique du tronc", "1.2.250.1.213.1.1.5.695"),
      ],
      referenceIds: [
        { id: "ACC-2026-000123", authority: `${root}.6`, type: "urn:ihe:iti:xds:2013:accession" },
        { id: "ORD-2026-000077", authority: `${root}.7`, type: "urn:ihe:iti:xds:2013:order" },
        { id: `${root}.8.55`, type: "urn:ihe:iti:xds:2016:studyInstanceUID" },
      ],
      version: "1",
    },
  };
}
