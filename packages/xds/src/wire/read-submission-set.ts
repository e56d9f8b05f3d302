import { attributeOf, childrenNamed, type XmlElement } from "@segur-sdk/core/xml";

import type { SubmissionSetMetadata } from "../submission-set.js";
import { present } from "./components.js";
import { objectType, rim, setIdentifier, setScheme, slotName } from "./ebrim-names.js";
import type { RegistryObject } from "./ebrim-reader.js";
import { readAction, required } from "./read-document-entry.js";

/**
 * The packages of a list that are submission sets. The classification that says so stands inside the package or beside
 * it: both are legal ebRIM.
 */
export function submissionSetsOf(list: XmlElement): readonly XmlElement[] {
  const named = new Set(
    childrenNamed(list, rim("Classification"))
      .filter(isSetNode)
      .map((one) => attributeOf(one, "classifiedObject")),
  );
  return childrenNamed(list, rim("RegistryPackage")).filter(
    (one) => named.has(attributeOf(one, "id")) || childrenNamed(one, rim("Classification")).some(isSetNode),
  );
}

/** Reads the metadata of one submission set. Throws `ERR_XDS_METADATA`. */
export function readSubmissionSet(object: RegistryObject): SubmissionSetMetadata {
  return present<SubmissionSetMetadata>({
    id: required(object, attributeOf(object.element, "id"), "id"),
    uniqueId: required(object, object.identifier(setIdentifier.uniqueId.scheme), "uniqueId"),
    sourceId: object.identifier(setIdentifier.sourceId.scheme),
    submissionTime: object.time(slotName.submissionTime),
    title: object.name(),
    comments: object.description(),
    authors: object.authors(setScheme.author),
    contentTypeCode: object.coded(setScheme.contentTypeCode)[0],
    patientId: object.patient(object.identifier(setIdentifier.patientId.scheme), "patientId"),
    action: readAction(object),
  });
}

function isSetNode(classification: XmlElement): boolean {
  return attributeOf(classification, "classificationNode")?.toLowerCase() === objectType.submissionSetNode;
}
