import { attributeOf, childNamed, childrenNamed, hasName, type XmlElement } from "@segur-sdk/core/xml";

import type { DescribedDocument, SubmissionMetadata } from "../submission.js";
import { present } from "./components.js";
import { lcm, rim } from "./ebrim-names.js";
import { createObjectReader, metadataError } from "./ebrim-reader.js";
import { readAssociation } from "./read-association.js";
import { readDocumentEntry, required } from "./read-document-entry.js";
import { readSubmissionSet, submissionSetsOf } from "./read-submission-set.js";

/**
 * Reads the metadata of a submission: METADATA.XML of an archive, the SubmitObjectsRequest of an ITI-41, or the body of
 * an ITI-57.
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
  const openObject = createObjectReader();
  return {
    submissionSet: readSubmissionSet(openObject(findSet(list), "submissionSet")),
    documents: childrenNamed(list, rim("ExtrinsicObject")).map((object, index) => {
      const path = `documents[${String(index)}]`;
      const opened = openObject(object, `${path}.entry`);
      return present<DescribedDocument>({
        id: required({ path }, attributeOf(object, "id"), "id"),
        logicalId: attributeOf(object, "lid"),
        entry: readDocumentEntry(opened),
      });
    }),
    associations: childrenNamed(list, rim("Association")).map((one, index) =>
      readAssociation(openObject(one, `associations[${String(index)}]`)),
    ),
  };
}

function findSet(list: XmlElement): XmlElement {
  const sets = submissionSetsOf(list);
  const [set] = sets;
  if (set === undefined || sets.length > 1) throw metadataError("submissionSet", "exactly one submission set");
  return set;
}
