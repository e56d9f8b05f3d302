import { type Credential, loadPem, loadPkcs12 } from "@segur-sdk/certificates";

import type { ConfigSurroundings } from "../config-surroundings.js";
import type { ConfigCredential } from "../segur-config.js";
import { resolveSecret, resolveSource } from "./resolve-source.js";

/**
 * A credential that the configuration names; `field` is the path said in the error.
 *
 * @throws SegurError `ERR_CERT_…`, `ERR_SDK_CONFIG_SOURCE`.
 */
export async function loadCredential(
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
