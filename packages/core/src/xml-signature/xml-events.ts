import { SaxesParser } from "saxes";

import { SegurError } from "../errors/segur-error.js";
import {
  createQualifiedNames,
  NamespaceFault,
  readAttributes,
  readDeclarations,
  readElementName,
  type WrittenAttribute,
} from "../xml/qualified-names.js";
import type { XmlAttribute, XmlName } from "../xml/xml-tree.js";

/** What a document read piece by piece tells, in order; comments and instructions are left out. */
export interface XmlEvents {
  open(name: XmlName, attributes: readonly XmlAttribute[]): void;
  text(text: string): void;
  close(): void;
}

/** Levels of nested elements accepted. */
const maxDepth = 64;

/** Handlers are on the prototype, set once, for the reason that the reader of whole trees gives. */
class EventParser extends SaxesParser<{ position: false; defaultXMLVersion: "1.0"; forceXMLVersion: true }> {}
const handlers = EventParser.prototype;

interface Reading {
  readonly events: XmlEvents;
  readonly names: ReturnType<typeof createQualifiedNames>;
  readonly scopeSizes: number[];
  written: WrittenAttribute[];
}

/** The reading that is being pushed to: each push is synchronous. */
let reading: Reading;

handlers.on("error", (error) => {
  // What follows the colon of a saxes message quotes the document.
  throw malformed(error.message.replace(/[:.].*$/su, ""));
});
handlers.on("doctype", () => {
  throw new SegurError("ERR_XML_DOCTYPE");
});
handlers.on("xmldecl", ({ encoding }) => {
  if (encoding !== undefined && encoding.toUpperCase() !== "UTF-8") {
    throw new SegurError("ERR_XML_ENCODING", { details: { rule: "UTF-8" } });
  }
});
handlers.on("processinginstruction", () => {
  throw malformed("no processing instruction");
});
handlers.on("attribute", (attribute) => {
  reading.written.push(attribute);
});
handlers.on("opentag", (tag) => {
  const { names, scopeSizes, written, events } = reading;
  if (scopeSizes.length === maxDepth)
    throw new SegurError("ERR_XML_LIMIT", { details: { rule: "maxDepth", maxDepth } });
  scopeSizes.push(names.scope.size);
  reading.written = [];
  readDeclarations(names, written);
  events.open(readElementName(names, tag.name), readAttributes(names, written));
});
handlers.on("closetag", () => {
  const { names, scopeSizes, events } = reading;
  events.close();
  names.scope.size = scopeSizes.pop() ?? 0;
});
const onText = (text: string): void => {
  if (reading.scopeSizes.length > 0 && text !== "") reading.events.text(text);
};
handlers.on("text", onText);
handlers.on("cdata", onText);

/**
 * Reads a UTF-8 document as it comes, holding none of it. As strict as `parseXml`, and stricter: no instruction at all.
 *
 * @throws SegurError `ERR_XML_MALFORMED`, `ERR_XML_DOCTYPE`, `ERR_XML_ENCODING`, `ERR_XML_LIMIT`.
 */
export function createXmlEventReader(events: XmlEvents): { push(bytes: Uint8Array): void; end(): void } {
  const own: Reading = { events, names: createQualifiedNames(), scopeSizes: [], written: [] };
  const parser = new EventParser({ position: false, defaultXMLVersion: "1.0", forceXMLVersion: true });
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const decoded = (bytes?: Uint8Array): string => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch (cause) {
      throw new SegurError("ERR_XML_ENCODING", { details: { rule: "UTF-8" }, cause });
    }
  };
  const feed = (text: string, last: boolean): void => {
    reading = own;
    try {
      if (text !== "") parser.write(text);
      if (last) parser.close();
    } catch (error) {
      if (error instanceof NamespaceFault) throw malformed(error.message);
      throw error;
    }
  };
  return {
    push: (bytes) => {
      feed(decoded(bytes), false);
    },
    end: () => {
      feed(decoded(), true);
    },
  };
}

function malformed(rule: string): SegurError {
  return new SegurError("ERR_XML_MALFORMED", { details: { rule } });
}
