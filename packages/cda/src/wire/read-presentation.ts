import { attributeOf, childElements, type XmlDocument, type XmlElement } from "@segur-sdk/core/xml";

import type { ReadMedia } from "../reading/coded.js";
import type { SelfPresentation } from "../reading/self-presentation.js";
import { present } from "./read-values.js";

/** How the document asks to be shown: data only, nothing of it is followed. */
export function readPresentation({ prolog, root }: XmlDocument, document: XmlElement): SelfPresentation | undefined {
  const styleSheets = prolog
    .filter((node) => node.kind === "instruction")
    .filter(({ target }) => target === "xml-stylesheet")
    .map(({ data }) =>
      present<SelfPresentation["styleSheets"][number]>({
        href: pseudoAttribute(data, "href"),
        type: pseudoAttribute(data, "type"),
      }),
    );
  if (root === document) return styleSheets.length === 0 ? undefined : { styleSheets, images: [] };
  const images: ReadMedia[] = [];
  collectImages(root, document, images);
  return { styleSheets, wrapper: root, images };
}

/** @see Associating Style Sheets with XML documents 1.0, 2 */
function pseudoAttribute(data: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, "u").exec(data)?.slice(1).find(Boolean);
}

const dataUri = /^\s*data:([\w.+-]+\/[\w.+-]+)(?:;[^,]*)?,/u;

function collectImages(of: XmlElement, except: XmlElement, into: ReadMedia[]): void {
  for (const element of childElements(of)) {
    if (element === except) continue;
    const source = element.name.local === "img" ? attributeOf(element, "src") : undefined;
    const [start, mediaType] = dataUri.exec(source ?? "") ?? [];
    if (source !== undefined && start !== undefined && mediaType !== undefined) {
      into.push({ mediaType, representation: "B64", encoded: source.slice(start.length) });
    }
    collectImages(element, except, into);
  }
}
