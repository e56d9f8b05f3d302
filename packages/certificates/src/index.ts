export { loadPem, type PemSource } from "./load-pem.js";
export { loadPkcs12, type Pkcs12Options } from "./load-pkcs12.js";
export { openCredential, type OpenCredentialOptions } from "./open-credential.js";
export { readCertificates, type ReadCertificatesOptions } from "./read-certificates.js";
export type { Credential } from "./credential.js";

export { createSoftwareSigner } from "./software-signer.js";
export { createTlsIdentity, type TlsIdentityOptions } from "./tls-identity.js";
export { readTrust, type TrustAnchors } from "./trust-anchors.js";

export { inspectCertificate, type CertificateInspection, type InspectedStructure } from "./inspect-certificate.js";
export type { CertificateWorld } from "./test-marks.js";
export { reportCertificate, type CertificateReport, type ReportedFinding } from "./certificate-report.js";
export type { CertificateProfile, ProfileConfidence } from "./guess-profile.js";
export { readExtensions, type CertificateExtensions, type KeyUsage } from "./certificate-extensions.js";
export {
  verifyChain,
  type ChainProblem,
  type ChainVerification,
  type RefusedChain,
  type VerifiedChain,
} from "./certificate-chain.js";

export {
  assertCredential,
  checkCredential,
  type CertificateUse,
  type CheckCredentialOptions,
  type CheckedCertificate,
  type KeyFile,
} from "./check-credential.js";
export type { CertErrorCode, CertWarningCode, ErrorCheck, Finding, NoticeCheck } from "./finding.js";

export {
  formatName,
  issuerOf,
  subjectOf,
  type DistinguishedName,
  type NameAttribute,
  type NameFormat,
} from "./distinguished-name.js";
export { parseName } from "./parse-name.js";
export { subjectShape, type CardKind, type SubjectShape } from "./subject-shape.js";

export {
  createCredentialStore,
  type CredentialRequest,
  type CredentialSelection,
  type CredentialStore,
  type CredentialStoreOptions,
} from "./credentials/credential-store.js";
export type { CredentialEntry } from "./credentials/credential-set.js";
export type { CredentialOwner, CredentialPool } from "./credentials/choose-holder.js";

export { createRotating, type Rotating, type RotatingOptions } from "./rotation/rotating.js";
export {
  createCredentialClients,
  type CredentialClients,
  type CredentialClientsOptions,
} from "./rotation/credential-clients.js";
export {
  followCredentialFiles,
  type CredentialFilesEvent,
  type FollowCredentialFilesOptions,
} from "./rotation/follow-credential-files.js";
export { watchFiles, type WatchFilesOptions } from "./rotation/watch-files.js";

export { expiryOfCard, expiryOfCertificate, type ExpiryItem } from "./watch/expiry-item.js";
export type { ExpiryEvent, ExpiryThreshold } from "./watch/expiry-event.js";
export { createFileExpiryState, createMemoryExpiryState, type ExpiryState } from "./watch/expiry-state.js";
export { remindExpiry, watchExpiry, type RemindExpiryOptions, type WatchExpiryOptions } from "./watch/watch-expiry.js";
export { expiryCalendar, type ExpiryCalendarOptions } from "./watch/expiry-calendar.js";

export {
  diagnoseRefusal,
  type ProbableCause,
  type RefusalContext,
  type RefusalDiagnosis,
} from "./diagnosis/diagnose-refusal.js";
export type { RefusalCauseId } from "./diagnosis/refusal-causes.js";
export type { Refusal } from "./diagnosis/refusal-signs.js";

export {
  acceptAnchors,
  type AcceptAnchorsOptions,
  type AcceptedAnchor,
  type AnchorAcceptance,
  type RefusedAnchor,
} from "./anchors/accept-anchors.js";
export {
  createAnchorStore,
  type AnchorState,
  type AnchorStore,
  type AnchorStoreOptions,
} from "./anchors/anchor-store.js";
export type { FetchAnchorsOptions } from "./anchors/fetch-anchors.js";
export { knownAuthorities, type AnchorWorld, type KnownAuthority } from "./anchors/known-authorities.js";

export { igcSanteHosts } from "./revocation/fetch-signed.js";
export {
  createRevocationChecker,
  type RevocationCheckOptions,
  type RevocationChecker,
  type RevocationCheckerOptions,
  type RevocationReport,
  type RevocationUse,
} from "./revocation/revocation-checker.js";
export { assertNotRevoked, revocationVerdict, type RevocationVerdict } from "./revocation/revocation-policy.js";
export { readRevocationList, type RevocationList, type RevocationListOptions } from "./revocation/revocation-list.js";
export { buildOcspRequest, type OcspRequestOptions } from "./revocation/ocsp-request.js";
export { readOcspResponse, type OcspResponseOptions } from "./revocation/ocsp-response.js";
export type {
  RevocationMode,
  RevocationReason,
  RevocationSource,
  RevocationStatus,
} from "./revocation/revocation-status.js";

export { planOrder, type OrderPlan, type PlanOrderOptions } from "./order/plan-order.js";
export { readOrderInput } from "./order/read-order-input.js";
export {
  orderSpreadsheetTemplate,
  readOrderSpreadsheet,
  type OrderSpreadsheetOptions,
} from "./order/read-order-spreadsheet.js";
export type { SpreadsheetDefaults } from "./order/spreadsheet-entities.js";
export type { OrderSpreadsheet } from "./order/spreadsheet-lines.js";
export { writeOrderCsv, type OrderCsvOptions } from "./order/write-order-csv.js";
export { renderOrderDossier, type OrderDossierOptions } from "./order/render-order-dossier.js";
export { createCsr, type CertificateRequestFile, type CsrOptions, type CsrSubject } from "./order/create-csr.js";
export {
  reconcile,
  type DeliveredCertificate,
  type DeliveryMismatchReason,
  type DeliverySummary,
  type ReconciledItem,
  type Reconciliation,
  type WrongDelivery,
} from "./order/reconcile.js";
export type { DeliveryMismatch } from "./order/reconcile-texts.js";
export { formatOrderFinding, type OrderFinding } from "./order/order-finding.js";
export type { OrderFindingCode } from "./order/order-finding-texts.js";
export {
  legalForms,
  type CertificateScope,
  type LegalForm,
  type LegalFormRule,
  type SiteIdentifier,
} from "./order/legal-forms.js";
export type { OrderedUsage, OrderPurpose, OrderUse } from "./order/order-uses.js";
export { orderForms, readOrderForm } from "./order/order-forms.js";
export type { FormField, FormFieldStatus, OrderForm } from "./order/order-form.js";
export { formSources, type FormSource } from "./order/form-sources.js";
export type { CertificateItem } from "./order/certificate-item.js";
export type { OrderStep, OrderStepCode, OrderStepState } from "./order/order-checklist.js";
export type {
  AdministratorCardKind,
  OrderApplicant,
  OrderChannel,
  OrderCommonNames,
  OrderEntity,
  OrderInput,
  OrderOptions,
  OrderPerson,
  OrderPractitioner,
  OrderSite,
  TechnicalAdministrator,
} from "./order/order-input.js";
