import { element, type XmlElement } from "@segur-sdk/core/xml";

import type { StoredQueryAnswer } from "../stored-query-answer.js";
import { buildErrors, responseAttributes } from "./build-registry-response.js";
import { buildRegisteredDocument, buildRegisteredSet } from "./build-registered.js";
import { buildAssociation } from "./build-submit-objects.js";
import { query, rim } from "./ebrim-names.js";

/**
 * Writes `query:AdhocQueryResponse`: for those who answer as a registry does, in their tests or in a proxy.
 * What could not be read is not written.
 *
 * @see IHE ITI TF-2 §3.18.4.1.2.6
 */
export function buildStoredQueryAnswer(answer: StoredQueryAnswer): XmlElement {
  return element(
    query("AdhocQueryResponse"),
    responseAttributes(answer),
    buildErrors(answer.errors),
    element(
      rim("RegistryObjectList"),
      {},
      answer.references.map((id) => element(rim("ObjectRef"), { id })),
      answer.submissionSets.map(buildRegisteredSet),
      answer.documents.map(buildRegisteredDocument),
      answer.associations.map(buildAssociation),
    ),
  );
}
