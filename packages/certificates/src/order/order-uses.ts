import type { LocalizedText } from "@segur-sdk/core";

/** What the certificates of an entity are wanted for. */
export type OrderUse = "INSI_AUTO" | "INSI_MANU" | "DMP_FEED" | "DMP_AIR" | "MSS_APPLICATION_MAILBOX" | "PSC";

/** Usage of the certificate in the offer ORG of the IGC-Santé: TLS client, or signature (*cachet*). */
export type OrderedUsage = "AUTH_CLI" | "SIGN";

/** What one certificate serves for. */
export type OrderPurpose =
  "insi-automatic" | "insi-manual" | "dmp-connection" | "dmp-signature" | "mss-mailbox" | "psc";

/** The certificates that a use needs. */
export interface UseRequest {
  readonly usage: OrderedUsage;
  readonly purpose: OrderPurpose;
}

const dmp: readonly UseRequest[] = [
  { usage: "AUTH_CLI", purpose: "dmp-connection" },
  { usage: "SIGN", purpose: "dmp-signature" },
];

/** Certificates by use (certificates.md §2.2, §9.4). AIR is the same pair as the feed: only the VIHF differs. */
export const useRequests: Readonly<Record<OrderUse, readonly UseRequest[]>> = {
  INSI_AUTO: [{ usage: "AUTH_CLI", purpose: "insi-automatic" }],
  INSI_MANU: [{ usage: "AUTH_CLI", purpose: "insi-manual" }],
  DMP_FEED: dmp,
  DMP_AIR: dmp,
  MSS_APPLICATION_MAILBOX: [{ usage: "AUTH_CLI", purpose: "mss-mailbox" }],
  PSC: [{ usage: "AUTH_CLI", purpose: "psc" }],
};

/** What each use is called. */
export const useLabels: Readonly<Record<OrderUse, LocalizedText>> = {
  INSI_AUTO: { fr: "INSi, appels automatiques", en: "INSi, automatic calls" },
  INSI_MANU: { fr: "INSi, appels d'un utilisateur", en: "INSi, calls of a user" },
  DMP_FEED: { fr: "alimentation du DMP", en: "feeding the DMP" },
  DMP_AIR: { fr: "DMP, authentification indirecte renforcée", en: "DMP, reinforced indirect authentication" },
  MSS_APPLICATION_MAILBOX: { fr: "boîte applicative MSSanté", en: "MSSanté application mailbox" },
  PSC: { fr: "Pro Santé Connect", en: "Pro Santé Connect" },
};

/** What each certificate is for, as the CSV and the dossier say it. */
export const purposeLabels: Readonly<Record<OrderPurpose, LocalizedText>> = {
  "insi-automatic": { fr: "INSi, automatique", en: "INSi, automatic" },
  "insi-manual": { fr: "INSi, manuel", en: "INSi, manual" },
  "dmp-connection": { fr: "connexion DMP", en: "DMP connection" },
  "dmp-signature": { fr: "signature DMP", en: "DMP signature" },
  "mss-mailbox": { fr: "boîte applicative MSSanté", en: "MSSanté application mailbox" },
  psc: { fr: "Pro Santé Connect", en: "Pro Santé Connect" },
};
