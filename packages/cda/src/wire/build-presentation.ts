import { SegurError } from "@segur-sdk/core";
import { element, emptyDocument, parseXml, xmlNamespace, type XmlDocument, type XmlElement } from "@segur-sdk/core/xml";

import type { Presentation } from "../presentation.js";

const xslt = "http://www.w3.org/1999/XSL/Transform";
/** Name space that the self-presentable examples of the ANS put the document under. */
const content = xmlNamespace("urn:asip-sante:ci-sis", "data");

/**
 * The document with the way to show it. Self-presentable: the style sheet is the root, and holds the document as its
 * content.
 *
 * @see ANS, examples BIO-CR-BIO_2021.01_Auto-Presentable and CANCER-PPS_2022.01_Autopresentable
 */
export function buildPresented(root: XmlElement, presentation: Presentation | undefined): XmlDocument {
  if (presentation === undefined) return emptyDocument(root);
  if (presentation.kind === "linked") return { prolog: [instruction(presentation.href)], root, epilog: [] };
  const stylesheet = readStylesheet(presentation.stylesheet);
  return {
    prolog: [instruction("#")],
    root: { ...stylesheet, children: [element(content("Contenu"), {}, root), ...stylesheet.children] },
    epilog: [],
  };
}

function instruction(href: string): XmlDocument["prolog"][number] {
  const escaped = href.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  return { kind: "instruction", target: "xml-stylesheet", data: `href="${escaped}" type="text/xsl"` };
}

function readStylesheet(source: string | Uint8Array): XmlElement {
  const { root } = parseXml(source);
  if (root.name.namespace === xslt && ["stylesheet", "transform"].includes(root.name.local)) return root;
  throw new SegurError("ERR_CDA_INVALID", {
    details: {
      field: "options.presentation.stylesheet",
      rule: "root xsl:stylesheet",
      source: "XSLT 1.0, 2.2",
      count: 1,
    },
  });
}
