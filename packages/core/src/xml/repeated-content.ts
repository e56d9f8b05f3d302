import type { XmlName, XmlNode } from "./xml-tree.js";

/**
 * What stood between a start tag and its end tag, the last time: registries answer with thousands of objects that hold the
 * same codes, labels and authors, and text that comes again in the same place of the same namespaces gives the same children.
 */
interface LastContent {
  name: XmlName;
  /** From the end of the start tag to the end of the end tag. */
  text: string;
  children: readonly XmlNode[];
  /** Elements, attributes, comments and instructions among and below them. */
  nodeCount: number;
  /** Number of the set of namespaces in force, see `QualifiedNames`. */
  scope: number;
  depth: number;
}

/** Where the last content of tags that begin alike is kept: their name as written, or the last of their attributes. */
export interface ContentHolder {
  content: LastContent | undefined;
  /** How often in a row the content was another. */
  misses: number;
}

/** Longer content is not compared: what comes again is short, and comparing must cost less than reading, whatever comes. */
const longestRepeated = 1024;
/** As often, in a row, content that is always another is compared. */
const patience = 16;

/** What is known of a tag: its name, and where and among which namespaces it stands. */
type Place = Pick<LastContent, "name" | "scope" | "depth">;

/** The last content kept there, when the same stands at this place of the text; the holder learns from it. */
export function repeatedContent(
  holder: ContentHolder,
  text: string,
  at: number,
  { name, scope, depth }: Place,
): Readonly<LastContent> | undefined {
  const { content } = holder;
  if (content === undefined || holder.misses > patience) return undefined;
  const isSame =
    content.name === name && content.scope === scope && content.depth === depth && text.startsWith(content.text, at);
  if (isSame) holder.misses = 0;
  else holder.misses++;
  return isSame ? content : undefined;
}

/** Keeps what an element holds, for the next one that begins alike; in the place of what was kept before. */
export function keepContent(
  holder: ContentHolder,
  { name, scope, depth }: Place,
  made: Omit<LastContent, keyof Place>,
): void {
  if (made.text.length > longestRepeated || holder.misses > patience) return;
  const { content } = holder;
  if (content === undefined) {
    holder.content = { name, scope, depth, ...made };
    return;
  }
  content.name = name;
  content.scope = scope;
  content.depth = depth;
  content.text = made.text;
  content.children = made.children;
  content.nodeCount = made.nodeCount;
}
