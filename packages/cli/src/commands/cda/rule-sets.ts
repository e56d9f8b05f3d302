import { existsSync, statSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

import {
  createFolderReader,
  createSchematronEngine,
  officialRuleSets,
  type SchematronDocument,
  type SchematronEngine,
  type SchematronRuleSet,
} from "@segur-sdk/cda/schematron";

import type { CliIo } from "../../cli-io.js";
import { UsageError } from "../../command.js";

/** A rule set and the documents that it judges: those of one template, or all. */
interface ChosenRuleSet {
  readonly ruleSet: SchematronRuleSet;
  readonly template?: string;
}

/** The rule sets of a folder. */
export interface LoadedRuleSets {
  readonly engine: SchematronEngine;
  readonly missingFiles: readonly string[];
  /** Those that judge a document. */
  readonly judging: (document: SchematronDocument) => readonly SchematronRuleSet[];
  /** Is the model of a document among what they check? */
  readonly checkModelOf: (document: SchematronDocument) => boolean;
}

/** `templateId` of a document whose body is a file: it has no model. */
const unstructured = "1.3.6.1.4.1.19376.1.2.20";

/**
 * Loads the rule sets of a folder: those named, else the official ones where it is the ANS kit (or its `schematrons`), else
 * every complete rule set that stands directly in it.
 */
export async function loadRuleSets(io: CliIo, folder: string, named: readonly string[]): Promise<LoadedRuleSets> {
  const directory = resolve(io.cwd, folder);
  if (!existsSync(directory) || !statSync(directory).isDirectory()) throw new UsageError(`--schematron ${folder}`);
  const kit = kitOf(directory);
  // Value sets stand beside the folder of the rule sets.
  const root = kit?.root ?? directory;
  const under = (file: string, prefix: string) => (prefix === "" ? file : `${prefix}/${file}`);
  const files: readonly { readonly file: string; readonly name: string; readonly template?: string }[] =
    named.length > 0
      ? named.map((name) => ({ name, file: under(name.replaceAll("\\", "/"), kit?.given ?? "") }))
      : kit === undefined
        ? (await completeRuleSets(directory)).map((name) => ({ name, file: name }))
        : officialRuleSets
            .map((one) => ({ ...one, file: under(one.file, kit.schematrons) }))
            .filter(({ file, template }) => template === undefined || existsSync(join(root, file)));
  if (files.length === 0) throw new UsageError(`--schematron ${folder}: *.sch ?`);
  const engine = await createSchematronEngine();
  const reader = createFolderReader(root);
  const chosen: readonly ChosenRuleSet[] = files.map(({ file, name, template }) => ({
    ruleSet: engine.loadRuleSet({ reader, file, name }),
    ...(template === undefined ? {} : { template }),
  }));
  const judges = ({ template }: ChosenRuleSet, { templateIds }: SchematronDocument) =>
    template === undefined || templateIds.includes(template);
  return {
    engine,
    missingFiles: [...new Set(chosen.flatMap(({ ruleSet }) => ruleSet.missingFiles))],
    judging: (document) => chosen.filter((one) => judges(one, document)).map(({ ruleSet }) => ruleSet),
    // Rule sets that the caller chose are all that there is to check.
    checkModelOf: (document) =>
      kit === undefined ||
      named.length > 0 ||
      document.templateIds.includes(unstructured) ||
      chosen.some((one) => one.template !== undefined && judges(one, document)),
  };
}

interface Kit {
  readonly root: string;
  /** The folder `schematrons`, from the root. */
  readonly schematrons: string;
  /** The folder given on the command line, from the root. */
  readonly given: string;
}

/** The ANS kit, when the folder is it, or its folder `schematrons`. */
function kitOf(directory: string): Kit | undefined {
  const isSchematrons = (path: string) =>
    officialRuleSets.some(({ file, template }) => template === undefined && existsSync(join(path, file)));
  if (isSchematrons(join(directory, "schematrons"))) return { root: directory, schematrons: "schematrons", given: "" };
  if (!isSchematrons(directory)) return undefined;
  const name = basename(directory);
  return { root: dirname(directory), schematrons: name, given: name };
}

/** Files of a folder that are whole rule sets, and not parts that others include. */
async function completeRuleSets(directory: string): Promise<readonly string[]> {
  const names = (await readdir(directory)).filter((name) => /\.sch$/iu.test(name)).toSorted();
  const texts = await Promise.all(names.map((name) => readFile(join(directory, name), "utf8")));
  return names.filter((_name, index) => /<(?:[\w.-]+:)?schema[\s>]/u.test(texts[index] ?? ""));
}
