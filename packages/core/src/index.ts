export type { Branded } from "./branded.js";
export type { FetchBytes, FetchRequest, FetchResponse } from "./fetch-bytes.js";
export { environments } from "./environment.js";
export type { Environment } from "./environment.js";

export { errorCatalogue } from "./errors/catalogue.js";
export type { SegurErrorCode } from "./errors/catalogue.js";
export type { FixedBy, SegurErrorEntry, SegurErrorKind } from "./errors/error-entry.js";
export type { Language, LocalizedText } from "./errors/localized-text.js";
export { isSegurError, SegurError } from "./errors/segur-error.js";
export type { DetailValue, OfficialError, SegurErrorDetails, SegurErrorOptions } from "./errors/segur-error.js";

export { parseFiness, inspectFiness } from "./identifiers/finess.js";
export type { Finess } from "./identifiers/finess.js";
export type { IdGenerator } from "./identifiers/id-generator.js";
export {
  insAuthorities,
  insAuthorityOf,
  insNature,
  isInsAuthority,
  parseInsAuthority,
} from "./identifiers/ins-authority.js";
export type { InsAuthority, InsAuthorityOid, InsNature } from "./identifiers/ins-authority.js";
export { describeIdentifierIssue } from "./identifiers/inspection.js";
export type { IdentifierOptions, IdentifierProblem, IdentifierWarning, Inspection } from "./identifiers/inspection.js";
export { inspectMatriculeIns, matriculeKey, parseMatriculeIns } from "./identifiers/matricule-ins.js";
export type { Ins, MatriculeIns, MatriculeOptions } from "./identifiers/matricule-ins.js";
export { isOid, oidOfUuid, parseOid } from "./identifiers/oid.js";
export type { Oid } from "./identifiers/oid.js";
export { inspectPsIdNat, parsePsIdNat, psIdNatOfRpps, rppsOf } from "./identifiers/ps-id-nat.js";
export type { PsIdNat } from "./identifiers/ps-id-nat.js";
export { inspectRpps, parseRpps } from "./identifiers/rpps.js";
export type { Rpps } from "./identifiers/rpps.js";
export { inspectSiren, parseSiren } from "./identifiers/siren.js";
export type { Siren } from "./identifiers/siren.js";
export { inspectSiret, parseSiret } from "./identifiers/siret.js";
export type { Siret } from "./identifiers/siret.js";
export { inspectStructIdNat, parseStructIdNat, structIdNatParts } from "./identifiers/struct-id-nat.js";
export type {
  PrefixedInspection,
  StructIdNat,
  StructIdNatKind,
  StructIdNatParts,
} from "./identifiers/struct-id-nat.js";

export { findSite } from "./organisation/find-site.js";
export type { SiteOfGroup } from "./organisation/find-site.js";
export type {
  FacilityTypeCode,
  LegalEntity,
  Organisation,
  OrganisationGroup,
  PostalAddress,
  PracticeSettingCode,
  Site,
  SoftwareInstallation,
} from "./organisation/organisation.js";
export type {
  ActingProfessional,
  Actor,
  Civility,
  CodedValue,
  LocalLogin,
  Professional,
  ProfessionalTitle,
} from "./organisation/professional.js";

export type { SignatureAlgorithm, Signer } from "./security/signer.js";
export type { TlsIdentity, TlsRules } from "./security/tls-identity.js";

export { isMaskedField, redactText } from "./privacy/redaction.js";
export { createSensitive, isSensitive, masked, revealText } from "./privacy/sensitive.js";
export type { Sensitive } from "./privacy/sensitive.js";

export { silentLogger } from "./logging/logger.js";
export type { LogEvent, Logger, LogLevel, LogValue } from "./logging/logger.js";
export { createRedactingLogger } from "./logging/redacting-logger.js";
export type { RedactingLoggerOptions } from "./logging/redacting-logger.js";

export { silentAudit } from "./audit/audit-event.js";
export type {
  AuditEvent,
  AuditSink,
  DmpCallEvent,
  IdentityChangeEvent,
  IdentityStatusEvent,
  InsAccessEvent,
  InsDisclosedEvent,
  InsiCallEvent,
  InsiVerificationEvent,
  MssActionEvent,
  PatientPseudonym,
  ProtectedTrace,
  ProtectedTraceSink,
} from "./audit/audit-event.js";
export { createPatientPseudonym, serializeAuditEvent } from "./audit/audit-line.js";
export type { PatientPseudonymOptions } from "./audit/audit-line.js";

export { createFixedClock, createSeededIds } from "./deterministic.js";
export type { FixedClock } from "./deterministic.js";
export { systemClock, systemIds } from "./system.js";
export type { Clock } from "./time/clock.js";

export type { Exchange, ExchangeContent, ExchangeObserver, ExchangeService } from "./exchange.js";

export type { Problem, ProblemSeverity } from "./problem.js";
