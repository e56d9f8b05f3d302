import { childNamed, childrenNamed, hasName, attributeOf, textOf, type XmlElement } from "@segur-sdk/core/xml";

import type { DocumentLocation, RetrieveAnswer, RetrievedContent, RetrievedDocument } from "../document-retrieval.js";
import { present } from "./components.js";
import { rs, xdsb, xop } from "./ebrim-names.js";
import { metadataError } from "./ebrim-reader.js";
import { readBareRefusal, readRegistryResponse, unreadable } from "./read-registry-response.js";

/**
 * Reads `xdsb:RetrieveDocumentSetRequest`.
 *
 * @throws `ERR_XDS_METADATA` when a document is named by half.
 * @see IHE ITI TF-2 §3.43.4; dmp.md F.3
 */
export function readRetrieveRequest(root: XmlElement): readonly DocumentLocation[] {
  if (!hasName(root, xdsb("RetrieveDocumentSetRequest"))) {
    throw metadataError("RetrieveDocumentSetRequest", "the body of ITI-43");
  }
  return childrenNamed(root, xdsb("DocumentRequest")).map((one) => {
    const location = readLocation(one);
    if (location === undefined) throw metadataError("DocumentRequest", "RepositoryUniqueId and DocumentUniqueId");
    return location;
  });
}

/**
 * Reads `xdsb:RetrieveDocumentSetResponse`. The bytes of each document are in a part of the multipart answer, or here in
 * base64; compare them with the metadata: {@link contentMismatch}. A bare `rs:RegistryResponse` is read when it says why no
 * document comes.
 *
 * @throws `ERR_XDS_RESPONSE` when the element is another one, its status is unknown, a document is named by half, or its
 * content is neither a reference to a part nor base64.
 * @see IHE ITI TF-2 §3.43.5; dmp.md F.3
 */
export function readRetrieveAnswer(root: XmlElement): RetrieveAnswer {
  if (hasName(root, rs("RegistryResponse"))) return { ...readBareRefusal(root), documents: [] };
  const response = hasName(root, xdsb("RetrieveDocumentSetResponse"))
    ? childNamed(root, rs("RegistryResponse"))
    : undefined;
  if (response === undefined) throw unreadable("RetrieveDocumentSetResponse");
  return {
    ...readRegistryResponse(response),
    documents: childrenNamed(root, xdsb("DocumentResponse")).map(readDocument),
  };
}

function readDocument(response: XmlElement): RetrievedDocument {
  const location = readLocation(response);
  const mimeType = textIn(response, "mimeType");
  const document = childNamed(response, xdsb("Document"));
  if (location === undefined || mimeType === undefined || document === undefined) {
    throw unreadable("DocumentResponse", "RepositoryUniqueId, DocumentUniqueId, mimeType and Document");
  }
  return { ...location, mimeType, content: readContent(document) };
}

function readLocation(of: XmlElement): DocumentLocation | undefined {
  const repositoryUniqueId = textIn(of, "RepositoryUniqueId");
  const uniqueId = textIn(of, "DocumentUniqueId");
  if (repositoryUniqueId === undefined || uniqueId === undefined) return undefined;
  return present<DocumentLocation>({
    repositoryUniqueId,
    uniqueId,
    homeCommunityId: textIn(of, "HomeCommunityId"),
  });
}

function readContent(document: XmlElement): RetrievedContent {
  const include = childNamed(document, xop("Include"));
  if (include !== undefined) return { kind: "attachment", contentId: contentIdOf(attributeOf(include, "href") ?? "") };
  const base64 = (textOf(document) ?? "").replace(/[\t\n\r ]+/gu, "");
  const bytes = Buffer.from(base64, "base64");
  // A lenient decoder would give another file.
  if (base64 === "" || bytes.toString("base64") !== base64) throw unreadable("Document", "strict base64");
  return { kind: "inline", bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
}

function contentIdOf(href: string): string {
  if (!/^cid:./i.test(href)) throw unreadable("Document/Include/@href", "cid:");
  try {
    return decodeURIComponent(href.slice("cid:".length));
  } catch {
    throw unreadable("Document/Include/@href", "RFC 2392: percent-encoded UTF-8");
  }
}

function textIn(of: XmlElement, local: string): string | undefined {
  const text = textOf(childNamed(of, xdsb(local)))?.trim();
  return text === "" ? undefined : text;
}
