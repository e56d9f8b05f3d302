import type { LocalizedText } from "@segur-sdk/core";
import type { DatamatrixWarning } from "@segur-sdk/ins";

/** What was unusual in a datamatrix, for a person. */
export const datamatrixWarnings: Readonly<Record<DatamatrixWarning, LocalizedText>> = {
  "header-version": { fr: "La version de l'en-tête n'est pas 01.", en: "The version of the header is not 01." },
  "header-reserved": {
    fr: "Les caractères réservés de l'en-tête ne sont pas des zéros.",
    en: "The reserved characters of the header are not zeros.",
  },
  "letter-case": {
    fr: "Tout est en minuscules : le verrouillage des majuscules du poste était sans doute actif.",
    en: "Everything is in lower case: Caps Lock was probably on at this workstation.",
  },
  "separator-missing": {
    fr: "Un séparateur manque : la douchette l'a sans doute perdu.",
    en: "A separator is missing: the scanner probably lost it.",
  },
  "separator-extra": {
    fr: "Un séparateur est de trop.",
    en: "There is one separator too many.",
  },
  "unknown-field": { fr: "Un champ inconnu a été laissé de côté.", en: "An unknown field was left out." },
  "signature-ignored": {
    fr: "Une signature suit le message : elle n'a pas été vérifiée.",
    en: "A signature follows the message: it was not verified.",
  },
  "matricule-key": {
    fr: "La clé de ce matricule de test est fausse.",
    en: "The key of this test matricule is wrong.",
  },
};
