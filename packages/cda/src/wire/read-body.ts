import { attributeOf, textOf, type XmlElement } from "@segur-sdk/core/xml";

import type { ReadBody } from "../cda-reading.js";
import { decodeBase64 } from "./base64.js";
import { readSections } from "./read-section.js";
import { child } from "./read-values.js";

const field = "component/nonXMLBody/text";

/** The body: the file of level 1, decoded; the sections of level 3. */
export function readBody(root: XmlElement, maxBytes: number): ReadBody {
  const component = child(root, "component");
  const structured = child(component, "structuredBody");
  if (structured !== undefined) return { kind: "structured", sections: readSections(structured) };
  const text = child(component, "nonXMLBody", "text");
  if (text === undefined) return { kind: "absent" };
  const mediaType = attributeOf(text, "mediaType")?.trim() ?? "text/plain";
  const encoded = attributeOf(text, "representation") === "B64";
  // The case of a media type means nothing, and parameters may follow it (RFC 2045 §5.1).
  const type = mediaType.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (type === "application/pdf") {
    return { kind: "pdf", pdf: decodeBase64(encoded ? (textOf(text) ?? "") : undefined, { field, maxBytes }) };
  }
  // Only text may be written as it is: any other file would have lost bytes.
  const asIs = !encoded && type.startsWith("text/");
  const content = asIs
    ? new TextEncoder().encode(textOf(text) ?? "")
    : decodeBase64(encoded ? (textOf(text) ?? "") : undefined, { field, maxBytes });
  return { kind: "other", mediaType, content };
}
