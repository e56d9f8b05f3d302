import type { SegurErrorEntry } from "../error-entry.js";

/** Codes of area SDK: configuration and assembly. */
export const sdkErrors = {
  ERR_SDK_CONFIG_INVALID: {
    kind: "configuration",
    fixedBy: "site-administrator",
    message: "The configuration does not respect its schema; see details.problems.",
    userMessage: {
      fr: "La configuration du logiciel est incorrecte. Le champ fautif est indiqué.",
      en: "The configuration of the software is incorrect. The faulty field is named.",
    },
  },
  ERR_SDK_CONFIG_SOURCE: {
    kind: "configuration",
    fixedBy: "site-administrator",
    message: "A file or an environment variable named by the configuration cannot be read.",
    userMessage: {
      fr: "Un fichier ou une variable désigné par la configuration est introuvable.",
      en: "A file or a variable named by the configuration cannot be found.",
    },
  },
  ERR_SDK_DIRECTORY_ABSENT: {
    kind: "configuration",
    fixedBy: "site-administrator",
    message: "The configuration names no directory: neither the folder of an index nor the API.",
    userMessage: {
      fr: "Aucun annuaire n'est configuré : l'adresse d'un correspondant ne peut pas être cherchée.",
      en: "No directory is configured: the address of a correspondent cannot be looked up.",
    },
  },
  ERR_SDK_WHITE_LIST_EXPIRED: {
    kind: "configuration",
    fixedBy: "site-administrator",
    message: "The white list is too old for anything to leave by itself; see details.days.",
    userMessage: {
      fr: "La liste blanche de la messagerie sécurisée est trop ancienne. Les envois attendent qu'elle soit renouvelée.",
      en: "The white list of the secure mail is too old. Sending waits until it is renewed.",
    },
  },
  ERR_SDK_WHITE_LIST_UNAVAILABLE: {
    kind: "network",
    retryable: true,
    fixedBy: "site-administrator",
    message:
      "No white list is in service: it cannot be read from its source, or is not to be believed; see details.reason.",
    userMessage: {
      fr: "La liste blanche de la messagerie sécurisée est injoignable. Les envois seront retentés.",
      en: "The white list of the secure mail cannot be reached. Sending will be tried again.",
    },
  },
  ERR_SDK_REPORT_INVALID: {
    kind: "input",
    fixedBy: "developer",
    message: "The report file does not respect its schema; see details.problems.",
    userMessage: {
      fr: "Le compte rendu transmis par le logiciel est incomplet ou incorrect. Le champ fautif est indiqué.",
      en: "The report handed over by the software is incomplete or incorrect. The faulty field is named.",
    },
  },
} as const satisfies Record<`ERR_SDK_${string}`, SegurErrorEntry>;
