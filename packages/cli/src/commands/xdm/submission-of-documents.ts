import { type IdGenerator, SegurError, type SoftwareInstallation } from "@segur-sdk/core";
import {
  associationType,
  contentType,
  type DocumentEntry,
  documentEntryOfCda,
  type Submission,
  xdsTimeOf,
} from "@segur-sdk/xds";

/** What the submission cannot read in the documents. */
export interface DocumentsOptions {
  readonly software: Pick<SoftwareInstallation, "oid">;
  readonly submittedAt: Date;
  readonly ids: IdGenerator;
  /** Zone of the times that a document writes without offset. */
  readonly timeZone?: string;
}

/**
 * One submission of documents that are already written: everything comes from their headers, the first author of the first
 * document sends.
 *
 * @throws `ERR_XDS_SUBMISSION_INVALID` when a header does not give what the metadata want.
 */
export function submissionOfDocuments(documents: readonly Uint8Array[], options: DocumentsOptions): Submission {
  const { ids, software, submittedAt, timeZone } = options;
  const described = documents.map((bytes, index) => {
    const entry = completeEntry(bytes, index, timeZone);
    return { id: `urn:uuid:${ids.uuid()}`, entry, bytes };
  });
  const [first] = described;
  const id = `urn:uuid:${ids.uuid()}`;
  return {
    submissionSet: {
      id,
      uniqueId: ids.oid(),
      sourceId: software.oid,
      submissionTime: xdsTimeOf(submittedAt.toISOString(), "submittedAt"),
      authors: first?.entry.authors.slice(0, 1) ?? [],
      contentTypeCode: contentType.outpatient,
      ...(first === undefined ? {} : { title: first.entry.title }),
      ...(first?.entry.patientId === undefined ? {} : { patientId: first.entry.patientId }),
    },
    documents: described,
    associations: described.map((document) => ({
      id: `urn:uuid:${ids.uuid()}`,
      type: associationType.hasMember,
      source: id,
      target: document.id,
      submissionSetStatus: "Original",
    })),
  };
}

function completeEntry(bytes: Uint8Array, index: number, timeZone: string | undefined): DocumentEntry {
  const { complete, problems } = documentEntryOfCda(bytes, timeZone === undefined ? {} : { timeZone });
  if (complete !== undefined) return complete;
  const fields = problems.filter(({ severity }) => severity === "error").map(({ field }) => field);
  throw new SegurError("ERR_XDS_SUBMISSION_INVALID", {
    details: { field: `documents[${String(index)}]`, problems: fields, source: "dmp.md B.12" },
  });
}
