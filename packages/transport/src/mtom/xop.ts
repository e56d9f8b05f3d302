import { SegurError } from "@segur-sdk/core";
import { attributeOf, childNamed, element, textOf, type XmlElement } from "@segur-sdk/core/xml";

import { xop } from "../soap/namespaces.js";
import { partNamed } from "./content-id.js";
import type { ReceivedPart } from "./mtom-part.js";

/**
 * Builds the `xop:Include` that stands in the envelope for a part.
 *
 * @see RFC 2392: percent-encoded Content-ID without angle brackets
 * @example
 * ```ts
 * import { xopInclude } from "@segur-sdk/transport";
 *
 * const include = xopInclude("60cc-1@urn:ihe:iti:xds-b:2007"); // href="cid:60cc-1@urn%3Aihe%3Aiti%3Axds-b%3A2007"
 * ```
 */
export function xopInclude(contentId: string): XmlElement {
  // RFC 2392 leaves the at sign of an address as it is, and so do the samples of the DMP.
  const href = `cid:${encodeURIComponent(contentId).replaceAll("%40", "@")}`;
  return element(xop("Include"), { href });
}

/**
 * Bytes of an element of type base64Binary: the part its `xop:Include` refers to, or its own base64 text.
 *
 * @throws SegurError `ERR_SOAP_MTOM_PART_MISSING` when the part is not in the message, `ERR_SOAP_MTOM_MALFORMED` when
 * the reference or the base64 text is illegal.
 */
export function xopContent(of: XmlElement, parts: ReadonlyMap<string, ReceivedPart>): Uint8Array {
  const include = childNamed(of, xop("Include"));
  if (include === undefined) return inlineContent(of);
  const part = partNamed(parts, contentIdOf(attributeOf(include, "href") ?? ""));
  if (part !== undefined) return part.body;
  throw new SegurError("ERR_SOAP_MTOM_PART_MISSING", { details: { rule: "each cid: reference names a part" } });
}

function contentIdOf(href: string): string {
  try {
    if (/^cid:/i.test(href)) return decodeURIComponent(href.slice(4)).replace(/^<(.*)>$/s, "$1");
  } catch {
    // An illegal escape sequence: refused below as any other reference.
  }
  throw new SegurError("ERR_SOAP_MTOM_MALFORMED", { details: { field: "xop:Include/@href", source: "RFC 2392" } });
}

function inlineContent(of: XmlElement): Uint8Array {
  const text = (textOf(of) ?? "").replace(/[ \t\r\n]/g, "");
  if (text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text)) return new Uint8Array(Buffer.from(text, "base64"));
  throw new SegurError("ERR_SOAP_MTOM_MALFORMED", {
    details: { field: of.name.local, rule: "base64", source: "RFC 4648" },
  });
}
