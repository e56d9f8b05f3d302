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
  const authors: Located<Author>[] = [];
  addAll(authors, "submissionSet.authors", submission.submissionSet.authors);
  for (const { path, entry } of locatedEntries(submission)) addAll(authors, `${path}.authors`, entry.authors);
  return authors;
});

/** Every XCN. */
export const locatedXcns = gatheredOnce((submission): readonly Located<Xcn>[] => {
  const xcns: Located<Xcn>[] = [];
  for (const { path, value } of locatedAuthors(submission)) add(xcns, `${path}.person`, value.person);
  for (const { path, entry } of locatedEntries(submission)) {
    add(xcns, `${path}.legalAuthenticator`, entry.legalAuthenticator);
  }
  return xcns;
});

/** Every XON. */
export const locatedXons = gatheredOnce((submission): readonly Located<Xon>[] => {
  const xons: Located<Xon>[] = [];
  for (const { path, value } of locatedAuthors(submission)) addAll(xons, `${path}.institutions`, value.institutions);
  return xons;
});

/** Every CX and CXi. */
export const locatedCxs = gatheredOnce((submission): readonly Located<Cx>[] => {
  const cxs: Located<Cx>[] = [];
  add(cxs, "submissionSet.patientId", submission.submissionSet.patientId);
  for (const { path, entry } of locatedEntries(submission)) {
    add(cxs, `${path}.patientId`, entry.patientId);
    add(cxs, `${path}.sourcePatientId`, entry.sourcePatientId);
    addAll(cxs, `${path}.referenceIds`, entry.referenceIds);
  }
  return cxs;
});

/** Every coded value. */
export const locatedCodes = gatheredOnce((submission): readonly Located<CodedValue>[] => {
  const codes: Located<CodedValue>[] = [];
  add(codes, "submissionSet.contentTypeCode", submission.submissionSet.contentTypeCode);
  for (const { path, value } of locatedAuthors(submission)) addAll(codes, `${path}.specialties`, value.specialties);
  for (const { path, entry } of locatedEntries(submission)) {
    add(codes, `${path}.classCode`, entry.classCode);
    add(codes, `${path}.typeCode`, entry.typeCode);
    add(codes, `${path}.formatCode`, entry.formatCode);
    add(codes, `${path}.healthcareFacilityTypeCode`, entry.healthcareFacilityTypeCode);
    add(codes, `${path}.practiceSettingCode`, entry.practiceSettingCode);
    addAll(codes, `${path}.confidentialityCodes`, entry.confidentialityCodes);
    addAll(codes, `${path}.eventCodes`, entry.eventCodes);
  }
  return codes;
});

/** Every time. */
export const locatedTimes = gatheredOnce((submission): readonly Located<XdsTime>[] => {
  const times: Located<XdsTime>[] = [];
  add(times, "submissionSet.submissionTime", submission.submissionSet.submissionTime);
  for (const { path, entry } of locatedEntries(submission)) {
    add(times, `${path}.creationTime`, entry.creationTime);
    add(times, `${path}.serviceStartTime`, entry.serviceStartTime);
    add(times, `${path}.serviceStopTime`, entry.serviceStopTime);
  }
  return times;
});

function add<T>(to: Located<T>[], path: string, value: T | undefined): void {
  if (value !== undefined) to.push({ path, value });
}

function addAll<T>(to: Located<T>[], path: string, values: readonly T[]): void {
  for (const [index, value] of values.entries()) to.push({ path: `${path}[${String(index)}]`, value });
}
