import { element, type XmlElement } from "@segur-sdk/core/xml";

import type { CatalogObject, CatalogSeries, CatalogStudy, ObjectCatalog } from "../structured-body/object-catalog.js";
import { buildCodedValue, buildFixedCode } from "./build-coded-value.js";
import { buildCodedText, buildInstant, buildReference, buildTemplates, dicomCode } from "./build-entry-values.js";
import { buildEntry, buildSection } from "./build-section.js";
import { hl7 } from "./cda-names.js";

/** FR-DICOM-Object-Catalog. */
export function buildObjectCatalog(section: ObjectCatalog): XmlElement {
  return buildSection(
    "objectCatalog",
    section,
    section.studies.map((study) => buildEntry(buildStudy(study))),
  );
}

const studyTemplates = buildTemplates(["1.2.840.10008.9.16", "1.2.250.1.213.1.1.3.155"]);
const studyCode = buildFixedCode("code", dicomCode("113014", "Examen"));
const seriesTemplates = buildTemplates(["1.2.840.10008.9.17", "1.2.250.1.213.1.1.3.156"]);
const seriesCode = dicomCode("113015", "Séries");
const modalityName = buildFixedCode("name", dicomCode("121139", "Modalité"));
const objectTemplates = buildTemplates(["1.2.840.10008.9.18", "1.2.250.1.213.1.1.3.157"]);

/** FR-DICOM-Examen-imagerie. */
function buildStudy({ at, series, uid }: CatalogStudy): XmlElement {
  return element(
    hl7("act"),
    { classCode: "ACT", moodCode: "EVN" },
    studyTemplates,
    element(hl7("id"), { root: uid }),
    studyCode,
    buildInstant(at),
    buildComponent(buildSeries(series)),
  );
}

/** FR-DICOM-Serie-imagerie. */
function buildSeries({ at, modality, object, uid }: CatalogSeries): XmlElement {
  return element(
    hl7("act"),
    { classCode: "ACT", moodCode: "EVN" },
    seriesTemplates,
    element(hl7("id"), { root: uid }),
    buildCodedValue("code", seriesCode, element(hl7("qualifier"), {}, modalityName, buildCodedText("value", modality))),
    buildInstant(at),
    buildComponent(buildObject(object)),
  );
}

/** FR-DICOM-SOP-instance-observation. */
function buildObject({ at, sopClass, uid, viewingUrl }: CatalogObject): XmlElement {
  return element(
    hl7("observation"),
    { classCode: "DGIMG", moodCode: "EVN" },
    objectTemplates,
    element(hl7("id"), { root: uid }),
    buildCodedText("code", sopClass),
    viewingUrl !== undefined && element(hl7("text"), { mediaType: "application/dicom" }, buildReference(viewingUrl)),
    buildInstant(at),
  );
}

function buildComponent(statement: XmlElement): XmlElement {
  return element(hl7("entryRelationship"), { typeCode: "COMP" }, statement);
}
