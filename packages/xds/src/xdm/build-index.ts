import { element, serializeXml, withAttribute, type XmlElement, xmlNamespace } from "@segur-sdk/core/xml";

import { xmlLang } from "../wire/ebrim-names.js";
import { archiveName } from "./archive-names.js";
import type { XdmIssuer } from "./build-readme.js";

const html = xmlNamespace("http://www.w3.org/1999/xhtml");
const doctype =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML Basic 1.0//EN" "http://www.w3.org/TR/xhtml-basic/xhtml-basic10.dtd">';

/**
 * INDEX.HTM: XHTML Basic that names the issuer and links to the files. No script, no remote resource, no patient data.
 *
 * @see IHE ITI TF-2 §3.32.4.1.2.2; mssante.md B2
 */
export function buildIndex(issuer: XdmIssuer, paths: readonly string[]): string {
  const { name, phone } = issuer.organisation;
  const page = element(
    html("html"),
    {},
    element(html("head"), {}, element(html("title"), {}, "Documents de santé")),
    element(
      html("body"),
      {},
      element(html("h1"), {}, "Documents de santé"),
      element(html("p"), {}, `Émetteur : ${printable(name)}${phone === undefined ? "" : ` (${printable(phone)})`}`),
      element(html("p"), {}, "Voir le fichier ", link(archiveName.readme)),
      element(
        html("ul"),
        {},
        paths.map((path) => element(html("li"), {}, link(path))),
      ),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}\n${serializeXml(withAttribute(page, xmlLang, "fr"))}\n`;
}

function link(path: string): XmlElement {
  return element(html("a"), { href: path }, path);
}

function printable(text: string): string {
  return text.replace(/\p{Control}/gu, " ");
}
