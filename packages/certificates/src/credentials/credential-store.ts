import { SegurError, type StructIdNat } from "@segur-sdk/core";

import type { CertificateUse } from "../check-credential.js";
import type { Credential } from "../credential.js";
import {
  chooseHolder,
  maskedIdentifier,
  noneForValidator,
  type CredentialOwner,
  type CredentialPool,
} from "./choose-holder.js";
import {
  holderOf,
  rppsOfPractice,
  sameCredential,
  type CredentialEntry,
  type CredentialSet,
} from "./credential-set.js";

/** What an operation needs a credential for. */
export interface CredentialRequest extends CredentialOwner {
  /** Every use of one operation, e.g. `["dmp-tls", "dmp-sign"]`: they come from one structure, at one version. */
  readonly use: CertificateUse | readonly CertificateUse[];
}

/** The credentials of one structure as they were when the operation began: a later replacement does not reach them. */
export interface CredentialSelection {
  /** Structure they are filed under: that of their OU, unless the entry said otherwise (EJ and EG). */
  readonly structureId: StructIdNat;
  /** Grows with each replacement. */
  readonly version: number;
  /**
   * The credential of one use.
   *
   * @throws SegurError `ERR_CERT_NO_CREDENTIAL` for a use that is not installed.
   */
  of(use: CertificateUse): Credential;
}

/** The certificates of all the structures of an installation. Safe for concurrent operations. */
export interface CredentialStore {
  /**
   * Chooses the credentials of one operation.
   *
   * @throws SegurError `ERR_CERT_NO_CERTIFICATE_FOR_VALIDATOR` when the radiologist who validated has none: a colleague's
   * is never taken; `ERR_CERT_NO_CREDENTIAL` when the structure has none for the use.
   */
  select(request: CredentialRequest): CredentialSelection;
  /**
   * Puts credentials in place of those of the same structure and use, all at once; the others stay.
   *
   * @returns The structures that changed: one whose certificates are the same is left as it is.
   * @throws SegurError As {@link createCredentialStore}; nothing is then replaced.
   */
  replace(entries: readonly CredentialEntry[]): readonly StructIdNat[];
  /** Forgets the credentials of a structure, e.g. of a radiologist who leaves. */
  remove(structureId: StructIdNat): void;
  /** All that is installed, for checks and reminders. */
  entries(): readonly (CredentialEntry & { readonly structureId: StructIdNat; readonly version: number })[];
  /** Calls `listener` with the structures that changed, after each change, until the function given back is called. */
  onChange(listener: (structures: readonly StructIdNat[]) => void): () => void;
}

/** Options of {@link createCredentialStore}. */
export interface CredentialStoreOptions {
  readonly entries: readonly CredentialEntry[];
  /** Sites where radiologists share means: see {@link CredentialPool}. */
  readonly pools?: readonly CredentialPool[];
}

interface Versioned {
  readonly version: number;
  readonly set: CredentialSet;
}

const nothing: Versioned = { version: 0, set: new Map() };

/**
 * Keeps the credentials of an installation by structure and use, and chooses those of each operation.
 *
 * @throws SegurError `ERR_CERT_KEY_MISMATCH`, `ERR_CERT_USAGE`, `ERR_CERT_INSI_NAME` when a credential cannot serve for
 * what it is installed for; `ERR_CERT_STRUCTURE` when it is that of another structure, or of none.
 * @see certificates.md §5.5, §7; segur-requirements.md §4.7, §4.15
 * @example
 * ```ts
 * import { createCredentialStore, createSoftwareSigner, type Credential } from "@segur-sdk/certificates";
 * import { parseRpps } from "@segur-sdk/core";
 *
 * function signerOfValidator(tls: Credential, sign: Credential) {
 *   const store = createCredentialStore({
 *     entries: [
 *       { credential: tls, uses: ["dmp-tls"] },
 *       { credential: sign, uses: ["dmp-sign"] },
 *     ],
 *   });
 *   const chosen = store.select({ rpps: parseRpps("99700000013"), use: ["dmp-tls", "dmp-sign"] });
 *   return createSoftwareSigner(chosen.of("dmp-sign"));
 * }
 * ```
 */
export function createCredentialStore(options: CredentialStoreOptions): CredentialStore {
  const pools = options.pools ?? [];
  const holders = new Map<StructIdNat, Versioned>();
  const listeners = new Set<(structures: readonly StructIdNat[]) => void>();
  let lastVersion = 0;

  const replace = (entries: readonly CredentialEntry[]): readonly StructIdNat[] => {
    // Everything is checked and put together before anything changes.
    const sets = new Map<StructIdNat, Map<CertificateUse, Credential>>();
    for (const entry of entries) {
      const holder = holderOf(entry);
      const set = sets.get(holder) ?? new Map(holders.get(holder)?.set);
      for (const use of entry.uses) set.set(use, entry.credential);
      sets.set(holder, set);
    }
    const changed = [...sets].filter(([holder, set]) => {
      const before = holders.get(holder)?.set;
      return before === undefined || [...set].some(([use, credential]) => !sameCredential(before.get(use), credential));
    });
    if (changed.length === 0) return [];
    lastVersion += 1;
    for (const [holder, set] of changed) holders.set(holder, { version: lastVersion, set });
    return announce(changed.map(([holder]) => holder));
  };

  const announce = (structures: readonly StructIdNat[]): readonly StructIdNat[] => {
    for (const listener of listeners) listener(structures);
    return structures;
  };

  replace(options.entries);
  return {
    select(request) {
      const structureId = chooseHolder(request, holders.keys(), pools);
      const { version, set } = holders.get(structureId) ?? nothing;
      const uses = typeof request.use === "string" ? [request.use] : request.use;
      const missing = uses.filter((use) => !set.has(use));
      if (missing.length > 0) throw notInstalled(structureId, request, missing);
      return { structureId, version, of: (use) => set.get(use) ?? raise(notInstalled(structureId, request, [use])) };
    },
    replace,
    remove(structureId) {
      if (holders.delete(structureId)) announce([structureId]);
    },
    entries: () =>
      [...holders].flatMap(([structureId, { version, set }]) =>
        [...set].map(([use, credential]) => ({ structureId, version, uses: [use], credential })),
      ),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function notInstalled(
  structureId: StructIdNat,
  request: CredentialRequest,
  missing: readonly CertificateUse[],
): SegurError {
  const isPractice = rppsOfPractice(structureId) !== undefined;
  if (isPractice && request.rpps !== undefined) {
    return noneForValidator(request.rpps, "the validator's own certificate for each use", missing);
  }
  const structure = isPractice ? maskedIdentifier(structureId) : structureId;
  return new SegurError("ERR_CERT_NO_CREDENTIAL", { details: { structure, missing } });
}

function raise(error: SegurError): never {
  throw error;
}
