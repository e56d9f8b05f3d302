import { errorCatalogue, type LocalizedText, type SegurErrorCode, type SegurErrorDetails } from "@segur-sdk/core";

/** Codes of area CERT that a check may report as an error. */
export type CertErrorCode = Extract<SegurErrorCode, `ERR_CERT_${string}`>;

/** What stands behind an error: its code, and its own sentence when one code serves several checks. */
interface ErrorRow {
  readonly code: CertErrorCode;
  readonly text?: LocalizedText;
}

const errors = {
  PARSE: { code: "ERR_CERT_PARSE" },
  KEY_CERT_MISMATCH: { code: "ERR_CERT_KEY_MISMATCH" },
  NOT_YET_VALID: { code: "ERR_CERT_NOT_YET_VALID" },
  EXPIRED: { code: "ERR_CERT_EXPIRED" },
  ISSUER_UNKNOWN: { code: "ERR_CERT_CHAIN" },
  CHAIN_SIGNATURE: {
    code: "ERR_CERT_CHAIN",
    text: {
      fr: "Une autorité porte le nom de l'émetteur du certificat mais ne l'a pas signé : c'est un homonyme.",
      en: "An authority has the name of the issuer of the certificate but did not sign it: it is a homonym.",
    },
  },
  CHAIN_CONSTRAINT: {
    code: "ERR_CERT_CHAIN",
    text: {
      fr: "La chaîne du certificat enfreint une contrainte de ses autorités (usage, longueur, noms ou extension critique).",
      en: "The chain of the certificate breaks a constraint of its authorities (usage, length, names or critical extension).",
    },
  },
  CHAIN_EXPIRED: {
    code: "ERR_CERT_CHAIN",
    text: {
      fr: "Une autorité de la chaîne du certificat n'est pas valable à cette date.",
      en: "An authority in the chain of the certificate is not valid at this date.",
    },
  },
  ENVIRONMENT_MIXED: { code: "ERR_CERT_ENVIRONMENT" },
  KEY_WEAK: {
    code: "ERR_CERT_WEAK",
    text: {
      fr: "La clé n'est pas admise : les services nationaux veulent une clé RSA d'au moins 2048 bits.",
      en: "The key is not accepted: the national services want an RSA key of at least 2048 bits.",
    },
  },
  SIG_WEAK: {
    code: "ERR_CERT_WEAK",
    text: {
      fr: "Le certificat est signé avec un algorithme périmé (SHA-1, MD5…). Commandez-en un nouveau.",
      en: "The certificate is signed with an outdated algorithm (SHA-1, MD5…). Order a new one.",
    },
  },
  USAGE: { code: "ERR_CERT_USAGE" },
  INSI_NAME: { code: "ERR_CERT_INSI_NAME" },
  STRUCT_ID_MISSING: {
    code: "ERR_CERT_STRUCTURE",
    text: {
      fr: "Le certificat ne porte pas d'identifiant de structure (OU). Commandez un certificat de l'offre ORG, pas de l'offre PS.",
      en: "The certificate bears no structure identifier (OU). Order a certificate of offer ORG, not of offer PS.",
    },
  },
  STRUCT_ID_FORMAT: {
    code: "ERR_CERT_STRUCTURE",
    text: {
      fr: "L'identifiant de structure du certificat (OU) n'a pas la forme attendue : préfixe puis FINESS, SIRET ou RPPS-rang.",
      en: "The structure identifier of the certificate (OU) is malformed: a prefix, then FINESS, SIRET or RPPS-rang.",
    },
  },
  STRUCT_ID_OTHER: { code: "ERR_CERT_STRUCTURE" },
  REVOKED: { code: "ERR_CERT_REVOKED" },
  REVOCATION_UNKNOWN: { code: "ERR_CERT_REVOCATION_UNKNOWN" },
  REVOCATION_STALE: { code: "ERR_CERT_REVOCATION_STALE" },
} as const satisfies Record<string, ErrorRow>;

const notices = {
  EXPIRES_SOON: {
    code: "WARN_CERT_EXPIRES_SOON",
    text: {
      fr: "Le certificat expire bientôt : commandez son remplaçant dès maintenant.",
      en: "The certificate expires soon: order its successor now.",
    },
  },
  STRUCT_ID_LUHN: {
    code: "WARN_CERT_STRUCTURE_KEY",
    text: {
      fr: "La clé de contrôle de l'identifiant de structure du certificat est fausse.",
      en: "The check digit of the structure identifier of the certificate is wrong.",
    },
  },
  STRUCT_ID_EJ_EG: {
    code: "WARN_CERT_STRUCTURE_EJ_EG",
    text: {
      fr: "Le certificat porte un autre numéro FINESS que le site : c'est admis entre entité juridique et entité géographique seulement.",
      en: "The certificate bears another FINESS number than the site: accepted between legal entity and geographical entity only.",
    },
  },
  USE_NOT_RECOMMENDED: {
    code: "WARN_CERT_INSI_NAMED",
    text: {
      fr: "Un certificat nommé pour INSi est utilisé pour un autre service : un certificat dédié est préférable.",
      en: "A certificate named for INSi is used for another service: a dedicated certificate is preferable.",
    },
  },
  REVOCATION_UNKNOWN: {
    code: "WARN_CERT_REVOCATION_UNKNOWN",
    text: {
      fr: "Impossible de savoir si le certificat est révoqué.",
      en: "Whether the certificate is revoked cannot be told.",
    },
  },
  REVOCATION_STALE: {
    code: "WARN_CERT_REVOCATION_STALE",
    text: {
      fr: "La dernière liste de révocation connue est périmée.",
      en: "The last known revocation list is out of date.",
    },
  },
  TEST_MARK_CONFLICT: {
    code: "WARN_CERT_TEST_MARK_CONFLICT",
    text: {
      fr: "Les marques de test du certificat, de sa structure et de son autorité se contredisent.",
      en: "The test marks of the certificate, of its structure and of its authority contradict one another.",
    },
  },
  DUPLICATE: {
    code: "WARN_CERT_DUPLICATE",
    text: {
      fr: "Le même certificat, ou la même clé, est installé deux fois.",
      en: "The same certificate, or the same key, is installed twice.",
    },
  },
  PERMISSIONS: {
    code: "WARN_CERT_PERMISSIONS",
    text: {
      fr: "D'autres comptes de l'ordinateur peuvent lire le fichier de clé : limitez ses droits (chmod 600).",
      en: "Other accounts of the computer can read the key file: restrict its permissions (chmod 600).",
    },
  },
  POLICY_UNKNOWN: {
    code: "INFO_CERT_POLICY_UNKNOWN",
    text: {
      fr: "La politique de certification n'est pas de celles qui sont connues ici : sans conséquence.",
      en: "The certificate policy is not one of those known here: of no consequence.",
    },
  },
  TEST_FINESS: {
    code: "INFO_CERT_TEST_FINESS",
    text: {
      fr: "La structure a un numéro FINESS de test.",
      en: "The structure has a FINESS number of the test register.",
    },
  },
  TEST_RPPS: {
    code: "INFO_CERT_TEST_RPPS",
    text: { fr: "Le numéro RPPS est un numéro de test.", en: "The RPPS number is of the test register." },
  },
} as const;

/** A check that may forbid the use: rows of severity error of certificates.md §5.1. */
export type ErrorCheck = keyof typeof errors;

/** A check that people should know the result of, and that forbids nothing. */
export type NoticeCheck = keyof typeof notices;

/** All rows, in no particular order. */
export const findingChecks: ReadonlySet<ErrorCheck | NoticeCheck> = new Set([
  ...(Object.keys(errors) as ErrorCheck[]),
  ...(Object.keys(notices) as NoticeCheck[]),
]);

/** Codes of the findings that do not prevent the use: `WARN_CERT_…`, or `INFO_CERT_…` for mere information. */
export type CertWarningCode = (typeof notices)[NoticeCheck]["code"];

/**
 * One thing to say of a certificate; all findings are reported, not only the first.
 *
 * `error` forbids the use; `critical` does not yet, but will within days; `warning` deserves a look; `info` does not.
 * `check` names the row of the table of checks: several rows may share one `code`.
 *
 * @see certificates.md §5.1
 */
export type Finding =
  | {
      readonly severity: "error";
      readonly check: ErrorCheck;
      readonly code: CertErrorCode;
      readonly message: LocalizedText;
      readonly details: SegurErrorDetails;
    }
  | {
      readonly severity: "critical" | "warning" | "info";
      readonly check: NoticeCheck;
      readonly code: CertWarningCode;
      readonly message: LocalizedText;
      readonly details: SegurErrorDetails;
    };

/** A finding that forbids the use, with its own sentence or that of the error catalogue. */
export function errorFinding(check: ErrorCheck, details: SegurErrorDetails = {}): Finding {
  const { code, text }: ErrorRow = errors[check];
  return { severity: "error", check, code, message: text ?? errorCatalogue[code].userMessage, details };
}

/** A finding that people should know of. */
export function noticeFinding(
  check: NoticeCheck,
  details: SegurErrorDetails = {},
  severity: "critical" | "warning" | "info" = "warning",
): Finding {
  const { code, text } = notices[check];
  return { severity, check, code, message: text, details };
}
