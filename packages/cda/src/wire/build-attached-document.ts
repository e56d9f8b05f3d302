import { element, type XmlElement } from "@segur-sdk/core/xml";

import type { AttachedDocument, AttachedDocuments, PdfCopy } from "../structured-body/attached-document.js";
import type { Binaries } from "./binaries.js";
import { buildFixedCode } from "./build-coded-value.js";
import {
  buildCodedObservation,
  buildCompleted,
  buildEntryText,
  buildId,
  buildInstant,
  buildTemplates,
  loinc,
} from "./build-entry-values.js";
import { buildEntry, buildSection } from "./build-section.js";
import { hl7 } from "./cda-names.js";

/** FR-Documents-ajoutes. */
export function buildAttachedDocuments(section: AttachedDocuments, binaries: Binaries): XmlElement {
  return buildSection(
    "attachments",
    section,
    section.documents.map((document) => buildAttachedDocument(document, binaries)),
  );
}

/** FR-Document-PDF-copie: exactly one document. */
export function buildPdfCopy(section: PdfCopy, binaries: Binaries): XmlElement {
  return buildSection("pdfCopy", section, buildAttachedDocument(section.document, binaries));
}

const attachedTemplates = buildTemplates(["1.2.250.1.213.1.1.3.18"]);
const attachedCode = buildFixedCode("code", loinc("55107-7", "Document attaché"));
const typeTemplates = buildTemplates([
  "1.3.6.1.4.1.19376.1.5.3.1.4.13",
  "1.2.250.1.213.1.1.3.48",
  "1.2.250.1.213.1.1.3.48.18",
]);
const typeCode = buildFixedCode("code", loinc("69764-9", "Type de document"));

/** FR-Document-attache: what the document is, and the document. */
function buildAttachedDocument(document: AttachedDocument, binaries: Binaries): XmlElement {
  const { at, id, mediaId, pdf, title, typeId } = document;
  return buildEntry(
    element(
      hl7("organizer"),
      { classCode: "CLUSTER", moodCode: "EVN" },
      attachedTemplates,
      buildId(id),
      attachedCode,
      buildCompleted(),
      element(
        hl7("component"),
        { typeCode: "COMP" },
        element(
          hl7("observation"),
          { classCode: "OBS", moodCode: "EVN" },
          typeTemplates,
          buildId(typeId),
          typeCode,
          buildEntryText(title),
          buildCompleted(),
          at === undefined ? element(hl7("effectiveTime"), { nullFlavor: "NA" }) : buildInstant(at),
          buildCodedObservation({ text: title }),
        ),
      ),
      element(
        hl7("component"),
        {},
        element(
          hl7("observationMedia"),
          { ID: mediaId, classCode: "OBS", moodCode: "EVN" },
          element(hl7("value"), { mediaType: "application/pdf", representation: "B64" }, binaries.place(pdf)),
        ),
      ),
    ),
  );
}
