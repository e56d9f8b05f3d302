import type { Language, LocalizedText } from "@segur-sdk/core";

import type { ExpiryItem } from "./expiry-item.js";

/** Days before the end at which a reminder is due; 0 is the end itself (certificates.md §5.1, §5.5). */
export const expiryThresholds = [90, 60, 30, 14, 7, 1, 0] as const;

/** One of `expiryThresholds`. */
export type ExpiryThreshold = (typeof expiryThresholds)[number];

/** A reminder that is due. */
export interface ExpiryEvent {
  readonly type: "certificate.expiring" | "certificate.expired" | "card.expiring" | "card.expired";
  readonly item: ExpiryItem;
  /** The threshold that was passed. */
  readonly threshold: ExpiryThreshold;
  /** Whole days left; 0 on the last day, negative after the end. */
  readonly daysLeft: number;
  /** `critical` when less than 30 days are left. */
  readonly severity: "warning" | "critical";
  readonly message: LocalizedText;
}

const dayMs = 86_400_000;

/** The smallest threshold that an item has passed at a date; absent when the end is more than 90 days away. */
export function thresholdPassed(item: ExpiryItem, at: Date): ExpiryThreshold | undefined {
  const leftMs = item.notAfter.getTime() - at.getTime();
  return expiryThresholds.findLast((days) => leftMs <= days * dayMs);
}

/** The reminder of a threshold. */
export function expiryEvent(item: ExpiryItem, threshold: ExpiryThreshold, at: Date): ExpiryEvent {
  const daysLeft = Math.floor((item.notAfter.getTime() - at.getTime()) / dayMs);
  return {
    type: `${item.kind}.${threshold === 0 ? "expired" : "expiring"}`,
    item,
    threshold,
    daysLeft,
    severity: daysLeft < 30 ? "critical" : "warning",
    message: expiryMessage(item, threshold === 0 ? undefined : daysLeft),
  };
}

interface Words {
  readonly soon: (label: string, daysLeft: number) => string;
  readonly ended: (label: string) => string;
  readonly remedy: string;
}

const words: Readonly<Record<ExpiryItem["kind"], Readonly<Record<Language, Words>>>> = {
  certificate: {
    fr: {
      soon: (label, daysLeft) => `Le certificat ${label} expire dans ${daysLeft} jour(s).`,
      ended: (label) => `Le certificat ${label} est expiré.`,
      remedy:
        "Un renouvellement est une nouvelle demande complète : commandez-le maintenant, avec une carte et une délégation valables.",
    },
    en: {
      soon: (label, daysLeft) => `Certificate ${label} expires in ${daysLeft} day(s).`,
      ended: (label) => `Certificate ${label} has expired.`,
      remedy: "A renewal is a whole new request: order it now, with a card and a delegation that still hold.",
    },
  },
  card: {
    fr: {
      soon: (label, daysLeft) => `La carte ${label} expire dans ${daysLeft} jour(s).`,
      ended: (label) => `La carte ${label} est expirée.`,
      remedy:
        "Sans carte valable, l'administrateur technique ne peut ni commander, ni retirer, ni révoquer de certificat.",
    },
    en: {
      soon: (label, daysLeft) => `Card ${label} expires in ${daysLeft} day(s).`,
      ended: (label) => `Card ${label} has expired.`,
      remedy:
        "Without a valid card the technical administrator can neither order, nor fetch, nor revoke a certificate.",
    },
  },
};

/** Sentence of a reminder; without `daysLeft` the end is past. */
function expiryMessage({ kind, label }: ExpiryItem, daysLeft: number | undefined): LocalizedText {
  const sentence = ({ soon, ended, remedy }: Words): string =>
    `${daysLeft === undefined ? ended(label) : soon(label, daysLeft)} ${remedy}`;
  return { fr: sentence(words[kind].fr), en: sentence(words[kind].en) };
}
