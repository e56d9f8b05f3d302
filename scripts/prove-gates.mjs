// Each gate is shown to fail when it is broken on purpose, for the reason expected, in a copy of the tree.
import { execFileSync, spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const copy = mkdtempSync(join(tmpdir(), "segur-sdk-gates-"));

const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { cwd: root, encoding: "utf8" })
  .trim()
  .split("\n");
for (const file of files) {
  if (!existsSync(join(root, file))) continue;
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  cpSync(join(root, file), join(copy, file));
}
symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
for (const folder of ["packages", "examples"]) {
  for (const name of readdirSync(join(copy, folder))) {
    const modules = join(root, folder, name, "node_modules");
    // Their links are relative: they lead to the copies of the workspace packages.
    if (existsSync(modules))
      cpSync(modules, join(copy, folder, name, "node_modules"), { recursive: true, verbatimSymlinks: true });
  }
}

const bin = (name) => join(root, "node_modules/.bin", name);
const run = (command) => {
  const { status, stdout, stderr } = spawnSync(command[0], command.slice(1), {
    cwd: copy,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { failed: status !== 0, output: stdout + stderr };
};

let bites = 0;
let doesNotBite = 0;
const report = (gate, { failed, output }, expected) => {
  const isRight = failed && expected.test(output);
  if (isRight) bites += 1;
  else doesNotBite += 1;
  console.log(`${isRight ? "bites" : "DOES NOT BITE"}  ${gate}`);
  if (!isRight) console.log(`looked for ${String(expected)} in:\n${output.slice(-3000)}`);
};

/** Applies mutations, runs one gate over all of them, and looks for what it must say of each. */
const prove = (command, mutations) => {
  const before = mutations.map(({ file }) =>
    existsSync(join(copy, file)) ? readFileSync(join(copy, file)) : undefined,
  );
  for (const { file, adds } of mutations) appendFileSync(join(copy, file), adds);
  const result = run(command);
  for (const { gate, says } of mutations) report(gate, result, says);
  for (const [index, { file }] of mutations.entries()) {
    const content = before[index];
    if (content === undefined) rmSync(join(copy, file), { force: true });
    else writeFileSync(join(copy, file), content);
  }
};

const mutant = (name, suffix = "") => `packages/${name}/src/mutant${suffix}.ts`;

prove(
  [bin("depcruise"), "--config", ".dependency-cruiser.cjs", "packages"],
  [
    {
      gate: "layers: a foundation imports a domain package by path",
      file: mutant("core"),
      adds: 'import "../../ins/src/index.js";\n',
      says: /layer-core: packages\/core\/src\/mutant\.ts/,
    },
    {
      gate: "layers: a domain package imports a service by its name",
      file: mutant("ins"),
      adds: 'import "@segur-sdk/insi";\n',
      says: /(layer-ins|resolvable): packages\/ins\/src\/mutant\.ts/,
    },
    {
      gate: "layers: a service imports another",
      file: mutant("dmp"),
      adds: 'import "../../mssante/src/index.js";\n',
      says: /layer-dmp: packages\/dmp\/src\/mutant\.ts/,
    },
    {
      gate: "layers: the simulator imports a type of a client",
      file: mutant("simulator"),
      adds: 'import type { Traits } from "../../ins/src/index.js";\nexport type T = Traits;\n',
      says: /layer-simulator: packages\/simulator\/src\/mutant\.ts/,
    },
    {
      gate: "layers: a product package imports the simulator",
      file: mutant("cda"),
      adds: 'import "../../simulator/src/index.js";\n',
      says: /layer-cda: packages\/cda\/src\/mutant\.ts/,
    },
  ],
);
prove(
  [bin("tsc"), "-p", "."],
  [
    {
      gate: "types: a wrong assignment",
      file: mutant("core"),
      adds: 'export const wrong: number = "text";\n',
      says: /core\/src\/mutant\.ts.*TS2322/,
    },
  ],
);

const lintMutations = [
  [
    "a floating promise",
    "core",
    "-promise",
    "export function forget(): void {\n  Promise.resolve(1);\n}\n",
    /no-floating-promises/,
  ],
  ["the clock of the machine", "core", "-clock", "export const now = () => Date.now();\n", /Take a Clock/],
  ["export of everything", "core", "-all", 'export * from "./system.js";\n', /List the exports by name/],
  ["any", "core", "-any", "export const loose = (value: any): string => String(value);\n", /no-explicit-any/],
  ["the console", "cda", "-console", 'export const say = () => {\n  console.log("x");\n};\n', /Take a Logger/],
  [
    "files read by a pure package",
    "cda",
    "-fs",
    'import { readFileSync } from "node:fs";\n\nexport const read = readFileSync;\n',
    /no input or output/,
  ],
  [
    "undici outside transport",
    "dmp",
    "-undici",
    'import { request } from "undici";\n\nexport const send = request;\n',
    /goes through @segur-sdk\/transport/,
  ],
].map(([what, name, suffix, adds, says]) => ({ gate: `lint: ${what}`, file: mutant(name, suffix), adds, says }));
prove([bin("eslint"), ...lintMutations.map(({ file }) => file)], lintMutations);
prove(
  [bin("prettier"), "--check", mutant("core")],
  [
    {
      gate: "format: spacing",
      file: mutant("core"),
      adds: "export const  spaced=1;\n",
      says: /mutant\.ts[\s\S]*Code style issues/,
    },
  ],
);
prove(
  [bin("knip")],
  [
    {
      gate: "unused: a file nobody imports",
      file: mutant("core"),
      adds: "export const lonely = 1;\n",
      says: /Unused files[\s\S]*mutant\.ts/,
    },
  ],
);
// One at a time: links are looked at only once every package is documented.
prove(
  [bin("typedoc")],
  [
    {
      gate: "docs: an undocumented export",
      file: "packages/core/src/index.ts",
      adds: "export const undocumented = 1;\n",
      says: /undocumented.*does not have any documentation/,
    },
  ],
);
prove(
  [bin("typedoc")],
  [
    {
      gate: "docs: a link to nothing",
      file: "packages/sdk/src/index.ts",
      adds: "/** See {@link thereIsNoSuchThing}. */\nexport const linked = 1;\n",
      says: /thereIsNoSuchThing/,
    },
  ],
);
prove(
  [bin("tsx"), "scripts/check-doc-code.ts"],
  [
    {
      gate: "docs: a code block that does not compile",
      file: "docs/guides/getting-started.md",
      adds: '\n```ts\nimport { nothing } from "segur-sdk";\n```\n',
      says: /getting-started\.md:\d+/,
    },
  ],
);
prove(
  [bin("tsx"), "--conditions=@segur-sdk/source", "scripts/write-error-guide.ts", "--check"],
  [
    {
      gate: "docs: an error code without its page",
      file: "docs/guides/errors.md",
      adds: "\nold\n",
      says: /not up to date/,
    },
  ],
);
prove(
  [bin("vitest"), "run", "--project", "core", "packages/core/src/mutant.test.ts"],
  [
    {
      gate: "privacy: an error that holds a patient's name",
      file: "packages/core/src/mutant.test.ts",
      adds: 'import { it } from "vitest";\n\nimport { SegurError } from "./errors/segur-error.js";\n\nit("leaks", () => {\n  new SegurError("ERR_CORE_CANCELLED", { details: { field: "NES" + "SI" } });\n});\n',
      says: /Patient data or a secret leaks/,
    },
  ],
);

// Packages: a built package whose CommonJS types are those of ESM, then one whose entry is not there.
const core = join(copy, "packages/core");
const pnpm = ["npx", "-y", "pnpm@10.34.9"];
execFileSync(bin("tsup"), [], { cwd: core, stdio: "ignore" });
const manifest = readFileSync(join(core, "package.json"), "utf8");
writeFileSync(join(core, "package.json"), manifest.replaceAll(".d.cts", ".d.ts"));
execFileSync(pnpm[0], [...pnpm.slice(1), "pack", "--pack-destination", copy], { cwd: core, stdio: "ignore" });
const tarball = readdirSync(copy).find((name) => name.endsWith(".tgz"));
report(
  "package: types of CommonJS that are those of ESM",
  run([bin("attw"), join(copy, tarball), "--profile", "node16"]),
  /Masquerading as ESM/i,
);
writeFileSync(join(core, "package.json"), manifest.replace("./dist/index.cjs", "./dist/missing.cjs"));
report("package: an entry that is not there", run([...pnpm, "exec", "publint", "--strict", core]), /missing\.cjs/);

rmSync(copy, { recursive: true, force: true });
console.log(`${bites} passed, ${doesNotBite} failed`);
process.exit(doesNotBite === 0 ? 0 : 1);
