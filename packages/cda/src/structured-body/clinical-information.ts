import type { CdaIdentifier } from "../cda-reading.js";
import type { Narrative } from "./narrative.js";
import type { CodedText, UncodedText } from "./values.js";
import type { EntryText } from "./narrative.js";
import type { EntrySection, Section, TextSection } from "./section.js";

/**
 * Why the exam was asked for, and what had to be known of the patient.
 *
 * @see IMG-CR-IMG, section FR-DICOM-informations-cliniques (55752-0)
 */
export interface ClinicalInformation extends Section {
  /** Usually nothing: the two sub-sections say it. */
  readonly narrative?: Narrative;
  /** Reason and purpose of the exam: FR-DICOM-Demande-examen (55115-0). */
  readonly request: TextSection;
  /** FR-DICOM-Historique-medical (11329-0). */
  readonly history: MedicalHistory;
}

/**
 * Medical and surgical history, and contraindications: at least one entry of each kind, "aucun signalé" if need be.
 *
 * @see IMG-CR-IMG, section FR-DICOM-Historique-medical
 */
export interface MedicalHistory extends EntrySection {
  /** LOINC 11348-0. */
  readonly medical: readonly HistoryItem[];
  /** LOINC 47519-4. */
  readonly surgical: readonly HistoryItem[];
  /** LOINC 64100-1. The official rules want one, and their value set has no "none": the author chooses. */
  readonly contraindications: readonly Contraindication[];
}

/** One point of the history, coded or in words. */
export interface HistoryItem {
  readonly id?: CdaIdentifier;
  readonly value: CodedText | UncodedText;
  /** Words of the entry as a whole; those of the value when absent. */
  readonly text?: EntryText;
  /** Day, or instant with offset. */
  readonly at?: string;
  /** Where in the body. */
  readonly site?: CodedText;
}

/** A contraindication. */
export interface Contraindication {
  readonly id?: CdaIdentifier;
  /** Of JDV_Contre-indications-CISIS (1.2.250.1.213.1.1.5.659), e.g. `MED-1105`. */
  readonly value: CodedText;
  /** Comment on it; the words of the value when absent. */
  readonly text?: EntryText;
  /** Day, or instant with offset. */
  readonly at?: string;
  /** Where in the body. */
  readonly site?: CodedText;
}
