/**
 * Runs the benches, or those that are named: `pnpm run bench xml-write sign`. Each is bundled first, as the packages are
 * when they are published: a loader of TypeScript that names every function at run time would be part of each figure.
 *
 * Exits 1 when a bench misses its target.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

import { build } from "esbuild";

const folder = fileURLToPath(new URL("../bench/", import.meta.url));

/** Libraries are loaded as they are, each package with its own. */
const librariesApart = {
  name: "libraries-apart",
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^[^./]/ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === "seen" || path.startsWith("node:")) return undefined;
      const found = await resolve(path, { ...from, pluginData: "seen" });
      const isLibrary = found.errors.length === 0 && found.path.includes("/node_modules/");
      return isLibrary ? { path: pathToFileURL(found.path).href, external: true } : found;
    });
  },
};

async function run(name) {
  // Beside its source: benches look for files by their own place.
  const bundle = `${folder}.${name}.mjs`;
  try {
    await build({
      entryPoints: [`${folder}${name}.ts`],
      outfile: bundle,
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20",
      conditions: ["@segur-sdk/source"],
      plugins: [librariesApart],
      logLevel: "error",
    });
    const { status } = spawnSync(process.execPath, ["--expose-gc", bundle], { stdio: "inherit" });
    return status === 0;
  } finally {
    rmSync(bundle, { force: true });
  }
}

const asked = process.argv.slice(2);
const known = readdirSync(folder)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -3));
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`No such bench: ${unknown.join(", ")}. There are: ${known.join(", ")}.`);
  process.exit(2);
}
let held = true;
for (const name of asked.length > 0 ? asked : known) held = (await run(name)) && held;
process.exit(held ? 0 : 1);
