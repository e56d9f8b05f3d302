import { type Command, UsageError } from "../../command.js";
import { oneOf, readOptions } from "../../common-options.js";
import { readInput } from "../read-input.js";
import { documentFiles } from "./document-files.js";
import type { DocumentVerdict, ValidationRun } from "./document-verdict.js";
import { judgeFile } from "./judge-file.js";
import { jsonReport } from "./report-json.js";
import { junitReport } from "./report-junit.js";
import { sarifReport } from "./report-sarif.js";
import { textReport } from "./report-text.js";
import { loadRuleSets } from "./rule-sets.js";

/** `segur cda validate`: what the official rules say of documents. Exit code 1 when one has an error. */
export const cdaValidateCommand: Command = {
  name: "validate",
  usage:
    "segur cda validate <file…|folder> --schematron DIR [--rules FILE]… [--profile official|strict] " +
    "[--format text|json|junit|sarif] [--hide-values]",
  summary: {
    fr: "juge des documents CDA avec les règles Schematron d'un dossier, celles de l'ANS par exemple",
    en: "judges CDA documents by the Schematron rules of a folder, those of ANS for instance",
  },
  async run(args, io) {
    const options = readOptions(args, {
      schematron: { type: "string" },
      rules: { type: "string", multiple: true },
      profile: { type: "string" },
      format: { type: "string" },
      "hide-values": { type: "boolean" },
    });
    const profile = oneOf(options, "profile", ["official", "strict"]) ?? "official";
    const format = oneOf(options, "format", ["text", "json", "junit", "sarif"]) ?? (options.json ? "json" : "text");
    const folder = options.text("schematron");
    if (folder === undefined) throw new UsageError("--schematron DIR");
    if (options.positionals.length === 0) throw new UsageError("");
    const files = await documentFiles(io, options.positionals);
    const rules = await loadRuleSets(io, folder, options.texts("rules"));
    const { language } = options;
    const documents: DocumentVerdict[] = [];
    // One at a time: two documents together would only take more memory.
    for (const file of files) {
      const bytes = await readInput(io, file);
      documents.push(judgeFile(file, bytes, rules, { profile, language, hideValues: options.has("hide-values") }));
    }
    const run: ValidationRun = { profile, documents, missingRuleFiles: rules.missingFiles };
    const reports = {
      text: () => textReport(run, language),
      json: () => jsonReport(run),
      junit: () => junitReport(run),
    };
    io.out(format === "sarif" ? sarifReport(run) : reports[format]());
    return documents.some(({ errors }) => errors > 0) ? 1 : 0;
  },
};
