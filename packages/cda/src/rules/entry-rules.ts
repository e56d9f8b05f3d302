import { isOid, type CodedValue, type Problem } from "@segur-sdk/core";

import type { CdaIdentifier } from "../cda-reading.js";
import { codeSystems } from "../code-systems.js";
import { inspectInstant, isCivilDate } from "../instant.js";
import type { CodedText, Dose, Quantity } from "../structured-body/values.js";
import { anatomicalLocations } from "../value-sets/generated/anatomical-location.js";
import { ucumUnits } from "../value-sets/generated/ucum.js";
import type { ValueSet } from "../value-sets/value-set.js";
import { type CdaRuleId, problem, unless } from "./rule-catalogue.js";

const upperCaseUuid = /^[\dA-F]{8}-[\dA-F]{4}-[\dA-F]{4}-[\dA-F]{4}-[\dA-F]{12}$/u;
const decimal = /^-?\d+(?:\.\d+)?$/u;
const longestExtension = 64;

/** Identifier of a section or an entry. */
export function identifierProblems(id: CdaIdentifier | undefined, field: string): readonly Problem[] {
  if (id === undefined) return [];
  const { extension, root } = id;
  return unless(
    (upperCaseUuid.test(root) || isOid(root)) &&
      (extension === undefined || (extension.trim() !== "" && extension.length <= longestExtension)),
    "SDK-ENTRY-ID",
    field,
  );
}

/** A code of any system. */
export function codedProblems({ code, label, system }: CodedValue, field: string): readonly Problem[] {
  return unless(/^\S+$/u.test(code) && label.trim() !== "" && isOid(system), "SDK-CODED", field);
}

/** A code of a value set; another label than the official one is told, not refused. */
export function memberProblems(value: CodedValue, set: ValueSet, rule: CdaRuleId, field: string): readonly Problem[] {
  const official = set.find(value.code, value.system);
  if (official === undefined) return [problem(rule, field)];
  return [
    ...unless(value.label.trim() !== "", rule, `${field}.label`),
    ...unless(value.label === official.label, "SDK-DISPLAY", `${field}.label`),
  ];
}

/** A place of the body, where there may be one. */
export function siteProblems(site: CodedText | undefined, field: string): readonly Problem[] {
  return site === undefined ? [] : memberProblems(site, anatomicalLocations, "SDK-SITE", field);
}

/** A day, or an instant with offset. */
export function momentProblems(at: string | undefined, field: string): readonly Problem[] {
  return unless(at === undefined || isCivilDate(at) || inspectInstant(at) !== undefined, "SDK-TS-DAY", field);
}

/** A number and a unit. */
export function quantityProblems({ unit, value }: Quantity, field: string): readonly Problem[] {
  return unless(decimal.test(value) && /^\S+$/u.test(unit), "SDK-QUANTITY", field);
}

/** A number and a unit, where the official rules look for the unit in their list; annotations in braces are free. */
export function measureProblems(quantity: Quantity, field: string): readonly Problem[] {
  const unit = quantity.unit.replaceAll(/\{.[a-z]*.\}/gu, "");
  return [...quantityProblems(quantity, field), ...unless(unit === "" || ucumUnits.has(unit), "SDK-UNIT", field)];
}

/** A dose: measure or range. The official rules look at the units of a range only. */
export function doseProblems(dose: Dose | undefined, field: string): readonly Problem[] {
  if (dose === undefined) return [];
  if ("value" in dose) return quantityProblems(dose, field);
  const { high, low } = dose;
  if (low === undefined && high === undefined) return [problem("SDK-QUANTITY", field)];
  return [
    ...(low === undefined ? [] : measureProblems(low, `${field}.low`)),
    ...(high === undefined ? [] : measureProblems(high, `${field}.high`)),
  ];
}

/** A route of administration. */
export function routeProblems(route: CodedValue | undefined, field: string): readonly Problem[] {
  return unless(
    route === undefined ||
      (route.system === codeSystems.edqm && /^\d{8}$/u.test(route.code) && route.label.trim() !== ""),
    "SDK-ROUTE",
    field,
  );
}
