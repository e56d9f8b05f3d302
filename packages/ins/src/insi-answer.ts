import type { Environment, Ins } from "@segur-sdk/core";

/** Operation of INSi that gave an answer: WS_INS1 with Vitale data, WS_INS2 with traits. */
export type InsiOperation = "WS_INS1" | "WS_INS2";

/**
 * Where the INS and traits that a record holds come from:
 * - `WS_INS1`, `WS_INS2`: found by INSi;
 * - `WS_INS3`: received from elsewhere, then confirmed by the verification of INSi (RIS.INS.38);
 * - `OWN_DOMAIN`: the identity master of the own domain (RIS.INS.55-56);
 * - `TRUSTED_ISSUER`: another domain under a trust contract (RIS.INS.39);
 * - `VITALE_APP`: appli carte Vitale, taken as qualified without INSi (RNIV §4.3.4).
 */
export type InsOrigin = InsiOperation | "WS_INS3" | "OWN_DOMAIN" | "TRUSTED_ISSUER" | "VITALE_APP";

/** Every origin of an INS. */
export const insOrigins: readonly InsOrigin[] = [
  "WS_INS1",
  "WS_INS2",
  "WS_INS3",
  "OWN_DOMAIN",
  "TRUSTED_ISSUER",
  "VITALE_APP",
];

/** A matricule that a person bears or bore, with the dates that came with it, digits as received. */
export interface DatedIns {
  readonly ins: Ins;
  /** `DateDeb`: may be absent, or later than the end. */
  readonly from?: string;
  /** `DateFin`. */
  readonly to?: string;
}

/** Traits of an INSi answer, as received: each of them may be absent. */
export interface InsiTraits {
  readonly birthName?: string;
  /** `Prenom`. Never applied to a record (RIS.INS.13). */
  readonly givenName?: string;
  /** `ListePrenom`, separated by spaces. */
  readonly givenNamesList?: string;
  readonly birthDate?: string;
  readonly sex?: string;
  readonly birthPlace?: string;
}

/** What deserves the attention of a person in an answer that was read. */
export type InsiAnswerWarning =
  /** The control key of the active matricule is wrong: kept as received (EXI REC 08). */
  | "matricule-key"
  /** The control key of the active matricule was absent and has been computed. */
  | "matricule-key-computed"
  /** The control key of a matricule of the history is wrong or was computed. */
  | "history-key"
  /** A matricule of the history could not be read and was left out of the structured history. */
  | "history-unreadable";

/** The one person that INSi found, or confirmed: what RIS.INS.41 wants traced, as received. */
export interface InsiAnswer {
  readonly operation: InsOrigin;
  /** Environment of the INSi that answered; it goes wherever the identity goes. */
  readonly environment: Environment;
  /** Instant at which the answer was read, ISO 8601 UTC. */
  readonly receivedAt: string;
  /** INSACTIF. */
  readonly active: DatedIns;
  /** INSHISTO, in the order received; an entry may repeat the active one. */
  readonly history: readonly DatedIns[];
  /** TIQ. */
  readonly traits: InsiTraits;
  readonly warnings: readonly InsiAnswerWarning[];
}
