import type { Problem } from "@segur-sdk/core";

import { codeSystems } from "../code-systems.js";
import type { ReportHeader } from "../imaging-report.js";
import { inspectInstant } from "../instant.js";
import { isPdfA1 } from "../pdf/assert-pdf.js";
import { inspectPdf, pdfFaultOf } from "../pdf/inspect-pdf.js";
import type { AttachedDocument } from "../structured-body/attached-document.js";
import type { HistoryItem, MedicalHistory } from "../structured-body/clinical-information.js";
import type { MedicalDevice } from "../structured-body/device.js";
import type { EntrySection } from "../structured-body/section.js";
import type { StructuredBody } from "../structured-body/structured-body.js";
import { contraindications } from "../value-sets/generated/contraindication.js";
import { anchorProblems, collectPointed } from "./anchor-rules.js";
import { customSectionProblems } from "./custom-section-rules.js";
import { isSecondPrecise } from "./document-rules.js";
import { codedProblems, identifierProblems, memberProblems, momentProblems, siteProblems } from "./entry-rules.js";
import { examinationProblems } from "./examination-rules.js";
import { type Anchors, narrativeProblems, saysSomething } from "./narrative-rules.js";
import { professionalProblems } from "./people-rules.js";
import { unless } from "./rule-catalogue.js";
import { collectTextProblems } from "./text-rules.js";

/**
 * Everything that is wrong with a completed body; fields are those of the body as it was given.
 *
 * @see CI-SIS volet IMG-CR-IMG 2024.01
 */
export function structuredBodyProblems(body: StructuredBody, { acts }: Pick<ReportHeader, "acts">): readonly Problem[] {
  const anchors: Anchors = { named: [], pointed: [] };
  const { customSections = [], ...sections } = body;
  const texts: Problem[] = [];
  collectTextProblems(sections, "body", texts);
  collectPointed(sections, "body", anchors);
  const found = [
    ...sectionsOf(body).flatMap(([section, field, isText]) => sectionProblems(section, field, isText, anchors)),
    ...entriesProblems(body, new Set(acts.map(({ studyInstanceUid }) => studyInstanceUid))),
    ...unless(body.examinations.length === acts.length, "SDK-EXAMINATION-ACTS", "body.examinations"),
    ...attachmentProblems(body, anchors),
    ...customSections.flatMap((section, index) =>
      customSectionProblems(section, `body.customSections[${String(index)}]`, anchors),
    ),
  ];
  return [...texts, ...found, ...anchorProblems(anchors)];
}

/** Section, field, and whether its text alone says what it has to say. */
type Located = readonly [section: EntrySection, field: string, isText: boolean];

function sectionsOf(body: StructuredBody): readonly Located[] {
  const { clinicalInformation } = body;
  const found: Located[] = [
    [clinicalInformation, "body.clinicalInformation", false],
    [clinicalInformation.request, "body.clinicalInformation.request", true],
    [clinicalInformation.history, "body.clinicalInformation.history", false],
  ];
  body.examinations.forEach((examination, index) => {
    const field = `body.examinations[${String(index)}]`;
    found.push([examination, field, false], [examination.objectCatalog, `${field}.objectCatalog`, false]);
    if (examination.complications) found.push([examination.complications, `${field}.complications`, true]);
    if (examination.radiationExposure) found.push([examination.radiationExposure, `${field}.radiationExposure`, false]);
  });
  for (const name of ["addendum", "results", "earlierResults", "comparison", "conclusion", "comment"] as const) {
    const section = body[name];
    if (section !== undefined) found.push([section, `body.${name}`, true]);
  }
  for (const name of ["devices", "attachments", "pdfCopy", "patientEducation"] as const) {
    const section = body[name];
    if (section !== undefined) found.push([section, `body.${name}`, false]);
  }
  return found;
}

function sectionProblems(
  { id, narrative, title }: EntrySection,
  field: string,
  isText: boolean,
  anchors: Anchors,
): readonly Problem[] {
  const blocks = typeof narrative === "object" ? narrative : [];
  return [
    ...identifierProblems(id, `${field}.id`),
    ...unless(
      title !== "" && (field !== "body.pdfCopy" || title === "Copie du document"),
      "SDK-SECTION-TITLE",
      `${field}.title`,
    ),
    ...unless(!isText || saysSomething(blocks), "SDK-NARR-TEXT", `${field}.narrative`),
    ...narrativeProblems(blocks, `${field}.narrative`, anchors),
  ];
}

function entriesProblems(body: StructuredBody, studyUids: ReadonlySet<string>): readonly Problem[] {
  const { addendum, devices, examinations, patientEducation } = body;
  return [
    ...(addendum === undefined
      ? []
      : [
          ...professionalProblems(addendum.author, "body.addendum.author"),
          ...unless(isSecondPrecise(addendum.at), "SDK-SM-TIME", "body.addendum.at"),
        ]),
    ...historyProblems(body.clinicalInformation.history),
    ...unless(examinations.length > 0, "SDK-EXAMINATIONS", "body.examinations"),
    ...examinations.flatMap((examination, index) =>
      examinationProblems(examination, `body.examinations[${String(index)}]`, studyUids),
    ),
    ...(devices === undefined
      ? []
      : [
          ...unless(devices.devices.length > 0, "SDK-DEVICE", "body.devices.devices"),
          ...devices.devices.flatMap((device, index) =>
            deviceProblems(device, `body.devices.devices[${String(index)}]`),
          ),
        ]),
    ...(patientEducation === undefined
      ? []
      : [
          ...identifierProblems(patientEducation.information.id, "body.patientEducation.information.id"),
          ...momentProblems(patientEducation.information.at, "body.patientEducation.information.at"),
        ]),
  ];
}

function historyProblems(history: MedicalHistory): readonly Problem[] {
  const field = "body.clinicalInformation.history";
  const kinds = ["medical", "surgical", "contraindications"] as const;
  return kinds.flatMap((kind) => [
    ...unless(history[kind].length > 0, "SDK-HISTORY", `${field}.${kind}`),
    ...history[kind].flatMap((item, index) => {
      const at = `${field}.${kind}[${String(index)}]`;
      return [...historyItemProblems(item, at), ...valueProblems(item, kind === "contraindications", `${at}.value`)];
    }),
  ]);
}

function historyItemProblems(item: HistoryItem, field: string): readonly Problem[] {
  return [
    ...identifierProblems(item.id, `${field}.id`),
    ...momentProblems(item.at, `${field}.at`),
    ...siteProblems(item.site, `${field}.site`),
  ];
}

function valueProblems({ value }: HistoryItem, isContraindication: boolean, field: string): readonly Problem[] {
  if (!("code" in value)) return [];
  return isContraindication
    ? memberProblems(value, contraindications, "SDK-CONTRAINDICATION", field)
    : codedProblems(value, field);
}

function deviceProblems({ category, from, id, to, udi }: MedicalDevice, field: string): readonly Problem[] {
  const start = inspectInstant(from)?.epochMs;
  const end = to === undefined ? undefined : inspectInstant(to)?.epochMs;
  return [
    ...identifierProblems(id, `${field}.id`),
    ...unless(
      category.system === codeSystems.emdn && /^[A-Z]\d{2,}$/u.test(category.code) && category.label.trim() !== "",
      "SDK-DEVICE",
      `${field}.category`,
    ),
    ...momentProblems(from, `${field}.from`),
    ...momentProblems(to, `${field}.to`),
    ...unless(start === undefined || end === undefined || start <= end, "SDK-DEVICE", `${field}.to`),
    ...identifierProblems(udi, `${field}.udi`),
  ];
}

function attachmentProblems({ attachments, pdfCopy }: StructuredBody, anchors: Anchors): readonly Problem[] {
  return [
    ...(attachments === undefined
      ? []
      : [
          ...unless(attachments.documents.length > 0, "SDK-ATTACHMENT", "body.attachments.documents"),
          ...attachments.documents.flatMap((document, index) =>
            documentProblems(document, `body.attachments.documents[${String(index)}]`, anchors),
          ),
        ]),
    ...(pdfCopy === undefined ? [] : documentProblems(pdfCopy.document, "body.pdfCopy.document", anchors)),
  ];
}

/** What may be said of the PDF copy without refusing it. */
export function pdfCopyWarnings({ pdfCopy }: Pick<StructuredBody, "pdfCopy">): readonly Problem[] {
  return unless(
    pdfCopy === undefined || isPdfA1(inspectPdf(pdfCopy.document.pdf)),
    "SDK-PDF-COPY-PDFA",
    "body.pdfCopy.document.pdf",
  );
}

function documentProblems(
  { at, id, mediaId, pdf, typeId }: AttachedDocument,
  field: string,
  anchors: Anchors,
): readonly Problem[] {
  if (mediaId !== undefined) anchors.named.push({ anchor: mediaId, field: `${field}.mediaId` });
  return [
    ...identifierProblems(id, `${field}.id`),
    ...identifierProblems(typeId, `${field}.typeId`),
    ...momentProblems(at, `${field}.at`),
    ...unless(pdfFaultOf(pdf) === undefined, "SDK-ATTACHMENT", `${field}.pdf`),
  ];
}
