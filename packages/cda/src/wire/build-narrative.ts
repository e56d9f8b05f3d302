import { element, type XmlChild, type XmlElement } from "@segur-sdk/core/xml";

import type {
  NarrativeBlock,
  NarrativeCell,
  NarrativeItem,
  NarrativeRow,
  NarrativeTable,
} from "../structured-body/narrative.js";
import { hl7 } from "./cda-names.js";

/**
 * The `text` of a section, from a narrative in normal form.
 *
 * @see HL7 CDA R2, NarrativeBlock.xsd
 */
export function buildNarrative(blocks: readonly NarrativeBlock[]): XmlElement {
  return element(hl7("text"), {}, blocks.map(buildPiece));
}

function buildPiece(piece: NarrativeBlock): XmlChild {
  if (typeof piece === "string") return piece;
  switch (piece.kind) {
    case "paragraph":
    case "content":
      return element(hl7(piece.kind), { ID: piece.anchor, styleCode: piece.style }, piece.children.map(buildPiece));
    case "footnote":
      return element(hl7("footnote"), { ID: piece.anchor }, piece.children.map(buildPiece));
    case "lineBreak":
      return element(hl7("br"), {});
    case "link":
      return element(hl7("linkHtml"), { href: piece.href }, piece.text);
    case "subscript":
      return element(hl7("sub"), {}, piece.text);
    case "superscript":
      return element(hl7("sup"), {}, piece.text);
    case "footnoteReference":
      return element(hl7("footnoteRef"), { IDREF: piece.footnote });
    case "media":
      return element(hl7("renderMultiMedia"), { referencedObject: piece.media });
    case "list":
      return element(
        hl7("list"),
        { listType: piece.ordered === true ? "ordered" : undefined },
        buildCaption(piece.caption),
        piece.items.map(buildItem),
      );
    case "table":
      return buildTable(piece);
  }
}

function buildCaption(caption: string | undefined): XmlChild {
  return caption !== undefined && element(hl7("caption"), {}, caption);
}

function buildItem({ anchor, children }: NarrativeItem): XmlElement {
  return element(hl7("item"), { ID: anchor }, children.map(buildPiece));
}

function buildTable({ anchor, caption, head, rows }: NarrativeTable): XmlElement {
  return element(
    hl7("table"),
    { ID: anchor },
    buildCaption(caption),
    head && element(hl7("thead"), {}, head.map(buildRow)),
    element(hl7("tbody"), {}, rows.map(buildRow)),
  );
}

function buildRow({ anchor, cells }: NarrativeRow): XmlElement {
  return element(hl7("tr"), { ID: anchor }, cells.map(buildCell));
}

function buildCell({ anchor, children, columns, heading, rows }: NarrativeCell): XmlElement {
  return element(
    hl7(heading === true ? "th" : "td"),
    { ID: anchor, colspan: columns?.toString(), rowspan: rows?.toString() },
    children.map(buildPiece),
  );
}
