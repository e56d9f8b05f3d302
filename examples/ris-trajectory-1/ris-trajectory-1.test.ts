import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const tsx = join(dirname(createRequire(join(root, "package.json")).resolve("tsx/package.json")), "dist/cli.mjs");

it("goes from the desk to the deletion, and shows each state", async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [tsx, "--conditions=@segur-sdk/source", "examples/ris-trajectory-1/ris-trajectory-1.ts"],
    { cwd: root },
  );
  expect(stdout.trim().split("\n")).toEqual([
    "identity                           RECUPEREE",
    "identity, passport shown           QUALIFIEE",
    "report built                       18748-4 urn:ihe:iti:xds-sd:pdf:2008",
    "record of the patient (TD0.2)      active",
    "before feeding                     absent",
    "fed (TD2.1a)                       approved",
    "replaced (TD2.1b): old, new        deprecated approved",
    "deleted (TD3.3c): old, new         deleted deleted",
    "deleted again                      absent",
  ]);
  expect(stdout).not.toMatch(/NESSI|RUTH|\d{13}/);
}, 60_000);
