import type { SegurErrorEntry } from "../error-entry.js";

/** Codes of area CDA: clinical documents and the PDF they carry. */
export const cdaErrors = {
  ERR_CDA_INVALID: {
    kind: "input",
    fixedBy: "user",
    message: "The report breaks at least one rule of the clinical document; details name the first.",
    userMessage: {
      fr: "Le compte rendu ne peut pas être mis au format national : une information manque ou est incorrecte.",
      en: "The report cannot be put into the national format: some information is missing or incorrect.",
    },
  },
  ERR_CDA_PDF_INVALID: {
    kind: "input",
    fixedBy: "user",
    message: "The report's file is not a complete PDF.",
    userMessage: {
      fr: "Le fichier du compte rendu n'est pas un PDF lisible. Générez-le de nouveau.",
      en: "The report's file is not a readable PDF. Produce it again.",
    },
  },
  ERR_CDA_PDF_NOT_PDFA: {
    kind: "input",
    fixedBy: "site-administrator",
    message: "The report's PDF does not declare PDF/A-1.",
    userMessage: {
      fr: "Le PDF du compte rendu n'est pas au format d'archivage PDF/A-1. Réglez la production des PDF de votre logiciel.",
      en: "The report's PDF is not in the PDF/A-1 archive format. Set your software to produce it.",
    },
  },
  ERR_CDA_UNREADABLE: {
    kind: "protocol",
    fixedBy: "service",
    message: "No clinical document could be read in these bytes.",
    userMessage: {
      fr: "Le document reçu n'est pas un document de santé lisible.",
      en: "The received file is not a readable health document.",
    },
  },
  ERR_CDA_BODY: {
    kind: "protocol",
    fixedBy: "service",
    message: "The body of the clinical document cannot be extracted.",
    userMessage: {
      fr: "Le contenu du document reçu est illisible.",
      en: "The content of the received document cannot be read.",
    },
  },
  ERR_CDA_TOO_LARGE: {
    kind: "protocol",
    fixedBy: "service",
    message: "The clinical document goes over a limit of size.",
    userMessage: {
      fr: "Le document reçu dépasse la taille admise.",
      en: "The received document is over the accepted size.",
    },
  },
  ERR_CDA_SCHEMATRON_PEER: {
    kind: "configuration",
    fixedBy: "developer",
    message: "fontoxpath or slimdom is not installed: Schematron rules cannot be run.",
    userMessage: {
      fr: "Le contrôle des documents par les règles officielles n'est pas installé.",
      en: "Checking documents against the official rules is not installed.",
    },
  },
  ERR_CDA_SCHEMATRON_INVALID: {
    kind: "configuration",
    fixedBy: "developer",
    message: "The Schematron rule set cannot be read, or is not one; details name the file and what is wrong in it.",
    userMessage: {
      fr: "Les règles de contrôle des documents sont absentes ou illisibles.",
      en: "The rules that check documents are missing or cannot be read.",
    },
  },
  ERR_CDA_SCHEMATRON_FILE: {
    kind: "configuration",
    fixedBy: "developer",
    message: "A file that a Schematron rule looks into is missing, or is not XML.",
    userMessage: {
      fr: "Un fichier nécessaire au contrôle des documents est absent ou illisible.",
      en: "A file needed to check documents is missing or cannot be read.",
    },
  },
  ERR_CDA_SCHEMATRON_EXPRESSION: {
    kind: "configuration",
    fixedBy: "developer",
    message: "An expression of the Schematron rule set cannot be run: nothing can be said of the document.",
    userMessage: {
      fr: "Une règle de contrôle n'a pas pu être appliquée : le document n'est ni accepté ni refusé.",
      en: "A checking rule could not be applied: the document is neither accepted nor refused.",
    },
  },
  ERR_CDA_VALUE_SET: {
    kind: "input",
    fixedBy: "developer",
    message: "The file is not a value set as IHE SVS writes one; details name what is missing.",
    userMessage: {
      fr: "Le fichier de nomenclature n'a pas la forme attendue.",
      en: "The value set file does not have the expected form.",
    },
  },
  ERR_CDA_SCHEMA_PEER: {
    kind: "configuration",
    fixedBy: "developer",
    message: "libxml2-wasm is not installed: documents cannot be judged by an XML schema.",
    userMessage: {
      fr: "Le contrôle des documents par le schéma officiel n'est pas installé.",
      en: "Checking documents against the official schema is not installed.",
    },
  },
  ERR_CDA_SCHEMA_INVALID: {
    kind: "configuration",
    fixedBy: "developer",
    message: "The XML schema is missing or cannot be compiled; details name the file and what is wrong in it.",
    userMessage: {
      fr: "Le schéma de contrôle des documents est absent ou illisible.",
      en: "The schema that checks documents is missing or cannot be read.",
    },
  },
} as const satisfies Record<`ERR_CDA_${string}`, SegurErrorEntry>;
