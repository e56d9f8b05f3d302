import { classificationsOf, identifiersOf, authorsOf, type RegistryObject, slotValues } from "../registry-object.js";
import { readDtm } from "../values/hl7-values.js";
import { entrySchemes, setSchemes } from "../xds-schemes.js";
import { codeOf } from "./coded-metadata.js";
import type { QueryValues } from "./query-parameters.js";

type Criterion = (object: RegistryObject, alternatives: readonly string[]) => boolean;

/** `code^^codingScheme`, as queries write a code. */
const coded =
  (scheme: string): Criterion =>
  (object, alternatives) =>
    classificationsOf(object, scheme).some((one) => {
      const { code, system } = codeOf(one);
      return alternatives.includes(`${code}^^${system}`);
    });

/** At or after the time asked. */
const from =
  (slot: string): Criterion =>
  (object, [time = ""]) =>
    timeOf(slotValues(object, slot)[0] ?? "") >= timeOf(time);

/** Before the time asked. */
const to =
  (slot: string): Criterion =>
  (object, [time = ""]) =>
    timeOf(slotValues(object, slot)[0] ?? "") < timeOf(time);

/** SQL LIKE: `%` stands for any text, `_` for a character. */
const like =
  (scheme: string): Criterion =>
  (object, patterns) =>
    authorsOf(object, scheme)
      .flatMap((author) => author.persons)
      .some((person) => patterns.some((pattern) => isLike(person, pattern)));

const documentCriteria: Readonly<Record<string, Criterion>> = {
  $XDSDocumentEntryClassCode: coded(entrySchemes.classCode),
  $XDSDocumentEntryTypeCode: coded(entrySchemes.typeCode),
  $XDSDocumentEntryPracticeSettingCode: coded(entrySchemes.practiceSettingCode),
  $XDSDocumentEntryHealthcareFacilityTypeCode: coded(entrySchemes.healthcareFacilityTypeCode),
  $XDSDocumentEntryFormatCode: coded(entrySchemes.formatCode),
  $XDSDocumentEntryEventCodeList: coded(entrySchemes.eventCodeList),
  $XDSDocumentEntryConfidentialityCode: coded(entrySchemes.confidentialityCode),
  $XDSDocumentEntryAuthorPerson: like(entrySchemes.author),
  $XDSDocumentEntryCreationTimeFrom: from("creationTime"),
  $XDSDocumentEntryCreationTimeTo: to("creationTime"),
  $XDSDocumentEntryServiceStartTimeFrom: from("serviceStartTime"),
  $XDSDocumentEntryServiceStartTimeTo: to("serviceStartTime"),
  $XDSDocumentEntryServiceStopTimeFrom: from("serviceStopTime"),
  $XDSDocumentEntryServiceStopTimeTo: to("serviceStopTime"),
  $XDSDocumentEntryReferenceIdList: (object, alternatives) =>
    slotValues(object, "urn:ihe:iti:xds:2013:referenceIdList").some((value) => alternatives.includes(value)),
};

const setCriteria: Readonly<Record<string, Criterion>> = {
  $XDSSubmissionSetSourceId: (object, alternatives) =>
    identifiersOf(object, setSchemes.sourceId).some((value) => alternatives.includes(value)),
  $XDSSubmissionSetSubmissionTimeFrom: from("submissionTime"),
  $XDSSubmissionSetSubmissionTimeTo: to("submissionTime"),
  $XDSSubmissionSetAuthorPerson: like(setSchemes.author),
  $XDSSubmissionSetContentType: coded(setSchemes.contentTypeCode),
};

/** True when a document entry meets every criterion of a query; its patient and its status are judged elsewhere. */
export function entryMeets(entry: RegistryObject, values: QueryValues): boolean {
  return meets(entry, values, documentCriteria);
}

/** True when a submission set meets every criterion of a query. */
export function setMeets(set: RegistryObject, values: QueryValues): boolean {
  return meets(set, values, setCriteria);
}

function meets(object: RegistryObject, values: QueryValues, criteria: Readonly<Record<string, Criterion>>): boolean {
  return Object.entries(criteria).every(([name, holds]) =>
    (values.get(name) ?? []).every((alternatives) => holds(object, alternatives)),
  );
}

/** Instant of a time of XDS; NaN, which nothing compares to, when there is none. */
function timeOf(text: string): number {
  return readDtm(text)?.getTime() ?? Number.NaN;
}

/** Matches greedily with one step back: linear in practice, and never more than length by length. */
function isLike(text: string, pattern: string): boolean {
  let t = 0;
  let p = 0;
  let star = -1;
  let mark = 0;
  while (t < text.length) {
    if (p < pattern.length && pattern[p] === "%") {
      star = p;
      mark = t;
      p += 1;
    } else if (p < pattern.length && (pattern[p] === "_" || pattern[p] === text[t])) {
      t += 1;
      p += 1;
    } else if (star >= 0) {
      mark += 1;
      t = mark;
      p = star + 1;
    } else {
      return false;
    }
  }
  while (pattern[p] === "%") p += 1;
  return p === pattern.length;
}
