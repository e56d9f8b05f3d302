import type { Problem } from "@segur-sdk/core";

import type { NarrativeBlock, NarrativeRow } from "../structured-body/narrative.js";
import { problem } from "./rule-catalogue.js";

/** The places that a document names, and those it points to, each with the field that does. */
export interface Anchors {
  readonly named: { readonly anchor: string; readonly field: string }[];
  readonly pointed: { readonly anchor: string; readonly field: string }[];
}

/** What is wrong inside a narrative in normal form; its places are added to those of the document. */
export function narrativeProblems(
  blocks: readonly NarrativeBlock[],
  field: string,
  anchors: Anchors,
): readonly Problem[] {
  const found: Problem[] = [];
  collect(blocks, { field, anchors, found });
  return found;
}

/** True when a narrative says or shows something. */
export function saysSomething(blocks: readonly NarrativeBlock[]): boolean {
  return blocks.some((block) => {
    if (typeof block === "string") return block.trim() !== "";
    switch (block.kind) {
      case "paragraph":
      case "content":
      case "footnote":
        return saysSomething(block.children);
      case "list":
        return block.items.some(({ children }) => saysSomething(children));
      case "table":
        return [...(block.head ?? []), ...block.rows].some(({ cells }) =>
          cells.some(({ children }) => saysSomething(children)),
        );
      case "link":
      case "subscript":
      case "superscript":
        return block.text.trim() !== "";
      case "media":
        return true;
      case "lineBreak":
      case "footnoteReference":
        return false;
    }
  });
}

interface Collecting {
  readonly field: string;
  readonly anchors: Anchors;
  readonly found: Problem[];
}

function collect(blocks: readonly NarrativeBlock[], into: Collecting): void {
  for (const block of blocks) if (typeof block !== "string") collectBlock(block, into);
}

function collectBlock(block: Exclude<NarrativeBlock, string>, into: Collecting): void {
  if ("anchor" in block) name(block.anchor, into);
  if ("style" in block) form(/^[\w.:-]+(?: [\w.:-]+)*$/u.test(block.style), into);
  switch (block.kind) {
    case "paragraph":
    case "content":
    case "footnote":
      collect(block.children, into);
      return;
    case "list":
      form(block.items.length > 0, into);
      for (const { anchor, children } of block.items) {
        name(anchor, into);
        collect(children, into);
      }
      return;
    case "table":
      form(block.rows.length > 0, into);
      for (const row of block.head ?? []) collectRow(row, into);
      for (const row of block.rows) collectRow(row, into);
      return;
    case "link":
      collectLink(block.href, into);
      return;
    case "footnoteReference":
      into.anchors.pointed.push({ anchor: block.footnote, field: into.field });
      return;
    case "media":
      into.anchors.pointed.push({ anchor: block.media, field: into.field });
      return;
    case "subscript":
    case "superscript":
    case "lineBreak":
      return;
  }
}

function collectRow({ anchor, cells }: NarrativeRow, into: Collecting): void {
  name(anchor, into);
  form(cells.length > 0, into);
  for (const cell of cells) {
    name(cell.anchor, into);
    form(isSpan(cell.columns) && isSpan(cell.rows), into);
    if (cell.heading === true) form(!cell.children.some(isBlock), into);
    collect(cell.children, into);
  }
}

function collectLink(href: string, { anchors, field, found }: Collecting): void {
  if (href.startsWith("#")) anchors.pointed.push({ anchor: href.slice(1), field });
  else if (!/^(?:https?:\/\/[^\s/]|mailto:[^\s@]+@)\S*$/iu.test(href)) found.push(problem("SDK-NARR-LINK", field));
}

function isBlock(piece: NarrativeBlock): boolean {
  return typeof piece !== "string" && (piece.kind === "paragraph" || piece.kind === "list" || piece.kind === "table");
}

function isSpan(count: number | undefined): boolean {
  return count === undefined || (Number.isSafeInteger(count) && count >= 1 && count <= 1000);
}

function name(anchor: string | undefined, { anchors, field }: Collecting): void {
  if (anchor !== undefined) anchors.named.push({ anchor, field });
}

function form(holds: boolean, { field, found }: Collecting): void {
  if (!holds) found.push(problem("SDK-NARR-FORM", field));
}
