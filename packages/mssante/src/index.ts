export { composeReportMail } from "./compose-report-mail.js";
export { defaultMailTexts, mailBody, type MailTexts } from "./mail-body.js";
export type { MailAccepted, MailOperator } from "./mail-operator.js";
export {
  mailboxLabel,
  type ApplicativeSender,
  type MailSender,
  type OrganisationalSender,
  type PersonalSender,
} from "./mail-sender.js";
export { mailSubject, type SubjectParts } from "./mail-subject.js";
export {
  classifyAddress,
  defaultPatientDomain,
  patientAddress,
  type MssAddress,
  type TrustSpace,
} from "./mss-address.js";
export { pdfFileName, type PdfFileNameParts } from "./pdf-file-name.js";
export { defaultMaxMessageBytes, patientMaxMessageBytes, preflight } from "./preflight.js";
export type { OperatorCapabilities, OperatorLoss } from "./operator/operator-capabilities.js";
export type {
  InboundItem,
  MailCursor,
  MssanteOperator,
  OperatorAccepted,
  OperatorHealth,
  ReceiveOptions,
  SendOptions,
} from "./operator/mssante-operator.js";
export type {
  ComposedMail,
  MailAttachment,
  MailContent,
  MailRecipient,
  ReceiptRequests,
  ReportMail,
} from "./report-mail.js";
export { smtpError, type SmtpFailure } from "./smtp-outcome.js";
export { createSmtpOperator, type SmtpOperatorOptions } from "./smtp-operator.js";
export { readWhiteList, type ReadWhiteListOptions, type WhiteList } from "./white-list/read-white-list.js";
export { whiteListAge, type WhiteListAge, type WhiteListLimits } from "./white-list/white-list-age.js";
export { integrationErrors, type IntegrationErrorAdvice } from "./receipts/integration-error.js";
export { isAbout, type MailState, type SentMailId, type TrackedMail, trackMail } from "./receipts/mail-state.js";
export type { UnreadPatterns } from "./receipts/mes-bounce.js";
export { readReceipt, type ReadReceiptOptions } from "./receipts/read-receipt.js";
export type {
  IntegrationError,
  MailReceipt,
  ReceiptCorrelation,
  ReceiptEvent,
  ReceiptFact,
  UndeliverableReason,
} from "./receipts/receipt-event.js";
