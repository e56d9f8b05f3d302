import type { XmlElement } from "@segur-sdk/core/xml";

import type { CdaIdentifier } from "../cda-reading.js";
import type { AttachedDocuments, PdfCopy } from "./attached-document.js";
import type { ClinicalInformation } from "./clinical-information.js";
import type { MedicalDevices } from "./device.js";
import type { Examination } from "./examination.js";
import type { EntryText } from "./narrative.js";
import type { SectionAuthor } from "./people.js";
import type { EntrySection, TextSection } from "./section.js";

/**
 * Body of level 3: the report in sections, each with a narrative for people and entries for machines.
 *
 * Texts may be plain strings. What is absent is completed by {@link completeStructuredBody}, always in the same way; the
 * completed body is what reading the document gives back.
 *
 * @see CI-SIS volet IMG-CR-IMG 2024.01; DICOM PS3.20
 */
export interface StructuredBody {
  readonly level: 3;
  readonly addendum?: Addendum;
  readonly clinicalInformation: ClinicalInformation;
  /** One per act of the report, in the same order; at least one. */
  readonly examinations: readonly Examination[];
  readonly devices?: MedicalDevices;
  /** What the images show: FR-DICOM-Resultats (59776-5). */
  readonly results?: TextSection;
  /** Results of earlier exams: FR-Resultats-examens-non-code (30954-2). */
  readonly earlierResults?: TextSection;
  /** FR-DICOM-Examen-comparatif (18834-2). */
  readonly comparison?: TextSection;
  /** FR-DICOM-Conclusion (19005-8). */
  readonly conclusion: TextSection;
  /** FR-Commentaire-non-code (55112-7). */
  readonly comment?: TextSection;
  readonly attachments?: AttachedDocuments;
  readonly pdfCopy?: PdfCopy;
  readonly patientEducation?: PatientEducation;
  /**
   * Sections of your own, after the others: `section` elements of `urn:hl7-org:v3`, made with `element` or given to
   * `fromXmlBuilder`, both of `@segur-sdk/core/xml`. Written as they are.
   */
  readonly customSections?: readonly XmlElement[];
}

/**
 * What is added to a report already sent, by whom and when.
 *
 * @see IMG-CR-IMG, section FR-DICOM-Addendum (55107-7)
 */
export interface Addendum extends TextSection {
  readonly author: SectionAuthor;
  /** Instant with offset, to the second. */
  readonly at: string;
}

/**
 * What the patient was told.
 *
 * @see IMG-CR-IMG, section FR-Education-du-patient (34895-3)
 */
export interface PatientEducation extends EntrySection {
  readonly information: PatientInformation;
}

/** Information given to the patient: LOINC 99622-3. */
export interface PatientInformation {
  readonly id?: CdaIdentifier;
  readonly text: EntryText;
  /** Day, or instant with offset. */
  readonly at?: string;
}
