/**
 * What a section says to a human reader: a plain text, or blocks.
 *
 * A plain text is short for the list of its lines with a line break between two. The document gives back the normal form
 * ({@link normaliseNarrative}): a list without empty text, where white space is single and none stands at the edge of a
 * block, since a viewer would show no more.
 *
 * @see HL7 CDA R2, NarrativeBlock.xsd; the narrative is what is legally signed, the entries repeat it for machines.
 */
export type Narrative = string | readonly NarrativeBlock[];

/** A block, or text that stands by itself between blocks. */
export type NarrativeBlock = NarrativeParagraph | NarrativeList | NarrativeTable | NarrativeInline;

/** A paragraph. */
export interface NarrativeParagraph {
  readonly kind: "paragraph";
  readonly children: readonly NarrativeInline[];
  /** Name of the place, unique in the document: letters, digits, `.`, `_`, `-`, and no digit first. */
  readonly anchor?: string;
  readonly style?: NarrativeStyle;
}

/** A list; its items hold texts, paragraphs, lists or tables. */
export interface NarrativeList {
  readonly kind: "list";
  /** Bullets when `false` or absent. */
  readonly ordered?: boolean;
  readonly caption?: string;
  /** At least one. */
  readonly items: readonly NarrativeItem[];
}

/** An item of a list. */
export interface NarrativeItem {
  readonly children: readonly NarrativeBlock[];
  readonly anchor?: string;
}

/** A table. */
export interface NarrativeTable {
  readonly kind: "table";
  readonly caption?: string;
  /** Rows of headings. */
  readonly head?: readonly NarrativeRow[];
  /** At least one row. */
  readonly rows: readonly NarrativeRow[];
  readonly anchor?: string;
}

/** A row: at least one cell. */
export interface NarrativeRow {
  readonly cells: readonly NarrativeCell[];
  readonly anchor?: string;
}

/** A cell; one that is a heading holds inline text only. */
export interface NarrativeCell {
  /** A cell of headings (`th`) when `true`. */
  readonly heading?: boolean;
  /** No table inside a cell. */
  readonly children: readonly (NarrativeParagraph | NarrativeList | NarrativeInline)[];
  /** Number of columns it takes; 1 when absent. */
  readonly columns?: number;
  /** Number of rows it takes; 1 when absent. */
  readonly rows?: number;
  readonly anchor?: string;
}

/** Text and what may stand in its middle. */
export type NarrativeInline =
  | string
  | NarrativeContent
  | NarrativeLineBreak
  | NarrativeLink
  | NarrativeScript
  | NarrativeFootnote
  | NarrativeFootnoteReference
  | NarrativeMedia;

/** A run of text that has a name, which entries refer to, or a style. */
export interface NarrativeContent {
  readonly kind: "content";
  readonly children: readonly NarrativeInline[];
  /** What an entry points to: see {@link NarrativeAnchor}. */
  readonly anchor?: string;
  readonly style?: NarrativeStyle;
}

/** A change of line. */
export interface NarrativeLineBreak {
  readonly kind: "lineBreak";
}

/** A link, e.g. to the images. */
export interface NarrativeLink {
  readonly kind: "link";
  /** Absolute address, or `#` and an anchor. */
  readonly href: string;
  readonly text: string;
}

/** Subscript or superscript. */
export interface NarrativeScript {
  readonly kind: "subscript" | "superscript";
  readonly text: string;
}

/** A foot note, at the place it is called from. */
export interface NarrativeFootnote {
  readonly kind: "footnote";
  readonly children: readonly NarrativeInline[];
  readonly anchor?: string;
}

/** Another call of a foot note. */
export interface NarrativeFootnoteReference {
  readonly kind: "footnoteReference";
  /** Anchor of the foot note. */
  readonly footnote: string;
}

/** Where an attached document is shown. */
export interface NarrativeMedia {
  readonly kind: "media";
  /** {@link AttachedDocument.mediaId} of what is shown. */
  readonly media: string;
}

/** Style codes separated by spaces, e.g. `Bold`, `Italics`, `Underline`, `Bold Italics`. */
export type NarrativeStyle = string;

/** The place of the narrative where an entry is said in words. */
export interface NarrativeAnchor {
  readonly anchor: string;
}

/**
 * What an entry is in words: a text, which the narrative of the section will hold, or the place of the narrative that
 * already says it. A document gives back the place.
 */
export type EntryText = string | NarrativeAnchor;
