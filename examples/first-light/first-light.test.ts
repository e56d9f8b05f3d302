import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const tsx = join(dirname(createRequire(join(root, "package.json")).resolve("tsx/package.json")), "dist/cli.mjs");

it("plays the journey, and says where the report went and why", async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [tsx, "--conditions=@segur-sdk/source", "examples/first-light/first-light.ts"],
    { cwd: root },
  );
  expect(stdout).toContain("L'identité est qualifiée : le compte rendu part partout, visible de tous. [DT-1.1]");
  expect(stdout).toContain("{ dmp: 'sent', professionals: [ 'sent' ], patient: 'sent' }");
}, 60_000);

it("is the code that the README shows", () => {
  const code = readFileSync(join(root, "examples/first-light/first-light.ts"), "utf8");
  expect(readFileSync(join(root, "README.md"), "utf8")).toContain(`\`\`\`ts\n${code}\`\`\``);
});
