/** A fault of the service, as `siram:Erreur` and the envelope around it say it. */
export interface InsiFault {
  readonly code: string;
  readonly role: "Sender" | "Receiver";
  /** Local part of the SOAP subcode. */
  readonly subcode: "siram_40" | "siram_100";
  /** As live answers write it: `fatal` is not in the schema's list. */
  readonly severity: string;
  /** Sentence for a person, in French, under `xml:lang` as seen live. */
  readonly reason: string;
  readonly language: "fr" | "en";
  /** Technical label. */
  readonly label: string;
}

const unavailable = {
  role: "Receiver",
  subcode: "siram_40",
  severity: "fatal",
  language: "en",
  reason:
    "Le service est temporairement inaccessible. Veuillez renouveler votre demande ultérieurement. Si le problème persiste, contactez l'éditeur du progiciel ou votre responsable informatique.",
} as const;

const refused = { role: "Sender", subcode: "siram_100", severity: "erreur", language: "fr" } as const;

/**
 * Faults whose wording is known or modelled. `desir_550` and `insi_102` are the live texts; the others follow the frame of
 * `desir_550` with the simulator's own sentences, their official texts not being public. `insi_20` is the simulator's own.
 *
 * @see live answers of the qualification environment; SEL-MP-043, annexes.
 */
const catalogue: readonly InsiFault[] = [
  {
    ...unavailable,
    code: "insi_101",
    label: "L'appel au service de recherche avec la carte Vitale renvoie une erreur technique.",
  },
  {
    ...unavailable,
    code: "insi_102",
    label: "L'appel au service de recherche avec les traits d'identité renvoie une erreur technique.",
  },
  {
    ...refused,
    code: "desir_550",
    reason:
      "L'accès par ce progiciel au service n'est pas autorisé. Contactez l'éditeur du progiciel ou votre responsable informatique.",
    label: "Numéro d'autorisation du logiciel inconnu.",
  },
  {
    ...refused,
    code: "desir_560",
    reason: "Vos droits sont insuffisants pour accéder au service. Contactez votre responsable informatique.",
    label: "Niveau d'accès insuffisant : le certificat ne se nomme ni INSI-AUTO ni INSI-MANU.",
  },
  {
    ...refused,
    code: "desir_620",
    reason: "Le moyen d'authentification présenté n'est pas accepté par ce service.",
    label: "Assertion ou carte non conforme à cet environnement.",
  },
  {
    ...refused,
    code: "insi_20",
    reason: "Un trait d'identité est absent ou mal formé. Corrigez la saisie.",
    label: "Format d'un trait d'identité incorrect.",
  },
  {
    ...refused,
    code: "insi_24",
    reason: "Le sexe est absent ou mal formé. Corrigez la saisie.",
    label: "Format du sexe incorrect.",
  },
  {
    ...refused,
    code: "insi_28",
    reason: "Le nom de naissance est obligatoire. Corrigez la saisie.",
    label: "Nom de naissance obligatoire.",
  },
];

/** The fault of a code; an unknown code takes the frame of its range: `insi_1xx` is a failure, the rest a refusal. */
export function insiFault(code: string): InsiFault {
  const known = catalogue.find((fault) => fault.code === code.toLowerCase());
  if (known !== undefined) return known;
  const label = `Erreur ${code}.`;
  if (/^(?:insi_1[0-9]{2}|siram_[0-9]{1,2})$/i.test(code)) return { ...unavailable, code, label };
  return { ...refused, code, reason: "La demande a été refusée par le service.", label };
}

/** Codes of the faults whose wording is known or modelled. */
export const faultCodes: readonly string[] = catalogue.map(({ code }) => code);
