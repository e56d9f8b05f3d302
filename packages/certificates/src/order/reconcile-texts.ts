import type { LocalizedText } from "@segur-sdk/core";

/** Why a certificate delivered does not do, with what usually went wrong (certificates.md §9.2). */
export const mismatchTexts = {
  STRUCTURE: {
    fr: "L'identifiant de structure (OU) n'est pas celui du plan : mauvaise entité juridique, ou EG commandé au lieu de EJ.",
    en: "The structure identifier (OU) is not the one of the plan: wrong legal entity, or EG ordered instead of EJ.",
  },
  COMMON_NAME: {
    fr: "Le nom (CN) n'est pas celui du plan : INSi n'accepte que INSI-AUTO et INSI-MANU, à la lettre.",
    en: "The common name (CN) is not the one of the plan: INSi only accepts INSI-AUTO and INSI-MANU, to the letter.",
  },
  USAGE: {
    fr: "L'usage n'est pas celui du plan : le DMP veut deux certificats, AUTH_CLI et SIGN.",
    en: "The usage is not the one of the plan: the DMP wants two certificates, AUTH_CLI and SIGN.",
  },
  OFFER: {
    fr: "Ce n'est pas un certificat de l'offre ORG (AUTH_CLI ou SIGN).",
    en: "It is not a certificate of the offer ORG (AUTH_CLI or SIGN).",
  },
  NO_STRUCTURE: {
    fr: "Le certificat ne nomme aucune structure (OU) : offre PS demandée au lieu de ORG ?",
    en: "The certificate names no structure (OU): was the offer PS requested instead of ORG?",
  },
  ENVIRONMENT: {
    fr: "Le certificat est de l'autre monde : test au lieu de production, ou l'inverse.",
    en: "The certificate belongs to the other world: test instead of production, or the reverse.",
  },
  NOT_YET_VALID: { fr: "Le certificat n'est pas encore valide.", en: "The certificate is not valid yet." },
  EXPIRED: { fr: "Le certificat est expiré.", en: "The certificate has expired." },
  DUPLICATE: {
    fr: "Un autre certificat du même élément, qui dure plus longtemps, est retenu.",
    en: "Another certificate for the same item, which lasts longer, is kept.",
  },
} as const satisfies Record<string, LocalizedText>;

/** Reason for which a certificate delivered does not do. */
export type DeliveryMismatch = keyof typeof mismatchTexts;
