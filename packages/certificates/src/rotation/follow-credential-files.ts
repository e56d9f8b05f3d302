import type { StructIdNat } from "@segur-sdk/core";

import type { CredentialEntry } from "../credentials/credential-set.js";
import type { CredentialStore } from "../credentials/credential-store.js";
import { changesSince, look, type WatchFilesOptions } from "./watch-files.js";

/** What came of a change of the files. */
export type CredentialFilesEvent =
  /** The store has the new credentials; `structures` is empty when the files hold the same certificates. */
  | {
      readonly type: "credentials.replaced";
      readonly paths: readonly string[];
      readonly structures: readonly StructIdNat[];
    }
  /** They cannot be read or cannot serve: the former credentials stay in use until the files change again. */
  | { readonly type: "credentials.refused"; readonly paths: readonly string[]; readonly error: unknown };

/** Options of {@link followCredentialFiles}. */
export interface FollowCredentialFilesOptions extends WatchFilesOptions {
  readonly store: CredentialStore;
  /** Reads the files again, as at start. */
  readonly load: () => Promise<readonly CredentialEntry[]>;
  /** Told of every change; the SDK logs nothing by itself. */
  readonly on: (event: CredentialFilesEvent) => void;
}

/**
 * Puts renewed certificates in service when their files are replaced, without a restart.
 *
 * A certificate copied before its key, or a wrong file, leaves the former credentials in use.
 *
 * @returns Resolves when the signal aborts.
 * @see certificates.md §5.5
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { createCredentialStore, followCredentialFiles, loadPkcs12 } from "@segur-sdk/certificates";
 * import { systemClock } from "@segur-sdk/core";
 *
 * async function serve(passphrase: string, signal: AbortSignal) {
 *   const file = "/etc/ris/insi-auto.p12";
 *   const load = async () => [
 *     { credential: loadPkcs12(await readFile(file), { passphrase }), uses: ["insi-auto"] as const },
 *   ];
 *   const store = createCredentialStore({ entries: await load() });
 *   const on = (event: { type: string }) => console.log(event.type);
 *   await followCredentialFiles({ store, load, paths: [file], clock: systemClock, signal, on });
 * }
 * ```
 */
export async function followCredentialFiles(options: FollowCredentialFilesOptions): Promise<void> {
  const { store, load, on, ...watched } = options;
  // Seen before they are read: a change made since the software started is not missed, nor one made meanwhile.
  const start = await look(watched.paths);
  const atStart = await reload(store, load, watched.paths);
  if (atStart.type === "credentials.refused" || atStart.structures.length > 0) on(atStart);
  for await (const paths of changesSince(start, watched)) {
    on(await reload(store, load, paths));
  }
}

async function reload(
  store: CredentialStore,
  load: FollowCredentialFilesOptions["load"],
  paths: readonly string[],
): Promise<CredentialFilesEvent> {
  try {
    return { type: "credentials.replaced", paths, structures: store.replace(await load()) };
  } catch (error) {
    return { type: "credentials.refused", paths, error };
  }
}
