/** Why a message was refused before its business was looked at: VIHF, addressing, certificate, parsing (dmp.md E.1). */
export interface SoapFault {
  readonly kind: "soap-fault";
  readonly code: "Sender" | "Receiver" | "VersionMismatch" | "MustUnderstand";
  /** Local name of the subcode and the prefix it is written with: the DMP puts its own codes in the SOAP namespace. */
  readonly subcode?: { readonly prefix: "soap" | "wsa"; readonly name: string };
  readonly reason: string;
}

/** A fault of the sender. */
export function senderFault(reason: string, subcode?: SoapFault["subcode"]): SoapFault {
  return { kind: "soap-fault", code: "Sender", reason, ...(subcode === undefined ? {} : { subcode }) };
}

/** The message cannot be read at all. */
export function unreadable(what: string): SoapFault {
  return senderFault(`Message illisible : ${what}`);
}

/** The VIHF or the set was signed by a certificate made for something else (dmp.md E.2). */
export const invalidCertificate: SoapFault = senderFault("Not a valid signature certificate", {
  prefix: "soap",
  name: "DMPInvalidCertificate",
});

/** True when a reader or a check gave a fault instead of a value. */
export function isSoapFault(value: unknown): value is SoapFault {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "soap-fault";
}

/** Codes of `rs:RegistryError` that this DMP gives by itself (dmp.md E.2). */
export type RegistryErrorCode =
  | "DMPClosed"
  | "DMPAccessForbidden"
  | "DMPAccessDeniedByRightsService"
  | "DMPAccessDeniedByExcededThreshold"
  | "DMPTooManyResult"
  | "XDSUnknownPatientId"
  | "XDSPatientIdDoesNotMatch"
  | "XDSRegistryMetadataError"
  | "XDSRepositoryMetadataError"
  | "XDSDocumentUniqueIdError"
  | "XDSDuplicateUniqueIdInRegistry"
  | "XDSNonIdenticalHash"
  | "XDSReplaceFailed"
  | "XDSUnresolvedReferenceException"
  | "XDSInvalidDocumentContent"
  | "XDSMissingDocument"
  | "XDSMissingDocumentMetadata"
  | "XDSMetadataUpdateError"
  | "XDSMetadataVersionError"
  | "XDSUnknownStoredQuery"
  | "XDSStoredQueryMissingParam"
  | "XDSStoredQueryParamNumber"
  | "XDSUnknownRepositoryId";

/** One line of `rs:RegistryErrorList`. */
export interface RegistryProblem {
  readonly code: string;
  /** French text for a person, in `codeContext`. */
  readonly text: string;
  /** Identifier of the registry object concerned, empty for the whole submission. */
  readonly location: string;
}

/** Makes a line of `rs:RegistryErrorList`. */
export function problem(code: RegistryErrorCode, text: string, location = ""): RegistryProblem {
  return { code, text, location };
}

/** The commonest refusal: a metadata is wrong. */
export function metadataProblem(text: string, location = ""): RegistryProblem {
  return problem("XDSRegistryMetadataError", text, location);
}

/** A compulsory metadata is empty or absent. */
export function missingField(name: string, location = ""): RegistryProblem {
  return metadataProblem(`Champ vide ou manquant : Attribut ${name}`, location);
}
