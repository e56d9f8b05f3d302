import type { SegurErrorEntry } from "../error-entry.js";

/** What the user is told of a defect of the software. */
export const vendor = {
  fr: "Le logiciel a envoyé au DMP une demande incorrecte. Contactez votre éditeur.",
  en: "The software sent an incorrect request to the DMP. Contact your vendor.",
};

/** Guards of the client: nothing that the DMP could keep was sent. */
export const dmpGuardErrors = {
  ERR_DMP_CONFIGURATION: {
    kind: "configuration",
    fixedBy: "site-administrator",
    message: "The DMP client is configured with a missing or malformed value.",
    userMessage: {
      fr: "La configuration du DMP est incomplète. Complétez-la avant d'envoyer des documents.",
      en: "The configuration of the DMP is incomplete. Complete it before sending documents.",
    },
  },
  ERR_DMP_NIA: {
    kind: "refused",
    fixedBy: "user",
    message: "The DMP is not open to a waiting number (NIA): nothing is sent.",
    userMessage: {
      fr: "Ce patient n'a encore qu'un numéro d'attente (NIA) : l'accès au DMP est interdit. Le document partira quand son NIR sera connu.",
      en: "This patient only has a waiting number (NIA) so far: access to the DMP is forbidden. The document will leave once the NIR is known.",
    },
  },
  ERR_DMP_PATIENT_MISMATCH: {
    kind: "input",
    fixedBy: "developer",
    message: "A document is about another patient than the one it would be sent for.",
    userMessage: {
      fr: "Un document ne concerne pas ce patient. Rien n'a été envoyé. Vérifiez le dossier.",
      en: "A document is not about this patient. Nothing was sent. Check the record.",
    },
  },
  ERR_DMP_NOTHING_TO_SEND: {
    kind: "input",
    fixedBy: "developer",
    message: "There is no document to send, or one is empty.",
    userMessage: {
      fr: "Aucun document à envoyer, ou document vide.",
      en: "There is no document to send, or it is empty.",
    },
  },
  ERR_DMP_DOCUMENT_UNREADABLE: {
    kind: "input",
    fixedBy: "developer",
    message: "An XML document to sign cannot be parsed.",
    userMessage: vendor,
  },
  ERR_DMP_AUTHOR_INSTITUTION: {
    kind: "configuration",
    fixedBy: "site-administrator",
    message: "No author institution of a document is the structure of the VIHF.",
    userMessage: {
      fr: "La structure qui envoie doit être celle d'un auteur du document. Vérifiez la structure du site et celle du certificat.",
      en: "The structure that sends must be that of an author of the document. Check the structure of the site and that of the certificate.",
    },
  },
  ERR_DMP_ACTOR: {
    kind: "input",
    fixedBy: "site-administrator",
    message: "The person or processing that acts is not described as the VIHF wants it.",
    userMessage: {
      fr: "L'utilisateur n'est pas assez décrit pour accéder au DMP : identifiant, profession ou heure de connexion. Complétez sa fiche.",
      en: "The user is not described well enough to access the DMP: identifier, profession or login time. Complete the user's record.",
    },
  },
  ERR_DMP_SPECIALITY: {
    kind: "input",
    fixedBy: "site-administrator",
    message: "A physician or a pharmacist acts without a savoir-faire, compulsory in the VIHF.",
    userMessage: {
      fr: "La spécialité du médecin manque. Complétez sa fiche avec celle de l'Annuaire Santé.",
      en: "The speciality of the physician is missing. Complete the record with that of the Annuaire Santé.",
    },
  },
  ERR_DMP_SENDER_MISMATCH: {
    kind: "bug",
    fixedBy: "developer",
    message: "A prepared submission is sent by someone else than its author.",
    userMessage: vendor,
  },
  ERR_DMP_SECRET_CONNECTION: {
    kind: "input",
    fixedBy: "user",
    message: "In secret connection every document is hidden from the legal representatives.",
    userMessage: {
      fr: "En connexion secrète, le document doit être masqué aux représentants légaux.",
      en: "In secret connection the document must be hidden from the legal representatives.",
    },
  },
  ERR_DMP_ENVIRONMENT: {
    kind: "configuration",
    fixedBy: "developer",
    message: "A submission prepared for one environment is sent to another.",
    userMessage: vendor,
  },
  ERR_DMP_SUBMISSION_ALTERED: {
    kind: "bug",
    fixedBy: "developer",
    message: "The bytes of a prepared submission are no longer those that were signed.",
    userMessage: {
      fr: "Le document préparé a été altéré avant la fin de l'envoi. Rien n'a été déposé. Contactez votre éditeur.",
      en: "The prepared document was altered before it was sent whole. Nothing was registered. Contact your vendor.",
    },
  },

  ERR_DMP_MODE: {
    kind: "refused",
    fixedBy: "developer",
    message: "The transaction is not open in the authentication mode of this client: nothing is sent.",
    userMessage: {
      fr: "Cette action du DMP demande une carte de professionnel ou une authentification renforcée.",
      en: "This action of the DMP needs a professional's card or a reinforced authentication.",
    },
  },
  ERR_DMP_CARD: {
    kind: "credential",
    fixedBy: "user",
    message: "The card cannot sign for the DMP: wrong certificate, out of date, or not that of the user.",
    userMessage: {
      fr: "La carte ne peut pas signer pour le DMP : vérifiez que c'est la vôtre et qu'elle n'est pas périmée.",
      en: "The card cannot sign for the DMP: check that it is yours and that it has not expired.",
    },
  },
  ERR_DMP_AUTHOR_PERSON: {
    kind: "input",
    fixedBy: "user",
    message: "In direct mode the user is an author or the legal authenticator of each document; here he is not.",
    userMessage: {
      fr: "Avec une carte, seul un auteur ou le responsable du document peut l'envoyer.",
      en: "With a card, only an author of the document or whoever answers for it may send it.",
    },
  },
  ERR_DMP_OPPOSITION: {
    kind: "refused",
    fixedBy: "nobody",
    message: "The patient opposes feeding: no new document is sent; earlier ones may be replaced or deleted.",
    userMessage: {
      fr: "Le patient s'oppose à l'alimentation de son DMP : ce nouveau document n'y est pas envoyé.",
      en: "The patient opposes the feeding of the DMP: this new document is not sent there.",
    },
  },
  ERR_DMP_FORMAT: {
    kind: "input",
    fixedBy: "site-administrator",
    message: "The format of a document is not among those that this installation sends.",
    userMessage: {
      fr: "Ce format de document n'est pas ouvert à l'envoi vers le DMP sur cette installation.",
      en: "This document format is not open for sending to the DMP on this installation.",
    },
  },
  ERR_DMP_UNCHANGED: {
    kind: "refused",
    fixedBy: "nobody",
    message: "The replacement changes neither the content, nor the title, nor the visibility of the document.",
    userMessage: {
      fr: "Le document n'a pas changé depuis son envoi : il n'est pas renvoyé.",
      en: "The document did not change since it was sent: it is not sent again.",
    },
  },
  ERR_DMP_VISIBILITY_IRREVERSIBLE: {
    kind: "refused",
    fixedBy: "user",
    message: "A document visible to the patient or to the legal representatives cannot be hidden from them again.",
    userMessage: {
      fr: "Ce document est déjà visible par le patient ou ses représentants légaux : il ne peut plus leur être caché.",
      en: "This document is already visible to the patient or the legal representatives: it can no longer be hidden from them.",
    },
  },
  ERR_DMP_REPLACED_MISMATCH: {
    kind: "input",
    fixedBy: "developer",
    message: "The document does not name the version that it would replace, or replaces itself.",
    userMessage: vendor,
  },
  ERR_DMP_LINKS_LOST: {
    kind: "input",
    fixedBy: "developer",
    message: "A replacement loses a link of the replaced version: accession number, order or DICOM study.",
    userMessage: {
      fr: "La nouvelle version perd le lien vers l'examen, la demande ou les images. Vérifiez l'examen rattaché au compte rendu.",
      en: "The new version loses the link to the exam, the order or the images. Check the exam attached to the report.",
    },
  },
  ERR_DMP_CONFIRMATION: {
    kind: "input",
    fixedBy: "user",
    message: "The operation cannot be undone and nobody confirmed it.",
    userMessage: {
      fr: "Cette opération est irréversible : confirmez-la d'abord.",
      en: "This operation cannot be undone: confirm it first.",
    },
  },
  ERR_DMP_NOT_A_MINOR: {
    kind: "input",
    fixedBy: "user",
    message: "Secret connection and hiding from legal representatives are for minors only.",
    userMessage: {
      fr: "Le patient est majeur : ni connexion secrète, ni masquage aux représentants légaux.",
      en: "The patient is of age: neither secret connection nor hiding from legal representatives.",
    },
  },
  ERR_DMP_SUBMISSION_UNREADABLE: {
    kind: "input",
    fixedBy: "developer",
    message: "A stored submission cannot be restored.",
    userMessage: vendor,
  },
  ERR_DMP_WEB_PS: {
    kind: "input",
    fixedBy: "developer",
    message: "The address of the Web-PS page cannot be made.",
    userMessage: vendor,
  },
  ERR_DMP_PARAMETERS: {
    kind: "service",
    retryable: true,
    fixedBy: "service",
    message: "The national parameters of the DMP could not be read; the last known ones are kept.",
    userMessage: {
      fr: "Les paramètres nationaux du DMP n'ont pas pu être relus ; les derniers connus restent appliqués.",
      en: "The national parameters of the DMP could not be read; the last known ones still apply.",
    },
  },
} as const satisfies Record<`ERR_DMP_${string}`, SegurErrorEntry>;
