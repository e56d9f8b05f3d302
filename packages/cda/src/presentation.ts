/**
 * How a document tells a browser to show it. Abandoned by the CI-SIS in favour of a PDF copy
 * ({@link StructuredBody.pdfCopy}): none by default, for receivers that still want one.
 *
 * @see CI-SIS Structuration minimale 1.16.8; ANS, documents autoprésentables
 */
export type Presentation = LinkedStylesheet | SelfPresentable;

/** A style sheet named by an `xml-stylesheet` instruction. */
export interface LinkedStylesheet {
  readonly kind: "linked";
  /** Address of an XSLT style sheet. */
  readonly href: string;
}

/** The style sheet is the file, and holds the document (`application/xslt+xml`). */
export interface SelfPresentable {
  readonly kind: "self-presentable";
  /** The XSLT style sheet, whose root is `xsl:stylesheet`. */
  readonly stylesheet: string | Uint8Array;
}
