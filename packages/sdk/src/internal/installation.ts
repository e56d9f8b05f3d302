import type { X509Certificate } from "node:crypto";

import { type Credential, createTlsIdentity, readCertificates } from "@segur-sdk/certificates";
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
import {
  circuitBreaker,
  createHttpTransport,
  type HttpInterceptor,
  type HttpTransport,
  observeExchanges,
} from "@segur-sdk/transport";

import { type ConfigSurroundings, processSurroundings } from "../config-surroundings.js";
import type { OpenServiceOptions } from "../open-service.js";
import { parseSegurConfig } from "../parse-segur-config.js";
import type { ConfigSource, SegurConfig } from "../segur-config.js";
import { withErrorDetails } from "./error-with-details.js";
import { type CredentialLoading, type CredentialName, loadCredential } from "./installed-credential.js";
import { resolveSecret, resolveSource } from "./resolve-source.js";
import { createRevocationGuard, type RevocationGuard } from "./revocation-guard.js";

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
  readonly revocation: RevocationGuard;
  /** What credentials are read and judged with now. */
  loading(): CredentialLoading;
  /** Loads a credential and refuses one that cannot serve: swapped, expired, of another structure. */
  credential(name: CredentialName): Promise<Credential>;
  tlsIdentity(credential: Credential): TlsIdentity;
  secretOf(name: "idam" | "dmpHomologationNumber"): Promise<Sensitive<string>>;
  httpFor(service: Exclude<ExchangeService, "mssante">, identity: TlsIdentity): HttpTransport;
  /** Lets go of what the installation itself opened: the downloads of revocation lists. */
  close(): Promise<void>;
}

/** @throws SegurError `ERR_SDK_CONFIG_INVALID`, `ERR_SDK_CONFIG_SOURCE`, `ERR_CERT_…` for what is trusted. */
export async function createInstallation(input: SegurConfig, options: OpenServiceOptions): Promise<Installation> {
  const config = parseSegurConfig(input);
  const { clock = systemClock, surroundings = processSurroundings, observer } = options;
  const site = siteOf(config);
  const trust = (
    await Promise.all(config.trust.map((source, index) => readAnchors(source, surroundings, index)))
  ).flat();
  const common = {
    clock,
    ids: options.ids ?? systemIds,
    logger: options.logger ?? silentLogger,
    audit: options.audit ?? silentAudit,
  };
  const revocation = createRevocationGuard({ config: config.certificates?.revocation ?? {}, trust, ...common });
  const loading = () => ({ config, surroundings, structure: site.id, trust, at: clock.now() });
  return {
    config,
    surroundings,
    common,
    site,
    trust,
    software: {
      name: config.software.name,
      version: config.software.version,
      oid: parseOid(config.software.oid),
    },
    revocation,
    loading,
    credential: async (name) => (await loadCredential(name, loading())).credential,
    tlsIdentity: (credential) => createTlsIdentity(credential, { trust }),
    secretOf: (name) => resolveSecret(config.software[name], surroundings, `software.${name}`),
    // Each client repeats its own requests, with new message identifiers: no retry here.
    httpFor: (service, identity) => {
      const judgeServer = revocation.serverJudge(service);
      return createHttpTransport({
        identity,
        ...(judgeServer === undefined ? {} : { judgeServer }),
        interceptors: [
          namingEndpoint(`${service}.url`),
          circuitBreaker({ clock }),
          ...(observer === undefined ? [] : [observeExchanges({ service, observer, clock })]),
        ],
      });
    },
    close: () => revocation.close(),
  };
}

async function readAnchors(source: ConfigSource, surroundings: ConfigSurroundings, index: number) {
  const field = `trust.${index}`;
  const bytes = await resolveSource(source, surroundings, field);
  return withErrorDetails({ field, source: "segur.config.json" }, () => readCertificates(bytes));
}

/** A failure to reach a service says which address of the configuration was tried. */
function namingEndpoint(field: string): HttpInterceptor {
  return (next) => (request, options) =>
    withErrorDetails({ field, source: "segur.config.json", host: hostOf(request.url) }, () => next(request, options));
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).host : undefined;
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
