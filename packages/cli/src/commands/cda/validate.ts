import { type Command, UsageError } from "../../command.js";
import { oneOf, readOptions } from "../../common-options.js";
import { readInput } from "../read-input.js";
import { documentFiles } from "./document-files.js";
import type { DocumentVerdict, ValidationRun } from "./document-verdict.js";
import { judgeFile, type OptionalLayers } from "./judge-file.js";
import { jsonReport } from "./report-json.js";
import { junitReport } from "./report-junit.js";
import { sarifReport } from "./report-sarif.js";
import { textReport } from "./report-text.js";
import { loadRuleSets } from "./rule-sets.js";
import { loadSchema } from "./schema-layer.js";

/** `segur cda validate`: what is wrong with documents, by the rules of the SDK and those of ANS. Exit code 1 when one has an error. */
export const cdaValidateCommand: Command = {
  name: "validate",
  usage:
    "segur cda validate <file…|folder> [--xsd DIR] [--schematron DIR [--rules FILE]…] [--profile official|strict] " +
    "[--format text|json|junit|sarif] [--hide-values]",
  summary: {
    fr: "juge des documents CDA par les règles du SDK et, en plus, par le schéma XSD et les Schematron de l'ANS",
    en: "judges CDA documents by the rules of the SDK and, besides, by the XSD schema and Schematron of ANS",
  },
  async run(args, io) {
    const options = readOptions(args, {
      xsd: { type: "string" },
      schematron: { type: "string" },
      rules: { type: "string", multiple: true },
      profile: { type: "string" },
      format: { type: "string" },
      "hide-values": { type: "boolean" },
    });
    const profile = oneOf(options, "profile", ["official", "strict"]) ?? "official";
    const format = oneOf(options, "format", ["text", "json", "junit", "sarif"]) ?? (options.json ? "json" : "text");
    if (options.positionals.length === 0) throw new UsageError("");
    const [xsd, schematron, named] = [options.text("xsd"), options.text("schematron"), options.texts("rules")];
    if (schematron === undefined && named.length > 0) throw new UsageError("--schematron DIR --rules FILE");
    const files = await documentFiles(io, options.positionals);
    const layers: OptionalLayers = {
      schema: xsd === undefined ? undefined : await loadSchema(io, xsd),
      rules: schematron === undefined ? undefined : await loadRuleSets(io, schematron, named),
    };
    const { language } = options;
    const documents: DocumentVerdict[] = [];
    // One at a time: two documents together would only take more memory.
    for (const file of files) {
      const bytes = await readInput(io, file);
      documents.push(judgeFile(file, bytes, layers, { profile, language, hideValues: options.has("hide-values") }));
    }
    layers.schema?.close();
    const run: ValidationRun = {
      profile,
      documents,
      notChecked: [
        ...(xsd === undefined ? ["xsd" as const] : []),
        ...(schematron === undefined ? ["schematron" as const] : []),
      ],
      missingRuleFiles: layers.rules?.missingFiles ?? [],
    };
    const reports = {
      text: () => textReport(run, language),
      json: () => jsonReport(run),
      junit: () => junitReport(run),
    };
    io.out(format === "sarif" ? sarifReport(run) : reports[format]());
    return documents.some(({ errors }) => errors > 0) ? 1 : 0;
  },
};
