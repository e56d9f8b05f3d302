/** OIDs of the code systems and identifier authorities that a CI-SIS document names. */
export const codeSystems = {
  loinc: "2.16.840.1.113883.6.1",
  snomedCt: "2.16.840.1.113883.6.96",
  /** Since February 2025. */
  ccam: "1.2.250.1.215.300.1",
  /** Seen in documents older than February 2025. */
  ccamBefore2025: "1.2.250.1.213.2.5",
  dicom: "1.2.840.10008.2.16.4",
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
};

/** Name of a code system, as `codeSystemName` gives it. */
export function codeSystemName(system: string): string | undefined {
  return names[system];
}
