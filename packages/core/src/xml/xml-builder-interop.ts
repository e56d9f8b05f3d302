import { SegurError } from "../errors/segur-error.js";
import { parseXml } from "./xml-reader.js";
import type { XmlElement } from "./xml-tree.js";

/** What an xmlbuilder2 builder looks like: the shape is enough, the library is no dependency. */
export interface XmlBuilderFragment {
  readonly node: object;
  /** The fragment as text; refuses characters that XML forbids when `wellFormed`. */
  toString(options?: { readonly wellFormed?: boolean }): string;
}

/** One piece of markup, or the text between two. */
const piece = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(?:[^<>"']|"[^"]*"|'[^']*')*>/g;
const quoted = /"[^"]*"|'[^']*'/g;

/**
 * Element that an integrator made with xmlbuilder2, given as its builder or as the text it wrote.
 *
 * Exactly one element at the top. Throws `ERR_XML_CHARACTER` for TAB, LF or CR in an attribute value: xmlbuilder2 writes
 * them raw, and a parser reads back spaces. Throws as `parseXml` for what is not well-formed XML.
 *
 * @example
 * ```ts
 * import { fromXmlBuilder, serializeXml } from "@segur-sdk/core/xml";
 *
 * // create().ele("urn:hl7-org:v3", "paragraph").txt("Conclusion") would do as well
 * const paragraph = fromXmlBuilder('<paragraph xmlns="urn:hl7-org:v3">Conclusion</paragraph>');
 * console.log(serializeXml(paragraph));
 * ```
 */
export function fromXmlBuilder(fragment: XmlBuilderFragment | string): XmlElement {
  const text = typeof fragment === "string" ? fragment : textOfBuilder(fragment);
  for (const [markup] of text.matchAll(piece)) {
    if (markup.startsWith("<!") || markup.startsWith("<?")) continue;
    for (const [value] of markup.matchAll(quoted)) {
      if (/[\t\n\r]/.test(value)) {
        throw new SegurError("ERR_XML_CHARACTER", {
          details: { rule: "TAB, LF or CR in an attribute value", source: "XML 1.0, 3.3.3" },
        });
      }
    }
  }
  return parseXml(text).root;
}

function textOfBuilder(fragment: XmlBuilderFragment): string {
  try {
    return fragment.toString({ wellFormed: true });
  } catch {
    // The message of xmlbuilder2 may quote the text: it is not kept as cause.
    throw new SegurError("ERR_XML_CHARACTER", { details: { rule: "xmlbuilder2 refuses it as not well-formed" } });
  }
}
