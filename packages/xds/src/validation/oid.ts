import { isOid } from "@segur-sdk/core";

import { locatedEntries, type SubmissionRule } from "./rule.js";

/** Unique identifiers are OIDs: the DMP knows no `root^extension`. */
export const oidRule: SubmissionRule = {
  rule: "EX_2.1-1130",
  severity: "error",
  source: "DMP GI, uniqueId; CI-SIS, OID of at most 64 characters (dmp.md B.8)",
  registryError: "XDSDocumentUniqueIdError",
  message: {
    fr: "Un identifiant n'est pas un OID d'au plus 64 caractères.",
    en: "An identifier is not an OID of at most 64 characters.",
  },
  *violations(submission) {
    const { uniqueId, sourceId } = submission.submissionSet;
    if (!isOid(uniqueId)) yield "submissionSet.uniqueId";
    if (sourceId !== undefined && !isOid(sourceId)) yield "submissionSet.sourceId";
    for (const { path, entry } of locatedEntries(submission)) {
      if (!isOid(entry.uniqueId)) yield `${path}.uniqueId`;
    }
  },
};
