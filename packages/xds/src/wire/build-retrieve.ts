import { element, type XmlElement } from "@segur-sdk/core/xml";

import type { DocumentLocation, RetrieveAnswer, RetrievedContent } from "../document-retrieval.js";
import { buildRegistryResponse } from "./build-registry-response.js";
import { xdsb, xop } from "./ebrim-names.js";

/**
 * Body of ITI-43: `xdsb:RetrieveDocumentSetRequest`, one or several documents.
 *
 * @see IHE ITI TF-2 §3.43.4; DMP GI, TD3.2; dmp.md F.3
 * @example
 * ```ts
 * import { buildRetrieveRequest, type RegisteredDocument } from "@segur-sdk/xds";
 *
 * const body = ({ entry, repositoryUniqueId = "1.2.250.1.213.4.1.1.1.2" }: RegisteredDocument) =>
 *   buildRetrieveRequest([{ repositoryUniqueId, uniqueId: entry.uniqueId }]);
 * ```
 */
export function buildRetrieveRequest(documents: readonly DocumentLocation[]): XmlElement {
  return element(
    xdsb("RetrieveDocumentSetRequest"),
    {},
    documents.map((document) => element(xdsb("DocumentRequest"), {}, locationElements(document))),
  );
}

/** Writes `xdsb:RetrieveDocumentSetResponse`: for those who answer as a repository does, in their tests or in a proxy. */
export function buildRetrieveAnswer(answer: RetrieveAnswer): XmlElement {
  return element(
    xdsb("RetrieveDocumentSetResponse"),
    {},
    buildRegistryResponse(answer),
    answer.documents.map((document) =>
      element(
        xdsb("DocumentResponse"),
        {},
        locationElements(document),
        element(xdsb("mimeType"), {}, document.mimeType),
        element(xdsb("Document"), {}, contentNode(document.content)),
      ),
    ),
  );
}

function locationElements(location: DocumentLocation): readonly XmlElement[] {
  const { homeCommunityId, repositoryUniqueId, uniqueId } = location;
  return [
    ...(homeCommunityId === undefined ? [] : [element(xdsb("HomeCommunityId"), {}, homeCommunityId)]),
    element(xdsb("RepositoryUniqueId"), {}, repositoryUniqueId),
    element(xdsb("DocumentUniqueId"), {}, uniqueId),
  ];
}

function contentNode(content: RetrievedContent): XmlElement | string {
  if (content.kind === "inline") return Buffer.from(content.bytes).toString("base64");
  const [local = "", ...domain] = content.contentId.split("@");
  const href = `cid:${[local, ...domain].map(encodeURIComponent).join("@")}`;
  return element(xop("Include"), { href });
}
