import type { LocalizedText } from "@segur-sdk/core";

import type { DmpErrorCode } from "./dmp-error-table.js";
import { unescapedText } from "./escaped-text.js";
import type { RetryClass } from "./retry-class.js";

/** What a sentence of the DMP reveals of the cause. */
export interface DmpMessageRow {
  /** Part of the sentence, as the DMP writes it, typing errors included. */
  readonly fragment: string;
  readonly cause: LocalizedText;
  /** What whoever reads the log should do. */
  readonly hint: LocalizedText;
  /** Failure that a fault without subcode then is; registry errors are decided by their code. */
  readonly code: DmpErrorCode;
  /** Retry class of that failure. */
  readonly retry: RetryClass;
}

type Words = readonly [fr: string, en: string];
const row = (
  fragment: string,
  code: DmpErrorCode,
  retry: RetryClass,
  [causeFr, causeEn]: Words,
  [hintFr, hintEn]: Words,
): DmpMessageRow => ({
  fragment,
  code,
  retry,
  cause: { fr: causeFr, en: causeEn },
  hint: { fr: hintFr, en: hintEn },
});

/**
 * Sentences seen and their causes. Texts are for people: they give a hint, the code decides wherever there is one.
 *
 * @see dmp.md E.3
 */
export const dmpMessageTable: readonly DmpMessageRow[] = [
  row(
    "Erreur d'authentification de la personne morale",
    "ERR_DMP_STRUCTURE_REFUSED",
    "config-terminal",
    [
      "L'Identifiant_Structure du VIHF n'est pas celui du certificat.",
      "The Identifiant_Structure of the VIHF is not that of the certificate.",
    ],
    [
      "Comparez l'OU du certificat et l'identifiant du site ; entre entité juridique et géographique, le rattachement doit être connu de l'annuaire (jamais en SA17).",
      "Compare the OU of the certificate with the identifier of the site; between legal and geographical entity the directory must know the link (never for SA17).",
    ],
  ),
  row(
    "Aucun AuthorInstitution ne correspond à l'utilisateur du VIHF",
    "ERR_DMP_AUTHOR_INSTITUTION",
    "config-terminal",
    [
      "La structure qui envoie n'est celle d'aucun auteur du document.",
      "The structure that sends is that of no author of the document.",
    ],
    [
      "Ajoutez l'expéditeur et sa structure aux auteurs du CDA, ou envoyez avec la structure de l'auteur.",
      "Add the sender and its structure to the authors of the CDA, or send with the structure of the author.",
    ],
  ),
  row(
    "Structure introuvable ou Inactive",
    "ERR_DMP_STRUCTURE_REFUSED",
    "config-terminal",
    [
      "La structure est inconnue de l'annuaire national (en test : non déclarée).",
      "The structure is unknown to the national directory (in test: not declared).",
    ],
    [
      "Faites corriger l'annuaire, ou déclarez la structure de test au CNDA.",
      "Have the directory corrected, or declare the test structure to the CNDA.",
    ],
  ),
  row(
    "PS et Structure non liés",
    "ERR_DMP_RIGHTS",
    "data-terminal",
    [
      "L'annuaire ne connaît pas d'activité de ce professionnel dans cette structure.",
      "The directory knows no activity of this professional in this structure.",
    ],
    [
      "Le professionnel fait déclarer cette activité à son ordre ou à l'ARS.",
      "The professional has this activity declared to the order or the ARS.",
    ],
  ),
  row(
    "NON_ELLIGIBLE",
    "ERR_DMP_RIGHTS",
    "data-terminal",
    ["Cette profession n'a pas droit à cette transaction.", "This profession is not entitled to this transaction."],
    ["Faites envoyer par un professionnel qui y a droit.", "Have it sent by a professional who is entitled to it."],
  ),
  row(
    "Aucune spécialité dans le vihf",
    "ERR_DMP_SPECIALITY",
    "data-terminal",
    [
      "Le savoir-faire du médecin ou du pharmacien manque dans le VIHF.",
      "The savoir-faire of the physician or pharmacist is missing in the VIHF.",
    ],
    [
      "Complétez la fiche du professionnel avec le savoir-faire de l'Annuaire Santé.",
      "Complete the professional's record with the savoir-faire of the Annuaire Santé.",
    ],
  ),
  row(
    "Resource_id est incorrect",
    "ERR_DMP_VIHF_REFUSED",
    "config-terminal",
    [
      "INS mal formé, NIA, OID d'un autre environnement, ou patient différent de celui du message.",
      "INS malformed, NIA, OID of another environment, or another patient than that of the message.",
    ],
    [
      "Vérifiez l'environnement du client : .10 en test, .8 en production.",
      "Check the environment of the client: .10 in test, .8 in production.",
    ],
  ),
  row(
    "ne fait pas partie du domaine d'affinité",
    "ERR_DMP_METADATA",
    "data-terminal",
    [
      "Un code, son libellé ou son système n'est pas dans les jeux de valeurs du DMP.",
      "A code, its label or its system is not in the value sets of the DMP.",
    ],
    [
      "Mettez à jour les jeux de valeurs (JDV) ; le libellé compte autant que le code.",
      "Update the value sets (JDV); the label counts as much as the code.",
    ],
  ),
  row(
    "'sourcePatientInfo PID5' est obligatoire",
    "ERR_DMP_METADATA",
    "data-terminal",
    ["Le nom de naissance du patient manque.", "The birth name of the patient is missing."],
    ["Complétez les traits de l'identité.", "Complete the traits of the identity."],
  ),
  row(
    "Champ vide ou manquant",
    "ERR_DMP_METADATA",
    "data-terminal",
    ["Une métadonnée obligatoire manque.", "A compulsory metadata is missing."],
    ["Le texte nomme l'attribut : complétez-le.", "The text names the attribute: fill it in."],
  ),
  row(
    "Les données d'un auteur ne peuvent pas être modifiées",
    "ERR_DMP_METADATA",
    "data-terminal",
    ["Une mise à jour change un auteur du document.", "An update changes an author of the document."],
    [
      "Relisez la fiche du document dans le DMP et n'y changez que la visibilité.",
      "Read the entry of the document in the DMP again and change nothing but the visibility.",
    ],
  ),
  row(
    "Le format du paramètre est incorrect",
    "ERR_DMP_QUERY_REFUSED",
    "data-terminal",
    [
      "Un paramètre de recherche est mal écrit (apostrophes ou parenthèses).",
      "A query parameter is badly written (quotes or parentheses).",
    ],
    [
      "Défaut du logiciel : transmettez l'échange à l'éditeur.",
      "Defect of the software: give the exchange to the vendor.",
    ],
  ),
  row(
    "A required header representing a Message Addressing Property is not present",
    "ERR_DMP_ADDRESSING_REFUSED",
    "data-terminal",
    ["Un en-tête WS-Addressing manque.", "A WS-Addressing header is missing."],
    [
      "Un intermédiaire réseau a réécrit le message ? Sinon, prévenez l'éditeur.",
      "Did a proxy rewrite the message? If not, tell the vendor.",
    ],
  ),
  row(
    "Not a valid signature certificate",
    "ERR_DMP_CERTIFICATE_REFUSED",
    "config-terminal",
    [
      "Le VIHF ou le lot est signé avec un certificat d'authentification.",
      "The VIHF or the submission is signed with an authentication certificate.",
    ],
    ["Configurez le certificat de cachet (ORG SIGN) comme signataire.", "Configure the seal (ORG SIGN) as the signer."],
  ),
];

/** The row whose fragment stands in a sentence, whatever its case, its apostrophes, its accents and its entities. */
export function findDmpMessage(text: string): DmpMessageRow | undefined {
  const sentence = comparable(text);
  return dmpMessageTable.find(({ fragment }) => sentence.includes(comparable(fragment)));
}

function comparable(text: string): string {
  return unescapedText(text).normalize("NFC").replace(/[’ʼ′]/g, "'").replace(/\s+/g, " ").toLowerCase();
}
