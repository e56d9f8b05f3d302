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
const depcruise = [bin("depcruise"), "--config", ".dependency-cruiser.cjs", "packages"];
const eslint = (file) => [bin("eslint"), file];
const mutant = (name) => `packages/${name}/src/mutant.ts`;

/** [gate, file, text added to it, command, what the failure must say] */
const mutations = [
  [
    "layers: a foundation imports a service by path",
    mutant("core"),
    'import "../../ins/src/index.js";\n',
    depcruise,
    /layer-core/,
  ],
  [
    "layers: a domain package imports a service by name",
    mutant("ins"),
    'import "@segur-sdk/insi";\n',
    depcruise,
    /layer-ins|resolvable/,
  ],
  [
    "layers: a service imports another",
    mutant("dmp"),
    'import "../../mssante/src/index.js";\n',
    depcruise,
    /layer-dmp/,
  ],
  [
    "layers: the simulator imports a client's reader",
    mutant("simulator"),
    'import "../../dmp/src/index.js";\n',
    depcruise,
    /layer-simulator/,
  ],
  [
    "layers: the simulator imports a type of a client",
    mutant("simulator"),
    'import type { Traits } from "../../ins/src/index.js";\nexport type T = Traits;\n',
    depcruise,
    /layer-simulator/,
  ],
  [
    "types: a wrong assignment",
    mutant("core"),
    'export const wrong: number = "text";\n',
    [bin("tsc"), "-p", "."],
    /TS2322/,
  ],
  [
    "lint: a floating promise",
    mutant("core"),
    "export function forget(): void {\n  Promise.resolve(1);\n}\n",
    eslint(mutant("core")),
    /no-floating-promises/,
  ],
  [
    "lint: the clock of the machine",
    mutant("core"),
    "export const now = () => Date.now();\n",
    eslint(mutant("core")),
    /Take a Clock/,
  ],
  [
    "lint: the console",
    mutant("cda"),
    'export const say = () => {\n  console.log("x");\n};\n',
    eslint(mutant("cda")),
    /Take a Logger/,
  ],
  [
    "lint: files read by a pure package",
    mutant("cda"),
    'import { readFileSync } from "node:fs";\n\nexport const read = readFileSync;\n',
    eslint(mutant("cda")),
    /no input or output/,
  ],
  [
    "lint: undici outside transport",
    mutant("dmp"),
    'import { request } from "undici";\n\nexport const send = request;\n',
    eslint(mutant("dmp")),
    /goes through @segur-sdk\/transport/,
  ],
  [
    "lint: export of everything",
    mutant("core"),
    'export * from "./system.js";\n',
    eslint(mutant("core")),
    /List the exports by name/,
  ],
  [
    "lint: any",
    mutant("core"),
    "export const loose = (value: any): string => String(value);\n",
    eslint(mutant("core")),
    /no-explicit-any/,
  ],
  [
    "format: spacing",
    mutant("core"),
    "export const  spaced=1;\n",
    [bin("prettier"), "--check", mutant("core")],
    /Code style issues/,
  ],
  ["unused: a file nobody imports", mutant("core"), "export const lonely = 1;\n", [bin("knip")], /Unused files/],
  [
    "docs: an undocumented export",
    "packages/core/src/index.ts",
    "export const undocumented = 1;\n",
    [bin("typedoc")],
    /undocumented.*does not have any documentation/,
  ],
  [
    "docs: a link to nothing",
    "packages/core/src/index.ts",
    "/** See {@link thereIsNoSuchThing}. */\nexport const linked = 1;\n",
    [bin("typedoc")],
    /thereIsNoSuchThing/,
  ],
  [
    "docs: a code block that does not compile",
    "docs/guides/getting-started.md",
    '\n```ts\nimport { nothing } from "segur-sdk";\n```\n',
    [bin("tsx"), "scripts/check-doc-code.ts"],
    /getting-started\.md:\d+/,
  ],
  [
    "docs: an error code without its page",
    "docs/guides/errors.md",
    "\nold\n",
    [bin("tsx"), "--conditions=@segur-sdk/source", "scripts/write-error-guide.ts", "--check"],
    /not up to date/,
  ],
  [
    "privacy: a test whose error holds a patient's name",
    "packages/core/src/mutant.test.ts",
    'import { it } from "vitest";\n\nimport { SegurError } from "./errors/segur-error.js";\n\nit("leaks", () => {\n  new SegurError("ERR_CORE_CANCELLED", { details: { field: "NES" + "SI" } });\n});\n',
    [bin("vitest"), "run", "--project", "core", "packages/core/src/mutant.test.ts"],
    /Patient data or a secret leaks/,
  ],
];

let failed = 0;
const attempt = (name, command, expected) => {
  const { status, stdout, stderr } = spawnSync(command[0], command.slice(1), {
    cwd: copy,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  const bites = status !== 0 && expected.test(stdout + stderr);
  console.log(`${bites ? "bites" : "DOES NOT BITE"}  ${name}`);
  if (!bites) {
    failed += 1;
    console.log(`exit ${String(status)}\n${(stdout + stderr).slice(-2000)}`);
  }
};

for (const [name, file, text, command, expected] of mutations) {
  const path = join(copy, file);
  const before = existsSync(path) ? readFileSync(path) : undefined;
  appendFileSync(path, text);
  attempt(name, command, expected);
  if (before === undefined) rmSync(path);
  else writeFileSync(path, before);
}

// Packages: a built package whose CommonJS types lead to the ESM ones, then one that lacks its files.
const core = join(copy, "packages/core");
execFileSync(bin("tsup"), [], { cwd: core, stdio: "ignore" });
const manifest = readFileSync(join(core, "package.json"), "utf8");
writeFileSync(join(core, "package.json"), manifest.replaceAll(".d.cts", ".d.ts"));
execFileSync("npx", ["-y", "pnpm@10.34.9", "pack", "--pack-destination", copy], { cwd: core, stdio: "ignore" });
attempt(
  "package: types of CommonJS that are those of ESM",
  [
    bin("attw"),
    readdirSync(copy)
      .filter((name) => name.endsWith(".tgz"))
      .map((name) => join(copy, name))[0],
    "--profile",
    "node16",
  ],
  /Masquerading as ESM/i,
);
writeFileSync(join(core, "package.json"), manifest.replace("./dist/index.cjs", "./dist/missing.cjs"));
attempt(
  "package: an entry that is not there",
  ["npx", "-y", "pnpm@10.34.9", "exec", "publint", "--strict", core],
  /missing\.cjs/,
);

rmSync(copy, { recursive: true, force: true });
console.log(`${mutations.length + 2 - failed} gates bite, ${failed} do not`);
process.exit(failed === 0 ? 0 : 1);
