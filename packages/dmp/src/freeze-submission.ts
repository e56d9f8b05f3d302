import type { CodedValue, Environment, IdGenerator, Ins, Signer, Site } from "@segur-sdk/core";
import { serializeXml } from "@segur-sdk/core/xml";
import type { QualifiedIdentity } from "@segur-sdk/ins";
import {
  addSignatureEntry,
  assertSubmission,
  createSubmission,
  validateSubmission,
  visibilityOf,
  type DocumentEntryOptions,
  type Submission,
  type SubmissionMetadata,
  type ValidationOptions,
  type Visibility,
} from "@segur-sdk/xds";

import type { DmpAccess } from "./dmp-access.js";
import { actorId, submissionAuthorOf, type DmpActor } from "./dmp-actor.js";
import { documentToSendOf, type DmpDocument, type DocumentToSend } from "./documents/dmp-document.js";
import type { FrozenSource } from "./documents/document-source.js";
import { prepareDocument, type PreparedDocument } from "./documents/prepare-document.js";
import type { FrozenSubmission } from "./frozen-submission.js";
import { assertContent, assertNoOpposition, defaultFormats } from "./guards/feeding.js";
import { assertMode } from "./guards/mode.js";
import { assertDocumentsOf, assertMinor, assertPatient } from "./guards/patient.js";
import { assertReplacements } from "./guards/replacement.js";
import { assertAuthorInstitution, assertAuthorPerson, assertSecretConnection } from "./guards/submission.js";
import { defaultDmpParameters, type DmpParameters } from "./parameters/dmp-parameters.js";
import { createReplacement } from "./replacement.js";
import { signatureEntryOf } from "./signature-entry.js";
import { vihfSubjectOf } from "./vihf-subject.js";
import type { DmpSoftware } from "./vihf.js";
import { buildSubmissionSignature } from "./wire/build-submission-signature.js";

/** What the caller decides of a submission. */
export interface PrepareOptions {
  /** New documents, and replacements with what they replace; several make one set. */
  readonly documents: readonly (DmpDocument | DocumentToSend)[];
  readonly patient: QualifiedIdentity;
  /** Who sends: the radiologist who validated, whenever he is known (dmp.md D.5). */
  readonly sender: DmpActor;
  /** From whom the documents are hidden, when they do not say themselves; visible to all by default. */
  readonly visibility?: Visibility;
  /** Connexion secrète of a minor. Default `false`. */
  readonly secretConnection?: boolean;
  /** The patient opposes feeding, as the software knows it: only replacements are sent. Default `false`. */
  readonly feedingOpposed?: boolean;
  /** Title of the set. Default: that of the first document. */
  readonly title?: string;
  /** Type of activity. Default `07`, consultations and external care. */
  readonly contentTypeCode?: CodedValue;
  /** Metadata that the clinical documents do not hold, and coding options. */
  readonly metadata?: Omit<DocumentEntryOptions, "visibility">;
}

/** What the client knows. */
export interface FreezeContext {
  readonly environment: Environment;
  readonly access?: DmpAccess;
  readonly signer: Signer;
  readonly software: DmpSoftware;
  readonly structure: Site;
  readonly ids: IdGenerator;
  readonly now: Date;
  readonly propertiesNamespace?: "none" | "xmldsig";
  readonly formats?: readonly string[];
  readonly parameters?: DmpParameters;
}

/**
 * Makes a submission in the order that its parts depend on one another: documents, identifiers, signature, metadata of the
 * signature. Every guard passes before anything is sent.
 *
 * @see dmp.md C.3
 */
export async function freezeSubmission(options: PrepareOptions, context: FreezeContext): Promise<FrozenSubmission> {
  const { sender, secretConnection = false } = options;
  const { environment, structure, parameters = defaultDmpParameters } = context;
  const patient = assertPatient(options.patient, environment);
  const documents = await preparedDocuments(options, context, patient);
  // A sender the VIHF could not describe would be refused later, once the document waits.
  vihfSubjectOf(sender, structure);
  const unsigned = unsignedSubmission(options, context, documents);
  const sources = sourcesOf(unsigned, documents);
  const rules: ValidationOptions = {
    profile: "dmp",
    hiddenFromPatientAndProfessionals: parameters.hiddenFromPatientAndProfessionals,
  };
  const described = describedOf(unsigned);
  const problems = validateSubmission(described, rules);
  // The signature that is added below is the SDK's own: it needs no second judgement.
  if (problems.some(({ severity }) => severity === "error")) assertSubmission(described, rules);
  assertAuthors(unsigned, options, context);
  assertMinority(unsigned, options, context);
  const replacements = documents.flatMap(({ replaces }, index) => {
    const name = unsigned.documents[index]?.id;
    return replaces === undefined || name === undefined
      ? []
      : [createReplacement(context.ids, name, replaces.uniqueId)];
  });
  const submission = await signSubmission(unsigned, documents, context);
  return {
    environment,
    submission,
    uniqueId: submission.submissionSet.uniqueId,
    documentIds: unsigned.documents.map(({ entry }) => entry.uniqueId),
    replacements,
    ...(sources === undefined ? {} : { sources }),
    patient,
    sender,
    secretConnection,
    warnings: problems,
  };
}

/** The documents with their metadata, once every guard that looks at them alone has passed. */
async function preparedDocuments(
  options: PrepareOptions,
  context: FreezeContext,
  patient: Ins,
): Promise<readonly PreparedDocument[]> {
  const common = {
    ...options.metadata,
    ...(options.visibility === undefined ? {} : { visibility: options.visibility }),
  };
  const documents: PreparedDocument[] = [];
  for (const given of options.documents) documents.push(await prepareDocument(documentToSendOf(given), common));
  const replacing = documents.some(({ replaces }) => replaces !== undefined);
  assertMode(replacing ? "TD2.1b" : "TD2.1a", context.access);
  assertContent(documents, context.formats ?? defaultFormats);
  assertDocumentsOf(patient, documents);
  assertNoOpposition(documents, options.feedingOpposed ?? false);
  assertReplacements(documents);
  return documents;
}

function unsignedSubmission(
  options: PrepareOptions,
  { software, structure, ids, now }: FreezeContext,
  documents: readonly PreparedDocument[],
): Submission {
  return createSubmission({
    documents: documents.map(({ entry, bytes }) => ({ entry, bytes })),
    author: submissionAuthorOf(options.sender, structure, software),
    site: structure,
    software,
    patient: options.patient,
    submittedAt: now,
    ids,
    ...(options.title === undefined ? {} : { title: options.title }),
    ...(options.contentTypeCode === undefined ? {} : { contentTypeCode: options.contentTypeCode }),
  });
}

function assertAuthors(submission: Submission, { sender }: PrepareOptions, { access, structure }: FreezeContext): void {
  if (access?.mode === "direct") assertAuthorPerson(submission, actorId(sender, structure.id));
  else assertAuthorInstitution(submission, structure.id);
}

function assertMinority(
  submission: Submission,
  { secretConnection = false, patient }: PrepareOptions,
  { now, parameters = defaultDmpParameters }: FreezeContext,
): void {
  const hidden = submission.documents.some(
    ({ entry }) => visibilityOf(entry.confidentialityCodes).hiddenFromLegalRepresentatives,
  );
  if (secretConnection || hidden) assertMinor(patient, now, parameters);
  if (secretConnection) assertSecretConnection(submission);
}

function sourcesOf(
  submission: Submission,
  documents: readonly PreparedDocument[],
): Readonly<Record<string, FrozenSource>> | undefined {
  const sources = documents.flatMap(({ source }, index) => {
    const name = submission.documents[index]?.id;
    return source === undefined || name === undefined ? [] : [[name, source] as const];
  });
  return sources.length === 0 ? undefined : Object.fromEntries(sources);
}

/** The submission as the rules judge it: hash and size have just been computed from what is sent. */
function describedOf(submission: Submission): SubmissionMetadata {
  return { ...submission, documents: submission.documents.map(({ bytes: _, ...described }) => described) };
}

async function signSubmission(
  unsigned: Submission,
  documents: readonly PreparedDocument[],
  context: FreezeContext,
): Promise<Submission> {
  const { signer, ids, now, propertiesNamespace } = context;
  const uniqueId = ids.oid();
  const signature = await buildSubmissionSignature({
    id: `_${ids.uuid()}`,
    submissionSetUniqueId: unsigned.submissionSet.uniqueId,
    documents: documents.map(({ manifest }) => manifest()),
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
