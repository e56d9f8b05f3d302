import { attributeOf, childNamed, hasName, type XmlElement } from "@segur-sdk/core/xml";

import { type AvailabilityStatus, availabilityStatus } from "../availability-status.js";
import type { Cx, Cxi } from "../cx.js";
import type { DocumentCriteria, FindSubmissionSets, QueryReturnType, StoredQuery } from "../stored-query.js";
import { present } from "./components.js";
import { parseCx, parseCxi } from "./cx-value.js";
import { query, rim, storedQueryId } from "./ebrim-names.js";
import { metadataError } from "./ebrim-reader.js";
import { openParameters, type QueryParameters } from "./query-parameters.js";
import { parseCodeMatch } from "./query-values.js";

/** A query as it was received. */
export interface StoredQueryRequest {
  readonly query: StoredQuery;
  readonly returnType: QueryReturnType;
}

/**
 * Reads `query:AdhocQueryRequest`: for a log to be understood, a proxy or a test.
 *
 * @throws `ERR_XDS_METADATA` when the query is none of {@link StoredQuery}, or when a parameter is missing or malformed.
 * @see IHE ITI TF-2 §3.18.4.1.2; dmp.md F.2
 */
export function readStoredQuery(root: XmlElement): StoredQueryRequest {
  const adhocQuery = hasName(root, query("AdhocQueryRequest")) ? childNamed(root, rim("AdhocQuery")) : undefined;
  if (adhocQuery === undefined) throw metadataError("AdhocQueryRequest", "holds an AdhocQuery");
  const returnType = attributeOf(childNamed(root, query("ResponseOption")), "returnType");
  return {
    query: readQuery(attributeOf(adhocQuery, "id")?.trim().toLowerCase(), openParameters(adhocQuery)),
    returnType: returnType === "LeafClass" ? "LeafClass" : "ObjectRef",
  };
}

function readQuery(id: string | undefined, at: QueryParameters): StoredQuery {
  switch (id) {
    case storedQueryId.FindDocuments:
      return { query: "FindDocuments", ...readCriteria(at) };
    case storedQueryId.FindDocumentsByReferenceId:
      return { query: "FindDocumentsByReferenceId", ...readCriteria(at), referenceIds: readReferenceIds(at) };
    case storedQueryId.FindSubmissionSets:
      return present<FindSubmissionSets>({
        query: "FindSubmissionSets",
        patientId: readPatientId(at, "$XDSSubmissionSetPatientId"),
        statuses: readStatuses(at, "$XDSSubmissionSetStatus"),
        sourceIds: at.list("$XDSSubmissionSetSourceId"),
        submissionTime: at.range("$XDSSubmissionSetSubmissionTime"),
        authorPerson: at.text("$XDSSubmissionSetAuthorPerson"),
        contentTypeCodes: at.codes("$XDSSubmissionSetContentType"),
      });
    case storedQueryId.GetDocuments:
      return { query: "GetDocuments", ...readIds(at, "$XDSDocumentEntry") };
    case storedQueryId.GetAssociations:
      return { query: "GetAssociations", entryUuids: given(at.list("$uuid"), "$uuid") };
    case storedQueryId.GetSubmissionSetAndContents: {
      const { by, ids } = readIds(at, "$XDSSubmissionSet");
      return { query: "GetSubmissionSetAndContents", by, id: given(ids[0], "$XDSSubmissionSetUniqueId") };
    }
    default:
      throw metadataError("AdhocQuery/@id", "a stored query of ITI-18");
  }
}

function readCriteria(at: QueryParameters): DocumentCriteria {
  const required = (name: string) => at.required(name)?.map((texts) => texts.map(parseCodeMatch));
  return present<DocumentCriteria>({
    patientId: readPatientId(at, "$XDSDocumentEntryPatientId"),
    statuses: readStatuses(at, "$XDSDocumentEntryStatus"),
    classCodes: at.codes("$XDSDocumentEntryClassCode"),
    typeCodes: at.codes("$XDSDocumentEntryTypeCode"),
    formatCodes: at.codes("$XDSDocumentEntryFormatCode"),
    practiceSettingCodes: at.codes("$XDSDocumentEntryPracticeSettingCode"),
    healthcareFacilityTypeCodes: at.codes("$XDSDocumentEntryHealthcareFacilityTypeCode"),
    eventCodes: required("$XDSDocumentEntryEventCodeList"),
    confidentialityCodes: required("$XDSDocumentEntryConfidentialityCode"),
    creationTime: at.range("$XDSDocumentEntryCreationTime"),
    serviceStartTime: at.range("$XDSDocumentEntryServiceStartTime"),
    serviceStopTime: at.range("$XDSDocumentEntryServiceStopTime"),
    authorPersons: at.list("$XDSDocumentEntryAuthorPerson"),
  });
}

function readReferenceIds(at: QueryParameters): readonly (readonly Cxi[])[] {
  const name = "$XDSDocumentEntryReferenceIdList";
  const lists = given(at.required(name), name);
  return lists.map((texts) => texts.map((text) => given(parseCxi(text), name)));
}

function readIds(
  at: QueryParameters,
  prefix: string,
): { readonly by: "uniqueId" | "entryUuid"; readonly ids: readonly string[] } {
  const uniqueIds = at.list(`${prefix}UniqueId`);
  if (uniqueIds !== undefined) return { by: "uniqueId", ids: uniqueIds };
  return { by: "entryUuid", ids: given(at.list(`${prefix}EntryUUID`), `${prefix}UniqueId`) };
}

function readPatientId(at: QueryParameters, name: string): Cx {
  return given(parseCx(given(at.text(name), name)), name);
}

function readStatuses(at: QueryParameters, name: string): readonly AvailabilityStatus[] {
  const known: readonly string[] = Object.values(availabilityStatus);
  const statuses = given(at.list(name), name);
  if (!statuses.every((status) => known.includes(status))) throw metadataError(name, "a status of the DMP");
  return statuses as readonly AvailabilityStatus[];
}

function given<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw metadataError(name, "required");
  return value;
}
