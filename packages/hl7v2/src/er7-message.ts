/** The five characters that MSH-1 and MSH-2 declare; the usual ones are `|^~\&`. */
export interface Er7Separators {
  readonly field: string;
  readonly component: string;
  readonly repetition: string;
  readonly escape: string;
  readonly subcomponent: string;
}

/** What French profiles use. */
export const usualSeparators: Er7Separators = {
  field: "|",
  component: "^",
  repetition: "~",
  escape: "\\",
  subcomponent: "&",
};

/** Subcomponents, unescaped; there is at least one, the empty text when nothing is valued. */
export type Er7Component = readonly string[];
/** Components of one repetition. */
export type Er7Repetition = readonly Er7Component[];
/** Repetitions of one field; empty when the field is. */
export type Er7Field = readonly Er7Repetition[];

/** Text of a value that its sender deletes, where an absent value says nothing. */
export const er7Null = '""';

/** A segment. Fields stay as they were written, escapes included, so that what is not understood is kept whole. */
export interface Er7Segment {
  /** Three characters, e.g. `PID`, `ZFD`. */
  readonly name: string;
  /**
   * Field 1 first, as written: read them with `er7Field`. In MSH, fields 1 and 2 are the separators themselves.
   */
  readonly fields: readonly string[];
}

/** A message. */
export interface Er7Message {
  readonly separators: Er7Separators;
  /** MSH first. */
  readonly segments: readonly Er7Segment[];
}

/** Segments of this name, in order. */
export function segmentsNamed(message: Er7Message, name: string): readonly Er7Segment[] {
  return message.segments.filter((segment) => segment.name === name);
}
