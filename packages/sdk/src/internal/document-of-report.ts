import { buildImagingReport, type CdaDocument, type ImagingAct } from "@segur-sdk/cda";
import { type Clock, type IdGenerator, parseOid, type Professional, SegurError, type Site } from "@segur-sdk/core";

import type { ValidatedReport } from "../validated-report.js";
import { localTimeOf } from "./local-time.js";

/** What the document of a report needs besides the report. */
export interface DocumentContext {
  readonly site: Site;
  readonly timeZone: string;
  readonly clock: Clock;
  readonly ids: IdGenerator;
}

/**
 * The clinical document of a validated report, level 1: built once, sent everywhere.
 *
 * @throws SegurError `ERR_CDA_…` naming the field, before anything leaves.
 */
export function documentOfReport(report: ValidatedReport, context: DocumentContext): CdaDocument {
  const acts = actsOf(report);
  const [principal] = acts;
  if (principal === undefined) {
    throw new SegurError("ERR_CDA_INVALID", {
      details: { field: "act", rule: "at least one act", source: "CI-SIS, documentationOf 1..*" },
    });
  }
  const now = localTimeOf(context.clock.now(), context.timeZone);
  const id = context.ids.oid();
  const { replaces } = report;
  return buildImagingReport(
    {
      id,
      setId: replaces === undefined ? context.ids.oid() : parseOid(replaces.setId),
      version: replaces === undefined ? 1 : replaces.version + 1,
      ...(replaces === undefined ? {} : { replaces: { id: replaces.id, version: replaces.version } }),
      title: report.title ?? principal.title,
      createdAt: now,
      patient: report.patient,
      acts,
      authors: [report.validator, ...(report.coAuthors ?? [])],
      legalAuthenticator: report.validator,
      validatedAt: report.validatedAt ?? now,
      site: context.site,
      ...(report.requester === undefined ? {} : { requester: report.requester }),
      recipients: recipientsOf(report),
      ...(report.encounter === undefined ? {} : { encounter: report.encounter }),
      body: { level: 1, pdf: report.pdf },
    },
    { strictPdfA: true },
  );
}

function actsOf({ act }: ValidatedReport): readonly ImagingAct[] {
  return isList(act) ? act : [act];
}

function isList(act: ValidatedReport["act"]): act is readonly ImagingAct[] {
  return Array.isArray(act);
}

function recipientsOf(report: ValidatedReport): readonly Professional[] {
  return [...(report.requester === undefined ? [] : [report.requester]), ...(report.recipients ?? [])];
}
