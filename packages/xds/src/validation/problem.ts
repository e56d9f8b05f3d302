import type { LocalizedText } from "@segur-sdk/core";

/** Error codes of IHE registries and repositories that a rule prevents. */
export type RegistryErrorCode =
  | "XDSRegistryMetadataError"
  | "XDSRepositoryMetadataError"
  | "XDSDocumentUniqueIdError"
  | "XDSUnknownPatientId"
  | "XDSPatientIdDoesNotMatch"
  | "XDSDuplicateUniqueIdInRegistry"
  | "XDSMissingDocument"
  | "XDSMissingDocumentMetadata"
  | "XDSInvalidDocumentContent"
  | "XDSUnresolvedReferenceException"
  | "XDSMetadataUpdateError"
  | "DMPAccessDeniedByRightsService";

/** Who will read the metadata: the DMP, or the software of a correspondent through a mail archive. */
export type XdsProfile = "dmp" | "xdm";

/** One rule that a submission breaks. Holds no patient data. */
export interface SubmissionProblem {
  /** Stable name of the rule: the requirement number when there is one, e.g. `EX_2.1-1020`. */
  readonly rule: string;
  /** `error`: would be refused, nothing is sent; `warning`: is sent, should be looked at. */
  readonly severity: "error" | "warning";
  /** Path of the field, e.g. `documents[0].entry.title`. */
  readonly field: string;
  /** Document and section the rule comes from. */
  readonly source: string;
  /** What a registry would answer. */
  readonly registryError: RegistryErrorCode;
  readonly message: LocalizedText;
}
