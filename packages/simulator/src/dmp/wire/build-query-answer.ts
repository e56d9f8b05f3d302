import { element, type XmlElement } from "@segur-sdk/core/xml";

import type { RegistryProblem } from "../refusal.js";
import { buildErrorList, responseStatus } from "./build-registry-response.js";
import { query, rim } from "./namespaces.js";

/** The body of an ITI-18 answer: registry objects, or what was wrong with the request. */
export function buildQueryAnswer(problems: readonly RegistryProblem[], objects: readonly XmlElement[]): XmlElement {
  return element(
    query("AdhocQueryResponse"),
    { status: responseStatus(problems.length > 0 ? "Failure" : "Success") },
    buildErrorList(problems, "Error"),
    element(rim("RegistryObjectList"), {}, objects),
  );
}

/** An object of which only the identifier is given. */
export function buildObjectRef(id: string): XmlElement {
  return element(rim("ObjectRef"), { id });
}
