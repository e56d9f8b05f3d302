import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";

import { type CdaReading, readCda, renderCdaHtml } from "@segur-sdk/cda";
import { SegurError } from "@segur-sdk/core";

import { type Command, UsageError } from "../../command.js";
import { readOptions } from "../../common-options.js";
import { readPatientBytes } from "../ins/read-subject.js";
import { pdfOf } from "./reading-pdf.js";
import { readingText } from "./reading-text.js";

/** Largest document read: a PDF of 60 MB in it. */
const maxBytes = 100_000_000;

/** What holds patient data, only its owner may read. */
const mode = { mode: 0o600 };

/** `segur cda read`: what a document says. It shows patient data: that is what it is for. */
export const cdaReadCommand: Command = {
  name: "read",
  usage: "segur cda read <file> [--pdf FILE] [--html FILE]",
  summary: {
    fr: "montre l'en-tête d'un document CDA, extrait son PDF, en fait une page ; affiche des données de patient",
    en: "shows the header of a CDA document, extracts its PDF, makes a page of it; displays patient data",
  },
  async run(args, io) {
    const options = readOptions(args, { pdf: { type: "string" }, html: { type: "string" } });
    const [path, ...others] = options.positionals;
    if (path === undefined || others.length > 0) throw new UsageError("");
    const { language } = options;
    const bytes = await readPatientBytes(io, path, "<file>");
    const reading = readCda(bytes, { maxBytes });
    const [pdf, html] = [options.text("pdf"), options.text("html")];
    if (pdf !== undefined) await writeFile(resolve(io.cwd, pdf), pdfIn(reading), mode);
    if (html !== undefined) await writeFile(resolve(io.cwd, html), renderCdaHtml(bytes, { language }), mode);
    // Whoever asks for a file only wants the file.
    if (options.json) io.out(`${JSON.stringify(reading, forMachines, 2)}\n`);
    else if (pdf === undefined && html === undefined) io.out(readingText(reading, language));
    return 0;
  },
};

function pdfIn(reading: CdaReading): Uint8Array {
  const pdf = pdfOf(reading);
  if (pdf !== undefined) return pdf;
  throw new SegurError("ERR_CDA_BODY", { details: { field: "pdf", rule: "the document holds a PDF" } });
}

/** What the reading says, without the XML that it was read from nor the files within, told by their size. */
function forMachines(key: string, value: unknown): unknown {
  if (key === "source" || key === "unknown" || key === "encoded") return undefined;
  return value instanceof Uint8Array ? { bytes: value.byteLength } : value;
}
