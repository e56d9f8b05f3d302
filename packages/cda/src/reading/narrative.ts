import type { XmlElement } from "@segur-sdk/core/xml";

/** The words of a section: what the authenticator signs for, and what is shown. */
export interface ReadNarrative {
  readonly blocks: readonly ReadNarrativeNode[];
  /** Plain text: blocks and rows on their own lines, cells apart by a tab. */
  readonly text: string;
  readonly source: XmlElement;
}

/**
 * A piece of narrative. White space of texts is kept as written, and means what it means in HTML: a run of it is one
 * space.
 *
 * @see HL7 CDA R2, 4.3.5: narrative block
 */
export type ReadNarrativeNode =
  | ReadNarrativeText
  | ReadNarrativeContent
  | ReadNarrativeBreak
  | ReadNarrativeParagraph
  | ReadNarrativeList
  | ReadNarrativeTable
  | ReadNarrativeLink
  | ReadNarrativeMedia
  | ReadNarrativeFootnoteReference
  | ReadNarrativeOther;

/** Words. */
export interface ReadNarrativeText {
  readonly kind: "text";
  readonly text: string;
}

/** Attributes that every element of a narrative may bear. */
export interface ReadNarrativeAttributes {
  /** What entries refer to. */
  readonly id?: string;
  /** Style codes, e.g. `Bold`, `Italics`, `Underline`; any other word may be there, in capitals or not. */
  readonly styles?: readonly string[];
  /** Language, e.g. `fr-FR`. */
  readonly language?: string;
}

/** Words under one style or one identifier, words above or below the line, footnotes. */
export interface ReadNarrativeContent extends ReadNarrativeAttributes {
  readonly kind: "content" | "sub" | "sup" | "footnote";
  /** `insert` or `delete`: a revision. */
  readonly revised?: string;
  readonly children: readonly ReadNarrativeNode[];
}

/** A new line. */
export interface ReadNarrativeBreak {
  readonly kind: "break";
}

/** A paragraph. */
export interface ReadNarrativeParagraph extends ReadNarrativeAttributes {
  readonly kind: "paragraph";
  readonly caption?: readonly ReadNarrativeNode[];
  readonly children: readonly ReadNarrativeNode[];
}

/** A list. */
export interface ReadNarrativeList extends ReadNarrativeAttributes {
  readonly kind: "list";
  readonly ordered: boolean;
  readonly caption?: readonly ReadNarrativeNode[];
  readonly items: readonly ReadNarrativeItem[];
}

/** An item of a list. */
export interface ReadNarrativeItem extends ReadNarrativeAttributes {
  readonly caption?: readonly ReadNarrativeNode[];
  readonly children: readonly ReadNarrativeNode[];
}

/** A table. */
export interface ReadNarrativeTable extends ReadNarrativeAttributes {
  readonly kind: "table";
  readonly caption?: readonly ReadNarrativeNode[];
  /** True unless `border="0"` or no border is asked for. */
  readonly bordered: boolean;
  readonly groups: readonly ReadNarrativeRowGroup[];
}

/** Rows of the head, of the body or of the foot of a table. */
export interface ReadNarrativeRowGroup extends ReadNarrativeAttributes {
  readonly kind: "head" | "body" | "foot";
  readonly rows: readonly ReadNarrativeRow[];
}

/** A row. */
export interface ReadNarrativeRow extends ReadNarrativeAttributes {
  readonly cells: readonly ReadNarrativeCell[];
}

/** A cell. */
export interface ReadNarrativeCell extends ReadNarrativeAttributes {
  readonly kind: "header" | "data";
  readonly colspan: number;
  readonly rowspan: number;
  /** `left`, `center`, `right`… */
  readonly align?: string;
  /** `row`, `col`, `rowgroup`, `colgroup`. */
  readonly scope?: string;
  readonly children: readonly ReadNarrativeNode[];
}

/** A link, as written: it may hold any scheme. */
export interface ReadNarrativeLink extends ReadNarrativeAttributes {
  readonly kind: "link";
  readonly href?: string;
  readonly title?: string;
  readonly children: readonly ReadNarrativeNode[];
}

/** The place of an image or of a file that an entry holds. */
export interface ReadNarrativeMedia extends ReadNarrativeAttributes {
  readonly kind: "media";
  /** Identifiers of the `observationMedia` to show. */
  readonly references: readonly string[];
  readonly caption?: readonly ReadNarrativeNode[];
}

/** The mark of a footnote. */
export interface ReadNarrativeFootnoteReference extends ReadNarrativeAttributes {
  readonly kind: "footnoteReference";
  readonly reference?: string;
}

/** An element that no narrative has. */
export interface ReadNarrativeOther {
  readonly kind: "other";
  readonly children: readonly ReadNarrativeNode[];
  readonly source: XmlElement;
}
