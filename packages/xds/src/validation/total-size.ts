import type { SubmissionRule } from "./rule.js";

/** The limits of the DMP are not published: what the editor kit accepts, with room for the rest of the message. */
export const totalSizeRule: SubmissionRule = {
  rule: "SDK-DMP-SIZE",
  severity: "warning",
  source: "dmp.md G: editor kit, 50 000 000 bytes for a message",
  registryError: "XDSRepositoryMetadataError",
  profile: "dmp",
  message: {
    fr: "L'envoi est très volumineux : le DMP risque de le refuser.",
    en: "The submission is very large: the DMP may refuse it.",
  },
  *violations(submission, { maxBytes }) {
    const total = submission.documents.reduce((sum, { entry }) => sum + (entry.size ?? 0), 0);
    if (total > maxBytes) yield "documents";
  },
};
