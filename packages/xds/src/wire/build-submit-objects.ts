import { SegurError } from "@segur-sdk/core";
import { element, type XmlElement } from "@segur-sdk/core/xml";

import type { Association } from "../association.js";
import type { SubmissionMetadata } from "../submission.js";
import type { XdsProfile } from "../validation/problem.js";
import { buildDocumentEntry, type DocumentEntryForm } from "./build-document-entry.js";
import { buildSubmissionSet } from "./build-submission-set.js";
import { slotOf } from "./ebrim-elements.js";
import { lcm, objectType, rim, slotName, xdsb } from "./ebrim-names.js";

/** Options of {@link buildSubmitObjectsRequest}. */
export interface SubmitObjectsOptions {
  readonly profile: XdsProfile;
  /** Name of the slot of the extra metadata `action` of archives; `action` by default, as ANS prints it. */
  readonly actionSlot?: string;
}

/**
 * The metadata of a submission as ebRIM: `lcm:SubmitObjectsRequest`.
 *
 * Separators of HL7 v2 types inside a value (`^`, `&`, `|`) become spaces; {@link validateSubmission} warns of them.
 *
 * @see IHE ITI TF-3 §4.2; dmp.md B.4; mssante.md B3
 */
export function buildSubmitObjectsRequest(submission: SubmissionMetadata, options: SubmitObjectsOptions): XmlElement {
  return submitObjects(submission, { profile: options.profile, actionSlot: options.actionSlot ?? slotName.action });
}

/**
 * Body of ITI-57, made by {@link createStatusUpdate} or {@link createMetadataUpdate}: the same `SubmitObjectsRequest`,
 * without document nor signature, each ExtrinsicObject naming the version it starts from.
 *
 * @see IHE ITI TF-2 §3.57; DMP GI, TD3.3; dmp.md F.4
 */
export function buildUpdateDocumentSet(update: SubmissionMetadata): XmlElement {
  return submitObjects(update, { profile: "dmp", actionSlot: slotName.action, versioned: true });
}

function submitObjects(submission: SubmissionMetadata, form: DocumentEntryForm): XmlElement {
  return element(
    lcm("SubmitObjectsRequest"),
    {},
    element(
      rim("RegistryObjectList"),
      {},
      buildSubmissionSet(submission.submissionSet, form),
      submission.documents.map((document) => buildDocumentEntry(document, form)),
      submission.associations.map(buildAssociation),
    ),
  );
}

/** One link, as Association. */
export function buildAssociation(association: Association): XmlElement {
  return element(
    rim("Association"),
    {
      id: association.id,
      associationType: association.type,
      objectType: objectType.association,
      sourceObject: association.source,
      targetObject: association.target,
    },
    slotOf(slotName.submissionSetStatus, association.submissionSetStatus),
    slotOf(slotName.previousVersion, association.previousVersion),
    slotOf(slotName.originalStatus, association.originalStatus),
    slotOf(slotName.newStatus, association.newStatus),
  );
}

/** What {@link buildProvideAndRegister} writes. */
export interface ProvideAndRegisterOptions {
  readonly submission: SubmissionMetadata;
  /**
   * What stands for the content of each document, in the order of `submission.documents`:
   * an `xop:Include` (the DMP accepts nothing else, EX_2.1-1260), or its base64 text.
   */
  readonly includes: readonly (XmlElement | string)[];
}

/**
 * Body of ITI-41: metadata and documents, each `xdsb:Document` bearing the very id of its ExtrinsicObject.
 *
 * @throws `ERR_XDS_DOCUMENT_COUNT` when `includes` does not match the documents.
 * @see IHE ITI TF-2 §3.41; dmp.md B.4, B.11
 */
export function buildProvideAndRegister({ submission, includes }: ProvideAndRegisterOptions): XmlElement {
  if (includes.length !== submission.documents.length) {
    throw new SegurError("ERR_XDS_DOCUMENT_COUNT", {
      details: { field: "includes", expected: submission.documents.length, received: includes.length },
    });
  }
  return element(
    xdsb("ProvideAndRegisterDocumentSetRequest"),
    {},
    buildSubmitObjectsRequest(submission, { profile: "dmp" }),
    submission.documents.map(({ id }, index) => element(xdsb("Document"), { id }, includes[index])),
  );
}
