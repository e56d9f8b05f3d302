/**
 * The French national health services on a laptop: INSi, DMP, secure mail, directory, and a PKI shaped as the IGC-Santé.
 *
 * It reads requests and writes answers with its own code, so that a client that agrees with it proves something.
 *
 * @module
 */
export { startSimulator } from "./simulator.js";
export type { Simulator, SimulatorOptions } from "./simulator.js";
export type {
  SimulatorConfig,
  SimulatorConfigCredential,
  SimulatorPem,
  SimulatorPorts,
  SimulatorSecret,
} from "./simulator-config.js";

export { startSimulatorControl } from "./control-server.js";
export type { SimulatorControl } from "./control-server.js";
export type { SimulatorActors } from "./actors.js";
export { simulatorSoftwareOid } from "./samples.js";
export type { SampleImagingAct, SampleIssuedNumber, SampleTraits, SimulatorSamples } from "./samples.js";

export { createInsiService, insiCardPath, simulatorIdam } from "./insi/insi-service.js";
export type { InsiNotFoundBehaviour, InsiService, InsiServiceOptions } from "./insi/insi-service.js";
export { nationalTestPeople } from "./insi/people.js";
export type { InsiIdentifier, InsiPerson } from "./insi/person.js";
export type { InsiRemark } from "./insi/remarks.js";
export type { InsiRequestRecord } from "./insi/request-record.js";
export type { InsiOperation } from "./insi/wire/read-request.js";
export type { InsiLot } from "./insi/verification.js";
export type { LotLine, SuppliedIns } from "./insi/wire/read-verification.js";
export { insiControlPath } from "./insi/control.js";
export { startInsiControl } from "./insi/control-server.js";
export type { InsiControlServer } from "./insi/control-server.js";

export {
  createDmpFaultScript,
  createDmpService,
  dmpControlPath,
  dmpErrorCodes,
  dmpParametersPath,
  dmpRights,
  dmpTestPatients,
  seededDmpFaults,
  simulatorHomologationNumber,
} from "./dmp/index.js";
export type {
  DmpAccessMode,
  DmpAuthorisation,
  DmpCallRecord,
  DmpDirectory,
  DmpDocumentStatus,
  DmpErrorCode,
  DmpFault,
  DmpFaultAction,
  DmpFaultPlay,
  DmpFaultScript,
  DmpGrant,
  DmpOperation,
  DmpParameters,
  DmpPatient,
  DmpProfessional,
  DmpRecordState,
  DmpRegistry,
  DmpRemark,
  DmpRights,
  DmpService,
  DmpServiceOptions,
  DmpStructure,
  DmpVisibility,
  MultipartDefect,
  SearchThreshold,
  SeededDmpFaultsOptions,
  SeededDocument,
  StoredDocument,
  StoredSubmission,
  StoredUpdate,
  VisibilityParameters,
} from "./dmp/index.js";

export type { SecureMailOptions, SimulatedMail } from "./mssante/secure-mail.js";
export type { AccessTokens } from "./mssante/access-tokens.js";
export type { LoginMechanism, MailboxLoginOptions } from "./mssante/mailbox-login.js";
export type { FolderNames, MailAccount } from "./mssante/mail-accounts.js";
export type { MailFolder, NewMail, SpecialUse, StoredMail } from "./mssante/mail-folder.js";
export type { ImapFault, ImapFaultAction } from "./mssante/imap/imap-fault.js";
export type { ImapOptions } from "./mssante/imap/imap-server.js";
export type { IntegrationErrorCode, RobotBehaviour } from "./mssante/robots/behaviour.js";
export type { MailRobots } from "./mssante/robots/robots.js";
export type { PostOffice } from "./mssante/post-office.js";
export type { MailAccounts } from "./mssante/mail-accounts.js";
export { srvRecordsOf } from "./mssante/autoconfig.js";
export type { AutoconfigServers, SrvRecord } from "./mssante/autoconfig.js";
export type { SimulatedAutoconfig } from "./public-services.js";

export { simulatorApiKey } from "./directory/simulated-directory.js";
export type { DirectoryOptions, SimulatedDirectory } from "./directory/simulated-directory.js";
export type {
  DirectoryRecords,
  MailboxKind,
  MailboxRecord,
  PersonRecord,
  StructureRecord,
} from "./directory/directory-record.js";
export type { FhirRequestRecord } from "./directory/fhir/fhir-api.js";
export { createExtraction } from "./directory/extraction/create-extraction.js";
export type { Extraction, ExtractionDefect, ExtractionOptions } from "./directory/extraction/create-extraction.js";
export { extractionColumns } from "./directory/extraction/extraction-columns.js";
export { whiteListSigner } from "./directory/white-list/white-list.js";
export type { SimulatedWhiteList, WhiteListDefect, WhiteListRequest } from "./directory/white-list/white-list.js";

export { mailControlPath } from "./mssante/control.js";
export type { ControlledMail } from "./mssante/control.js";
export { startSmtpOperator } from "./mssante/smtp-operator.js";
export type { SmtpOperator, SmtpOperatorOptions } from "./mssante/smtp-operator.js";
export type { Mailboxes } from "./mssante/mailboxes.js";
export type {
  EnvelopeRecipient,
  MailAttachment,
  MailEnvelope,
  MailHeader,
  ReceivedMail,
} from "./mssante/received-mail.js";
export type { ArchiveFile } from "./mssante/read-archive.js";
export type { SmtpFault, SmtpFaultAction, SmtpStep } from "./mssante/smtp-fault.js";
export type { TrustSpace } from "./mssante/trust-space.js";

export { createLifenService, lifenPath } from "./lifen/lifen-service.js";
export type {
  LifenCall,
  LifenClient,
  LifenDirectoryEntry,
  LifenService,
  LifenServiceOptions,
  LifenTransaction,
} from "./lifen/lifen-service.js";

export { createMedimailService, medimailAccounts, medimailPath } from "./medimail/medimail-service.js";
export type { MedimailService, MedimailServiceOptions } from "./medimail/medimail-service.js";
export type { EmptyList } from "./medimail/mail-documents.js";
export type { MedimailAccount, MedimailCall, MedimailFile, MedimailMail } from "./medimail/medimail-mail.js";

export { createSimulatorPki } from "./pki/simulator-pki.js";
export type { PublishedAuthority, SimulatorPki, SimulatorPkiOptions, SimulatorStructure } from "./pki/simulator-pki.js";
export type { SimulatorAuthorityName } from "./pki/authorities.js";
export type { SimulatorCard, SimulatorCardPair, CardRequest } from "./pki/card.js";
export { simulatorCardHolders } from "./pki/card-holders.js";
export type { CardActivity, CardObject } from "./pki/card-objects.js";
export type { RevocationListOptions } from "./pki/certificate-authority.js";
export type { KeyUsageName, PurposeName } from "./pki/certificate-extensions.js";
export type { CertificateProfile } from "./pki/certificate-profiles.js";
export type { SignatureDigest } from "./pki/certificate.js";
export type { SimulatorCredential } from "./pki/credential.js";
export { certificateDefectNames } from "./pki/defects.js";
export type { CertificateDefect } from "./pki/defects.js";
export type { CertificateHolder } from "./pki/distinguished-name.js";
export type { IssueRequest } from "./pki/issue-leaf.js";
export type { KeyKind } from "./pki/keys.js";
export type { Pkcs12Encryption } from "./pki/pkcs12-encryption.js";
export type { DerivationHash } from "./pki/pkcs12-key-derivation.js";
export { pkcs12LayoutNames } from "./pki/pkcs12-layouts.js";
export type { Pkcs12Layout, Pkcs12LayoutName } from "./pki/pkcs12-layouts.js";
export { pkiFiles } from "./pki/pki-files.js";
export type { HttpFailure, ListMode, OcspMode, OcspPlan, PublicationSpan } from "./pki/publication-modes.js";
export { startPublicationServer } from "./pki/publication-server.js";
export type { PublicationRequest, PublicationServer, PublicationServerOptions } from "./pki/publication-server.js";
export type { RevocationReason } from "./pki/revocation-list.js";
export { simulatorScm } from "./pki/structures.js";
export type { SimulatorCertificateName, StructureCertificateName } from "./pki/structures.js";
export type { Validity } from "./pki/validity.js";

export { createFaultScript } from "./http/fault-script.js";
export type { FaultScript, ScriptedFault, SimulatorFault, SimulatorFaultAction } from "./http/fault-script.js";
export type { OnDemandService } from "./http/on-demand-server.js";
export { startSimulatorServer } from "./http/https-server.js";
export type { SimulatorServer, SimulatorServerOptions } from "./http/https-server.js";
export type {
  SimulatorConnectionFault,
  SimulatorRequest,
  SimulatorResponse,
  SimulatorService,
} from "./http/simulator-http.js";
export type { SimulatorServerTls } from "./http/tls-context.js";
