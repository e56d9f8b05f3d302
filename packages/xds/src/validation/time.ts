import type { XdsTime } from "../document-entry.js";
import { comesBackFromDtm, formatDtm } from "../wire/dtm.js";
import { locatedTimes } from "./located-values.js";
import { locatedEntries, type SubmissionRule } from "./rule.js";

/** Times are UTC. */
export const timeRule: SubmissionRule = {
  rule: "SDK-XDS-TIME",
  severity: "error",
  source: "IHE ITI TF-3 §4.2.3.1.7 DTM: UTC; dmp.md B.6, B.12",
  registryError: "XDSRegistryMetadataError",
  message: {
    fr: "Une date n'est pas au format attendu (heure universelle).",
    en: "A date does not have the expected format (universal time).",
  },
  *violations(submission) {
    for (const { path, value } of locatedTimes(submission)) {
      if (!comesBackFromDtm(value)) yield path;
    }
  },
};

/** An exam does not end before it starts: no schema and no schematron sees it. */
export const serviceTimesRule: SubmissionRule = {
  rule: "SDK-XDS-SERVICE-TIMES",
  severity: "error",
  source: "IHE ITI TF-3 §4.2.3.2.19 serviceStopTime",
  registryError: "XDSRegistryMetadataError",
  message: {
    fr: "L'examen se termine avant d'avoir commencé.",
    en: "The exam ends before it starts.",
  },
  *violations(submission) {
    for (const { path, entry } of locatedEntries(submission)) {
      const { serviceStartTime: start, serviceStopTime: stop } = entry;
      if (start !== undefined && stop !== undefined && isBefore(stop, start)) yield `${path}.serviceStopTime`;
    }
  },
};

/** Is the one surely before the other? What is less precise is before nothing that it may hold. */
function isBefore(one: XdsTime, other: XdsTime): boolean {
  const length = Math.min(formatDtm(one).length, formatDtm(other).length);
  if (formatDtm(one).slice(0, length) >= formatDtm(other).slice(0, length)) return false;
  // A day is that of the place, which may be the day before or after that of an instant in UTC.
  const isSameKind = one.includes("T") === other.includes("T");
  return isSameKind || Date.parse(other.slice(0, 10)) - Date.parse(one.slice(0, 10)) > day;
}

const day = 24 * 60 * 60 * 1000;
