import type { Language } from "@segur-sdk/core";

import { findingLines } from "../print-findings.js";
import type { DocumentVerdict, ValidationRun } from "./document-verdict.js";

const labels = {
  fr: {
    accepted: "aucune erreur",
    refused: (errors: number) => `${errors} erreur${errors > 1 ? "s" : ""}`,
    tests: "tests",
    model: "  i aucun jeu de règles pour le modèle de ce document : il n'a pas été contrôlé\n",
    total: (documents: number, refused: number) => `${documents} document(s), ${refused} en erreur.`,
    colon: " : ",
    fix: "À faire",
    notChecked: { native: "", xsd: "schéma XSD (--xsd DIR)", schematron: "Schematron (--schematron DIR)" },
    unasked: "Non exécutés :",
    missing: "Fichiers de règles absents, ce qu'ils contrôlent ne l'est pas :",
  },
  en: {
    accepted: "no error",
    refused: (errors: number) => `${errors} error${errors > 1 ? "s" : ""}`,
    tests: "tests",
    model: "  i no rule set for the model of this document: it was not checked\n",
    total: (documents: number, refused: number) => `${documents} document(s), ${refused} with errors.`,
    colon: ": ",
    fix: "To do",
    notChecked: { native: "", xsd: "XSD schema (--xsd DIR)", schematron: "Schematron (--schematron DIR)" },
    unasked: "Not run:",
    missing: "Missing rule files, what they check is not checked:",
  },
} as const;

/** Verdicts for a person. */
export function textReport(run: ValidationRun, language: Language): string {
  const { documents, missingRuleFiles, notChecked } = run;
  const label = labels[language];
  const refused = documents.filter(({ errors }) => errors > 0).length;
  const missing = missingRuleFiles.length === 0 ? "" : `${label.missing} ${missingRuleFiles.join(", ")}\n`;
  const unasked = notChecked.map((layer) => label.notChecked[layer]).join(", ");
  const rest = unasked === "" ? "" : ` ${label.unasked} ${unasked}.`;
  const parts = documents.map((document) => documentText(document, language));
  return `${parts.join("")}\n${label.total(documents.length, refused)}${rest}\n${missing}`;
}

function documentText(verdict: DocumentVerdict, language: Language): string {
  const { document, errors, findings, ruleSets, modelChecked } = verdict;
  const label = labels[language];
  const tests = ruleSets.reduce((sum, ruleSet) => sum + (ruleSet.tests ?? 0), 0);
  const judges = [...ruleSets.map(({ name }) => name), ...(tests === 0 ? [] : [`${tests} ${label.tests}`])];
  const said = errors === 0 ? label.accepted : label.refused(errors);
  const head = `${document}${label.colon}${said} (${judges.join(", ")})\n`;
  // What to do is the same wherever a rule is broken: it is said once.
  const explained = new Set<string>();
  const lines = findings.map(({ ruleSet, ruleId, severity, path, line, message, fix, file }) => {
    const advice = fix === undefined || explained.has(ruleId) ? "" : ` ${label.fix}${label.colon}${fix}`;
    explained.add(ruleId);
    return {
      severity,
      code: `${ruleSet} ${ruleId}${file === "" ? "" : `, ${file}`}`,
      message: { fr: message + advice, en: message + advice },
      about: line === undefined ? path : `${path} (${line})`,
    };
  });
  return head + findingLines(lines, language) + (modelChecked ? "" : label.model);
}
