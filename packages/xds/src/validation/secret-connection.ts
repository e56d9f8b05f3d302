import { visibilityOf } from "../visibility.js";
import { signatureIds } from "./confidentiality.js";
import { locatedEntries, type SubmissionRule } from "./rule.js";

/** In the secret connection of a minor, the legal representatives see nothing. */
export const secretConnectionRule: SubmissionRule = {
  rule: "SDK-DMP-SECRET-CONNECTION",
  severity: "error",
  source: "DMP GI, connexion secrète; dmp.md B.9, rule 5",
  registryError: "XDSRegistryMetadataError",
  profile: "dmp",
  message: {
    fr: "En connexion secrète, le document doit être invisible aux représentants légaux.",
    en: "In a secret connection the document must be hidden from the legal representatives.",
  },
  *violations(submission, { secretConnection }) {
    if (!secretConnection) return;
    const signatures = signatureIds(submission);
    for (const { id, path, entry } of locatedEntries(submission)) {
      const { hiddenFromLegalRepresentatives } = visibilityOf(entry.confidentialityCodes);
      if (!hiddenFromLegalRepresentatives && !signatures.has(id)) yield `${path}.confidentialityCodes`;
    }
  },
};
