import type { LocalizedText, SegurErrorCode } from "@segur-sdk/core";

/** Codes of area DMP. */
export type DmpErrorCode = Extract<SegurErrorCode, `ERR_DMP_${string}`>;

/** Why the DMP keeps a patient's record closed to a document: an outcome, not an error. */
export type RefusalReason = "closed" | "absent" | "forbidden";

/** What an official code means. */
export interface DmpErrorRow {
  readonly meaning: LocalizedText;
  /** Outcome of a submission, when the code is about the patient's record… */
  readonly refusal?: RefusalReason;
  /** …or the failure it is. */
  readonly code?: DmpErrorCode;
}

const fault = (code: DmpErrorCode, fr: string, en: string): DmpErrorRow => ({ code, meaning: { fr, en } });
const refusal = (reason: RefusalReason, fr: string, en: string): DmpErrorRow => ({
  refusal: reason,
  meaning: { fr, en },
});

const metadata = fault("ERR_DMP_METADATA", "Métadonnées refusées.", "Metadata refused.");
const packaging = fault("ERR_DMP_PACKAGING", "Lot mal composé.", "Submission badly put together.");
const busy = fault("ERR_DMP_BUSY", "Service occupé.", "Service busy.");
const internal = fault("ERR_DMP_SERVICE_FAILURE", "Erreur interne du DMP.", "Internal error of the DMP.");
const target = fault(
  "ERR_DMP_TARGET_UNKNOWN",
  "Le document visé est inconnu ou n'est plus la version courante.",
  "The document aimed at is unknown or no longer the current version.",
);
const query = fault("ERR_DMP_QUERY_REFUSED", "Recherche incorrecte ou trop large.", "Query incorrect or too wide.");

/**
 * Official codes of registries, repositories and faults, and what each means.
 *
 * A code that is not here is a definitive refusal, reported with its text.
 *
 * @see dmp.md E.2; IHE ITI TF-3 table 4.2.4.1-2
 */
export const dmpErrorTable: Readonly<Record<string, DmpErrorRow>> = {
  DMPClosed: refusal("closed", "Le DMP du patient est fermé.", "The patient's DMP is closed."),
  DMPAccessForbidden: refusal(
    "forbidden",
    "Accès refusé : le patient s'oppose à l'alimentation ou a bloqué l'accès.",
    "Access refused: the patient opposes feeding or has blocked the access.",
  ),
  XDSUnknownPatientId: refusal("absent", "Aucun DMP pour cet INS.", "No DMP for this INS."),
  DMPAccessDeniedByRightsService: fault(
    "ERR_DMP_RIGHTS",
    "Le service des droits refuse cette transaction.",
    "The rights service refuses this transaction.",
  ),
  DMPAccessDeniedByExcededThreshold: fault(
    "ERR_DMP_THRESHOLD",
    "Trop de recherches ; les envois ne sont pas concernés.",
    "Too many searches; sending is not concerned.",
  ),
  DMPTooManyResult: query,
  DMPInvalidCertificate: fault(
    "ERR_DMP_CERTIFICATE_REFUSED",
    "Le certificat n'a pas le bon usage.",
    "The certificate has not the right usage.",
  ),
  DMPIdentityCertificationFailure: fault(
    "ERR_DMP_VIHF_REFUSED",
    "La certification de l'identité est refusée.",
    "The certification of the identity is refused.",
  ),
  XDSRegistryMetadataError: metadata,
  XDSRepositoryMetadataError: metadata,
  XDSDocumentUniqueIdError: fault(
    "ERR_DMP_METADATA",
    "Identifiant unique incorrect ou inconnu.",
    "Unique identifier incorrect or unknown.",
  ),
  XDSPatientIdDoesNotMatch: fault(
    "ERR_DMP_PATIENT_MISMATCH",
    "Le patient diffère entre le lot, le document ou la version remplacée.",
    "The patient differs between the set, the document or the replaced version.",
  ),
  XDSDuplicateUniqueIdInRegistry: fault(
    "ERR_DMP_DUPLICATE",
    "Identifiant unique déjà présent : une tentative précédente a réussi.",
    "Unique identifier already present: an earlier attempt succeeded.",
  ),
  XDSNonIdenticalHash: fault(
    "ERR_DMP_NON_IDENTICAL",
    "Un autre contenu est enregistré sous cet identifiant.",
    "Another content is registered under this identifier.",
  ),
  XDSReplaceFailed: target,
  XDSUnresolvedReferenceException: target,
  XDSMetadataUpdateError: target,
  XDSMetadataVersionError: target,
  XDSInvalidDocumentContent: packaging,
  XDSMissingDocument: packaging,
  XDSMissingDocumentMetadata: packaging,
  XDSRegistryBusy: busy,
  XDSRepositoryBusy: busy,
  XDSRegistryOutOfResources: busy,
  XDSRepositoryOutOfResources: busy,
  XDSRegistryNotAvailable: busy,
  XDSRegistryError: internal,
  XDSRepositoryError: internal,
  XDSStoredQueryMissingParam: query,
  XDSStoredQueryParamNumber: query,
  XDSUnknownStoredQuery: query,
  XDSTooManyResults: query,
};
