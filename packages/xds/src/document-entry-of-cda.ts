import { type CdaReading, facilityTypes, practiceSettings, readCda, type ValueSet } from "@segur-sdk/cda";
import { documentTypes } from "@segur-sdk/cda/value-sets";
import { type CodedValue, isInsAuthority } from "@segur-sdk/core";

import type { Author } from "./author.js";
import { authorOfParticipant, xcnOfParticipant } from "./cda-participant.js";
import { classCodes as defaultClassCodes } from "./codes/class-code.js";
import { dmpConfidentialities } from "./codes/generated/dmp-confidentiality.js";
import { formatCodeOf, formatCodes as defaultFormatCodes } from "./codes/format-code.js";
import { contentDigestOf } from "./content-digest.js";
import type { Cx } from "./cx.js";
import type { DocumentEntry, DocumentMetadata, XdsTime } from "./document-entry.js";
import type { DocumentEntryOptions } from "./document-entry-of.js";
import { eventCodesOf } from "./event-codes.js";
import { inZone, isLocalTime } from "./local-time.js";
import { referenceIdsOf } from "./reference-ids.js";
import { headerProblems } from "./header-problems.js";
import type { SourcePatientInfo } from "./source-patient-info.js";
import type { SubmissionProblem } from "./validation/problem.js";
import { confidentialityCodesOf } from "./visibility.js";
import { present } from "./wire/components.js";
import { xdsTimeOf } from "./xds-time.js";

/** What {@link documentEntryOfCda} cannot read in the document. */
export interface CdaEntryOptions extends DocumentEntryOptions {
  /**
   * IANA zone of the times that the document writes without offset, e.g. `Europe/Paris`. Without it such a time gives no
   * metadata: a zone is never guessed.
   */
  readonly timeZone?: string;
  /** Format of each template of structured documents; what is known of ASS_A11 by default. */
  readonly formatCodes?: Readonly<Record<string, string>>;
}

/** Metadata read in a CDA header. */
export interface CdaEntry {
  /** What the header says; what it does not say is absent. */
  readonly entry: DocumentMetadata;
  /** The same entry when nothing that the DMP and the mail want is missing. */
  readonly complete?: DocumentEntry;
  /** Why the entry is not complete, field by field. */
  readonly problems: readonly SubmissionProblem[];
}

/**
 * The metadata of any CDA document, ours or not, read in its header.
 *
 * Nothing is corrected: what the header does not say is absent, and told in `problems`. Labels of codes are those of the
 * official sets, for the DMP compares them. The INS is that of the header: a document that bears one vouches for it.
 *
 * @throws `ERR_CDA_…` and `ERR_XML_…` when the document cannot be read; `ERR_XDS_TIME` when `timeZone` is unknown.
 * @see ANS, mapping CDA to XDS metadata; dmp.md B.12; cda.md 6.2
 * @example
 * ```ts
 * import { documentEntryOfCda } from "@segur-sdk/xds";
 *
 * function titleOf(cda: Uint8Array): string | undefined {
 *   const { entry, complete, problems } = documentEntryOfCda(cda, { timeZone: "Europe/Paris" });
 *   if (complete === undefined) console.log(problems.map(({ field, message }) => `${field}: ${message.fr}`).join("\n"));
 *   return entry.title;
 * }
 * ```
 */
export function documentEntryOfCda(bytes: Uint8Array, options: CdaEntryOptions = {}): CdaEntry {
  const entry = entryOfReading(readCda(bytes), bytes, options);
  const problems = headerProblems(entry);
  return isComplete(entry, problems) ? { entry, complete: entry, problems } : { entry, problems };
}

/** The same from a header that is already read. */
export function entryOfReading(reading: CdaReading, bytes: Uint8Array, options: CdaEntryOptions): DocumentMetadata {
  const { patient, acts, encounter, orders } = reading;
  const [principal] = acts;
  const time = (iso: string | undefined): XdsTime | undefined => xdsTime(iso, options.timeZone);
  const exams = acts.filter((act) => act.modalities.length > 0 || reading.code?.code === "18748-4");
  const { legalAuthenticator } = reading;
  const confidentiality = official(dmpConfidentialities, reading.confidentiality);
  return present<DocumentMetadata>({
    ...contentDigestOf(bytes),
    uniqueId: uniqueIdOf(reading),
    mimeType: isSelfPresentable(reading) ? "application/xslt+xml" : "text/xml",
    title: reading.title,
    comments: options.comments,
    creationTime: time(reading.createdAt),
    serviceStartTime: time(principal?.startedAt),
    serviceStopTime: time(principal?.endedAt),
    languageCode: reading.languageCode && canonicalLanguage(reading.languageCode),
    patientId: insOf(reading),
    sourcePatientId: localIdOf(reading, options),
    sourcePatientInfo: traitsOf(patient),
    authors: reading.authors.map(authorOfParticipant).filter(saysSomething),
    legalAuthenticator: legalAuthenticator && xcnOfParticipant(legalAuthenticator),
    classCode: classOf(reading.code, options),
    typeCode: official(documentTypes, reading.code),
    formatCode: formatCodeOf(reading, options.formatCodes ?? defaultFormatCodes),
    healthcareFacilityTypeCode: official(facilityTypes, encounter?.facilityType),
    practiceSettingCode: official(practiceSettings, practiceSettingOf(principal)),
    confidentialityCodes:
      confidentiality === undefined ? [] : confidentialityCodesOf(options.visibility, confidentiality),
    eventCodes: eventCodesOf(acts, options.eventCodes),
    referenceIds: referenceIdsOf({
      accessionNumbers: orders.map(({ accessionNumber }) => accessionNumber).flatMap(numbered),
      orders: orders.map(({ order }) => order).flatMap(numbered),
      // A Study Instance UID is a root alone; other acts bear a root and a number.
      studies: exams.flatMap(({ ids }) =>
        ids.filter(({ extension }) => extension === undefined).map(({ root }) => root),
      ),
    }),
    version: reading.version === undefined ? undefined : String(reading.version),
  });
}

/** An author of whom the header says nothing at all, a nullFlavor for example, cannot be written. */
function saysSomething({ person, institutions, roles, specialties }: Author): boolean {
  return person !== undefined || institutions.length + roles.length + specialties.length > 0;
}

/** That of the first performer who gives one. */
function practiceSettingOf(act: CdaReading["acts"][number] | undefined): CodedValue | undefined {
  for (const { organisation } of act?.performers ?? []) {
    if (organisation?.practiceSetting !== undefined) return organisation.practiceSetting;
  }
  return undefined;
}

/** The style sheet holds the document (dmp.md B.6); one that is only named makes an ordinary document. */
function isSelfPresentable({ presentation }: CdaReading): boolean {
  return presentation?.wrapper?.name.namespace === "http://www.w3.org/1999/XSL/Transform";
}

/** The case of a language means nothing (RFC 5646 §2.1.1); the metadata write `fr-FR` (dmp.md B.6). */
function canonicalLanguage(code: string): string {
  const [, language, country] = /^([a-z]{2,3})-([a-z]{2})$/i.exec(code.trim()) ?? [];
  return language === undefined || country === undefined ? code : `${language.toLowerCase()}-${country.toUpperCase()}`;
}

function uniqueIdOf({ id }: CdaReading): string {
  if (id === undefined) return "";
  return id.extension === undefined ? id.root : `${id.root}^${id.extension}`;
}

/** As precise as the document: a year, a month or a day stays so, an hour keeps no minutes but those of its offset. */
function xdsTime(iso: string | undefined, timeZone: string | undefined): XdsTime | undefined {
  if (iso === undefined || /^\d{4}(?:-\d{2})?$/.test(iso)) return iso;
  const isHour = /^.{10}T\d{2}(?!:)/.test(iso);
  const whole = isHour ? `${iso.slice(0, 13)}:00${iso.slice(13)}` : iso;
  if (isLocalTime(whole) && timeZone === undefined) return undefined;
  const time = xdsTimeOf(
    isLocalTime(whole) && timeZone !== undefined ? inZone(whole, timeZone) : whole,
    "effectiveTime",
  );
  return isHour ? time.replace(":00Z", "Z") : time;
}

function insOf({ patient: { ins } }: CdaReading): Cx | undefined {
  return ins && { id: ins.matricule, authority: ins.oid, type: "NH" };
}

/** Former identifiers computed from the Vitale card (INS-C): no local number. */
const retired: ReadonlySet<string> = new Set(["1.2.250.1.213.1.4.2", "1.2.250.1.213.1.4.6", "1.2.250.1.213.1.4.7"]);

function localIdOf(reading: CdaReading, { localPatientId: wanted }: CdaEntryOptions): Cx | undefined {
  if (wanted !== undefined) return { id: wanted.value, authority: wanted.system, type: "PI" };
  for (const { root, extension } of reading.patient.ids) {
    const isLocal = extension !== undefined && !isInsAuthority(root) && !retired.has(root);
    if (isLocal) return { id: extension, authority: root, type: "PI" };
  }
  return insOf(reading);
}

function traitsOf(patient: CdaReading["patient"]): SourcePatientInfo {
  const { birthName, firstGivenName, givenNames, usedName, usedGivenName, birthDate, sex } = patient;
  const hasUsedName = usedName !== undefined || usedGivenName !== undefined;
  return present<SourcePatientInfo>({
    birthName: birthName === undefined ? undefined : name(birthName, firstGivenName, givenNames),
    usedName: hasUsedName ? name(usedName ?? birthName ?? "", usedGivenName ?? firstGivenName, undefined) : undefined,
    birthDate,
    sex: sex === "I" ? "U" : sex,
  });
}

function name(
  familyName: string,
  givenName: string | undefined,
  givenNames: string | undefined,
): NonNullable<SourcePatientInfo["birthName"]> {
  return present<NonNullable<SourcePatientInfo["birthName"]>>({ familyName, givenName, givenNames });
}

function classOf(type: CodedValue | undefined, options: CdaEntryOptions): CodedValue | undefined {
  const table = options.classCodes ?? defaultClassCodes;
  return type !== undefined && Object.hasOwn(table, type.code) ? table[type.code] : undefined;
}

function official(set: ValueSet, value: CodedValue | undefined): CodedValue | undefined {
  return value && (set.find(value.code, value.system) ?? value);
}

function numbered(
  id: { readonly root: string; readonly extension?: string } | undefined,
): readonly { readonly value: string; readonly issuer?: string }[] {
  if (id === undefined) return [];
  return [id.extension === undefined ? { value: id.root } : { value: id.extension, issuer: id.root }];
}

// The problems of severity error are exactly the fields that DocumentEntry adds to DocumentMetadata.
function isComplete(entry: DocumentMetadata, problems: readonly SubmissionProblem[]): entry is DocumentEntry {
  return entry.uniqueId !== "" && problems.every(({ severity }) => severity !== "error");
}
