import type { LocalizedText } from "@segur-sdk/core";

/** What the user does next; each outcome of a search says it. */
export type NextActionCode =
  | "check-identity-document"
  | "identity-qualified"
  | "compare-and-confirm"
  | "check-traits"
  | "refine-traits"
  | "contact-support"
  | "retry-later"
  | "check-certificate"
  | "ins-verified"
  | "ins-refused"
  | "verify-later";

/** A sentence for the user, and its code for the software. */
export interface NextAction extends LocalizedText {
  readonly code: NextActionCode;
}

const texts: Readonly<Record<NextActionCode, LocalizedText>> = {
  "check-identity-document": {
    fr: "Identité récupérée. Contrôlez un justificatif d'identité à haut niveau de confiance pour la qualifier.",
    en: "Identity retrieved. Check a high-trust identity document to qualify it.",
  },
  "identity-qualified": {
    fr: "Identité qualifiée.",
    en: "Identity qualified.",
  },
  "compare-and-confirm": {
    fr: "INSi propose une identité qui diffère de la saisie. Comparez les traits et confirmez qu'il s'agit de la même personne.",
    en: "INSi proposes an identity that differs from the one entered. Compare the traits and confirm it is the same person.",
  },
  "check-traits": {
    fr: "Aucune identité trouvée. Vérifiez les traits saisis sur une pièce d'identité (nom de naissance, et non nom utilisé) ou utilisez la carte Vitale.",
    en: "No identity found. Check the traits on an identity document (birth name, not used name) or use the Vitale card.",
  },
  "refine-traits": {
    fr: "Plusieurs identités proches. Précisez les traits (lieu de naissance, autres prénoms) ou utilisez la carte Vitale.",
    en: "Several close identities. Refine the traits (birth place, other given names) or use the Vitale card.",
  },
  "contact-support": {
    fr: "La réponse d'INSi ne peut pas être appliquée à l'identité. Gardez l'identité provisoire et signalez le cas au support.",
    en: "The answer of INSi cannot be applied to the identity. Keep the identity provisional and report the case to the support.",
  },
  "retry-later": {
    fr: "INSi est momentanément indisponible. Gardez l'identité provisoire et relancez la recherche plus tard.",
    en: "INSi is unavailable at the moment. Keep the identity provisional and search again later.",
  },
  "check-certificate": {
    fr: "INSi n'a pas répondu. Si cela persiste, faites vérifier le certificat de l'établissement, puis relancez la recherche.",
    en: "INSi did not answer. If it persists, have the certificate of the site checked, then search again.",
  },
  "ins-verified": {
    fr: "INSi confirme l'INS et les traits.",
    en: "INSi confirms the INS and the traits.",
  },
  "ins-refused": {
    fr: "INSi ne confirme pas l'INS : l'identité redevient provisoire. Vérifiez les traits avec le patient, puis relancez la recherche.",
    en: "INSi does not confirm the INS: the identity is provisional again. Check the traits with the patient, then search again.",
  },
  "verify-later": {
    fr: "INSi est momentanément indisponible. Le statut de l'identité ne change pas ; relancez la vérification plus tard.",
    en: "INSi is unavailable at the moment. The status of the identity does not change; verify again later.",
  },
};

/** The next action of a code, in both languages. */
export function nextAction(code: NextActionCode): NextAction {
  const { fr, en } = texts[code];
  return { code, fr, en };
}
