/**
 * The binary contents of a document while its tree is built. The tree holds a mark in the place of each: base64 is written
 * straight into the bytes of the document, never as one long text.
 */
export interface Binaries {
  /** Keeps a content, and gives the text that marks its place. */
  place(content: Uint8Array): string;
  /** The contents, in the order of the document. */
  readonly contents: readonly Uint8Array[];
}

/** No content yet. */
export function createBinaries(): Binaries {
  const contents: Uint8Array[] = [];
  return {
    contents,
    place(content) {
      contents.push(content);
      return markOf(contents.length - 1);
    },
  };
}

/**
 * The text that marks the place of a content. Followed by what only markup can hold: an author's text has its quotes and
 * angle brackets escaped, so that the first occurrence is the mark.
 */
export function markOf(index: number): string {
  return `segur-content-${String(index)}`;
}

/** What stands before a mark, and after it. */
export const markEdges = { before: 'representation="B64">', after: "<" } as const;
