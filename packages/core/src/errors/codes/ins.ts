import type { SegurErrorEntry } from "../error-entry.js";

/** Codes of area INS: the patient's identity and its statuses. */
export const insErrors = {
  ERR_INS_TRAIT_MISSING: {
    kind: "input",
    fixedBy: "user",
    message: "A mandatory trait of the identity is missing.",
    userMessage: {
      fr: "Un trait d'identité obligatoire manque. Complétez l'identité puis recommencez.",
      en: "A mandatory identity trait is missing. Complete the identity and try again.",
    },
  },
  ERR_INS_TRAIT_INVALID: {
    kind: "input",
    fixedBy: "user",
    message: "A trait of the identity does not respect its format.",
    userMessage: {
      fr: "Un trait d'identité contient un caractère ou un format refusé. Corrigez-le puis recommencez.",
      en: "An identity trait holds a refused character or format. Correct it and try again.",
    },
  },
  ERR_INS_TRAIT_LOCKED: {
    kind: "refused",
    fixedBy: "user",
    message: "Strict traits of a retrieved or qualified identity are read-only.",
    userMessage: {
      fr: "Les traits stricts d'une identité récupérée ou qualifiée ne sont modifiables que par une personne habilitée.",
      en: "Strict traits of a retrieved or qualified identity can be changed by an authorised person only.",
    },
  },
  ERR_INS_TRANSITION_REFUSED: {
    kind: "refused",
    fixedBy: "user",
    message: "The event is not allowed from the current status of the identity.",
    userMessage: {
      fr: "Cette action n'est pas possible avec le statut actuel de l'identité.",
      en: "This action is not possible with the current status of the identity.",
    },
  },
  ERR_INS_ATTRIBUTE_BLOCKS: {
    kind: "refused",
    fixedBy: "user",
    message: "The identity is flagged doubtful or fictive: it stays provisional.",
    userMessage: {
      fr: "L'identité est signalée douteuse ou fictive : elle reste provisoire et INSi ne peut pas être appelé.",
      en: "The identity is flagged doubtful or fictive: it stays provisional and INSi cannot be called.",
    },
  },
  ERR_INS_ATTRIBUTE_PAIR: {
    kind: "refused",
    fixedBy: "user",
    message: "These identity attributes cannot stand together.",
    userMessage: {
      fr: "Ces attributs d'identité ne sont pas compatibles : seul le couple homonyme et douteuse est admis.",
      en: "These identity attributes are not compatible: only homonym and doubtful may stand together.",
    },
  },
  ERR_INS_DECISION_REQUIRED: {
    kind: "refused",
    fixedBy: "user",
    message: "The traits of the answer differ: a decision of a higher level is required before it is applied.",
    userMessage: {
      fr: "L'identité trouvée diffère de l'identité saisie. Comparez les traits et confirmez avant de l'appliquer.",
      en: "The identity found differs from the one entered. Compare the traits and confirm before applying it.",
    },
  },
  ERR_INS_ANSWER_BIRTH_DATE: {
    kind: "refused",
    fixedBy: "nobody",
    message: "The INSi answer holds a birth date without a real day or month: it is never applied.",
    userMessage: {
      fr: "INSi renvoie une date de naissance incomplète : l'identité ne peut pas être récupérée.",
      en: "INSi returns an incomplete birth date: the identity cannot be retrieved.",
    },
  },
  ERR_INS_ANSWER_EMPTY_TRAIT: {
    kind: "refused",
    fixedBy: "nobody",
    message: "The INSi answer lacks the birth name, the given names or the sex: it is never applied.",
    userMessage: {
      fr: "INSi renvoie une identité incomplète : elle ne peut pas être récupérée.",
      en: "INSi returns an incomplete identity: it cannot be retrieved.",
    },
  },
  ERR_INS_PROOF_UNKNOWN: {
    kind: "input",
    fixedBy: "site-administrator",
    message: "The kind of identity proof is not in the table of the site.",
    userMessage: {
      fr: "Ce justificatif d'identité n'est pas dans la liste de l'établissement.",
      en: "This identity document is not in the list of the site.",
    },
  },
  ERR_INS_PROOF_NOT_TRUSTED: {
    kind: "refused",
    fixedBy: "user",
    message: "The identity proof is not a high-trust one.",
    userMessage: {
      fr: "Ce justificatif n'est pas à haut niveau de confiance : il ne permet pas de valider l'identité.",
      en: "This document is not a high-trust one: it cannot validate the identity.",
    },
  },
  ERR_INS_NOT_QUALIFIABLE: {
    kind: "refused",
    fixedBy: "user",
    message: "Birth name, birth date or sex differ between the INS traits and the identity document.",
    userMessage: {
      fr: "Le nom de naissance, la date de naissance ou le sexe diffère entre INSi et le justificatif : l'identité ne peut pas être qualifiée.",
      en: "Birth name, birth date or sex differ between INSi and the identity document: the identity cannot be qualified.",
    },
  },
  ERR_INS_NOT_QUALIFIED: {
    kind: "refused",
    fixedBy: "user",
    message: "The operation needs a qualified identity.",
    userMessage: {
      fr: "L'identité du patient n'est pas qualifiée : contrôlez un justificatif d'identité et récupérez l'INS.",
      en: "The patient's identity is not qualified: check an identity document and retrieve the INS.",
    },
  },
  ERR_INS_ENVIRONMENT: {
    kind: "configuration",
    fixedBy: "site-administrator",
    message: "The identity comes from another environment than the one it is used in.",
    userMessage: {
      fr: "Cette identité vient d'un autre environnement (test ou production) : elle ne peut pas être utilisée ici.",
      en: "This identity comes from another environment (test or production): it cannot be used here.",
    },
  },
  ERR_INS_OID_ENVIRONMENT: {
    kind: "refused",
    fixedBy: "site-administrator",
    message: "The OID of the INS is one of a test or demonstration register, refused in production.",
    userMessage: {
      fr: "Ce matricule INS est un matricule de test : il ne peut pas être utilisé en production.",
      en: "This INS matricule is a test one: it cannot be used in production.",
    },
  },
  ERR_INS_IDENTITY_INVALID: {
    kind: "input",
    fixedBy: "developer",
    message: "The stored identity cannot be restored: its content does not justify its status, or is damaged.",
    userMessage: {
      fr: "L'identité enregistrée est incohérente : elle doit être récupérée et contrôlée de nouveau.",
      en: "The stored identity is inconsistent: it must be retrieved and checked again.",
    },
  },
  ERR_INS_DATAMATRIX_UNREADABLE: {
    kind: "input",
    fixedBy: "user",
    message: "The text scanned is not a readable INS datamatrix.",
    userMessage: {
      fr: "Ce code à barres n'est pas un datamatrix INS lisible. Scannez-le de nouveau ou saisissez l'identité.",
      en: "This bar code is not a readable INS datamatrix. Scan it again or type the identity.",
    },
  },
  ERR_INS_DATAMATRIX_SYMBOL: {
    kind: "input",
    fixedBy: "developer",
    message: "The encoder given did not make a square ECC 200 Data Matrix symbol.",
    userMessage: {
      fr: "Le datamatrix INS ne peut pas être dessiné : l'éditeur du logiciel doit vérifier le composant de codes à barres.",
      en: "The INS datamatrix cannot be drawn: the software vendor must check the bar code component.",
    },
  },
} as const satisfies Record<`ERR_INS_${string}`, SegurErrorEntry>;
