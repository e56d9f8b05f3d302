import type { X509Certificate } from "node:crypto";

import {
  assertCredential,
  type CertificateUse,
  createTlsIdentity,
  type Credential,
  readTrust,
} from "@segur-sdk/certificates";
import {
  type AuditSink,
  type Clock,
  type ExchangeService,
  type IdGenerator,
  type Logger,
  type Oid,
  parseOid,
  parseStructIdNat,
  type Sensitive,
  silentAudit,
  silentLogger,
  type Site,
  systemClock,
  systemIds,
  type TlsIdentity,
} from "@segur-sdk/core";
import { circuitBreaker, createHttpTransport, type HttpTransport, observeExchanges } from "@segur-sdk/transport";

import { type ConfigSurroundings, processSurroundings } from "../config-surroundings.js";
import type { OpenServiceOptions } from "../open-service.js";
import { parseSegurConfig } from "../parse-segur-config.js";
import type { SegurConfig } from "../segur-config.js";
import { loadCredential } from "./load-credential.js";
import { resolveSecret, resolveSource } from "./resolve-source.js";

/** One installation of the software, read from its configuration: what the clients of its services are made of. */
export interface Installation {
  readonly config: SegurConfig;
  readonly surroundings: ConfigSurroundings;
  readonly common: {
    readonly clock: Clock;
    readonly ids: IdGenerator;
    readonly logger: Logger;
    readonly audit: AuditSink;
  };
  readonly site: Site;
  /** Authorities that the configuration trusts. */
  readonly trust: readonly X509Certificate[];
  readonly software: { readonly name: string; readonly version: string; readonly oid: Oid };
  /** Loads a credential and refuses one that cannot serve: swapped, expired, of another structure. */
  credential(name: keyof SegurConfig["credentials"], use: CertificateUse): Promise<Credential>;
  tlsIdentity(name: keyof SegurConfig["credentials"], use: CertificateUse): Promise<TlsIdentity>;
  secretOf(name: "idam" | "dmpHomologationNumber"): Promise<Sensitive<string>>;
  httpFor(service: ExchangeService, identity: TlsIdentity): HttpTransport;
}

/** @throws SegurError `ERR_SDK_CONFIG_INVALID`, `ERR_SDK_CONFIG_SOURCE`, `ERR_CERT_…` for what is trusted. */
export async function createInstallation(input: SegurConfig, options: OpenServiceOptions): Promise<Installation> {
  const config = parseSegurConfig(input);
  const { clock = systemClock, surroundings = processSurroundings, observer } = options;
  const site = siteOf(config);
  const anchors = await Promise.all(
    config.trust.map((source, index) => resolveSource(source, surroundings, `trust.${index}`)),
  );
  const trust = readTrust(anchors.map((bytes) => Buffer.from(bytes).toString("latin1")));
  const credential: Installation["credential"] = async (name, use) => {
    const loaded = await loadCredential(config.credentials[name], surroundings, `credentials.${name}`);
    const { environment } = config;
    assertCredential(loaded, { for: use, at: clock.now(), structure: site.id, trust, environment });
    return loaded;
  };
  return {
    config,
    surroundings,
    common: {
      clock,
      ids: options.ids ?? systemIds,
      logger: options.logger ?? silentLogger,
      audit: options.audit ?? silentAudit,
    },
    site,
    trust,
    software: {
      name: config.software.name,
      version: config.software.version,
      oid: parseOid(config.software.oid),
    },
    credential,
    tlsIdentity: async (name, use) => createTlsIdentity(await credential(name, use), { trust }),
    secretOf: (name) => resolveSecret(config.software[name], surroundings, `software.${name}`),
    // Each client repeats its own requests, with new message identifiers: no retry here.
    httpFor: (service, identity) =>
      createHttpTransport({
        identity,
        interceptors: [
          circuitBreaker({ clock }),
          ...(observer === undefined ? [] : [observeExchanges({ service, observer, clock })]),
        ],
      }),
  };
}

function siteOf({ site }: SegurConfig): Site {
  const { address, phone, ...rest } = site;
  return {
    ...rest,
    id: parseStructIdNat(site.id),
    ...(address === undefined ? {} : { address }),
    ...(phone === undefined ? {} : { phone }),
  };
}
