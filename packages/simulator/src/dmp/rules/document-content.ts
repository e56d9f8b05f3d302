import { createHash } from "node:crypto";

import { isXmlType, type ReceivedDocument } from "../received-document.js";
import { problem, type RegistryProblem } from "../refusal.js";
import { classificationsOf, slotValues } from "../registry-object.js";
import type { PatientCx } from "../values/hl7-values.js";
import { type CdaHeader, readCdaHeader } from "../wire/read-cda-header.js";
import { entrySchemes } from "../xds-schemes.js";
import { codeOf, codesOf } from "./coded-metadata.js";

const pdfFormat = "urn:ihe:iti:xds-sd:pdf:2008";
const kosFormat = "1.2.840.10008.5.1.4.1.1.88.59";

/** SHA-1 of bytes in lower-case hexadecimal: the `hash` of XDS. */
export function hashOf(bytes: Uint8Array): string {
  return createHash("sha1").update(bytes).digest("hex");
}

/** What is wrong between the bytes of any document and its `hash` and `size` (ITI-41, expected actions). */
export function problemsOfBytes({ entry, bytes }: ReceivedDocument): readonly RegistryProblem[] {
  const hash = slotValues(entry, "hash")[0] ?? "";
  const size = slotValues(entry, "size")[0] ?? "";
  const found: RegistryProblem[] = [];
  if (hash !== "" && hash !== hashOf(bytes)) {
    found.push(problem("XDSRepositoryMetadataError", "Le hash ne correspond pas au document reçu", entry.id));
  }
  if (size !== "" && size !== String(bytes.length)) {
    found.push(problem("XDSRepositoryMetadataError", "La taille ne correspond pas au document reçu", entry.id));
  }
  return found;
}

/**
 * What is wrong between the content of a document and its metadata: a CDA has the uniqueId, type and patient of its
 * entry, a KOS is a DICOM file.
 */
export function problemsOfContent(document: ReceivedDocument, patient: PatientCx): readonly RegistryProblem[] {
  const { entry, bytes, xml } = document;
  const wrong = (text: string): readonly RegistryProblem[] => [problem("XDSInvalidDocumentContent", text, entry.id)];
  const isKos = codesOf(entry, "formatCode").includes(kosFormat);
  if (isKos !== (entry.mimeType === "application/dicom")) return wrong("formatCode et mimeType ne vont pas ensemble");
  if (!isXmlType(entry.mimeType)) {
    const preamble = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1", 128, 132);
    return preamble === "DICM" ? [] : wrong("Le document n'est pas un fichier DICOM");
  }
  if (xml === undefined) return wrong("Le document n'est pas un XML bien formé");
  const header = readCdaHeader(xml);
  if (header === undefined) return wrong("Le document n'est pas un CDA");
  return [...problemsOfHeader(document, header), ...problemsOfPatient(document, header, patient)];
}

function problemsOfHeader({ entry, uniqueId }: ReceivedDocument, header: CdaHeader): readonly RegistryProblem[] {
  const [type] = classificationsOf(entry, entrySchemes.typeCode).map(codeOf);
  const found: RegistryProblem[] = [];
  const check = (holds: boolean, text: string): void => {
    if (!holds) found.push(problem("XDSInvalidDocumentContent", text, entry.id));
  };
  // The DMP knows no uniqueId with an extension.
  check(header.id?.root === uniqueId && header.id.extension === undefined, "L'id du CDA n'est pas le uniqueId");
  check(
    header.code?.code === type?.code && header.code?.system === type?.system,
    "Le code du CDA n'est pas le typeCode",
  );
  check(
    !codesOf(entry, "formatCode").includes(pdfFormat) || header.nonXmlBodyType === "application/pdf",
    "Le corps du CDA n'est pas celui que dit le formatCode",
  );
  return found;
}

/** A document that names another patient must never enter a record. */
function problemsOfPatient(
  { entry }: ReceivedDocument,
  { patientIds }: CdaHeader,
  patient: PatientCx,
): readonly RegistryProblem[] {
  const named = patientIds.some(({ root, extension }) => root === patient.authority && extension === patient.matricule);
  return patientIds.length === 0 || named
    ? []
    : [problem("XDSPatientIdDoesNotMatch", "Le patient du CDA n'est pas celui du lot de soumission", entry.id)];
}
