export { composeReportMail } from "./compose-report-mail.js";
export { defaultMailTexts, mailBody, type MailBodyOptions, mailHtml, type MailTexts } from "./mail-body.js";
export type { MailChange } from "./mail-change.js";
export { type MailRule, type MailRuleId, mailRules } from "./mail-rules.js";
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
export { apiLpsCapabilities } from "./operator/api-lps-capabilities.js";
export type { OperatorCapabilities, OperatorLoss } from "./operator/operator-capabilities.js";
export { assertCarried, describeLoss, lossesOf, operatorLosses } from "./operator/operator-losses.js";
export {
  guardOperator,
  type GuardedOperator,
  type GuardOperatorOptions,
  type OperatorGuard,
  type OperatorWay,
} from "./operator/guard-operator.js";
export { handOverCapabilities } from "./hand-over/hand-over-capabilities.js";
export { createHandOverOperator, type HandOverOptions } from "./hand-over/hand-over-operator.js";
export {
  createLifenOperator,
  type LifenOperator,
  type LifenOperatorOptions,
  type LifenSearch,
} from "./lifen/lifen-operator.js";
export {
  lifenCapabilities,
  type LifenParameter,
  type LifenParameterMap,
  type LifenParameterName,
} from "./lifen/lifen-parameter-map.js";
export type { LifenCredentials } from "./lifen/lifen-session.js";
export { isLifenWebhook, type LifenWebhook } from "./lifen/lifen-webhook.js";
export type { LifenRecipient, LifenTracking } from "./lifen/read-lifen.js";
export { medimailCapabilities } from "./medimail/medimail-capabilities.js";
export {
  createMedimailOperator,
  type MedimailOperator,
  type MedimailOperatorOptions,
} from "./medimail/medimail-operator.js";
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
  PatientOpposition,
  ReceiptRequests,
  ReportDocument,
  ReportMail,
} from "./report-mail.js";
export type { ReceivedDocument } from "./lint/archive-reading.js";
export { lintArchive } from "./lint/lint-archive.js";
export { lintMail, type LintMailOptions } from "./lint/lint-mail.js";
export {
  answerTo,
  type Answer,
  type AnswerFact,
  type AnswerOptions,
  type NoAnswerReason,
} from "./reception/answer-mail.js";
export {
  createReception,
  type Reception,
  type ReceptionOptions,
  type ReceptionTally,
} from "./reception/create-reception.js";
export type { IncomingContent, IncomingEnvelope, IncomingMail } from "./reception/incoming-mail.js";
export {
  matchPatient,
  type MatchPatientOptions,
  type PatientMatch,
  type ReceivedPatient,
  receivedPatientOf,
} from "./reception/match-patient.js";
export { createMemoryReceptionStore, type MemoryReceptionStore } from "./reception/memory-store.js";
export { type QuarantineCode, type QuarantineReason, quarantineReasons } from "./reception/quarantine-reason.js";
export { readIncomingMail, type ReadIncomingOptions } from "./reception/read-incoming-mail.js";
export type {
  PatientPort,
  ReceiptPort,
  ReceptionDecision,
  ReceptionEntry,
  ReceptionStore,
} from "./reception/reception-ports.js";
export { smtpError, type SmtpFailure } from "./smtp-outcome.js";
export { type ApiLpsOperator, createApiLpsOperator } from "./api-lps/api-lps-operator.js";
export type { ApiLpsAuth, ApiLpsOperatorOptions, ApiLpsServer } from "./api-lps/api-lps-options.js";
export { apiLpsTlsRules, type ApiLpsTlsOptions } from "./api-lps/api-lps-tls.js";
export type { MailFolders } from "./api-lps/mail-folders.js";
export { operatorFromProfile, type OperatorFromProfileOptions } from "./api-lps/operator-from-profile.js";
export {
  mailizProfile,
  medimailProfile,
  type OperatorProfile,
  type ProfileServer,
} from "./api-lps/operator-profile.js";
export { readOperatorProfile } from "./api-lps/read-operator-profile.js";
export {
  discoverMailServers,
  type DiscoverMailServersOptions,
  type DiscoveryAnswer,
  type MailDiscovery,
} from "./discovery/discover-mail-servers.js";
export type { FrontKind, FrontServers, MailServers } from "./discovery/mail-servers.js";
export type { SrvRecord } from "./discovery/read-srv-records.js";
export type { AcknowledgeAction } from "./api-lps/read-mailbox.js";
export type { MailboxNotice, WatchOptions } from "./api-lps/watch-mailbox.js";
export type { SentCopy } from "./api-lps/sent-copies.js";
export type { MailEndpoint } from "./api-lps/mail-endpoint.js";
export type { AccessTokenProvider } from "./api-lps/access-token-provider.js";
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
