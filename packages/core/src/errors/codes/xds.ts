import type { SegurErrorEntry } from "../error-entry.js";

const badArchive = {
  fr: "L'archive jointe au message a été refusée : elle est abîmée ou dangereuse. Demandez un nouvel envoi.",
  en: "The archive attached to the message was refused: it is damaged or unsafe. Ask for it to be sent again.",
} as const;

const bug = {
  fr: "Le logiciel a produit des données incorrectes. Contactez votre éditeur.",
  en: "The software produced incorrect data. Contact your vendor.",
} as const;

/** Codes of area XDS: sharing metadata, ebRIM, XDM archives. */
export const xdsErrors = {
  ERR_XDS_SUBMISSION_INVALID: {
    kind: "input",
    fixedBy: "user",
    message: "The submission breaks at least one rule of document sharing; nothing was sent.",
    userMessage: {
      fr: "Le document ne peut pas être envoyé en l'état. Corrigez les points signalés puis recommencez.",
      en: "The document cannot be sent as it is. Correct what is reported and try again.",
    },
  },
  ERR_XDS_CODE_UNKNOWN: {
    kind: "configuration",
    fixedBy: "site-administrator",
    message: "A code is in none of the official value sets that the metadata require.",
    userMessage: {
      fr: "Un code du paramétrage (spécialité, secteur d'activité ou cadre d'exercice) est inconnu. Vérifiez le paramétrage.",
      en: "A code of the configuration (speciality, sector of activity or practice setting) is unknown. Check it.",
    },
  },
  ERR_XDS_TIME: {
    kind: "input",
    fixedBy: "developer",
    message: "A time is not ISO 8601, does not exist, or has an hour without its offset.",
    userMessage: bug,
  },
  ERR_XDS_DOCUMENT_COUNT: {
    kind: "bug",
    fixedBy: "developer",
    message: "The contents given do not match the documents of the submission one for one.",
    userMessage: bug,
  },
  ERR_XDS_METADATA: {
    kind: "protocol",
    fixedBy: "service",
    message: "The ebRIM metadata cannot be read: a required object, attribute or value is missing or malformed.",
    userMessage: {
      fr: "La description des documents reçus est illisible.",
      en: "The description of the received documents cannot be read.",
    },
  },
  ERR_XDS_RESPONSE: {
    kind: "protocol",
    fixedBy: "service",
    message: "The registry response cannot be read.",
    userMessage: {
      fr: "La réponse du service est illisible. Réessayez plus tard ; si cela persiste, contactez votre éditeur.",
      en: "The answer of the service cannot be read. Try again later; if it persists, contact your vendor.",
    },
  },
  ERR_XDS_STATUS_CHANGE: {
    kind: "input",
    fixedBy: "developer",
    message: "The DMP knows no such change of status; nothing was sent.",
    userMessage: {
      fr: "Ce document ne peut pas passer à cet état. Vérifiez son état actuel dans le DMP.",
      en: "This document cannot take this status. Check its current status in the DMP.",
    },
  },
  ERR_XDS_VISIBILITY: {
    kind: "refused",
    fixedBy: "user",
    message: "A document that the patient or the legal representatives can see cannot be hidden from them again.",
    userMessage: {
      fr: "Un document déjà visible par le patient ou ses représentants légaux ne peut plus leur être caché.",
      en: "A document that the patient or the legal representatives already see can no longer be hidden from them.",
    },
  },
  ERR_XDS_XDM_NOT_ZIP: {
    kind: "protocol",
    fixedBy: "nobody",
    message: "The bytes are not a readable zip archive: not a zip, truncated, or inconsistent.",
    userMessage: badArchive,
  },
  ERR_XDS_XDM_ENCRYPTED: {
    kind: "protocol",
    fixedBy: "nobody",
    message: "The archive holds an encrypted entry.",
    userMessage: badArchive,
  },
  ERR_XDS_XDM_METHOD: {
    kind: "protocol",
    fixedBy: "nobody",
    message: "The archive uses a compression method other than store and deflate.",
    userMessage: badArchive,
  },
  ERR_XDS_XDM_UNSAFE_PATH: {
    kind: "protocol",
    fixedBy: "nobody",
    message: "The archive holds an absolute path, a drive letter, a `..` or a symbolic link.",
    userMessage: badArchive,
  },
  ERR_XDS_XDM_DUPLICATE_ENTRY: {
    kind: "protocol",
    fixedBy: "nobody",
    message: "The archive holds two entries of the same name, case aside.",
    userMessage: badArchive,
  },
  ERR_XDS_XDM_LIMIT: {
    kind: "protocol",
    fixedBy: "nobody",
    message: "The archive goes over a limit: inflated size, number of entries or compression ratio.",
    userMessage: {
      fr: "L'archive jointe au message dépasse la taille admise.",
      en: "The archive attached to the message is over the accepted size.",
    },
  },
  ERR_XDS_XDM_CRC: {
    kind: "protocol",
    fixedBy: "nobody",
    message: "The CRC-32 of an entry of the archive is not that of its bytes.",
    userMessage: badArchive,
  },
  ERR_XDS_XDM_LOCAL_HEADER: {
    kind: "protocol",
    fixedBy: "nobody",
    message: "A local header of the archive does not name the entry that the central directory names.",
    userMessage: badArchive,
  },
  ERR_XDS_XDM_METADATA: {
    kind: "protocol",
    fixedBy: "nobody",
    message: "The archive has no METADATA.XML, or one that cannot be read; `cause` tells why.",
    userMessage: badArchive,
  },
  ERR_XDS_XDM_DOCUMENT_MISSING: {
    kind: "protocol",
    fixedBy: "nobody",
    message: "The metadata describe a document that is not in the archive, or not for certain.",
    userMessage: badArchive,
  },
  ERR_XDS_XDM_DOCUMENT_UNREADABLE: {
    kind: "protocol",
    fixedBy: "nobody",
    message: "An XML document of the archive cannot be read, so that its patient cannot be checked; `cause` tells why.",
    userMessage: badArchive,
  },
  ERR_XDS_XDM_HASH_MISMATCH: {
    kind: "protocol",
    fixedBy: "nobody",
    message: "The SHA-1 of a document of the archive is not the one its metadata give.",
    userMessage: badArchive,
  },
  ERR_XDS_XDM_SIZE_MISMATCH: {
    kind: "protocol",
    fixedBy: "nobody",
    message: "The size of a document of the archive is not the one its metadata give.",
    userMessage: badArchive,
  },
  ERR_XDS_XDM_SEVERAL_PATIENTS: {
    kind: "refused",
    fixedBy: "nobody",
    message: "The archive concerns several patients.",
    userMessage: {
      fr: "L'archive jointe concerne plusieurs patients : elle n'est pas intégrée. Prévenez l'expéditeur.",
      en: "The attached archive concerns several patients: it is not filed. Tell the sender.",
    },
  },
  ERR_XDS_XDM_PATIENT_MISMATCH: {
    kind: "refused",
    fixedBy: "nobody",
    message: "The patient of a document is not the patient of its metadata.",
    userMessage: {
      fr: "Le patient du document n'est pas celui de l'archive : elle n'est pas intégrée. Prévenez l'expéditeur.",
      en: "The patient of the document is not the patient of the archive: it is not filed. Tell the sender.",
    },
  },
} as const satisfies Record<`ERR_XDS_${string}`, SegurErrorEntry>;
