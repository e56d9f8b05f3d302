import { isOid, type CodedValue, type Oid } from "@segur-sdk/core";

import type { CdaReading } from "../cda-reading.js";
import { codeSystems } from "../code-systems.js";
import type { ImagingAct, IssuedNumber } from "../imaging-act.js";
import type { ConfidentialityCode, ImagingReport } from "../imaging-report.js";
import type { ReportRecipient } from "../participants.js";
import { present } from "../present.js";
import type { NamedProfessional } from "../structured-body/people.js";
import type { CdaIdentifier } from "./coded.js";
import type { ReadAct, ReadOrder } from "./context.js";
import type { ReadParticipant } from "./people.js";
import { restoreEncounter } from "./restore/restore-encounter.js";
import { issuedOf } from "./restore/restore-identifiers.js";
import {
  mssanteAddressOf,
  restoreAuthenticator,
  restoreAuthor,
  restoreAuthoringDevice,
  restoreConsent,
  restoreDataEnterer,
  restoreInformant,
  restoreOrganisation,
  restoreParticipants,
  restoreReachable,
} from "./restore/restore-participants.js";
import { restorePatientDetails } from "./restore/restore-patient-details.js";
import { restoreNamed, restoreProfessional } from "./restore/restore-people.js";
import { restoreSite } from "./restore/restore-site.js";
import { collectLeftovers, type Leftovers, restoreEach, type UnplacedPart } from "./restore/unplaced.js";

/** An exam as a document gives it back: its title is not written in one. */
export type RestoredAct = Omit<ImagingAct, "title" | "accessionNumber"> & {
  /** Absent when the document does not tell which of its requests the exam fulfils. */
  readonly accessionNumber?: IssuedNumber;
};

/** A recipient as a document gives it back: the profession is not written. */
export type RestoredRecipient = NamedProfessional & Pick<ReportRecipient, "mssanteAddress" | "organisation">;

/** Header of an imaging report, as far as a document gives it back. */
export type RestoredHeader = Partial<
  Omit<ImagingReport, "patient" | "body" | "acts" | "recipients"> & {
    readonly acts: readonly RestoredAct[];
    readonly recipients: readonly RestoredRecipient[];
  }
>;

/** What {@link readReportHeader} gives. */
export interface ReportHeaderReading {
  readonly header: RestoredHeader;
  /** What the document says and the model has no place for, or says in a way it cannot take. */
  readonly unplaced: readonly UnplacedPart[];
}

/**
 * The header of a document in the terms of the report that builds one, to make a new version of it for example.
 *
 * The patient is not part of it: traits and identifiers are those of {@link CdaReading.patient}, and an identity is
 * qualified by its own procedure, never by a document. The title of each exam is not written in a document; its requests
 * are, but not which exam each is for when they differ in number.
 *
 * @see CI-SIS Structuration minimale 1.16.8
 * @example
 * ```ts
 * import { readFileSync } from "node:fs";
 * import { readCda, readReportHeader } from "@segur-sdk/cda";
 *
 * const { header } = readReportHeader(readCda(readFileSync("report.xml")));
 * console.log(header.setId, (header.version ?? 0) + 1, header.acts?.map(({ studyInstanceUid }) => studyInstanceUid));
 * ```
 */
export function readReportHeader(reading: CdaReading): ReportHeaderReading {
  const unplaced = new Map<string, UnplacedPart>();
  const leftovers = collectLeftovers(unplaced);
  const { dataEnterer, legalAuthenticator, replaces, requester } = reading;
  const screenings = reading.acts.filter(isScreening);
  const devices = reading.authors.filter(({ device }) => device !== undefined);
  const people = reading.authors.filter(({ device }) => device === undefined);
  const { participants, treatingPhysician } = restoreParticipants(reading, leftovers);
  const replaced = oidOf(replaces?.id);
  const acts = restoreActs({ ...reading, acts: reading.acts.filter((act) => !isScreening(act)) }, leftovers.at("acts"));
  const header = present<RestoredHeader>({
    id: oidOf(reading.id),
    setId: oidOf(reading.setId),
    version: reading.version,
    replaces: replaced && present<NonNullable<ImagingReport["replaces"]>>({ id: replaced, version: replaces?.version }),
    title: reading.title,
    createdAt: reading.createdAt,
    confidentiality: isConfidentiality(reading.confidentiality) ? reading.confidentiality.code : undefined,
    acts,
    patientDetails: restorePatientDetails(reading.patient, leftovers.at("patientDetails")),
    authors: restoreEach(people, leftovers.at("authors"), restoreAuthor),
    authoringDevices: filled(restoreEach(devices, leftovers.at("authoringDevices"), restoreAuthoringDevice)),
    dataEnterer: dataEnterer && restoreDataEnterer(dataEnterer, leftovers.at("dataEnterer")),
    informants: filled(restoreEach(reading.informants, leftovers.at("informants"), restoreInformant)),
    legalAuthenticator:
      legalAuthenticator && restoreProfessional(legalAuthenticator, leftovers.at("legalAuthenticator")),
    validatedAt: legalAuthenticator?.time,
    site: restoreSite(reading, leftovers.at("site")),
    authenticators: filled(restoreEach(reading.authenticators, leftovers.at("authenticators"), restoreAuthenticator)),
    requester: requester && restoreReachable(requester, leftovers.at("requester")),
    treatingPhysician,
    participants: filled(participants),
    recipients: restoreEach(reading.recipients, leftovers.at("recipients"), restoreRecipient),
    screenings: filled(screenings.flatMap(({ code }) => (code === undefined ? [] : [code]))),
    consents: filled(restoreEach(reading.authorizations, leftovers.at("consents"), restoreConsent)),
    encounter: restoreEncounter(reading.encounter, leftovers.at("encounter")),
  });
  tellRest(reading, leftovers);
  return { header, unplaced: [...unplaced.values()] };
}

function tellRest(reading: CdaReading, leftovers: Leftovers): void {
  if (reading.relatedDocuments.length > (reading.replaces === undefined ? 0 : 1)) leftovers.add("relatedDocument");
}

function oidOf(id: CdaIdentifier | undefined): Oid | undefined {
  return id !== undefined && id.extension === undefined && isOid(id.root) ? id.root : undefined;
}

function isConfidentiality(
  value: CodedValue | undefined,
): value is CodedValue & { readonly code: ConfidentialityCode } {
  return value !== undefined && ["N", "R", "V"].includes(value.code);
}

/** A CIM-10 code and no study: what the exams are for, and none of them. */
function isScreening({ code, studyInstanceUid }: ReadAct): boolean {
  return code?.system === codeSystems.cim10 && studyInstanceUid === undefined;
}

/** Requests are told apart from exams: one for all, or one for each, in the same order. */
function restoreActs(
  { acts, orders, requester }: Pick<CdaReading, "acts" | "orders" | "requester">,
  leftovers: Leftovers,
): readonly RestoredAct[] {
  const paired = orders.length === 1 || orders.length === acts.length;
  if (!paired && orders.length > 0) leftovers.add("inFulfillmentOf");
  return restoreEach(
    acts.map((act, index) => ({
      act,
      order: paired ? (orders[index] ?? orders[0]) : undefined,
      principal: index === 0,
    })),
    leftovers,
    ({ act, order, principal }, where) => restoreAct(act, order, principal ? requester?.time : undefined, where),
  );
}

function restoreAct(
  act: ReadAct,
  order: ReadOrder | undefined,
  requestedAt: string | undefined,
  leftovers: Leftovers,
): RestoredAct | undefined {
  const { code, modalities, regions, startedAt, studyInstanceUid = "", endedAt, ccam, performer } = act;
  const [modality, ...others] = modalities;
  if (others.length > 0) leftovers.add("second modality");
  // The header of the CI-SIS does not have it: its model is closed.
  if (order?.priority !== undefined) leftovers.add("priorityCode");
  if (code === undefined || modality === undefined || startedAt === undefined || !isOid(studyInstanceUid)) {
    leftovers.add("act without code, modality, start or study");
    return undefined;
  }
  return present<RestoredAct>({
    code,
    modality,
    regions,
    ccam: ccam[0],
    studyInstanceUid,
    accessionNumber: issuedOf(order?.accessionNumber),
    order: issuedOf(order?.order),
    requestCode: order?.code,
    startedAt,
    endedAt,
    requestedAt,
    performer: performer && restoreProfessional(performer, leftovers.at("performer")),
  });
}

function restoreRecipient(recipient: ReadParticipant, leftovers: Leftovers): RestoredRecipient | undefined {
  const named = restoreNamed(recipient, recipient.id, leftovers);
  const { organisation } = recipient;
  return (
    named &&
    present<RestoredRecipient>({
      ...named,
      mssanteAddress: mssanteAddressOf(recipient),
      organisation: organisation && restoreOrganisation(organisation, leftovers.at("organisation")),
    })
  );
}

/** An optional list of the model: absent when empty. */
function filled<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
