import type { Problem, SegurErrorCode } from "@segur-sdk/core";
import type { XdmLimits } from "@segur-sdk/xds";

import { readArchive, type ReceivedDocument } from "../lint/archive-reading.js";
import { archiveFindings, arePatientsDifferent } from "../lint/lint-archive.js";
import type { ReceivedFile } from "../wire/read-document-mail.js";
import type { IncomingContent, IncomingEnvelope } from "./incoming-mail.js";
import { type ReceivedPatient, receivedPatientOf } from "./match-patient.js";
import { type QuarantineCode, quarantineReason } from "./quarantine-reason.js";

/** Refusals of the reader of archives that are about the patient. */
const patientRefusals: Partial<Record<SegurErrorCode, QuarantineCode>> = {
  ERR_XDS_XDM_PATIENT_MISMATCH: "header-differs",
  ERR_XDS_XDM_SEVERAL_PATIENTS: "several-patients",
};

/** Imports the archive of a mail: documents with their metadata, the patient they agree on, and what is wrong with them. */
export async function readDocuments(
  archives: readonly ReceivedFile[],
  { origin }: IncomingEnvelope,
  limits: XdmLimits | undefined,
): Promise<IncomingContent> {
  const [first] = archives;
  if (first === undefined || archives.length > 1) {
    return { kind: "refused-archive", reason: quarantineReason("several-archives"), findings: [] };
  }
  const reading = await readArchive(first.bytes, limits);
  const findings = archiveFindings(reading);
  if ("refusal" in reading) {
    const code = patientRefusals[reading.refusal.code] ?? "archive-refused";
    return { kind: "refused-archive", reason: quarantineReason(code), findings };
  }
  const { documents } = reading;
  // Another patient in the header than in the metadata is no choice to make: the sender is told (mssante.md A13).
  const rejection = arePatientsDifferent(documents)
    ? "several-patients"
    : documents.some(isOtherPatient) || findings.some(isAboutPatient)
      ? "header-differs"
      : undefined;
  if (rejection !== undefined) return { kind: "refused-archive", reason: quarantineReason(rejection), findings };
  const code = origin.kind === "patient" ? "from-patient" : reasonOf(documents, findings);
  return {
    kind: "documents",
    documents,
    patient: patientOf(documents),
    reason: code === undefined ? undefined : quarantineReason(code),
    findings,
  };
}

function isAboutPatient({ severity, field }: Problem): boolean {
  return severity === "error" && /#(?:patientId|sourcePatientInfo)$/u.test(field);
}

/** The first given name, which the consistency of the metadata leaves aside. */
function isOtherPatient({ document, reading }: ReceivedDocument): boolean {
  const written = document.entry.sourcePatientInfo?.birthName?.givenName;
  const own = reading?.patient.firstGivenName;
  return written !== undefined && own !== undefined && letters(written) !== letters(own);
}

function reasonOf(documents: readonly ReceivedDocument[], findings: readonly Problem[]): QuarantineCode | undefined {
  if (documents.length === 0) return "no-document";
  if (documents.some(({ document }) => document.action === "unknown")) return "action-unknown";
  if (documents.some(({ reading }) => reading === undefined)) return "no-header";
  if (findings.some(({ severity }) => severity === "error")) return "metadata-differ";
  return undefined;
}

/** By the metadata (ECO.2.1.2): a sender that writes no patientId there vouches for no INS. */
function patientOf(documents: readonly ReceivedDocument[]): ReceivedPatient | undefined {
  const readings = documents.flatMap(({ document, reading }) =>
    reading === undefined ? [] : [{ document, patient: receivedPatientOf(reading) }],
  );
  const [first] = readings;
  if (first === undefined) return undefined;
  const vouched = readings.every(
    ({ document, patient }) => document.entry.patientId !== undefined && patient.ins !== undefined,
  );
  return vouched ? first.patient : { ...first.patient, ins: undefined };
}

function letters(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[^\p{Letter}]/gu, "")
    .toUpperCase();
}
