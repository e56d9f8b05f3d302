import { childNamed, childrenNamed, textOf, type XmlElement } from "@segur-sdk/core/xml";

import { xdsb } from "./namespaces.js";

/** One document asked for. */
export interface DocumentRequest {
  readonly repositoryUniqueId: string;
  readonly documentUniqueId: string;
}

/** Name of the request's root element. */
export const retrieveRequestName = xdsb("RetrieveDocumentSetRequest");

/** Reads the body of an ITI-43 request (dmp.md F.3). */
export function readRetrieve(body: XmlElement): readonly DocumentRequest[] {
  return childrenNamed(body, xdsb("DocumentRequest")).map((request) => ({
    repositoryUniqueId: (textOf(childNamed(request, xdsb("RepositoryUniqueId"))) ?? "").trim(),
    documentUniqueId: (textOf(childNamed(request, xdsb("DocumentUniqueId"))) ?? "").trim(),
  }));
}
