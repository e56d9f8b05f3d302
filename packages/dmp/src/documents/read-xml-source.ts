import { createHash } from "node:crypto";

import { isSegurError, SegurError } from "@segur-sdk/core";
import { canonicalEvents, createXmlStream, type XmlEvents } from "@segur-sdk/core/xml";

import { cdaHeaderEvents } from "./cda-header.js";
import { digestSource, type DocumentSource, type SourceDigest } from "./document-source.js";
import { unversionedContent } from "./unversioned-content.js";

/** What one reading of an XML document gives; none of it is held but the header. */
export interface XmlSourceReading extends SourceDigest {
  /** SHA-256 of the canonical form with comments, in base64: what the Manifest holds. */
  readonly canonicalSha256: string;
  readonly fingerprint: string;
  /** Bytes of a document with the same header and no content, when it is a CDA. */
  readonly header?: Uint8Array;
}

/**
 * Reads an XML document of any length once, for all that a submission says of it.
 *
 * @throws SegurError `ERR_DMP_DOCUMENT_UNREADABLE`.
 * @see dmp.md C.1, rule 2
 */
export async function readXmlSource(source: Pick<DocumentSource, "open">): Promise<XmlSourceReading> {
  const canonical = canonicalDigest("c14n-with-comments");
  const content = canonicalDigest("c14n");
  const head = cdaHeaderEvents();
  const stream = createXmlStream(together([canonical.events, unversionedContent(content.events), head]));
  try {
    const digest = await digestSource(source, (bytes) => {
      stream.push(bytes);
      canonical.flush();
      content.flush();
    });
    stream.end();
    const header = head.header();
    return {
      ...digest,
      canonicalSha256: canonical.digest(),
      fingerprint: content.digest(),
      ...(header === undefined ? {} : { header: new TextEncoder().encode(header) }),
    };
  } catch (cause) {
    if (!isSegurError(cause)) throw cause;
    throw new SegurError("ERR_DMP_DOCUMENT_UNREADABLE", { details: { source: "dmp.md C.1" }, cause });
  }
}

/** Digest of a canonical form that is written as the document passes. */
function canonicalDigest(method: "c14n" | "c14n-with-comments") {
  const sha256 = createHash("sha256");
  let text = "";
  const flush = (): void => {
    sha256.update(text, "utf8");
    text = "";
  };
  return {
    events: canonicalEvents({ method, write: (piece) => void (text += piece) }),
    flush,
    digest(): string {
      flush();
      return sha256.digest("base64");
    },
  };
}

/** Tells the same to several. */
function together(all: readonly XmlEvents[]): XmlEvents {
  return {
    open(element) {
      for (const each of all) each.open(element);
    },
    text(text) {
      for (const each of all) each.text(text);
    },
    close() {
      for (const each of all) each.close();
    },
    comment(text) {
      for (const each of all) each.comment?.(text);
    },
    instruction(target, data) {
      for (const each of all) each.instruction?.(target, data);
    },
  };
}
