import { element, type XmlElement } from "@segur-sdk/core/xml";

import type { SubmissionSetMetadata } from "../submission-set.js";
import { formatCx } from "./cx-value.js";
import type { DocumentEntryForm } from "./build-document-entry.js";
import { formatDtm } from "./dtm.js";
import { localized, partsOf, slotOf } from "./ebrim-elements.js";
import { objectType, rim, setIdentifier, setScheme, slotName } from "./ebrim-names.js";

/**
 * The submission set as RegistryPackage.
 *
 * @see IHE ITI TF-3 §4.2.3.3; dmp.md B.5
 */
export function buildSubmissionSet(set: SubmissionSetMetadata, form: DocumentEntryForm): XmlElement {
  const parts = partsOf(set.id);
  return element(
    rim("RegistryPackage"),
    { id: set.id },
    slotOf(slotName.submissionTime, set.submissionTime === undefined ? undefined : formatDtm(set.submissionTime)),
    form.profile === "xdm" && slotOf(form.actionSlot, set.action),
    set.title !== undefined && localized("Name", set.title),
    set.comments !== undefined && localized("Description", set.comments),
    parts.node(objectType.submissionSetNode),
    set.authors.map((author) => parts.author(setScheme.author, author)),
    parts.coded(setScheme.contentTypeCode, set.contentTypeCode),
    parts.identifier(setIdentifier.patientId, set.patientId === undefined ? undefined : formatCx(set.patientId)),
    parts.identifier(setIdentifier.uniqueId, set.uniqueId),
    parts.identifier(setIdentifier.sourceId, set.sourceId),
  );
}
