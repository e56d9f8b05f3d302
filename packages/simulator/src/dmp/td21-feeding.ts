import type { X509Certificate } from "node:crypto";

import { type Sender, wrongResourceId } from "./authenticate.js";
import { cardHolderOf } from "./certificate/card-holder.js";
import type { JudgedCertificate } from "./certificate/certificate-profile.js";
import type { IsRevoked } from "./certificate/revocation-list.js";
import { type DmpDirectory, refusalOfStructure } from "./dmp-directory.js";
import type { DmpPatient } from "./dmp-patient.js";
import { keepSubmission, type NamingPolicy } from "./keep-submission.js";
import { receiveDocuments } from "./receive-documents.js";
import { isSoapFault, type RegistryProblem, senderFault, type SoapFault } from "./refusal.js";
import { identifiersOf, type RegistryObject, type SubmissionRequest } from "./registry-object.js";
import { openRecord } from "./rules/patient-record.js";
import { problemsOfStructure } from "./rules/registry-structure.js";
import { problemsOfSubmission, type SubmissionContext } from "./rules/submission.js";
import { verifySetSignature } from "./signature/verify-set-signature.js";
import { readInsCx } from "./values/hl7-values.js";
import { uniqueIdOfSet, type WholeSubmission } from "./whole-submission.js";
import type { Multipart } from "./wire/read-multipart.js";
import { associationTypes, setSchemes } from "./xds-schemes.js";

/** A feeding request, authenticated. */
export interface FeedingRequest {
  readonly submission: SubmissionRequest;
  readonly parts: Multipart["parts"];
  readonly sender: Sender;
  readonly messageId: string;
}

/** What feeding needs to know of the service. */
export interface FeedingContext extends SubmissionContext, NamingPolicy {
  readonly isRevoked: IsRevoked;
  readonly trust: readonly X509Certificate[];
  readonly directory: DmpDirectory;
  readonly findPatient: (matricule: string) => DmpPatient | undefined;
}

/** True when the submission replaces a document: it is then a TD2.1b. */
export function isReplacement(submission: SubmissionRequest): boolean {
  return submission.associations.some((one) => one.type === associationTypes.replaces);
}

/**
 * Feeds a record (TD2.1): keeps the documents, or says all that is wrong with them. An empty list is a success.
 *
 * In this order: frame of the submission, patient of the message, state of the record, presence of every document,
 * metadata and contents, and at last the signature of the set.
 */
export function feed(request: FeedingRequest, context: FeedingContext): readonly RegistryProblem[] | SoapFault {
  const { submission, sender, messageId } = request;
  const broken = problemsOfStructure(submission);
  const [set] = submission.sets;
  if (broken.length > 0 || set === undefined) return broken;
  if (!isAbout(set, sender)) return wrongResourceId;

  const patient = openRecord(context.findPatient(sender.patient.matricule), addsNewDocuments(submission));
  if ("code" in patient) return [patient];
  const { documents, signature, problems } = receiveDocuments(submission, request.parts);
  if (problems.length > 0 || signature === undefined) return problems;

  const { associations } = submission;
  const setUniqueId = uniqueIdOfSet(set);
  const whole = { set, setUniqueId, associations, documents, signature, sender, patient, messageId };
  const wrong = problemsOfSubmission(whole, context);
  return wrong.length > 0 ? wrong : verifyAndKeep(whole, context);
}

/** The patient of the set is the one of the VIHF (dmp.md D.2, resource-id). */
function isAbout(set: RegistryObject, { patient }: Sender): boolean {
  const named = identifiersOf(set, setSchemes.patientId).map(readInsCx);
  return named.length === 1 && named[0]?.matricule === patient.matricule && named[0].authority === patient.authority;
}

/** True when an entry, the signature's aside, replaces none. */
function addsNewDocuments({ entries, associations }: SubmissionRequest): boolean {
  const replacing = associations.filter((one) => one.type === associationTypes.replaces).map((one) => one.source);
  return entries.filter((entry) => !replacing.includes(entry.id)).length > 1;
}

function verifyAndKeep(whole: WholeSubmission, context: FeedingContext): readonly RegistryProblem[] | SoapFault {
  const signer = verifySetSignature(whole.signature, { ...context, ...whole });
  if (isSoapFault(signer)) return signer;
  if ("code" in signer) return [signer];
  const refusal = refusalOfSigner(whole.sender, signer, context.directory);
  if (refusal !== undefined) return senderFault(refusal);
  keepSubmission(whole, context.now, context.registry, context);
  return [];
}

/** Who signs a set: the structure in indirect mode, the card of the sender otherwise (dmp.md A.2). */
function refusalOfSigner(
  { mode, structureId, nameId }: Sender,
  signer: JudgedCertificate,
  directory: DmpDirectory,
): string | undefined {
  if (mode === "indirect" || mode === "air") {
    return refusalOfStructure(structureId, [signer.facts.structureId], directory);
  }
  return cardHolderOf(signer)?.personId === nameId ? undefined : "Le lot n'est pas signé par le porteur de la carte";
}
