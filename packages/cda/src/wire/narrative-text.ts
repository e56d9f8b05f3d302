import type { ReadNarrativeNode } from "../reading/narrative.js";

/**
 * Plain text of a narrative: white space is collapsed as in HTML; blocks, items and rows stand on their own lines, cells
 * are apart by a tab. What has no words (images, marks) leaves nothing.
 */
export function writeNarrativeText(blocks: readonly ReadNarrativeNode[]): string {
  const writer = new TextLines();
  writeNodes(blocks, writer);
  return writer.toString();
}

class TextLines {
  readonly #pieces: string[] = [];
  /** What stands before the next word: nothing, a space, a tab or a new line. */
  #gap = "";

  words(text: string): void {
    const words = text.replace(/[\t\n\r ]+/gu, " ");
    if (words.startsWith(" ")) this.gap(" ");
    const trimmed = words.trim();
    if (trimmed === "") return;
    this.#pieces.push(this.#pieces.length === 0 ? "" : this.#gap, trimmed);
    this.#gap = words.endsWith(" ") ? " " : "";
  }

  /** The widest gap wins. */
  gap(gap: " " | "\t" | "\n"): void {
    if (gap === "\n" || (gap === "\t" && this.#gap !== "\n") || this.#gap === "") this.#gap = gap;
  }

  toString(): string {
    return this.#pieces.join("");
  }
}

function writeNodes(nodes: readonly ReadNarrativeNode[], into: TextLines): void {
  for (const node of nodes) writeNode(node, into);
}

function writeBlock(nodes: readonly ReadNarrativeNode[] | undefined, into: TextLines): void {
  if (nodes === undefined) return;
  into.gap("\n");
  writeNodes(nodes, into);
  into.gap("\n");
}

function writeNode(node: ReadNarrativeNode, into: TextLines): void {
  switch (node.kind) {
    case "text":
      into.words(node.text);
      return;
    case "break":
      into.gap("\n");
      return;
    case "paragraph":
      writeBlock(node.caption, into);
      writeBlock(node.children, into);
      return;
    case "list":
      writeBlock(node.caption, into);
      for (const item of node.items) {
        writeBlock(item.caption, into);
        writeBlock(item.children, into);
      }
      return;
    case "table":
      writeBlock(node.caption, into);
      for (const { cells } of node.groups.flatMap(({ rows }) => rows)) {
        into.gap("\n");
        for (const cell of cells) {
          writeNodes(cell.children, into);
          into.gap("\t");
        }
        into.gap("\n");
      }
      return;
    case "media":
      writeBlock(node.caption, into);
      return;
    case "footnoteReference":
      return;
    case "footnote":
      writeBlock(node.children, into);
      return;
    default:
      writeNodes(node.children, into);
  }
}
