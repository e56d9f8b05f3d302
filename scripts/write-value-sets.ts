// Writes packages/cda/src/value-sets/generated; with --check, fails when a file is not up to date. The ANS test kit must
// stand beside the checkout.
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";

import { valueSetModules } from "./value-set-modules.js";

const folder = fileURLToPath(new URL("../packages/cda/src/value-sets/generated/", import.meta.url));
const wanted = await valueSetModules();
const present = readdirSync(folder);

if (argv.includes("--check")) {
  const extra = present.filter((name) => !wanted.has(name));
  const differing = [...wanted].filter(
    ([name, text]) => !present.includes(name) || readFileSync(folder + name, "utf8") !== text,
  );
  const stale = [...extra, ...differing.map(([name]) => name)];
  if (stale.length > 0) {
    console.error(`${folder} is not up to date: ${stale.join(", ")}; pnpm run value-sets:write`);
    process.exitCode = 1;
  }
} else {
  for (const name of present) if (!wanted.has(name)) rmSync(folder + name);
  for (const [name, text] of wanted) writeFileSync(folder + name, text);
}
console.log(`${wanted.size} tables.`);
