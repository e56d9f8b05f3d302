import type { CodedValue } from "@segur-sdk/core";

import type { CdaIdentifier } from "../cda-reading.js";
import type { EntryText } from "./narrative.js";
import type { ObjectCatalog } from "./object-catalog.js";
import type { ProductAdministration } from "./product.js";
import type { RadiationExposure } from "./radiation-exposure.js";
import type { EntrySection, TextSection } from "./section.js";
import type { CodedText } from "./values.js";

/**
 * How one exam was made.
 *
 * @see IMG-CR-IMG, section FR-DICOM-Acte-imagerie (55111-9): one per exam
 */
export interface Examination extends EntrySection {
  /** At least one. */
  readonly techniques: readonly ImagingTechnique[];
  /** Contrast media and other products, radiopharmaceuticals aside. */
  readonly products?: readonly ProductAdministration[];
  /** FR-DICOM-Complications (55109-3). */
  readonly complications?: TextSection;
  readonly radiationExposure?: RadiationExposure;
  readonly objectCatalog: ObjectCatalog;
}

/**
 * Technique of an exam.
 *
 * @see IMG-CR-IMG, entry FR-DICOM-Technique-imagerie
 */
export interface ImagingTechnique {
  readonly id?: CdaIdentifier;
  /** LOINC act of JDV_CodesDocumentImagerie. */
  readonly code: CodedText;
  readonly ccam?: CodedValue;
  /** How it was done, in words. */
  readonly description?: EntryText;
  /** Day, or instant with offset. */
  readonly at?: string;
  /** DICOM modalities; at least one. */
  readonly modalities: readonly CodedText[];
  /** Of JDV_LocalisationAnatomique-CISIS (1.2.250.1.213.1.1.5.694); exactly one. */
  readonly site: AnatomicalSite;
  /** Other parameters: machine, sequences… (FR-Commentaire-ER). */
  readonly parameters?: EntryText;
}

/** A place of the body. */
export interface AnatomicalSite extends CodedText {
  /** Of JDV_LateraliteTechniqueImagerie-CISIS (1.2.250.1.213.1.1.5.617): `66459002` unilateral, `51440002` bilateral. */
  readonly laterality?: CodedText;
}
