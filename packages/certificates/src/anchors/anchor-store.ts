import type { X509Certificate } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { SegurError } from "@segur-sdk/core";

import {
  acceptAnchors,
  type AcceptAnchorsOptions,
  type AcceptedAnchor,
  type AnchorAcceptance,
} from "./accept-anchors.js";
import { fetchAnchors, type FetchAnchorsOptions } from "./fetch-anchors.js";
import { knownAuthorities, type AnchorWorld, type KnownAuthority } from "./known-authorities.js";

/** A pinned authority and what the folder holds of it. */
export interface AnchorState {
  readonly authority: KnownAuthority;
  /** `altered`: the file does not have the pinned fingerprint any more; it is not used. */
  readonly state: "held" | "missing" | "altered" | "expired" | "not-yet-valid";
  readonly file: string;
}

/** The public authorities of the IGC-Santé, in a folder. */
export interface AnchorStore {
  /**
   * Keeps the authorities of a file (DER, PEM, PKCS#7) that have a pinned fingerprint.
   *
   * @throws SegurError `ERR_CERT_ANCHOR_UNKNOWN` when there is none, `ERR_CERT_PARSE` when there is no certificate.
   */
  add(source: Uint8Array | string): Promise<AnchorAcceptance>;
  /**
   * Downloads the authorities of a world from their official addresses, and keeps them on a match.
   *
   * @returns The authorities kept.
   * @throws SegurError `ERR_CERT_FETCH` when one could not be obtained; those obtained are kept.
   */
  fetch(options: FetchAnchorsOptions): Promise<readonly AcceptedAnchor[]>;
  /** Every pinned authority, held or not. */
  list(options: { readonly at: Date }): Promise<readonly AnchorState[]>;
  /**
   * Authorities to trust, recognised again by their fingerprint at each reading.
   *
   * @throws SegurError `ERR_CERT_TRUST_EMPTY` when the folder holds none of this world.
   */
  trust(world: AnchorWorld): Promise<readonly X509Certificate[]>;
}

/** Options of {@link createAnchorStore}. */
export interface AnchorStoreOptions extends AcceptAnchorsOptions {
  /** Folder of the certificates, `ACR-EL.cer` and so on, DER; made when needed. */
  readonly directory: string;
}

/**
 * Keeps the authorities of the IGC-Santé in a folder of the installation. They are given by the user or downloaded, and
 * accepted only when their fingerprint is one of those that the package pins.
 *
 * The national servers have production certificates even in their test environments: trust `production`, and `test` only
 * for peers with a test certificate. The simulator's own authority goes to `trust` directly, never here.
 *
 * @see certificates.md §2.1
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { createAnchorStore, createTlsIdentity, type Credential } from "@segur-sdk/certificates";
 *
 * async function identity(credential: Credential) {
 *   const anchors = createAnchorStore({ directory: "/var/lib/ris/anchors" });
 *   await anchors.add(await readFile("Chaine_de_certification-IGC-Sante.p7b"));
 *   return createTlsIdentity(credential, { trust: await anchors.trust("production") });
 * }
 * ```
 */
export function createAnchorStore(options: AnchorStoreOptions): AnchorStore {
  const { directory, authorities = knownAuthorities } = options;
  const fileOf = (authority: KnownAuthority): string => join(directory, `${authority.id}.cer`);

  const keep = async (anchors: readonly AcceptedAnchor[]): Promise<void> => {
    await mkdir(directory, { recursive: true });
    for (const { authority, certificate } of anchors) {
      const file = fileOf(authority);
      await writeFile(`${file}.tmp`, certificate.raw);
      await rename(`${file}.tmp`, file);
    }
  };
  const read = async (authority: KnownAuthority): Promise<X509Certificate | "missing" | "altered"> => {
    const bytes = await readFile(fileOf(authority)).catch(() => undefined);
    if (bytes === undefined) return "missing";
    try {
      return acceptAnchors(bytes, { authorities: [authority] }).accepted[0]?.certificate ?? "altered";
    } catch {
      return "altered";
    }
  };

  return {
    async add(source) {
      const acceptance = acceptAnchors(source, { authorities });
      await keep(acceptance.accepted);
      return acceptance;
    },
    async fetch(fetchOptions) {
      const { accepted, failure } = await fetchAnchors(fetchOptions, authorities);
      await keep(accepted);
      if (failure !== undefined) throw failure;
      return accepted;
    },
    async list({ at }) {
      const states = authorities.map(async (authority): Promise<AnchorState> => {
        const held = await read(authority);
        return {
          authority,
          state: typeof held === "string" ? held : dateState(authority, at),
          file: fileOf(authority),
        };
      });
      return Promise.all(states);
    },
    async trust(world) {
      const held = await Promise.all(authorities.filter((known) => known.world === world).map(read));
      const certificates = held.filter((each) => typeof each !== "string");
      if (certificates.length === 0) throw new SegurError("ERR_CERT_TRUST_EMPTY", { details: { world } });
      return certificates;
    },
  };
}

function dateState({ notBefore, notAfter }: KnownAuthority, at: Date): AnchorState["state"] {
  if (at < notBefore) return "not-yet-valid";
  return at > notAfter ? "expired" : "held";
}
