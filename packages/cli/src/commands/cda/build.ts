import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";

import { buildImagingReport, validateImagingReport } from "@segur-sdk/cda";
import type { Problem } from "@segur-sdk/core";
import { imagingReportOf, parseReportFile, reportFileJsonSchema } from "segur-sdk";

import type { CliIo } from "../../cli-io.js";
import { type Command, UsageError } from "../../command.js";
import { oneOf, type ReadOptions, readOptions } from "../../common-options.js";
import { readPatientBytes } from "../ins/read-subject.js";
import { findingLines } from "../print-findings.js";
import { jsonOf } from "../read-json.js";

/** `segur cda build`: the clinical document of a report. Exit code 1 when the report breaks a rule. */
export const cdaBuildCommand: Command = {
  name: "build",
  usage:
    "segur cda build <report.json> [--pdf FILE] [--level 1|3] [--out FILE] [--any-pdf]\n" +
    "       segur cda build --schema",
  summary: {
    fr: "écrit le document CDA d'un compte rendu validé ; --schema donne le schéma JSON du compte rendu",
    en: "writes the CDA document of a validated report; --schema gives the JSON Schema of the report",
  },
  async run(args, io) {
    const options = readOptions(args, {
      pdf: { type: "string" },
      level: { type: "string" },
      out: { type: "string" },
      "any-pdf": { type: "boolean" },
      schema: { type: "boolean" },
    });
    if (options.has("schema")) {
      io.out(`${JSON.stringify(reportFileJsonSchema(), null, 2)}\n`);
      return 0;
    }
    const [path, ...others] = options.positionals;
    if (path === undefined || others.length > 0) throw new UsageError("");
    const out = options.text("out");
    // The document itself is the machine output when no file takes it.
    if (options.json && out === undefined) throw new UsageError("--json --out FILE");
    const report = await readReport(io, path, options);
    const problems = validateImagingReport(report, { strictPdfA: !options.has("any-pdf") });
    if (problems.some(({ severity }) => severity === "error")) return refuse(io, options, problems);
    const { bytes } = buildImagingReport(report, { strictPdfA: !options.has("any-pdf") });
    if (out === undefined) {
      io.error(problemLines(problems, options));
      io.out(Buffer.from(bytes).toString("utf8"));
      return 0;
    }
    await writeFile(resolve(io.cwd, out), bytes, { mode: 0o600 });
    const { id, setId, version, body } = report;
    const written = { file: out, bytes: bytes.byteLength, level: body.level, id, setId, version };
    if (options.json) io.out(`${JSON.stringify({ ...written, problems }, null, 2)}\n`);
    else {
      io.out(`${out}: ${levelNames[options.language]} ${body.level}, ${bytes.byteLength} o, ${id}\n`);
      io.error(problemLines(problems, options));
    }
    return 0;
  },
};

const levelNames = { fr: "niveau", en: "level" } as const;

async function readReport(io: CliIo, path: string, options: ReadOptions) {
  const level = oneOf(options, "level", ["1", "3"]);
  const pdf = options.text("pdf");
  const file = parseReportFile(jsonOf(await readPatientBytes(io, path, "<report.json>"), "<report.json>"));
  return imagingReportOf(file, {
    clock: io.clock,
    ...(level === undefined ? {} : { level: level === "1" ? 1 : 3 }),
    ...(pdf === undefined ? {} : { pdf: await readPatientBytes(io, pdf, "<report.pdf>") }),
  });
}

function refuse(io: CliIo, options: ReadOptions, problems: readonly Problem[]): 1 {
  if (options.json) io.out(`${JSON.stringify({ problems }, null, 2)}\n`);
  else io.error(problemLines(problems, options));
  return 1;
}

function problemLines(problems: readonly Problem[], { language }: ReadOptions): string {
  return findingLines(
    problems.map(({ severity, rule, message, field }) => ({ severity, code: rule, message, about: field })),
    language,
  );
}
