import { type CdaReading, readCda } from "@segur-sdk/cda";
import { isSegurError, type SegurError } from "@segur-sdk/core";
import { readXdmArchive, type XdmArchive, type XdmDocument, type XdmLimits } from "@segur-sdk/xds";

/** A document of a received archive, checked against its metadata, and its header when it is a CDA document. */
export interface ReceivedDocument {
  readonly document: XdmDocument;
  readonly reading: CdaReading | undefined;
}

/** An archive somebody made: read, or the reason why it is refused as a whole. */
export type ArchiveReading =
  { readonly archive: XdmArchive; readonly documents: readonly ReceivedDocument[] } | { readonly refusal: SegurError };

/** Reads an archive; what is wrong with it is a value. */
export async function readArchive(bytes: Uint8Array, limits: XdmLimits = {}): Promise<ArchiveReading> {
  try {
    const archive = await readXdmArchive(bytes, limits);
    const documents = archive.submissions
      .flatMap((submission) => submission.documents)
      .map((document) => ({ document, reading: headerOf(document) }));
    return { archive, documents };
  } catch (error) {
    if (isSegurError(error)) return { refusal: error };
    throw error;
  }
}

function headerOf({ bytes, entry }: XdmDocument): CdaReading | undefined {
  // In any letter case, with parameters or not (RFC 2045, 5.1).
  if (!/^\s*(?:text\/xml|application\/(?:xslt\+)?xml)\s*(?:;|$)/iu.test(entry.mimeType)) return undefined;
  try {
    return readCda(bytes);
  } catch (error) {
    if (isSegurError(error)) return undefined;
    throw error;
  }
}

/** Does a header bear a qualified INS: matricule, OID and the four traits? (mssante.md A6, `X-MSS-INS`) */
export function bearsQualifiedIns({ patient }: CdaReading): boolean {
  const { ins, birthName, firstGivenName, givenNames, birthDate, sex } = patient;
  return (
    ins !== undefined && [birthName, firstGivenName ?? givenNames, birthDate, sex].every((trait) => trait !== undefined)
  );
}
