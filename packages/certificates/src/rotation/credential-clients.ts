import { SegurError, type StructIdNat } from "@segur-sdk/core";

import type { CertificateUse } from "../check-credential.js";
import type { CredentialOwner } from "../credentials/choose-holder.js";
import { sameCredential } from "../credentials/credential-set.js";
import type { CredentialSelection, CredentialStore } from "../credentials/credential-store.js";
import { allDone, createRotating, type Rotating } from "./rotating.js";

/** Options of {@link createCredentialClients}. */
export interface CredentialClientsOptions<Client> {
  readonly store: CredentialStore;
  /** Every use of the client, e.g. `["dmp-tls", "dmp-sign"]`: they come from one structure, at one version. */
  readonly uses: readonly CertificateUse[];
  /** Makes the client of one structure; nothing has to be connected before its first call. */
  readonly open: (credentials: CredentialSelection) => Client;
  /** Ends a client that no call uses any more. */
  readonly close: (client: Client) => void | Promise<void>;
  /** Told when `close` fails for a client that was replaced; `close()` of the whole throws it too. */
  readonly onCloseFailure?: (error: unknown) => void;
}

/** One client for each structure, renewed with its certificates. Safe for concurrent calls. */
export interface CredentialClients<Client> {
  /**
   * Runs a call with the client of the structure, or of the radiologist who validated.
   *
   * @throws SegurError As `CredentialStore.select`, `ERR_CERT_CLOSED`, and whatever `work` throws.
   */
  run<Result>(
    owner: CredentialOwner,
    work: (client: Client, credentials: CredentialSelection) => Promise<Result>,
  ): Promise<Result>;
  /** Ends every client once its running calls are over. */
  close(): Promise<void>;
}

interface Held<Client> {
  readonly credentials: CredentialSelection;
  readonly client: Client;
}

/**
 * Opens a client for each structure that calls, and follows the replacement of its certificates: new calls take the new
 * ones, calls in flight finish, then the former client is closed.
 *
 * TLS identity and signature of a call come from the same structure at the same version, whatever is replaced meanwhile.
 *
 * @see certificates.md §5.5, §7
 * @example
 * ```ts
 * import { createCredentialClients, createTlsIdentity, type CredentialStore } from "@segur-sdk/certificates";
 * import { createHttpTransport } from "@segur-sdk/transport";
 *
 * const transports = (store: CredentialStore, anchorsPem: string) =>
 *   createCredentialClients({
 *     store,
 *     uses: ["insi-auto"],
 *     open: (chosen) =>
 *       createHttpTransport({ identity: createTlsIdentity(chosen.of("insi-auto"), { trust: [anchorsPem] }) }),
 *     close: (transport) => transport.close(),
 *   });
 * ```
 */
export function createCredentialClients<Client>(options: CredentialClientsOptions<Client>): CredentialClients<Client> {
  const { store, uses } = options;
  const clients = new Map<StructIdNat, Rotating<CredentialSelection, Held<Client>>>();
  let closing: Promise<void> | undefined;

  const openClient = (selection: CredentialSelection) =>
    createRotating<CredentialSelection, Held<Client>>({
      identity: selection,
      make: (credentials) => ({ credentials, client: options.open(credentials) }),
      close: ({ client }) => options.close(client),
    });
  const retiring = new Set<Promise<void>>();
  const follow = (retired: Promise<void>): void => {
    retiring.add(retired);
    retired
      .catch((error: unknown) => options.onCloseFailure?.(error))
      .finally(() => retiring.delete(retired))
      // What a listener throws is not a failure of the call that replaced the certificate.
      .catch(() => undefined);
  };

  const clientOf = (selection: CredentialSelection) => {
    const held = clients.get(selection.structureId);
    if (held === undefined) {
      const opened = openClient(selection);
      clients.set(selection.structureId, opened);
      return opened;
    }
    if (!sameIdentity(held.identity(), selection, uses)) follow(held.rotate(selection));
    return held;
  };

  const renew = (structureId: StructIdNat, held: Rotating<CredentialSelection, Held<Client>>): void => {
    let selection: CredentialSelection | undefined;
    try {
      selection = store.select({ structureId, use: uses });
    } catch {
      // No longer installed: `run` refuses new calls, those in flight finish.
      clients.delete(structureId);
      follow(held.close());
      return;
    }
    try {
      clientOf(selection);
    } catch {
      // The next call will try again, and tell its caller.
    }
  };

  // Without waiting for the next call: the connections of a certificate that was replaced have no reason to stay.
  const stopFollowing = store.onChange((structures) => {
    for (const structureId of structures) {
      const held = clients.get(structureId);
      if (held !== undefined) renew(structureId, held);
    }
  });

  return {
    async run(owner, work) {
      if (closing !== undefined) throw new SegurError("ERR_CERT_CLOSED");
      const rotating = clientOf(store.select({ ...owner, use: uses }));
      return rotating.use(({ client, credentials }) => work(client, credentials));
    },
    close() {
      stopFollowing();
      closing ??= allDone([...retiring, ...[...clients.values()].map((client) => client.close())]);
      return closing;
    },
  };
}

function sameIdentity(a: CredentialSelection, b: CredentialSelection, uses: readonly CertificateUse[]): boolean {
  if (a.version === b.version) return true;
  return uses.every((use) => sameCredential(a.of(use), b.of(use)));
}
