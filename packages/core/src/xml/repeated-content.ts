import type { XmlName, XmlNode } from "./xml-tree.js";

/**
 * What stood between a start tag and its end tag, the last time: registries answer with thousands of objects that hold the
 * same codes, labels and authors, and text that comes again in the same place of the same namespaces gives the same children.
 */
export interface LastContent {
  name: XmlName;
  /** From the end of the start tag to the end of the end tag. */
  text: string;
  children: readonly XmlNode[];
  /** Elements, attributes, comments and instructions among and below them. */
  nodeCount: number;
  /** Number of the set of namespaces in force, see `QualifiedNames`. */
  scope: number;
  depth: number;
  /** How often in a row another content was met instead. */
  misses: number;
}

/** Where the last content of tags that begin alike is kept: their name as written, or the last of their attributes. */
export interface ContentHolder {
  content: LastContent | undefined;
}

/** Longer content is not compared: what comes again is short, and comparing must cost less than reading, whatever comes. */
export const longestRepeated = 1024;
/** As often, in a row, content that is always another is compared. */
export const patience = 16;
