import type { SegurErrorEntry } from "../error-entry.js";

/** Codes of area CORE: identifiers and invariants every package relies on. */
export const coreErrors = {
  ERR_CORE_IDENTIFIER_INVALID: {
    kind: "input",
    fixedBy: "user",
    message: "An identifier does not respect its format.",
    userMessage: {
      fr: "Un identifiant saisi n'a pas le bon format. Corrigez-le puis recommencez.",
      en: "An identifier does not have the right format. Correct it and try again.",
    },
  },
  ERR_CORE_MATRICULE_KEY: {
    kind: "input",
    fixedBy: "user",
    message: "The control key of a matricule INS is wrong or missing.",
    userMessage: {
      fr: "La clé du matricule INS est fausse : vérifiez les chiffres saisis, ou rappelez l'identité par l'INSi.",
      en: "The key of the INS matricule is wrong: check the digits, or retrieve the identity again from the INSi.",
    },
  },
  ERR_CORE_INSTANT_INVALID: {
    kind: "input",
    fixedBy: "developer",
    message: "A text is not an instant: ISO 8601 date, time and offset.",
    userMessage: {
      fr: "Une date et heure transmise n'a pas le bon format. Contactez votre éditeur.",
      en: "A date and time does not have the right format. Contact your vendor.",
    },
  },
  ERR_CORE_SECRET_TOO_SHORT: {
    kind: "configuration",
    fixedBy: "site-administrator",
    message: "A secret key of the configuration has less than 16 characters.",
    userMessage: {
      fr: "Une clé secrète configurée est trop courte : il en faut une d'au moins 16 caractères.",
      en: "A configured secret key is too short: at least 16 characters are needed.",
    },
  },
  ERR_CORE_CANCELLED: {
    kind: "cancelled",
    fixedBy: "user",
    message: "The operation was cancelled through its AbortSignal.",
    userMessage: { fr: "L'opération a été annulée.", en: "The operation was cancelled." },
  },
} as const satisfies Record<`ERR_CORE_${string}`, SegurErrorEntry>;
