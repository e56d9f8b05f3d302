// Every TypeScript block of the guides, the READMEs and the TSDoc examples compiles against the sources.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import ts from "typescript";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = join(root, ".doc-code");

interface Block {
  readonly where: string;
  readonly code: string;
}

function blocksOf(file: string): Block[] {
  const text = readFileSync(join(root, file), "utf8");
  const isSource = file.endsWith(".ts");
  const fence = isSource ? /^[ \t]*\* ```ts\n([\s\S]*?)^[ \t]*\* ```/gm : /^```ts\n([\s\S]*?)^```/gm;
  return [...text.matchAll(fence)].map((match) => ({
    where: `${file}:${text.slice(0, match.index).split("\n").length}`,
    code: (match[1] ?? "").replace(isSource ? /^[ \t]*\* ?/gm : /^$/gm, ""),
  }));
}

function filesUnder(start: string, wanted: RegExp): string[] {
  return readdirSync(join(root, start), { recursive: true, encoding: "utf8" })
    .map((name) => join(start, name))
    .filter((name) => wanted.test(name) && !/node_modules|[/]dist[/]|docs[/]site|[.]doc-code|CHANGELOG/.test(name));
}

const files = [
  ...readdirSync(root).filter((name) => name.endsWith(".md")),
  ...filesUnder("docs", /\.md$/),
  ...filesUnder("packages", /README\.md$|src[/].*(?<!\.test)\.ts$/),
];
const blocks = files.flatMap(blocksOf);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const names = blocks.map(({ code }, index) => {
  const name = join(folder, `block-${index}.ts`);
  // `export {}` makes each block a module of its own.
  writeFileSync(name, `${code}\nexport {};\n`);
  return name;
});

const config = ts.readConfigFile(join(root, "tsconfig.base.json"), (name) => ts.sys.readFile(name));
const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
const packages = readdirSync(join(root, "packages"));
const program = ts.createProgram(names, {
  ...options,
  noUnusedLocals: false,
  noUnusedParameters: false,
  baseUrl: root,
  paths: {
    "segur-sdk": ["packages/sdk/src/index.ts"],
    "@segur-sdk/core/xml": ["packages/core/src/xml/index.ts"],
    "@segur-sdk/core/html": ["packages/core/src/html/index.ts"],
    "@segur-sdk/core/xml-signature": ["packages/core/src/xml-signature/index.ts"],
    "@segur-sdk/cda/schematron": ["packages/cda/src/schematron/index.ts"],
    "@segur-sdk/cda/validation": ["packages/cda/src/validation/index.ts"],
    "@segur-sdk/cda/value-sets": ["packages/cda/src/value-sets/index.ts"],
    "@segur-sdk/cda/xsd": ["packages/cda/src/xsd/index.ts"],
    "@segur-sdk/mssante/conformance": ["packages/mssante/src/conformance/index.ts"],
    ...Object.fromEntries(packages.map((name) => [`@segur-sdk/${name}`, [`packages/${name}/src/index.ts`]])),
  },
});
const problems = names.flatMap((name, index) => {
  const source = program.getSourceFile(name);
  if (source === undefined) return [];
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
    (problem) => `${blocks[index]?.where ?? name}: ${ts.flattenDiagnosticMessageText(problem.messageText, "\n")}`,
  );
});
rmSync(folder, { recursive: true, force: true });

if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exit(1);
}
console.log(`${blocks.length} code blocks in ${files.length} files compile.`);
