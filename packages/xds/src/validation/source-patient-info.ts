import { locatedEntries, type SubmissionRule } from "./rule.js";

/** PID-7 is a date, with `00` where the civil status knows no month or day, and lunar dates as they are; PID-8 is M, F or U. */
export const sourcePatientInfoRule: SubmissionRule = {
  rule: "SDK-XDS-SOURCE-PATIENT-INFO",
  severity: "error",
  source: "dmp.md B.6.1, B.12: PID-7 AAAAMMJJ, PID-8 M, F or U",
  registryError: "XDSRegistryMetadataError",
  message: {
    fr: "La date de naissance ou le sexe du patient est mal indiqué.",
    en: "The birth date or the sex of the patient is ill written.",
  },
  *violations(submission) {
    for (const { path, entry } of locatedEntries(submission)) {
      const { birthDate, sex } = entry.sourcePatientInfo ?? {};
      if (birthDate !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(birthDate))
        yield `${path}.sourcePatientInfo.birthDate`;
      if (sex !== undefined && !["M", "F", "U"].includes(sex)) yield `${path}.sourcePatientInfo.sex`;
    }
  },
};
