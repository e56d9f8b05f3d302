import type { X509Certificate } from "node:crypto";

import { assertCredential, type CertificateUse, type Credential } from "@segur-sdk/certificates";
import type { StructIdNat } from "@segur-sdk/core";

import type { ConfigSurroundings } from "../config-surroundings.js";
import type { SegurConfig } from "../segur-config.js";
import { type CredentialSource, openCredentialSource, readCredentialSource } from "./credential-source.js";
import { withErrorDetails } from "./error-with-details.js";

/** Name of a credential in `credentials` of the configuration. */
export type CredentialName = keyof SegurConfig["credentials"];

/** What each credential of the configuration is for. */
export const useOf = {
  insi: "insi-auto",
  dmpTls: "dmp-tls",
  dmpSign: "dmp-sign",
  mssante: "mssante",
} as const satisfies Record<CredentialName, CertificateUse>;

/** What the credentials of an installation are read and judged with. */
export interface CredentialLoading {
  readonly config: SegurConfig;
  readonly surroundings: ConfigSurroundings;
  readonly structure: StructIdNat;
  readonly trust: readonly X509Certificate[];
  readonly at: Date;
}

/** A credential that can serve, and the digest of what it was read from. */
export interface LoadedCredential {
  readonly credential: Credential;
  readonly digest: string;
}

/** Reads the source of a credential. */
export function readSourceOf(
  name: CredentialName,
  { config, surroundings }: Pick<CredentialLoading, "config" | "surroundings">,
): Promise<CredentialSource> {
  return readCredentialSource(config.credentials[name], surroundings, fieldOf(name));
}

/**
 * Opens what was read, and refuses a credential that cannot serve: swapped, expired, of another structure.
 *
 * @throws SegurError `ERR_CERT_…`, with `details.field`.
 */
export async function admitSource(
  name: CredentialName,
  read: CredentialSource,
  { config, structure, trust, at }: CredentialLoading,
): Promise<LoadedCredential> {
  const field = fieldOf(name);
  const credential = await openCredentialSource(read, field);
  await withErrorDetails({ field, source: "segur.config.json" }, () => {
    assertCredential(credential, { for: useOf[name], at, structure, trust, environment: config.environment });
  });
  return { credential, digest: read.digest };
}

/**
 * Loads a credential that can serve.
 *
 * @throws SegurError `ERR_SDK_CONFIG_SOURCE`, `ERR_CERT_…`, with `details.field`.
 */
export async function loadCredential(name: CredentialName, loading: CredentialLoading): Promise<LoadedCredential> {
  return admitSource(name, await readSourceOf(name, loading), loading);
}

/** Path of a credential in the configuration. */
export function fieldOf(name: CredentialName): string {
  return `credentials.${name}`;
}
