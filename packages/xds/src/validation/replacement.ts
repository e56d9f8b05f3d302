import { associationType } from "../association.js";
import type { SubmissionMetadata } from "../submission.js";
import { becomesHidden, visibilityOf } from "../visibility.js";
import {
  type LocatedEntry,
  locatedEntries,
  type ReplacedDocument,
  type RuleContext,
  type SubmissionRule,
} from "./rule.js";

/** A document that was visible to the patient, or to the legal representatives, stays so, through a replacement too. */
export const visibilityIrreversibleRule: SubmissionRule = {
  rule: "SDK-DMP-VISIBILITY-IRREVERSIBLE",
  severity: "error",
  source: "DMP GI, visibility of documents; dmp.md B.9, rule 3",
  registryError: "XDSRegistryMetadataError",
  profile: "dmp",
  message: {
    fr: "Un document déjà visible par le patient ou ses représentants légaux ne peut plus leur être caché.",
    en: "A document that the patient or the legal representatives already see can no longer be hidden from them.",
  },
  *violations(submission, context) {
    for (const { located, replaced } of replacements(submission, context)) {
      if (replaced.visibility === undefined) continue;
      const after = visibilityOf(located.entry.confidentialityCodes);
      if (becomesHidden(replaced.visibility, after) !== undefined) yield `${located.path}.confidentialityCodes`;
    }
  },
};

/** A replacement without the code shows the document: the caller must know that it does. */
export const publicationRule: SubmissionRule = {
  rule: "SDK-DMP-PUBLICATION",
  severity: "warning",
  source: "dmp.md B.9, rules 3 and 4: a replacement of an invisible document without the code publishes it",
  registryError: "XDSRegistryMetadataError",
  profile: "dmp",
  message: {
    fr: "Ce remplacement rend le document visible par le patient ou ses représentants légaux, sans retour possible.",
    en: "This replacement shows the document to the patient or the legal representatives, for good.",
  },
  *violations(submission, context) {
    for (const { located, replaced } of replacements(submission, context)) {
      if (replaced.visibility === undefined) continue;
      const after = visibilityOf(located.entry.confidentialityCodes);
      if (becomesHidden(after, replaced.visibility) !== undefined) yield `${located.path}.confidentialityCodes`;
    }
  },
};

/** The same bytes again are no new version. */
export const unchangedRule: SubmissionRule = {
  rule: "EX_GEN-1060",
  severity: "error",
  source: "DMP GI, EX_GEN-1060: no empty or unchanged document",
  registryError: "XDSInvalidDocumentContent",
  profile: "dmp",
  message: {
    fr: "Le document est identique à celui qu'il remplace.",
    en: "The document is identical to the one it replaces.",
  },
  *violations(submission, context) {
    for (const { located, replaced } of replacements(submission, context)) {
      if (replaced.hash !== undefined && replaced.hash === located.entry.hash) yield `${located.path}.hash`;
    }
  },
};

function* replacements(
  submission: SubmissionMetadata,
  { replaced }: RuleContext,
): Iterable<{ readonly located: LocatedEntry; readonly replaced: ReplacedDocument }> {
  const entries = new Map(locatedEntries(submission).map((one) => [one.id, one]));
  for (const { type, source, target } of submission.associations) {
    const located = entries.get(source);
    const known = replaced.get(target);
    if (type === associationType.replaces && located !== undefined && known !== undefined) {
      yield { located, replaced: known };
    }
  }
}
