import type { XmlElement } from "@segur-sdk/core/xml";

import type {
  CdaIdentifier,
  ReadCode,
  ReadMedia,
  ReadMoment,
  ReadQuantity,
  ReadRange,
  ReadText,
  ReadValue,
} from "./coded.js";
import type { ReadInformant, ReadInvolvement, ReadPersonName } from "./people.js";

/** The classes of clinical statements. */
export type StatementKind =
  | "act"
  | "encounter"
  | "observation"
  | "observationMedia"
  | "organizer"
  | "procedure"
  | "regionOfInterest"
  | "substanceAdministration"
  | "supply";

/**
 * A fact, whatever its class: one shape for all of them, each part absent when the document does not have it.
 *
 * @see HL7 CDA R2, 4.3.6: clinical statement
 */
export interface ReadStatement {
  readonly kind: StatementKind;
  /** Class within the kind, e.g. `DGIMG`. */
  readonly classCode?: string;
  /** `EVN` (it happened), `INT`, `RQO`… */
  readonly mood?: string;
  /** True when the fact is denied. */
  readonly negated?: boolean;
  /** `@ID` of an observationMedia or a region of interest: what the narrative refers to. */
  readonly anchor?: string;
  readonly templateIds: readonly CdaIdentifier[];
  readonly ids: readonly CdaIdentifier[];
  readonly code?: ReadCode;
  readonly text?: ReadText;
  /** `completed`, `active`… */
  readonly status?: string;
  readonly times: readonly ReadMoment[];
  readonly priority?: ReadCode;
  readonly values: readonly ReadValue[];
  readonly interpretations?: readonly ReadCode[];
  readonly methods?: readonly ReadCode[];
  readonly targetSites?: readonly ReadCode[];
  readonly approachSites?: readonly ReadCode[];
  readonly route?: ReadCode;
  readonly dose?: ReadQuantity & ReadRange;
  readonly rate?: ReadQuantity & ReadRange;
  /** Quantity supplied. */
  readonly quantity?: ReadQuantity & ReadRange;
  readonly repeat?: ReadQuantity & ReadRange;
  readonly product?: ReadProduct;
  readonly people?: readonly ReadStatementPerson[];
  readonly participants?: readonly ReadRole[];
  /** Facts attached to this one. */
  readonly relations: readonly ReadRelation[];
  readonly referenceRanges?: readonly ReadReferenceRange[];
  /** The file of an observationMedia. */
  readonly media?: ReadMedia;
  /** Child elements that the model has no name for. */
  readonly unknown: readonly XmlElement[];
  readonly source: XmlElement;
}

/** How a fact is attached to another. */
export interface ReadRelation {
  readonly via: "entryRelationship" | "component";
  /** `COMP`, `SUBJ`, `REFR`… */
  readonly type?: string;
  readonly inverted?: boolean;
  readonly statement: ReadStatement;
}

/** A professional in a fact. */
export interface ReadStatementPerson extends ReadInvolvement {
  readonly as: "author" | "performer" | "informant";
  /** How an informant is related to the patient. */
  readonly relationship?: ReadInformant["relationship"];
}

/** A device, a place, a product or a person that takes part in a fact. */
export interface ReadRole {
  /** `DEV`, `RESP`, `LOC`… */
  readonly type?: string;
  readonly classCode?: string;
  readonly ids: readonly CdaIdentifier[];
  readonly code?: ReadCode;
  readonly time?: ReadMoment;
  readonly playing?: ReadPlayer;
  readonly scoping?: { readonly ids: readonly CdaIdentifier[]; readonly name?: string };
  readonly telecoms: readonly string[];
}

/** Who, or what, plays the role. */
export interface ReadPlayer {
  readonly kind: "device" | "entity";
  readonly code?: ReadCode;
  readonly name?: string;
  /** Names of an entity that is a person. */
  readonly person?: ReadPersonName;
}

/** A drug, a contrast medium, a vaccine. */
export interface ReadProduct {
  readonly ids: readonly CdaIdentifier[];
  readonly code?: ReadCode;
  readonly name?: string;
  readonly lot?: string;
  readonly manufacturer?: string;
  /** Child elements that the model has no name for: pharmacy extensions. */
  readonly unknown: readonly XmlElement[];
}

/** What is usual for a result. */
export interface ReadReferenceRange {
  readonly text?: ReadText;
  readonly value?: ReadValue;
  readonly interpretation?: ReadCode;
}
