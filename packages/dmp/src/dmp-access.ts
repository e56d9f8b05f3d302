import type { DmpMode } from "./vihf.js";

/**
 * How a client vouches for its users; the whole client is in one mode.
 *
 * - `indirect` (default): TLS with the ORG AUTH_CLI, VIHF and submissions signed by the ORG SIGN of the structure;
 * - `reinforced`: the same certificates, for users whom the structure authenticated strongly (AIR): consultation;
 * - `direct`: the signer is the signature key of the professional's card, who is the only user of the client.
 *
 * @see dmp.md A.2, A.7
 */
export type DmpAccess =
  | { readonly mode: "indirect" }
  | {
      readonly mode: "reinforced";
      /** Method of the strong authentication, e.g. `APP_BROWSER_AUTH`; `CONF_EXI_PGSSIS` for the simplified form. */
      readonly strongAuthentication: string;
    }
  | {
      readonly mode: "direct";
      /** Signed by default; the editor kit sends it unsigned, and both are accepted. */
      readonly vihf?: "signed" | "unsigned";
    };

/** Transactions of this client, in the words of the guide. */
export type DmpTransaction =
  | "TD0.2"
  | "TD0.3"
  | "TD0.4"
  | "TD1.3a"
  | "TD2.1a"
  | "TD2.1b"
  | "TD3.1a"
  | "TD3.1b"
  | "TD3.2"
  | "TD3.3a"
  | "TD3.3b"
  | "TD3.3c"
  | "TD3.3d";

/** In which modes a transaction is open, and whether it changes the record. */
export interface DmpRight {
  readonly modes: readonly DmpMode[];
  /** A failure of the service then leaves the outcome unknown. */
  readonly writes: boolean;
}

const all = ["indirect", "reinforced", "direct"] as const satisfies readonly DmpMode[];
const feeding = ["indirect", "direct"] as const satisfies readonly DmpMode[];
const consultation = ["reinforced", "direct"] as const satisfies readonly DmpMode[];

/**
 * Transactions and modes of authentication. Profession, authorisation and ownership of the document are the server's to
 * judge: only what a whole mode is closed to is refused here.
 *
 * @see PDT-INF-526 v1.8; dmp.md A.1, A.3
 * @example
 * ```ts
 * import { dmpRights, type DmpMode } from "@segur-sdk/dmp";
 *
 * const canUnmask = (mode: DmpMode) => dmpRights["TD3.3a"].modes.includes(mode); // false in indirect mode: replace instead
 * ```
 */
export const dmpRights: Readonly<Record<DmpTransaction, DmpRight>> = {
  "TD0.2": { modes: all, writes: false },
  "TD0.3": { modes: ["direct"], writes: true },
  "TD0.4": { modes: all, writes: false },
  "TD1.3a": { modes: all, writes: false },
  "TD2.1a": { modes: feeding, writes: true },
  "TD2.1b": { modes: feeding, writes: true },
  "TD3.1a": { modes: consultation, writes: false },
  "TD3.1b": { modes: all, writes: false },
  "TD3.2": { modes: consultation, writes: false },
  "TD3.3a": { modes: consultation, writes: true },
  "TD3.3b": { modes: consultation, writes: true },
  "TD3.3c": { modes: feeding, writes: true },
  "TD3.3d": { modes: consultation, writes: true },
};
