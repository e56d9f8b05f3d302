import type { ExpiryThreshold, RevocationReport } from "@segur-sdk/certificates";
import type { LocalizedText, SegurError, StructIdNat } from "@segur-sdk/core";

import type { CredentialName } from "./internal/installed-credential.js";

export type { CredentialName } from "./internal/installed-credential.js";

/** A certificate in service. */
export interface InstalledCredential {
  /** Its name in `credentials` of the configuration. */
  readonly name: CredentialName;
  /** Common name and structure, e.g. `INSI-AUTO 1690000005`. */
  readonly label: string;
  /** SHA-256 fingerprint. */
  readonly fingerprint256: string;
  readonly structureId: StructIdNat | undefined;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** Whole days left; negative once it has expired. */
  readonly daysLeft: number;
  /** What was last learnt of its revocation; absent until it was asked. */
  readonly revocation?: RevocationReport;
}

/** Something that happened to the certificates, told to `onCredentialEvent` and to the logger. */
export type CredentialEvent = {
  readonly severity: "info" | "warning" | "critical";
  /** What to tell the person in charge; no secret, no patient. */
  readonly message: LocalizedText;
} & (
  | {
      /** The end is near: at 90, 60, 30, 14, 7 and 1 days, then at the end, once each. */
      readonly type: "credential.expiring" | "credential.expired";
      readonly names: readonly CredentialName[];
      readonly label: string;
      readonly notAfter: Date;
      readonly daysLeft: number;
      readonly threshold: ExpiryThreshold;
    }
  /** A renewed certificate is in service. */
  | {
      readonly type: "credential.replaced";
      readonly name: CredentialName;
      readonly label: string;
      readonly notAfter: Date;
    }
  /** What lies at the source cannot serve, or cannot be read: the former certificate stays in service. */
  | { readonly type: "credential.refused"; readonly name: CredentialName; readonly error: SegurError }
  /** The certificate in service is revoked: nothing is asked with it any more. */
  | { readonly type: "credential.revoked"; readonly name: CredentialName; readonly error: SegurError }
);

/** The certificates of an installation. Calls look after them by themselves; this shows them, and does it at will. */
export interface CredentialsFacade {
  /** What is in service now. */
  list(): readonly InstalledCredential[];
  /**
   * Reads every source of `credentials` again, at once. Calls under way end with the certificate they began with.
   *
   * @returns The names of those that were replaced.
   * @throws SegurError The first of what was refused (`ERR_SDK_CONFIG_SOURCE`, `ERR_CERT_…`): that certificate is not
   * replaced, the others are.
   */
  renew(): Promise<readonly CredentialName[]>;
  /**
   * Asks the authorities again about the revocation of every certificate in service; what they say is in `list()`.
   *
   * @throws SegurError `ERR_CERT_REVOKED`; with `certificates.revocation.own` at `hard` also `ERR_CERT_REVOCATION_UNKNOWN`
   * and `ERR_CERT_REVOCATION_STALE`.
   */
  checkRevocation(): Promise<void>;
  /**
   * Does, at regular times and without any call, what calls do: reads the sources again, gives the reminders, asks about
   * revocation. For a server that may stay idle. Ends when the signal aborts or the client is closed.
   */
  watch(options?: {
    readonly signal?: AbortSignal;
    /** Milliseconds between two rounds. Default: `certificates.lookEverySeconds`, 60 s. */
    readonly everyMs?: number;
  }): Promise<void>;
}
