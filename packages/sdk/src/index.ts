export { processSurroundings, type ConfigSurroundings } from "./config-surroundings.js";
export { parseSegurConfig, segurConfigJsonSchema } from "./parse-segur-config.js";
export type {
  ConfigCertificates,
  ConfigCredential,
  ConfigDirectory,
  ConfigRevocation,
  ConfigSecret,
  ConfigSender,
  ConfigSource,
  ConfigWhiteList,
  SegurConfig,
} from "./segur-config.js";
export { createSegurClient, type InsFacade, type SegurClient, type SegurClientOptions } from "./segur-client.js";
export type { CredentialEvent, CredentialName, CredentialsFacade, InstalledCredential } from "./credentials-facade.js";
export type { AskedDirectory, Correspondent, CorrespondentMailbox, DirectoryFacade } from "./directory-facade.js";
export type { FollowedMail, InstalledWhiteList, MailFacade, ReadMail, ReceiptReading } from "./mail-facade.js";
export { openDmp, type OpenedService, openInsi, type OpenServiceOptions } from "./open-service.js";
export { imagingReportOf, type ImagingReportOfOptions } from "./imaging-report-of.js";
export { parseReportFile, type ReportFile, reportFileJsonSchema, type ReportSections } from "./report-file.js";
export type { ValidatedReport } from "./validated-report.js";
