/** How the value of a parameter is written (dmp.md F.2): `'a'`, `('a','b')`, or bare digits. */
export type ParameterForm = "text" | "list" | "time";

/** One parameter of a stored query. */
interface QueryParameter {
  readonly form: ParameterForm;
  readonly required?: boolean;
  /** May the slot be repeated, each one to be satisfied? */
  readonly repeatable?: boolean;
}

/** Stored queries of the DMP. */
export type StoredQueryName =
  | "FindDocuments"
  | "FindSubmissionSets"
  | "GetDocuments"
  | "GetAssociations"
  | "GetSubmissionSetAndContents"
  | "FindDocumentsByReferenceId";

/** A stored query: its name, and its parameters. */
export interface StoredQueryDefinition {
  readonly name: StoredQueryName;
  readonly parameters: Readonly<Record<string, QueryParameter>>;
  /** Parameters of which one, and one only, is needed. */
  readonly oneOf?: readonly string[];
}

const list: QueryParameter = { form: "list" };
const text: QueryParameter = { form: "text" };
const time: QueryParameter = { form: "time" };

const documentParameters: Readonly<Record<string, QueryParameter>> = {
  $XDSDocumentEntryPatientId: { ...text, required: true },
  $XDSDocumentEntryStatus: { ...list, required: true },
  $XDSDocumentEntryClassCode: list,
  $XDSDocumentEntryTypeCode: list,
  $XDSDocumentEntryPracticeSettingCode: list,
  $XDSDocumentEntryHealthcareFacilityTypeCode: list,
  $XDSDocumentEntryFormatCode: list,
  $XDSDocumentEntryEventCodeList: { ...list, repeatable: true },
  $XDSDocumentEntryConfidentialityCode: { ...list, repeatable: true },
  $XDSDocumentEntryAuthorPerson: list,
  $XDSDocumentEntryCreationTimeFrom: time,
  $XDSDocumentEntryCreationTimeTo: time,
  $XDSDocumentEntryServiceStartTimeFrom: time,
  $XDSDocumentEntryServiceStartTimeTo: time,
  $XDSDocumentEntryServiceStopTimeFrom: time,
  $XDSDocumentEntryServiceStopTimeTo: time,
};

/** Stored queries by the UUID that names them (dmp.md F.2; IHE ITI TF-2 §3.18.4.1.2.3.7). */
const definitions: Readonly<Record<string, StoredQueryDefinition>> = {
  "urn:uuid:14d4debf-8f97-4251-9a74-a90016b0af0d": { name: "FindDocuments", parameters: documentParameters },
  "urn:uuid:12941a89-e02e-4be5-967c-ce4bfc8fe492": {
    name: "FindDocumentsByReferenceId",
    parameters: {
      ...documentParameters,
      $XDSDocumentEntryReferenceIdList: { ...list, required: true, repeatable: true },
    },
  },
  "urn:uuid:f26abbcb-ac74-4422-8a30-edb644bbc1a9": {
    name: "FindSubmissionSets",
    parameters: {
      $XDSSubmissionSetPatientId: { ...text, required: true },
      $XDSSubmissionSetStatus: { ...list, required: true },
      $XDSSubmissionSetSourceId: list,
      $XDSSubmissionSetSubmissionTimeFrom: time,
      $XDSSubmissionSetSubmissionTimeTo: time,
      $XDSSubmissionSetAuthorPerson: text,
      $XDSSubmissionSetContentType: list,
    },
  },
  "urn:uuid:5c4f972b-d56b-40ac-a5fc-c8ca9b40b9d4": {
    name: "GetDocuments",
    parameters: { $XDSDocumentEntryUniqueId: list, $XDSDocumentEntryEntryUUID: list },
    oneOf: ["$XDSDocumentEntryUniqueId", "$XDSDocumentEntryEntryUUID"],
  },
  "urn:uuid:a7ae438b-4bc2-4642-93e9-be891f7bb155": {
    name: "GetAssociations",
    parameters: { $uuid: { ...list, required: true } },
  },
  "urn:uuid:e8e3cb2c-e39c-46b9-99e4-c12f57260b83": {
    name: "GetSubmissionSetAndContents",
    parameters: { $XDSSubmissionSetEntryUUID: text, $XDSSubmissionSetUniqueId: text },
    oneOf: ["$XDSSubmissionSetEntryUUID", "$XDSSubmissionSetUniqueId"],
  },
};

/** The stored query of a UUID; undefined when the DMP does not serve it. */
export function storedQueryOf(id: string): StoredQueryDefinition | undefined {
  return Object.hasOwn(definitions, id) ? definitions[id] : undefined;
}
