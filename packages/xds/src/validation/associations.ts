import { associationType } from "../association.js";
import type { SubmissionRule } from "./rule.js";

/** There is something to submit, and every document is a member of the set, once. */
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
    if (submission.documents.length === 0) yield "documents";
    const members = submission.associations.filter(
      ({ type, source }) => type === associationType.hasMember && source === submission.submissionSet.id,
    );
    for (const [index, { id }] of submission.documents.entries()) {
      if (members.filter(({ target }) => target === id).length !== 1) yield `documents[${String(index)}].id`;
    }
  },
};

/** Links start from an object of the submission; a replacement points outside, at an entryUUID. */
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
      } else {
        if (!documents.has(source)) yield `${path}.source`;
        if (type === associationType.signs && target !== setId) yield `${path}.target`;
        if (type === associationType.replaces && (!isEntryUuid(target) || documents.has(target)))
          yield `${path}.target`;
      }
    }
  },
};

function isEntryUuid(text: string): boolean {
  return /^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
