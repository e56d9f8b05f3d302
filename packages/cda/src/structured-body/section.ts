import type { CdaIdentifier } from "../cda-reading.js";
import type { Narrative } from "./narrative.js";

/**
 * What every section has. Whatever is absent, the document completes, always in the same way: see
 * {@link completeStructuredBody}.
 */
export interface Section {
  /** A UUID in upper case; derived from the document identifier and the place of the section when absent. */
  readonly id?: CdaIdentifier;
  /** The usual title of the section when absent. */
  readonly title?: string;
}

/** A section that holds a narrative and nothing else. */
export interface TextSection extends Section {
  readonly narrative: Narrative;
}

/**
 * A section that holds entries. Its narrative is written from the entries when absent; when it is given, it is followed
 * by the entries whose text is not yet a place of the narrative.
 */
export interface EntrySection extends Section {
  readonly narrative?: Narrative;
}
