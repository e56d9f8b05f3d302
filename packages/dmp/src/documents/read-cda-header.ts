import { readCda } from "@segur-sdk/cda";
import { isSegurError, SegurError } from "@segur-sdk/core";
import { documentEntryOfCda, type CdaEntryOptions, type DocumentEntry } from "@segur-sdk/xds";

/** What the header of a document says of it. */
export interface CdaHeaderReading {
  /** Hash and size are those of the header alone. */
  readonly entry: DocumentEntry;
  /** Identifier of the version that it says it replaces. */
  readonly replaced?: string;
}

/**
 * Metadata of a clinical document, from its header.
 *
 * @throws SegurError `ERR_DMP_DOCUMENT_UNREADABLE` when it is no CDA, or when its header lacks something that the DMP wants.
 */
export function readCdaHeader(header: Uint8Array | undefined, options: CdaEntryOptions): CdaHeaderReading {
  if (header === undefined) throw unreadable({ rule: "ClinicalDocument of urn:hl7-org:v3" });
  try {
    const { complete, problems } = documentEntryOfCda(header, options);
    if (complete === undefined) {
      const errors = problems.filter(({ severity }) => severity === "error");
      throw unreadable({
        rule: "the header gives every metadata",
        source: "dmp.md B.12",
        problems: errors.map(({ field, message }) => `${field}: ${message.en}`),
      });
    }
    const replaced = readCda(header).replaces?.id.root;
    return { entry: complete, ...(replaced === undefined ? {} : { replaced }) };
  } catch (cause) {
    if (!isSegurError(cause) || cause.code === "ERR_DMP_DOCUMENT_UNREADABLE") throw cause;
    throw unreadable({ source: "dmp.md B.12" }, cause);
  }
}

function unreadable(details: Readonly<Record<string, string | readonly string[]>>, cause?: SegurError): SegurError {
  return new SegurError("ERR_DMP_DOCUMENT_UNREADABLE", { details, ...(cause === undefined ? {} : { cause }) });
}
