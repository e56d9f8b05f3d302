import {
  confidentialityCodesOf,
  contentDigestOf,
  documentEntryOf,
  type ContentDigest,
  type DocumentEntry,
  type DocumentEntryOptions,
  type Visibility,
} from "@segur-sdk/xds";

import { isXmlType, manifestEntryOf, type ManifestEntry } from "../manifest-entry.js";
import type { DeliveredDocument } from "./delivered-document.js";
import { isBuilt, isDescribed, type CdaFile, type DescribedDmpDocument, type DocumentToSend } from "./dmp-document.js";
import { digestSource, type DocumentSource, type FrozenSource } from "./document-source.js";
import { readCdaHeader } from "./read-cda-header.js";
import { readXmlSource, type XmlSourceReading } from "./read-xml-source.js";

/** A document with its metadata, its bytes or where they are read. */
export interface PreparedDocument {
  readonly entry: DocumentEntry;
  /** Empty for a document that is read from where it is. */
  readonly bytes: Uint8Array;
  readonly source?: FrozenSource;
  /** What the signature says of it. */
  readonly manifest: () => ManifestEntry;
  readonly replaces?: DeliveredDocument;
  /** Identifier of the version that the document itself says it replaces. */
  readonly declaredReplaced?: string;
}

type Unlinked = Omit<PreparedDocument, "replaces">;

/** Metadata of a document to send: derived from a clinical document, or given and completed from the content. */
export async function prepareDocument(
  { document, visibility, replaces }: DocumentToSend,
  { visibility: common, ...metadata }: DocumentEntryOptions,
): Promise<PreparedDocument> {
  const hidden = visibility ?? common;
  const link = replaces === undefined ? {} : { replaces };
  if (isDescribed(document)) return { ...(await describedDocument(document, hidden)), ...link };
  const options = { ...metadata, ...(hidden === undefined ? {} : { visibility: hidden }) };
  if (!isBuilt(document)) return { ...(await cdaFile(document, options)), ...link };
  const { bytes, report } = document;
  const declared = report.replaces?.id;
  return {
    ...held(documentEntryOf(document, options), bytes),
    ...link,
    ...(declared === undefined ? {} : { declaredReplaced: declared }),
  };
}

async function describedDocument(
  { entry, content }: DescribedDmpDocument,
  visibility: Visibility | undefined,
): Promise<Unlinked> {
  if (content instanceof Uint8Array) return held(completed(entry, visibility, contentDigestOf(content)), content);
  if (isXmlType(entry.mimeType)) {
    const reading = await readXmlSource(content);
    return readInPlace(completed(entry, visibility, reading), content, reading);
  }
  const { sha256, ...digest } = await digestSource(content);
  const { uniqueId } = entry;
  return {
    entry: completed(entry, visibility, digest),
    bytes: new Uint8Array(),
    source: frozenSource(content, { sha256 }),
    manifest: () => ({ uniqueId, digestValue: sha256, canonical: false }),
  };
}

async function cdaFile({ content, timeZone }: CdaFile, options: DocumentEntryOptions): Promise<Unlinked> {
  const inMemory = content instanceof Uint8Array;
  const reading = await readXmlSource(inMemory ? { open: () => onePiece(content) } : content);
  const { header } = reading;
  const { entry, replaced } = readCdaHeader(header, {
    ...options,
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  const document = inMemory
    ? held(completed(entry, undefined, reading), content)
    : readInPlace(completed(entry, undefined, reading), content, reading);
  return { ...document, ...(replaced === undefined ? {} : { declaredReplaced: replaced }) };
}

function held(entry: DocumentEntry, bytes: Uint8Array): Unlinked {
  return { entry, bytes, manifest: () => manifestEntryOf({ ...entry, bytes }) };
}

function readInPlace(entry: DocumentEntry, content: DocumentSource, reading: XmlSourceReading): Unlinked {
  const { uniqueId } = entry;
  const { canonicalSha256 } = reading;
  return {
    entry,
    bytes: new Uint8Array(),
    source: frozenSource(content, reading),
    manifest: () => ({ uniqueId, digestValue: canonicalSha256, canonical: true }),
  };
}

function frozenSource(
  source: DocumentSource,
  { sha256, fingerprint }: Pick<FrozenSource, "sha256" | "fingerprint">,
): FrozenSource {
  const { reference, size } = source;
  const version = fingerprint === undefined ? {} : { fingerprint };
  return { size, reference, sha256, ...version, open: () => source.open() };
}

function completed(
  entry: DocumentEntry,
  visibility: Visibility | undefined,
  { hash, size }: ContentDigest,
): DocumentEntry {
  const codes =
    visibility === undefined
      ? entry.confidentialityCodes
      : confidentialityCodesOf(visibility, entry.confidentialityCodes[0]);
  return { ...entry, hash, size, confidentialityCodes: codes };
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
