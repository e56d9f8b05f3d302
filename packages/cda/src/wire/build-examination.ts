import { element, type XmlElement } from "@segur-sdk/core/xml";

import type { AnatomicalSite, Examination, ImagingTechnique } from "../structured-body/examination.js";
import { buildCodedValue, buildFixedCode } from "./build-coded-value.js";
import {
  buildCodedText,
  buildComment,
  buildEntryText,
  buildId,
  buildInstant,
  buildSite,
  buildTemplates,
  snomed,
} from "./build-entry-values.js";
import { buildObjectCatalog } from "./build-object-catalog.js";
import { buildProductAdministration } from "./build-product.js";
import { buildRadiationExposure } from "./build-radiation-exposure.js";
import { buildEntry, buildSection } from "./build-section.js";
import { hl7 } from "./cda-names.js";

/** FR-DICOM-Acte-imagerie: one exam. */
export function buildExamination(section: Examination): XmlElement {
  const { complications, radiationExposure } = section;
  return buildSection(
    "examination",
    section,
    section.techniques.map(buildTechnique),
    section.products?.map(buildProductAdministration),
    complications && buildSection("complications", complications),
    radiationExposure && buildRadiationExposure(radiationExposure),
    buildObjectCatalog(section.objectCatalog),
  );
}

/** Exactly these two conformances: FR-DICOM-Technique-imagerie. */
const techniqueTemplates = buildTemplates(["1.2.840.10008.9.14", "1.2.250.1.213.1.1.3.153"]);

function buildTechnique(technique: ImagingTechnique): XmlElement {
  const { ccam, code } = technique;
  return buildEntry(
    element(
      hl7("procedure"),
      { classCode: "PROC", moodCode: "EVN" },
      techniqueTemplates,
      buildId(technique.id),
      buildCodedText("code", code, ccam && buildCodedValue("translation", ccam)),
      buildEntryText(technique.description),
      buildInstant(technique.at),
      technique.modalities.map((modality) => buildCodedText("methodCode", modality)),
      buildLocation(technique.site),
      buildComment(technique.parameters),
    ),
  );
}

const lateralityName = buildFixedCode("name", snomed("106233006", "modificateur topographique"));

function buildLocation(site: AnatomicalSite): XmlElement {
  const { laterality } = site;
  return buildSite(
    site,
    laterality && element(hl7("qualifier"), {}, lateralityName, buildCodedText("value", laterality)),
  );
}
