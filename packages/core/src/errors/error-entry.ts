import type { LocalizedText } from "./localized-text.js";

/** Nature of a failure; every dossier's own vocabulary reduces to these. */
export type SegurErrorKind =
  "input" | "configuration" | "credential" | "network" | "service" | "refused" | "protocol" | "cancelled" | "bug";

/** Who is able to make the failure go away. */
export type FixedBy = "user" | "site-administrator" | "developer" | "service" | "nobody";

/** What the catalogue says of one error code; the same for every occurrence. */
export interface SegurErrorEntry {
  readonly kind: SegurErrorKind;
  /** May the same call succeed later, unchanged? Default `false`. */
  readonly retryable?: boolean;
  /** May the request have been processed although no answer was read? Default `false`. */
  readonly outcomeUnknown?: boolean;
  readonly fixedBy: FixedBy;
  /** Technical sentence for developers; static, so that it never holds patient data. */
  readonly message: string;
  /** What a secretary or a site administrator can read and do; no jargon, no patient data. */
  readonly userMessage: LocalizedText;
}
