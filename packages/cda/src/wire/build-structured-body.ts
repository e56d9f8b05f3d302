import { element, type XmlElement } from "@segur-sdk/core/xml";

import type { MedicalDevice } from "../structured-body/device.js";
import type { Addendum, PatientInformation, StructuredBody } from "../structured-body/structured-body.js";
import type { Binaries } from "./binaries.js";
import { buildAttachedDocuments, buildPdfCopy } from "./build-attached-document.js";
import { buildClinicalInformation } from "./build-clinical-information.js";
import { buildFixedCode } from "./build-coded-value.js";
import {
  buildCodedText,
  buildCompleted,
  buildEntryText,
  buildId,
  buildInstant,
  buildTemplates,
  loinc,
  typed,
} from "./build-entry-values.js";
import { buildExamination } from "./build-examination.js";
import type { AssignedPeople } from "./build-professional.js";
import { buildEntry, buildSection } from "./build-section.js";
import { hl7 } from "./cda-names.js";
import { buildTimestamp } from "./hl7-timestamp.js";

/** What the sections need besides themselves. */
export interface StructuredBodyContext {
  /** The people of the document: the author of an addendum. */
  readonly people: AssignedPeople;
  readonly binaries: Binaries;
}

/**
 * The body of level 3, from a completed body. Sections come in the order of the model.
 *
 * @see CI-SIS volet IMG-CR-IMG 2024.01
 */
export function buildStructuredBody(body: StructuredBody, { binaries, people }: StructuredBodyContext): XmlElement {
  const { addendum, attachments, comment, comparison, devices, earlierResults, patientEducation, pdfCopy, results } =
    body;
  return element(
    hl7("component"),
    {},
    element(
      hl7("structuredBody"),
      {},
      addendum && buildAddendum(addendum, people),
      buildClinicalInformation(body.clinicalInformation),
      body.examinations.map(buildExamination),
      devices && buildSection("devices", devices, devices.devices.map(buildDevice)),
      results && buildSection("results", results),
      earlierResults && buildSection("earlierResults", earlierResults),
      comparison && buildSection("comparison", comparison),
      buildSection("conclusion", body.conclusion),
      comment && buildSection("comment", comment),
      attachments && buildAttachedDocuments(attachments, binaries),
      pdfCopy && buildPdfCopy(pdfCopy, binaries),
      patientEducation &&
        buildSection("patientEducation", patientEducation, buildInformation(patientEducation.information)),
      body.customSections?.map((section) => element(hl7("component"), {}, section)),
    ),
  );
}

/** FR-DICOM-Addendum: its author is told in the section. */
function buildAddendum(addendum: Addendum, people: AssignedPeople): XmlElement {
  return buildSection(
    "addendum",
    addendum,
    element(
      hl7("author"),
      {},
      element(hl7("time"), { value: buildTimestamp(addendum.at) }),
      people.author(addendum.author),
    ),
  );
}

const supplyTemplates = buildTemplates(["2.16.840.1.113883.10.20.1.34", "1.2.250.1.213.1.1.3.20"]);

/** FR-Dispositif-medical. Child order: XSD class Supply. */
function buildDevice({ category, from, id, text, to, udi }: MedicalDevice): XmlElement {
  return buildEntry(
    element(
      hl7("supply"),
      { classCode: "SPLY", moodCode: "EVN" },
      supplyTemplates,
      buildId(id),
      buildEntryText(text),
      typed(
        element(
          hl7("effectiveTime"),
          {},
          element(hl7("low"), { value: buildTimestamp(from) }),
          to !== undefined && element(hl7("high"), { value: buildTimestamp(to) }),
        ),
        "IVL_TS",
      ),
      element(
        hl7("participant"),
        { typeCode: "DEV" },
        element(
          hl7("participantRole"),
          { classCode: "MANU" },
          buildId(udi),
          element(
            hl7("playingDevice"),
            { classCode: "DEV", determinerCode: "INSTANCE" },
            buildCodedText("code", category),
          ),
        ),
      ),
    ),
  );
}

const simpleObservationTemplates = buildTemplates(["1.3.6.1.4.1.19376.1.5.3.1.4.13", "1.2.250.1.213.1.1.3.48"]);
const informationCode = buildFixedCode("code", loinc("99622-3", "Informations pour le patient"));

/** FR-Simple-Observation on what the patient was told. */
function buildInformation({ at, id, text }: PatientInformation): XmlElement {
  return buildEntry(
    element(
      hl7("observation"),
      { classCode: "OBS", moodCode: "EVN" },
      simpleObservationTemplates,
      buildId(id),
      informationCode,
      buildEntryText(text),
      buildCompleted(),
      // Compulsory in a simple observation (IHE PCC), be it to say that it is not known.
      at === undefined ? element(hl7("effectiveTime"), { nullFlavor: "UNK" }) : buildInstant(at),
    ),
  );
}
