import { SegurError, type LocalLogin, type Oid, type Professional, type Site } from "@segur-sdk/core";
import type { ConfidentialityCode, ImagingAct, StructuredBody } from "@segur-sdk/cda";
import { restoreIdentity } from "@segur-sdk/ins";
import { z } from "zod";

import { reportFileSchema } from "./internal/report-file-schema.js";
import type { ValidatedReport } from "./validated-report.js";

/**
 * A validated report as a JSON file: what a RIS that is not written in Node hands to the command line. The PDF stands
 * beside it. Same words as {@link ValidatedReport}, with what the document alone needs.
 */
export interface ReportFile extends Omit<ValidatedReport, "pdf" | "act" | "validator" | "coAuthors" | "replaces"> {
  readonly act: ImagingAct | readonly ImagingAct[];
  /** The radiologist who validated. The login is needed to send, not to build the document. */
  readonly validator: Professional & { readonly login?: LocalLogin };
  readonly coAuthors?: readonly Professional[];
  /** Identifier of this version of the document; made when absent, so give it when the same bytes must come again. */
  readonly id?: Oid;
  /** Identifier shared by the versions; made when absent, that of the replaced document when there is one. */
  readonly setId?: Oid;
  /** When the document was made, ISO 8601 with offset. Default: now. */
  readonly createdAt?: string;
  readonly confidentiality?: ConfidentialityCode;
  /** The document that this one replaces: its identifier, that of the series, and its own version number. */
  readonly replaces?: { readonly id: Oid; readonly setId: Oid; readonly version: number };
  /** Where the exam was made. */
  readonly site: Site;
  /** Sections and entries, for a document of level 3. */
  readonly body?: ReportSections;
}

/** Body of level 3 as JSON can say it: the PDF copy comes from the PDF, sections of your own need a program. */
export type ReportSections = Omit<StructuredBody, "level" | "pdfCopy" | "customSections">;

/**
 * Checks a report read from a JSON file, identifiers included.
 *
 * @throws SegurError `ERR_SDK_REPORT_INVALID`: `details.field` is the path of the first fault, `details.problems` lists
 * them all, without values; `ERR_INS_IDENTITY_INVALID` when the stored identity is damaged.
 * @example
 * ```ts
 * import { readFileSync } from "node:fs";
 * import { parseReportFile } from "segur-sdk";
 *
 * const report = parseReportFile(JSON.parse(readFileSync("report.json", "utf8")));
 * console.log(report.site.id, report.body === undefined ? "level 1" : "level 3");
 * ```
 */
export function parseReportFile(input: unknown): ReportFile {
  const parsed = reportFileSchema.safeParse(input);
  if (parsed.success) return { ...parsed.data, patient: restoreIdentity(parsed.data.patient) };
  const faults = parsed.error.issues.flatMap((issue) => faultsOf(issue, []));
  const problems = faults.map(({ field, rule }) => `${field}: ${rule}`);
  throw new SegurError("ERR_SDK_REPORT_INVALID", {
    details: { field: faults[0]?.field ?? "", problems, source: "report.json" },
  });
}

/** The JSON Schema of a report file, for editors and for those who write it. */
export function reportFileJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(reportFileSchema, { io: "input", unrepresentable: "any", reused: "ref" });
}

interface Fault {
  readonly field: string;
  readonly rule: string;
}

/** What is wrong, by field; of the forms that a field may have, the one that went furthest is meant. */
function faultsOf(issue: z.core.$ZodIssue, above: readonly PropertyKey[]): readonly Fault[] {
  const path = [...above, ...issue.path];
  if (issue.code === "invalid_union") {
    const depth = (form: readonly z.core.$ZodIssue[]) => Math.max(0, ...form.map((one) => one.path.length));
    const [meant] = issue.errors.toSorted((a, b) => depth(b) - depth(a));
    if (meant !== undefined && depth(meant) > 0) return meant.flatMap((one) => faultsOf(one, path));
  }
  return [{ field: path.map(String).join("."), rule: issue.message }];
}
