import type { SegurErrorEntry } from "../error-entry.js";

/** Codes of area XML: writing, reading, canonicalising, signing. */
export const xmlErrors = {
  ERR_XML_CHARACTER: {
    kind: "input",
    fixedBy: "user",
    message: "A text or attribute value holds a character that XML 1.0 forbids.",
    userMessage: {
      fr: "Un texte contient un caractère de contrôle interdit. Supprimez-le puis recommencez.",
      en: "A text holds a forbidden control character. Remove it and try again.",
    },
  },
  ERR_XML_NAME: {
    kind: "bug",
    fixedBy: "developer",
    message: "An element, attribute or prefix name is not a legal XML name.",
    userMessage: {
      fr: "Le logiciel a produit un document incorrect. Contactez votre éditeur.",
      en: "The software produced an incorrect document. Contact your vendor.",
    },
  },
  ERR_XML_TREE: {
    kind: "bug",
    fixedBy: "developer",
    message: "An XML tree cannot be written: its namespaces, attributes, comments or instructions contradict XML.",
    userMessage: {
      fr: "Le logiciel a produit un document incorrect. Contactez votre éditeur.",
      en: "The software produced an incorrect document. Contact your vendor.",
    },
  },
  ERR_XML_ENCODING: {
    kind: "protocol",
    fixedBy: "service",
    message: "The character encoding of the XML document is unknown, contradictory or not respected.",
    userMessage: {
      fr: "Le document reçu est illisible : son codage de caractères n'est pas admis.",
      en: "The received document cannot be read: its character encoding is not accepted.",
    },
  },
  ERR_XML_MALFORMED: {
    kind: "protocol",
    fixedBy: "service",
    message: "The XML document is not well-formed or not namespace-well-formed.",
    userMessage: {
      fr: "Le document reçu est illisible.",
      en: "The received document cannot be read.",
    },
  },
  ERR_XML_DOCTYPE: {
    kind: "protocol",
    fixedBy: "service",
    message: "The XML document holds a DOCTYPE declaration, refused at sight.",
    userMessage: {
      fr: "Le document reçu a été refusé pour raison de sécurité.",
      en: "The received document was refused for security reasons.",
    },
  },
  ERR_XML_LIMIT: {
    kind: "protocol",
    fixedBy: "service",
    message: "The XML document goes over a limit of size or depth.",
    userMessage: {
      fr: "Le document reçu dépasse la taille admise.",
      en: "The received document is over the accepted size.",
    },
  },
  ERR_XML_SIGNATURE_INPUT: {
    kind: "bug",
    fixedBy: "developer",
    message: "The element cannot be signed: its identifier is missing, repeated, or it bears a signature already.",
    userMessage: {
      fr: "Le logiciel a produit un document qui ne peut pas être signé. Contactez votre éditeur.",
      en: "The software produced a document that cannot be signed. Contact your vendor.",
    },
  },
  ERR_XML_SIGNATURE_MISSING: {
    kind: "protocol",
    fixedBy: "service",
    message: "The element does not bear exactly one signature where its profile puts it.",
    userMessage: {
      fr: "Le document reçu n'est pas signé comme il devrait l'être. Il a été refusé.",
      en: "The received document is not signed as it should be. It was refused.",
    },
  },
  ERR_XML_SIGNATURE_ALGORITHM: {
    kind: "protocol",
    fixedBy: "service",
    message: "The signature uses an algorithm or a transform outside the accepted list.",
    userMessage: {
      fr: "Le document reçu est signé d'une façon qui n'est plus admise. Il a été refusé.",
      en: "The received document is signed in a way that is no longer accepted. It was refused.",
    },
  },
  ERR_XML_SIGNATURE_REFERENCE: {
    kind: "protocol",
    fixedBy: "service",
    message: "The signature does not cover the element it stands in, or leaves doubt about what it covers.",
    userMessage: {
      fr: "La signature du document reçu ne couvre pas tout son contenu. Il a été refusé pour raison de sécurité.",
      en: "The signature of the received document does not cover its whole content. It was refused for security reasons.",
    },
  },
  ERR_XML_SIGNATURE_INVALID: {
    kind: "protocol",
    fixedBy: "service",
    message: "The signature does not verify with any of the trusted keys.",
    userMessage: {
      fr: "La signature du document reçu n'est pas valide : il a été modifié, ou son signataire n'est pas reconnu.",
      en: "The signature of the received document is not valid: it was altered, or its signer is not recognised.",
    },
  },
} as const satisfies Record<`ERR_XML_${string}`, SegurErrorEntry>;
