import type { SegurErrorEntry } from "../error-entry.js";

/** Codes of area HL7: messages of version 2. */
export const hl7Errors = {
  ERR_HL7_MESSAGE: {
    kind: "protocol",
    fixedBy: "developer",
    message: "The text is not an HL7v2 message in ER7: it does not begin with MSH and its separators.",
    userMessage: {
      fr: "Le message reçu n'est pas un message HL7v2 lisible. Signalez-le au logiciel qui l'envoie.",
      en: "The message received is not a readable HL7v2 message. Report it to the software that sends it.",
    },
  },
  ERR_HL7_SEGMENT: {
    kind: "protocol",
    fixedBy: "developer",
    message: "A line of the HL7v2 message is not a segment.",
    userMessage: {
      fr: "Le message HL7v2 est abîmé. Signalez-le au logiciel qui l'envoie.",
      en: "The HL7v2 message is damaged. Report it to the software that sends it.",
    },
  },
  ERR_HL7_CHARSET: {
    kind: "protocol",
    fixedBy: "developer",
    message: "The characters of the HL7v2 message are not those of the character set that MSH-18 announces.",
    userMessage: {
      fr: "Le message HL7v2 n'utilise pas le jeu de caractères annoncé. Vérifiez le réglage du jeu de caractères.",
      en: "The HL7v2 message does not use the character set it announces. Check the setting of the character set.",
    },
  },
  ERR_HL7_LIMIT: {
    kind: "protocol",
    fixedBy: "developer",
    message: "The HL7v2 message is larger than what is read.",
    userMessage: {
      fr: "Le message HL7v2 est trop volumineux pour être lu.",
      en: "The HL7v2 message is too large to be read.",
    },
  },
  ERR_HL7_PID: {
    kind: "protocol",
    fixedBy: "developer",
    message: "The HL7v2 message does not hold exactly one PID segment.",
    userMessage: {
      fr: "Le message HL7v2 ne désigne pas un patient et un seul. Signalez-le au logiciel qui l'envoie.",
      en: "The HL7v2 message does not name one patient. Report it to the software that sends it.",
    },
  },
  ERR_HL7_VALUE: {
    kind: "input",
    fixedBy: "developer",
    message: "A value cannot be written in an HL7v2 message.",
    userMessage: {
      fr: "Une donnée ne peut pas être écrite dans un message HL7v2.",
      en: "A value cannot be written in an HL7v2 message.",
    },
  },
} as const satisfies Record<`ERR_HL7_${string}`, SegurErrorEntry>;
