import { withAttribute, type XmlElement, xmlNamespace } from "@segur-sdk/core/xml";

import type { RegisteredDocument, RegisteredSubmissionSet } from "../stored-query-answer.js";
import { buildDocumentEntry } from "./build-document-entry.js";
import { buildSubmissionSet } from "./build-submission-set.js";
import { slotName } from "./ebrim-names.js";

const form = { profile: "dmp", actionSlot: slotName.action, versioned: true } as const;
const unqualified = xmlNamespace("");

/** A document as a registry answers it. */
export function buildRegisteredDocument(document: RegisteredDocument): XmlElement {
  const { id, logicalId, status, repositoryUniqueId, homeCommunityId, entry } = document;
  const described = logicalId === undefined ? { id, entry } : { id, logicalId, entry };
  const built = buildDocumentEntry(described, { ...form, ...(repositoryUniqueId && { repositoryUniqueId }) });
  return withGiven(built, { status, home: homeCommunityId });
}

/** A submission set as a registry answers it. */
export function buildRegisteredSet(set: RegisteredSubmissionSet): XmlElement {
  return withGiven(buildSubmissionSet(set, form), { status: set.status });
}

function withGiven(of: XmlElement, attributes: Readonly<Record<string, string | undefined>>): XmlElement {
  return Object.entries(attributes).reduce(
    (made, [name, value]) => (value === undefined ? made : withAttribute(made, unqualified(name), value)),
    of,
  );
}
