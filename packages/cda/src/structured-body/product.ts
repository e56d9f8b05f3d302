import type { CodedValue } from "@segur-sdk/core";

import type { CdaIdentifier } from "../cda-reading.js";
import type { EntryText } from "./narrative.js";
import type { Dose, Quantity } from "./values.js";

/** A medicine, contrast medium or radiopharmaceutical. */
export interface AdministeredProduct {
  /** Trade name; written as not applicable when absent. */
  readonly name?: string;
  /** CIS code (1.2.250.1.213.2.3.1). */
  readonly cis?: CodedValue;
  /** Other codes: CIP (1.2.250.1.213.2.3.2), UCD, ATC (2.16.840.1.113883.6.73). */
  readonly codes?: readonly CodedValue[];
  /** The product in words; its name or first code when absent. */
  readonly text?: EntryText;
  readonly lotNumber?: string;
}

/**
 * A product given for the exam: contrast medium, premedication.
 *
 * @see IMG-CR-IMG, entry FR-DICOM-Administration-produit-de-sante
 */
export interface ProductAdministration {
  readonly id?: CdaIdentifier;
  readonly product: AdministeredProduct;
  /** The administration in words; those of the product when absent. */
  readonly text?: EntryText;
  /** Day, or instant with offset. */
  readonly at?: string;
  /** EDQM (0.4.0.127.0.16.1.1.2.1), e.g. `20045000` "Voie intraveineuse". */
  readonly route?: CodedValue;
  readonly dose?: Dose;
  readonly rate?: Quantity;
  readonly comment?: EntryText;
}

/**
 * A radiopharmaceutical given for the exam.
 *
 * @see IMG-CR-IMG, entry FR-DICOM-Administration-radiopharmaceutique
 */
export interface RadiopharmaceuticalAdministration {
  readonly id?: CdaIdentifier;
  readonly product: AdministeredProduct;
  /** The administration in words; not written when absent. */
  readonly text?: EntryText;
  /** Day, or instant with offset. */
  readonly at?: string;
  readonly route?: CodedValue;
  /** Activity, in `MBq`. */
  readonly activity?: Dose;
  readonly comment?: EntryText;
}
