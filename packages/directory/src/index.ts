/**
 * The Annuaire Santé: the public extractions as an index on disk, the FHIR API, and the choice of a mailbox with its reasons.
 *
 * @module
 */
export type {
  DirectoryActivity,
  DirectoryCode,
  DirectoryMailbox,
  DirectoryPerson,
  DirectoryStructure,
} from "./directory-entry.js";
export { activityExtraction } from "./extraction/activity-extraction.js";
export type { ExtractionKind, IndexKey } from "./extraction/extraction-kind.js";
export { mailboxExtraction } from "./extraction/mailbox-extraction.js";
export type { ExtractionSource, OpenExtraction } from "./extraction/open-extraction.js";
export type { RowFields } from "./extraction/row-fields.js";
export type { Generation } from "./store/generation.js";
export { importExtraction, type ImportExtractionOptions, type ImportOutcome } from "./store/import-extraction.js";
export {
  type Directory,
  type DirectoryMatches,
  type DirectoryQuery,
  type DirectoryRow,
  openDirectory,
  type OpenDirectoryOptions,
} from "./store/open-directory.js";
export {
  createDirectoryApi,
  type DirectoryApi,
  type DirectoryApiCall,
  type DirectoryApiOptions,
  type PersonQuery,
} from "./fhir/directory-api.js";
export {
  chooseMailbox,
  type MailboxCandidate,
  type MailboxChoice,
  type MailboxKnowledge,
  type MailboxRequest,
  type RememberedMailbox,
} from "./choice/choose-mailbox.js";
export { type MailboxReason, type MailboxReasonCode, mailboxReasons } from "./choice/mailbox-reasons.js";
export { nationalPersonId, nationalStructureId } from "./national-id.js";
