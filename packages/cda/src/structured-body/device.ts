import type { CdaIdentifier } from "../cda-reading.js";
import type { EntryText } from "./narrative.js";
import type { EntrySection } from "./section.js";
import type { CodedText } from "./values.js";

/**
 * Devices used or worn.
 *
 * @see IMG-CR-IMG, section FR-Dispositifs-medicaux (46264-8)
 */
export interface MedicalDevices extends EntrySection {
  /** At least one. */
  readonly devices: readonly MedicalDevice[];
}

/** A device: FR-Dispositif-medical. */
export interface MedicalDevice {
  /** Identifier of the supply. */
  readonly id?: CdaIdentifier;
  /** EMDN category (1.2.250.1.213.2.68). */
  readonly category: CodedText;
  /** The device in words; the label of its category when absent. */
  readonly text?: EntryText;
  /** Start of use or presence: day, or instant with offset. */
  readonly from: string;
  /** End of use or presence. */
  readonly to?: string;
  /** Unique device identifier: OID of the issuing agency, and the identifier. */
  readonly udi?: CdaIdentifier;
}
