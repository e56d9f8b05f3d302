import type { LocalizedText } from "@segur-sdk/core";

import { isInsiName } from "../certificate-use.js";
import type { ErrorCheck, Finding, NoticeCheck } from "../finding.js";

/** One possible reason of a refusal, and what to do. */
export interface RefusalCauseText {
  readonly message: LocalizedText;
  readonly remedy: LocalizedText;
  /** Checks whose finding confirms it. */
  readonly confirmedBy: readonly (ErrorCheck | NoticeCheck)[];
  /** Which of these findings, when the check alone does not tell. */
  readonly only?: (finding: Finding) => boolean;
}

/** The certificate has a name of INSi, that of the other mode. */
function namesOtherMode({ details }: Finding): boolean {
  return typeof details["found"] === "string" && isInsiName(details["found"]);
}

const order: LocalizedText = {
  fr: "Commandez un nouveau certificat sur la plateforme IGC-Santé et remplacez le fichier.",
  en: "Order a new certificate on the IGC-Santé platform and replace the file.",
};

/** Every cause that a refusal may have. */
export const refusalCauses = {
  "insi-name": {
    message: {
      fr: "Le nom (CN) du certificat n'est pas exactement INSI-AUTO ou INSI-MANU.",
      en: "The name (CN) of the certificate is not exactly INSI-AUTO or INSI-MANU.",
    },
    remedy: {
      fr: "Commandez un certificat ORG AUTH_CLI dont le service applicatif est INSI-AUTO ou INSI-MANU, en capitales.",
      en: "Order an ORG AUTH_CLI certificate whose application service is INSI-AUTO or INSI-MANU, in capitals.",
    },
    confirmedBy: ["INSI_NAME"],
    only: (finding) => !namesOtherMode(finding),
  },
  "insi-mode": {
    message: {
      fr: "Le certificat est celui de l'autre mode : INSI-AUTO pour un traitement automatique, INSI-MANU pour un utilisateur.",
      en: "The certificate is that of the other mode: INSI-AUTO for an automatic process, INSI-MANU for a user.",
    },
    remedy: {
      fr: "Utilisez le certificat du mode appelé ; le nom du fichier ne prouve rien, lisez le CN.",
      en: "Use the certificate of the mode called; the name of the file proves nothing, read the CN.",
    },
    confirmedBy: ["INSI_NAME"],
    only: namesOtherMode,
  },
  "wrong-world": {
    message: {
      fr: "Un certificat de test est présenté à la production, ou l'inverse.",
      en: "A test certificate is presented to production, or the reverse.",
    },
    remedy: {
      fr: "Installez le certificat de l'environnement appelé, ou corrigez l'adresse du service.",
      en: "Install the certificate of the environment called, or correct the address of the service.",
    },
    confirmedBy: ["ENVIRONMENT_MIXED", "TEST_MARK_CONFLICT"],
  },
  "wrong-host": {
    message: {
      fr: "L'adresse appelée est celle de l'autre mode d'accès : carte (CPx) ou certificat logiciel.",
      en: "The address called is that of the other access mode: card (CPx) or software certificate.",
    },
    remedy: {
      fr: "Un certificat logiciel appelle l'hôte des certificats, une carte l'hôte des cartes.",
      en: "A software certificate calls the host of certificates, a card the host of cards.",
    },
    confirmedBy: [],
  },
  "swapped-pair": {
    message: {
      fr: "Les certificats d'authentification (AUTH_CLI) et de cachet (SIGN) sont intervertis, ou l'offre commandée n'est pas la bonne.",
      en: "The authentication (AUTH_CLI) and seal (SIGN) certificates are swapped, or the wrong offer was ordered.",
    },
    remedy: {
      fr: "AUTH_CLI ouvre la connexion, SIGN signe le VIHF et le lot ; sur une carte, ce sont deux clés distinctes.",
      en: "AUTH_CLI opens the connection, SIGN signs the VIHF and the submission; on a card they are two distinct keys.",
    },
    confirmedBy: ["USAGE"],
  },
  structure: {
    message: {
      fr: "L'identifiant de structure du certificat (OU) n'est pas celui de la demande, ou il manque (offre PS au lieu d'ORG).",
      en: "The structure identifier of the certificate (OU) is not that of the request, or is missing (offer PS instead of ORG).",
    },
    remedy: {
      fr: "Configurez la structure que porte le certificat ; seuls deux FINESS (EJ et EG) peuvent différer.",
      en: "Configure the structure that the certificate bears; only two FINESS (EJ and EG) may differ.",
    },
    confirmedBy: ["STRUCT_ID_MISSING", "STRUCT_ID_FORMAT", "STRUCT_ID_OTHER", "STRUCT_ID_LUHN"],
  },
  expired: {
    message: { fr: "Le certificat est expiré.", en: "The certificate has expired." },
    remedy: order,
    confirmedBy: ["EXPIRED", "CHAIN_EXPIRED"],
  },
  "not-yet-valid": {
    message: {
      fr: "Le certificat n'est pas encore valable, ou l'horloge de l'ordinateur est fausse.",
      en: "The certificate is not valid yet, or the clock of the computer is wrong.",
    },
    remedy: { fr: "Mettez l'horloge à l'heure (NTP).", en: "Set the clock right (NTP)." },
    confirmedBy: ["NOT_YET_VALID"],
  },
  revoked: {
    message: { fr: "Le certificat est révoqué.", en: "The certificate is revoked." },
    remedy: order,
    confirmedBy: ["REVOKED"],
  },
  "unknown-issuer": {
    message: {
      fr: "Le certificat ne vient pas de l'autorité attendue : AC IGC-SANTE ELEMENTAIRE ORGANISATIONS (les anciennes IGC-CPS sont fermées).",
      en: "The certificate does not come from the expected authority: AC IGC-SANTE ELEMENTAIRE ORGANISATIONS (the former IGC-CPS are closed).",
    },
    remedy: order,
    confirmedBy: ["ISSUER_UNKNOWN", "CHAIN_SIGNATURE", "CHAIN_CONSTRAINT"],
  },
  "chain-not-sent": {
    message: {
      fr: "L'autorité intermédiaire n'est pas envoyée avec le certificat : un serveur qui ne connaît que la racine le refuse.",
      en: "The intermediate authority is not sent with the certificate: a server that only knows the root refuses it.",
    },
    remedy: {
      fr: "Ajoutez AC IGC-SANTE ELEMENTAIRE ORGANISATIONS au fichier du certificat (chaîne).",
      en: "Add AC IGC-SANTE ELEMENTAIRE ORGANISATIONS to the file of the certificate (chain).",
    },
    confirmedBy: [],
  },
  "not-registered": {
    message: {
      fr: "Le certificat n'est pas celui que l'opérateur a enregistré pour cette boîte aux lettres.",
      en: "The certificate is not the one that the operator registered for this mailbox.",
    },
    remedy: {
      fr: "Déclarez à l'opérateur le nouveau certificat à chaque renouvellement.",
      en: "Declare the new certificate to the operator at each renewal.",
    },
    confirmedBy: [],
  },
  "no-certificate": {
    message: {
      fr: "Aucun certificat client n'a été présenté au service, qui en exige un.",
      en: "No client certificate was presented to the service, which demands one.",
    },
    remedy: {
      fr: "Configurez le certificat AUTH_CLI ; un mandataire (proxy) qui déchiffre TLS l'enlève aussi.",
      en: "Configure the AUTH_CLI certificate; a proxy that decrypts TLS removes it too.",
    },
    confirmedBy: [],
  },
  weak: {
    message: {
      fr: "La clé ou la signature du certificat est trop faible pour le service (RSA de moins de 2048 bits, SHA-1).",
      en: "The key or the signature of the certificate is too weak for the service (RSA under 2048 bits, SHA-1).",
    },
    remedy: order,
    confirmedBy: ["KEY_WEAK", "SIG_WEAK"],
  },
  "key-mismatch": {
    message: {
      fr: "La clé privée n'est pas celle du certificat.",
      en: "The private key is not that of the certificate.",
    },
    remedy: {
      fr: "Réinstallez ensemble le certificat et la clé du même retrait.",
      en: "Install again, together, the certificate and the key of the same delivery.",
    },
    confirmedBy: ["KEY_CERT_MISMATCH"],
  },
  passphrase: {
    message: {
      fr: "Le mot de passe du fichier de certificat est faux.",
      en: "The password of the certificate file is wrong.",
    },
    remedy: {
      fr: "C'est celui choisi au retrait ; perdu, il impose une nouvelle demande.",
      en: "It is the one chosen when the file was fetched; lost, it takes a new request.",
    },
    confirmedBy: [],
  },
  "server-root-unknown": {
    message: {
      fr: "L'autorité du serveur n'est pas dans la configuration : les serveurs nationaux, de test compris, ont un certificat de production.",
      en: "The authority of the server is not in the configuration: the national servers, test ones included, have a production certificate.",
    },
    remedy: {
      fr: "Ajoutez aux autorités de confiance la racine et l'intermédiaire IGC-Santé ELEMENTAIRE de production.",
      en: "Add the production IGC-Santé ELEMENTAIRE root and intermediate to the trusted authorities.",
    },
    confirmedBy: [],
  },
  "server-only-intermediate": {
    message: {
      fr: "Seule l'autorité intermédiaire du serveur est de confiance : il manque la racine.",
      en: "Only the intermediate authority of the server is trusted: the root is missing.",
    },
    remedy: {
      fr: "Ajoutez AC RACINE IGC-SANTE ELEMENTAIRE aux autorités de confiance.",
      en: "Add AC RACINE IGC-SANTE ELEMENTAIRE to the trusted authorities.",
    },
    confirmedBy: [],
  },
  "server-dates": {
    message: {
      fr: "Le certificat du serveur est hors de ses dates, ou l'horloge de l'ordinateur est fausse.",
      en: "The certificate of the server is out of its dates, or the clock of the computer is wrong.",
    },
    remedy: {
      fr: "Vérifiez l'horloge ; si elle est juste, prévenez le service.",
      en: "Check the clock; if it is right, tell the service.",
    },
    confirmedBy: [],
  },
  "server-revoked": {
    message: { fr: "Le certificat du serveur est révoqué.", en: "The certificate of the server is revoked." },
    remedy: { fr: "N'insistez pas : prévenez le service.", en: "Do not insist: tell the service." },
    confirmedBy: [],
  },
  "server-name": {
    message: {
      fr: "Le certificat du serveur est celui d'un autre hôte : adresse fausse, tunnel ou mandataire.",
      en: "The certificate of the server is that of another host: wrong address, tunnel or proxy.",
    },
    remedy: {
      fr: "Corrigez l'adresse ; à travers un tunnel, donnez le nom d'hôte d'origine.",
      en: "Correct the address; through a tunnel, give the original host name.",
    },
    confirmedBy: [],
  },
  "crl-missing": {
    message: {
      fr: "Une liste de révocation manque pour un niveau de la chaîne du serveur.",
      en: "A revocation list is missing for one level of the server's chain.",
    },
    remedy: {
      fr: "Fournissez les listes de la racine et de l'intermédiaire, ou le contrôle de révocation du SDK.",
      en: "Give the lists of the root and of the intermediate, or use the revocation check of the SDK.",
    },
    confirmedBy: [],
  },
  "tls-version": {
    message: {
      fr: "Aucune version ni suite TLS commune ; une clé de CPS3 ne peut pas signer en TLS 1.3 (PSS).",
      en: "No common TLS version or cipher; the key of a CPS3 cannot sign in TLS 1.3 (PSS).",
    },
    remedy: {
      fr: "Autorisez TLS 1.2 au moins ; avec une CPS3, limitez à TLS 1.2 et RSA+SHA256.",
      en: "Allow TLS 1.2 at least; with a CPS3, limit to TLS 1.2 and RSA+SHA256.",
    },
    confirmedBy: [],
  },
  network: {
    message: {
      fr: "La connexion a été coupée en route : pare-feu, mandataire, redémarrage du service. Le code seul ne permet pas de trancher.",
      en: "The connection was cut on the way: firewall, proxy, restart of the service. The code alone cannot tell.",
    },
    remedy: {
      fr: "Réessayez ; si la coupure revient à chaque connexion neuve, traitez-la comme un refus du certificat.",
      en: "Try again; if it comes back at each new connection, treat it as a refusal of the certificate.",
    },
    confirmedBy: [],
  },
} as const satisfies Readonly<Record<string, RefusalCauseText>>;

/** Name of a cause. */
export type RefusalCauseId = keyof typeof refusalCauses;
