import { type CdaReading, readCda } from "@segur-sdk/cda";
import { isInsAuthority, isSegurError, SegurError, type SegurErrorCode } from "@segur-sdk/core";
import { parseXml } from "@segur-sdk/core/xml";

import { contentDigestOf } from "../content-digest.js";
import type { Cx } from "../cx.js";
import { patientMark, traitsMark } from "../patient-marks.js";
import type { SourcePatientInfo } from "../source-patient-info.js";
import type { DescribedDocument, SubmissionMetadata } from "../submission.js";
import { readSubmitObjectsRequest } from "../wire/read-submit-objects.js";
import { xdsTimeOf } from "../xds-time.js";
import { isFurniture, layoutOf, type SubsetFiles } from "./archive-layout.js";
import type { XdmAction, XdmArchive, XdmDocument, XdmSubmission, XdmWarning } from "./xdm-archive.js";
import { readZip, type XdmLimits } from "./zip-reader.js";
import type { ArchiveFile } from "./zip-writer.js";

/**
 * Reads an `IHE_XDM.ZIP` received by mail: the documents, checked against their metadata, and the metadata.
 *
 * Anything unsafe, altered or about several patients is refused as a whole; keep the archive for the record. What is
 * merely unusual is accepted and told in `warnings`.
 *
 * @throws `ERR_XDS_XDM_…`, one code per reason to refuse.
 * @see IHE ITI TF-2 §3.32; mssante.md B6
 * @example
 * ```ts
 * import { isSegurError } from "@segur-sdk/core";
 * import { readXdmArchive } from "@segur-sdk/xds";
 *
 * async function documentsOf(attachment: Uint8Array) {
 *   const { submissions } = await readXdmArchive(attachment);
 *   return submissions.flatMap(({ documents }) => documents);
 * }
 * documentsOf(new Uint8Array()).catch((error: unknown) => isSegurError(error, "ERR_XDS_XDM_NOT_ZIP"));
 * ```
 */
export async function readXdmArchive(bytes: Uint8Array, limits: XdmLimits = {}): Promise<XdmArchive> {
  const content = await readZip(bytes, limits);
  const { subsets, warnings } = layoutOf(content);
  if (subsets.length === 0) throw refused("ERR_XDS_XDM_METADATA", { rule: "IHE_XDM/<set>/METADATA.XML" });
  const told: XdmWarning[] = [...warnings];
  const patients: PatientMarks = { ids: new Set(), traits: new Set() };
  const submissions = subsets.map((subset) => readSubset(subset, patients, told));
  if (patients.ids.size > 1 || patients.traits.size > 1) throw refused("ERR_XDS_XDM_SEVERAL_PATIENTS");
  const referenced = new Set(submissions.flatMap(({ documents }) => documents.map(({ path }) => path)));
  const unreferenced = content.files
    .filter(({ path }) => !referenced.has(path) && !isFurniture(path))
    .map((file) => ({ path: file.path, size: file.bytes.byteLength }));
  return { submissions, unreferenced, warnings: told };
}

/** Who the archive is about, as each part of it says; one archive, one patient. */
interface PatientMarks {
  /** Matricules with their authority: the same digits under the test authority are another person. */
  readonly ids: Set<string>;
  readonly traits: Set<string>;
}

function readSubset(subset: SubsetFiles, patients: PatientMarks, warnings: XdmWarning[]): XdmSubmission {
  const metadata = readMetadata(subset.metadata);
  markPatient(metadata.submissionSet.patientId, patients);
  const documents = metadata.documents.map((described): XdmDocument => {
    const file = fileOf(described, subset, warnings);
    checkContent(described, file, warnings);
    markPatient(described.entry.patientId, patients);
    markTraits(described.entry.sourcePatientInfo, patients);
    checkHeader(described, file, patients, warnings);
    const action = actionOf(described.entry.action ?? metadata.submissionSet.action);
    if (action === "unknown") warnings.push({ code: "action-unknown", path: file.path });
    return { ...described, bytes: file.bytes, path: file.path, action };
  });
  return { ...metadata, directory: subset.directory, documents };
}

function readMetadata(file: ArchiveFile): SubmissionMetadata {
  try {
    return readSubmitObjectsRequest(parseXml(file.bytes).root);
  } catch (cause) {
    throw new SegurError("ERR_XDS_XDM_METADATA", { cause });
  }
}

function fileOf({ entry }: DescribedDocument, subset: SubsetFiles, warnings: XdmWarning[]): ArchiveFile {
  if (entry.uri !== undefined) {
    const path = entry.uri.replaceAll("\\", "/").replace(/^(?:\.\/)+/, "");
    const file = subset.files.get(path.toUpperCase());
    if (file === undefined) throw refused("ERR_XDS_XDM_DOCUMENT_MISSING", { field: "URI" });
    return file;
  }
  const candidates = [...subset.files.values()].filter(({ bytes }) => contentDigestOf(bytes).hash === entry.hash);
  const [file] = candidates;
  if (file === undefined || candidates.length > 1) throw refused("ERR_XDS_XDM_DOCUMENT_MISSING", { field: "hash" });
  warnings.push({ code: "uri-missing", path: file.path });
  return file;
}

function checkContent({ entry }: DescribedDocument, file: ArchiveFile, warnings: XdmWarning[]): void {
  const digest = contentDigestOf(file.bytes);
  if (entry.size === undefined) warnings.push({ code: "size-missing", path: file.path });
  else if (entry.size !== digest.size) throw refused("ERR_XDS_XDM_SIZE_MISMATCH");
  if (entry.hash === undefined) warnings.push({ code: "hash-missing", path: file.path });
  else if (entry.hash !== digest.hash) throw refused("ERR_XDS_XDM_HASH_MISMATCH");
}

function checkHeader(
  { entry }: DescribedDocument,
  file: ArchiveFile,
  patients: PatientMarks,
  warnings: XdmWarning[],
): void {
  if (!/^(?:text\/xml|application\/(?:xslt\+)?xml)$/.test(entry.mimeType)) return;
  const document = readDocument(file);
  if (document === undefined) return;
  const { patientId } = entry;
  for (const ins of insOf(document)) {
    if (patientId !== undefined && patientMark(ins) !== patientMark(patientId))
      throw refused("ERR_XDS_XDM_PATIENT_MISMATCH");
    markPatient(ins, patients);
  }
  const differs = (one: string | undefined, other: string | undefined): boolean =>
    one !== undefined && other !== undefined && one !== other;
  if (differs(document.title, entry.title?.trim())) warnings.push({ code: "title-differs", path: file.path });
  if (differs(document.code?.code, entry.typeCode?.code)) warnings.push({ code: "type-differs", path: file.path });
  if (differs(createdAtOf(document), entry.creationTime)) warnings.push({ code: "time-differs", path: file.path });
}

// An XML document that is no CDA has no patient to compare; one that cannot be read may be anybody's.
function readDocument(file: ArchiveFile): CdaReading | undefined {
  try {
    return readCda(file.bytes);
  } catch (cause) {
    if (isSegurError(cause, "ERR_CDA_UNREADABLE")) return undefined;
    throw new SegurError("ERR_XDS_XDM_DOCUMENT_UNREADABLE", { cause });
  }
}

function insOf(document: CdaReading): readonly Cx[] {
  return document.patient.ids
    .filter(({ root }) => isInsAuthority(root))
    .map(({ root, extension = "" }) => ({ id: extension.trim(), authority: root }));
}

function createdAtOf({ createdAt = "" }: CdaReading): string | undefined {
  return /T.*(?:Z|[+-]\d{2}:\d{2})$/.test(createdAt) ? xdsTimeOf(createdAt, "effectiveTime") : undefined;
}

function markPatient(cx: Cx | undefined, { ids }: PatientMarks): void {
  if (cx !== undefined) ids.add(patientMark(cx));
}

function markTraits(info: SourcePatientInfo | undefined, { traits }: PatientMarks): void {
  const mark = traitsMark(info);
  if (mark !== undefined) traits.add(mark);
}

function actionOf(value: string | undefined): XdmAction {
  if (value === undefined) return "new";
  return value === "C" ? "change" : value === "D" ? "delete" : "unknown";
}

function refused(
  code: Extract<SegurErrorCode, `ERR_XDS_XDM_${string}`>,
  details: { readonly field?: string; readonly rule?: string } = {},
): SegurError {
  return new SegurError(code, { details: { ...details, source: "IHE ITI TF-2 §3.32; mssante.md B6" } });
}
