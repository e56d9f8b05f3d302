import type { CodedValue, Oid } from "@segur-sdk/core";
import { confidentialityCodesOf, contentDigestOf, type DocumentEntry, type Submission, type Xcn } from "@segur-sdk/xds";

const codes = {
  class: { code: "urn:oid:1.3.6.1.4.1.19376.1.2.1.1.1", label: "Digital Signature", system: "URN" },
  type: { code: "E1762", label: "Full Document", system: "ASTM" },
  // The exact label: a client once changed its case and was refused.
  format: { code: "http://www.w3.org/2000/09/xmldsig#", label: "Default Signature Style", system: "URN" },
  purpose: { code: "1.2.840.10065.1.12.1.14", label: "Source", system: "1.2.840.10065.1.12" },
} as const satisfies Record<string, CodedValue>;

/** What the metadata of a signature are made from. */
export interface SignatureEntrySource {
  /** The submission that is signed; it has at least one document. */
  readonly submission: Submission;
  readonly uniqueId: Oid;
  /** The exact bytes of the signature. */
  readonly bytes: Uint8Array;
}

/**
 * Metadata of the signature of a submission: a document of the set, hidden from everybody.
 *
 * @see dmp.md C.2
 */
export function signatureEntryOf({ submission, uniqueId, bytes }: SignatureEntrySource): DocumentEntry {
  const { submissionSet, documents } = submission;
  const [document] = documents;
  const { patientId, submissionTime, authors } = submissionSet;
  const signatory: Xcn = authors[0]?.person ?? {};
  const { healthcareFacilityTypeCode, practiceSettingCode } = document?.entry ?? {};
  if (healthcareFacilityTypeCode === undefined || practiceSettingCode === undefined) {
    throw new TypeError("A submission without document has no signature.");
  }
  const { hash, size } = contentDigestOf(bytes);
  const entry: { -readonly [Field in keyof DocumentEntry]: DocumentEntry[Field] } = {
    hash,
    size,
    uniqueId,
    mimeType: "text/xml",
    title: "Source",
    creationTime: submissionTime,
    serviceStartTime: submissionTime,
    serviceStopTime: submissionTime,
    languageCode: "art",
    authors,
    legalAuthenticator: signatory,
    classCode: codes.class,
    typeCode: codes.type,
    formatCode: codes.format,
    healthcareFacilityTypeCode,
    practiceSettingCode,
    // The pair that is forbidden for documents is the rule for their signature.
    confidentialityCodes: confidentialityCodesOf({ hiddenFromProfessionals: true, hiddenFromPatient: true }),
    eventCodes: [codes.purpose],
    referenceIds: [],
  };
  if (patientId !== undefined) {
    entry.patientId = patientId;
    entry.sourcePatientId = patientId;
  }
  return entry;
}
