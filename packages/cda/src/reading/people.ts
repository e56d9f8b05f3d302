import type { CodedValue } from "@segur-sdk/core";

import type { CdaIdentifier, ReadCode } from "./coded.js";

/** Names of a person other than the patient. */
export interface ReadPersonName {
  readonly familyName?: string;
  readonly givenName?: string;
  /** Civility, e.g. `MME`. */
  readonly prefix?: string;
  /** Title, e.g. `DR`. */
  readonly suffix?: string;
}

/** An address. */
export interface ReadAddress {
  /** `H`, `WP`… */
  readonly use?: string;
  /** Why there is no address, e.g. `NAV`, `MSK`. */
  readonly nullFlavor?: string;
  /** The lines, as they are written on an envelope. */
  readonly lines: readonly string[];
  /** The parts by their CDA name, e.g. `postalCode`; a part written twice is in two lines. */
  readonly parts: Readonly<Record<string, string>>;
}

/** How to reach someone. */
export interface ReadTelecom {
  /** Scheme included, e.g. `tel:+33478000000`. */
  readonly value: string;
  /** `WP`, `MC`… */
  readonly use?: string;
}

/** An organisation, as far as the document tells. */
export interface ReadOrganisation {
  readonly id?: CdaIdentifier;
  /** The other identifiers, when there are several. */
  readonly otherIds?: readonly CdaIdentifier[];
  readonly name?: string;
  /** Telecoms as written, scheme included, e.g. `tel:+33478000000`. */
  readonly telecoms: readonly string[];
  /** One line per part of the address. */
  readonly address: readonly string[];
  readonly addresses: readonly ReadAddress[];
  readonly practiceSetting?: CodedValue;
}

/** A device that made a document. */
export interface ReadDevice {
  readonly model?: string;
  readonly software?: string;
}

/** A person, or a device, who took part in the document, or whom it is meant for. */
export interface ReadParticipant extends ReadPersonName {
  readonly id?: CdaIdentifier;
  /** The other identifiers, when there are several. */
  readonly otherIds?: readonly CdaIdentifier[];
  /** Profession and speciality. */
  readonly specialty?: CodedValue;
  /** Functional role, e.g. `ATTPHYS`, `PCP`, with its translations and its words. */
  readonly role?: ReadCode;
  /** Telecoms as written, scheme included. */
  readonly telecoms: readonly string[];
  readonly addresses: readonly ReadAddress[];
  readonly organisation?: ReadOrganisation;
  readonly device?: ReadDevice;
  /** `S` when they signed. */
  readonly signature?: string;
  /** When they took part: ISO 8601, with offset only if the document has one. */
  readonly time?: string;
}

/** Someone who took part in the care or in the document: requester, treating physician… */
export interface ReadInvolvement extends ReadParticipant {
  /** `REF` who requested, `INF` who informed, `RESP`, `PRF`… (JDV_J144). */
  readonly type?: string;
  /** `PROV` professional, `AGNT`… */
  readonly classCode?: string;
  readonly startedAt?: string;
  readonly endedAt?: string;
}

/** Who informed: a professional, or someone close to the patient. */
export interface ReadInformant extends ReadParticipant {
  readonly kind: "professional" | "related";
  /** Of someone close: `ECON` emergency contact, `NOK` personne de confiance, `CON`, `CAREGIVER`, `PAT`. */
  readonly classCode?: string;
  /** Of someone close: what they are to the patient, e.g. `SIS`. */
  readonly relationship?: CodedValue;
}

/** Who represents the patient. */
export interface ReadGuardian extends ReadPersonName {
  readonly ids: readonly CdaIdentifier[];
  /** What they are to the patient. */
  readonly relationship?: CodedValue;
  readonly addresses: readonly ReadAddress[];
  readonly telecoms: readonly ReadTelecom[];
  /** When it is not a person. */
  readonly organisation?: ReadOrganisation;
}

/** Patient of a document that was read. */
export interface ReadPatient {
  /** All identifiers, the INS included. */
  readonly ids: readonly CdaIdentifier[];
  /** The INS, when one is there: kept as written, right or wrong. */
  readonly ins?: { readonly matricule: string; readonly oid: string };
  readonly birthName?: string;
  /** All the given names of the birth certificate, in one text. */
  readonly givenNames?: string;
  readonly firstGivenName?: string;
  readonly usedName?: string;
  readonly usedGivenName?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** `M`, `F` or `I` (written `UN`). */
  readonly sex?: "M" | "F" | "I";
  /** `AAAA-MM-JJ`; month and day may be `00` when the civil status does not know them. */
  readonly birthDate?: string;
  /** COG code. */
  readonly birthPlace?: string;
  /** Label of the birth place. */
  readonly birthPlaceName?: string;
  readonly addresses: readonly ReadAddress[];
  readonly telecoms: readonly ReadTelecom[];
  readonly guardians: readonly ReadGuardian[];
  readonly deceased?: boolean;
  readonly deceasedAt?: string;
  readonly multipleBirth?: boolean;
  readonly birthRank?: number;
}
