import type { SegurErrorEntry } from "../error-entry.js";

/** Codes of area CERT: loading, reading and checking certificates of the IGC-Santé. */
export const certErrors = {
  ERR_CERT_PARSE: {
    kind: "credential",
    fixedBy: "site-administrator",
    message: "The bytes are not a readable X.509 certificate, private key or PKCS#12 file.",
    userMessage: {
      fr: "Le fichier de certificat est illisible. Vérifiez que c'est bien le fichier retiré sur la plateforme IGC-Santé.",
      en: "The certificate file cannot be read. Check that it is the file fetched from the IGC-Santé platform.",
    },
  },
  ERR_CERT_PASSPHRASE: {
    kind: "credential",
    fixedBy: "site-administrator",
    message: "The passphrase does not open the private key or the PKCS#12 file, or none was given.",
    userMessage: {
      fr: "Le mot de passe du certificat est faux ou absent. C'est celui choisi au retrait du certificat.",
      en: "The password of the certificate is wrong or missing. It is the one chosen when the certificate was fetched.",
    },
  },
  ERR_CERT_UNSUPPORTED: {
    kind: "credential",
    fixedBy: "site-administrator",
    message: "The private key or the PKCS#12 file is encrypted with an algorithm that is refused.",
    userMessage: {
      fr: "Le fichier de certificat utilise un format ou un chiffrement obsolète. Convertissez-le avec la commande donnée dans les détails, ou, pour un PKCS#12 : openssl pkcs12 -legacy -in ancien.p12 -nodes -out tout.pem, puis openssl pkcs12 -export -in tout.pem -out nouveau.p12, et détruisez tout.pem.",
      en: "The certificate file uses an obsolete format or encryption. Convert it with the command given in the details, or, for a PKCS#12: openssl pkcs12 -legacy -in old.p12 -nodes -out all.pem, then openssl pkcs12 -export -in all.pem -out new.p12, and shred all.pem.",
    },
  },
  ERR_CERT_P12_NO_MAC: {
    kind: "credential",
    fixedBy: "site-administrator",
    message: "The PKCS#12 file has no integrity code (MAC).",
    userMessage: {
      fr: "Le fichier de certificat n'est pas protégé contre les altérations. Exportez-le de nouveau.",
      en: "The certificate file is not protected against alteration. Export it again.",
    },
  },
  ERR_CERT_P12_TOO_COSTLY: {
    kind: "credential",
    fixedBy: "site-administrator",
    message: "The PKCS#12 file asks for more computation, bytes or entries than is accepted.",
    userMessage: {
      fr: "Le fichier de certificat dépasse les limites admises. Exportez-le de nouveau.",
      en: "The certificate file goes over the accepted limits. Export it again.",
    },
  },
  ERR_CERT_NO_KEY: {
    kind: "credential",
    fixedBy: "site-administrator",
    message: "No private key was found.",
    userMessage: {
      fr: "Le fichier ne contient pas de clé privée. Il faut le fichier complet du certificat (extension .p12).",
      en: "The file holds no private key. The complete certificate file (extension .p12) is needed.",
    },
  },
  ERR_CERT_AMBIGUOUS: {
    kind: "credential",
    fixedBy: "site-administrator",
    message: "Several private keys, or several certificates of one key, were found where one is expected.",
    userMessage: {
      fr: "Le fichier contient plusieurs certificats avec leur clé. Fournissez un fichier par certificat.",
      en: "The file holds several certificates with their key. Provide one file for each certificate.",
    },
  },
  ERR_CERT_KEY_MISMATCH: {
    kind: "credential",
    fixedBy: "site-administrator",
    message: "The private key is not the key of the certificate.",
    userMessage: {
      fr: "La clé privée ne correspond pas au certificat. Vérifiez que les deux fichiers vont ensemble.",
      en: "The private key does not match the certificate. Check that the two files belong together.",
    },
  },
  ERR_CERT_TRUST_EMPTY: {
    kind: "configuration",
    fixedBy: "site-administrator",
    message: "No trust anchor was given: no server could be authenticated.",
    userMessage: {
      fr: "Aucune autorité de certification de confiance n'est configurée. Ajoutez celles de l'IGC-Santé.",
      en: "No trusted certification authority is configured. Add those of the IGC-Santé.",
    },
  },
  ERR_CERT_EXPIRED: {
    kind: "credential",
    fixedBy: "site-administrator",
    message: "The certificate has expired.",
    userMessage: {
      fr: "Le certificat est expiré. Commandez-en un nouveau sur la plateforme IGC-Santé.",
      en: "The certificate has expired. Order a new one on the IGC-Santé platform.",
    },
  },
  ERR_CERT_NOT_YET_VALID: {
    kind: "credential",
    fixedBy: "site-administrator",
    message: "The certificate is not valid yet at this date.",
    userMessage: {
      fr: "Le certificat n'est pas encore valable. Vérifiez l'heure de l'ordinateur.",
      en: "The certificate is not valid yet. Check the clock of the computer.",
    },
  },
  ERR_CERT_CHAIN: {
    kind: "credential",
    fixedBy: "site-administrator",
    message: "No chain of verified signatures leads from the certificate to a trust anchor.",
    userMessage: {
      fr: "Le certificat n'est pas émis par une autorité reconnue par la configuration.",
      en: "The certificate was not issued by an authority known to the configuration.",
    },
  },
  ERR_CERT_ENVIRONMENT: {
    kind: "configuration",
    fixedBy: "site-administrator",
    message: "The certificate and the environment are of two worlds: test and production.",
    userMessage: {
      fr: "Le certificat et l'environnement ne sont pas du même monde : un certificat de test en production, ou l'inverse. Installez le bon certificat.",
      en: "The certificate and the environment are not of the same world: a test certificate in production, or the reverse. Install the right certificate.",
    },
  },
  ERR_CERT_WEAK: {
    kind: "credential",
    fixedBy: "site-administrator",
    message: "The key or the signature of the certificate is too weak for the national services.",
    userMessage: {
      fr: "Le certificat utilise une clé ou une signature trop faible. Commandez-en un nouveau.",
      en: "The certificate uses a key or a signature that is too weak. Order a new one.",
    },
  },
  ERR_CERT_USAGE: {
    kind: "credential",
    fixedBy: "site-administrator",
    message:
      "The certificate is not made for this use: authentication and signature certificates are not interchangeable.",
    userMessage: {
      fr: "Ce certificat n'est pas prévu pour cet usage. Vérifiez que les certificats d'authentification (AUTH_CLI) et de cachet (SIGN) ne sont pas intervertis.",
      en: "This certificate is not meant for this use. Check that the authentication (AUTH_CLI) and seal (SIGN) certificates are not swapped.",
    },
  },
  ERR_CERT_INSI_NAME: {
    kind: "credential",
    fixedBy: "site-administrator",
    message: "The common name of the certificate is not the one INSi demands: INSI-AUTO or INSI-MANU.",
    userMessage: {
      fr: "Le téléservice INSi exige un certificat nommé exactement INSI-AUTO ou INSI-MANU. Commandez-le sous ce nom.",
      en: "The INSi teleservice demands a certificate named exactly INSI-AUTO or INSI-MANU. Order it under that name.",
    },
  },
  ERR_CERT_SIGN_FAILED: {
    kind: "bug",
    fixedBy: "developer",
    message: "The private key could not sign.",
    userMessage: {
      fr: "La signature électronique a échoué. Contactez votre éditeur.",
      en: "The electronic signature failed. Contact your vendor.",
    },
  },
  ERR_CERT_STRUCTURE: {
    kind: "credential",
    fixedBy: "site-administrator",
    message:
      "The structure identifier of the certificate is missing, malformed, or not that of the configured structure.",
    userMessage: {
      fr: "Le certificat n'est pas celui de la structure configurée. Vérifiez l'identifiant FINESS ou SIRET.",
      en: "The certificate is not that of the configured structure. Check the FINESS or SIRET identifier.",
    },
  },
  ERR_CERT_REVOKED: {
    kind: "credential",
    fixedBy: "site-administrator",
    message: "The certificate, or an authority above it, has been revoked.",
    userMessage: {
      fr: "Un certificat a été révoqué. Si c'est celui de la structure, commandez-en un nouveau sur la plateforme IGC-Santé ; si c'est celui du serveur, prévenez l'opérateur.",
      en: "A certificate has been revoked. If it is that of the structure, order a new one on the IGC-Santé platform; if it is that of the server, warn the operator.",
    },
  },
  ERR_CERT_REVOCATION_UNKNOWN: {
    kind: "credential",
    fixedBy: "nobody",
    retryable: true,
    message: "Nothing tells whether the certificate is revoked: no list and no answer could be obtained.",
    userMessage: {
      fr: "Impossible de savoir si le certificat est révoqué : les listes de révocation de l'IGC-Santé sont injoignables.",
      en: "Whether the certificate is revoked cannot be told: the revocation lists of the IGC-Santé cannot be reached.",
    },
  },
  ERR_CERT_REVOCATION_STALE: {
    kind: "credential",
    fixedBy: "nobody",
    retryable: true,
    message: "The last revocation list or answer held has ended its validity, and no newer one could be obtained.",
    userMessage: {
      fr: "La dernière liste de révocation connue est périmée et n'a pas pu être renouvelée.",
      en: "The last known revocation list is out of date and could not be renewed.",
    },
  },
  ERR_CERT_CRL_INVALID: {
    kind: "protocol",
    fixedBy: "nobody",
    message: "The certificate revocation list is malformed, not signed by the authority, or of a kind that is refused.",
    userMessage: {
      fr: "La liste de révocation reçue est invalide : elle n'est pas prise en compte.",
      en: "The revocation list received is invalid: it is not taken into account.",
    },
  },
  ERR_CERT_OCSP_INVALID: {
    kind: "protocol",
    fixedBy: "nobody",
    message: "The OCSP answer is malformed, not signed by the authority, or about another certificate.",
    userMessage: {
      fr: "La réponse du service de révocation est invalide : elle n'est pas prise en compte.",
      en: "The answer of the revocation service is invalid: it is not taken into account.",
    },
  },
  ERR_CERT_NO_CREDENTIAL: {
    kind: "configuration",
    fixedBy: "site-administrator",
    message: "No credential is registered for this structure, service and use.",
    userMessage: {
      fr: "Aucun certificat n'est installé pour cette structure et cet usage.",
      en: "No certificate is installed for this structure and this use.",
    },
  },
  ERR_CERT_NO_CERTIFICATE_FOR_VALIDATOR: {
    kind: "configuration",
    fixedBy: "site-administrator",
    message: "The pool holds no certificate of the radiologist who validated; another person's is never taken.",
    userMessage: {
      fr: "Aucun certificat n'est installé pour le radiologue qui a validé. Celui d'un confrère ne peut pas être utilisé.",
      en: "No certificate is installed for the radiologist who validated. A colleague's cannot be used.",
    },
  },
  ERR_CERT_CLOSED: {
    kind: "bug",
    fixedBy: "developer",
    message: "What follows the replacement of certificates is used after it was closed.",
    userMessage: {
      fr: "L'opération a été demandée pendant l'arrêt du logiciel. Contactez votre éditeur.",
      en: "The operation was asked while the software was stopping. Contact your vendor.",
    },
  },
  ERR_CERT_ANCHOR_UNKNOWN: {
    kind: "credential",
    fixedBy: "site-administrator",
    message: "The certificate is none of the authorities whose fingerprints are pinned.",
    userMessage: {
      fr: "Ce certificat n'est pas une autorité connue de l'IGC-Santé : il n'est pas ajouté.",
      en: "This certificate is not a known authority of the IGC-Santé: it is not added.",
    },
  },
  ERR_CERT_FETCH: {
    kind: "network",
    fixedBy: "nobody",
    retryable: true,
    message: "A revocation list, an OCSP answer or an authority certificate could not be downloaded.",
    userMessage: {
      fr: "Le téléchargement depuis l'IGC-Santé a échoué.",
      en: "The download from the IGC-Santé failed.",
    },
  },
  ERR_CERT_CSR: {
    kind: "input",
    fixedBy: "developer",
    message: "The certificate request cannot be made with these values.",
    userMessage: {
      fr: "La demande de certificat ne peut pas être établie avec ces valeurs.",
      en: "The certificate request cannot be made with these values.",
    },
  },
  ERR_CERT_ORDER_INVALID: {
    kind: "input",
    fixedBy: "site-administrator",
    message: "The order dossier is malformed: a field is missing or not of its type.",
    userMessage: {
      fr: "Le dossier de commande est invalide : un champ manque ou n'a pas la bonne forme.",
      en: "The order dossier is invalid: a field is missing or has a wrong shape.",
    },
  },
  ERR_CERT_PKCS11_MODULE: {
    kind: "configuration",
    fixedBy: "site-administrator",
    message: "The PKCS#11 module or the native binding cannot be loaded, or lacks what a signature needs.",
    userMessage: {
      fr: "Le module de la carte (PKCS#11) ne peut pas être chargé. Vérifiez son installation et son chemin.",
      en: "The card module (PKCS#11) cannot be loaded. Check its installation and its path.",
    },
  },
  ERR_CERT_CARD_ABSENT: {
    kind: "credential",
    fixedBy: "user",
    message: "No card is present, or not the card that is wanted.",
    userMessage: {
      fr: "Aucune carte, ou pas la bonne, n'est présente dans le lecteur.",
      en: "No card, or not the right one, is in the reader.",
    },
  },
  ERR_CERT_CARD_REMOVED: {
    kind: "credential",
    fixedBy: "user",
    message: "The card was removed, or its session closed, during the operation.",
    userMessage: {
      fr: "La carte a été retirée pendant l'opération.",
      en: "The card was removed during the operation.",
    },
  },
  ERR_CERT_CARD_PIN_REQUIRED: {
    kind: "credential",
    fixedBy: "user",
    message: "The operation needs the PIN of the card and none was given.",
    userMessage: {
      fr: "Le code de la carte est nécessaire.",
      en: "The PIN of the card is needed.",
    },
  },
  ERR_CERT_CARD_PIN_INCORRECT: {
    kind: "credential",
    fixedBy: "user",
    message: "The PIN of the card is wrong. It is not tried again: each error brings the card closer to being locked.",
    userMessage: {
      fr: "Le code de la carte est faux. Attention : la carte se bloque après quelques erreurs.",
      en: "The PIN of the card is wrong. Beware: the card locks itself after a few errors.",
    },
  },
  ERR_CERT_CARD_PIN_LAST_TRIES: {
    kind: "credential",
    fixedBy: "user",
    message: "Wrong PINs were presented before: the card is close to being locked, and the PIN is not presented.",
    userMessage: {
      fr: "Un code faux a déjà été saisi et la carte risque d'être bloquée : le code n'est pas présenté. Vérifiez-le avec l'outil de la carte.",
      en: "A wrong PIN was entered before and the card may lock itself: the PIN is not presented. Check it with the card's own tool.",
    },
  },
  ERR_CERT_CARD_PIN_LOCKED: {
    kind: "credential",
    fixedBy: "user",
    message: "The card is locked after wrong PINs.",
    userMessage: {
      fr: "La carte est bloquée. Utilisez son code de déblocage.",
      en: "The card is locked. Use its unblocking code.",
    },
  },
} as const satisfies Record<`ERR_CERT_${string}`, SegurErrorEntry>;
