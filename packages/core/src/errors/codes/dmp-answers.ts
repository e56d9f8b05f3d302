import type { SegurErrorEntry } from "../error-entry.js";
import { vendor } from "./dmp-guards.js";

/** What the DMP answered; the official code and text are kept in `official`. */
export const dmpAnswerErrors = {
  ERR_DMP_CERTIFICATE_REFUSED: {
    kind: "credential",
    fixedBy: "site-administrator",
    message: "The DMP refuses the signature certificate.",
    userMessage: {
      fr: "Le DMP refuse le certificat de signature. Vérifiez que le certificat de cachet (SIGN) et celui d'authentification ne sont pas intervertis.",
      en: "The DMP refuses the signature certificate. Check that the seal (SIGN) and authentication certificates are not swapped.",
    },
  },
  ERR_DMP_STRUCTURE_REFUSED: {
    kind: "configuration",
    fixedBy: "site-administrator",
    message: "The DMP does not recognise the structure, or it is not that of the certificate.",
    userMessage: {
      fr: "Le DMP ne reconnaît pas la structure. Vérifiez l'identifiant FINESS ou SIRET du site et celui du certificat.",
      en: "The DMP does not recognise the structure. Check the FINESS or SIRET identifier of the site and that of the certificate.",
    },
  },
  ERR_DMP_VIHF_REFUSED: {
    kind: "configuration",
    fixedBy: "site-administrator",
    message: "The DMP refuses the identification of the user (VIHF).",
    userMessage: {
      fr: "Le DMP refuse l'identification de l'utilisateur ou du patient. Vérifiez la configuration du site.",
      en: "The DMP refuses the identification of the user or of the patient. Check the configuration of the site.",
    },
  },
  ERR_DMP_ADDRESSING_REFUSED: {
    kind: "bug",
    fixedBy: "developer",
    message: "The DMP misses a WS-Addressing header.",
    userMessage: vendor,
  },
  ERR_DMP_RIGHTS: {
    kind: "refused",
    fixedBy: "site-administrator",
    message: "The rights service of the DMP refuses the transaction to this user or structure.",
    userMessage: {
      fr: "Le DMP n'autorise pas cette action à cet utilisateur ou à cette structure.",
      en: "The DMP does not allow this action to this user or structure.",
    },
  },
  ERR_DMP_METADATA: {
    kind: "refused",
    fixedBy: "developer",
    message: "The DMP refuses the metadata of the submission.",
    userMessage: {
      fr: "Le DMP refuse la description du document. Contactez votre éditeur avec le message d'erreur.",
      en: "The DMP refuses the description of the document. Contact your vendor with the error message.",
    },
  },
  ERR_DMP_PACKAGING: {
    kind: "bug",
    fixedBy: "developer",
    message: "The DMP does not find the documents that the metadata announce, or the reverse.",
    userMessage: vendor,
  },
  ERR_DMP_DUPLICATE: {
    kind: "refused",
    fixedBy: "nobody",
    message: "A unique identifier of the submission is already registered: an earlier attempt most probably succeeded.",
    userMessage: {
      fr: "Ce document est déjà dans le DMP.",
      en: "This document is already in the DMP.",
    },
  },
  ERR_DMP_NON_IDENTICAL: {
    kind: "bug",
    fixedBy: "developer",
    message: "The DMP holds another content under the unique identifier of a document.",
    userMessage: {
      fr: "Le DMP détient un autre contenu sous l'identifiant de ce document. Contactez votre éditeur.",
      en: "The DMP holds another content under the identifier of this document. Contact your vendor.",
    },
  },
  ERR_DMP_TARGET_UNKNOWN: {
    kind: "refused",
    fixedBy: "user",
    message: "The document to replace or change is unknown to the DMP, or is not its current version.",
    userMessage: {
      fr: "La version à remplacer n'est plus celle du DMP. Actualisez la liste puis recommencez.",
      en: "The version to replace is no longer that of the DMP. Refresh the list and try again.",
    },
  },
  ERR_DMP_TARGET_ABSENT: {
    kind: "refused",
    fixedBy: "user",
    message: "The document to replace or change is no longer in the DMP.",
    userMessage: {
      fr: "Le document visé n'est plus dans le DMP : il a pu être supprimé. Envoyez-le comme un nouveau document.",
      en: "The document aimed at is no longer in the DMP: it may have been deleted. Send it as a new document.",
    },
  },
  ERR_DMP_TARGET_AMBIGUOUS: {
    kind: "protocol",
    fixedBy: "service",
    message: "The DMP gives several references for one document: which one is current cannot be told.",
    userMessage: {
      fr: "Le DMP donne plusieurs références pour ce document. Contactez votre éditeur.",
      en: "The DMP gives several references for this document. Contact your vendor.",
    },
  },
  ERR_DMP_RETRIEVED_ALTERED: {
    kind: "protocol",
    fixedBy: "service",
    message: "A retrieved document is missing, or is not the one that its metadata describe.",
    userMessage: {
      fr: "Le document reçu du DMP n'est pas celui qui est décrit : il n'est pas affiché.",
      en: "The document received from the DMP is not the one described: it is not shown.",
    },
  },
  ERR_DMP_QUERY_REFUSED: {
    kind: "bug",
    fixedBy: "developer",
    message: "The DMP refuses a query, or its result is too wide.",
    userMessage: {
      fr: "La recherche dans le DMP a échoué. Affinez-la ou contactez votre éditeur.",
      en: "The search in the DMP failed. Narrow it or contact your vendor.",
    },
  },
  ERR_DMP_THRESHOLD: {
    kind: "service",
    retryable: true,
    fixedBy: "service",
    message: "Too many searches were made in the DMP; feeding is not concerned.",
    userMessage: {
      fr: "Trop de recherches ont été faites dans le DMP. Réessayez plus tard ; les envois ne sont pas concernés.",
      en: "Too many searches were made in the DMP. Try later; sending is not concerned.",
    },
  },
  ERR_DMP_BUSY: {
    kind: "service",
    retryable: true,
    fixedBy: "service",
    message: "The DMP is busy or out of resources.",
    userMessage: {
      fr: "Le DMP est momentanément indisponible. L'envoi sera retenté automatiquement.",
      en: "The DMP is unavailable for the moment. Sending will be tried again by itself.",
    },
  },
  ERR_DMP_SERVICE_FAILURE: {
    kind: "service",
    retryable: true,
    fixedBy: "service",
    message: "The DMP reports a failure of its own.",
    userMessage: {
      fr: "Le DMP a rencontré une erreur technique. L'opération sera retentée automatiquement.",
      en: "The DMP met a technical error. The operation will be tried again by itself.",
    },
  },
  ERR_DMP_UNKNOWN_ERROR: {
    kind: "refused",
    fixedBy: "developer",
    message: "The DMP answers with an error code that is in no table; it is never retried by itself.",
    userMessage: {
      fr: "Le DMP a refusé l'opération pour une raison inconnue du logiciel. Contactez votre éditeur avec le message d'erreur.",
      en: "The DMP refused the operation for a reason unknown to the software. Contact your vendor with the error message.",
    },
  },
  ERR_DMP_ANSWER: {
    kind: "protocol",
    fixedBy: "service",
    message: "The answer of the DMP is not the one its specification describes.",
    userMessage: {
      fr: "La réponse du DMP est incompréhensible. Contactez votre éditeur.",
      en: "The answer of the DMP cannot be understood. Contact your vendor.",
    },
  },
  ERR_DMP_ANSWER_MISMATCH: {
    kind: "protocol",
    fixedBy: "service",
    message: "The answer of the DMP is about another request or another patient.",
    userMessage: {
      fr: "La réponse du DMP ne correspond pas à la demande : elle a été ignorée.",
      en: "The answer of the DMP does not match the request: it was ignored.",
    },
  },
} as const satisfies Record<`ERR_DMP_${string}`, SegurErrorEntry>;
