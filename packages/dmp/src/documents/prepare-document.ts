import {
  confidentialityCodesOf,
  contentDigestOf,
  documentEntryOf,
  type DocumentEntry,
  type DocumentEntryOptions,
  type Visibility,
} from "@segur-sdk/xds";

import { isXmlType } from "../manifest-entry.js";
import type { DeliveredDocument } from "./delivered-document.js";
import { isDescribed, type DocumentToSend } from "./dmp-document.js";
import { digestSource, type DocumentSource, type FrozenSource } from "./document-source.js";

/** A document with its metadata, its bytes or where they are read. */
export interface PreparedDocument {
  readonly entry: DocumentEntry;
  /** Empty for a document that is read from where it is. */
  readonly bytes: Uint8Array;
  readonly source?: FrozenSource;
  readonly replaces?: DeliveredDocument;
  /** Identifier of the version that the document itself says it replaces. */
  readonly declaredReplaced?: string;
}

/** Metadata of a document to send: derived from a clinical document, or given and completed from the content. */
export async function prepareDocument(
  { document, visibility, replaces }: DocumentToSend,
  { visibility: common, ...metadata }: DocumentEntryOptions,
): Promise<PreparedDocument> {
  const hidden = visibility ?? common;
  const link = replaces === undefined ? {} : { replaces };
  if (!isDescribed(document)) {
    const { bytes, report } = document;
    const entry = documentEntryOf(document, { ...metadata, ...(hidden === undefined ? {} : { visibility: hidden }) });
    const declared = report.replaces?.id;
    return { entry, bytes, ...link, ...(declared === undefined ? {} : { declaredReplaced: declared }) };
  }
  const { entry, content } = document;
  if (content instanceof Uint8Array) {
    return { entry: completed(entry, hidden, contentDigestOf(content)), bytes: content, ...link };
  }
  if (isXmlType(entry.mimeType)) {
    const bytes = await whole(content);
    return { entry: completed(entry, hidden, contentDigestOf(bytes)), bytes, ...link };
  }
  const { sha256, ...digest } = await digestSource(content);
  const { reference, size } = content;
  const source: FrozenSource = { size, reference, sha256, open: () => content.open() };
  return { entry: completed(entry, hidden, digest), bytes: new Uint8Array(), source, ...link };
}

function completed(
  entry: DocumentEntry,
  visibility: Visibility | undefined,
  digest: { readonly hash: string; readonly size: number },
): DocumentEntry {
  const codes =
    visibility === undefined
      ? entry.confidentialityCodes
      : confidentialityCodesOf(visibility, entry.confidentialityCodes[0]);
  return { ...entry, ...digest, confidentialityCodes: codes };
}

async function whole(source: DocumentSource): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source.open()) pieces.push(piece);
  const all = Buffer.concat(pieces);
  return new Uint8Array(all.buffer, all.byteOffset, all.byteLength);
}
