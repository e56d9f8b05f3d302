import { isSegurError, type SegurError } from "@segur-sdk/core";

import {
  admitSource,
  type CredentialLoading,
  type CredentialName,
  type LoadedCredential,
  readSourceOf,
} from "./installed-credential.js";

/** What a look at one source found. */
export type Look =
  | { readonly name: CredentialName; readonly kind: "same" }
  | { readonly name: CredentialName; readonly kind: "renewed"; readonly loaded: LoadedCredential }
  /** `isSettled`: the same as at the look before, hence no file that is being written. */
  | {
      readonly name: CredentialName;
      readonly kind: "refused";
      readonly error: SegurError;
      readonly isSettled: boolean;
    };

/** Looks at the sources of credentials for what has changed. */
export interface CredentialRenewals {
  /** One source, against the digest of what is in service. */
  look(name: CredentialName, digest: string): Promise<Look>;
}

interface Refused {
  /** What was refused: a content, or the failure to read one. */
  readonly mark: string;
  readonly error: SegurError;
}

/** A source that was refused is not opened again until it changes: that may cost a second of derivation. */
export function createCredentialRenewals(loading: () => CredentialLoading): CredentialRenewals {
  const refused = new Map<CredentialName, Refused>();
  return {
    async look(name, digest) {
      let mark = "unreadable";
      const before = refused.get(name);
      try {
        const read = await readSourceOf(name, loading());
        mark = read.digest;
        if (mark === digest) {
          refused.delete(name);
          return { name, kind: "same" };
        }
        // Not yet valid, it may be valid now: time changes what no file does.
        if (before?.mark === mark && before.error.code !== "ERR_CERT_NOT_YET_VALID") {
          return { name, kind: "refused", error: before.error, isSettled: true };
        }
        const loaded = await admitSource(name, read, loading());
        refused.delete(name);
        return { name, kind: "renewed", loaded };
      } catch (error) {
        if (!isSegurError(error)) throw error;
        const isSettled = before?.mark === mark;
        const first = isSettled ? before.error : error;
        refused.set(name, { mark, error: first });
        return { name, kind: "refused", error: first, isSettled };
      }
    },
  };
}
