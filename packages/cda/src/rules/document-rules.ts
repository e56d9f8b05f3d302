import { isOid, type Problem } from "@segur-sdk/core";

import { confidentialities } from "../document-codes.js";
import type { ReportHeader } from "../imaging-report.js";
import { inspectInstant } from "../instant.js";
import { unless } from "./rule-catalogue.js";

const longestTitle = 128;

/** Identifiers, title, dates, confidentiality and place in its series of the document itself. */
export function documentProblems(report: ReportHeader): readonly Problem[] {
  return [
    ...unless(isOid(report.id), "SDK-SM-ID", "id"),
    ...unless(isOid(report.setId), "SDK-SM-ID", "setId"),
    ...seriesProblems(report),
    ...titleProblems(report.title, "title"),
    ...unless(isSecondPrecise(report.createdAt), "SDK-SM-TIME", "createdAt"),
    ...unless(isSecondPrecise(report.validatedAt), "SDK-SM-TIME", "validatedAt"),
    ...unless(
      report.confidentiality === undefined || Object.hasOwn(confidentialities, report.confidentiality),
      "SDK-CONFIDENTIALITY",
      "confidentiality",
    ),
  ];
}

/** A title of a document, or one proposed by an act. */
export function titleProblems(title: string, field: string): readonly Problem[] {
  return unless(title.trim() !== "" && hasTitleLength(title), "SDK-SM-TITLE", field);
}

/** A letter and its accent are one character, whether the software writes them in one or two (NFC or NFD). */
function hasTitleLength(title: string): boolean {
  return title.length <= longestTitle || Array.from(title.normalize("NFC")).length <= longestTitle;
}

function seriesProblems({ id, setId, version, replaces }: ReportHeader): readonly Problem[] {
  const isFirst = version === 1;
  return [
    ...unless(Number.isSafeInteger(version) && version >= 1, "SDK-SET-VERSION", "version"),
    ...unless(setId !== id, "SDK-SET-VERSION", "setId"),
    ...unless(isFirst === (replaces === undefined), "SDK-SET-VERSION", "replaces"),
    ...(replaces === undefined
      ? []
      : [
          ...unless(isOid(replaces.id), "SDK-SM-ID", "replaces.id"),
          ...unless(replaces.id !== id, "SDK-SET-VERSION", "replaces.id"),
          ...unless(
            replaces.version === undefined || replaces.version === version - 1,
            "SDK-SET-VERSION",
            "replaces.version",
          ),
        ]),
  ];
}

/** True for an instant with offset, to the second. */
export function isSecondPrecise(instant: string): boolean {
  return inspectInstant(instant)?.precision === "second";
}
