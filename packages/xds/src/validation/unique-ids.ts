import { locatedEntries, type SubmissionRule } from "./rule.js";

/** Nothing bears the identifier of something else, set included. */
export const uniqueIdsRule: SubmissionRule = {
  rule: "SDK-XDS-UNIQUE-IDS",
  severity: "error",
  source: "IHE ITI TF-3 §4.2.3.2.25, §4.2.3.3.12 uniqueId",
  registryError: "XDSDuplicateUniqueIdInRegistry",
  message: {
    fr: "Deux éléments de l'envoi portent le même identifiant.",
    en: "Two elements of the submission bear the same identifier.",
  },
  *violations(submission) {
    const uniqueIds = new Set([submission.submissionSet.uniqueId]);
    const ids = new Set([submission.submissionSet.id]);
    for (const { path, entry, id } of locatedEntries(submission)) {
      if (uniqueIds.has(entry.uniqueId)) yield `${path}.uniqueId`;
      if (ids.has(id)) yield path.replace(/entry$/, "id");
      uniqueIds.add(entry.uniqueId);
      ids.add(id);
    }
  },
};
