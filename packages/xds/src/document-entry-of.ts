import type { CdaDocument, ImagingAct, ImagingReport } from "@segur-sdk/cda";
import { participantFunctions } from "@segur-sdk/cda/value-sets";
import type { CodedValue, Ins, Oid } from "@segur-sdk/core";
import { insIfQualified } from "@segur-sdk/ins";

import { type Author, authorOf, deviceAuthorOf, professionalXcn } from "./author.js";
import { classCodes as defaultClassCodes } from "./codes/class-code.js";
import { classCodeOf, facilityCode, practiceCode } from "./codes/official-code.js";
import { contentDigestOf } from "./content-digest.js";
import { type Cx, insCx, localPatientCx } from "./cx.js";
import type { DocumentEntry } from "./document-entry.js";
import { type ActCodes, type EventCodeOptions, eventCodesOf } from "./event-codes.js";
import { referenceIdsOf } from "./reference-ids.js";
import { sourcePatientInfoOf } from "./source-patient-info.js";
import { confidentialityCodesOf, type Visibility } from "./visibility.js";
import { xdsTimeOf } from "./xds-time.js";

/** What {@link documentEntryOf} cannot read in the document. */
export interface DocumentEntryOptions {
  /** From whom the document is hidden in the DMP; visible to all by default. */
  readonly visibility?: Visibility;
  /** Local record number to write as `sourcePatientId`; the first local identifier of the identity by default. */
  readonly localPatientId?: { readonly system: Oid; readonly value: string };
  /** Coding of modalities, regions and acts. */
  readonly eventCodes?: EventCodeOptions;
  /** Class of each document type code; the ANS association by default. */
  readonly classCodes?: Readonly<Record<string, CodedValue>>;
  readonly comments?: string;
}

/**
 * The metadata of a CDA document, derived from the report it was built from.
 *
 * Without a qualified identity there is no `patientId`, and the INS is written nowhere.
 *
 * @throws `ERR_XDS_CODE_UNKNOWN` when a code of the report is in no official set;
 * `ERR_XDS_TIME` when an instant has no offset.
 * @see DMP GI, EX_2.1-1140; ANS, mapping CDA to XDS metadata; dmp.md B.12
 * @example
 * ```ts
 * import type { CdaDocument } from "@segur-sdk/cda";
 * import { documentEntryOf } from "@segur-sdk/xds";
 *
 * // A report that the radiologist wants to announce in consultation first.
 * const entry = (document: CdaDocument) => documentEntryOf(document, { visibility: { hiddenFromPatient: true } });
 * ```
 */
export function documentEntryOf(document: CdaDocument, options: DocumentEntryOptions = {}): DocumentEntry {
  const { report } = document;
  const [principal] = report.acts;
  const { hash, size } = contentDigestOf(document.bytes);
  const ins = insIfQualified(report.patient);
  const sourcePatientId = sourcePatientIdOf(report, ins, options);
  // Absent fields are added last: a literal that spreads them costs as much as all the rest.
  const entry: { -readonly [Field in keyof DocumentEntry]: DocumentEntry[Field] } = {
    hash,
    size,
    uniqueId: report.id,
    mimeType: document.mimeType,
    title: report.title,
    creationTime: xdsTimeOf(report.createdAt, "report.createdAt"),
    serviceStartTime: xdsTimeOf(principal?.startedAt ?? report.createdAt, "report.acts[0].startedAt"),
    languageCode: document.languageCode,
    sourcePatientInfo: sourcePatientInfoOf(report.patient.traits),
    authors: authorsOf(report),
    legalAuthenticator: professionalXcn(report.legalAuthenticator),
    classCode: classCodeOf(document.code, options.classCodes ?? defaultClassCodes),
    typeCode: document.code,
    formatCode: document.formatCode,
    healthcareFacilityTypeCode: facilityCode(report.site),
    practiceSettingCode: practiceCode(report.site),
    confidentialityCodes: confidentialityCodesOf(options.visibility, document.confidentiality),
    eventCodes: eventCodesOf(report.acts.map(codesOf), options.eventCodes),
    referenceIds: referenceIdsOf({
      accessionNumbers: report.acts.map(({ accessionNumber }) => accessionNumber),
      orders: report.acts.map(({ order }) => order).filter((order) => order !== undefined),
      studies: report.acts.map(({ studyInstanceUid }) => studyInstanceUid),
    }),
    version: String(report.version),
  };
  if (options.comments !== undefined) entry.comments = options.comments;
  if (principal?.endedAt !== undefined) {
    entry.serviceStopTime = xdsTimeOf(principal.endedAt, "report.acts[0].endedAt");
  }
  if (ins !== undefined) entry.patientId = insCx(ins);
  if (sourcePatientId !== undefined) entry.sourcePatientId = sourcePatientId;
  return entry;
}

/** Professionals, then devices, as the document lists them; the function of an author is a role (dmp.md B.12). */
function authorsOf({ authors, authoringDevices, site }: ImagingReport): readonly Author[] {
  const people = authors.map((professional) => {
    const author = authorOf(professional, site);
    const role = professional.function && participantFunctions.find(professional.function)?.label;
    return role === undefined ? author : { ...author, roles: [role] };
  });
  return authoringDevices === undefined
    ? people
    : [...people, ...authoringDevices.map((device) => deviceAuthorOf(device, site))];
}

function codesOf({ modality, regions, ccam }: ImagingAct): ActCodes {
  return { modalities: [modality], regions, ccam: ccam === undefined ? [] : [ccam] };
}

// RNIV: the INS of an identity that is not qualified leaves the software nowhere, not even as source identifier.
function sourcePatientIdOf(report: ImagingReport, ins: Ins | undefined, options: DocumentEntryOptions): Cx | undefined {
  const local = options.localPatientId ?? report.patient.localIds[0];
  if (local !== undefined) return localPatientCx(local);
  return ins === undefined ? undefined : insCx(ins);
}
