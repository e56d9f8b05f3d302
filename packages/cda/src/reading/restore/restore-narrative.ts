import type {
  Narrative,
  NarrativeBlock,
  NarrativeCell,
  NarrativeInline,
  NarrativeItem,
  NarrativeRow,
  NarrativeTable,
} from "../../structured-body/narrative.js";
import { normaliseNarrative } from "../../structured-body/normalise-narrative.js";
import { present } from "../../present.js";
import { writeNarrativeText } from "../../wire/narrative-text.js";
import type {
  ReadNarrativeAttributes,
  ReadNarrativeCell,
  ReadNarrativeNode,
  ReadNarrativeRow,
  ReadNarrativeTable,
} from "../narrative.js";
import type { ReadSection } from "../section.js";
import type { Leftovers } from "./unplaced.js";

/** The narrative of a section in its normal form; what has no place in it (looks, as a rule) is told. */
export function restoreNarrative({ narrative }: ReadSection, leftovers: Leftovers): Exclude<Narrative, string> {
  return normaliseNarrative(restoreBlocks(narrative?.blocks ?? [], leftovers.at("narrative")));
}

function restoreBlocks(nodes: readonly ReadNarrativeNode[], leftovers: Leftovers): readonly NarrativeBlock[] {
  return nodes.flatMap((node): readonly NarrativeBlock[] => {
    switch (node.kind) {
      case "paragraph":
        if (node.caption !== undefined) leftovers.add("paragraph/caption");
        return [
          present({
            kind: node.kind,
            children: [...restoreInlines(node.caption ?? [], leftovers), ...restoreInlines(node.children, leftovers)],
            ...anchorAndStyle(node, leftovers),
          }),
        ];
      case "list":
        tellAttributes(node, leftovers, []);
        return [
          present({
            kind: node.kind,
            ordered: node.ordered ? true : undefined,
            caption: captionOf(node.caption, leftovers),
            items: node.items.map((item): NarrativeItem => {
              if (item.caption !== undefined) leftovers.add("item/caption");
              tellAttributes(item, leftovers, ["id"]);
              const children = restoreBlocks([...(item.caption ?? []), ...item.children], leftovers);
              return present<NarrativeItem>({ children, anchor: item.id });
            }),
          }),
        ];
      case "table":
        return [restoreTable(node, leftovers)];
      default:
        return restoreInlines([node], leftovers);
    }
  });
}

/** What stands in a line; a block that stands there leaves its words. */
function restoreInlines(nodes: readonly ReadNarrativeNode[], leftovers: Leftovers): readonly NarrativeInline[] {
  return nodes.flatMap((node): readonly NarrativeInline[] => {
    switch (node.kind) {
      case "text":
        return [node.text];
      case "break":
        return [{ kind: "lineBreak" }];
      case "content":
        if (node.revised !== undefined) leftovers.add("content/@revised");
        return [
          present({
            kind: node.kind,
            children: restoreInlines(node.children, leftovers),
            ...anchorAndStyle(node, leftovers),
          }),
        ];
      case "footnote":
        tellAttributes(node, leftovers, ["id"]);
        return [present({ kind: node.kind, children: restoreInlines(node.children, leftovers), anchor: node.id })];
      case "sub":
      case "sup":
        tellAttributes(node, leftovers, []);
        return [
          {
            kind: node.kind === "sub" ? "subscript" : "superscript",
            text: wordsOf(node.children, leftovers, node.kind),
          },
        ];
      case "link":
        tellAttributes(node, leftovers, []);
        if (node.href === undefined) return restoreInlines(node.children, leftovers);
        return [{ kind: "link", href: node.href, text: wordsOf(node.children, leftovers, "linkHtml") }];
      case "media":
        if (node.caption !== undefined) leftovers.add("renderMultiMedia/caption");
        return node.references.map((media) => ({ kind: "media", media }));
      case "footnoteReference":
        return node.reference === undefined ? [] : [{ kind: node.kind, footnote: node.reference }];
      case "other":
        leftovers.add(node.source.name.local);
        return restoreInlines(node.children, leftovers);
      case "paragraph":
      case "list":
      case "table":
        leftovers.add(`${node.kind} inside a line`);
        return [writeNarrativeText([node])];
    }
  });
}

function restoreTable(table: ReadNarrativeTable, leftovers: Leftovers): NarrativeTable {
  tellAttributes(table, leftovers, ["id"]);
  if (table.bordered) leftovers.add("table/@border");
  const rows = (kind: "head" | "body" | "foot"): readonly NarrativeRow[] =>
    table.groups.flatMap((group) => {
      if (group.kind !== kind) return [];
      tellAttributes(group, leftovers, []);
      return group.rows.map((row) => restoreRow(row, leftovers));
    });
  const head = rows("head");
  const foot = rows("foot");
  if (foot.length > 0) leftovers.add("tfoot");
  return present<NarrativeTable>({
    kind: "table",
    caption: captionOf(table.caption, leftovers),
    head: head.length === 0 ? undefined : head,
    rows: [...rows("body"), ...foot],
    anchor: table.id,
  });
}

function restoreRow(row: ReadNarrativeRow, leftovers: Leftovers): NarrativeRow {
  tellAttributes(row, leftovers, ["id"]);
  return present<NarrativeRow>({ cells: row.cells.map((cell) => restoreCell(cell, leftovers)), anchor: row.id });
}

function restoreCell(cell: ReadNarrativeCell, leftovers: Leftovers): NarrativeCell {
  tellAttributes(cell, leftovers, ["id"]);
  if (cell.align !== undefined) leftovers.add("@align");
  const children = restoreBlocks(cell.children, leftovers).flatMap((block): NarrativeCell["children"] =>
    typeof block === "object" && block.kind === "table" ? [wordsOfTable(leftovers)] : [block],
  );
  return present<NarrativeCell>({
    heading: cell.kind === "header" ? true : undefined,
    children,
    columns: cell.colspan,
    rows: cell.rowspan,
    anchor: cell.id,
  });
}

/** No schema allows it; its words stay in the reading. */
function wordsOfTable(leftovers: Leftovers): string {
  leftovers.add("table inside a cell");
  return "";
}

function captionOf(caption: readonly ReadNarrativeNode[] | undefined, leftovers: Leftovers): string | undefined {
  return caption && wordsOf(caption, leftovers, "caption");
}

/** The words of what the model holds as a plain text. */
function wordsOf(nodes: readonly ReadNarrativeNode[], leftovers: Leftovers, what: string): string {
  if (nodes.some(({ kind }) => kind !== "text")) leftovers.add(`marks inside ${what}`);
  return nodes.every((node) => node.kind === "text")
    ? nodes.map(({ text }) => text).join("")
    : writeNarrativeText(nodes);
}

function anchorAndStyle(
  { id, styles, language }: ReadNarrativeAttributes,
  leftovers: Leftovers,
): { readonly anchor?: string; readonly style?: string } {
  if (language !== undefined) leftovers.add("@language");
  return present<{ readonly anchor?: string; readonly style?: string }>({ anchor: id, style: styles?.join(" ") });
}

function tellAttributes(of: ReadNarrativeAttributes, leftovers: Leftovers, known: readonly "id"[]): void {
  if (of.id !== undefined && !known.includes("id")) leftovers.add("@ID");
  if (of.styles !== undefined) leftovers.add("@styleCode");
  if (of.language !== undefined) leftovers.add("@language");
}
