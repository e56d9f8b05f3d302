import type { SegurErrorEntry } from "../error-entry.js";

/** Codes of area INSI: calls of the INSi teleservice. */
export const insiErrors = {
  ERR_INSI_OPTIONS: {
    kind: "configuration",
    fixedBy: "site-administrator",
    message: "The INSi client is not configured correctly.",
    userMessage: {
      fr: "La configuration du téléservice INSi est incorrecte. Contactez l'administrateur du logiciel.",
      en: "The configuration of the INSi teleservice is not correct. Contact the software administrator.",
    },
  },
  ERR_INSI_ENVIRONMENT: {
    kind: "configuration",
    fixedBy: "site-administrator",
    message: "The INSi address, or the identity, belongs to another environment than the client's.",
    userMessage: {
      fr: "L'environnement configuré (test ou production) ne correspond pas à l'adresse du téléservice INSi.",
      en: "The configured environment (test or production) does not match the address of the INSi teleservice.",
    },
  },
  ERR_INSI_FORBIDDEN: {
    kind: "refused",
    fixedBy: "site-administrator",
    message: "The actor is not authorised to call INSi.",
    userMessage: {
      fr: "Vous n'êtes pas habilité à interroger le téléservice INSi.",
      en: "You are not authorised to query the INSi teleservice.",
    },
  },
  ERR_INSI_SOFTWARE: {
    kind: "configuration",
    fixedBy: "site-administrator",
    message: "INSi does not know the authorisation number (IDAM) of the software.",
    userMessage: {
      fr: "INSi ne reconnaît pas le numéro d'autorisation du logiciel. Contactez votre éditeur.",
      en: "INSi does not know the authorisation number of the software. Contact your vendor.",
    },
  },
  ERR_INSI_CERTIFICATE: {
    kind: "credential",
    fixedBy: "site-administrator",
    message: "INSi refuses the client certificate: its common name must be INSI-AUTO or INSI-MANU.",
    userMessage: {
      fr: "INSi refuse le certificat de l'établissement : il doit être un certificat INSI-AUTO ou INSI-MANU.",
      en: "INSi refuses the certificate of the site: it must be an INSI-AUTO or INSI-MANU certificate.",
    },
  },
  ERR_INSI_CREDENTIAL_ENVIRONMENT: {
    kind: "credential",
    fixedBy: "site-administrator",
    message: "INSi refuses the card or certificate: it belongs to another environment or to another access mode.",
    userMessage: {
      fr: "INSi refuse la carte ou le certificat : il appartient à un autre environnement (test ou production).",
      en: "INSi refuses the card or certificate: it belongs to another environment (test or production).",
    },
  },
  ERR_INSI_ACCESS: {
    kind: "configuration",
    fixedBy: "site-administrator",
    message: "INSi refuses access to the software or to the structure.",
    userMessage: {
      fr: "INSi refuse l'accès. Contactez l'administrateur du logiciel.",
      en: "INSi refuses access. Contact the software administrator.",
    },
  },
  ERR_INSI_REQUEST_REFUSED: {
    kind: "input",
    fixedBy: "developer",
    message: "INSi refuses the content of the request.",
    userMessage: {
      fr: "INSi refuse les traits envoyés. Vérifiez l'identité saisie.",
      en: "INSi refuses the traits that were sent. Check the identity entered.",
    },
  },
  ERR_INSI_UNAVAILABLE: {
    kind: "service",
    retryable: true,
    fixedBy: "service",
    message: "INSi is unavailable; this never means that nobody was found.",
    userMessage: {
      fr: "Le téléservice INSi est momentanément indisponible. Réessayez plus tard.",
      en: "The INSi teleservice is unavailable at the moment. Try again later.",
    },
  },
  ERR_INSI_VITALE_DATA: {
    kind: "input",
    fixedBy: "user",
    message: "The data of the carte Vitale cannot be sent to INSi.",
    userMessage: {
      fr: "Les données lues sur la carte Vitale sont incomplètes ou illisibles. Relisez la carte ou recherchez par traits.",
      en: "The data read on the Vitale card are incomplete or unreadable. Read the card again or search by traits.",
    },
  },
  ERR_INSI_CARD: {
    kind: "credential",
    fixedBy: "user",
    message: "The professional card cannot sign the INSi assertion.",
    userMessage: {
      fr: "La carte professionnelle ne permet pas d'appeler INSi. Vérifiez qu'elle est insérée et que son activité est choisie.",
      en: "The professional card cannot be used to call INSi. Check that it is inserted and that its activity is chosen.",
    },
  },
  ERR_INSI_NOTHING_TO_VERIFY: {
    kind: "input",
    fixedBy: "developer",
    message: "INSi verifies an INS and its traits: the identity has none that may be verified.",
    userMessage: {
      fr: "Cette identité n'a pas d'INS à vérifier.",
      en: "This identity has no INS to verify.",
    },
  },
  ERR_INSI_LOT_SIZE: {
    kind: "input",
    fixedBy: "developer",
    message: "A verification lot of INSi is empty or holds the same key twice.",
    userMessage: {
      fr: "Le lot de vérification INSi est vide ou contient deux fois la même identité.",
      en: "The INSi verification lot is empty or holds the same identity twice.",
    },
  },
  ERR_INSI_ANSWER_UNREADABLE: {
    kind: "protocol",
    fixedBy: "service",
    message: "The answer of INSi is not one the contract allows.",
    userMessage: {
      fr: "La réponse du téléservice INSi est illisible. Contactez votre éditeur.",
      en: "The answer of the INSi teleservice cannot be read. Contact your vendor.",
    },
  },
} as const satisfies Record<`ERR_INSI_${string}`, SegurErrorEntry>;
