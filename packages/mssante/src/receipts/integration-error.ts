import type { LocalizedText } from "@segur-sdk/core";

import type { IntegrationError } from "./receipt-event.js";

/** What to do about an integration error. */
export interface IntegrationErrorAdvice {
  readonly meaning: LocalizedText;
  /** `resend` once the cause is removed; `identity` is a person's decision; `report` is a fault of the software. */
  readonly action: "resend" | "identity" | "configuration" | "report" | "person";
}

const structure: IntegrationErrorAdvice = {
  meaning: {
    fr: "Le logiciel du destinataire ne comprend pas le message : à signaler aux éditeurs.",
    en: "The recipient's software does not understand the message: tell the editors.",
  },
  action: "report",
};

/**
 * The errors of integration, by code.
 *
 * @see CI-SIS, Transmission d'un document CDA; mssante.md A10
 */
export const integrationErrors: Readonly<Record<string, IntegrationErrorAdvice>> = {
  ...Object.fromEntries(
    ["100", "101", "102", "103", "198", "199", "200", "201", "202", "203", "207"].map((code) => [code, structure]),
  ),
  "900": {
    meaning: { fr: "Ce n'est pas la bonne version du document.", en: "This is not the right version of the document." },
    action: "resend",
  },
  "901": {
    meaning: { fr: "L'auteur n'est pas autorisé chez le destinataire.", en: "The author is not authorised there." },
    action: "configuration",
  },
  "902": {
    meaning: { fr: "Le patient est inconnu du destinataire.", en: "The recipient does not know the patient." },
    action: "person",
  },
  "903": {
    meaning: { fr: "L'INS n'est pas dans le document.", en: "The INS is not in the document." },
    action: "identity",
  },
  "904": {
    meaning: {
      fr: "L'INS ne correspond pas à celui du destinataire : alerte d'identitovigilance.",
      en: "The INS is not the recipient's: an alert of identity.",
    },
    action: "identity",
  },
  "905": {
    meaning: { fr: "L'INS ou ses traits sont incomplets.", en: "The INS or its traits are incomplete." },
    action: "identity",
  },
  "906": {
    meaning: { fr: "Autre cause : à voir avec le destinataire.", en: "Another cause: ask the recipient." },
    action: "person",
  },
};

/**
 * Reads `code ^ label ^ table [| severity ^ …]`. The table follows from the code: reports name it wrong.
 */
export function readIntegrationError(text: string): IntegrationError {
  const [first = "", second = ""] = text.split("|");
  const code = /^\s*(\d{1,4})\b/u.exec(first)?.[1];
  const severity = /^\s*([A-Z])\b/u.exec(second)?.[1];
  return { code, table: tableOf(code), severity };
}

const refusalSubject = /^\s*\[\s*(?:ko int[ée]gration|erreur d['’]int[ée]gration)[^\]]*\]\s*(?:\[\s*(\d{1,4})\s*\])?/iu;

/** The code in the subject of a refusal, empty when it has none; `undefined` when the subject is of another mail. */
export function refusalCodeIn(subject: string): string | undefined {
  const found = refusalSubject.exec(subject.normalize("NFC"));
  return found === null ? undefined : (found[1] ?? "");
}

function tableOf(code: string | undefined): IntegrationError["table"] {
  if (code === undefined) return undefined;
  return Number(code) >= 900 ? "applicationErrorCondition" : "messageErrorCondition";
}
