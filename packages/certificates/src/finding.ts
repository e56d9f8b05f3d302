import { errorCatalogue, type LocalizedText, type SegurErrorCode, type SegurErrorDetails } from "@segur-sdk/core";

/** Codes of area CERT that a check may report as an error. */
export type CertErrorCode = Extract<SegurErrorCode, `ERR_CERT_${string}`>;

const warnings = {
  WARN_CERT_EXPIRES_SOON: {
    fr: "Le certificat expire bientôt : commandez son remplaçant dès maintenant.",
    en: "The certificate expires soon: order its successor now.",
  },
  WARN_CERT_STRUCTURE_KEY: {
    fr: "La clé de contrôle de l'identifiant de structure du certificat est fausse.",
    en: "The check digit of the structure identifier of the certificate is wrong.",
  },
  WARN_CERT_STRUCTURE_EJ_EG: {
    fr: "Le certificat porte un autre numéro FINESS que le site : c'est admis entre entité juridique et entité géographique seulement.",
    en: "The certificate bears another FINESS number than the site: accepted between legal entity and geographical entity only.",
  },
  WARN_CERT_INSI_NAMED: {
    fr: "Un certificat nommé pour INSi est utilisé pour un autre service : un certificat dédié est préférable.",
    en: "A certificate named for INSi is used for another service: a dedicated certificate is preferable.",
  },
  WARN_CERT_TEST_MARK_CONFLICT: {
    fr: "Les marques de test du certificat et de son autorité se contredisent.",
    en: "The test marks of the certificate and of its authority contradict one another.",
  },
} as const satisfies Record<`WARN_CERT_${string}`, LocalizedText>;

/** Codes of the findings that do not prevent the use. */
export type CertWarningCode = keyof typeof warnings;

/** One thing to say of a certificate; all findings are reported, not only the first. */
export type Finding =
  | {
      readonly severity: "error";
      readonly code: CertErrorCode;
      readonly message: LocalizedText;
      readonly details: SegurErrorDetails;
    }
  | {
      readonly severity: "warning";
      readonly code: CertWarningCode;
      readonly message: LocalizedText;
      readonly details: SegurErrorDetails;
    };

/** A finding that forbids the use, with the sentence of the error catalogue. */
export function errorFinding(code: CertErrorCode, details: SegurErrorDetails = {}): Finding {
  return { severity: "error", code, message: errorCatalogue[code].userMessage, details };
}

/** A finding that people should know of. */
export function warningFinding(code: CertWarningCode, details: SegurErrorDetails = {}): Finding {
  return { severity: "warning", code, message: warnings[code], details };
}
