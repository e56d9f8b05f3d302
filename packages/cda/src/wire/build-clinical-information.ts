import { element, type XmlElement } from "@segur-sdk/core/xml";

import type { ClinicalInformation, HistoryItem } from "../structured-body/clinical-information.js";
import { buildFixedCode } from "./build-coded-value.js";
import {
  buildCodedObservation,
  buildCompleted,
  buildEntryText,
  buildId,
  buildInstant,
  buildSite,
  buildTemplates,
  loinc,
} from "./build-entry-values.js";
import { buildEntry, buildSection } from "./build-section.js";
import { hl7 } from "./cda-names.js";

/** FR-DICOM-informations-cliniques and its two sub-sections. */
export function buildClinicalInformation(section: ClinicalInformation): XmlElement {
  const { history, request } = section;
  return buildSection(
    "clinicalInformation",
    section,
    buildSection("request", request),
    buildSection(
      "history",
      history,
      history.medical.map((item) => buildHistoryItem(item, medicalHistory)),
      history.surgical.map((item) => buildHistoryItem(item, surgicalHistory)),
      history.contraindications.map((item) => buildHistoryItem(item, contraindication)),
    ),
  );
}

/** Exactly these two conformances: FR-DICOM-Observation. */
export const observationTemplates = buildTemplates(["2.16.840.1.113883.10.20.6.2.13", "1.2.250.1.213.1.1.3.150"]);

const medicalHistory = buildFixedCode("code", loinc("11348-0", "Antécédents médicaux"));
const surgicalHistory = buildFixedCode("code", loinc("47519-4", "Antécédents chirurgicaux"));
const contraindication = buildFixedCode("code", loinc("64100-1", "Contre-indications"));

function buildHistoryItem(item: HistoryItem, code: XmlElement): XmlElement {
  return buildEntry(
    element(
      hl7("observation"),
      { classCode: "OBS", moodCode: "EVN" },
      observationTemplates,
      buildId(item.id),
      code,
      buildEntryText(item.text),
      buildCompleted(),
      buildInstant(item.at),
      buildCodedObservation(item.value),
      buildSite(item.site),
    ),
  );
}
