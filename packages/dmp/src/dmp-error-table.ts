import type { LocalizedText, SegurErrorCode } from "@segur-sdk/core";

import type { RetryClass } from "./retry-class.js";

/** Codes of area DMP. */
export type DmpErrorCode = Extract<SegurErrorCode, `ERR_DMP_${string}`>;

/** Why the DMP keeps a patient's record closed to a document: an outcome, not an error. */
export type RefusalReason = "closed" | "absent" | "forbidden";

/** What an official code means, and what to do about it. */
export interface DmpErrorRow {
  readonly meaning: LocalizedText;
  /** What whoever reads the log should do. */
  readonly hint: LocalizedText;
  /** What a sending queue may do, see `retryClassOf`; absent when the code is no failure. */
  readonly retry?: RetryClass;
  /** Outcome, when the code is about the patient's record… */
  readonly refusal?: RefusalReason;
  /** …or the failure it is… */
  readonly code?: DmpErrorCode;
  /** …or what it says of something that was done. */
  readonly done?: "success" | "warning";
}

type Words = readonly [fr: string, en: string];
const text = ([fr, en]: Words): LocalizedText => ({ fr, en });
const failure =
  (code: DmpErrorCode, retry: RetryClass) =>
  (meaning: Words, hint: Words): DmpErrorRow => ({ code, retry, meaning: text(meaning), hint: text(hint) });
const refusal = (reason: RefusalReason, meaning: Words, hint: Words): DmpErrorRow => ({
  refusal: reason,
  retry: "patient-terminal",
  meaning: text(meaning),
  hint: text(hint),
});

const metadata = failure("ERR_DMP_METADATA", "data-terminal");
const packaging = failure("ERR_DMP_PACKAGING", "data-terminal");
const busy = failure("ERR_DMP_BUSY", "transient");
const internal = failure("ERR_DMP_SERVICE_FAILURE", "transient");
const target = failure("ERR_DMP_TARGET_UNKNOWN", "data-terminal");
const query = failure("ERR_DMP_QUERY_REFUSED", "data-terminal");
const retired = failure("ERR_DMP_UNKNOWN_ERROR", "data-terminal");

const wait: Words = [
  "Rien à corriger : la file réessaie avec les mêmes identifiants.",
  "Nothing to correct: the queue tries again with the same identifiers.",
];
const badSlot: Words = [
  "Corrigez la métadonnée que le texte nomme, puis renvoyez ; ne réessayez pas tel quel.",
  "Correct the metadata that the text names, then send again; do not retry as it is.",
];
const refresh: Words = [
  "Relisez l'identifiant courant (TD3.1b) ; si le document n'y est plus, envoyez-en un nouveau.",
  "Read the current identifier again (TD3.1b); if the document is no longer there, send a new one.",
];
const narrow: Words = ["Réduisez la période ou ajoutez un critère.", "Shorten the period or add a criterion."];
const reportQuery: Words = [
  "Défaut du logiciel : transmettez l'échange à l'éditeur.",
  "Defect of the software: give the exchange to the vendor.",
];
const notOurs: Words = [
  "Réponse d'une transaction que ce logiciel n'émet pas : vérifiez l'adresse appelée.",
  "Answer of a transaction that this software does not make: check the address called.",
];

/**
 * Official codes of registries, repositories and faults, and what each means.
 *
 * A code that is not here is a definitive refusal, reported with its text.
 *
 * @see dmp.md E.2; IHE ITI TF-3 table 4.2.4.1-2
 */
export const dmpErrorTable: Readonly<Record<string, DmpErrorRow>> = {
  DMPOk: {
    done: "success",
    meaning: text(["Opération faite.", "Operation done."]),
    hint: text(["Rien à faire.", "Nothing to do."]),
  },
  DMPClosed: refusal(
    "closed",
    ["Le DMP du patient est fermé.", "The patient's DMP is closed."],
    ["Ne rien renvoyer ; refaire TD0.2 au prochain document.", "Send nothing; ask TD0.2 again for the next document."],
  ),
  DMPAccessForbidden: refusal(
    "forbidden",
    [
      "Accès refusé : le patient s'oppose à l'alimentation ou a bloqué l'accès.",
      "Access refused: the patient opposes feeding or has blocked the access.",
    ],
    [
      "Notez l'opposition dans le dossier ; remplacer ou supprimer un document antérieur reste permis.",
      "Note the opposition in the record; an earlier document may still be replaced or deleted.",
    ],
  ),
  XDSUnknownPatientId: refusal(
    "absent",
    ["Aucun DMP pour cet INS.", "No DMP for this INS."],
    ["Ne rien renvoyer ; refaire TD0.2 au prochain document.", "Send nothing; ask TD0.2 again for the next document."],
  ),
  DMPAccessDeniedByRightsService: failure("ERR_DMP_RIGHTS", "data-terminal")(
    ["Le service des droits refuse cette transaction.", "The rights service refuses this transaction."],
    [
      "Vérifiez la profession, l'activité dans la structure et le mode d'authentification de l'utilisateur.",
      "Check the profession, the activity in the structure and the authentication mode of the user.",
    ],
  ),
  DMPAccessDeniedByExcededThreshold: failure("ERR_DMP_THRESHOLD", "throttle")(
    ["Trop de recherches ; les envois ne sont pas concernés.", "Too many searches; sending is not concerned."],
    ["Espacez les recherches ; n'arrêtez pas les envois.", "Space the searches out; do not stop sending."],
  ),
  DMPTooManyResult: query(["La recherche est trop large.", "The search is too wide."], narrow),
  DMPInvalidCertificate: failure("ERR_DMP_CERTIFICATE_REFUSED", "config-terminal")(
    ["Le certificat n'a pas le bon usage.", "The certificate has not the right usage."],
    [
      "Le cachet (SIGN) signe, l'authentification (AUTH_CLI) ouvre la connexion : vérifiez qu'ils ne sont pas intervertis.",
      "The seal (SIGN) signs, the authentication (AUTH_CLI) opens the connection: check that they are not swapped.",
    ],
  ),
  DMPIdentityCertificationFailure: failure("ERR_DMP_VIHF_REFUSED", "config-terminal")(
    ["La certification de l'identité est refusée.", "The certification of the identity is refused."],
    ["Vérifiez l'INS émis et l'environnement appelé.", "Check the INS sent and the environment called."],
  ),
  DMPFragmentCVAError: retired(["Erreur du carnet de vaccination.", "Error of the vaccination record."], notOurs),
  DMPPatientAccessAlreadyExists: retired(
    [
      "L'accès internet du patient existe déjà (TD1.5, retirée).",
      "The patient's access exists already (TD1.5, retired).",
    ],
    notOurs,
  ),
  DMPPatientAccessOTPAlreadyExists: retired(
    [
      "Le canal de code du patient existe déjà (TD1.5, retirée).",
      "The patient's code channel exists (TD1.5, retired).",
    ],
    notOurs,
  ),
  XDSRegistryMetadataError: metadata(["Métadonnées refusées.", "Metadata refused."], badSlot),
  XDSRepositoryMetadataError: metadata(["Métadonnées refusées.", "Metadata refused."], badSlot),
  XDSDocumentUniqueIdError: metadata(
    ["Identifiant unique incorrect ou inconnu.", "Unique identifier incorrect or unknown."],
    ["Vérifiez que l'identifiant est un OID déjà déposé.", "Check that the identifier is an OID already registered."],
  ),
  XDSPatientIdDoesNotMatch: failure("ERR_DMP_PATIENT_MISMATCH", "data-terminal")(
    [
      "Le patient diffère entre le lot, le document ou la version remplacée.",
      "The patient differs between the set, the document or the replaced version.",
    ],
    ["Vérifiez le dossier auquel le compte rendu est rattaché.", "Check the record that the report belongs to."],
  ),
  XDSDuplicateUniqueIdInRegistry: failure("ERR_DMP_DUPLICATE", "duplicate")(
    [
      "Identifiant unique déjà présent : une tentative précédente a réussi.",
      "Unique identifier already present: an earlier attempt succeeded.",
    ],
    [
      "Confirmez la présence par TD3.1b ; ne changez jamais l'identifiant pour « faire passer » l'envoi.",
      "Confirm the presence by TD3.1b; never change the identifier to get the message through.",
    ],
  ),
  XDSNonIdenticalHash: failure("ERR_DMP_NON_IDENTICAL", "data-terminal")(
    ["Un autre contenu est enregistré sous cet identifiant.", "Another content is registered under this identifier."],
    [
      "Un identifiant a été réutilisé : arrêtez l'envoi et prévenez l'éditeur.",
      "An identifier was used twice: stop sending and tell the vendor.",
    ],
  ),
  XDSReplaceFailed: target(
    [
      "Le document à remplacer est inconnu ou déjà remplacé.",
      "The document to replace is unknown or replaced already.",
    ],
    refresh,
  ),
  XDSUnresolvedReferenceException: target(
    ["Un lien vise un document inconnu.", "A link aims at an unknown document."],
    refresh,
  ),
  XDSMetadataUpdateError: target(
    ["La mise à jour ne s'applique pas à l'état du document.", "The update does not fit the state of the document."],
    refresh,
  ),
  XDSMetadataVersionError: target(
    ["La version visée n'est plus la version courante.", "The version aimed at is no longer the current one."],
    refresh,
  ),
  XDSInvalidDocumentContent: packaging(
    ["Le contenu n'est pas celui que les métadonnées annoncent.", "The content is not what the metadata announce."],
    reportQuery,
  ),
  XDSMissingDocument: packaging(["Une métadonnée n'a pas de document.", "A metadata has no document."], reportQuery),
  XDSMissingDocumentMetadata: packaging(
    ["Un document n'a pas de métadonnées.", "A document has no metadata."],
    reportQuery,
  ),
  XDSExtraMetadataNotSaved: {
    done: "warning",
    meaning: text(["Une métadonnée en trop n'a pas été conservée.", "An extra metadata was not kept."]),
    hint: text(["Le document est déposé : rien à renvoyer.", "The document is registered: nothing to send again."]),
  },
  XDSRegistryBusy: busy(["Registre occupé.", "Registry busy."], wait),
  XDSRepositoryBusy: busy(["Entrepôt occupé.", "Repository busy."], wait),
  XDSRegistryOutOfResources: busy(["Registre à court de ressources.", "Registry out of resources."], wait),
  XDSRepositoryOutOfResources: busy(["Entrepôt à court de ressources.", "Repository out of resources."], wait),
  XDSRegistryNotAvailable: busy(["Registre indisponible.", "Registry not available."], wait),
  XDSRegistryError: internal(["Erreur interne du registre.", "Internal error of the registry."], wait),
  XDSRepositoryError: internal(["Erreur interne de l'entrepôt.", "Internal error of the repository."], wait),
  XDSStoredQueryMissingParam: query(
    ["Il manque un paramètre à la recherche.", "A parameter of the query is missing."],
    reportQuery,
  ),
  XDSStoredQueryParamNumber: query(
    ["Un paramètre de recherche est répété à tort.", "A parameter of the query is wrongly repeated."],
    reportQuery,
  ),
  XDSUnknownStoredQuery: query(["Requête inconnue du registre.", "Query unknown to the registry."], reportQuery),
  XDSTooManyResults: query(["La recherche est trop large.", "The search is too wide."], narrow),
};
