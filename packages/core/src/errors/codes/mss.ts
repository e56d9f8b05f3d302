import type { SegurErrorEntry } from "../error-entry.js";

/** Codes of area MSS: secure mail. */
export const mssErrors = {
  ERR_MSS_PREFLIGHT: {
    kind: "refused",
    fixedBy: "user",
    message: "The mail breaks a rule of the trust space; nothing was sent. See details.rule.",
    userMessage: {
      fr: "Le message n'a pas été envoyé : il ne respecte pas une règle de la messagerie sécurisée.",
      en: "The mail was not sent: it breaks a rule of the secure mail.",
    },
  },
  ERR_MSS_ADDRESS: {
    kind: "input",
    fixedBy: "user",
    message: "A mail address is not legal.",
    userMessage: { fr: "Une adresse de messagerie est incorrecte.", en: "A mail address is incorrect." },
  },
  ERR_MSS_HEADER: {
    kind: "input",
    fixedBy: "developer",
    message: "A header value holds a line break.",
    userMessage: {
      fr: "Un texte destiné à l'en-tête du message contient un saut de ligne. Supprimez-le.",
      en: "A text meant for the header of the mail holds a line break. Remove it.",
    },
  },
  ERR_MSS_UNREACHABLE: {
    kind: "network",
    retryable: true,
    fixedBy: "service",
    message: "The mail operator cannot be reached, or closed the connection before the mail was handed over.",
    userMessage: {
      fr: "La messagerie sécurisée est injoignable. L'envoi sera repris.",
      en: "The secure mail cannot be reached. The sending will be tried again.",
    },
  },
  ERR_MSS_CIRCUIT_OPEN: {
    kind: "network",
    retryable: true,
    fixedBy: "service",
    message:
      "The operator failed several times in a row: nothing is asked of it before it had time to recover. Nothing left; see details.after.",
    userMessage: {
      fr: "La messagerie sécurisée ne répond plus. Rien n'est parti ; l'envoi sera repris.",
      en: "The secure mail does not answer any more. Nothing left; the sending will be tried again.",
    },
  },
  ERR_MSS_OUTCOME_UNKNOWN: {
    kind: "network",
    retryable: true,
    outcomeUnknown: true,
    fixedBy: "service",
    message: "The connection was lost after the mail was handed over: the operator may have taken it.",
    userMessage: {
      fr: "La messagerie n'a pas confirmé l'envoi. Il sera repris sous le même identifiant.",
      en: "The mail operator did not confirm. The same mail will be sent again under the same identifier.",
    },
  },
  ERR_MSS_TLS: {
    kind: "configuration",
    fixedBy: "site-administrator",
    message:
      "The operator did not offer TLS, or none of the versions and suites allowed, or its certificate does not chain to a trusted authority or name its host.",
    userMessage: {
      fr: "La connexion sécurisée à la messagerie est refusée : certificat du serveur inconnu ou connexion non chiffrée.",
      en: "The secure connection to the mail operator is refused: unknown server certificate or no encryption.",
    },
  },
  ERR_MSS_CREDENTIAL: {
    kind: "credential",
    fixedBy: "site-administrator",
    message: "The operator refused the client certificate or the mailbox login.",
    userMessage: {
      fr: "La messagerie refuse le certificat ou la boîte d'envoi. Vérifiez le certificat et son enregistrement chez l'opérateur.",
      en: "The operator refuses the certificate or the mailbox. Check the certificate and its registration at the operator.",
    },
  },
  ERR_MSS_TRANSIENT: {
    kind: "service",
    retryable: true,
    fixedBy: "service",
    message: "The operator answered with a transient failure (4yz).",
    userMessage: {
      fr: "La messagerie est momentanément indisponible. L'envoi sera repris.",
      en: "The secure mail is temporarily unavailable. The sending will be tried again.",
    },
  },
  ERR_MSS_NO_MAILBOX: {
    kind: "refused",
    fixedBy: "user",
    message: "The recipient has no such mailbox.",
    userMessage: {
      fr: "La boîte du destinataire n'existe pas. Vérifiez son adresse dans l'annuaire.",
      en: "The recipient's mailbox does not exist. Check the address in the directory.",
    },
  },
  ERR_MSS_MAILBOX_FULL: {
    kind: "refused",
    retryable: true,
    fixedBy: "user",
    message: "The recipient's mailbox is full.",
    userMessage: { fr: "La boîte du destinataire est pleine.", en: "The recipient's mailbox is full." },
  },
  ERR_MSS_TOO_LARGE: {
    kind: "refused",
    fixedBy: "user",
    message: "The mail is larger than the operator accepts.",
    userMessage: {
      fr: "Le message dépasse la taille acceptée par la messagerie.",
      en: "The mail is larger than the operator accepts.",
    },
  },
  ERR_MSS_LOSS: {
    kind: "refused",
    fixedBy: "site-administrator",
    message: "The operator cannot carry something of the mail, named by details.losses; nothing was sent.",
    userMessage: {
      fr: "Le message n'a pas été envoyé : cet opérateur ne peut pas le transporter en entier.",
      en: "The mail was not sent: this operator cannot carry the whole of it.",
    },
  },
  ERR_MSS_UNSUPPORTED: {
    kind: "configuration",
    fixedBy: "developer",
    message: "The operator does not offer this operation: see its capabilities.",
    userMessage: {
      fr: "Cet opérateur de messagerie n'offre pas cette fonction.",
      en: "This mail operator does not offer this function.",
    },
  },
  ERR_MSS_ANSWER: {
    kind: "protocol",
    fixedBy: "service",
    message: "The answer of the operator cannot be read: see details.rule.",
    userMessage: {
      fr: "La messagerie sécurisée a rendu une réponse illisible. Contactez l'opérateur si cela se répète.",
      en: "The secure mail gave an unreadable answer. Contact the operator if it happens again.",
    },
  },
  ERR_MSS_IMAP: {
    kind: "service",
    retryable: true,
    fixedBy: "service",
    message: "The operator refused a command on the mailbox (IMAP); nothing was lost.",
    userMessage: {
      fr: "La boîte de messagerie sécurisée ne peut pas être lue. L'opération sera reprise.",
      en: "The secure mailbox cannot be read. The operation will be tried again.",
    },
  },
  ERR_MSS_IMAP_PEER: {
    kind: "configuration",
    fixedBy: "developer",
    message: "imapflow is not installed: no mailbox can be read, nothing that was sent can be filed.",
    userMessage: {
      fr: "La lecture des boîtes de messagerie sécurisée n'est pas installée.",
      en: "Reading secure mailboxes is not installed.",
    },
  },
  ERR_MSS_PROFILE: {
    kind: "configuration",
    fixedBy: "site-administrator",
    message: "The profile of an operator is not right; details.field and details.rule say where and why.",
    userMessage: {
      fr: "La configuration de l'opérateur de messagerie sécurisée est incorrecte.",
      en: "The configuration of the secure mail operator is incorrect.",
    },
  },
  ERR_MSS_DISCOVERY: {
    kind: "configuration",
    fixedBy: "site-administrator",
    message:
      "The servers of the operator are not known: neither autoconfiguration nor DNS tells them. See details.rule.",
    userMessage: {
      fr: "Les serveurs de la messagerie sécurisée n'ont pas été trouvés. Indiquez-les dans la configuration.",
      en: "The servers of the secure mail were not found. Write them in the configuration.",
    },
  },
  ERR_MSS_CURSOR: {
    kind: "input",
    fixedBy: "developer",
    message: "The cursor was not given by this operator.",
    userMessage: {
      fr: "Le repère de lecture de la boîte n'est pas reconnu. Contactez votre éditeur.",
      en: "The reading position of the mailbox is not recognised. Contact your vendor.",
    },
  },
  ERR_MSS_WHITE_LIST: {
    kind: "protocol",
    fixedBy: "site-administrator",
    message: "The white list is not to be believed: the one in service stays. See details.rule.",
    userMessage: {
      fr: "La liste blanche de la messagerie sécurisée est refusée. La précédente reste en service.",
      en: "The white list of the secure mail is refused. The previous one stays in service.",
    },
  },
  ERR_MSS_REFUSED: {
    kind: "refused",
    fixedBy: "site-administrator",
    message: "The operator refused the mail for good (5yz).",
    userMessage: {
      fr: "La messagerie refuse le message. Contactez l'opérateur avec le code indiqué.",
      en: "The operator refuses the mail. Contact it with the code given.",
    },
  },
} as const satisfies Record<`ERR_MSS_${string}`, SegurErrorEntry>;
