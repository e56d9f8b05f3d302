import type { CanonicalForm, XmlInherited } from "./canonical-form.js";
import { writeApex, writeDocument } from "./canonical-writer.js";
import { xmlPrefixNamespace } from "./xml-namespaces.js";
import type { XmlAttribute, XmlDocument, XmlElement } from "./xml-tree.js";

/** The four canonical forms in use; `c14n` is inclusive (Canonical XML 1.0), `exc-c14n` exclusive. */
export type CanonicalizationMethod = "c14n" | "c14n-with-comments" | "exc-c14n" | "exc-c14n-with-comments";

/** Options of {@link canonicalize}. */
export interface CanonicalizeOptions {
  readonly method: CanonicalizationMethod;
  /**
   * `InclusiveNamespaces/@PrefixList` of an exclusive form: prefixes kept although not visibly used;
   * empty, or `#default`, for the default namespace. Default none; without effect on an inclusive form.
   */
  readonly inclusivePrefixes?: readonly string[];
  /**
   * What the element takes from its ancestors, see {@link inheritedContext}. Default nothing, as for a root.
   * Without effect on a document.
   */
  readonly inherited?: XmlInherited;
}

/**
 * Canonical form of a document, or of an element as document subset; digests are computed on its UTF-8 bytes.
 *
 * For a document, comments (when kept) and instructions around the root count, each on its own line.
 * An element taken out of a document needs `inherited` for an inclusive form, and for `inclusivePrefixes`.
 *
 * Throws as `serializeXml`, and `ERR_XML_TREE` for a relative namespace URI.
 *
 * @see Canonical XML 1.0 (W3C, 15 March 2001); Exclusive XML Canonicalization 1.0 (W3C, 18 July 2002).
 * @example
 * ```ts
 * import { canonicalize, parseXml } from "@segur-sdk/core/xml";
 *
 * const document = parseXml("<?xml version='1.0'?><!-- CR --><a b='1' a='2'/>");
 * console.log(canonicalize(document, { method: "c14n" })); // <a a="2" b="1"></a>
 * ```
 */
export function canonicalize(node: XmlDocument | XmlElement, options: CanonicalizeOptions): string {
  const { method, inclusivePrefixes = [] } = options;
  const form = inclusivePrefixes.length === 0 ? forms[method] : withPrefixes(forms[method], inclusivePrefixes);
  return "root" in node ? writeDocument(node, form) : writeApex(node, form, options.inherited);
}

const forms: Readonly<Record<CanonicalizationMethod, CanonicalForm>> = {
  c14n: formOf({ comments: false, exclusive: false }),
  "c14n-with-comments": formOf({ comments: true, exclusive: false }),
  "exc-c14n": formOf({ comments: false, exclusive: true }),
  "exc-c14n-with-comments": formOf({ comments: true, exclusive: true }),
};

function formOf(of: Pick<CanonicalForm, "comments" | "exclusive">): CanonicalForm {
  return { ...of, inclusivePrefixes: [], absoluteNamespaces: true };
}

function withPrefixes(form: CanonicalForm, prefixes: readonly string[]): CanonicalForm {
  return { ...form, inclusivePrefixes: prefixes.map((prefix) => (prefix === "#default" ? "" : prefix)) };
}

/**
 * What an element takes from its ancestors, outermost first: namespaces in force and `xml:` attributes.
 *
 * Ancestors count as `serializeXml` writes them: what they declare and what they visibly use.
 *
 * @see Canonical XML 1.0, 2.4 (document subsets).
 * @example
 * ```ts
 * import { canonicalize, childElements, inheritedContext, parseXml } from "@segur-sdk/core/xml";
 *
 * const { root } = parseXml('<a xmlns="urn:a" xmlns:b="urn:b" xml:lang="fr"><c/></a>');
 * for (const child of childElements(root)) {
 *   console.log(canonicalize(child, { method: "c14n", inherited: inheritedContext([root]) }));
 *   // <c xmlns="urn:a" xmlns:b="urn:b" xml:lang="fr"></c>
 * }
 * ```
 */
export function inheritedContext(ancestors: readonly XmlElement[]): XmlInherited {
  const namespaces = new Map<string, string>();
  const attributes = new Map<string, XmlAttribute>();
  for (const { name, attributes: own, declarations } of ancestors) {
    for (const { prefix, namespace } of declarations) namespaces.set(prefix, namespace);
    namespaces.set(name.prefix, name.namespace);
    for (const attribute of own) {
      const { prefix, namespace, local } = attribute.name;
      if (namespace === xmlPrefixNamespace) attributes.set(local, attribute);
      else if (prefix !== "") namespaces.set(prefix, namespace);
    }
  }
  namespaces.delete("xml");
  return {
    declarations: [...namespaces].map(([prefix, namespace]) => ({ prefix, namespace })),
    attributes: [...attributes.values()],
  };
}
