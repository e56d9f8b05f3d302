import { comesBackFromDtm } from "../wire/dtm.js";
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
      const [start, stop] = [entry.serviceStartTime, entry.serviceStopTime].map((time) => Date.parse(time ?? ""));
      if (start !== undefined && stop !== undefined && stop < start) yield `${path}.serviceStopTime`;
    }
  },
};
