import type { CanonicalForm } from "./canonical-form.js";
import { startTag, startWriting } from "./canonical-writer.js";
import { markupText } from "./markup-text.js";
import { escapeText } from "./xml-characters.js";
import { writtenOf } from "./xml-name.js";
import type { XmlEvents } from "./xml-stream.js";
import type { XmlComment, XmlName, XmlProcessingInstruction } from "./xml-tree.js";

/** Options of {@link canonicalEvents}. */
export interface CanonicalEventsOptions {
  /** Canonical XML 1.0, inclusive. */
  readonly method: "c14n" | "c14n-with-comments";
  /** Receives the canonical text, piece by piece. */
  readonly write: (text: string) => void;
}

/**
 * Writes the canonical form of a document while it is read, holding none of it: the same text as `canonicalize` gives for
 * the tree.
 *
 * @throws SegurError as `canonicalize`, from the stream that feeds it.
 * @see Canonical XML 1.0 (W3C, 15 March 2001).
 * @example
 * ```ts
 * import { createHash } from "node:crypto";
 * import { canonicalEvents, createXmlStream } from "@segur-sdk/core/xml";
 *
 * async function manifestDigest(cda: AsyncIterable<Uint8Array>): Promise<string> {
 *   const hash = createHash("sha256");
 *   const write = (text: string) => void hash.update(text, "utf8");
 *   const stream = createXmlStream(canonicalEvents({ method: "c14n-with-comments", write }));
 *   for await (const bytes of cda) stream.push(bytes);
 *   stream.end();
 *   return hash.digest("base64");
 * }
 * ```
 */
export function canonicalEvents({ method, write }: CanonicalEventsOptions): XmlEvents {
  const form: CanonicalForm = {
    comments: method === "c14n-with-comments",
    exclusive: false,
    inclusivePrefixes: [],
    absoluteNamespaces: true,
  };
  const writing = startWriting(form);
  const open: { readonly name: XmlName; readonly scopeSize: number }[] = [];
  let hasRoot = false;
  /** Around the root, each comment and instruction is on a line of its own. */
  const markup = (node: XmlComment | XmlProcessingInstruction): void => {
    const text = markupText(node, form);
    if (text === "") return;
    write(open.length > 0 ? text : hasRoot ? `\n${text}` : `${text}\n`);
  };
  return {
    open(element) {
      open.push({ name: element.name, scopeSize: writing.size });
      hasRoot = true;
      write(startTag(writing, element));
    },
    text(text) {
      write(escapeText(text));
    },
    close() {
      const closed = open.pop();
      if (closed === undefined) return;
      writing.size = closed.scopeSize;
      write(writtenOf(closed.name).close);
    },
    comment(text) {
      markup({ kind: "comment", text });
    },
    instruction(target, data) {
      markup({ kind: "instruction", target, data });
    },
  };
}
