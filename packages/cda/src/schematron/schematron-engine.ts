import { SegurError } from "@segur-sdk/core";
import type { XmlLimits } from "@segur-sdk/core/xml";

import { compilePattern } from "./compiled-rule.js";
import { UnknownForm } from "./expression.js";
import { judgeDocument } from "./judge-document.js";
import { loadSchema } from "./load-schema.js";
import { openDocument, openedDocument, type SchematronDocument } from "./opened-document.js";
import { loadPeers, type SchematronPeers } from "./peers.js";
import { folderOf, resolveReference } from "./reference-path.js";
import { createRuleFiles, type RuleFiles } from "./rule-files.js";
import { schemaFault } from "./schema-fault.js";
import type { SchematronPattern } from "./schema.js";
import type { SchematronReader } from "./schematron-reader.js";
import type { SchematronReport } from "./schematron-report.js";
import { createXPathEvaluator } from "./xpath-evaluator.js";

/** What to load of a rule set. */
export interface LoadRuleSetOptions {
  /** Where its files are. Rule sets of the same reader share the value sets they look into. */
  readonly reader: SchematronReader;
  /** Main file, a path of the reader, e.g. `schematrons/profils/IHE.sch`. */
  readonly file: string;
  /** Name to give it in findings. Default: the file. */
  readonly name?: string;
  /** Phase to run, `#ALL` for every pattern. Default: that of the rule set. */
  readonly phase?: string;
}

/** A rule set, loaded once, that judges any number of documents. */
export interface SchematronRuleSet {
  readonly name: string;
  /** Main file. */
  readonly file: string;
  /** Title that the rule set gives itself. */
  readonly title: string | undefined;
  /** Files that it includes and that are not there: what they hold is not checked. */
  readonly missingFiles: readonly string[];
  /**
   * Judges a document.
   *
   * The first run compiles every expression that it meets, which takes far longer than the next ones.
   *
   * @throws SegurError `ERR_CDA_SCHEMATRON_EXPRESSION` when an expression cannot be run: nothing can then be said of the
   * document. `details`: `ruleSet`, `file`, `ruleId`, `expression`, `xpathError`, or `unavailableFile`.
   */
  run(document: SchematronDocument): SchematronReport;
}

/** Runs ISO Schematron rule sets in Node. */
export interface SchematronEngine {
  /**
   * Loads a rule set: what it includes, its abstract patterns and rules, its phase.
   *
   * @throws SegurError `ERR_CDA_SCHEMATRON_INVALID` when it cannot be made to run; `details`: `file`, `rule`.
   */
  loadRuleSet(options: LoadRuleSetOptions): SchematronRuleSet;
  /**
   * Reads a document once for all rule sets. Of one that carries its own style sheet, the clinical document alone is kept.
   *
   * @throws SegurError `ERR_XML_…` when it cannot be read, or goes over the limits (50 MB by default).
   */
  readDocument(input: Uint8Array | string, limits?: XmlLimits): SchematronDocument;
}

/**
 * Makes the engine that runs official Schematron rule sets, without Java nor XSLT.
 *
 * It needs fontoxpath and slimdom, optional peers of the package. Files come from the caller. An expression that cannot be
 * run stops the run: it never passes. Verdicts are those of the ANS tool on its own rule sets, number of findings included;
 * XSLT functions (`key()`, `xsl:function`) are not there, and stop the run.
 *
 * @throws SegurError `ERR_CDA_SCHEMATRON_PEER` when a peer is not installed.
 * @see ISO/IEC 19757-3; ANS, TestContenuCDA, `schematrons/moteur`
 * @example
 * ```ts
 * import { readFileSync } from "node:fs";
 * import { createFolderReader, createSchematronEngine } from "@segur-sdk/cda/schematron";
 *
 * const engine = await createSchematronEngine();
 * const header = engine.loadRuleSet({
 *   reader: createFolderReader("./TestContenuCDA-3-0"),
 *   file: "schematrons/profils/structurationMinimale/ASIP-STRUCT-MIN-StrucMin.sch",
 * });
 * for (const file of ["first.xml", "second.xml"]) {
 *   const { errors, findings } = header.run(engine.readDocument(readFileSync(file)));
 *   console.log(file, errors, findings.map(({ ruleId, path, assertion }) => `${ruleId} ${path}: ${assertion}`));
 * }
 * ```
 */
export async function createSchematronEngine(): Promise<SchematronEngine> {
  return engineOn(await loadPeers());
}

function engineOn(peers: SchematronPeers): SchematronEngine {
  const files = new WeakMap<SchematronReader, RuleFiles>();
  const filesOf = (reader: SchematronReader): RuleFiles => {
    let known = files.get(reader);
    if (known === undefined) files.set(reader, (known = createRuleFiles(peers, reader)));
    return known;
  };
  return {
    loadRuleSet: (options) => loadRuleSet(peers, options, filesOf(options.reader)),
    readDocument: (input, limits = {}) => openDocument(peers, input, limits),
  };
}

function loadRuleSet(peers: SchematronPeers, options: LoadRuleSetOptions, files: RuleFiles): SchematronRuleSet {
  const { reader, phase } = options;
  const file = resolveReference("", options.file);
  if (file === undefined) throw schemaFault("", "file: a path of the reader");
  const { name = file } = options;
  const { title, missingFiles, namespaces, patterns } = loadSchema(reader, file, phase);
  const xpath = createXPathEvaluator(peers, namespaces, { folder: folderOf(file), files });
  const runnable = {
    name,
    xpath,
    patterns: patterns.map((pattern) => ({ id: pattern.id, rules: compile(pattern, name) })),
  };
  return { name, file, title, missingFiles, run: (document) => judgeDocument(runnable, openedDocument(document)) };
}

function compile(pattern: SchematronPattern, ruleSet: string) {
  try {
    return compilePattern(pattern);
  } catch (error) {
    if (!(error instanceof UnknownForm)) throw error;
    throw new SegurError("ERR_CDA_SCHEMATRON_EXPRESSION", { details: { ruleSet, expression: error.message } });
  }
}
