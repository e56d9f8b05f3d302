import type { X509Certificate } from "node:crypto";

import {
  assertCredential,
  type CertificateUse,
  type Credential,
  loadPem,
  loadPkcs12,
  readTrust,
} from "@segur-sdk/certificates";
import type { StructIdNat } from "@segur-sdk/core";

import type { ConfigSurroundings } from "../config-surroundings.js";
import type { ConfigCredential, SegurConfig } from "../segur-config.js";
import { resolveSecret, resolveSource } from "./resolve-source.js";

/** The credentials of an installation, each checked for its use. */
export interface LoadedCredentials {
  readonly trust: readonly X509Certificate[];
  readonly insi: Credential;
  readonly dmpTls: Credential;
  readonly dmpSign: Credential;
  readonly mssante: Credential;
}

/**
 * Loads the credentials and refuses at start those that cannot serve: swapped, expired, of another structure…
 *
 * @throws SegurError `ERR_CERT_…`, `ERR_SDK_CONFIG_SOURCE`.
 */
export async function loadCredentials(
  config: SegurConfig,
  structure: StructIdNat,
  surroundings: ConfigSurroundings,
  at: Date,
): Promise<LoadedCredentials> {
  const anchors = await Promise.all(
    config.trust.map((source, index) => resolveSource(source, surroundings, `trust.${index}`)),
  );
  const trust = readTrust(anchors.map((bytes) => Buffer.from(bytes).toString("latin1")));
  const load = async (name: keyof SegurConfig["credentials"], use: CertificateUse) => {
    const credential = await loadCredential(config.credentials[name], surroundings, `credentials.${name}`);
    assertCredential(credential, { for: use, at, structure, trust, environment: config.environment });
    return credential;
  };
  return {
    trust,
    insi: await load("insi", "insi-auto"),
    dmpTls: await load("dmpTls", "dmp-tls"),
    dmpSign: await load("dmpSign", "dmp-sign"),
    mssante: await load("mssante", "mssante"),
  };
}

async function loadCredential(
  config: ConfigCredential,
  surroundings: ConfigSurroundings,
  field: string,
): Promise<Credential> {
  if ("pkcs12" in config) {
    const [bytes, passphrase] = await Promise.all([
      resolveSource(config.pkcs12, surroundings, `${field}.pkcs12`),
      resolveSecret(config.passphrase, surroundings, `${field}.passphrase`),
    ]);
    return loadPkcs12(bytes, { passphrase });
  }
  const [certificate, key] = await Promise.all([
    resolveSource(config.certificate, surroundings, `${field}.certificate`),
    resolveSource(config.key, surroundings, `${field}.key`),
  ]);
  const passphrase =
    config.passphrase === undefined
      ? undefined
      : await resolveSecret(config.passphrase, surroundings, `${field}.passphrase`);
  return loadPem({ certificate, key, ...(passphrase === undefined ? {} : { passphrase }) });
}
