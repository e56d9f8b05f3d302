import type { LocalizedText } from "@segur-sdk/core";

import type { JourneyStep } from "./journey-record.js";

/** What each step is called. */
export const stepTitles: Readonly<Record<JourneyStep, LocalizedText>> = {
  simulator: { fr: "Services nationaux simulés", en: "Simulated national services" },
  client: { fr: "Client prêt", en: "Client ready" },
  insi: { fr: "INSi interrogé", en: "INSi asked" },
  identity: { fr: "Identité qualifiée", en: "Identity qualified" },
  plan: { fr: "Compte rendu validé", en: "Report validated" },
  dmp: { fr: "DMP alimenté", en: "DMP fed" },
  professional: { fr: "Demandeur prévenu", en: "Requester informed" },
  patient: { fr: "Patient prévenu", en: "Patient informed" },
};
