import type { Oid } from "@segur-sdk/core";
import type { QualifiedIdentity } from "@segur-sdk/ins";

import type { DmpClientOptions } from "./client-options.js";
import { openDmpChannel } from "./dmp-channel.js";
import type { DmpRecord } from "./dmp-record.js";
import type { DmpSession } from "./dmp-session.js";
import { freezeSubmission, type PrepareOptions } from "./freeze-submission.js";
import type { FrozenSubmission } from "./frozen-submission.js";
import { assertDmpConfiguration } from "./guards/configuration.js";
import { assertMinor, assertPatient } from "./guards/patient.js";
import { defaultDmpParameters } from "./parameters/dmp-parameters.js";
import type { DeliveryOutcome, SubmissionOutcome } from "./submission-outcome.js";
import {
  archiveDocument,
  deleteDocument,
  type DeleteOptions,
  type RegisteredDocumentOptions,
  type StatusOutcome,
} from "./transactions/change-status.js";
import {
  changeVisibility,
  type ChangeVisibilityOptions,
  type VisibilityOutcome,
} from "./transactions/change-visibility.js";
import { deliver, type DeliverOptions } from "./transactions/deliver.js";
import { findAdministrativeData, type AdministrativeDataOutcome } from "./transactions/find-administrative-data.js";
import { findRecord, type FindRecordOptions } from "./transactions/find-record.js";
import { findReference, type FindReferenceOptions, type ReferenceOutcome } from "./transactions/find-reference.js";
import { listRecords, type ListRecordsOptions, type ListRecordsOutcome } from "./transactions/list-records.js";
import {
  retrieve,
  type DocumentToRetrieve,
  type RetrieveOptions,
  type RetrieveOutcome,
} from "./transactions/retrieve.js";
import { search, type DmpQuery, type SearchOptions, type SearchOutcome } from "./transactions/search.js";
import {
  setAuthorisation,
  type AuthorisationOutcome,
  type SetAuthorisationOptions,
} from "./transactions/set-authorisation.js";
import { submit, type SubmitOptions } from "./transactions/submit.js";

/**
 * The DMP for one structure, in one mode of authentication (indirect by default). A transaction that the mode is closed to
 * is refused with `ERR_DMP_MODE`, see `dmpRights`.
 *
 * Every method refuses before any connection: `ERR_INS_NOT_QUALIFIED`, `ERR_DMP_NIA`, `ERR_INS_ENVIRONMENT`,
 * `ERR_DMP_ACTOR`, `ERR_DMP_SPECIALITY`, `ERR_DMP_CARD`, `ERR_CERT_…`; then `ERR_DMP_…`, `ERR_SOAP_…`, `ERR_HTTP_…`.
 */
export interface DmpClient {
  /**
   * TD0.2: has this patient a DMP, and may it be fed? To be asked before every submission: sending to a closed or absent
   * record is an offence.
   *
   * @throws SegurError as said above, and `ERR_DMP_NOT_A_MINOR` for a secret connection of an adult.
   */
  findRecord(patient: QualifiedIdentity, options: FindRecordOptions): Promise<DmpRecord>;
  /** TD1.3a: state of the record and its administrative data, the traits kept from sight. */
  findAdministrativeData(patient: QualifiedIdentity, options: FindRecordOptions): Promise<AdministrativeDataOutcome>;
  /**
   * Makes a submission that may be sent, and sent again, as it is: new documents (TD2.1a), replacements (TD2.1b), or both.
   * Nothing leaves.
   *
   * @throws SegurError the guards above, `ERR_XDS_SUBMISSION_INVALID` (forbidden type, title, visibility, metadata),
   * `ERR_DMP_PATIENT_MISMATCH`, `ERR_DMP_AUTHOR_INSTITUTION`, `ERR_DMP_AUTHOR_PERSON`, `ERR_DMP_SECRET_CONNECTION`,
   * `ERR_DMP_NOT_A_MINOR`, `ERR_DMP_NOTHING_TO_SEND`, `ERR_DMP_FORMAT`, `ERR_DMP_OPPOSITION`,
   * `ERR_DMP_DOCUMENT_UNREADABLE`; for a replacement `ERR_DMP_REPLACED_MISMATCH`, `ERR_DMP_VISIBILITY_IRREVERSIBLE`,
   * `ERR_DMP_UNCHANGED`, `ERR_DMP_LINKS_LOST`.
   */
  prepare(options: PrepareOptions): Promise<FrozenSubmission>;
  /**
   * TD2.1: one attempt, with a fresh VIHF and MessageID; a replacement asks TD3.1b just before. After a failure of unknown
   * outcome, send the same submission again; `ERR_DMP_DUPLICATE` then means that the first attempt succeeded.
   *
   * @throws SegurError `ERR_DMP_SENDER_MISMATCH`, `ERR_DMP_ENVIRONMENT`, `ERR_DMP_SUBMISSION_ALTERED` and
   * `ERR_CERT_…` before any connection; then `ERR_DMP_TARGET_ABSENT`, `ERR_DMP_TARGET_AMBIGUOUS`, and the others, see
   * `retryClassOf`.
   */
  submit(frozen: FrozenSubmission, options?: SubmitOptions): Promise<SubmissionOutcome>;
  /**
   * TD0.2 and TD2.1, again and with the same identifiers while the outcome is not known, then TD3.1b when the registry says
   * that it has the document already: one call whose success means that the documents are there, once.
   *
   * @throws SegurError as {@link DmpClient.submit}, when the attempts are spent or the failure is final.
   */
  deliver(frozen: FrozenSubmission, options?: DeliverOptions): Promise<DeliveryOutcome>;
  /**
   * TD3.1b: the present reference of a document, for an immediate use. Never to be called by itself after a feeding
   * (EX_3.1-1090).
   *
   * @throws SegurError `ERR_DMP_TARGET_AMBIGUOUS`.
   */
  findReference(patient: QualifiedIdentity, uniqueId: Oid, options: FindReferenceOptions): Promise<ReferenceOutcome>;
  /**
   * TD3.3c: deletes a document for ever, its obsolete versions with it.
   *
   * @throws SegurError `ERR_DMP_CONFIRMATION` when nobody confirmed.
   */
  delete(options: DeleteOptions): Promise<StatusOutcome<"deleted">>;
  /** TD3.3d: puts a document away; direct and reinforced modes. */
  archive(options: RegisteredDocumentOptions): Promise<StatusOutcome<"archived" | "unarchived">>;
  /** TD3.3d: takes a document out of the archives; direct and reinforced modes. */
  unarchive(options: RegisteredDocumentOptions): Promise<StatusOutcome<"archived" | "unarchived">>;
  /**
   * TD3.3a, TD3.3b: hides a document from the professionals or shows it; direct and reinforced modes. In indirect mode a
   * replacement does it.
   *
   * @throws SegurError `ERR_DMP_CONFIRMATION`, `ERR_DMP_VISIBILITY_IRREVERSIBLE`, `ERR_DMP_UNCHANGED`,
   * `ERR_DMP_TARGET_ABSENT`.
   */
  changeVisibility(options: ChangeVisibilityOptions): Promise<VisibilityOutcome>;
  /** TD3.1a: documents or submissions of a patient by their metadata; direct and reinforced modes. */
  search(query: DmpQuery, options: SearchOptions): Promise<SearchOutcome>;
  /**
   * TD3.2: the bytes of documents; direct and reinforced modes.
   *
   * @throws SegurError `ERR_DMP_RETRIEVED_ALTERED` when they are not those of the metadata.
   */
  retrieve(documents: readonly DocumentToRetrieve[], options: RetrieveOptions): Promise<RetrieveOutcome>;
  /** TD0.3: adds or removes the authorisation of the user; direct mode. */
  setAuthorisation(options: SetAuthorisationOptions): Promise<AuthorisationOutcome>;
  /** TD0.4: the records that the user may open. */
  listRecords(options: ListRecordsOptions): Promise<ListRecordsOutcome>;
}

/**
 * Opens a client of the DMP. Usable at once; the transport belongs to the caller, who closes it.
 *
 * @throws SegurError `ERR_DMP_CONFIGURATION`, and `ERR_CERT_…` when the certificates cannot serve: expired, of
 * another structure, or authentication and signature swapped; `ERR_DMP_CARD` in direct mode. They are checked again at each
 * call.
 * @example
 * ```ts
 * import type { CdaDocument } from "@segur-sdk/cda";
 * import type { ActingProfessional } from "@segur-sdk/core";
 * import { createDmpClient, type DmpClientOptions } from "@segur-sdk/dmp";
 * import type { QualifiedIdentity } from "@segur-sdk/ins";
 *
 * async function feed(options: DmpClientOptions, patient: QualifiedIdentity, report: CdaDocument, sender: ActingProfessional) {
 *   const dmp = createDmpClient(options);
 *   const frozen = await dmp.prepare({ documents: [report], patient, sender }); // store it: retries send it again
 *   return (await dmp.deliver(frozen)).outcome; // delivered, or refused with its reason
 * }
 * ```
 */
export function createDmpClient(options: DmpClientOptions): DmpClient {
  assertDmpConfiguration(options);
  const channel = openDmpChannel(options);
  channel.assertCredentials();
  const session: DmpSession = { options, channel };
  const insOf = (patient: QualifiedIdentity) => assertPatient(patient, options.environment);
  return {
    findRecord: (patient, request) => findRecordOf(session, patient, request),
    findAdministrativeData: (patient, request) => findAdministrativeData(session, patient, request),
    prepare: (request) => prepare(session, request),
    submit: (frozen, request = {}) => submit(session, frozen, request),
    deliver: (frozen, request = {}) => deliver(session, frozen, request),
    findReference: async (patient, uniqueId, request) => findReference(session, insOf(patient), uniqueId, request),
    delete: (request) => deleteDocument(session, request),
    archive: (request) => archiveDocument(session, request, "archived"),
    unarchive: (request) => archiveDocument(session, request, "unarchived"),
    changeVisibility: (request) => changeVisibility(session, request),
    search: async (query, request) => search(session, query, request),
    retrieve: async (documents, request) => retrieve(session, documents, request),
    setAuthorisation: async (request) => setAuthorisation(session, request),
    listRecords: (request) => listRecords(session, request),
  };
}

async function findRecordOf(
  session: DmpSession,
  patient: QualifiedIdentity,
  request: FindRecordOptions,
): Promise<DmpRecord> {
  const { environment, clock, parameters } = session.options;
  const ins = assertPatient(patient, environment);
  if (request.secretConnection === true) assertMinor(patient, clock.now(), parameters?.() ?? defaultDmpParameters);
  return findRecord(session, ins, request);
}

async function prepare({ options, channel }: DmpSession, request: PrepareOptions): Promise<FrozenSubmission> {
  channel.assertCredentials();
  const { environment, access, signer, software, structure, ids, clock, form, formats, parameters } = options;
  return freezeSubmission(request, {
    environment,
    ...(access === undefined ? {} : { access }),
    signer,
    software,
    structure,
    ids,
    now: clock.now(),
    ...(form?.propertiesNamespace === undefined ? {} : { propertiesNamespace: form.propertiesNamespace }),
    ...(formats === undefined ? {} : { formats }),
    ...(parameters === undefined ? {} : { parameters: parameters() }),
  });
}
