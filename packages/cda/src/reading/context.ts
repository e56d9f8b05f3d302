import type { CodedValue } from "@segur-sdk/core";

import type { CdaIdentifier } from "./coded.js";
import type { ReadAddress, ReadInvolvement, ReadOrganisation, ReadParticipant } from "./people.js";

/** An exam, or another act, that a document reports on. */
export interface ReadAct {
  readonly studyInstanceUid?: string;
  /** All the identifiers of the act, extensions included. */
  readonly ids: readonly CdaIdentifier[];
  readonly code?: CodedValue;
  readonly modalities: readonly CodedValue[];
  readonly regions: readonly CodedValue[];
  readonly ccam: readonly CodedValue[];
  /** Every translation of the code, those above included. */
  readonly translations: readonly CodedValue[];
  /** Words of an act without code. */
  readonly text?: string;
  /** Status of a biology act. */
  readonly status?: string;
  readonly startedAt?: string;
  readonly endedAt?: string;
  readonly performer?: ReadParticipant;
  /** All the performers, when there are several. */
  readonly performers: readonly ReadParticipant[];
}

/** A request fulfilled. */
export interface ReadOrder {
  readonly order?: CdaIdentifier;
  readonly accessionNumber?: CdaIdentifier;
  readonly code?: CodedValue;
  readonly text?: string;
  readonly priority?: CodedValue;
}

/** A document that this one replaces, transforms or completes. */
export interface ReadRelatedDocument {
  /** `RPLC`, `XFRM`, `APND`. */
  readonly type?: string;
  readonly id?: CdaIdentifier;
  readonly setId?: CdaIdentifier;
  readonly version?: number;
  readonly code?: CodedValue;
}

/** A consent that the document speaks of. */
export interface ReadAuthorization {
  readonly id?: CdaIdentifier;
  readonly code?: CodedValue;
  readonly status?: string;
}

/** The stay or the visit. */
export interface ReadEncounter {
  readonly ids: readonly CdaIdentifier[];
  readonly code?: CodedValue;
  readonly startedAt?: string;
  readonly endedAt?: string;
  readonly dischargeDisposition?: CodedValue;
  readonly responsible?: ReadParticipant;
  readonly participants: readonly ReadInvolvement[];
  readonly facilityType?: CodedValue;
  readonly facility?: ReadFacility;
}

/** Where care was given. */
export interface ReadFacility {
  readonly id?: CdaIdentifier;
  readonly name?: string;
  readonly addresses: readonly ReadAddress[];
  readonly organisation?: ReadOrganisation;
}
