import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const tsx = join(dirname(createRequire(join(root, "package.json")).resolve("tsx/package.json")), "dist/cli.mjs");

it("plans, ticks off, chooses by validator and reminds", async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [tsx, "--conditions=@segur-sdk/source", "examples/certificates-of-an-scm/certificates-of-an-scm.ts"],
    { cwd: root },
  );
  const lines = stdout.trim().split("\n");
  expect(lines[0]).toBe("6 certificates to order");
  expect(lines.filter((line) => line.startsWith("missing: SIGN DMP-SIGN"))).toHaveLength(1);
  expect(lines.filter((line) => line.startsWith("signed with the certificate of the validator"))).toHaveLength(2);
  expect(lines.filter((line) => line.startsWith("ERR_CERT_NO_CERTIFICATE_FOR_VALIDATOR"))).toHaveLength(1);
  expect(lines.at(-1)).toBe("5 dates in the calendar");
}, 60_000);
