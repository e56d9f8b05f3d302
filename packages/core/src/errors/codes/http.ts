import type { SegurErrorEntry } from "../error-entry.js";

const unreachable = {
  fr: "Le service national est injoignable pour le moment. L'envoi sera retenté.",
  en: "The national service cannot be reached at the moment. The call will be tried again.",
};
const noAnswer = {
  fr: "Le service national n'a pas répondu à temps : la demande a peut-être été prise en compte. Ne la refaites pas à la main.",
  en: "The national service did not answer in time: the request may have been taken into account. Do not repeat it by hand.",
};
const unusual = {
  fr: "Le service national a rendu une réponse inattendue. Contactez votre éditeur si cela se répète.",
  en: "The national service gave an unexpected answer. Contact your vendor if it happens again.",
};
const serverTrust = {
  fr: "L'identité du serveur national n'a pas pu être vérifiée : rien n'a été envoyé. Faites vérifier l'adresse et les autorités de confiance configurées.",
  en: "The identity of the national server could not be verified: nothing was sent. Have the configured address and trusted authorities checked.",
};
const clientCertificate = {
  fr: "Le service national a refusé le certificat de l'établissement : faites vérifier sa validité, son usage et son environnement (test ou production).",
  en: "The national service refused the certificate of the site: have its validity, usage and environment (test or production) checked.",
};
const badSetup = {
  fr: "L'adresse du service national est mal configurée. Contactez l'administrateur du logiciel.",
  en: "The address of the national service is badly configured. Contact the administrator of the software.",
};
const softwareFault = {
  fr: "Le logiciel a préparé une demande incorrecte. Contactez votre éditeur.",
  en: "The software prepared an incorrect request. Contact your vendor.",
};

/**
 * Codes of area HTTP: connection, TLS, HTTP status. Those without `outcomeUnknown` happened before the service could
 * process anything.
 */
export const httpErrors = {
  ERR_HTTP_CONNECTION_REFUSED: {
    kind: "network",
    retryable: true,
    fixedBy: "service",
    message: "Nothing listens at the address, or no route leads to it.",
    userMessage: unreachable,
  },
  ERR_HTTP_HOST_UNKNOWN: {
    kind: "network",
    retryable: true,
    fixedBy: "site-administrator",
    message: "The host name could not be resolved; a configuration fault if it never could.",
    userMessage: {
      fr: "L'adresse du service national est introuvable : vérifiez la connexion internet du poste ou du serveur.",
      en: "The address of the national service cannot be found: check the internet connection of the workstation or server.",
    },
  },
  ERR_HTTP_CONNECT_TIMEOUT: {
    kind: "network",
    retryable: true,
    fixedBy: "service",
    message: "The connection, TLS handshake included, was not established in time.",
    userMessage: unreachable,
  },
  ERR_HTTP_HEADERS_TIMEOUT: {
    kind: "network",
    retryable: true,
    outcomeUnknown: true,
    fixedBy: "service",
    message: "The request was sent and no answer began in time.",
    userMessage: noAnswer,
  },
  ERR_HTTP_BODY_TIMEOUT: {
    kind: "network",
    retryable: true,
    outcomeUnknown: true,
    fixedBy: "service",
    message: "The answer began and then stalled.",
    userMessage: noAnswer,
  },
  ERR_HTTP_DEADLINE: {
    kind: "network",
    retryable: true,
    outcomeUnknown: true,
    fixedBy: "service",
    message: "The time allowed by the caller ran out (timeouts.totalMs, AbortSignal.timeout).",
    userMessage: noAnswer,
  },
  ERR_HTTP_CONNECTION_LOST: {
    kind: "network",
    retryable: true,
    outcomeUnknown: true,
    fixedBy: "service",
    message: "The connection was cut before the answer was complete.",
    userMessage: noAnswer,
  },
  ERR_HTTP_FAILURE: {
    kind: "network",
    retryable: true,
    outcomeUnknown: true,
    fixedBy: "service",
    message: "The exchange failed in a way that is not classified; see the cause.",
    userMessage: noAnswer,
  },
  ERR_HTTP_CLIENT_CERTIFICATE_REFUSED: {
    kind: "credential",
    fixedBy: "site-administrator",
    message: "The server refused the client certificate by a TLS alert.",
    userMessage: clientCertificate,
  },
  ERR_HTTP_CLIENT_CERTIFICATE_MAYBE_REFUSED: {
    kind: "credential",
    retryable: true,
    outcomeUnknown: true,
    fixedBy: "site-administrator",
    message:
      "The server closed a new mutual TLS connection without one byte of answer: with TLS 1.3 a refused client certificate looks like this, and so does a cut of the network.",
    userMessage: {
      fr: "Le service national a coupé la connexion sans répondre. Si cela se répète, le certificat de l'établissement est sans doute refusé : faites vérifier sa validité, son usage et son environnement (test ou production).",
      en: "The national service cut the connection without an answer. If it happens again, the certificate of the site is probably refused: have its validity, usage and environment (test or production) checked.",
    },
  },
  ERR_HTTP_SERVER_CERTIFICATE_UNTRUSTED: {
    kind: "configuration",
    fixedBy: "site-administrator",
    message: "The certificate of the server does not chain to a configured authority.",
    userMessage: serverTrust,
  },
  ERR_HTTP_SERVER_CERTIFICATE_DATES: {
    kind: "service",
    retryable: true,
    fixedBy: "service",
    message: "The certificate of the server is expired or not yet valid.",
    userMessage: serverTrust,
  },
  ERR_HTTP_SERVER_CERTIFICATE_REVOKED: {
    kind: "service",
    fixedBy: "service",
    message: "The certificate of the server is revoked.",
    userMessage: serverTrust,
  },
  ERR_HTTP_SERVER_NAME_MISMATCH: {
    kind: "configuration",
    fixedBy: "site-administrator",
    message: "The certificate of the server is for another host name.",
    userMessage: serverTrust,
  },
  ERR_HTTP_TLS_PROTOCOL: {
    kind: "configuration",
    fixedBy: "site-administrator",
    message: "No TLS session could be agreed with the server: not TLS, version below 1.2, or no common cipher.",
    userMessage: serverTrust,
  },
  ERR_HTTP_RESPONSE_TOO_LARGE: {
    kind: "protocol",
    outcomeUnknown: true,
    fixedBy: "developer",
    message: "The answer is over the accepted size.",
    userMessage: unusual,
  },
  ERR_HTTP_RESPONSE_MALFORMED: {
    kind: "protocol",
    outcomeUnknown: true,
    fixedBy: "service",
    message: "The answer is not legal HTTP.",
    userMessage: unusual,
  },
  ERR_HTTP_REDIRECT_REFUSED: {
    kind: "protocol",
    fixedBy: "site-administrator",
    message: "The server answered by a redirection, which is never followed with a client certificate.",
    userMessage: badSetup,
  },
  ERR_HTTP_URL_REFUSED: {
    kind: "configuration",
    fixedBy: "site-administrator",
    message: "The address is not an absolute https URL without user information.",
    userMessage: badSetup,
  },
  ERR_HTTP_REQUEST_INVALID: {
    kind: "bug",
    fixedBy: "developer",
    message: "The request is not legal HTTP: header, or body of another length than announced.",
    userMessage: softwareFault,
  },
  ERR_HTTP_REQUEST_BODY: {
    kind: "bug",
    fixedBy: "developer",
    message: "The source of the request body failed while it was being sent; see the cause.",
    userMessage: softwareFault,
  },
  ERR_HTTP_TRANSPORT_CLOSED: {
    kind: "bug",
    fixedBy: "developer",
    message: "The transport was closed before or during the call.",
    userMessage: {
      fr: "Le logiciel était en cours d'arrêt : recommencez.",
      en: "The software was shutting down: try again.",
    },
  },
  ERR_HTTP_CIRCUIT_OPEN: {
    kind: "network",
    retryable: true,
    fixedBy: "service",
    message: "Recent calls failed: no new one is made before the service had time to recover.",
    userMessage: unreachable,
  },
  ERR_HTTP_STATUS_UNAUTHORIZED: {
    kind: "credential",
    fixedBy: "site-administrator",
    message: "The server answered 401 or 403.",
    userMessage: clientCertificate,
  },
  ERR_HTTP_STATUS_NOT_FOUND: {
    kind: "configuration",
    fixedBy: "site-administrator",
    message: "The server answered 404, 405 or 410: wrong address.",
    userMessage: badSetup,
  },
  ERR_HTTP_STATUS_TOO_LARGE: {
    kind: "refused",
    fixedBy: "user",
    message: "The server answered 413: the request is over its limit.",
    userMessage: {
      fr: "L'envoi dépasse la taille admise par le service national. Réduisez le document puis recommencez.",
      en: "The request is over the size accepted by the national service. Make the document smaller and try again.",
    },
  },
  ERR_HTTP_STATUS_THROTTLED: {
    kind: "service",
    retryable: true,
    fixedBy: "service",
    message: "The server answered 429: too many requests.",
    userMessage: unreachable,
  },
  ERR_HTTP_STATUS_REFUSED: {
    kind: "protocol",
    fixedBy: "developer",
    message: "The server refused the request by a 4xx status without an explanation of its own.",
    userMessage: softwareFault,
  },
  ERR_HTTP_STATUS_UNAVAILABLE: {
    kind: "service",
    retryable: true,
    fixedBy: "service",
    message: "The server answered 503: it did not process the request.",
    userMessage: unreachable,
  },
  ERR_HTTP_STATUS_SERVER_ERROR: {
    kind: "service",
    retryable: true,
    outcomeUnknown: true,
    fixedBy: "service",
    message: "The server, or a gateway in front of it, answered by a 5xx status without an explanation of its own.",
    userMessage: noAnswer,
  },
} as const satisfies Record<`ERR_HTTP_${string}`, SegurErrorEntry>;
