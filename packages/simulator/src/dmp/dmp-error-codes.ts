import { invalidCertificate, type SoapFault } from "./refusal.js";

/** A code that the DMP is known to give, and the French text that the simulator gives with it. */
export interface DmpErrorCode {
  readonly code: string;
  /** As the error of a transaction, as the subcode of a SOAP fault, or as the status of a proprietary service. */
  readonly channel: "registry" | "fault" | "service";
  readonly text: string;
}

const registry = (code: string, text: string): DmpErrorCode => ({ code, channel: "registry", text });

/**
 * Codes of dmp.md E.2, each ready to be played by a `registry-error` or a `soap-fault`. Where no text was published, it
 * is the simulator's own.
 */
export const dmpErrorCodes: readonly DmpErrorCode[] = [
  registry("DMPClosed", "Le DMP du patient est fermé"),
  registry("DMPAccessForbidden", "Accès refusé"),
  registry("DMPAccessDeniedByRightsService", "Accès refusé par le service des droits"),
  registry("DMPAccessDeniedByExcededThreshold", "Seuil d'appels dépassé"),
  registry("DMPTooManyResult", "Trop de résultats : précisez la recherche"),
  { code: "DMPInvalidCertificate", channel: "fault", text: invalidCertificate.reason },
  { code: "DMPIdentityCertificationFailure", channel: "service", text: "Certification de l'identité impossible" },
  { code: "DMPFragmentCVAError", channel: "service", text: "Erreur de fragment CVA" },
  { code: "DMPPatientAccessAlreadyExists", channel: "service", text: "Le compte existe déjà" },
  { code: "DMPPatientAccessOTPAlreadyExists", channel: "service", text: "Le canal OTP existe déjà" },
  registry("XDSRegistryMetadataError", "Champ vide ou manquant"),
  registry("XDSRepositoryMetadataError", "Métadonnée incorrecte"),
  registry("XDSDocumentUniqueIdError", "format du uniqueId"),
  registry("XDSDuplicateUniqueIdInRegistry", "uniqueId déjà présent"),
  registry("XDSNonIdenticalHash", "hash différent"),
  registry("XDSUnknownPatientId", "Aucun DMP pour ce patient"),
  registry("XDSPatientIdDoesNotMatch", "Le patient n'est pas celui du lot de soumission"),
  registry("XDSReplaceFailed", "Le document à remplacer est inconnu ou obsolète"),
  registry("XDSUnresolvedReferenceException", "Référence non résolue dans une association"),
  registry("XDSInvalidDocumentContent", "Contenu du document incorrect"),
  registry("XDSMissingDocument", "Document absent"),
  registry("XDSMissingDocumentMetadata", "Un document reçu n'a pas de métadonnées"),
  registry("XDSExtraMetadataNotSaved", "métadonnée ignorée"),
  registry("XDSRegistryBusy", "Service occupé"),
  registry("XDSRepositoryBusy", "Service occupé"),
  registry("XDSRegistryOutOfResources", "Ressources insuffisantes"),
  registry("XDSRepositoryOutOfResources", "Ressources insuffisantes"),
  registry("XDSRegistryError", "Erreur interne"),
  registry("XDSRepositoryError", "Erreur interne"),
  registry("XDSRegistryNotAvailable", "Registre indisponible"),
  registry("XDSStoredQueryMissingParam", "Le paramètre est obligatoire"),
  registry("XDSStoredQueryParamNumber", "Le format du paramètre est incorrect"),
  registry("XDSUnknownStoredQuery", "Requête inconnue"),
  registry("XDSTooManyResults", "Trop de résultats"),
  registry("XDSMetadataUpdateError", "Mise à jour impossible"),
  registry("XDSMetadataVersionError", "PreviousVersion n'est pas la version courante"),
];

/** French text that goes with a code. */
export function textOfCode(code: string): string {
  return dmpErrorCodes.find((one) => one.code === code)?.text ?? "Erreur simulée";
}

const soapCodes = ["Sender", "Receiver", "VersionMismatch", "MustUnderstand"] as const;

/** The fault of a code: one of SOAP's, or a subcode of the DMP. */
export function soapFaultOf(code: string, text?: string): SoapFault {
  const soap = soapCodes.find((one) => one === code);
  if (soap !== undefined) {
    return {
      kind: "soap-fault",
      code: soap,
      reason: text ?? (soap === "Receiver" ? "Erreur technique" : "Erreur simulée"),
    };
  }
  return {
    kind: "soap-fault",
    code: "Sender",
    subcode: { prefix: "soap", name: code },
    reason: text ?? textOfCode(code),
  };
}
