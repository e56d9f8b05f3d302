import type { SegurErrorEntry } from "../error-entry.js";

const unreadable = {
  fr: "Le service national a rendu une réponse illisible : la demande a peut-être été prise en compte. Contactez votre éditeur si cela se répète.",
  en: "The national service gave an unreadable answer: the request may have been taken into account. Contact your vendor if it happens again.",
};
const softwareFault = {
  fr: "Le logiciel a préparé un message incorrect. Contactez votre éditeur.",
  en: "The software prepared an incorrect message. Contact your vendor.",
};

/** Codes of area SOAP: envelopes and multipart messages. A SOAP fault is an answer, not one of these. */
export const soapErrors = {
  ERR_SOAP_ENVELOPE: {
    kind: "protocol",
    fixedBy: "service",
    message: "The document is not a SOAP 1.2 envelope with one body element.",
    userMessage: unreadable,
  },
  ERR_SOAP_ANSWER_UNREADABLE: {
    kind: "protocol",
    outcomeUnknown: true,
    fixedBy: "service",
    message: "A successful HTTP answer holds no readable SOAP message; see the cause.",
    userMessage: unreadable,
  },
  ERR_SOAP_ADDRESSING: {
    kind: "bug",
    fixedBy: "developer",
    message: "A WS-Addressing property to be sent is empty or not a URI.",
    userMessage: softwareFault,
  },
  ERR_SOAP_MTOM_CONTENT_TYPE: {
    kind: "protocol",
    fixedBy: "service",
    message: "The Content-Type is not multipart/related with a boundary.",
    userMessage: unreadable,
  },
  ERR_SOAP_MTOM_MALFORMED: {
    kind: "protocol",
    fixedBy: "service",
    message: "The multipart message is cut short or one of its parts is malformed.",
    userMessage: unreadable,
  },
  ERR_SOAP_MTOM_LIMIT: {
    kind: "protocol",
    fixedBy: "service",
    message: "The multipart message goes over a limit of size or number of parts.",
    userMessage: {
      fr: "Le message reçu dépasse la taille admise.",
      en: "The received message is over the accepted size.",
    },
  },
  ERR_SOAP_MTOM_PART_MISSING: {
    kind: "protocol",
    fixedBy: "service",
    message: "A part that the message refers to is not in it.",
    userMessage: unreadable,
  },
  ERR_SOAP_MTOM_PART_DUPLICATE: {
    kind: "protocol",
    fixedBy: "service",
    message: "Two parts of the multipart message bear the same Content-ID.",
    userMessage: unreadable,
  },
  ERR_SOAP_MTOM_PART_INVALID: {
    kind: "bug",
    fixedBy: "developer",
    message:
      "A part to be sent has an illegal or repeated Content-ID, an illegal type, or another length than announced.",
    userMessage: softwareFault,
  },
} as const satisfies Record<`ERR_SOAP_${string}`, SegurErrorEntry>;
