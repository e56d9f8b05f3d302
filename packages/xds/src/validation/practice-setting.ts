import { locatedEntries, type SubmissionRule } from "./rule.js";

/**
 * Practice settings that do not suit a sector of activity. No official table exists: what the requirement gives as an
 * example, extended to the neighbouring sectors.
 */
const incoherent: ReadonlyMap<string, readonly string[]> = new Map(
  ["SA05", "SA07", "SA08", "SA09"].map((facility) => [facility, ["ETABLISSEMENT", "HAD"]]),
);

/** A cabinet is ambulatory. */
export const practiceSettingRule: SubmissionRule = {
  rule: "EX_GEN-1377",
  severity: "warning",
  source: "DMP GI, EX_GEN-1377: coherent facility type and practice setting",
  registryError: "XDSRegistryMetadataError",
  message: {
    fr: "Le cadre d'exercice ne correspond pas au secteur d'activité de la structure.",
    en: "The practice setting does not suit the sector of activity of the structure.",
  },
  *violations(submission) {
    for (const { path, entry } of locatedEntries(submission)) {
      const refused = incoherent.get(entry.healthcareFacilityTypeCode?.code ?? "") ?? [];
      if (refused.includes(entry.practiceSettingCode?.code ?? "")) yield `${path}.practiceSettingCode`;
    }
  },
};
