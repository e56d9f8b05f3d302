import { SegurError } from "@segur-sdk/core";
import { firstGivenName, isQualified } from "@segur-sdk/ins";

import { mailBody } from "./mail-body.js";
import { mailboxLabel } from "./mail-sender.js";
import { mailSubject } from "./mail-subject.js";
import { domainOf, patientAddress } from "./mss-address.js";
import { pdfFileName } from "./pdf-file-name.js";
import { preflight } from "./preflight.js";
import type { ComposedMail, MailContent, ReportMail } from "./report-mail.js";
import { buildMime } from "./wire/build-mime.js";
import { buildMssHeaders } from "./wire/build-mss-headers.js";

/**
 * Composes the mail of one report to one recipient, once: every attempt sends the same bytes.
 *
 * @throws `ERR_MSS_PREFLIGHT` when a rule is broken: `details` names the first, {@link preflight} gives them all.
 * @see mssante.md A4 to A7
 */
export async function composeReportMail(mail: ReportMail): Promise<ComposedMail> {
  const [problem] = preflight(mail);
  if (problem !== undefined) {
    throw new SegurError("ERR_MSS_PREFLIGHT", {
      details: { field: problem.field, rule: problem.rule, source: problem.source },
    });
  }
  const { document, sender } = mail;
  const { patient } = document.report;
  const to = recipientAddress(mail);
  const names = { birthName: patient.traits.birthName, firstGivenName: firstGivenName(patient.traits) };
  const isToPatient = mail.to.kind === "patient";
  const receipts = mail.receipts ?? { delivery: true, read: !isToPatient };
  const messageId = `<${mail.sendId}@${domainOf(sender.address)}>`;
  const closesConversation = isToPatient && mail.patientReplies !== "open";
  const documentCodes = [document.code.code];
  const content: MailContent = {
    senderLabel: mailboxLabel(sender),
    ...(sender.contactAddress === undefined ? {} : { replyTo: sender.contactAddress }),
    subject: mailSubject({ labels: [document.code.label], ...names, birthDate: patient.traits.birthDate }),
    text: mailBody({
      to: mail.to.kind,
      sender,
      patientMayReply: !closesConversation,
      replaces: document.report.replaces !== undefined,
      ...(mail.texts === undefined ? {} : { texts: mail.texts }),
    }),
    references: [],
    receipts,
    headers: buildMssHeaders({
      productReference: mail.productReference,
      documentCodes,
      holdsQualifiedIns: isQualified(patient),
      closesConversation,
    }),
    attachments: [
      { fileName: "IHE_XDM.zip", contentType: "application/zip", bytes: mail.archive },
      {
        fileName: pdfFileName({
          actStartedAt: document.report.acts[0]?.startedAt ?? document.report.createdAt,
          label: document.code.label,
          ...names,
          ...(mail.recordNumber === undefined ? {} : { recordNumber: mail.recordNumber }),
        }),
        contentType: "application/pdf",
        bytes: mail.pdf,
      },
    ],
    documentCodes,
  };
  const bytes = await buildMime(content, {
    from: sender.address,
    to,
    messageId,
    date: mail.date,
    receiptAddress: sender.address,
    boundarySeed: mail.sendId,
  });
  return {
    messageId,
    envelopeId: mail.sendId,
    from: sender.address,
    to,
    requestDeliveryReport: receipts.delivery,
    bytes,
    content,
  };
}

function recipientAddress({ to, document, trustSpace }: ReportMail): string {
  if (to.kind === "professional") return to.address;
  const { patient } = document.report;
  if (!isQualified(patient)) throw new SegurError("ERR_INS_NOT_QUALIFIED");
  return patientAddress(
    patient,
    trustSpace.patientDomain === undefined ? {} : { patientDomain: trustSpace.patientDomain },
  );
}
