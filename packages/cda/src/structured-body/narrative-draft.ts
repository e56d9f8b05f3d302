import type { EntryText, Narrative, NarrativeAnchor, NarrativeBlock, NarrativeInline } from "./narrative.js";
import { linesOf, normaliseNarrative } from "./normalise-narrative.js";

/** An entry in words: the place where the narrative says it, and what a table shows of it. */
export interface EntryWords {
  readonly anchor?: NarrativeAnchor;
  readonly shown: readonly NarrativeInline[];
}

/** The narrative of a section while its entries are being looked at. */
export interface NarrativeDraft {
  /**
   * Finds words for an entry, under a name that is free in the document. Words that the author gave as a text go into the
   * narrative; when there are none and the section has no narrative of its own, `otherwise` does.
   */
  say(text: EntryText | undefined, name: string, otherwise?: string): EntryWords;
  /** The whole narrative: the given one and what was said besides, or the blocks made from the entries. */
  finish(blocks: () => readonly NarrativeBlock[]): readonly NarrativeBlock[];
}

/** Begins the narrative of a section from the one its author gave, if any. */
export function draftNarrative(given: Narrative | undefined): NarrativeDraft {
  const added: NarrativeInline[] = [];
  return {
    say(text, name, otherwise) {
      if (typeof text === "object") return { anchor: text, shown: otherwise === undefined ? [] : [otherwise] };
      const words = text ?? (given === undefined ? otherwise : undefined);
      if (words === undefined) return { shown: [] };
      const content: NarrativeInline = { kind: "content", children: linesOf(words), anchor: name };
      added.push(content);
      return { anchor: { anchor: name }, shown: [content] };
    },
    finish(blocks) {
      if (given === undefined) return normaliseNarrative(blocks());
      const own = normaliseNarrative(given);
      if (added.length === 0) return own;
      return [...own, ...normaliseNarrative(added.map((content) => ({ kind: "paragraph", children: [content] })))];
    },
  };
}

/** A table of headings and lines; nothing when there is no line. */
export function tableOf(
  headings: readonly string[],
  lines: readonly (readonly (readonly NarrativeInline[])[])[],
): readonly NarrativeBlock[] {
  if (lines.length === 0) return [];
  return [
    {
      kind: "table",
      head: [{ cells: headings.map((heading) => ({ heading: true, children: [heading] })) }],
      rows: lines.map((cells) => ({ cells: cells.map((children) => ({ children })) })),
    },
  ];
}
