import { isOid, type CodedValue, type Problem } from "@segur-sdk/core";

import { codeSystems } from "../code-systems.js";
import type { ImagingAct } from "../imaging-act.js";
import { inspectInstant, isCivilDate } from "../instant.js";
import { anatomicalRegions } from "../value-sets/generated/anatomical-region.js";
import { modalities } from "../value-sets/generated/modality.js";
import { titleProblems } from "./document-rules.js";
import { codedProblems, memberProblems } from "./entry-rules.js";
import { issuedNumberProblems } from "./issued-number-rules.js";
import { professionalProblems } from "./people-rules.js";
import { unless } from "./rule-catalogue.js";

/** The acts: at least one, and each complete for DRIM-M and the sharing metadata. */
export function actsProblems(acts: readonly ImagingAct[]): readonly Problem[] {
  return [
    ...unless(acts.length > 0, "SDK-ACTS", "acts"),
    ...acts.flatMap((act, index) => actProblems(act, `acts[${String(index)}]`)),
  ];
}

function actProblems(act: ImagingAct, field: string): readonly Problem[] {
  return [
    ...titleProblems(act.title, `${field}.title`),
    ...unless(isLoincAct(act.code), "SDK-ACT-CODE", `${field}.code`),
    ...unless(act.ccam === undefined || isCcam(act.ccam), "SDK-ACT-CCAM", `${field}.ccam`),
    ...memberProblems(act.modality, modalities, "SDK-MODALITY", `${field}.modality`),
    ...unless(act.regions.length > 0, "SDK-SM-REGION", `${field}.regions`),
    ...act.regions.flatMap((region, index) =>
      memberProblems(region, anatomicalRegions, "SDK-SM-REGION", `${field}.regions[${String(index)}]`),
    ),
    ...unless(isOid(act.studyInstanceUid), "SDK-ACT-UID", `${field}.studyInstanceUid`),
    ...issuedNumberProblems(act.accessionNumber, `${field}.accessionNumber`, order),
    ...(act.order === undefined ? [] : issuedNumberProblems(act.order, `${field}.order`, order)),
    ...(act.requestCode === undefined ? [] : codedProblems(act.requestCode, `${field}.requestCode`)),
    ...timeProblems(act, field),
    ...(act.performer === undefined ? [] : professionalProblems(act.performer, `${field}.performer`)),
  ];
}

/** What the exams are part of. */
export function screeningProblems(screenings: readonly CodedValue[] = []): readonly Problem[] {
  return screenings.flatMap(({ code, label, system }, index) =>
    unless(
      system === codeSystems.cim10 && /^[A-Z]\d\d/u.test(code) && label.trim() !== "",
      "SDK-SCREENING",
      `screenings[${String(index)}]`,
    ),
  );
}

const order = { rule: "SDK-SM-ORDER", issuerField: "issuer" } as const;

function timeProblems({ startedAt, endedAt, requestedAt }: ImagingAct, field: string): readonly Problem[] {
  const start = inspectInstant(startedAt);
  const end = endedAt === undefined ? undefined : inspectInstant(endedAt);
  return [
    ...unless(start !== undefined, "SDK-TS-ZONE", `${field}.startedAt`),
    ...unless(endedAt === undefined || end !== undefined, "SDK-TS-ZONE", `${field}.endedAt`),
    ...unless(
      start === undefined || end === undefined || end.epochMs >= start.epochMs,
      "SDK-ACT-INTERVAL",
      `${field}.endedAt`,
    ),
    ...unless(
      requestedAt === undefined || isCivilDate(requestedAt) || inspectInstant(requestedAt) !== undefined,
      "SDK-TS-DAY",
      `${field}.requestedAt`,
    ),
  ];
}

/** True for a CCAM act. */
export function isCcam({ code, system, label }: CodedValue): boolean {
  return system === codeSystems.ccam && /^[A-Z]{4}\d{3}$/u.test(code) && label.trim() !== "";
}

/** True for a LOINC code with a label. */
export function isLoincAct({ code, system, label }: CodedValue): boolean {
  return system === codeSystems.loinc && isLoincCode(code) && label.trim() !== "";
}

/** True for a LOINC code whose check digit (modulus 10, as Luhn) is right. */
export function isLoincCode(code: string): boolean {
  const [, digits = "", check] = /^(\d{1,7})-(\d)$/u.exec(code) ?? [];
  if (check === undefined) return false;
  const sum = Array.from(digits, Number)
    .reverse()
    .reduce((total, digit, place) => {
      const weighted = digit * (place % 2 === 0 ? 2 : 1);
      return total + (weighted > 9 ? weighted - 9 : weighted);
    }, Number(check));
  return sum % 10 === 0;
}
