import type { Oid } from "@segur-sdk/core";

import type { EntrySection } from "./section.js";
import type { CodedText } from "./values.js";

/**
 * The images of the exam and where to see them.
 *
 * @see IMG-CR-IMG, section FR-DICOM-Object-Catalog (DCM 121181)
 */
export interface ObjectCatalog extends EntrySection {
  /** Each is one of the acts of the report. */
  readonly studies: readonly CatalogStudy[];
}

/** A study: FR-DICOM-Examen-imagerie. It holds exactly one series, generic if need be. */
export interface CatalogStudy {
  /** Study Instance UID. */
  readonly uid: Oid;
  /** Instant with offset. */
  readonly at: string;
  readonly series: CatalogSeries;
}

/** A series: FR-DICOM-Serie-imagerie. It holds exactly one object. */
export interface CatalogSeries {
  /** Series Instance UID. */
  readonly uid: Oid;
  /** Of JDV_ModaliteAcquisition-CISIS. */
  readonly modality: CodedText;
  /** Day, or instant with offset. */
  readonly at?: string;
  readonly object: CatalogObject;
}

/** An object: FR-DICOM-SOP-instance-observation. */
export interface CatalogObject {
  /** SOP Instance UID. */
  readonly uid: Oid;
  /** SOP class, of JDV_SOPClass-CISIS, system 1.2.840.10008.2.6.1, e.g. `1.2.840.10008.5.1.4.1.1.2`. */
  readonly sopClass: CodedText;
  /** Where the study is viewed: the address of the DRIMbox (DB/RIS.11). */
  readonly viewingUrl?: string;
  /** Day, or instant with offset. */
  readonly at?: string;
}
