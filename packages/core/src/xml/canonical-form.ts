import type { XmlAttribute, XmlNamespaceDeclaration } from "./xml-tree.js";

/** Which of the canonical forms to write; all of them are one walk over the tree. */
export interface CanonicalForm {
  readonly comments: boolean;
  /** Only namespaces visibly used, declared where first used (Exclusive XML Canonicalization 1.0). */
  readonly exclusive: boolean;
  /** Prefixes that an exclusive form treats as the inclusive one does; empty for the default namespace. */
  readonly inclusivePrefixes: readonly string[];
  /** Canonical XML refuses relative namespace URIs, which two readers may resolve apart. */
  readonly absoluteNamespaces: boolean;
}

/** What an element written apart from its ancestors takes from them. */
export interface XmlInherited {
  readonly declarations: readonly XmlNamespaceDeclaration[];
  /** `xml:lang`, `xml:space`, `xml:base`, `xml:id`: Canonical XML 1.0 carries them to the apex. */
  readonly attributes: readonly XmlAttribute[];
}

/** Levels beyond which neither reading nor writing goes: the walk is recursive, and no message comes near. */
export const deepestElement = 1000;
