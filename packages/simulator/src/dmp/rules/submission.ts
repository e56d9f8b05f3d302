import type { DmpStore } from "../dmp-registry.js";
import type { ReceivedDocument } from "../received-document.js";
import type { RegistryProblem } from "../refusal.js";
import type { RegistryObject } from "../registry-object.js";
import type { WholeSubmission } from "../whole-submission.js";
import { entrySchemes } from "../xds-schemes.js";
import { problemsOfAssociations, replacedBy } from "./associations.js";
import { problemsOfAuthors, problemsOfDirectAuthor, problemsOfSender } from "./authorship.js";
import { problemsOfCodes } from "./coded-metadata.js";
import { hashOf, problemsOfBytes, problemsOfContent } from "./document-content.js";
import { problemsOfEntry } from "./document-entry.js";
import { problemsOfDuplicates, problemsOfPatientId, problemsOfRepetition, problemsOfUniqueId } from "./identifiers.js";
import { problemsOfSignatureEntry } from "./signature-entry.js";
import { problemsOfSourcePatientInfo } from "./source-patient-info.js";
import { problemsOfSet } from "./submission-set.js";
import { problemsOfVisibility, type VisibilityParameters } from "./visibility.js";

/** What a submission is judged against. */
export interface SubmissionContext {
  readonly now: Date;
  readonly toleranceMs: number;
  readonly parameters: VisibilityParameters;
  readonly registry: DmpStore;
}

/** All that is wrong with a submission, its signature aside. */
export function problemsOfSubmission(
  submission: WholeSubmission,
  context: SubmissionContext,
): readonly RegistryProblem[] {
  const { set, sender, documents, signature, associations, patient } = submission;
  const { now, toleranceMs, registry } = context;
  const all = [...documents, signature];
  const entries = all.map((document) => document.entry);
  return [
    ...problemsOfSet(set, sender, now, toleranceMs),
    ...entries.flatMap((entry) => problemsOfAnyEntry(entry, submission, context)),
    ...(sender.mode === "direct"
      ? problemsOfDirectAuthor(
          documents.map((document) => document.entry),
          entrySchemes.author,
          sender,
        )
      : problemsOfSender(set, entries, entrySchemes.author, sender)),
    ...documents.flatMap((document) => problemsOfDocument(document, submission, context)),
    ...problemsOfSignatureEntry(signature.entry),
    ...all.flatMap(problemsOfBytes),
    ...problemsOfIdentity(submission, registry),
    ...problemsOfAssociations(associations, {
      setId: set.id,
      documentIds: documents.map((document) => document.entry.id),
      signatureId: signature.entry.id,
      patient: patient.matricule,
      registry,
    }),
  ];
}

/** What documents and signature share. */
function problemsOfAnyEntry(
  entry: RegistryObject,
  { sender }: WholeSubmission,
  { now, toleranceMs }: SubmissionContext,
): readonly RegistryProblem[] {
  return [
    ...problemsOfEntry(entry, now, toleranceMs),
    ...problemsOfCodes(entry),
    ...problemsOfAuthors(entry, entrySchemes.author),
    ...problemsOfUniqueId(entry, entrySchemes.uniqueId),
    ...problemsOfPatientId(entry, entrySchemes.patientId, sender.patient),
  ];
}

function problemsOfDocument(
  document: ReceivedDocument,
  { associations, sender, patient }: WholeSubmission,
  { now, parameters, registry }: SubmissionContext,
): readonly RegistryProblem[] {
  const { entry } = document;
  const replaced = replacedBy(entry.id, associations, registry);
  return [
    ...problemsOfSourcePatientInfo(entry),
    ...problemsOfVisibility(entry, replaced, { patient, sender, now, parameters }),
    ...problemsOfContent(document, sender.patient),
  ];
}

function problemsOfIdentity(submission: WholeSubmission, registry: DmpStore): readonly RegistryProblem[] {
  const { set, setUniqueId, documents, signature } = submission;
  const submitted = [
    { uniqueId: setUniqueId, hash: "", location: set.id },
    ...[...documents, signature].map(({ uniqueId, bytes, entry }) => ({
      uniqueId,
      hash: hashOf(bytes),
      location: entry.id,
    })),
  ];
  return [
    ...problemsOfRepetition(submitted.map((one) => one.uniqueId)),
    ...problemsOfDuplicates(submitted, (uniqueId) => registry.hashOf(uniqueId)),
  ];
}
