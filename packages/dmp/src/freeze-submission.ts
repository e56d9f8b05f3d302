import type { CdaDocument } from "@segur-sdk/cda";
import type { CodedValue, Environment, IdGenerator, Signer, Site } from "@segur-sdk/core";
import { serializeXml } from "@segur-sdk/core/xml";
import type { QualifiedIdentity } from "@segur-sdk/ins";
import {
  addSignatureEntry,
  assertSubmission,
  createSubmission,
  documentEntryOf,
  validateSubmission,
  type DocumentEntryOptions,
  type Submission,
  type ValidationOptions,
  type Visibility,
} from "@segur-sdk/xds";

import { submissionAuthorOf, type DmpActor } from "./dmp-actor.js";
import type { FrozenSubmission } from "./frozen-submission.js";
import { assertDocumentsOf, assertPatient } from "./guards/patient.js";
import { assertAuthorInstitution, assertSecretConnection } from "./guards/submission.js";
import { manifestEntryOf } from "./manifest-entry.js";
import { signatureEntryOf } from "./signature-entry.js";
import { vihfSubjectOf } from "./vihf-subject.js";
import type { DmpSoftware } from "./vihf.js";
import { buildSubmissionSignature } from "./wire/build-submission-signature.js";

/** What the caller decides of a submission. */
export interface PrepareOptions {
  readonly documents: readonly CdaDocument[];
  readonly patient: QualifiedIdentity;
  /** Who sends: the radiologist who validated, whenever he is known (dmp.md D.5). */
  readonly sender: DmpActor;
  /** From whom the documents are hidden; visible to all by default. */
  readonly visibility?: Visibility;
  /** Connexion secrète of a minor. Default `false`. */
  readonly secretConnection?: boolean;
  /** Title of the set. Default: that of the first document. */
  readonly title?: string;
  /** Type of activity. Default `07`, consultations and external care. */
  readonly contentTypeCode?: CodedValue;
  /** Metadata that the documents do not hold, and coding options. */
  readonly metadata?: Omit<DocumentEntryOptions, "visibility">;
}

/** What the client knows. */
export interface FreezeContext {
  readonly environment: Environment;
  readonly signer: Signer;
  readonly software: DmpSoftware;
  readonly structure: Site;
  readonly ids: IdGenerator;
  readonly now: Date;
  readonly propertiesNamespace?: "none" | "xmldsig";
}

const profile: ValidationOptions = { profile: "dmp" };

/**
 * Makes a submission in the order that its parts depend on one another: documents, identifiers, signature, metadata of the
 * signature. Every guard passes before anything is sent.
 *
 * @see dmp.md C.3
 */
export async function freezeSubmission(options: PrepareOptions, context: FreezeContext): Promise<FrozenSubmission> {
  const { documents, patient, sender, secretConnection = false } = options;
  const { environment, software, structure, ids, now } = context;
  const ins = assertPatient(patient, environment);
  assertDocumentsOf(patient, documents);
  // A sender the VIHF could not describe would be refused later, once the document waits.
  vihfSubjectOf(sender, structure);
  const unsigned = createSubmission({
    documents: documents.map((document) => ({
      entry: documentEntryOf(document, { ...options.metadata, ...entryVisibility(options.visibility) }),
      bytes: document.bytes,
    })),
    author: submissionAuthorOf(sender, structure, software),
    site: structure,
    software,
    patient,
    submittedAt: now,
    ids,
    ...(options.title === undefined ? {} : { title: options.title }),
    ...(options.contentTypeCode === undefined ? {} : { contentTypeCode: options.contentTypeCode }),
  });
  assertSubmission(unsigned, profile);
  assertAuthorInstitution(unsigned, structure.id);
  if (secretConnection) assertSecretConnection(unsigned);
  const submission = await signSubmission(unsigned, context);
  assertSubmission(submission, profile);
  return {
    environment,
    submission,
    uniqueId: submission.submissionSet.uniqueId,
    documentIds: unsigned.documents.map(({ entry }) => entry.uniqueId),
    patient: ins,
    sender,
    secretConnection,
    warnings: validateSubmission(submission, profile),
  };
}

function entryVisibility(visibility: Visibility | undefined): Pick<DocumentEntryOptions, "visibility"> {
  return visibility === undefined ? {} : { visibility };
}

async function signSubmission(unsigned: Submission, context: FreezeContext): Promise<Submission> {
  const { signer, ids, now, propertiesNamespace } = context;
  const uniqueId = ids.oid();
  const signature = await buildSubmissionSignature({
    id: `_${ids.uuid()}`,
    submissionSetUniqueId: unsigned.submissionSet.uniqueId,
    documents: unsigned.documents.map(({ entry, bytes }) => manifestEntryOf({ ...entry, bytes })),
    signingTime: now,
    signer,
    ...(propertiesNamespace === undefined ? {} : { propertiesNamespace }),
  });
  // Serialised once: its hash and size are metadata of the very bytes sent.
  const bytes = new TextEncoder().encode(serializeXml(signature));
  return addSignatureEntry(unsigned, {
    entry: signatureEntryOf({ submission: unsigned, uniqueId, bytes }),
    bytes,
    ids,
  });
}
