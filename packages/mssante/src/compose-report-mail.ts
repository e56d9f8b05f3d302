import { type Problem, SegurError } from "@segur-sdk/core";
import { firstGivenName, isQualified } from "@segur-sdk/ins";

import { archiveProblems } from "./mail-archive.js";
import { mailBody, type MailBodyOptions, mailHtml } from "./mail-body.js";
import { changeOf, subjectMentions } from "./mail-change.js";
import { mailboxLabel } from "./mail-sender.js";
import { mailSubject } from "./mail-subject.js";
import { domainOf, patientAddress } from "./mss-address.js";
import { distinctNames, pdfFileName } from "./pdf-file-name.js";
import { preflight } from "./preflight.js";
import {
  type ComposedMail,
  documentsOf,
  type MailAttachment,
  type MailContent,
  type ReceiptRequests,
  type ReportDocument,
  type ReportMail,
} from "./report-mail.js";
import { buildMime } from "./wire/build-mime.js";
import { buildMssHeaders } from "./wire/build-mss-headers.js";

/**
 * Composes the mail of the reports of one patient to one recipient, once: every attempt sends the same bytes.
 *
 * @throws `ERR_MSS_PREFLIGHT` when a rule is broken: `details` names the first, {@link preflight} gives them all; its rule is
 * `archive` when the archive does not hold exactly the documents of the mail.
 * @see mssante.md A4 to A7
 */
export async function composeReportMail(mail: ReportMail): Promise<ComposedMail> {
  refuse(preflight(mail));
  refuse(await archiveProblems(mail));
  const { sender } = mail;
  const to = recipientAddress(mail);
  const content = contentOf(mail);
  const messageId = `<${mail.sendId}@${domainOf(sender.address)}>`;
  const bytes = await buildMime(content, {
    from: sender.address,
    to,
    messageId,
    date: mail.date,
    receiptAddress: content.receipts.address ?? sender.address,
    boundarySeed: mail.sendId,
  });
  return {
    messageId,
    envelopeId: mail.sendId,
    from: sender.address,
    to,
    requestDeliveryReport: content.receipts.delivery,
    bytes,
    content,
  };
}

function refuse(problems: readonly Problem[]): void {
  const problem = problems.find(({ severity }) => severity === "error");
  if (problem === undefined) return;
  throw new SegurError("ERR_MSS_PREFLIGHT", {
    details: { field: problem.field, rule: problem.rule, source: problem.source },
  });
}

/** Everything a mail says, from the one object it is made of. */
function contentOf(mail: ReportMail): MailContent {
  const { sender } = mail;
  const { patient } = mail.document.report;
  const documents = documentsOf(mail);
  const change = changeOf(mail);
  const isToPatient = mail.to.kind === "patient";
  const receipts: ReceiptRequests = mail.receipts ?? { delivery: true, read: !isToPatient };
  const closesConversation = isToPatient && mail.patientReplies !== "open";
  const documentCodes = documents.map(({ document }) => document.code.code);
  const subject = mailSubject({
    labels: documents.map(({ document }) => document.code.label),
    birthName: patient.traits.birthName,
    firstGivenName: firstGivenName(patient.traits),
    birthDate: patient.traits.birthDate,
  });
  const body: MailBodyOptions = {
    to: mail.to.kind,
    sender,
    patientMayReply: !closesConversation,
    documents: documents.length,
    ...(change === undefined ? {} : { change: change.kind }),
    ...(mail.texts === undefined ? {} : { texts: mail.texts }),
  };
  return {
    senderLabel: mailboxLabel(sender),
    ...(sender.contactAddress === undefined ? {} : { replyTo: sender.contactAddress }),
    subject: change?.subjectMention === true ? subjectMentions[change.kind] + subject : subject,
    text: mailBody(body),
    ...(mail.html === true ? { html: mailHtml(body) } : {}),
    references: change?.firstMessageId === undefined ? [] : [change.firstMessageId],
    receipts,
    headers: buildMssHeaders({
      productReference: mail.productReference,
      documentCodes,
      holdsQualifiedIns: isQualified(patient),
      closesConversation,
    }),
    attachments: [
      { fileName: "IHE_XDM.zip", contentType: "application/zip", bytes: mail.archive },
      ...pdfsOf(documents),
    ],
    documentCodes,
  };
}

function pdfsOf(documents: readonly ReportDocument[]): readonly MailAttachment[] {
  const names = distinctNames(
    documents.map(({ document: { report, code }, recordNumber }) =>
      pdfFileName({
        actStartedAt: report.acts[0]?.startedAt ?? report.createdAt,
        label: code.label,
        birthName: report.patient.traits.birthName,
        firstGivenName: firstGivenName(report.patient.traits),
        ...(recordNumber === undefined ? {} : { recordNumber }),
      }),
    ),
  );
  return documents.map(({ pdf }, index) => ({
    fileName: names[index] ?? "",
    contentType: "application/pdf",
    bytes: pdf,
  }));
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
