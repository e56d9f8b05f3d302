import { attributeOf, childElements, type XmlElement } from "@segur-sdk/core/xml";

import type {
  ReadNarrativeAttributes,
  ReadNarrativeCell,
  ReadNarrativeItem,
  ReadNarrativeNode,
  ReadNarrativeRow,
  ReadNarrativeRowGroup,
  ReadNarrativeTable,
  ReadNarrative,
} from "../reading/narrative.js";
import { hl7 } from "./cda-names.js";
import { writeNarrativeText } from "./narrative-text.js";
import { children, filled, present } from "./read-values.js";

/** The `text` of a section. */
export function readNarrative(text: XmlElement): ReadNarrative {
  const blocks = readNodes(text);
  return { blocks, text: writeNarrativeText(blocks), source: text };
}

const cdaNamespace = hl7("text").namespace;

function readNodes(of: XmlElement, except?: string): readonly ReadNarrativeNode[] {
  const nodes: ReadNarrativeNode[] = [];
  for (const node of of.children) {
    if (typeof node === "string") nodes.push({ kind: "text", text: node });
    else if (node.kind === "element" && (except === undefined || node.name.local !== except)) {
      nodes.push(readElement(node));
    }
  }
  return nodes;
}

function readElement(of: XmlElement): ReadNarrativeNode {
  if (of.name.namespace !== cdaNamespace) return { kind: "other", children: readNodes(of), source: of };
  const { local } = of.name;
  switch (local) {
    case "br":
      return { kind: "break" };
    case "content":
    case "sub":
    case "sup":
    case "footnote":
      return present({ kind: local, ...attributes(of), revised: attributeOf(of, "revised"), children: readNodes(of) });
    case "paragraph":
      return present({ kind: local, ...attributes(of), caption: caption(of), children: readNodes(of, "caption") });
    case "list":
      return present({
        kind: local,
        ...attributes(of),
        ordered: attributeOf(of, "listType") === "ordered",
        caption: caption(of),
        items: children(of, "item").map(readItem),
      });
    case "table":
      return readTable(of);
    case "linkHtml":
      return present({
        kind: "link",
        ...attributes(of),
        href: attributeOf(of, "href"),
        title: attributeOf(of, "title"),
        children: readNodes(of),
      });
    case "renderMultiMedia":
      return present({
        kind: "media",
        ...attributes(of),
        references: (attributeOf(of, "referencedObject") ?? "").split(/\s+/u).filter((id) => id !== ""),
        caption: caption(of),
      });
    case "footnoteRef":
      return present({ kind: "footnoteReference", ...attributes(of), reference: attributeOf(of, "IDREF") });
    default:
      return { kind: "other", children: readNodes(of), source: of };
  }
}

function attributes(of: XmlElement): ReadNarrativeAttributes {
  if (of.attributes.length === 0) return {};
  return present<ReadNarrativeAttributes>({
    id: attributeOf(of, "ID"),
    styles: filled((attributeOf(of, "styleCode") ?? "").split(/\s+/u).filter((style) => style !== "")),
    language: attributeOf(of, "language"),
  });
}

function caption(of: XmlElement): readonly ReadNarrativeNode[] | undefined {
  const [found] = children(of, "caption");
  return found && readNodes(found);
}

function readItem(item: XmlElement): ReadNarrativeItem {
  return present<ReadNarrativeItem>({
    ...attributes(item),
    caption: caption(item),
    children: readNodes(item, "caption"),
  });
}

const groups: ReadonlyMap<string, ReadNarrativeRowGroup["kind"]> = new Map([
  ["thead", "head"],
  ["tbody", "body"],
  ["tfoot", "foot"],
]);

function readTable(table: XmlElement): ReadNarrativeTable {
  const rowGroups: ReadNarrativeRowGroup[] = [];
  for (const part of childElements(table)) {
    const kind = groups.get(part.name.local);
    if (kind !== undefined) rowGroups.push({ kind, ...attributes(part), rows: children(part, "tr").map(readRow) });
    // Rows without a group are invalid, and shown all the same.
    else if (part.name.local === "tr") rowGroups.push({ kind: "body", rows: [readRow(part)] });
  }
  return present<ReadNarrativeTable>({
    kind: "table",
    ...attributes(table),
    caption: caption(table),
    bordered: (attributeOf(table, "border") ?? "0") !== "0",
    groups: rowGroups,
  });
}

function readRow(row: XmlElement): ReadNarrativeRow {
  const cells = childElements(row).filter(({ name }) => name.local === "td" || name.local === "th");
  return { ...attributes(row), cells: cells.map(readCell) };
}

function readCell(cell: XmlElement): ReadNarrativeCell {
  return present<ReadNarrativeCell>({
    kind: cell.name.local === "th" ? "header" : "data",
    ...attributes(cell),
    colspan: span(cell, "colspan"),
    rowspan: span(cell, "rowspan"),
    align: attributeOf(cell, "align"),
    scope: attributeOf(cell, "scope"),
    children: readNodes(cell),
  });
}

/** A span as HTML bounds it: a table of a few bytes must not cost a reader gigabytes. */
function span(cell: XmlElement, name: string): number {
  const text = attributeOf(cell, name) ?? "1";
  return /^\d+$/u.test(text) ? Math.min(Math.max(Number(text), 1), 1000) : 1;
}
