import type { CdaDocument } from "@segur-sdk/cda";
import type { AuditSink, Clock, ExchangeObserver, IdGenerator, Site, SoftwareInstallation } from "@segur-sdk/core";
import { isSegurError } from "@segur-sdk/core";
import type { Delivery } from "@segur-sdk/dispatch";
import { isQualified } from "@segur-sdk/ins";
import {
  type ComposedMail,
  composeReportMail,
  type MailOperator,
  type MailRecipient,
  type MailSender,
  type TrustSpace,
} from "@segur-sdk/mssante";
import { buildXdmArchive, createSubmission, documentEntryOf } from "@segur-sdk/xds";

import type { ValidatedReport } from "../validated-report.js";

/** What the mails of an installation share. */
export interface MailContext {
  readonly operator: MailOperator;
  readonly sender: MailSender;
  /** Where a mail may go now. */
  readonly trustSpace: () => Promise<TrustSpace>;
  /** Told of each mail that the operator took, or may have taken. */
  readonly onSent: (mail: ComposedMail) => void;
  readonly productReference: string;
  readonly patientReplies: "closed" | "open";
  readonly maxMessageBytes?: number;
  readonly site: Site;
  readonly software: SoftwareInstallation;
  readonly clock: Clock;
  readonly ids: IdGenerator;
  readonly audit: AuditSink;
  readonly observer?: ExchangeObserver;
}

/** The mail of one document to one recipient: composed at the first attempt, the same bytes at the next ones. */
export function mailDelivery(
  report: ValidatedReport,
  document: CdaDocument,
  to: MailRecipient,
  context: MailContext,
): Delivery {
  let composed: Promise<ComposedMail> | undefined;
  return {
    async attempt({ signal }) {
      // A mail that could not be composed, for want of a white list, is composed at the next attempt.
      const mail = await (composed ??= compose(report, document, to, context).catch((error: unknown) => {
        composed = undefined;
        throw error;
      }));
      context.onSent(mail);
      await handOver(mail, to, report, document, context, signal);
      return { outcome: "sent", reference: mail.messageId };
    },
  };
}

async function compose(
  report: ValidatedReport,
  document: CdaDocument,
  to: MailRecipient,
  context: MailContext,
): Promise<ComposedMail> {
  const { clock, ids, site, software } = context;
  const trustSpace = await context.trustSpace();
  const submission = createSubmission({
    documents: [{ entry: documentEntryOf(document), bytes: document.bytes }],
    author: report.validator,
    site,
    software,
    patient: report.patient,
    submittedAt: clock.now(),
    ids,
  });
  return composeReportMail({
    document,
    pdf: report.pdf,
    archive: await buildXdmArchive({
      submission,
      issuer: { organisation: site },
      application: software,
      // What the mail says, the archive says too (mssante.md B3).
      ...(document.report.replaces === undefined ? {} : { action: "C" }),
    }),
    to,
    sender: context.sender,
    productReference: context.productReference,
    trustSpace,
    sendId: ids.uuid(),
    date: clock.now(),
    patientReplies: context.patientReplies,
    // The decision table has applied the rules of the site before any mail is planned.
    siteRules: { mailMaskedReports: true, mailToNia: true },
    ...(report.recordNumber === undefined ? {} : { recordNumber: report.recordNumber }),
    ...(context.maxMessageBytes === undefined ? {} : { maxMessageBytes: context.maxMessageBytes }),
  });
}

async function handOver(
  mail: ComposedMail,
  to: MailRecipient,
  report: ValidatedReport,
  document: CdaDocument,
  context: MailContext,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { audit, clock, observer, operator, sender } = context;
  const startedAt = clock.now();
  const exchange = mail.envelopeId;
  const actor = report.validator.id;
  const trace = (response: string) =>
    audit.record({
      type: "mss.action",
      at: clock.now(),
      actor,
      exchange,
      mailbox: sender.address,
      action: "send",
      request: "MAIL/RCPT/DATA",
      response,
    });
  const observed = {
    service: "mssante",
    operation: `SMTP ${to.kind}`,
    startedAt,
    request: { contentType: "message/rfc822", body: mail.bytes },
  } as const;
  try {
    const { response } = await operator.send(mail, signal === undefined ? {} : { signal });
    observer?.({
      ...observed,
      durationMs: clock.now().getTime() - startedAt.getTime(),
      response: { status: 250, contentType: "text/plain", body: Buffer.from(response, "utf8") },
    });
    await trace(response);
    if (isQualified(report.patient)) {
      await audit.record({
        type: "ins.disclosed",
        at: clock.now(),
        actor,
        exchange,
        partner: "MSSANTE",
        recipient: to.kind === "patient" ? "patient" : to.address,
        document: document.report.id,
      });
    }
  } catch (error) {
    if (isSegurError(error)) {
      observer?.({ ...observed, durationMs: clock.now().getTime() - startedAt.getTime(), error });
      await trace(error.code);
    }
    throw error;
  }
}
