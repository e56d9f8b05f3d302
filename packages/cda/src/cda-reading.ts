import type { CodedValue } from "@segur-sdk/core";

/** An identifier as CDA writes it. */
export interface CdaIdentifier {
  /** OID or UUID. */
  readonly root: string;
  readonly extension?: string;
}

/** Names of a person other than the patient. */
export interface ReadPersonName {
  readonly familyName?: string;
  readonly givenName?: string;
  /** Civility, e.g. `MME`. */
  readonly prefix?: string;
  /** Title, e.g. `DR`. */
  readonly suffix?: string;
}

/** An organisation, as far as the document tells. */
export interface ReadOrganisation {
  readonly id?: CdaIdentifier;
  readonly name?: string;
  /** Telecoms as written, scheme included, e.g. `tel:+33478000000`. */
  readonly telecoms: readonly string[];
  /** One line per part of the address. */
  readonly address: readonly string[];
  readonly practiceSetting?: CodedValue;
}

/** A person who took part in the document, or whom it is meant for. */
export interface ReadParticipant extends ReadPersonName {
  readonly id?: CdaIdentifier;
  /** Profession and speciality. */
  readonly specialty?: CodedValue;
  readonly telecoms: readonly string[];
  readonly organisation?: ReadOrganisation;
  /** When they took part: ISO 8601, with offset only if the document has one. */
  readonly time?: string;
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
  /** `M`, `F` or `I` (written `UN`). */
  readonly sex?: "M" | "F" | "I";
  /** `AAAA-MM-JJ`. */
  readonly birthDate?: string;
  /** COG code. */
  readonly birthPlace?: string;
  /** Label of the birth place. */
  readonly birthPlaceName?: string;
}

/** An exam of a document that was read. */
export interface ReadAct {
  readonly studyInstanceUid?: string;
  readonly code?: CodedValue;
  readonly modalities: readonly CodedValue[];
  readonly regions: readonly CodedValue[];
  readonly ccam: readonly CodedValue[];
  readonly startedAt?: string;
  readonly endedAt?: string;
  readonly performer?: ReadParticipant;
}

/** A request fulfilled. */
export interface ReadOrder {
  readonly order?: CdaIdentifier;
  readonly accessionNumber?: CdaIdentifier;
}

/** What the document carries. */
export type ReadBody =
  | { readonly kind: "pdf"; readonly pdf: Uint8Array }
  | { readonly kind: "other"; readonly mediaType: string }
  | { readonly kind: "structured" }
  | { readonly kind: "absent" };

/**
 * Header and body of a document, read leniently: what is missing or not understood is absent, and nothing is corrected.
 */
export interface CdaReading {
  readonly templateIds: readonly CdaIdentifier[];
  readonly id?: CdaIdentifier;
  readonly setId?: CdaIdentifier;
  readonly version?: number;
  readonly replaces?: { readonly id: CdaIdentifier; readonly version?: number };
  /** Document type. */
  readonly code?: CodedValue;
  /** Acts that the document type is specialised with. */
  readonly actCodes: readonly CodedValue[];
  readonly title?: string;
  /** ISO 8601, with offset only if the document has one: a zone is never guessed. */
  readonly createdAt?: string;
  readonly confidentiality?: CodedValue;
  readonly languageCode?: string;
  readonly patient: ReadPatient;
  readonly authors: readonly ReadParticipant[];
  readonly legalAuthenticator?: ReadParticipant;
  readonly custodian?: ReadOrganisation;
  readonly recipients: readonly ReadParticipant[];
  readonly requester?: ReadParticipant;
  readonly orders: readonly ReadOrder[];
  readonly acts: readonly ReadAct[];
  readonly encounter?: {
    readonly code?: CodedValue;
    readonly startedAt?: string;
    readonly endedAt?: string;
    readonly facilityType?: CodedValue;
  };
  readonly body: ReadBody;
}
