import { attributeOf, childNamed, childrenNamed, hasName, type XmlElement } from "@segur-sdk/core/xml";

import type { Association } from "../association.js";
import type { SubmissionMetadata } from "../submission.js";
import type { SubmissionSetMetadata } from "../submission-set.js";
import { present } from "./components.js";
import { lcm, objectType, rim, setIdentifier, setScheme, slotName } from "./ebrim-names.js";
import { metadataError, openObject, type RegistryObject } from "./ebrim-reader.js";
import { readAction, readDocumentEntry, readPatient, required } from "./read-document-entry.js";

/**
 * Reads the metadata of a submission: METADATA.XML of an archive, or the SubmitObjectsRequest of an ITI-41.
 *
 * Written for the metadata of others: any prefix, any order, optional attributes may be missing.
 *
 * @throws `ERR_XDS_METADATA` when there is not exactly one submission set, when an
 * identifier is missing, or when a value is malformed.
 * @see IHE ITI TF-3 §4.2; mssante.md B3, B6
 */
export function readSubmitObjectsRequest(root: XmlElement): SubmissionMetadata {
  const list = hasName(root, lcm("SubmitObjectsRequest")) ? childNamed(root, rim("RegistryObjectList")) : undefined;
  if (list === undefined) throw metadataError("SubmitObjectsRequest", "holds a RegistryObjectList");
  return {
    submissionSet: readSet(openObject(findSet(list), "submissionSet")),
    documents: childrenNamed(list, rim("ExtrinsicObject")).map((object, index) => {
      const path = `documents[${String(index)}]`;
      const opened = openObject(object, `${path}.entry`);
      return { id: required({ ...opened, path }, attributeOf(object, "id"), "id"), entry: readDocumentEntry(opened) };
    }),
    associations: childrenNamed(list, rim("Association")).map((one, index) =>
      readAssociation(openObject(one, `associations[${String(index)}]`)),
    ),
  };
}

// The classification that makes a package a submission set stands inside it or beside it: both are legal ebRIM.
function findSet(list: XmlElement): XmlElement {
  const isSetNode = (one: XmlElement): boolean =>
    attributeOf(one, "classificationNode") === objectType.submissionSetNode;
  const named = new Set(
    childrenNamed(list, rim("Classification"))
      .filter(isSetNode)
      .map((one) => attributeOf(one, "classifiedObject")),
  );
  const sets = childrenNamed(list, rim("RegistryPackage")).filter(
    (one) => named.has(attributeOf(one, "id")) || childrenNamed(one, rim("Classification")).some(isSetNode),
  );
  const [set] = sets;
  if (set === undefined || sets.length > 1) throw metadataError("submissionSet", "exactly one submission set");
  return set;
}

function readSet(object: RegistryObject): SubmissionSetMetadata {
  return present<SubmissionSetMetadata>({
    id: required(object, attributeOf(object.element, "id"), "id"),
    uniqueId: required(object, object.identifier(setIdentifier.uniqueId.scheme), "uniqueId"),
    sourceId: object.identifier(setIdentifier.sourceId.scheme),
    submissionTime: object.time(slotName.submissionTime),
    title: object.name(),
    comments: object.description(),
    authors: object.authors(setScheme.author),
    contentTypeCode: object.coded(setScheme.contentTypeCode)[0],
    patientId: readPatient(object.identifier(setIdentifier.patientId.scheme), `${object.path}.patientId`),
    action: readAction(object),
  });
}

function readAssociation(object: RegistryObject): Association {
  const attribute = (name: string): string => required(object, attributeOf(object.element, name), name);
  return present<Association>({
    id: attributeOf(object.element, "id") ?? "",
    type: attribute("associationType"),
    source: attribute("sourceObject"),
    target: attribute("targetObject"),
    submissionSetStatus: object.value(slotName.submissionSetStatus),
  });
}
