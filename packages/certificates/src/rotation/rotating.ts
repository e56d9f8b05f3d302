import { SegurError } from "@segur-sdk/core";

/** How {@link createRotating} makes and ends what depends on an identity. */
export interface RotatingOptions<Identity, Resource> {
  readonly identity: Identity;
  /** Makes the resource of an identity, e.g. a transport: nothing has to be connected before its first use. */
  readonly make: (identity: Identity) => Resource;
  /** Ends a resource that nobody uses any more. */
  readonly close: (resource: Resource) => void | Promise<void>;
}

/** Something made from a certificate, that follows its replacement. Safe for concurrent calls. */
export interface Rotating<Identity, Resource> {
  /** The identity that a call made now would use. */
  identity(): Identity;
  /**
   * Runs a piece of work with the current resource, which stays open until the work is over whatever happens meanwhile.
   *
   * @throws SegurError `ERR_CERT_CLOSED` after {@link Rotating.close}.
   */
  use<Result>(work: (resource: Resource) => Promise<Result>): Promise<Result>;
  /**
   * Changes the identity: work that begins from now on has the new resource. If `make` throws, nothing has changed.
   *
   * @returns Settles when the former resource was closed, after the last work that used it; it need not be awaited.
   * @throws SegurError `ERR_CERT_CLOSED` after {@link Rotating.close}.
   */
  rotate(identity: Identity): Promise<void>;
  /** Ends the resource once the running work is over, and refuses more. Calling it again changes nothing. */
  close(): Promise<void>;
}

interface Lease<Identity, Resource> {
  readonly identity: Identity;
  readonly resource: Resource;
  users: number;
  /** Set when the resource was replaced: the last user out closes it. */
  retire?: () => void;
}

/**
 * Keeps one resource, and replaces it without disturbing the work in progress.
 *
 * A renewed certificate needs a new `secureContext`, hence new connections: new calls use them, the calls in flight end on
 * the former ones, which are then closed, never cut.
 *
 * @see certificates.md §5.5
 * @example
 * ```ts
 * import { createRotating, createTlsIdentity, type Credential } from "@segur-sdk/certificates";
 * import { createHttpTransport } from "@segur-sdk/transport";
 *
 * const rotatingTransport = (credential: Credential, anchorsPem: string) =>
 *   createRotating({
 *     identity: credential,
 *     make: (current) => createHttpTransport({ identity: createTlsIdentity(current, { trust: [anchorsPem] }) }),
 *     close: (transport) => transport.close(),
 *   });
 * ```
 */
export function createRotating<Identity, Resource>(
  options: RotatingOptions<Identity, Resource>,
): Rotating<Identity, Resource> {
  const { make, close } = options;
  const lease = (identity: Identity): Lease<Identity, Resource> => ({ identity, resource: make(identity), users: 0 });
  const retiring = new Set<Promise<void>>();
  let current = lease(options.identity);
  let closing: Promise<void> | undefined;

  const retire = (former: Lease<Identity, Resource>): Promise<void> => {
    const idle = new Promise<void>((resolve) => {
      if (former.users === 0) resolve();
      else former.retire = resolve;
    });
    const closed = idle.then(() => close(former.resource));
    retiring.add(closed);
    const forget = (): void => void retiring.delete(closed);
    // Followed here so that a caller who does not wait gets no unhandled rejection; who waits still sees the failure.
    closed.then(forget, forget);
    return closed;
  };

  const assertOpen = (): void => {
    if (closing !== undefined) throw new SegurError("ERR_CERT_CLOSED");
  };

  return {
    identity: () => current.identity,
    async use(work) {
      assertOpen();
      const held = current;
      held.users += 1;
      try {
        return await work(held.resource);
      } finally {
        held.users -= 1;
        if (held.users === 0) held.retire?.();
      }
    },
    rotate(identity) {
      assertOpen();
      const former = current;
      current = lease(identity);
      return retire(former);
    },
    close() {
      closing ??= allDone([retire(current), ...retiring]);
      return closing;
    },
  };
}

/** Waits for all of them, then throws the first failure. */
export async function allDone(works: Iterable<Promise<void>>): Promise<void> {
  const results = await Promise.allSettled(works);
  const failed = results.find((result) => result.status === "rejected");
  if (failed !== undefined) throw failed.reason;
}
