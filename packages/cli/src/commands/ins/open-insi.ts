import { resolve } from "node:path";
import { readFile } from "node:fs/promises";

import {
  assertCredential,
  createTlsIdentity,
  type Credential,
  loadPem,
  loadPkcs12,
  readTrust,
} from "@segur-sdk/certificates";
import { createSensitive, parseStructIdNat, SegurError, type Sensitive, systemIds } from "@segur-sdk/core";
import type { InsiClientOptions } from "@segur-sdk/insi";
import { circuitBreaker, createHttpTransport } from "@segur-sdk/transport";
import { type ConfigCredential, type ConfigSecret, type ConfigSource, parseSegurConfig } from "segur-sdk";

import type { CliIo } from "../../cli-io.js";
import { readJson } from "../read-json.js";

/** INSi as a configuration reaches it. */
export interface OpenInsi {
  readonly options: InsiClientOptions;
  close(): Promise<void>;
}

/**
 * Opens INSi from `segur.config.json`. Only the credential of INSi is loaded: those of the DMP and of the mail may be
 * missing still. Files are named from the current folder, as for the whole client.
 *
 * @throws `SegurError` `ERR_SDK_CONFIG_INVALID`, `ERR_SDK_CONFIG_SOURCE`, `ERR_CERT_…`.
 */
export async function openInsi(io: CliIo, file: string): Promise<OpenInsi> {
  const { environment, software, site, trust: anchors, credentials, insi } = parseSegurConfig(await readJson(io, file));
  const issuer = parseStructIdNat(site.id);
  const pems = await Promise.all(anchors.map((source, index) => bytesOf(io, source, `trust.${index}`)));
  const trust = readTrust(pems.map((bytes) => Buffer.from(bytes).toString("latin1")));
  const credential = await credentialOf(io, credentials.insi);
  assertCredential(credential, { for: "insi-auto", at: io.clock.now(), structure: issuer, trust, environment });
  const idam = await secretOf(io, software.idam, "software.idam");
  const { name, version, instance } = software;
  const http = createHttpTransport({
    identity: createTlsIdentity(credential, { trust }),
    interceptors: [circuitBreaker({ clock: io.clock })],
  });
  return {
    options: {
      http,
      endpoint: insi.url,
      environment,
      issuer,
      software: { name, version, instance, idam },
      clock: io.clock,
      ids: systemIds,
    },
    close: () => http.close(),
  };
}

async function credentialOf(io: CliIo, config: ConfigCredential): Promise<Credential> {
  const field = (name: string) => `credentials.insi.${name}`;
  if ("pkcs12" in config) {
    const passphrase = await secretOf(io, config.passphrase, field("passphrase"));
    return loadPkcs12(await bytesOf(io, config.pkcs12, field("pkcs12")), { passphrase });
  }
  const certificate = await bytesOf(io, config.certificate, field("certificate"));
  const key = await bytesOf(io, config.key, field("key"));
  if (config.passphrase === undefined) return loadPem({ certificate, key });
  return loadPem({ certificate, key, passphrase: await secretOf(io, config.passphrase, field("passphrase")) });
}

async function bytesOf(io: CliIo, source: ConfigSource, field: string): Promise<Uint8Array> {
  if ("pem" in source) return Buffer.from(source.pem, "utf8");
  if ("base64" in source) return Buffer.from(source.base64, "base64");
  return readNamed(io, source.file, field);
}

async function secretOf(io: CliIo, secret: ConfigSecret, field: string): Promise<Sensitive<string>> {
  if ("value" in secret) return createSensitive(secret.value);
  if ("file" in secret) {
    const text = Buffer.from(await readNamed(io, secret.file, field)).toString("utf8");
    return createSensitive(text.replace(/\r?\n$/, ""));
  }
  const value = io.env[secret.env] ?? "";
  if (value === "") throw unreadable(field, "environment variable not set");
  return createSensitive(value);
}

async function readNamed(io: CliIo, path: string, field: string): Promise<Uint8Array> {
  try {
    return await readFile(resolve(io.cwd, path));
  } catch (cause) {
    throw unreadable(field, "file not readable", cause);
  }
}

function unreadable(field: string, rule: string, cause?: unknown): SegurError {
  return new SegurError("ERR_SDK_CONFIG_SOURCE", {
    details: { field, rule, source: "segur.config.json" },
    ...(cause === undefined ? {} : { cause }),
  });
}
