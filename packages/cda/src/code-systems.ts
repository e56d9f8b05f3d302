/** OIDs of the code systems and identifier authorities that a CI-SIS document names. */
export const codeSystems = {
  loinc: "2.16.840.1.113883.6.1",
  snomedCt: "2.16.840.1.113883.6.96",
  /** Since February 2025. */
  ccam: "1.2.250.1.215.300.1",
  /** Seen in documents older than February 2025. */
  ccamBefore2025: "1.2.250.1.213.2.5",
  dicom: "1.2.840.10008.2.16.4",
  /** DICOM UID registry: SOP classes. */
  dicomUid: "1.2.840.10008.2.6.1",
  cim10: "2.16.840.1.113883.6.3",
  atc: "2.16.840.1.113883.6.73",
  /** French medicines: speciality, presentation, dispensing unit. */
  cis: "1.2.250.1.213.2.3.1",
  cip: "1.2.250.1.213.2.3.2",
  ucd: "1.2.250.1.213.2.62",
  /** Routes of administration. */
  edqm: "0.4.0.127.0.16.1.1.2.1",
  /** Categories of medical devices. */
  emdn: "1.2.250.1.213.2.68",
  /** Complementary terms of the ANS. */
  taAsip: "1.2.250.1.213.1.1.4.322",
  confidentiality: "2.16.840.1.113883.5.25",
  /** Professions and savoir-faire. */
  authorSpecialty: "1.2.250.1.213.1.1.4.5",
  /** Sectors of activity. */
  facilityType: "1.2.250.1.71.4.2.4",
  practiceSetting: "1.2.250.1.213.1.1.4.9",
  formatCodes: "1.3.6.1.4.1.19376.1.2.3",
} as const;

/** OIDs of the authorities of the national identifiers. */
export const identifierAuthorities = {
  /** PS_IdNat: health professionals. */
  professional: "1.2.250.1.71.4.2.1",
  /** Struct_IdNat: structures. */
  structure: "1.2.250.1.71.4.2.2",
} as const;

const names: Readonly<Record<string, string>> = {
  [codeSystems.loinc]: "LOINC",
  [codeSystems.snomedCt]: "SNOMED CT",
  [codeSystems.ccam]: "CCAM",
  [codeSystems.dicom]: "DCM",
  [codeSystems.dicomUid]: "DCMUID",
  [codeSystems.cim10]: "CIM-10",
  [codeSystems.atc]: "ATC",
  [codeSystems.cis]: "CIS",
  [codeSystems.cip]: "CIP",
  [codeSystems.ucd]: "UCD",
  [codeSystems.edqm]: "EDQM",
  [codeSystems.emdn]: "EMDN",
};

/** Name of a code system, as `codeSystemName` gives it. */
export function codeSystemName(system: string): string | undefined {
  return names[system];
}
