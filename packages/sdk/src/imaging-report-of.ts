import type { ImagingReport } from "@segur-sdk/cda";
import { type Clock, type IdGenerator, SegurError, systemClock, systemIds } from "@segur-sdk/core";

import { localTimeOf } from "./internal/local-time.js";
import type { ReportFile } from "./report-file.js";

/** What {@link imagingReportOf} needs besides the file. */
export interface ImagingReportOfOptions {
  /** The report as a PDF/A-1: the body of a level 1, the copy for reading in a level 3. */
  readonly pdf?: Uint8Array;
  /** Default: 3 when the file has sections, else 1. */
  readonly level?: 1 | 3;
  /** IANA zone in which instants that the file does not give are written. Default `Europe/Paris`. */
  readonly timeZone?: string;
  readonly clock?: Clock;
  readonly ids?: IdGenerator;
}

/**
 * The report of a file, ready to be built at one level or the other: the same header, a PDF or sections.
 *
 * @throws SegurError `ERR_SDK_REPORT_INVALID` when the level wants a PDF or sections that are not there; `details.field`
 * is `pdf` or `body`.
 * @example
 * ```ts
 * import { buildImagingReport } from "@segur-sdk/cda";
 * import { imagingReportOf, type ReportFile } from "segur-sdk";
 *
 * function bothLevels(report: ReportFile, pdf: Uint8Array): readonly Uint8Array[] {
 *   return ([1, 3] as const).map((level) => buildImagingReport(imagingReportOf(report, { pdf, level })).bytes);
 * }
 * ```
 */
export function imagingReportOf(file: ReportFile, options: ImagingReportOfOptions = {}): ImagingReport {
  const { clock = systemClock, ids = systemIds, timeZone = "Europe/Paris" } = options;
  const { act, replaces, requester, encounter, confidentiality } = file;
  const acts = isList(act) ? act : [act];
  const now = localTimeOf(clock.now(), timeZone);
  const title = file.title ?? acts[0]?.title ?? "";
  return {
    id: file.id ?? ids.oid(),
    setId: file.setId ?? replaces?.setId ?? ids.oid(),
    version: replaces === undefined ? 1 : replaces.version + 1,
    ...(replaces === undefined ? {} : { replaces: { id: replaces.id, version: replaces.version } }),
    title,
    createdAt: file.createdAt ?? now,
    ...(confidentiality === undefined ? {} : { confidentiality }),
    patient: file.patient,
    acts,
    authors: [file.validator, ...(file.coAuthors ?? [])],
    legalAuthenticator: file.validator,
    validatedAt: file.validatedAt ?? now,
    site: file.site,
    ...(requester === undefined ? {} : { requester }),
    recipients: [...(requester === undefined ? [] : [requester]), ...(file.recipients ?? [])],
    ...(encounter === undefined ? {} : { encounter }),
    body: bodyOf(file, title, options),
  };
}

function bodyOf({ body }: ReportFile, title: string, { pdf, level }: ImagingReportOfOptions): ImagingReport["body"] {
  if ((level ?? (body === undefined ? 1 : 3)) === 1) {
    if (pdf === undefined) throw absent("pdf", "a level 1 carries the report as a PDF");
    return { level: 1, pdf };
  }
  if (body === undefined) throw absent("body", "a level 3 carries sections");
  return { level: 3, ...body, ...(pdf === undefined ? {} : { pdfCopy: { document: { title, pdf } } }) };
}

function absent(field: "pdf" | "body", rule: string): SegurError {
  return new SegurError("ERR_SDK_REPORT_INVALID", { details: { field, rule } });
}

function isList(act: ReportFile["act"]): act is Extract<ReportFile["act"], readonly unknown[]> {
  return Array.isArray(act);
}
