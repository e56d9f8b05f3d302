import type { Pkcs12Encryption } from "./pkcs12-encryption.js";
import type { DerivationHash } from "./pkcs12-key-derivation.js";

/** How a PKCS#12 file is put together. */
export interface Pkcs12Layout {
  readonly key: Pkcs12Encryption | "clear" | "absent";
  readonly certificates: Pkcs12Encryption | "clear";
  readonly mac: DerivationHash | "absent";
  /** Rounds of every derivation. */
  readonly rounds: number;
  /** Rounds the MAC claims, without having been made with them. */
  readonly claimedRounds?: number;
  /** Which certificates, in which order. */
  readonly order: "leaf-first" | "leaf-last" | "leaf-only" | "issuers-only";
  /** Friendly name and local key id on the leaf and the key. */
  readonly attributes: boolean;
  /** BER: the outer lengths are indefinite, the content comes in pieces. */
  readonly encoding: "der" | "ber";
}

/** Certificates in clear, key under PBE-SHA1-3DES, MAC HMAC-SHA1, 2048 rounds, leaf then intermediate then root. */
const platform: Pkcs12Layout = {
  key: "3des",
  certificates: "clear",
  mac: "sha1",
  rounds: 2048,
  order: "leaf-first",
  attributes: true,
  encoding: "der",
};

/**
 * Layouts met in the field, then those that a loader must refuse.
 *
 * @see layout of the platform read on authentic files of 2021 and 2025; the others are those of the usual tools.
 */
export const pkcs12Layouts = {
  "igc-sante": platform,
  "openssl-3": { ...platform, key: "aes-256", certificates: "aes-256", mac: "sha256" },
  "aes-128": { ...platform, key: "aes-128", certificates: "aes-128", mac: "sha512" },
  "triple-des": { ...platform, key: "3des", certificates: "3des" },
  "rc2-40": { ...platform, certificates: "rc2-40" },
  "rc2-128": { ...platform, certificates: "rc2-128" },
  "leaf-last": { ...platform, order: "leaf-last" },
  "leaf-only": { ...platform, order: "leaf-only" },
  "clear-key": { ...platform, key: "clear" },
  "without-attributes": { ...platform, attributes: false },
  ber: { ...platform, encoding: "ber" },
  "600000-rounds": { ...platform, rounds: 600_000 },
  "too-many-rounds": { ...platform, claimedRounds: 2_000_000_000 },
  "rc4-128": { ...platform, key: "rc4-128", certificates: "rc4-128" },
  "without-mac": { ...platform, mac: "absent" },
  "without-key": { ...platform, key: "absent" },
  "without-leaf": { ...platform, order: "issuers-only" },
} as const satisfies Readonly<Record<string, Pkcs12Layout>>;

/** Names of the layouts. */
export type Pkcs12LayoutName = keyof typeof pkcs12Layouts;

/** Every layout, in the order of the table. */
export const pkcs12LayoutNames = Object.keys(pkcs12Layouts) as readonly Pkcs12LayoutName[];
