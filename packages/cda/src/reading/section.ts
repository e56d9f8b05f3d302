import type { CodedValue } from "@segur-sdk/core";
import type { XmlElement } from "@segur-sdk/core/xml";

import type { CdaIdentifier } from "./coded.js";
import type { ReadNarrative } from "./narrative.js";
import type { ReadInformant, ReadParticipant } from "./people.js";
import type { ReadStatement } from "./statement.js";

/**
 * A section of a level 3 document, with those below it.
 *
 * `narrative` and `entries` are made when first looked at, then kept; that never fails.
 */
export interface ReadSection {
  /** `section/@ID`, the target of a reference. */
  readonly anchor?: string;
  readonly id?: CdaIdentifier;
  readonly code?: CodedValue;
  readonly title?: string;
  readonly templateIds: readonly CdaIdentifier[];
  readonly languageCode?: string;
  readonly confidentiality?: CodedValue;
  /** Authors of this section when they are not those of the document, e.g. of an addendum. */
  readonly authors: readonly ReadParticipant[];
  readonly informants: readonly ReadInformant[];
  readonly narrative?: ReadNarrative;
  readonly entries: readonly ReadEntry[];
  readonly sections: readonly ReadSection[];
  /** Child elements that the model has no name for. */
  readonly unknown: readonly XmlElement[];
  readonly source: XmlElement;
}

/** A fact coded in a section. */
export interface ReadEntry {
  /** `COMP` or `DRIV` (the narrative was made from it). */
  readonly type?: string;
  readonly statement: ReadStatement;
}
