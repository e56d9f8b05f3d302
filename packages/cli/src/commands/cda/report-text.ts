import type { Language } from "@segur-sdk/core";

import { findingLines } from "../print-findings.js";
import type { ValidationRun } from "./document-verdict.js";

const labels = {
  fr: {
    accepted: "aucune erreur",
    refused: (errors: number) => `${errors} erreur${errors > 1 ? "s" : ""}`,
    tests: "tests",
    model: "  i aucun jeu de règles pour le modèle de ce document : il n'a pas été contrôlé\n",
    total: (documents: number, refused: number) => `${documents} document(s), ${refused} en erreur.`,
    schema: "Le schéma XSD n'est pas contrôlé par cette commande.",
    missing: "Fichiers de règles absents, ce qu'ils contrôlent ne l'est pas :",
  },
  en: {
    accepted: "no error",
    refused: (errors: number) => `${errors} error${errors > 1 ? "s" : ""}`,
    tests: "tests",
    model: "  i no rule set for the model of this document: it was not checked\n",
    total: (documents: number, refused: number) => `${documents} document(s), ${refused} with errors.`,
    schema: "The XSD schema is not checked by this command.",
    missing: "Missing rule files, what they check is not checked:",
  },
} as const;

/** Verdicts for a person. */
export function textReport({ documents, missingRuleFiles }: ValidationRun, language: Language): string {
  const label = labels[language];
  const parts = documents.map(({ document, errors, findings, ruleSets, modelChecked }) => {
    const tests = ruleSets.reduce((sum, ruleSet) => sum + ruleSet.tests, 0);
    const verdict = errors === 0 ? label.accepted : label.refused(errors);
    const lines = findings.map(({ ruleSet, ruleId, severity, path, message, file }) => ({
      severity,
      code: `${ruleSet} ${ruleId}${file === "" ? "" : `, ${file}`}`,
      message: { fr: message, en: message },
      about: path,
    }));
    const colon = language === "fr" ? " : " : ": ";
    const head = `${document}${colon}${verdict} (${tests} ${label.tests})\n`;
    return head + findingLines(lines, language) + (modelChecked ? "" : label.model);
  });
  const refused = documents.filter(({ errors }) => errors > 0).length;
  const missing = missingRuleFiles.length === 0 ? "" : `${label.missing} ${missingRuleFiles.join(", ")}\n`;
  return `${parts.join("")}\n${label.total(documents.length, refused)} ${label.schema}\n${missing}`;
}
