import { SegurError } from "@segur-sdk/core";

import type { CdaReading } from "../cda-reading.js";
import { decodeBase64 } from "../wire/base64.js";
import type { ReadMedia } from "./coded.js";
import type { ReadSection } from "./section.js";
import type { ReadStatement } from "./statement.js";

/** A file inside a level 3 document: a PDF, an image. */
export interface CdaAttachment {
  /** `observationMedia/@ID`: what the narrative refers to. */
  readonly anchor?: string;
  readonly media: ReadMedia;
  /** The section that holds it. */
  readonly section: ReadSection;
}

/**
 * The files that the entries of a level 3 document hold, in the order of the document; none for level 1, whose file is
 * the body itself.
 *
 * @example
 * ```ts
 * import { readFileSync } from "node:fs";
 * import { attachmentsOf, decodeMedia, readCda } from "@segur-sdk/cda";
 *
 * for (const { media, section } of attachmentsOf(readCda(readFileSync("report.xml")))) {
 *   if (media.mediaType === "application/pdf") console.log(section.title, decodeMedia(media).byteLength);
 * }
 * ```
 */
export function attachmentsOf(reading: CdaReading): readonly CdaAttachment[] {
  const found: CdaAttachment[] = [];
  for (const section of reading.body.kind === "structured" ? reading.body.sections : []) {
    collectFromSection(section, found);
  }
  return found;
}

function collectFromSection(section: ReadSection, into: CdaAttachment[]): void {
  for (const { statement } of section.entries) collectFromStatement(statement, section, into);
  for (const below of section.sections) collectFromSection(below, into);
}

function collectFromStatement(statement: ReadStatement, section: ReadSection, into: CdaAttachment[]): void {
  const { media, anchor } = statement;
  if (media !== undefined) into.push(anchor === undefined ? { media, section } : { anchor, media, section });
  for (const relation of statement.relations) collectFromStatement(relation.statement, section, into);
}

/** Options of {@link decodeMedia}. */
export interface DecodeMediaOptions {
  /** Largest file, in bytes. Default 50 000 000. */
  readonly maxBytes?: number;
}

/**
 * Bytes of a file inside a document, decoded strictly: base64 with white space is accepted, anything else is not.
 *
 * @throws `SegurError` `ERR_CDA_BODY` when the text is not strict base64, is empty, is compressed or is only a reference;
 * `ERR_CDA_TOO_LARGE` when the file is over its limit.
 * @see HL7 V3 data type ED
 */
export function decodeMedia(media: ReadMedia, options: DecodeMediaOptions = {}): Uint8Array {
  if (media.compression !== undefined) {
    throw new SegurError("ERR_CDA_BODY", { details: { field: "value", rule: "not compressed", source: "CI-SIS" } });
  }
  const text = media.representation === "B64" ? media.encoded : undefined;
  return decodeBase64(text, { field: "value", maxBytes: options.maxBytes ?? 50_000_000 });
}
