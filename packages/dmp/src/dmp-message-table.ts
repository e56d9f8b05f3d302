import type { LocalizedText } from "@segur-sdk/core";

import type { DmpErrorCode } from "./dmp-error-table.js";

/** What a sentence of the DMP reveals of the cause. */
export interface DmpMessageRow {
  /** Part of the sentence, as the DMP writes it, typing errors included. */
  readonly fragment: string;
  readonly cause: LocalizedText;
  /** Failure that a fault without subcode then is; registry errors are decided by their code. */
  readonly code: DmpErrorCode;
}

/**
 * Sentences seen and their causes. Texts are for people: they give a hint, the code decides wherever there is one.
 *
 * @see dmp.md E.3
 */
export const dmpMessageTable: readonly DmpMessageRow[] = [
  {
    fragment: "Erreur d'authentification de la personne morale",
    code: "ERR_DMP_STRUCTURE_REFUSED",
    cause: {
      fr: "L'Identifiant_Structure du VIHF n'est pas celui du certificat.",
      en: "The Identifiant_Structure of the VIHF is not that of the certificate.",
    },
  },
  {
    fragment: "Aucun AuthorInstitution ne correspond à l'utilisateur du VIHF",
    code: "ERR_DMP_AUTHOR_INSTITUTION",
    cause: {
      fr: "La structure qui envoie n'est celle d'aucun auteur du document.",
      en: "The structure that sends is that of no author of the document.",
    },
  },
  {
    fragment: "Structure introuvable ou Inactive",
    code: "ERR_DMP_STRUCTURE_REFUSED",
    cause: {
      fr: "La structure est inconnue de l'annuaire national (en test : non déclarée).",
      en: "The structure is unknown to the national directory (in test: not declared).",
    },
  },
  {
    fragment: "PS et Structure non liés",
    code: "ERR_DMP_RIGHTS",
    cause: {
      fr: "L'annuaire ne connaît pas d'activité de ce professionnel dans cette structure.",
      en: "The directory knows no activity of this professional in this structure.",
    },
  },
  {
    fragment: "NON_ELLIGIBLE",
    code: "ERR_DMP_RIGHTS",
    cause: {
      fr: "Cette profession n'a pas droit à cette transaction.",
      en: "This profession is not entitled to this transaction.",
    },
  },
  {
    fragment: "Aucune spécialité dans le vihf",
    code: "ERR_DMP_SPECIALITY",
    cause: {
      fr: "Le savoir-faire du médecin ou du pharmacien manque dans le VIHF.",
      en: "The savoir-faire of the physician or pharmacist is missing in the VIHF.",
    },
  },
  {
    fragment: "Resource_id est incorrect",
    code: "ERR_DMP_VIHF_REFUSED",
    cause: {
      fr: "INS mal formé, NIA, OID d'un autre environnement, ou patient différent de celui du message.",
      en: "INS malformed, NIA, OID of another environment, or another patient than that of the message.",
    },
  },
  {
    fragment: "ne fait pas partie du domaine d'affinité",
    code: "ERR_DMP_METADATA",
    cause: {
      fr: "Un code, son libellé ou son système n'est pas dans les jeux de valeurs du DMP.",
      en: "A code, its label or its system is not in the value sets of the DMP.",
    },
  },
  {
    fragment: "'sourcePatientInfo PID5' est obligatoire",
    code: "ERR_DMP_METADATA",
    cause: { fr: "Le nom de naissance du patient manque.", en: "The birth name of the patient is missing." },
  },
  {
    fragment: "Champ vide ou manquant",
    code: "ERR_DMP_METADATA",
    cause: { fr: "Une métadonnée obligatoire manque.", en: "A compulsory metadata is missing." },
  },
  {
    fragment: "Les données d'un auteur ne peuvent pas être modifiées",
    code: "ERR_DMP_METADATA",
    cause: {
      fr: "Une mise à jour change un auteur du document.",
      en: "An update changes an author of the document.",
    },
  },
  {
    fragment: "Le format du paramètre est incorrect",
    code: "ERR_DMP_QUERY_REFUSED",
    cause: {
      fr: "Un paramètre de recherche est mal écrit (apostrophes ou parenthèses).",
      en: "A query parameter is badly written (quotes or parentheses).",
    },
  },
  {
    fragment: "A required header representing a Message Addressing Property is not present",
    code: "ERR_DMP_ADDRESSING_REFUSED",
    cause: {
      fr: "Un en-tête WS-Addressing manque.",
      en: "A WS-Addressing header is missing.",
    },
  },
  {
    fragment: "Not a valid signature certificate",
    code: "ERR_DMP_CERTIFICATE_REFUSED",
    cause: {
      fr: "Le VIHF ou le lot est signé avec un certificat d'authentification.",
      en: "The VIHF or the submission is signed with an authentication certificate.",
    },
  },
];

/** The row whose fragment stands in a sentence, whatever its case and its apostrophes. */
export function findDmpMessage(text: string): DmpMessageRow | undefined {
  const form = (value: string): string => value.replaceAll("’", "'").toLowerCase();
  const sentence = form(text);
  return dmpMessageTable.find(({ fragment }) => sentence.includes(form(fragment)));
}
