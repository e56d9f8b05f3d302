import type { Oid } from "../identifiers/oid.js";
import type { StructIdNat } from "../identifiers/struct-id-nat.js";

/** Sector of activity (JDV_J02 / JDV_J61, code system 1.2.250.1.71.4.2.4), e.g. `SA08`. */
export type FacilityTypeCode = `SA${number}`;

/** Practice setting (JDV_J04 / JDV_J62, code system 1.2.250.1.213.1.1.4.9), e.g. `AMBULATOIRE`. */
export type PracticeSettingCode = string;

/** Postal address of a structure. */
export interface PostalAddress {
  /** Number and street name, type of street included. */
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
}

/** Anything that has a national structure identifier. */
export interface Organisation {
  /** Struct_IdNat: prefix and number, e.g. `10B0999999`. */
  readonly id: StructIdNat;
  readonly name: string;
  readonly address?: PostalAddress;
  /** International format without spaces, e.g. `+33478000000`. */
  readonly phone?: string;
}

/** A site: the place where acts are made, the FINESS géographique most often. */
export interface Site extends Organisation {
  readonly facilityType: FacilityTypeCode;
  readonly practiceSetting: PracticeSettingCode;
}

/** A legal entity (FINESS juridique, SIREN…) and the sites it runs. */
export interface LegalEntity extends Organisation {
  readonly sites: readonly Site[];
}

/** A group of legal entities that share one software. */
export interface OrganisationGroup {
  readonly name: string;
  readonly legalEntities: readonly LegalEntity[];
}

/** The software installation, as the national services know it. */
export interface SoftwareInstallation {
  readonly name: string;
  readonly version: string;
  /** OID of the installation: LPS_ID, sourceId, root of the identifiers it makes (EX_GEN-1350). */
  readonly oid: Oid;
}
