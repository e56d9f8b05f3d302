import { element, type XmlElement } from "@segur-sdk/core/xml";

import type { RegistryProblem } from "../refusal.js";
import { buildErrorList, responseStatus } from "./build-registry-response.js";
import { rs, xdsb, xop } from "./namespaces.js";

/** A document given back, and the MIME part that carries it. */
export interface RetrievedDocument {
  readonly repositoryUniqueId: string;
  readonly uniqueId: string;
  readonly mimeType: string;
  /** Without angle brackets. */
  readonly contentId: string;
  readonly bytes: Uint8Array;
}

/** The body of an ITI-43 answer (dmp.md F.3): documents, and what was wrong with the others. */
export function buildRetrieveAnswer(
  problems: readonly RegistryProblem[],
  documents: readonly RetrievedDocument[],
): XmlElement {
  const status = problems.length === 0 ? "Success" : documents.length === 0 ? "Failure" : "PartialSuccess";
  return element(
    xdsb("RetrieveDocumentSetResponse"),
    {},
    element(rs("RegistryResponse"), { status: responseStatus(status) }, buildErrorList(problems, "Error")),
    documents.map(buildDocument),
  );
}

function buildDocument({ repositoryUniqueId, uniqueId, mimeType, contentId }: RetrievedDocument): XmlElement {
  return element(
    xdsb("DocumentResponse"),
    {},
    element(xdsb("RepositoryUniqueId"), {}, repositoryUniqueId),
    element(xdsb("DocumentUniqueId"), {}, uniqueId),
    element(xdsb("mimeType"), {}, mimeType),
    element(xdsb("Document"), {}, element(xop("Include"), { href: `cid:${percentEncoded(contentId)}` })),
  );
}

/** The `@` stays as it is, colons do not: as the service writes it. */
function percentEncoded(contentId: string): string {
  return encodeURIComponent(contentId).replaceAll("%40", "@");
}
