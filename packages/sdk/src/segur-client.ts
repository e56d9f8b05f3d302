import type { CdaDocument } from "@segur-sdk/cda";
import { createSoftwareSigner, createTlsIdentity, type Credential } from "@segur-sdk/certificates";
import {
  type AuditSink,
  type Clock,
  type ExchangeObserver,
  type ExchangeService,
  type IdGenerator,
  type Logger,
  parseOid,
  parseStructIdNat,
  silentAudit,
  silentLogger,
  type Site,
  systemClock,
  systemIds,
  type TlsIdentity,
} from "@segur-sdk/core";
import { createDispatch, type Dispatch } from "@segur-sdk/dispatch";
import { createDmpClient, type DmpClient } from "@segur-sdk/dmp";
import { type IdentityCheck, qualify, type QualifiedIdentity, type RetrievedIdentity } from "@segur-sdk/ins";
import { createInsiClient, type InsiClient } from "@segur-sdk/insi";
import { createSmtpOperator, type MailOperator, type MailSender } from "@segur-sdk/mssante";
import { circuitBreaker, createHttpTransport, type HttpTransport, observeExchanges } from "@segur-sdk/transport";

import { type ConfigSurroundings, processSurroundings } from "./config-surroundings.js";
import { dmpDelivery } from "./internal/dmp-delivery.js";
import { documentOfReport } from "./internal/document-of-report.js";
import { loadCredentials } from "./internal/load-credentials.js";
import { mailDelivery } from "./internal/mail-delivery.js";
import { resolveSecret } from "./internal/resolve-source.js";
import { parseSegurConfig } from "./parse-segur-config.js";
import type { SegurConfig } from "./segur-config.js";
import type { ValidatedReport } from "./validated-report.js";

/** Options of {@link createSegurClient}. */
export interface SegurClientOptions {
  readonly clock?: Clock;
  readonly ids?: IdGenerator;
  readonly logger?: Logger;
  readonly audit?: AuditSink;
  /**
   * Sees the bytes of every exchange, patient data and homologation number (EX_GEN-1490) in clear: for demonstrations
   * and for evidence that is kept as secret as they are.
   */
  readonly observer?: ExchangeObserver;
  /** Where the files and variables that the configuration names are read. Default: this process. */
  readonly surroundings?: ConfigSurroundings;
}

/** The identity verbs that need a clock. */
export interface InsFacade {
  /** Qualifies a retrieved identity: see {@link @segur-sdk/ins!qualify}. The check is dated now unless said otherwise. */
  qualify(
    identity: RetrievedIdentity,
    check: Omit<IdentityCheck, "checkedAt"> & { readonly checkedAt?: Date },
  ): QualifiedIdentity;
}

/** INSi, DMP and MSSanté for one site. */
export interface SegurClient {
  readonly insi: InsiClient;
  readonly ins: InsFacade;
  readonly dmp: DmpClient;
  readonly mail: MailOperator;
  readonly dispatch: Dispatch<ValidatedReport>;
  /** Ends every connection once the running exchanges are over. */
  close(): Promise<void>;
  /** The same as {@link SegurClient.close}, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Assembles the clients of one installation from its configuration. Nothing is connected before the first call.
 *
 * @throws `SegurError` `ERR_SDK_CONFIG_INVALID`, `ERR_SDK_CONFIG_SOURCE`, or the `ERR_CERT_…` of a
 * credential that cannot serve for its use.
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 *
 * import { createSegurClient, parseSegurConfig } from "segur-sdk";
 *
 * const segur = await createSegurClient(parseSegurConfig(JSON.parse(await readFile("segur.config.json", "utf8"))));
 * await segur.close();
 * ```
 */
export async function createSegurClient(config: SegurConfig, options: SegurClientOptions = {}): Promise<SegurClient> {
  const checked = parseSegurConfig(config);
  const clock = options.clock ?? systemClock;
  const ids = options.ids ?? systemIds;
  const common = { clock, ids, logger: options.logger ?? silentLogger, audit: options.audit ?? silentAudit };
  const surroundings = options.surroundings ?? processSurroundings;
  const site = siteOf(checked);
  const software = {
    name: checked.software.name,
    version: checked.software.version,
    oid: parseOid(checked.software.oid),
  };
  const credentials = await loadCredentials(checked, site.id, surroundings, clock.now());
  const secret = (name: "idam" | "dmpHomologationNumber") =>
    resolveSecret(checked.software[name], surroundings, `software.${name}`);
  const identityOf = (credential: Credential) => createTlsIdentity(credential, { trust: credentials.trust });
  // Each client repeats its own requests, with new message identifiers: no retry here.
  const httpFor = (service: ExchangeService, identity: TlsIdentity): HttpTransport =>
    createHttpTransport({
      identity,
      interceptors: [
        circuitBreaker({ clock }),
        ...(options.observer === undefined ? [] : [observeExchanges({ service, observer: options.observer, clock })]),
      ],
    });

  const dmpIdentity = identityOf(credentials.dmpTls);
  const insiHttp = httpFor("insi", identityOf(credentials.insi));
  const dmpHttp = httpFor("dmp", dmpIdentity);
  const insi = createInsiClient({
    ...common,
    http: insiHttp,
    endpoint: checked.insi.url,
    environment: checked.environment,
    issuer: site.id,
    software: { ...software, idam: await secret("idam"), instance: checked.software.instance },
  });
  const dmp = createDmpClient({
    ...common,
    http: dmpHttp,
    tlsIdentity: dmpIdentity,
    endpoint: checked.dmp.url,
    environment: checked.environment,
    signer: createSoftwareSigner(credentials.dmpSign),
    software: { ...software, homologationNumber: await secret("dmpHomologationNumber") },
    structure: site,
  });
  const mail = await mailOperatorOf(checked, identityOf(credentials.mssante), surroundings);
  const mailContext = {
    ...common,
    operator: mail,
    sender: senderOf(checked),
    trustSpace: {
      allowedDomains: checked.mssante.allowedDomains,
      ...(checked.mssante.patientDomain === undefined ? {} : { patientDomain: checked.mssante.patientDomain }),
    },
    productReference: checked.software.mssProductReference,
    patientReplies: checked.mssante.patientReplies ?? "closed",
    ...(checked.mssante.maxMessageBytes === undefined ? {} : { maxMessageBytes: checked.mssante.maxMessageBytes }),
    site,
    software,
    ...(options.observer === undefined ? {} : { observer: options.observer }),
  } as const;

  const dispatch = createDispatch<ValidatedReport, CdaDocument>({
    clock,
    ids,
    siteRules: siteRulesOf(checked),
    ports: {
      buildDocument: (report) =>
        documentOfReport(report, { site, clock, ids, timeZone: checked.timeZone ?? "Europe/Paris" }),
      toDmp: (report, document, planned) => dmpDelivery(report, document, planned, dmp),
      toProfessional: (report, document, recipient) =>
        mailDelivery(report, document, { kind: "professional", address: recipient.mssanteAddress ?? "" }, mailContext),
      toPatient: (report, document) => mailDelivery(report, document, { kind: "patient" }, mailContext),
    },
  });

  const close = async () => {
    await Promise.all([insiHttp.close(), dmpHttp.close(), mail.close()]);
  };
  return {
    insi,
    ins: { qualify: (identity, check) => qualify(identity, { ...check, checkedAt: check.checkedAt ?? clock.now() }) },
    dmp,
    mail,
    dispatch,
    close,
    [Symbol.asyncDispose]: close,
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

function senderOf({ mssante: { sender, contactAddress } }: SegurConfig): MailSender {
  const contact = contactAddress === undefined ? {} : { contactAddress };
  switch (sender.kind) {
    case "applicative":
      // The schema refuses an applicative sender without a contact.
      return { ...sender, contactAddress: contactAddress ?? "" };
    case "organisational":
      return { ...sender, ...contact };
    case "personal": {
      const { title, entity, ...rest } = sender;
      return {
        ...rest,
        ...contact,
        ...(title === undefined ? {} : { title }),
        ...(entity === undefined ? {} : { entity }),
      };
    }
  }
}

async function mailOperatorOf(
  { mssante: { smtp } }: SegurConfig,
  identity: TlsIdentity,
  surroundings: ConfigSurroundings,
): Promise<MailOperator> {
  const password =
    smtp.password === undefined ? undefined : await resolveSecret(smtp.password, surroundings, "mssante.smtp.password");
  return createSmtpOperator({
    host: smtp.host,
    identity,
    ...(smtp.port === undefined ? {} : { port: smtp.port }),
    ...(smtp.user === undefined ? {} : { login: { user: smtp.user, ...(password === undefined ? {} : { password }) } }),
  });
}

function siteRulesOf({ dispatch }: SegurConfig) {
  const { mailMaskedReports, mailInsideHospital, mailToNia } = dispatch ?? {};
  return {
    ...(mailMaskedReports === undefined ? {} : { mailMaskedReports }),
    ...(mailInsideHospital === undefined ? {} : { mailInsideHospital }),
    ...(mailToNia === undefined ? {} : { mailToNia }),
  };
}
