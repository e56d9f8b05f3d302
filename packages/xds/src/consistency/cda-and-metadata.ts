import type { CodedValue, LocalizedText } from "@segur-sdk/core";

import type { Author, Xcn } from "../author.js";
import type { Cx } from "../cx.js";
import type { DocumentMetadata } from "../document-entry.js";
import { patientMark, traitsMark } from "../patient-marks.js";
import type { RegistryErrorCode } from "../validation/problem.js";

/** A metadata compared with what the header gives. */
export interface ComparedField {
  readonly field: keyof DocumentMetadata;
  /** `error`: another patient, another document or another author; `warning`: the document wins (mssante.md B6). */
  readonly severity: "error" | "warning";
  readonly registryError: RegistryErrorCode;
  readonly message: LocalizedText;
  /** Whether the metadata agree with those read in the header. */
  readonly agrees: (metadata: DocumentMetadata, header: DocumentMetadata) => boolean;
}

const differs = (fr: string, en: string): LocalizedText => ({
  fr: `${fr} de la fiche n'est pas celui du document.`,
  en: `The ${en} of the metadata is not that of the document.`,
});

/** Does the metadata name the patient as one of these identifiers does? What it does not say contradicts nothing. */
function namesOneOf(cx: Cx | undefined, ofHeader: readonly (Cx | undefined)[]): boolean {
  return cx === undefined || ofHeader.some((one) => one !== undefined && patientMark(one) === patientMark(cx));
}

/** One row per metadata of dmp.md B.12. */
export const comparedFields: readonly ComparedField[] = [
  row("hash", "error", "XDSInvalidDocumentContent", "L'empreinte", "hash"),
  row("size", "error", "XDSInvalidDocumentContent", "La taille", "size"),
  row("uniqueId", "error", "XDSDocumentUniqueIdError", "L'identifiant", "identifier"),
  {
    field: "patientId",
    severity: "error",
    registryError: "XDSPatientIdDoesNotMatch",
    message: differs("Le patient (INS)", "patient (INS)"),
    agrees: ({ patientId }, header) => namesOneOf(patientId, [header.patientId]),
  },
  {
    field: "sourcePatientInfo",
    severity: "error",
    registryError: "XDSPatientIdDoesNotMatch",
    message: differs("Le patient (traits)", "patient (traits)"),
    agrees: ({ sourcePatientInfo }, header) =>
      same(traitsMark(sourcePatientInfo), traitsMark(header.sourcePatientInfo)),
  },
  {
    field: "authors",
    severity: "error",
    registryError: "XDSRegistryMetadataError",
    message: {
      fr: "Un auteur du document, ou sa structure, manque dans la fiche.",
      en: "An author of the document, or their structure, is missing in the metadata.",
    },
    // The sender may stand beside the authors of the document (dmp.md B.7).
    agrees: ({ authors }, header) => header.authors.every((author) => authors.some((one) => sameAuthor(one, author))),
  },
  {
    field: "legalAuthenticator",
    severity: "error",
    registryError: "XDSRegistryMetadataError",
    message: differs("Le responsable", "legal authenticator"),
    agrees: ({ legalAuthenticator }, header) => samePerson(legalAuthenticator, header.legalAuthenticator),
  },
  {
    field: "confidentialityCodes",
    severity: "error",
    registryError: "XDSRegistryMetadataError",
    message: differs("La confidentialité", "confidentiality"),
    agrees: ({ confidentialityCodes: [first] }, { confidentialityCodes: [ofHeader] }) => sameCode(first, ofHeader),
  },
  ...(["classCode", "typeCode", "formatCode", "healthcareFacilityTypeCode", "practiceSettingCode"] as const).map(
    (field): ComparedField => ({
      field,
      severity: "warning",
      registryError: "XDSRegistryMetadataError",
      message: differs("Un code", "code"),
      agrees: (metadata, header) => sameCode(metadata[field], header[field]),
    }),
  ),
  ...(["creationTime", "serviceStartTime", "serviceStopTime"] as const).map((field): ComparedField => ({
    field,
    severity: "warning",
    registryError: "XDSRegistryMetadataError",
    message: differs("Une date", "date"),
    agrees: (metadata, header) => sameTime(metadata[field], header[field]),
  })),
  row("title", "warning", "XDSRegistryMetadataError", "Le titre", "title"),
  {
    field: "languageCode",
    severity: "warning",
    registryError: "XDSRegistryMetadataError",
    message: differs("La langue", "language"),
    // RFC 5646 §2.1.1: the case means nothing.
    agrees: (metadata, header) => same(metadata.languageCode?.toLowerCase(), header.languageCode?.toLowerCase()),
  },
  row("mimeType", "warning", "XDSRegistryMetadataError", "La forme", "form"),
  row("version", "warning", "XDSRegistryMetadataError", "La version", "version"),
  {
    field: "sourcePatientId",
    severity: "warning",
    registryError: "XDSRegistryMetadataError",
    message: differs("Le numéro local du patient", "local number of the patient"),
    agrees: ({ sourcePatientId }, header) => namesOneOf(sourcePatientId, [header.sourcePatientId, header.patientId]),
  },
  {
    field: "eventCodes",
    severity: "warning",
    registryError: "XDSRegistryMetadataError",
    message: {
      fr: "Une modalité ou une région du document manque dans la fiche.",
      en: "A modality or a region of the document is missing in the metadata.",
    },
    // Coding schemes differ from one client of the DMP to the other (dmp.md B.6.2): codes alone are compared.
    agrees: ({ eventCodes }, header) =>
      header.eventCodes.every(({ code }) => eventCodes.some((one) => one.code === code)),
  },
  {
    field: "referenceIds",
    severity: "warning",
    registryError: "XDSRegistryMetadataError",
    message: {
      fr: "Un numéro (examen, demande, étude) de la fiche n'est pas dans le document.",
      en: "A number (exam, order, study) of the metadata is not in the document.",
    },
    agrees: ({ referenceIds }, header) =>
      referenceIds.every(({ id, type }) => header.referenceIds.some((one) => one.id === id && one.type === type)),
  },
];

function row(
  field: "hash" | "size" | "uniqueId" | "title" | "mimeType" | "version",
  severity: "error" | "warning",
  registryError: RegistryErrorCode,
  fr: string,
  en: string,
): ComparedField {
  const agrees: ComparedField["agrees"] = (metadata, header) => same(metadata[field], header[field]);
  return { field, severity, registryError, message: differs(fr, en), agrees };
}

/** What one side does not say contradicts nothing. */
function same<T>(one: T | undefined, other: T | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

function sameCode(one: CodedValue | undefined, other: CodedValue | undefined): boolean {
  return same(one?.code, other?.code) && same(one?.system, other?.system);
}

/** Times are compared to the precision of the shorter. */
function sameTime(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return true;
  const digits = [one, other].map((time) => time.replace(/\D/g, ""));
  const length = Math.min(...digits.map((text) => text.length));
  return digits[0]?.slice(0, length) === digits[1]?.slice(0, length);
}

function sameAuthor(one: Author, other: Author): boolean {
  return (
    samePerson(one.person, other.person) &&
    other.institutions.every(({ id, name }) =>
      one.institutions.some((institution) => (id === undefined ? institution.name === name : institution.id === id)),
    )
  );
}

function samePerson(one: Xcn | undefined, other: Xcn | undefined): boolean {
  if (one === undefined || other === undefined) return one === other || other === undefined;
  return one.id === undefined || other.id === undefined ? one.familyName === other.familyName : one.id === other.id;
}
