import { XmlC14NMode, XmlDocument, type SubtreeC14NOptions } from "libxml2-wasm";

import type { CanonicalizationMethod } from "../../src/xml/index.js";

/** libxml2, the independent judge of what is well-formed and of what a canonical form is. */
export interface Libxml2Document {
  canonical(method: CanonicalizationMethod, prefixes?: readonly string[]): string;
  /** The same of one element as document subset, `index` counting elements in document order. */
  canonicalOf(index: number, method: CanonicalizationMethod, prefixes?: readonly string[]): string;
  dispose(): void;
}

export function parseWithLibxml2(bytes: Uint8Array): Libxml2Document {
  const document = XmlDocument.fromBuffer(bytes);
  return {
    canonical(method, prefixes = []) {
      return document.canonicalizeToString(optionsOf(method, prefixes));
    },
    canonicalOf(index, method, prefixes = []) {
      return document.find("//*")[index]!.canonicalizeToString(optionsOf(method, prefixes));
    },
    dispose() {
      document.dispose();
    },
  };
}

function optionsOf(method: CanonicalizationMethod, prefixes: readonly string[]): SubtreeC14NOptions {
  const exclusive = method.startsWith("exc-");
  return {
    mode: exclusive ? XmlC14NMode.XML_C14N_EXCLUSIVE_1_0 : XmlC14NMode.XML_C14N_1_0,
    withComments: method.endsWith("-with-comments"),
    ...(exclusive && prefixes.length > 0 && { inclusiveNamespacePrefixes: [...prefixes] }),
  };
}
