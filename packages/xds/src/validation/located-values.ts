import type { CodedValue } from "@segur-sdk/core";

import type { Author, Xcn, Xon } from "../author.js";
import type { Cx } from "../cx.js";
import type { XdsTime } from "../document-entry.js";
import { locatedEntries } from "./rule.js";
import { gatheredOnce } from "./snapshot.js";

/** A value of a submission and where it stands. */
export interface Located<T> {
  readonly path: string;
  readonly value: T;
}

/** Authors of the set and of the documents. */
export const locatedAuthors = gatheredOnce((submission): readonly Located<Author>[] => {
  const of = (path: string, authors: readonly Author[]): readonly Located<Author>[] =>
    authors.map((value, index) => ({ path: `${path}.authors[${String(index)}]`, value }));
  return [
    ...of("submissionSet", submission.submissionSet.authors),
    ...locatedEntries(submission).flatMap(({ path, entry }) => of(path, entry.authors)),
  ];
});

/** Every XCN. */
export const locatedXcns = gatheredOnce((submission): readonly Located<Xcn>[] => {
  return [
    ...locatedAuthors(submission).flatMap(({ path, value }) => located(`${path}.person`, value.person)),
    ...locatedEntries(submission).flatMap(({ path, entry }) =>
      located(`${path}.legalAuthenticator`, entry.legalAuthenticator),
    ),
  ];
});

/** Every XON. */
export const locatedXons = gatheredOnce((submission): readonly Located<Xon>[] => {
  return locatedAuthors(submission).flatMap(({ path, value }) =>
    value.institutions.map((xon, index) => ({ path: `${path}.institutions[${String(index)}]`, value: xon })),
  );
});

/** Every CX and CXi. */
export const locatedCxs = gatheredOnce((submission): readonly Located<Cx>[] => {
  return [
    ...located("submissionSet.patientId", submission.submissionSet.patientId),
    ...locatedEntries(submission).flatMap(({ path, entry }) => [
      ...located(`${path}.patientId`, entry.patientId),
      ...located(`${path}.sourcePatientId`, entry.sourcePatientId),
      ...entry.referenceIds.map((value, index) => ({ path: `${path}.referenceIds[${String(index)}]`, value })),
    ]),
  ];
});

/** Every coded value. */
export const locatedCodes = gatheredOnce((submission): readonly Located<CodedValue>[] => {
  const list = (path: string, values: readonly CodedValue[]): readonly Located<CodedValue>[] =>
    values.map((value, index) => ({ path: `${path}[${String(index)}]`, value }));
  return [
    ...located("submissionSet.contentTypeCode", submission.submissionSet.contentTypeCode),
    ...locatedAuthors(submission).flatMap(({ path, value }) => list(`${path}.specialties`, value.specialties)),
    ...locatedEntries(submission).flatMap(({ path, entry }) => [
      ...located(`${path}.classCode`, entry.classCode),
      ...located(`${path}.typeCode`, entry.typeCode),
      ...located(`${path}.formatCode`, entry.formatCode),
      ...located(`${path}.healthcareFacilityTypeCode`, entry.healthcareFacilityTypeCode),
      ...located(`${path}.practiceSettingCode`, entry.practiceSettingCode),
      ...list(`${path}.confidentialityCodes`, entry.confidentialityCodes),
      ...list(`${path}.eventCodes`, entry.eventCodes),
    ]),
  ];
});

/** Every time. */
export const locatedTimes = gatheredOnce((submission): readonly Located<XdsTime>[] => {
  return [
    ...located("submissionSet.submissionTime", submission.submissionSet.submissionTime),
    ...locatedEntries(submission).flatMap(({ path, entry }) => [
      ...located(`${path}.creationTime`, entry.creationTime),
      ...located(`${path}.serviceStartTime`, entry.serviceStartTime),
      ...located(`${path}.serviceStopTime`, entry.serviceStopTime),
    ]),
  ];
});

function located<T>(path: string, value: T | undefined): readonly Located<T>[] {
  return value === undefined ? [] : [{ path, value }];
}
