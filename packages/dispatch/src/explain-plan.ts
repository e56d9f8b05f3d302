import type { Language, LocalizedText } from "@segur-sdk/core";

import type { Destination, DestinationReceipt } from "./destination.js";
import type { DestinationState } from "./destination-state.js";

const stateLabels: Record<DestinationState, LocalizedText> = {
  READY: { fr: "prêt", en: "ready" },
  SENDING: { fr: "en cours d'envoi", en: "being sent" },
  SENT: { fr: "envoyé", en: "sent" },
  ACKNOWLEDGED: { fr: "reçu", en: "delivered" },
  HELD: { fr: "retenu", en: "held" },
  WAITING_QUALIFICATION: { fr: "attend la qualification de l'identité", en: "waits for the identity to be qualified" },
  WAITING_ANNOUNCEMENT: { fr: "attend l'annonce au patient", en: "waits for the announcement to the patient" },
  WAITING_CONFIG: { fr: "attend une correction de configuration", en: "waits for a configuration fix" },
  WAITING_RETRY: { fr: "attend un nouvel essai", en: "waits for another attempt" },
  FAILED: { fr: "échec", en: "failed" },
  SKIPPED: { fr: "non envoyé", en: "not sent" },
};

const receiptLabels: Record<DestinationReceipt["fact"], LocalizedText> = {
  relayed: { fr: "relayé, sans preuve de remise", en: "relayed, without proof of delivery" },
  delivered: { fr: "remis dans la boîte", en: "delivered to the mailbox" },
  read: { fr: "lu", en: "read" },
  integrated: { fr: "intégré dans le dossier du destinataire", en: "filed in the recipient's record" },
  forwarded: { fr: "transmis par le destinataire", en: "forwarded by the recipient" },
  deleted: { fr: "supprimé par le destinataire", en: "deleted by the recipient" },
  undeliverable: { fr: "revenu sans être remis", en: "came back undelivered" },
  "integration-failed": { fr: "reçu, mais non intégré", en: "received, but not filed" },
};

function explainReceipt({ fact, cause, evidence }: DestinationReceipt, language: Language): string {
  const details = [cause, evidence.date].filter((detail) => detail !== undefined);
  return `${receiptLabels[fact][language]}${details.length === 0 ? "" : ` (${details.join(", ")})`}`;
}

/** The label of a state, for a screen. */
export function labelOfState(state: DestinationState, language: Language): string {
  return stateLabels[state][language];
}

/** The label of a destination, for a screen; a professional is named by title and family name. */
export function labelOfDestination(destination: Destination, language: Language): string {
  switch (destination.kind) {
    case "dmp":
      return language === "fr" ? "DMP du patient" : "Patient's DMP";
    case "mss-patient":
      return language === "fr" ? "Mon espace santé (messagerie du patient)" : "Mon espace santé (patient's mailbox)";
    case "mss-professional": {
      const { title, familyName } = destination.recipient;
      return `MSSanté, ${title === undefined ? "" : `${title === "DR" ? "Dr" : title} `}${familyName}`;
    }
  }
}

/** One line per destination, one indented line per reason. */
export function explainDestinations(destinations: readonly Destination[], language: Language): string {
  return destinations
    .flatMap((destination) => [
      `${labelOfDestination(destination, language)} : ${labelOfState(destination.state, language)}`,
      ...destination.reasons.map((reason) => `  - ${reason.text[language]} [${reason.rule}]`),
      ...(destination.error === undefined
        ? []
        : [`  - ${destination.error.userMessage[language]} [${destination.error.code}]`]),
      ...(destination.receipt === undefined ? [] : [`  - ${explainReceipt(destination.receipt, language)}`]),
    ])
    .join("\n");
}
