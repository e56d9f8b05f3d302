import type { Sender } from "./authenticate.js";
import type { DmpPatient } from "./dmp-patient.js";
import type { DmpStore } from "./dmp-registry.js";
import { problem, type RegistryProblem } from "./refusal.js";
import { mayRead } from "./rules/consultation.js";
import type { StoredDocument } from "./stored-document.js";
import type { DocumentRequest } from "./wire/read-retrieve.js";

/** Repository of the documents of the DMP (dmp.md F.2). */
export const repositoryUniqueId = "1.2.250.1.213.4.1.1.1.2";

/** What a consultation is made in. */
export interface ConsultationContext {
  readonly registry: DmpStore;
  readonly sender: Sender;
  readonly patient: DmpPatient;
}

/** Documents given back, and what was wrong with the others. */
export interface Consultation {
  readonly documents: readonly StoredDocument[];
  readonly problems: readonly RegistryProblem[];
}

/**
 * Gives documents back (TD3.2). A document that is unknown, of another patient, deleted, or kept from the sender, is
 * refused in the same words: the answer does not say that it exists.
 *
 * @see dmp.md F.3
 */
export function consult(requests: readonly DocumentRequest[], context: ConsultationContext): Consultation {
  const documents: StoredDocument[] = [];
  const problems: RegistryProblem[] = [];
  if (requests.length === 0) problems.push(problem("XDSDocumentUniqueIdError", "Aucun document demandé"));
  for (const request of requests) {
    const document = context.registry.document(request.documentUniqueId);
    if (request.repositoryUniqueId !== repositoryUniqueId) {
      problems.push(problem("XDSUnknownRepositoryId", request.repositoryUniqueId));
    } else if (document === undefined || !isOpen(document, context)) {
      problems.push(problem("XDSDocumentUniqueIdError", request.documentUniqueId));
    } else {
      documents.push(document);
    }
  }
  return { documents, problems };
}

function isOpen(document: StoredDocument, { sender, patient }: ConsultationContext): boolean {
  return document.patient === patient.matricule && document.status !== "deleted" && mayRead(document, sender, patient);
}
