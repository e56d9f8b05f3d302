import { inspectStructIdNat, type PostalAddress, type Site, type Problem } from "@segur-sdk/core";

import { startOfFirstAct } from "../encounter-start.js";
import type { ReportHeader } from "../imaging-report.js";
import { inspectInstant } from "../instant.js";
import { facilityTypeOf, practiceSettingOf } from "../specialty.js";
import { encounterTypes } from "../value-sets/generated/encounter-type.js";
import { unless } from "./rule-catalogue.js";

/** The site: custodian, organisation of the people who act, and facility of the encounter. */
export function siteProblems(site: Site): readonly Problem[] {
  const inspection = inspectStructIdNat(site.id);
  return [
    ...unless(inspection.valid && inspection.value === site.id, "SDK-SM-PERFORMER-ORG", "site.id"),
    ...unless(site.name.trim() !== "", "SDK-SM-PERFORMER-ORG", "site.name"),
    ...unless(facilityTypeOf(site) !== undefined, "SDK-FACILITY", "site.facilityType"),
    ...unless(practiceSettingOf(site) !== undefined, "SDK-PRACTICE-SETTING", "site.practiceSetting"),
    ...unless(site.phone === undefined || /^\+?\d{4,15}$/u.test(site.phone), "SDK-PHONE", "site.phone"),
    ...unless(site.address === undefined || isComplete(site.address), "SDK-ADDRESS", "site.address"),
  ];
}

/** The encounter, when the caller knows it. */
export function encounterProblems(report: ReportHeader): readonly Problem[] {
  const { encounter } = report;
  if (encounter === undefined) return [];
  const { startedAt, endedAt } = encounter;
  const start = inspectInstant(startedAt ?? startOfFirstAct(report));
  const end = endedAt === undefined ? undefined : inspectInstant(endedAt);
  return [
    ...unless(encounterTypes.has(encounter.code), "SDK-ENCOUNTER", "encounter.code"),
    ...unless(startedAt === undefined || start !== undefined, "SDK-TS-ZONE", "encounter.startedAt"),
    ...unless(endedAt === undefined || end !== undefined, "SDK-TS-ZONE", "encounter.endedAt"),
    // Equal bounds are refused too, unlike those of an act (IVL_TS of the official Schematron).
    ...unless(
      start === undefined || end === undefined || end.epochMs > start.epochMs,
      "SDK-ENCOUNTER-INTERVAL",
      "encounter.endedAt",
    ),
  ];
}

function isComplete({ street, postalCode, city }: PostalAddress): boolean {
  return [street, postalCode, city].every((part) => part.trim() !== "");
}
