import { isSegurError } from "@segur-sdk/core";
import { attributeOf, childNamed, childrenNamed, hasName, type XmlElement } from "@segur-sdk/core/xml";

import type {
  RegisteredDocument,
  RegisteredSubmissionSet,
  StoredQueryAnswer,
  UnreadableObject,
} from "../stored-query-answer.js";
import { present } from "./components.js";
import { query, rim, rs, slotName } from "./ebrim-names.js";
import { createObjectReader, type RegistryObject } from "./ebrim-reader.js";
import { readAssociation } from "./read-association.js";
import { readDocumentEntry, required } from "./read-document-entry.js";
import { readAnswerFrame, readBareRefusal, unreadable } from "./read-registry-response.js";
import { readSubmissionSet, submissionSetsOf } from "./read-submission-set.js";

/**
 * Reads `query:AdhocQueryResponse`, body of the answers of ITI-18, in any prefix and order.
 *
 * An object that cannot be read does not hide the others: it comes in `unreadable`. A bare `rs:RegistryResponse` is read
 * when it says why nothing was searched.
 *
 * @throws `ERR_XDS_RESPONSE` when the element is another one or its status is unknown.
 * @see IHE ITI TF-2 §3.18.4.1.2.6; dmp.md F.2
 * @example
 * ```ts
 * import type { XmlElement } from "@segur-sdk/core/xml";
 * import { readStoredQueryAnswer } from "@segur-sdk/xds";
 *
 * // TD3.1b: none when the document is not there, one when it is; several cannot be told apart.
 * const currentEntryUuids = (body: XmlElement) => readStoredQueryAnswer(body).references;
 * ```
 */
export function readStoredQueryAnswer(root: XmlElement): StoredQueryAnswer {
  if (hasName(root, rs("RegistryResponse"))) return { ...readBareRefusal(root), ...nothing };
  if (!hasName(root, query("AdhocQueryResponse"))) throw unreadable("AdhocQueryResponse");
  const list = childNamed(root, rim("RegistryObjectList"));
  const openObject = createObjectReader();
  const missed: UnreadableObject[] = [];
  const readAll = <T>(elements: readonly XmlElement[], path: string, read: (object: RegistryObject) => T): T[] =>
    elements.flatMap((one, index) => {
      try {
        return [read(openObject(one, `${path}[${String(index)}]`))];
      } catch (error) {
        if (!isSegurError(error)) throw error;
        missed.push(present<UnreadableObject>({ id: attributeOf(one, "id"), error }));
        return [];
      }
    });
  const named = (local: string): readonly XmlElement[] => (list === undefined ? [] : childrenNamed(list, rim(local)));
  return {
    ...readAnswerFrame(root),
    references: readAll(named("ObjectRef"), "references", (object) =>
      required(object, attributeOf(object.element, "id"), "id"),
    ),
    documents: readAll(named("ExtrinsicObject"), "documents", readRegistered),
    submissionSets: readAll(list === undefined ? [] : submissionSetsOf(list), "submissionSets", readRegisteredSet),
    associations: readAll(named("Association"), "associations", readAssociation),
    unreadable: missed,
  };
}

const nothing = { references: [], documents: [], submissionSets: [], associations: [], unreadable: [] } as const;

function readRegistered(object: RegistryObject): RegisteredDocument {
  const attribute = (name: string): string | undefined => attributeOf(object.element, name);
  return present<RegisteredDocument>({
    id: required(object, attribute("id"), "id"),
    logicalId: attribute("lid"),
    status: attribute("status"),
    repositoryUniqueId: object.value(slotName.repositoryUniqueId),
    homeCommunityId: attribute("home"),
    entry: readDocumentEntry(object),
    registered: object.element,
  });
}

function readRegisteredSet(object: RegistryObject): RegisteredSubmissionSet {
  return present<RegisteredSubmissionSet>({
    ...readSubmissionSet(object),
    status: attributeOf(object.element, "status"),
  });
}
