import { associationType } from "../association.js";
import type { SubmissionRule } from "./rule.js";

const known: ReadonlySet<string> = new Set(Object.values(associationType));

/** Addenda and transformations are not for the DMP. */
export const associationTypesRule: SubmissionRule = {
  rule: "SDK-DMP-ASSOCIATION-TYPE",
  severity: "error",
  source: "dmp.md B.10: APND, XFRM and XFRM_RPLC not seen with the DMP",
  registryError: "XDSRegistryMetadataError",
  profile: "dmp",
  message: {
    fr: "Le DMP ne connaît pas ce lien entre documents.",
    en: "The DMP does not know this link between documents.",
  },
  *violations(submission) {
    for (const [index, { type }] of submission.associations.entries()) {
      if (!known.has(type)) yield `associations[${String(index)}].type`;
    }
  },
};

/** One signature signs the set, not two. */
export const oneSignatureRule: SubmissionRule = {
  rule: "SDK-DMP-ONE-SIGNATURE",
  severity: "error",
  source: "DMP GI, signature of the submission; dmp.md B.4: exactly 1",
  registryError: "XDSRepositoryMetadataError",
  profile: "dmp",
  message: {
    fr: "L'envoi porte plusieurs signatures.",
    en: "The submission bears several signatures.",
  },
  *violations(submission) {
    let signatures = 0;
    for (const [index, { type }] of submission.associations.entries()) {
      if (type === associationType.signs && ++signatures > 1) yield `associations[${String(index)}]`;
    }
  },
};
