import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const tsx = join(dirname(createRequire(join(root, "package.json")).resolve("tsx/package.json")), "dist/cli.mjs");

it("meets the six outcomes, each with its next action, and qualifies", async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [tsx, "--conditions=@segur-sdk/source", "examples/qualify-an-identity/qualify-an-identity.ts"],
    { cwd: root },
  );
  const lines = stdout.trim().split("\n");
  const outcomes = [...stdout.matchAll(/^(\S+) +([a-z]+-[a-z-]+) /gm)].map(([, outcome, action]) => [outcome, action]);
  expect(outcomes).toEqual([
    ["found", "check-identity-document"],
    ["to-confirm", "compare-and-confirm"],
    ["none", "check-traits"],
    ["several", "refine-traits"],
    ["unusable", "contact-support"],
    ["pending", "retry-later"],
  ]);
  expect(lines).toContain("to compare: birthName");
  expect(lines.at(-2)).toBe("RECUPEREE, by a person");
  expect(lines.at(-1)).toMatch(/^QUALIFIEE: banner of \d+ lines, datamatrix of 1\.2\.250\.1\.213\.1\.4\.10$/);
  expect(stdout).not.toMatch(/NESSI|RUTH|DE VINCI|FICTIF|\d{13}/);
}, 60_000);
