import type { PsIdNat } from "../identifiers/ps-id-nat.js";

/** A code with its label and code system. */
export interface CodedValue {
  readonly code: string;
  readonly label: string;
  /** OID of the code system. */
  readonly system: string;
}

/** Civility (JDV_J245) and title (JDV_J246) of a professional. */
export type Civility = "M" | "MME";
/** Title of a professional (JDV_J246). */
export type ProfessionalTitle = "DR" | "PR" | "MC" | "MG" | "PC" | "PG";

/** A health professional. */
export interface Professional {
  /** PS_IdNat: `8` + RPPS most often. */
  readonly id: PsIdNat;
  readonly familyName: string;
  readonly givenName: string;
  /** Profession, TRE_G15 (1.2.250.1.71.1.2.7): `10` for a physician. */
  readonly professionCode: string;
  /** Savoir-faire, TRE_R38/R01, e.g. `SM44`; compulsory for physicians and pharmacists. */
  readonly specialityCode?: string;
  readonly civility?: Civility;
  readonly title?: ProfessionalTitle;
  /** MSSanté address, when known. */
  readonly mssanteAddress?: string;
}

/** How and when a person logged in to the local software; the VIHF repeats it. */
export interface LocalLogin {
  /** Instant of the login, ISO 8601 with offset or `Z`. */
  readonly at: string;
  readonly method: "password" | "password-protected-transport" | "smartcard" | "x509" | "unspecified";
}

/** A professional who acts now in the software. */
export interface ActingProfessional extends Professional {
  readonly login: LocalLogin;
}

/** Whoever triggers a call: a secretary, a professional, an automatic processing. Traced in the audit. */
export interface Actor {
  /** Identifier of the person or processing in the local software, e.g. `sec-042`. */
  readonly id: string;
  readonly role: "secretary" | "professional" | "automate";
}
