import { masked, redactText } from "@segur-sdk/core";

import { dmpErrorTable } from "./dmp-error-table.js";
import { dmpMessageTable } from "./dmp-message-table.js";
import { unescapedText } from "./escaped-text.js";

const repeated = /\[masqué\](?:[ ,]*\[masqué\])+/g;

/** Values in HL7 form, persons above all: `810100001014^NOM^PRENOM`, `PID-5|NOM^PRENOM`. */
const composed = /PID-\d{1,3}\|[^"«»;\n]*|[^\s"'«»(;^]{0,120}\^[^\s"'«»);]*/g;

/** Days, of birth or others: 1977-07-14, 14/07/1977, 14 juillet 1977, 19770714 and what follows it in a DTM. */
const days = [
  /\b\d{1,2}(?:er)? (?:janv|f[eé]vr|mars|avril|mai|juin|juil|ao[uû]t|sept|oct|nov|d[eé]c)\p{L}{0,6}\.? \d{4}\b/giu,
  /(?<![\d.])(?:19|20)\d{2}([-/.])\d{2}\1\d{2}(?![\d.])/g,
  /(?<![\d.])\d{2}([-/.])\d{2}\1(?:19|20)\d{2}(?![\d.])/g,
  /(?<![\d.])(?:19|20)\d{2}(?:0\d|1[0-2])[0-3]\d(?:\d{4,6})?(?![\d.])/g,
];

/** No sentence seen comes near; what follows is a stack, or data. */
const longest = 2_000;

/** A word, with what joins its parts. */
const word = /[\p{L}\p{N}_][\p{L}\p{N}_'’-]*/gu;

/** Words with a capital that are no names: those of the sentences known, of the codes, of the standards. */
const vocabulary: ReadonlySet<string> = new Set(
  [
    ...dmpMessageTable.map(({ fragment }) => fragment),
    ...Object.keys(dmpErrorTable),
    "CDA CDAR2 CE CF CPE CPF CPS CPX CX CXI DA DICOM DMP DN DTM FINESS HL7 HTTP HTTPS ICD IGC IHE INS INSC INSI IPP ISO ITI",
    "JDV KOS LOINC LPS MES MIME MTOM NA NF NIA NIR OID OU PDF PI PID PM PP PS PSC RDV RPLC RPPS SAML SIREN SIRET SM SOAP TD",
    "TLS URI URL URN UTF UUID VIHF WS XCN XDM XDS XML XOP XON XPATH XSD APND XFRM HTML JSON OK KO AND OR NOT NULL TRUE FALSE",
    "Access Accès Action Address Adresse Assertion Association Attribut Attribute Authentication Authentification Auteur",
    "Author Base Body Certificat Certificate Class Classe Classification Code Content Contenu Date Description Digest",
    "Document Documents Donnée Données Element Elément Encoding Entry Erreur Error Exception External Failed Failure Fault",
    "Fichier File Folder Format Hash Header Identifiant Identifier Illegal Internal Interne Invalid Invalide Language Langue",
    "List Liste Manifest Message Metadata Métadonnée Métadonnées Method Missing Name Not Null Object Objet Paramètre Parameter",
    "Patient Pointer Profession Query Reference Référence Registre Registry Repository Request Requête Response Role Rôle Runtime",
    "Schema Schéma Schematron Schématron Section Secteur Security Server Serveur Service Signature Size Slot Source",
    "Spécialité Statut Status Structure Submission Soumission System Système Taille Technique Template Time Timeout Title Titre",
    "Compte Compte-rendu Imagerie Masqué Médecin Normal Radio-diagnostic Radiologie Scanner CVA IRM OTP",
    "ID CN ST FR CR AC ACI CRL EL FO ORG RSA SHA Connection Connexion Duplicate Duplicated Id Identity Identité Required Unique",
    "Token Type Unable Unexpected Unknown User Utilisateur Valeur Value Version",
    "Au Aucun Aucune Aux Ce Ces Cet Cette Dans De Des Du En Et Il Ils La Le Les Leur Lors Ne Non Ou Par Pas Pour Sans Ses Si Son",
    "Sur Un Une Vous Votre The This That There It Its Is In On Of For From To With Without No Cannot Could A An At By",
  ].flatMap((line) => line.match(word) ?? []),
);

/** Who comes next is a person. */
const announcing = new Set(
  (
    "patient patiente personne person bénéficiaire assuré assurée usager titulaire porteur nom prénom name nommé nommée auteur " +
    "author monsieur madame m mme mr mrs ms dr docteur professeur"
  ).split(" "),
);
/** Two words with a capital that come next are a person. */
const introducing = new Set("de du par pour chez à of by for to".split(" "));

/**
 * The text of a service as an error may carry it, hence as a journal may keep it: entities undone; matricules, days and
 * values in HL7 form masked, and words that may be names: those in capitals that no sentence of the services has, and those with
 * a capital beside them or where a person is announced.
 *
 * Whoever needs the text as received observes the exchanges.
 *
 * @see dmp.md G, logging: NIR and names never; E.2: the text of an error is kept
 * @example
 * ```ts
 * import { officialText } from "@segur-sdk/dmp";
 *
 * console.log(officialText("Le patient Ruth NESSI, 14/07/1977, est inconnu")); // Le patient [masqué], est inconnu
 * ```
 */
export function officialText(text: string): string {
  let current = redactText(unescapedText(text.slice(0, longest)).normalize("NFC")).replaceAll(composed, masked);
  for (const day of days) current = current.replaceAll(day, masked);
  return withoutNames(current).replaceAll(repeated, masked);
}

interface Word {
  readonly at: number;
  readonly end: number;
  readonly text: string;
  /** In capitals and unexplained; with one capital and unexplained; or no name. */
  readonly form: "capitals" | "capitalised" | "common";
}

function withoutNames(sentence: string): string {
  const words = Array.from(sentence.matchAll(word), ({ 0: text, index: at }): Word => {
    return { at, end: at + text.length, text, form: formOf(text, sentence, at) };
  });
  const isName = words.map(
    ({ form }, nth) => form === "capitals" || (form === "capitalised" && isAnnounced(words, nth)),
  );
  const joins = (left: number): boolean =>
    /^[ ,'’-]{1,2}$/u.test(sentence.slice(words[left]?.end, words[left + 1]?.at)) && left + 1 < words.length;
  const spread = (nth: number, from: number): void => {
    if (words[nth]?.form === "capitalised" && isName[from] === true && joins(Math.min(nth, from))) isName[nth] = true;
  };
  for (let nth = 1; nth < words.length; nth += 1) spread(nth, nth - 1);
  for (let nth = words.length - 2; nth >= 0; nth -= 1) spread(nth, nth + 1);
  let written = "";
  let place = 0;
  words.forEach(({ at, end }, nth) => {
    if (isName[nth] !== true) return;
    written += sentence.slice(place, at) + masked;
    place = end;
  });
  return written + sentence.slice(place);
}

/** Is a word with a capital where a person is told of? */
function isAnnounced(words: readonly Word[], nth: number): boolean {
  const before = words[nth - 1]?.text.toLowerCase() ?? "";
  return announcing.has(before) || (introducing.has(before) && words[nth + 1]?.form === "capitalised");
}

function formOf(found: string, sentence: string, at: number): Word["form"] {
  const bare = found.replace(/^(?:[a-z]|qu)['’](?=.)/iu, "").replace(/['’-]+$/u, "");
  const isKnown = vocabulary.has(bare) || vocabulary.has(found) || bare.split("-").every((one) => vocabulary.has(one));
  if (!/\p{Lu}/u.test(bare) || bare.length === 1 || isKnown) return "common";
  // NON_ELLIGIBLE, PID5, sourcePatientInfo; the mask itself.
  if (/[_\p{N}]|\p{Ll}\p{Lu}/u.test(bare) || sentence.startsWith(masked, at - 1)) return "common";
  return /\p{Ll}/u.test(bare) ? "capitalised" : "capitals";
}

/** A code is one word; a sentence in its place is treated as one. */
export function officialCode(code: string): string {
  return /^[\w.:#/-]{0,120}$/.test(code) ? redactText(code) : officialText(code);
}
