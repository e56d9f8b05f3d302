import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const tsx = join(dirname(createRequire(join(root, "package.json")).resolve("tsx/package.json")), "dist/cli.mjs");

it("sends, reads the receipts, shows the state of each mail, and replaces", async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [tsx, "--conditions=@segur-sdk/source", "examples/mail-a-report/mail-a-report.ts"],
    { cwd: root },
  );
  expect(stdout.trim().split("\n")).toEqual([
    "XDM/1.0/DDM+CR d'imagerie médicale …",
    "lint: 0 finding(s)",
    'prescriber: integrated ({"kind":"integrated"})',
    expect.stringMatching(/^hospital: integration-failed .*"code":"902"/u),
    expect.stringMatching(/^patient: undeliverable .*"reason":"mailbox-closed"/u),
    "correction: below the first mail, 1 reference",
  ]);
}, 60_000);
