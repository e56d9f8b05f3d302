import { inspectMatriculeIns } from "@segur-sdk/core";

import type { ComposedMail, MailAttachment, MailContent } from "../report-mail.js";
import { pdfText } from "./pdf-text.js";

/** Thirteen characters, then a key perhaps, with the separators of a card between them. */
const candidates = /(?<![0-9A-Za-z])[1-478](?:[ .\u00a0/-]{0,3}[0-9AB]){14}(?![0-9A-Za-z])/gi;

/** Anything of that shape in an archive, whose files name it in their attributes. */
const inArchive = /(?<![0-9A-Za-z.])[1-478][0-9]{5}[0-9AB][0-9]{8}(?![0-9A-Za-z.])/gi;

/**
 * Matricules that the archive of a mail names, when its files are stored as this package's builder stores them; none for
 * another.
 */
export function matriculesOf({ content }: Pick<ComposedMail, "content">): readonly string[] {
  const archives = content.attachments.filter(({ contentType }) => contentType === "application/zip");
  const found = archives.flatMap(({ bytes }) => Buffer.from(bytes).toString("latin1").match(inArchive) ?? []);
  return [...new Set(found.map((text) => text.toUpperCase()))].filter(isMatricule);
}

/**
 * First field of what is about to be handed over that bears an INS: one of the matricules known, with or without its key,
 * or any matricule whose key is right.
 *
 * A PDF is searched in its own bytes and in its inflated text; a matricule drawn as an image, as a two-dimensional code or
 * by the numbers of glyphs is not seen. That is why the PDF to hand over is the caller's to make.
 */
export function fieldWithIns(content: MailContent, known: readonly string[]): string | undefined {
  const texts: readonly (readonly [field: string, text: string])[] = [
    ["subject", content.subject],
    ["text", content.text],
    ["senderLabel", content.senderLabel],
    ["headers", content.headers.map(([, value]) => value).join("\n")],
    ...content.attachments.map((file): readonly [string, string] => [
      "attachments",
      `${file.fileName}\n${textOf(file)}`,
    ]),
  ];
  return texts.find(([, text]) => bearsIns(text, known))?.[0];
}

function bearsIns(text: string, known: readonly string[]): boolean {
  if ((text.match(candidates) ?? []).some((found) => isMatricule(withoutSeparators(found)))) return true;
  // The key is often printed apart, or not at all.
  const compact = known.length === 0 ? "" : withoutSeparators(text);
  return known.some((matricule) => compact.includes(matricule.slice(0, 13)));
}

function textOf({ contentType, bytes }: MailAttachment): string {
  return contentType === "application/pdf" ? pdfText(bytes) : Buffer.from(bytes).toString("latin1");
}

function withoutSeparators(text: string): string {
  return text.replace(/[\s\0.\u00a0/-]/g, "").toUpperCase();
}

function isMatricule(text: string): boolean {
  return inspectMatriculeIns(text, { authority: "1.2.250.1.213.1.4.8" }).valid;
}
