import { locatedEntries, type SubmissionRule } from "./rule.js";

/** The extra metadata of mails has no meaning in the DMP: a deletion must not become a new document. */
export const archiveOnlyRule: SubmissionRule = {
  rule: "SDK-DMP-ACTION",
  severity: "error",
  source: "CI-SIS, volet transmission de documents CDA en HL7 v2: metadata action; mssante.md B3",
  registryError: "XDSRegistryMetadataError",
  profile: "dmp",
  message: {
    fr: "Cet envoi décrit une action réservée à la messagerie sécurisée.",
    en: "This submission describes an action reserved to secure mail.",
  },
  *violations(submission) {
    if (submission.submissionSet.action !== undefined) yield "submissionSet.action";
    for (const { path, entry } of locatedEntries(submission)) if (entry.action !== undefined) yield `${path}.action`;
  },
};
