import { xmlNamespace } from "@segur-sdk/core/xml";

/** Registry information model, the namespace of nearly every element: written as default namespace. */
export const rim = xmlNamespace("urn:oasis:names:tc:ebxml-regrep:xsd:rim:3.0");
/** Life cycle management: SubmitObjectsRequest. */
export const lcm = xmlNamespace("urn:oasis:names:tc:ebxml-regrep:xsd:lcm:3.0", "lcm");
/** Registry services: RegistryResponse. */
export const rs = xmlNamespace("urn:oasis:names:tc:ebxml-regrep:xsd:rs:3.0", "rs");
/** Queries: AdhocQueryRequest, AdhocQueryResponse. */
export const query = xmlNamespace("urn:oasis:names:tc:ebxml-regrep:xsd:query:3.0", "query");
/** XML-binary optimised packaging: Include. */
export const xop = xmlNamespace("http://www.w3.org/2004/08/xop/include", "xop");
/** IHE XDS.b: ProvideAndRegisterDocumentSetRequest, Document. */
export const xdsb = xmlNamespace("urn:ihe:iti:xds-b:2007", "xdsb");
/** `xml:lang`. */
export const xmlLang = xmlNamespace("http://www.w3.org/XML/1998/namespace", "xml")("lang");

/**
 * Object types and classification nodes.
 *
 * @see IHE ITI TF-3 §4.2.5
 */
export const objectType = {
  document: "urn:uuid:7edca82f-054d-47f2-a032-9b2a5b5186c1",
  submissionSetNode: "urn:uuid:a54d6aa5-d40d-43f9-88c5-b4633d873bdd",
  association: "urn:oasis:names:tc:ebxml-regrep:ObjectType:RegistryObject:Association",
} as const;

/** Classification schemes of a document, in the order they are written. */
export const documentScheme = {
  author: "urn:uuid:93606bcf-9494-43ec-9b4e-a7748d1a838d",
  classCode: "urn:uuid:41a5887f-8865-4c09-adf7-e362475b143a",
  typeCode: "urn:uuid:f0306f51-975f-434e-a61c-c59651d33983",
  confidentialityCode: "urn:uuid:f4f85eac-e6cb-4883-b524-f2705394840f",
  formatCode: "urn:uuid:a09d5840-386c-46f2-b5ad-9c3699a4309d",
  healthcareFacilityTypeCode: "urn:uuid:f33fb8ac-18af-42cc-ae0e-ed0b0bdb91e1",
  practiceSettingCode: "urn:uuid:cccf5598-8b07-4b77-a05e-ae952c785ead",
  eventCode: "urn:uuid:2c6b8cb7-8b2a-4051-b291-b1ae6a575ef4",
} as const;

/** Identification schemes of a document. */
export const documentIdentifier = {
  patientId: { scheme: "urn:uuid:58a6f841-87b3-4a3e-92fd-a8ffeff98427", name: "XDSDocumentEntry.patientId" },
  uniqueId: { scheme: "urn:uuid:2e82c1f6-a085-4c72-9da3-8640a32e42ab", name: "XDSDocumentEntry.uniqueId" },
} as const;

/** Classification schemes of a submission set. */
export const setScheme = {
  author: "urn:uuid:a7058bb9-b4e4-4307-ba5b-e3f0ab85e12d",
  contentTypeCode: "urn:uuid:aa543740-bdda-424e-8c96-df4873be8500",
} as const;

/** Identification schemes of a submission set. */
export const setIdentifier = {
  patientId: { scheme: "urn:uuid:6b5aea1a-874d-4603-a4bc-96a0a7b38446", name: "XDSSubmissionSet.patientId" },
  uniqueId: { scheme: "urn:uuid:96fdda7c-d067-4183-912e-bf5ee74998a8", name: "XDSSubmissionSet.uniqueId" },
  sourceId: { scheme: "urn:uuid:554ac39e-e3fe-47fe-b233-965d2a147832", name: "XDSSubmissionSet.sourceId" },
} as const;

/** Slot names. */
export const slotName = {
  creationTime: "creationTime",
  hash: "hash",
  size: "size",
  uri: "URI",
  languageCode: "languageCode",
  legalAuthenticator: "legalAuthenticator",
  serviceStartTime: "serviceStartTime",
  serviceStopTime: "serviceStopTime",
  sourcePatientId: "sourcePatientId",
  sourcePatientInfo: "sourcePatientInfo",
  referenceIdList: "urn:ihe:iti:xds:2013:referenceIdList",
  submissionTime: "submissionTime",
  submissionSetStatus: "SubmissionSetStatus",
  previousVersion: "PreviousVersion",
  originalStatus: "OriginalStatus",
  newStatus: "NewStatus",
  repositoryUniqueId: "repositoryUniqueId",
  codingScheme: "codingScheme",
  authorInstitution: "authorInstitution",
  authorPerson: "authorPerson",
  authorRole: "authorRole",
  authorSpecialty: "authorSpecialty",
  action: "action",
} as const;

/** Status of an answer. */
export const responseStatus = {
  success: "urn:oasis:names:tc:ebxml-regrep:ResponseStatusType:Success",
  failure: "urn:oasis:names:tc:ebxml-regrep:ResponseStatusType:Failure",
  "partial-success": "urn:ihe:iti:2007:ResponseStatusType:PartialSuccess",
} as const;

/** Severities are this URN followed by `Error` or `Warning`. */
export const severityPrefix = "urn:oasis:names:tc:ebxml-regrep:ErrorSeverityType:";

/**
 * Identifiers of the stored queries.
 *
 * @see IHE ITI TF-2 §3.18.4.1.2.4; dmp.md F.2
 */
export const storedQueryId = {
  FindDocuments: "urn:uuid:14d4debf-8f97-4251-9a74-a90016b0af0d",
  FindSubmissionSets: "urn:uuid:f26abbcb-ac74-4422-8a30-edb644bbc1a9",
  GetDocuments: "urn:uuid:5c4f972b-d56b-40ac-a5fc-c8ca9b40b9d4",
  GetAssociations: "urn:uuid:a7ae438b-4bc2-4642-93e9-be891f7bb155",
  GetSubmissionSetAndContents: "urn:uuid:e8e3cb2c-e39c-46b9-99e4-c12f57260b83",
  FindDocumentsByReferenceId: "urn:uuid:12941a89-e02e-4be5-967c-ce4bfc8fe492",
} as const;
