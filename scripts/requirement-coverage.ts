// Requirements of the identity (INS) that the SDK alone provides, and those that no test names in its title.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { argv, exit } from "node:process";
import { fileURLToPath } from "node:url";

import ts from "typescript";

/** One row of the catalogue of requirements. */
export interface Requirement {
  /** Its ids, e.g. `INS/va1.68`, `RIS.INS.55` and `RIS.INS.56`. */
  readonly ids: readonly string[];
  /** As the row writes them. */
  readonly name: string;
  /** Who covers it: `F` the SDK alone, `P` in part, `U` the user's software. */
  readonly coverage: string;
}

/** The rows of the sections whose number begins so, e.g. `4.1`. */
export function requirementsOf(catalogue: string, sections: readonly string[]): readonly Requirement[] {
  const requirements: Requirement[] = [];
  let isWanted = false;
  let column = -1;
  for (const line of catalogue.split("\n")) {
    const heading = /^#+ (\d+(?:\.\d+)*)/.exec(line)?.[1];
    if (heading !== undefined) isWanted = sections.includes(heading);
    if (!isWanted || !line.startsWith("|")) continue;
    // A bar within a cell is escaped.
    const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
    if (cells.includes("Cov")) column = cells.indexOf("Cov");
    const [, id = "", firstWaveId = ""] = cells;
    const ids = [id, ...idsIn(firstWaveId)];
    if (ids.length > 1) requirements.push({ ids, name: `${firstWaveId} (${id})`, coverage: cells[column] ?? "" });
  }
  return requirements;
}

/** Ids that a text names; `RIS.INS.07-10` names four. */
export function idsIn(text: string): readonly string[] {
  return [...text.matchAll(/RIS\.INS\.(\d+)(?:-(\d+))?/g)].flatMap(([, first = "", last = first]) =>
    Array.from(
      { length: Math.max(Number(last) - Number(first) + 1, 1) },
      (_, index) => `RIS.INS.${String(Number(first) + index).padStart(2, "0")}`,
    ),
  );
}

const testFunctions = ["describe", "describeShared", "it", "test"];

/** Titles of the tests and groups of a source, and the texts of the rows that a title of `each` takes. */
export function titlesOf(source: string): readonly string[] {
  const titles: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && testFunctions.includes(rootOf(node.expression))) {
      const [title] = node.arguments;
      if (title !== undefined) titles.push(...textsOf(title));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("test.ts", source, ts.ScriptTarget.Latest));
  return titles;
}

/** `it` of `it(…)`, `it.each(…)` and `it.each(…)(…)`. */
function rootOf(expression: ts.Expression): string {
  if (ts.isIdentifier(expression)) return expression.text;
  if (ts.isPropertyAccessExpression(expression) || ts.isCallExpression(expression))
    return rootOf(expression.expression);
  return "";
}

function textsOf(node: ts.Node): readonly string[] {
  if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) {
    return [node.text];
  }
  // What a test does is no title.
  if (ts.isFunctionLike(node)) return [];
  const texts: string[] = [];
  ts.forEachChild(node, (child) => {
    texts.push(...textsOf(child));
  });
  return texts;
}

/** The requirements that the SDK alone covers and that no title names whole, by one id or the other. */
export function withoutTest(requirements: readonly Requirement[], titles: readonly string[]): readonly Requirement[] {
  const named = new Set(titles.flatMap(idsIn));
  const text = titles.join("\n");
  return requirements.filter(({ coverage, ids: [id = "", ...others] }) => {
    if (coverage !== "F") return false;
    const isNamed = new RegExp(`${id.replaceAll(".", "\\.")}(?![0-9a-z])`).test(text);
    return !isNamed && !others.every((other) => named.has(other));
  });
}

function main(): void {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const catalogue = fileURLToPath(new URL("../../shared/spec/segur-requirements.md", import.meta.url));
  const sections = ["4.1", "4.2"];
  if (!existsSync(catalogue)) {
    console.log(
      `Skipped: the requirements of sections ${sections.join(" and ")} are not there to read (${catalogue}).`,
    );
    return;
  }
  const files = ["packages", "examples", "conformance"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .map((name) => join(root, folder, name))
      .filter((name) => /\.(?:test|conformance)\.ts$/.test(name) && !/node_modules|[/]dist[/]/.test(name)),
  );
  const requirements = requirementsOf(readFileSync(catalogue, "utf8"), sections);
  const full = requirements.filter(({ coverage }) => coverage === "F");
  const missing = withoutTest(
    requirements,
    files.flatMap((file) => titlesOf(readFileSync(file, "utf8"))),
  );
  console.log(
    `${full.length} of ${requirements.length} requirements of sections ${sections.join(" and ")} are the SDK's alone; ` +
      `without a test that names them: ${missing.length === 0 ? "none" : missing.length}.`,
  );
  for (const { name } of missing) console.log(`  ${name}`);
  if (missing.length > 0 || full.length === 0) exit(1);
}

if (argv[1] === fileURLToPath(import.meta.url)) main();
