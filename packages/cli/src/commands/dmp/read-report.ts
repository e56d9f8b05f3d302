import { buildImagingReport } from "@segur-sdk/cda";
import { SegurError } from "@segur-sdk/core";
import type { DeliveredDocument, PrepareOptions } from "@segur-sdk/dmp";
import { assertQualified } from "@segur-sdk/ins";
import { imagingReportOf, parseReportFile, type ReportFile } from "segur-sdk";

import type { CliIo } from "../../cli-io.js";
import { oneOf, type ReadOptions } from "../../common-options.js";
import { readPatientBytes } from "../ins/read-subject.js";
import { jsonOf } from "../read-json.js";

/** Options of a command that sends a report. */
export const reportOptions = {
  config: { type: "string" },
  pdf: { type: "string" },
  level: { type: "string" },
  "any-pdf": { type: "boolean" },
} as const;

/** JSON of a file about a patient, whose name is not repeated. */
export async function readPatientJson(io: CliIo, path: string, placeholder: string): Promise<unknown> {
  return jsonOf(await readPatientBytes(io, path, placeholder), placeholder);
}

/**
 * What a report file asks the DMP: its document, who sends, and from whom it is hidden.
 *
 * @throws `SegurError` `ERR_SDK_REPORT_INVALID`, `ERR_CDA_…`, `ERR_INS_NOT_QUALIFIED`, `ERR_DMP_ACTOR`.
 */
export async function readReport(
  io: CliIo,
  json: unknown,
  read: ReadOptions,
  replaces?: DeliveredDocument,
): Promise<PrepareOptions> {
  const file = parseReportFile(json);
  const level = oneOf(read, "level", ["1", "3"]);
  const pdf = read.text("pdf");
  const report = imagingReportOf(file, {
    clock: io.clock,
    ...(level === undefined ? {} : { level: level === "1" ? 1 : 3 }),
    ...(pdf === undefined ? {} : { pdf: await readPatientBytes(io, pdf, "<report.pdf>") }),
  });
  const document = buildImagingReport(report, { strictPdfA: !read.has("any-pdf") });
  const { patient } = file;
  assertQualified(patient);
  return {
    documents: [{ document, visibility: visibilityOf(file), ...(replaces === undefined ? {} : { replaces }) }],
    patient,
    sender: senderOf(file),
    secretConnection: file.secretConnection ?? false,
    feedingOpposed: file.opposition?.dmp ?? false,
  };
}

function senderOf({ validator }: ReportFile): PrepareOptions["sender"] {
  const { login } = validator;
  if (login !== undefined) return { ...validator, login };
  throw new SegurError("ERR_DMP_ACTOR", {
    details: { field: "validator.login", rule: "when and how the sender logged in", source: "dmp.md D.1" },
  });
}

/** From whom the report is hidden (segur-requirements.md DT-1, rows 2, 9, 10). */
function visibilityOf({ maskedToProfessionals, announcement, secretConnection }: ReportFile) {
  return {
    hiddenFromProfessionals: maskedToProfessionals ?? false,
    hiddenFromPatient: announcement === "required",
    hiddenFromLegalRepresentatives: secretConnection ?? false,
  };
}
