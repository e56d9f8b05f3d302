import { associationType } from "../association.js";
import type { SubmissionRule } from "./rule.js";

/** There is something to submit or to update, and every document is a member of the set, once. */
export const membersRule: SubmissionRule = {
  rule: "SDK-XDS-MEMBERS",
  severity: "error",
  source: "IHE ITI TF-3 §4.2.2.2 HasMember; dmp.md B.10",
  registryError: "XDSMissingDocumentMetadata",
  message: {
    fr: "L'envoi ne contient aucun document, ou un document n'y est pas rattaché.",
    en: "The submission holds no document, or a document is not attached to it.",
  },
  *violations(submission) {
    const updatesOnly = submission.associations.some(({ type }) => type === associationType.updatesStatus);
    if (submission.documents.length === 0 && !updatesOnly) yield "documents";
    const members = submission.associations.filter(
      ({ type, source }) => type === associationType.hasMember && source === submission.submissionSet.id,
    );
    for (const [index, { id }] of submission.documents.entries()) {
      if (members.filter(({ target }) => target === id).length !== 1) yield `documents[${String(index)}].id`;
    }
  },
};

/** Links start from an object of the submission; a replacement or an update points outside, at an entryUUID. */
export const associationEndsRule: SubmissionRule = {
  rule: "SDK-XDS-ASSOCIATION-ENDS",
  severity: "error",
  source: "IHE ITI TF-3 §4.2.2 Association types; RG_3130",
  registryError: "XDSUnresolvedReferenceException",
  message: {
    fr: "Un lien entre documents est incorrect.",
    en: "A link between documents is incorrect.",
  },
  *violations(submission) {
    const setId = submission.submissionSet.id;
    const documents = new Set(submission.documents.map(({ id }) => id));
    for (const [index, { type, source, target }] of submission.associations.entries()) {
      const path = `associations[${String(index)}]`;
      if (type === associationType.hasMember) {
        if (source !== setId) yield `${path}.source`;
        if (!documents.has(target)) yield `${path}.target`;
      } else if (type === associationType.updatesStatus) {
        if (source !== setId) yield `${path}.source`;
        if (!isEntryUuid(target)) yield `${path}.target`;
      } else {
        if (!documents.has(source)) yield `${path}.source`;
        if (type === associationType.signs && target !== setId) yield `${path}.target`;
        if (type === associationType.replaces && (!isEntryUuid(target) || documents.has(target)))
          yield `${path}.target`;
      }
    }
  },
};

/** An update of status says what the status is and what it becomes. */
export const statusesRule: SubmissionRule = {
  rule: "SDK-DMP-STATUSES",
  severity: "error",
  source: "IHE ITI TF-2 §3.57.4.1.3.3.1 UpdateAvailabilityStatus; dmp.md B.10, F.4",
  registryError: "XDSMetadataUpdateError",
  message: {
    fr: "Le changement d'état d'un document est incomplet.",
    en: "The change of status of a document is incomplete.",
  },
  *violations(submission) {
    for (const [index, one] of submission.associations.entries()) {
      if (one.type !== associationType.updatesStatus) continue;
      if (one.originalStatus === undefined) yield `associations[${String(index)}].originalStatus`;
      if (one.newStatus === undefined) yield `associations[${String(index)}].newStatus`;
    }
  },
};

function isEntryUuid(text: string): boolean {
  return /^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
