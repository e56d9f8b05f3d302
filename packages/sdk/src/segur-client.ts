import type { CdaDocument } from "@segur-sdk/cda";
import { createDispatch, type Dispatch } from "@segur-sdk/dispatch";
import type { DmpClient } from "@segur-sdk/dmp";
import { type IdentityCheck, qualify, type QualifiedIdentity, type RetrievedIdentity } from "@segur-sdk/ins";
import { createInsiClient, type InsiClient } from "@segur-sdk/insi";
import type { ComposedMail, MailSender } from "@segur-sdk/mssante";

import type { CredentialEvent, CredentialsFacade } from "./credentials-facade.js";
import type { DirectoryFacade } from "./directory-facade.js";
import { createCredentialKeeper } from "./internal/credential-keeper.js";
import { dmpDelivery } from "./internal/dmp-delivery.js";
import { documentOfReport } from "./internal/document-of-report.js";
import { followDmp } from "./internal/follow-dmp.js";
import { followInsi } from "./internal/follow-insi.js";
import { followMailbox } from "./internal/follow-mailbox.js";
import { createInstallation } from "./internal/installation.js";
import { mailDelivery } from "./internal/mail-delivery.js";
import { trustSpaceOf } from "./internal/open-mail.js";
import { openDirectoryOf } from "./internal/open-directory.js";
import { createSentMails } from "./internal/sent-mails.js";
import { insiOptions } from "./internal/services.js";
import { createMailFacade, type MailFacade } from "./mail-facade.js";
import type { OpenServiceOptions } from "./open-service.js";
import type { SegurConfig } from "./segur-config.js";
import type { ValidatedReport } from "./validated-report.js";

/** Options of {@link createSegurClient}. */
export interface SegurClientOptions extends OpenServiceOptions {
  /**
   * Told of what happens to the certificates: their end is near, one was renewed, one that should have replaced another
   * cannot serve, one is revoked. Told while calls are made, or while `credentials.watch` runs. The logger hears of it too.
   */
  readonly onCredentialEvent?: (event: CredentialEvent) => void;
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
  readonly mail: MailFacade;
  readonly dispatch: Dispatch<ValidatedReport>;
  /** Where correspondents receive their mails. */
  readonly directory: DirectoryFacade;
  /** The certificates in service: their end, their renewal, their revocation. */
  readonly credentials: CredentialsFacade;
  /** Ends every connection once the running exchanges are over. */
  close(): Promise<void>;
  /** The same as {@link SegurClient.close}, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Assembles the clients of one installation from its configuration. Nothing is connected before the first call.
 *
 * Certificates are followed: a file that is replaced is in service at the calls that come after, those under way end with
 * the former one; see {@link SegurClient.credentials}.
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
  const installation = await createInstallation(config, options);
  const { config: checked, common, site, software } = installation;
  const { clock, ids } = common;
  const keeper = await createCredentialKeeper(installation, options.onCredentialEvent);
  const insiHttp = followInsi(installation, keeper);
  const insi = createInsiClient(await insiOptions(installation, insiHttp));
  const followedDmp = await followDmp(installation, keeper);
  const { dmp } = followedDmp;
  const space = trustSpaceOf(installation, () => keeper.current("mssante"));
  const directory = await openDirectoryOf(installation, {
    trustSpace: space.trustSpace,
    credential: () => keeper.current("mssante"),
  });
  const sent = createSentMails();
  const mail = createMailFacade({ ...(await followMailbox(installation, keeper)), ...space, sent });
  const mailContext = {
    ...common,
    operator: mail,
    sender: senderOf(checked),
    trustSpace: space.trustSpace,
    onSent: (composed: ComposedMail) => {
      sent.add(composed);
    },
    productReference: checked.software.mssProductReference,
    patientReplies: checked.mssante.patientReplies ?? "closed",
    ...(checked.mssante.maxMessageBytes === undefined ? {} : { maxMessageBytes: checked.mssante.maxMessageBytes }),
    site,
    software,
    ...(options.observer === undefined ? {} : { observer: options.observer }),
  } as const;

  const dispatcher = createDispatch<ValidatedReport, CdaDocument>({
    clock,
    ids,
    siteRules: siteRulesOf(checked),
    ports: {
      buildDocument: (report) =>
        documentOfReport(report, { site, clock, ids, timeZone: checked.timeZone ?? "Europe/Paris" }),
      toDmp: (report, document, planned) =>
        dmpDelivery(report, document, planned, {
          dmp,
          signer: () => keeper.current("dmpSign").certificate.fingerprint256,
        }),
      toProfessional: (report, document, recipient) =>
        mailDelivery(report, document, { kind: "professional", address: recipient.mssanteAddress ?? "" }, mailContext),
      toPatient: (report, document) => mailDelivery(report, document, { kind: "patient" }, mailContext),
    },
  });

  const dispatch: Dispatch<ValidatedReport> = {
    async reportValidated(report, reportOptions) {
      const plan = await dispatcher.reportValidated(report, reportOptions);
      sent.follow(plan);
      return plan;
    },
  };

  const close = async () => {
    keeper.close();
    await Promise.all([insiHttp.close(), followedDmp.close(), mail.close(), directory.close()]);
    await installation.close();
  };
  return {
    insi,
    ins: { qualify: (identity, check) => qualify(identity, { ...check, checkedAt: check.checkedAt ?? clock.now() }) },
    dmp,
    mail,
    dispatch,
    directory: { findMailbox: (correspondent, lookUp) => directory.findMailbox(correspondent, lookUp) },
    credentials: {
      list: () => keeper.list(),
      renew: () => keeper.renew(),
      checkRevocation: () => keeper.checkRevocation(),
      watch: (watchOptions) => keeper.watch(watchOptions),
    },
    close,
    [Symbol.asyncDispose]: close,
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

function siteRulesOf({ dispatch }: SegurConfig) {
  const { mailMaskedReports, mailInsideHospital, mailToNia } = dispatch ?? {};
  return {
    ...(mailMaskedReports === undefined ? {} : { mailMaskedReports }),
    ...(mailInsideHospital === undefined ? {} : { mailInsideHospital }),
    ...(mailToNia === undefined ? {} : { mailToNia }),
  };
}
