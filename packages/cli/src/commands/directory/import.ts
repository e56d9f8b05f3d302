import { stat } from "node:fs/promises";
import { resolve } from "node:path";

import { importExtraction, type ImportOutcome } from "@segur-sdk/directory";
import type { Language } from "@segur-sdk/core";

import { type Command, UsageError } from "../../command.js";
import { readOptions } from "../../common-options.js";
import { indexOf, indexOptions } from "./extraction-option.js";

const texts = {
  fr: { installed: "installé", unchanged: "déjà en service", rows: "lignes", broken: "lignes écartées", of: "du" },
  en: { installed: "installed", unchanged: "in service already", rows: "rows", broken: "lines left out", of: "of" },
} as const;

/** `segur directory import`: puts an extraction of the directory in service. */
export const directoryImportCommand: Command = {
  name: "import",
  usage: "segur directory import <extraction.zip|.txt> [--dir DIR] [--kind mailboxes|activities] [--max-loss 0.1]",
  summary: {
    fr: "met en service une extraction de l'Annuaire Santé",
    en: "puts an extraction of the Annuaire Santé in service",
  },
  async run(args, io) {
    const options = readOptions(args, { ...indexOptions, "max-loss": { type: "string" } });
    const [file, ...others] = options.positionals;
    if (file === undefined || others.length > 0) throw new UsageError("");
    const { kind, folder } = indexOf(io, options);
    // As for any command, a file that is not there is a mistake of usage; what it holds is judged by the import.
    if ((await stat(resolve(io.cwd, file))).isDirectory()) throw new UsageError(`${file}: EISDIR`);
    const outcome = await importExtraction<unknown>({
      kind: kind,
      source: resolve(io.cwd, file),
      folder,
      clock: io.clock,
      ...lossOf(options.text("max-loss")),
      ...(io.signal === undefined ? {} : { signal: io.signal }),
    });
    io.out(options.json ? `${JSON.stringify(outcome, null, 2)}\n` : described(outcome, options.language));
    return 0;
  },
};

function lossOf(text: string | undefined): { readonly maxLoss?: number } {
  if (text === undefined) return {};
  const maxLoss = Number(text);
  if (!(maxLoss >= 0 && maxLoss <= 1)) throw new UsageError("--max-loss 0..1");
  return { maxLoss };
}

function described({ outcome, generation }: ImportOutcome, language: Language): string {
  const text = texts[language];
  const { file, publishedAt, rows, brokenLines, firstBrokenLines } = generation;
  const dated = publishedAt === undefined ? file : `${file} (${text.of} ${publishedAt})`;
  const broken = brokenLines === 0 ? "" : `  ${String(brokenLines)} ${text.broken}: ${firstBrokenLines.join(", ")}\n`;
  return `${dated}: ${text[outcome]}\n  ${String(rows)} ${text.rows}\n${broken}`;
}
