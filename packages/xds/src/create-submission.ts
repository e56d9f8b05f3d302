import type { IdGenerator } from "@segur-sdk/core";

import { associationType, type Association } from "./association.js";
import { createSubmissionSet, entryId, hasMember, type SubmissionSetOptions } from "./create-submission-set.js";
import type { DocumentEntry } from "./document-entry.js";
import type { Submission, SubmissionDocument } from "./submission.js";

/** One document given to {@link createSubmission}. */
export interface DocumentToSubmit {
  readonly entry: DocumentEntry;
  readonly bytes: Uint8Array;
  /** entryUUID of the document it replaces, asked from the registry just before (RG_3130). */
  readonly replaces?: string;
}

/** What makes a submission. */
export interface SubmissionOptions extends SubmissionSetOptions {
  readonly documents: readonly DocumentToSubmit[];
}

/**
 * Makes a submission: allocates every identifier once, so that all retries carry the same ones.
 *
 * Identifiers are asked from `ids` in a fixed order: set, unique identifier of the set, then for each document its name,
 * its HasMember and its RPLC. The result is not checked: see {@link assertSubmission}.
 *
 * @throws `ERR_XDS_CODE_UNKNOWN` when the profession of the author is not in JDV_J01.
 * @see DMP GI, TD2.1; IHE ITI TF-3 §4.2; dmp.md B.4, B.5, B.8, B.10
 * @example
 * ```ts
 * import type { CdaDocument } from "@segur-sdk/cda";
 * import { type SoftwareInstallation, systemClock, systemIds } from "@segur-sdk/core";
 * import { assertSubmission, createSubmission, documentEntryOf } from "@segur-sdk/xds";
 *
 * function submissionOf(document: CdaDocument, software: SoftwareInstallation) {
 *   const { patient, site, legalAuthenticator } = document.report;
 *   const submission = createSubmission({
 *     documents: [{ entry: documentEntryOf(document), bytes: document.bytes }],
 *     author: legalAuthenticator, site, software, patient,
 *     submittedAt: systemClock.now(), ids: systemIds,
 *   });
 *   assertSubmission(submission, { profile: "dmp" });
 *   return submission;
 * }
 * ```
 */
export function createSubmission(options: SubmissionOptions): Submission {
  const { ids } = options;
  const submissionSet = createSubmissionSet(options, options.documents[0]?.entry.title);
  const setId = submissionSet.id;
  const documents: SubmissionDocument[] = [];
  const associations: Association[] = [];
  for (const { entry, bytes, replaces } of options.documents) {
    const id = entryId(ids);
    documents.push({ id, entry, bytes });
    associations.push(hasMember(ids, setId, id));
    if (replaces !== undefined) {
      associations.push({ id: entryId(ids), type: associationType.replaces, source: id, target: replaces });
    }
  }
  return { submissionSet, documents, associations };
}

/** What the signature of a submission adds to it. */
export interface SignatureEntryOptions {
  /** Metadata of the signature document. */
  readonly entry: DocumentEntry;
  /** The XAdES document. */
  readonly bytes: Uint8Array;
  readonly ids: IdGenerator;
}

/**
 * The same submission with its signature: one more document, member of the set, that signs the set.
 *
 * @see DMP GI, signature of the submission; dmp.md B.10, C.2
 */
export function addSignatureEntry(submission: Submission, options: SignatureEntryOptions): Submission {
  const { entry, bytes, ids } = options;
  const id = entryId(ids);
  const setId = submission.submissionSet.id;
  return {
    ...submission,
    documents: [...submission.documents, { id, entry, bytes }],
    associations: [
      ...submission.associations,
      hasMember(ids, setId, id),
      { id: entryId(ids), type: associationType.signs, source: id, target: setId },
    ],
  };
}
