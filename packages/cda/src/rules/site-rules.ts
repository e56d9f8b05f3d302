import { inspectStructIdNat, type CodedValue, type Site, type Problem } from "@segur-sdk/core";

import type { Encounter } from "../encounter.js";
import { startOfFirstAct } from "../encounter-start.js";
import type { ReportHeader } from "../imaging-report.js";
import { inspectInstant } from "../instant.js";
import { isEncounterParticipantType } from "../participants.js";
import { facilityTypeOf, practiceSettingOf } from "../specialty.js";
import { encounterTypes } from "../value-sets/generated/encounter-type.js";
import { issuedNumberProblems } from "./issued-number-rules.js";
import { contactProblems, isComplete, isPhone, periodProblems } from "./participant-rules.js";
import { professionalProblems } from "./people-rules.js";
import { unless } from "./rule-catalogue.js";

const dischargeDispositions = "1.2.250.1.213.2.14";

/** The site: custodian, organisation of the people who act, and facility of the encounter. */
export function siteProblems(site: Site): readonly Problem[] {
  const inspection = inspectStructIdNat(site.id);
  return [
    ...unless(inspection.valid && inspection.value === site.id, "SDK-SM-PERFORMER-ORG", "site.id"),
    ...unless(site.name.trim() !== "", "SDK-SM-PERFORMER-ORG", "site.name"),
    ...unless(facilityTypeOf(site) !== undefined, "SDK-FACILITY", "site.facilityType"),
    ...unless(practiceSettingOf(site) !== undefined, "SDK-PRACTICE-SETTING", "site.practiceSetting"),
    ...unless(site.phone === undefined || isPhone(site.phone), "SDK-PHONE", "site.phone"),
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
    ...encounterDetailsProblems(encounter),
  ];
}

function encounterDetailsProblems(encounter: Encounter): readonly Problem[] {
  const { dischargeDisposition, id, participants = [], place, responsible } = encounter;
  return [
    ...(id === undefined
      ? []
      : issuedNumberProblems(id, "encounter.id", { rule: "SDK-ENCOUNTER-ID", issuerField: "issuer" })),
    ...unless(
      dischargeDisposition === undefined ||
        (dischargeDisposition.system === dischargeDispositions && isCoded(dischargeDisposition)),
      "SDK-DISCHARGE",
      "encounter.dischargeDisposition",
    ),
    ...(responsible === undefined ? [] : professionalProblems(responsible, "encounter.responsible")),
    ...participants.flatMap(({ from, professional, to, type }, index) => {
      const field = `encounter.participants[${String(index)}]`;
      return [
        ...unless(isEncounterParticipantType(type), "SDK-PARTICIPANT", `${field}.type`),
        ...professionalProblems(professional, `${field}.professional`),
        ...periodProblems(from, to, field),
      ];
    }),
    ...(place === undefined
      ? []
      : [
          ...unless(place.name !== undefined || place.address !== undefined, "SDK-ORGANISATION", "encounter.place"),
          ...unless(place.name?.trim() !== "", "SDK-ORGANISATION", "encounter.place.name"),
          ...contactProblems({ address: place.address, phone: undefined }, "encounter.place"),
        ]),
  ];
}

function isCoded({ code, label }: CodedValue): boolean {
  return /^\S+$/u.test(code) && label.trim() !== "";
}
