import type { XmlElement } from "@segur-sdk/core/xml";

import type { CdaReading } from "../cda-reading.js";
import { present } from "../present.js";
import type { SectionKindName } from "../structured-body/section-kinds.js";
import { sectionKinds } from "../structured-body/section-kinds.js";
import type { StructuredBody } from "../structured-body/structured-body.js";
import { restoreAttachments, restorePdfCopy } from "./restore/restore-attached-document.js";
import { restoreClinicalInformation } from "./restore/restore-clinical-information.js";
import { restoreExamination } from "./restore/restore-examination.js";
import { restoreAddendum, restoreDevices, restoreEducation, restoreTextSection } from "./restore/restore-sections.js";
import { isKind } from "./restore/section-of-kind.js";
import { collectLeftovers, type Leftovers, restoreEach, type UnplacedPart } from "./restore/unplaced.js";
import type { ReadSection } from "./section.js";

/** What {@link readStructuredBody} gives. */
export interface StructuredBodyReading {
  /** The body, when nothing that the model cannot do without is missing. */
  readonly body?: StructuredBody;
  /** Every section that could be restored, whether the whole can or not. */
  readonly sections: Partial<StructuredBody>;
  /** What the document does not have, or not in a form the model has a place for: `conclusion`, `examinations`… */
  readonly missing: readonly string[];
  /** What the document says and the model has no place for; looks of the narrative included. */
  readonly unplaced: readonly UnplacedPart[];
}

/**
 * The body of a structured imaging report as the model that builds one: the inverse of {@link buildImagingReport}.
 *
 * A document built from a body gives back that body completed ({@link completeStructuredBody}), to the last byte of its
 * files, and leaves nothing unplaced. A document of another software gives what the model has a place for, and the list
 * of the rest; {@link readCda} itself loses nothing. A section of a kind that is not of the model is a custom section.
 *
 * @see CI-SIS volet IMG-CR-IMG 2024.01
 * @example
 * ```ts
 * import { readFileSync } from "node:fs";
 * import { readCda, readStructuredBody } from "@segur-sdk/cda";
 *
 * const { body, missing, unplaced } = readStructuredBody(readCda(readFileSync("report.xml")));
 * console.log(body?.examinations.length ?? missing, unplaced.map(({ path, what }) => `${path}: ${what}`));
 * ```
 */
export function readStructuredBody(reading: CdaReading): StructuredBodyReading {
  const found = reading.body.kind === "structured" ? reading.body.sections : [];
  const unplaced = new Map<string, UnplacedPart>();
  const leftovers = collectLeftovers(unplaced);
  const sections = restoreSections(found, leftovers);
  const { clinicalInformation, conclusion, examinations } = sections;
  const missing = required.filter((name) => sections[name] === undefined);
  const whole =
    clinicalInformation !== undefined && conclusion !== undefined && examinations !== undefined
      ? { ...sections, level: 3 as const, clinicalInformation, conclusion, examinations }
      : undefined;
  return present<StructuredBodyReading>({ body: whole, sections, missing, unplaced: [...unplaced.values()] });
}

const required = ["clinicalInformation", "examinations", "conclusion"] as const;

function restoreSections(found: readonly ReadSection[], leftovers: Leftovers): Partial<StructuredBody> {
  const one = <T>(
    name: SectionKindName & keyof StructuredBody,
    restore: (section: ReadSection, leftovers: Leftovers) => T | undefined,
  ): T | undefined => {
    const [first, ...others] = found.filter((section) => isKind(section, sectionKinds[name]));
    const here = leftovers.at(name);
    if (others.length > 0) here.add("second section of this kind");
    const restored = first && restore(first, here);
    if (first !== undefined && restored === undefined) here.add("section");
    return restored;
  };
  const examinationsFound = found.filter((section) => isKind(section, sectionKinds.examination));
  const examinations = restoreEach(examinationsFound, leftovers.at("examinations"), restoreExamination);
  if (examinations.length < examinationsFound.length) leftovers.at("examinations").add("section");
  const customSections = customAmong(found);
  return present<Partial<StructuredBody>>({
    level: 3,
    addendum: one("addendum", restoreAddendum),
    clinicalInformation: one("clinicalInformation", restoreClinicalInformation),
    examinations: examinations.length === 0 ? undefined : examinations,
    devices: one("devices", restoreDevices),
    results: one("results", restoreTextSection),
    earlierResults: one("earlierResults", restoreTextSection),
    comparison: one("comparison", restoreTextSection),
    conclusion: one("conclusion", restoreTextSection),
    comment: one("comment", restoreTextSection),
    attachments: one("attachments", restoreAttachments),
    pdfCopy: one("pdfCopy", restorePdfCopy),
    patientEducation: one("patientEducation", restoreEducation),
    customSections: customSections.length === 0 ? undefined : customSections,
  });
}

/** Sections of no kind of the model, as they are. */
function customAmong(found: readonly ReadSection[]): readonly XmlElement[] {
  const kinds = Object.values(sectionKinds);
  return found.filter((section) => !kinds.some((kind) => isKind(section, kind))).map(({ source }) => source);
}
