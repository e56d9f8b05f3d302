// The published shape: builds are assumed done. publint and attw on each package, then every tarball installed in an
// empty folder, imported and required, and its types read under node16 and bundler resolution.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const run = (command, args, cwd) =>
  execFileSync(command, args, { cwd, stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" });

const folder = mkdtempSync(join(tmpdir(), "segur-sdk-pack-"));
const tarballs = join(folder, "tarballs");
mkdirSync(tarballs);

const packages = readdirSync(join(root, "packages")).map((name) => {
  const directory = join(root, "packages", name);
  const manifest = JSON.parse(readFileSync(join(directory, "package.json"), "utf8"));
  return { directory, manifest };
});

for (const { directory } of packages) {
  run("pnpm", ["exec", "publint", "--strict", directory], root);
  run("pnpm", ["pack", "--pack-destination", tarballs], directory);
}
const files = readdirSync(tarballs).map((name) => join(tarballs, name));
for (const file of files) {
  run("pnpm", ["exec", "attw", file, "--profile", "node16"], root);
  const names = run("tar", ["-tzf", file], root).split("\n");
  for (const wanted of ["package/LICENSE", "package/README.md"]) {
    if (!names.includes(wanted)) throw new Error(`${file} lacks ${wanted}`);
  }
  const unwanted = names.filter((name) => /\.test\.|\/test\/|\/bench\//.test(name));
  if (unwanted.length > 0) throw new Error(`${file} ships ${unwanted.join(", ")}`);
}

const consumer = join(folder, "consumer");
mkdirSync(consumer);
writeFileSync(join(consumer, "package.json"), JSON.stringify({ name: "consumer", private: true }));
run(
  "npm",
  ["install", "--no-audit", "--no-fund", "--no-package-lock", ...files, "typescript@5.9.3", "@types/node@20.19.43"],
  consumer,
);

const doors = packages.flatMap(({ manifest }) =>
  Object.keys(manifest.exports)
    .filter((door) => door !== "./package.json")
    .map((door) => manifest.name + door.slice(1)),
);
writeFileSync(
  join(consumer, "esm.mjs"),
  doors
    .map(
      (door, i) =>
        `import * as m${i} from "${door}";\nif (Object.keys(m${i}).length === 0) throw new Error("${door} is empty");`,
    )
    .join("\n"),
);
writeFileSync(
  join(consumer, "cjs.cjs"),
  doors
    .map((door) => `if (Object.keys(require("${door}")).length === 0) throw new Error("${door} is empty");`)
    .join("\n"),
);
// An error made by one copy of core is recognised by the other.
writeFileSync(
  join(consumer, "two-copies.mjs"),
  `import { createRequire } from "node:module";
import { isSegurError, parseOid } from "@segur-sdk/core";
const other = createRequire(import.meta.url)("@segur-sdk/core");
try { other.parseOid("1.02"); throw new Error("not refused"); } catch (error) { if (!isSegurError(error, "ERR_CORE_IDENTIFIER_INVALID")) throw error; }
parseOid("1.2.3");`,
);
for (const script of ["esm.mjs", "cjs.cjs", "two-copies.mjs"]) run("node", [script], consumer);

writeFileSync(
  join(consumer, "types.ts"),
  doors.map((door, i) => `import * as m${i} from "${door}";\nexport const n${i} = Object.keys(m${i});`).join("\n"),
);
for (const [module, resolution] of [
  ["node16", "node16"],
  ["esnext", "bundler"],
]) {
  run(
    "npx",
    [
      "tsc",
      "--noEmit",
      "--strict",
      "--target",
      "es2022",
      "--types",
      "node",
      "--module",
      module,
      "--moduleResolution",
      resolution,
      "types.ts",
    ],
    consumer,
  );
}
// The journey of the README, from the published tarballs alone.
writeFileSync(join(consumer, "journey.mjs"), readFileSync(join(root, "scripts/consumer-journey.mjs"), "utf8"));
console.log(run("node", ["journey.mjs"], consumer).trim());

rmSync(folder, { recursive: true, force: true });
console.log(`${packages.length} packages: publint, attw, tarballs installed, imported and required.`);
