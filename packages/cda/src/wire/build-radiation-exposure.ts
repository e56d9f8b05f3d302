import { element, type XmlElement } from "@segur-sdk/core/xml";

import type {
  ExposureAuthorization,
  PregnancyStatus,
  RadiationDose,
  RadiationExposure,
} from "../structured-body/radiation-exposure.js";
import { observationTemplates } from "./build-clinical-information.js";
import { buildCodedValue, buildFixedCode } from "./build-coded-value.js";
import {
  buildCodedObservation,
  buildCompleted,
  buildEntryText,
  buildId,
  buildInstant,
  buildMeasure,
  buildOriginalText,
  buildSite,
  buildTemplates,
  dicomCode,
  snomed,
} from "./build-entry-values.js";
import { buildRadiopharmaceutical } from "./build-product.js";
import { buildPersonName, buildProfessionalId } from "./build-professional.js";
import { buildEntry, buildSection } from "./build-section.js";
import { hl7 } from "./cda-names.js";

/** FR-DICOM-Exposition-aux-radiations. */
export function buildRadiationExposure(section: RadiationExposure): XmlElement {
  return buildSection(
    "radiationExposure",
    section,
    buildAuthorization(section.authorization),
    buildPregnancy(section.pregnancy),
    section.doses?.map(buildRadiationDose),
    section.radiopharmaceuticals?.map(buildRadiopharmaceutical),
  );
}

const exposureTemplates = buildTemplates(["1.2.250.1.213.1.1.3.165"]);
const exposure = dicomCode("121290", "Exposition du patient aux rayonnements ionisants");
const authorizationRole = buildFixedCode("code", dicomCode("113850", "Autorisation d’irradiation"));

/** FR-DICOM-Exposition-patient. */
function buildAuthorization({ id, professional, text }: ExposureAuthorization): XmlElement {
  return buildEntry(
    element(
      hl7("procedure"),
      { classCode: "PROC", moodCode: "EVN" },
      exposureTemplates,
      buildId(id),
      buildCodedValue("code", exposure, buildOriginalText(text)),
      element(
        hl7("participant"),
        { typeCode: "RESP" },
        element(
          hl7("participantRole"),
          {},
          buildProfessionalId(professional),
          authorizationRole,
          element(hl7("playingEntity"), {}, buildPersonName(professional)),
        ),
      ),
    ),
  );
}

const pregnancyCode = buildFixedCode("code", snomed("364320009", "statut de grossesse"));

/** FR-DICOM-Observation on pregnancy: a site of the body makes no sense, the rules want the element. */
function buildPregnancy({ at, id, status }: PregnancyStatus): XmlElement {
  return buildEntry(
    element(
      hl7("observation"),
      { classCode: "OBS", moodCode: "EVN" },
      observationTemplates,
      buildId(id),
      pregnancyCode,
      buildCompleted(),
      buildInstant(at),
      buildCodedObservation(status),
      buildSite(undefined),
    ),
  );
}

/** Exactly these two conformances: FR-DICOM-Quantite. */
const quantityTemplates = buildTemplates(["2.16.840.1.113883.10.20.6.2.14", "1.2.250.1.213.1.1.3.154"]);

function buildRadiationDose({ at, code, id, quantity, site, text }: RadiationDose): XmlElement {
  return buildEntry(
    element(
      hl7("observation"),
      { classCode: "OBS", moodCode: "EVN" },
      quantityTemplates,
      buildId(id),
      buildCodedValue("code", code),
      buildEntryText(text),
      buildCompleted(),
      buildInstant(at),
      buildMeasure(quantity),
      buildSite(site),
    ),
  );
}
