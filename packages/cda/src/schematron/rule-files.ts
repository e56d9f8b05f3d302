import { isSegurError, SegurError } from "@segur-sdk/core";
import { parseXml } from "@segur-sdk/core/xml";
import type { Document } from "slimdom";

import { buildDom } from "./dom.js";
import type { SchematronPeers } from "./peers.js";
import { resolveReference } from "./reference-path.js";
import type { SchematronReader } from "./schematron-reader.js";

/** The value sets and terminologies that the rules look into, each read once for all the rule sets of one reader. */
export interface RuleFiles {
  /** True when the file is there. */
  has(folder: string, href: string): boolean;
  /** A file as a document. */
  open(folder: string, href: string): Document;
  /** Is a code among the texts of the elements of this name in a file? */
  lists(folder: string, href: string, element: string, code: string): boolean;
}

/** Makes the files of a reader. */
export function createRuleFiles(peers: SchematronPeers, reader: SchematronReader): RuleFiles {
  const documents = new Map<string, Document>();
  const codeLists = new Map<string, ReadonlySet<string>>();
  const presence = new Map<string, boolean>();
  const read = (folder: string, href: string): readonly [path: string, bytes: () => Uint8Array] => {
    const path = resolveReference(folder, href);
    if (path === undefined) throw unavailable(href);
    return [
      path,
      () => {
        const bytes = reader.read(path);
        if (bytes === undefined) throw unavailable(path);
        return bytes;
      },
    ];
  };
  return {
    has(folder, href) {
      const path = resolveReference(folder, href);
      if (path === undefined) return false;
      let present = presence.get(path);
      if (present === undefined) presence.set(path, (present = reader.read(path) !== undefined));
      return present;
    },
    open(folder, href) {
      const [path, bytes] = read(folder, href);
      let document = documents.get(path);
      if (document === undefined) documents.set(path, (document = parse(peers, path, bytes())));
      return document;
    },
    lists(folder, href, element, code) {
      const [path, bytes] = read(folder, href);
      const key = `${element} ${path}`;
      let codes = codeLists.get(key);
      if (codes === undefined) codeLists.set(key, (codes = codesOf(bytes(), element)));
      return codes.has(code);
    },
  };
}

function parse(peers: SchematronPeers, path: string, bytes: Uint8Array): Document {
  try {
    return buildDom(peers, parseXml(bytes));
  } catch (error) {
    throw isSegurError(error) ? unavailable(path, error) : error;
  }
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Texts of the elements of a terminology file: it is scanned, its 100 000 lines are not made a DOM. */
function codesOf(bytes: Uint8Array, element: string): ReadonlySet<string> {
  const text = new TextDecoder().decode(bytes);
  const found = text.matchAll(new RegExp(`<${element}(?:\\s[^>]*)?>([^<]*)<`, "gu"));
  return new Set(
    [...found].map(([, code = ""]) => code.replace(/&(\w+);/gu, (whole, name: string) => entities[name] ?? whole)),
  );
}

/** A file that a rule needs is not there, or is not XML: the rule cannot be run. */
function unavailable(path: string, cause?: unknown): SegurError {
  return new SegurError("ERR_CDA_SCHEMATRON_FILE", {
    // The path comes from the rules and from codes of the document: anything else than a plain path is not repeated.
    details: { file: /^[\w./ -]{1,200}$/u.test(path) ? path : "" },
    ...(cause === undefined ? {} : { cause }),
  });
}
