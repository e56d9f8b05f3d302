import { element, type XmlElement } from "@segur-sdk/core/xml";

import type { DocumentCriteria, QueryReturnType, StoredQuery } from "../stored-query.js";
import { formatCx, formatCxi } from "./cx-value.js";
import { query as queryNs, rim, storedQueryId } from "./ebrim-names.js";
import { parameter } from "./query-parameters.js";
import { formatCodeMatch } from "./query-values.js";

/** Options of {@link buildStoredQuery}. */
export interface StoredQueryOptions {
  readonly returnType: QueryReturnType;
}

type Slots = readonly (XmlElement | undefined)[];

/**
 * Body of ITI-18: `query:AdhocQueryRequest`. The quoting that the DMP checks is done here.
 *
 * @see IHE ITI TF-2 §3.18.4.1.2; DMP GI, TD3.1; dmp.md F.2
 * @example
 * ```ts
 * import { buildStoredQuery } from "@segur-sdk/xds";
 *
 * // TD3.1b: the current entryUUID of a document, asked just before replacing or deleting it.
 * const body = (uniqueId: string) =>
 *   buildStoredQuery({ query: "GetDocuments", by: "uniqueId", ids: [uniqueId] }, { returnType: "ObjectRef" });
 * ```
 */
export function buildStoredQuery(query: StoredQuery, { returnType }: StoredQueryOptions): XmlElement {
  return element(
    queryNs("AdhocQueryRequest"),
    {},
    element(queryNs("ResponseOption"), { returnComposedObjects: "true", returnType }),
    element(rim("AdhocQuery"), { id: storedQueryId[query.query] }, slotsOf(query)),
  );
}

function slotsOf(query: StoredQuery): Slots {
  switch (query.query) {
    case "FindDocuments":
      return documentSlots(query);
    case "FindDocumentsByReferenceId":
      return [
        ...documentSlots(query),
        ...parameter.required(
          "$XDSDocumentEntryReferenceIdList",
          query.referenceIds.map((ids) => ids.map(formatCxi)),
        ),
      ];
    case "FindSubmissionSets":
      return [
        ...parameter.text("$XDSSubmissionSetPatientId", formatCx(query.patientId)),
        ...parameter.list("$XDSSubmissionSetSourceId", query.sourceIds),
        ...parameter.range("$XDSSubmissionSetSubmissionTime", query.submissionTime),
        ...parameter.text("$XDSSubmissionSetAuthorPerson", query.authorPerson),
        ...parameter.codes("$XDSSubmissionSetContentType", query.contentTypeCodes),
        ...parameter.list("$XDSSubmissionSetStatus", query.statuses),
      ];
    case "GetDocuments":
      return parameter.list(
        query.by === "uniqueId" ? "$XDSDocumentEntryUniqueId" : "$XDSDocumentEntryEntryUUID",
        query.ids,
      );
    case "GetAssociations":
      return parameter.list("$uuid", query.entryUuids);
    case "GetSubmissionSetAndContents":
      return parameter.text(
        query.by === "uniqueId" ? "$XDSSubmissionSetUniqueId" : "$XDSSubmissionSetEntryUUID",
        query.id,
      );
  }
}

function documentSlots(criteria: DocumentCriteria): Slots {
  return [
    ...parameter.text("$XDSDocumentEntryPatientId", formatCx(criteria.patientId)),
    ...parameter.list("$XDSDocumentEntryStatus", criteria.statuses),
    ...parameter.codes("$XDSDocumentEntryClassCode", criteria.classCodes),
    ...parameter.codes("$XDSDocumentEntryTypeCode", criteria.typeCodes),
    ...parameter.codes("$XDSDocumentEntryPracticeSettingCode", criteria.practiceSettingCodes),
    ...parameter.range("$XDSDocumentEntryCreationTime", criteria.creationTime),
    ...parameter.range("$XDSDocumentEntryServiceStartTime", criteria.serviceStartTime),
    ...parameter.range("$XDSDocumentEntryServiceStopTime", criteria.serviceStopTime),
    ...parameter.codes("$XDSDocumentEntryHealthcareFacilityTypeCode", criteria.healthcareFacilityTypeCodes),
    ...parameter.required(
      "$XDSDocumentEntryEventCodeList",
      criteria.eventCodes?.map((codes) => codes.map(formatCodeMatch)),
    ),
    ...parameter.required(
      "$XDSDocumentEntryConfidentialityCode",
      criteria.confidentialityCodes?.map((codes) => codes.map(formatCodeMatch)),
    ),
    ...parameter.list("$XDSDocumentEntryAuthorPerson", criteria.authorPersons),
    ...parameter.codes("$XDSDocumentEntryFormatCode", criteria.formatCodes),
  ];
}
