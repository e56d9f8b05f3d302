import { locatedAuthors } from "./located-values.js";
import { locatedEntries, type SubmissionRule } from "./rule.js";

/** The set has a sender, each document an author. */
export const authorRule: SubmissionRule = {
  rule: "EX_2.1-1140",
  severity: "error",
  source: "DMP GI, EX_2.1-1140; dmp.md B.5, B.6, B.7",
  registryError: "XDSRegistryMetadataError",
  message: {
    fr: "L'auteur, sa structure ou sa spécialité manque.",
    en: "The author, their structure or their speciality is missing.",
  },
  *violations(submission) {
    if (submission.submissionSet.authors.length === 0) yield "submissionSet.authors";
    for (const { path, entry } of locatedEntries(submission)) if (entry.authors.length === 0) yield `${path}.authors`;
    for (const { path, value } of locatedAuthors(submission)) {
      if (value.person === undefined) yield `${path}.person`;
      // "Aucun AuthorInstitution ne correspond à l'utilisateur du VIHF".
      if (value.institutions.length === 0) yield `${path}.institutions`;
      // A software has no profession: its header gives none (cda.md, assignedAuthoringDevice).
      if (value.specialties.length === 0 && value.person?.nameType !== "U") yield `${path}.specialties`;
    }
  },
};
