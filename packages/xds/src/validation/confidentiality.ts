import { confidentialities } from "@segur-sdk/cda";

import { associationType } from "../association.js";
import { visibilityOf } from "../visibility.js";
import { locatedEntries, type SubmissionRule } from "./rule.js";
import { gatheredOnce } from "./snapshot.js";

/** `N` is always there, first, once; visibility codes come after it. */
export const confidentialityFirstRule: SubmissionRule = {
  rule: "SDK-DMP-CONFIDENTIALITY-FIRST",
  severity: "error",
  source: "DMP GI, confidentialityCode; dmp.md B.9, rule 1",
  registryError: "XDSRegistryMetadataError",
  profile: "dmp",
  message: {
    fr: "La confidentialité « Normal » doit être indiquée en premier.",
    en: "Confidentiality “Normal” must come first.",
  },
  *violations(submission) {
    const isNormal = (code: { readonly code: string; readonly system: string }): boolean =>
      code.code === confidentialities.N.code && code.system === confidentialities.N.system;
    for (const { path, entry } of locatedEntries(submission)) {
      const [first, ...others] = entry.confidentialityCodes;
      if (first === undefined || !isNormal(first) || others.some(isNormal)) yield `${path}.confidentialityCodes`;
    }
  },
};

/** A mail keeps the confidentiality of the document; without one the receiver cannot know. */
export const confidentialityPresentRule: SubmissionRule = {
  rule: "SDK-XDM-CONFIDENTIALITY",
  severity: "error",
  source: "IHE ITI TF-3 §4.2.3.2.5 confidentialityCode",
  registryError: "XDSRegistryMetadataError",
  profile: "xdm",
  message: { fr: "La confidentialité du document est absente.", en: "The confidentiality of the document is missing." },
  *violations(submission) {
    for (const { path, entry } of locatedEntries(submission)) {
      if (entry.confidentialityCodes.length === 0) yield `${path}.confidentialityCodes`;
    }
  },
};

/** Hidden from everybody is forbidden, save for the signature of the set. */
export const visibilityCombinationRule: SubmissionRule = {
  rule: "SDK-DMP-VISIBILITY-COMBINATION",
  severity: "error",
  source: "DMP GI, parameter cumul-invisible_patient-masque_ps; dmp.md B.9, rule 2",
  registryError: "XDSRegistryMetadataError",
  profile: "dmp",
  message: {
    fr: "Un document ne peut pas être à la fois masqué aux professionnels et invisible au patient.",
    en: "A document cannot be hidden from both the professionals and the patient.",
  },
  *violations(submission, context) {
    if (context.hiddenFromPatientAndProfessionals) return;
    const signatures = signatureIds(submission);
    for (const { id, path, entry } of locatedEntries(submission)) {
      const visibility = visibilityOf(entry.confidentialityCodes);
      const hidden = visibility.hiddenFromPatient && visibility.hiddenFromProfessionals;
      if (hidden && !signatures.has(id)) yield `${path}.confidentialityCodes`;
    }
  },
};

/** Names of the documents that sign the set. */
export const signatureIds = gatheredOnce(
  (submission): ReadonlySet<string> =>
    new Set(submission.associations.filter(({ type }) => type === associationType.signs).map((one) => one.source)),
);
