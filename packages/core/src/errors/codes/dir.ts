import type { SegurErrorEntry } from "../error-entry.js";

/** Codes of area DIR: the directory of professionals and mailboxes. */
export const dirErrors = {
  ERR_DIR_EXTRACTION: {
    kind: "input",
    fixedBy: "site-administrator",
    message: "The file is not a whole extraction of the directory; the index in service stays as it was.",
    userMessage: {
      fr: "Le fichier de l'annuaire est incomplet ou d'une autre nature. L'annuaire précédent reste en service : téléchargez le fichier de nouveau.",
      en: "The directory file is incomplete or of another kind. The previous directory stays in service: download the file again.",
    },
  },
  ERR_DIR_STORE: {
    kind: "configuration",
    fixedBy: "site-administrator",
    message: "The folder of the index cannot be written.",
    userMessage: {
      fr: "Le dossier de l'annuaire ne peut pas être écrit. Vérifiez les droits et la place sur le disque.",
      en: "The folder of the directory cannot be written. Check its rights and the room on the disk.",
    },
  },
  ERR_DIR_INDEX: {
    kind: "configuration",
    fixedBy: "site-administrator",
    message: "The folder holds no index that can be used.",
    userMessage: {
      fr: "L'annuaire n'est pas installé, ou il est endommagé. Importez-le de nouveau.",
      en: "The directory is not installed, or is damaged. Import it again.",
    },
  },
  ERR_DIR_QUERY: {
    kind: "input",
    fixedBy: "user",
    message: "The search gives nothing to start from.",
    userMessage: {
      fr: "Précisez la recherche : un nom, une structure, une ville, ou un code postal avec une spécialité.",
      en: "Say more: a name, a structure, a town, or a postal code with a specialty.",
    },
  },
  ERR_DIR_API_KEY: {
    kind: "credential",
    fixedBy: "site-administrator",
    message: "The directory API refuses the key of the application.",
    userMessage: {
      fr: "L'annuaire en ligne refuse la clé de l'application. Vérifiez-la sur le portail de l'ANS.",
      en: "The on-line directory refuses the key of the application. Check it on the portal of the ANS.",
    },
  },
  ERR_DIR_API_BUSY: {
    kind: "service",
    retryable: true,
    fixedBy: "service",
    message: "The directory API is busy or out of order.",
    userMessage: {
      fr: "L'annuaire en ligne est momentanément indisponible.",
      en: "The on-line directory is temporarily unavailable.",
    },
  },
  ERR_DIR_API_REFUSED: {
    kind: "refused",
    fixedBy: "developer",
    message: "The directory API refuses the question; details.rule names the parameter.",
    userMessage: {
      fr: "L'annuaire en ligne ne comprend pas la question.",
      en: "The on-line directory does not understand the question.",
    },
  },
  ERR_DIR_API_ANSWER: {
    kind: "protocol",
    fixedBy: "service",
    message: "The answer of the directory API cannot be read.",
    userMessage: {
      fr: "La réponse de l'annuaire en ligne est illisible.",
      en: "The answer of the on-line directory cannot be read.",
    },
  },
} as const satisfies Record<`ERR_DIR_${string}`, SegurErrorEntry>;
