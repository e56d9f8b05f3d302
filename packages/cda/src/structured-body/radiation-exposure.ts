import type { CdaIdentifier } from "../cda-reading.js";
import type { CodedValue } from "@segur-sdk/core";

import type { EntryText } from "./narrative.js";
import type { NamedProfessional } from "./people.js";
import type { RadiopharmaceuticalAdministration } from "./product.js";
import type { EntrySection } from "./section.js";
import type { CodedText, Quantity } from "./values.js";

/**
 * Ionising radiation: who authorised it, pregnancy, doses, radiopharmaceuticals.
 *
 * @see IMG-CR-IMG, section FR-DICOM-Exposition-aux-radiations (73569-6)
 */
export interface RadiationExposure extends EntrySection {
  /** Exactly one. */
  readonly authorization: ExposureAuthorization;
  /** Exactly one, whoever the patient is: `60001007` "Absence de grossesse" for a man. */
  readonly pregnancy: PregnancyStatus;
  readonly doses?: readonly RadiationDose[];
  readonly radiopharmaceuticals?: readonly RadiopharmaceuticalAdministration[];
}

/** Who authorised the exposure: FR-DICOM-Exposition-patient. */
export interface ExposureAuthorization {
  readonly id?: CdaIdentifier;
  readonly professional: NamedProfessional;
  /** The exposure in words; not written when absent. */
  readonly text?: EntryText;
}

/** Pregnancy status. */
export interface PregnancyStatus {
  readonly id?: CdaIdentifier;
  /** Of JDV_StatutGrossesse-CISIS (1.2.250.1.213.1.1.5.671): `60001007` no, `77386006` yes, `261665006` unknown. */
  readonly status: CodedText;
  /** Day, or instant with offset. */
  readonly at?: string;
}

/**
 * One measure of the exposure.
 *
 * @see IMG-CR-IMG, entry FR-DICOM-Quantite
 */
export interface RadiationDose {
  readonly id?: CdaIdentifier;
  /** Of JDV_QuantiteExpositionRayonnements-CISIS (1.2.250.1.213.1.1.5.620), e.g. `113813` "PDL total". */
  readonly code: CodedValue;
  readonly quantity: Quantity;
  /** Of JDV_LocalisationAnatomique-CISIS (1.2.250.1.213.1.1.5.694). */
  readonly site: CodedText;
  /** The measure in words; its label when absent. */
  readonly text?: EntryText;
  /** Day, or instant with offset. */
  readonly at?: string;
}
