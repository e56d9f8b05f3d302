import { inflateSync } from "node:zlib";

import { isSegurError } from "@segur-sdk/core";
import { attributeOf, childElements, parseXml, textOf, type XmlElement } from "@segur-sdk/core/xml";

import type { PdfAClaim } from "./inspect-pdf.js";
import { dictionaryOf, lastReference, objectsAround, type PdfReference, referenceIn, streamOf } from "./pdf-objects.js";

const pdfAIdentification = "http://www.aiim.org/pdfa/ns/id/";
/** Largest metadata looked at, in bytes. */
export const largestMetadata = 4_000_000;
/** XMP packets of pictures may stand beside that of the document; a few are looked at, never thousands. */
const mostCandidates = 16;

/** What the trailer, the catalogue and the XMP metadata of a PDF tell. */
export interface PdfMetadata {
  readonly encrypted: boolean;
  readonly compressedMetadata: boolean;
  readonly pdfA?: PdfAClaim;
}

/** Follows trailer, catalogue and metadata stream; a file whose catalogue is compressed is searched for its metadata. */
export function readPdfMetadata(file: Buffer): PdfMetadata {
  const encrypted = lastReference(file, "/Encrypt") !== undefined;
  for (const reference of metadataReferences(file)) {
    const stream = streamOf(file, reference);
    if (stream === undefined) continue;
    const compressed = stream.dictionary.includes("/Filter");
    const xmp = compressed ? inflate(stream.data) : stream.data;
    const pdfA = xmp === undefined ? undefined : readClaim(xmp);
    if (pdfA !== undefined) return { encrypted, compressedMetadata: compressed, pdfA };
  }
  return { encrypted, compressedMetadata: false };
}

function metadataReferences(file: Buffer): readonly PdfReference[] {
  const root = lastReference(file, "/Root");
  const catalogue = root && dictionaryOf(file, root);
  // A catalogue that can be read has the last word: metadata it does not name are not those of the document.
  if (catalogue !== undefined) {
    const reference = referenceIn(catalogue, "/Metadata");
    return reference === undefined ? [] : [reference];
  }
  return objectsAround(file, "/Metadata", mostCandidates);
}

function inflate(data: Buffer): Buffer | undefined {
  try {
    return inflateSync(data, { maxOutputLength: largestMetadata });
  } catch {
    return undefined;
  }
}

/** The conformance that an XMP packet declares. */
export function readClaim(xmp: Buffer): PdfAClaim | undefined {
  try {
    return claimIn(parseXml(xmp, { maxBytes: largestMetadata, maxDepth: 64, maxNodes: 100_000 }).root);
  } catch (error) {
    if (isSegurError(error)) return undefined;
    throw error;
  }
}

/** The two properties are attributes or children of an `rdf:Description`, as XMP allows. */
function claimIn(of: XmlElement): PdfAClaim | undefined {
  const part = propertyOf(of, "part");
  if (part !== undefined && /^[1-9]$/u.test(part)) {
    const conformance = propertyOf(of, "conformance");
    return { part: Number(part), ...(conformance === undefined ? {} : { conformance }) };
  }
  for (const child of childElements(of)) {
    const claim = claimIn(child);
    if (claim !== undefined) return claim;
  }
  return undefined;
}

function propertyOf(of: XmlElement, local: string): string | undefined {
  const child = childElements(of).find(({ name }) => name.namespace === pdfAIdentification && name.local === local);
  return (attributeOf(of, local, pdfAIdentification) ?? textOf(child))?.trim();
}
