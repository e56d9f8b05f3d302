import { createHash } from "node:crypto";

import { type Credential, openCredential } from "@segur-sdk/certificates";
import { isSegurError, type Sensitive } from "@segur-sdk/core";

import type { ConfigSurroundings } from "../config-surroundings.js";
import type { ConfigCredential } from "../segur-config.js";
import { errorWithDetails } from "./error-with-details.js";
import { resolveSecret, resolveSource } from "./resolve-source.js";

/** What a credential is read from, as it was at one moment. */
export interface CredentialSource {
  readonly files: readonly Uint8Array[];
  readonly passphrase: Sensitive<string> | undefined;
  /** The same for the same bytes and passphrase: tells a renewal. Never shown. */
  readonly digest: string;
}

/**
 * Reads what the configuration names; `field` is the path said in the error.
 *
 * @throws SegurError `ERR_SDK_CONFIG_SOURCE`.
 */
export async function readCredentialSource(
  config: ConfigCredential,
  surroundings: ConfigSurroundings,
  field: string,
): Promise<CredentialSource> {
  const named: readonly (readonly [string, Parameters<typeof resolveSource>[0]])[] =
    "pkcs12" in config
      ? [["pkcs12", config.pkcs12]]
      : [
          ["certificate", config.certificate],
          ["key", config.key],
        ];
  const [files, passphrase] = await Promise.all([
    Promise.all(named.map(([name, source]) => resolveSource(source, surroundings, `${field}.${name}`))),
    config.passphrase === undefined ? undefined : resolveSecret(config.passphrase, surroundings, `${field}.passphrase`),
  ]);
  const hash = createHash("sha256");
  for (const file of files) hash.update(createHash("sha256").update(file).digest());
  if (passphrase !== undefined) hash.update(passphrase.reveal());
  return { files, passphrase, digest: hash.digest("base64") };
}

/**
 * Opens what was read, whatever its layout.
 *
 * @throws SegurError `ERR_CERT_…`, with the path of the configuration in `details.field`.
 */
export async function openCredentialSource(
  { files, passphrase }: CredentialSource,
  field: string,
): Promise<Credential> {
  const source = "segur.config.json";
  try {
    return await openCredential(files, passphrase === undefined ? {} : { passphrase });
  } catch (error) {
    const wrong = isSegurError(error, "ERR_CERT_PASSPHRASE");
    const rule = passphrase === undefined ? "given: the key is encrypted" : "the one that opens the key";
    throw errorWithDetails(error, wrong ? { field: `${field}.passphrase`, rule, source } : { field, source });
  }
}
