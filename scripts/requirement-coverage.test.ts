import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { idsIn, requirementsOf, titlesOf, withoutTest } from "./requirement-coverage.js";

const catalogue = `
### 4.1 Identity

| id | v1 | lvl | requirement | Cov | SDK part |
|---|---|---|---|---|---|
| INS/va1.49 | RIS.INS.04 | M | Log every call. | F | event |
| INS/va1.32 | RIS.INS.06 | M | Authorisations. | P | hook |
| INS/va1.44b | RIS.INS.27 | M | \`flag("DOUTEUSE"\\|"FICTIVE")\` | F | flag |

### 4.2 Inflow

| id | v1 | lvl | requirement | Cov | SDK part |
|---|---|---|---|---|---|
| INS/va1.68 | RIS.INS.55-56 | M | Accept identities. | F | events |

### 4.3 Report

| id | v1 | Cov |
|---|---|---|
| DOC/va1.1 | RIS.INS.99 | F |
`;
const requirements = requirementsOf(catalogue, ["4.1", "4.2"]);
const missing = (...titles: readonly string[]) => withoutTest(requirements, titles).map(({ ids }) => ids[0]);

describe("requirements of the catalogue", () => {
  it("are read with their coverage, those of the sections asked alone", () => {
    expect(requirements).toEqual([
      { ids: ["INS/va1.49", "RIS.INS.04"], name: "RIS.INS.04 (INS/va1.49)", coverage: "F" },
      { ids: ["INS/va1.32", "RIS.INS.06"], name: "RIS.INS.06 (INS/va1.32)", coverage: "P" },
      { ids: ["INS/va1.44b", "RIS.INS.27"], name: "RIS.INS.27 (INS/va1.44b)", coverage: "F" },
      { ids: ["INS/va1.68", "RIS.INS.55", "RIS.INS.56"], name: "RIS.INS.55-56 (INS/va1.68)", coverage: "F" },
    ]);
  });

  it("are without test when no title names them whole; those covered in part are not asked for", () => {
    expect(missing()).toEqual(["INS/va1.49", "INS/va1.44b", "INS/va1.68"]);
    expect(missing("traced (RIS.INS.04)", "flagged (INS/va1.44b)", "received (RIS.INS.55)")).toEqual(["INS/va1.68"]);
    expect(missing("RIS.INS.55-56", "RIS.INS.040", "INS/va1.4", "INS/va1.44bis")).toEqual([
      "INS/va1.49",
      "INS/va1.44b",
    ]);
    expect(missing("RIS.INS.03-05", "RIS.INS.27", "RIS.INS.56, RIS.INS.55")).toEqual([]);
  });
});

describe("titles of tests", () => {
  it("are those of groups, tests and rows, not what a test does or what a comment says", () => {
    const source = `
      // RIS.INS.90
      const unrelated = "RIS.INS.91";
      describe("group RIS.INS.01", () => {
        it("test RIS.INS.02", () => { check("RIS.INS.92"); });
        it.each([["row RIS.INS.03", () => "RIS.INS.93"]])("%s", () => undefined);
        it.each(cases)(\`each RIS.INS.04 \${one} RIS.INS.05\`, () => undefined);
        describeShared("shared RIS.INS.06", () => undefined);
      });`;
    expect(titlesOf(source).flatMap(idsIn)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `RIS.INS.0${n}`));
  });
});

describe("the script", () => {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const tsx = join(dirname(createRequire(import.meta.url).resolve("tsx/package.json")), "dist/cli.mjs");
  let home: string;
  const run = async () => {
    const script = join(home, "main/scripts/requirement-coverage.ts");
    const ran = promisify(execFile)(process.execPath, [tsx, script]);
    return ran.then(
      ({ stdout }) => ({ code: 0, stdout }),
      (error: unknown) => error as { readonly code: number; readonly stdout: string },
    );
  };

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), "segur-requirements-"));
    for (const folder of ["scripts", "packages/one/test", "examples", "conformance"]) {
      await mkdir(join(home, "main", folder), { recursive: true });
    }
    await cp(join(root, "scripts/requirement-coverage.ts"), join(home, "main/scripts/requirement-coverage.ts"));
    await cp(join(root, "package.json"), join(home, "main/package.json"));
    await symlink(join(root, "node_modules"), join(home, "main/node_modules"));
    await writeFile(join(home, "main/packages/one/test/one.test.ts"), 'it("RIS.INS.04 and RIS.INS.27", () => {});');
  });

  afterAll(() => rm(home, { recursive: true, force: true }));

  it("says what it skipped, then names what has no test, then is content", async () => {
    expect(await run()).toMatchObject({ code: 0, stdout: expect.stringContaining("Skipped") as string });
    await mkdir(join(home, "shared/spec"), { recursive: true });
    await writeFile(join(home, "shared/spec/segur-requirements.md"), catalogue);
    const wanting = await run();
    expect(wanting.code).toBe(1);
    expect(wanting.stdout).toContain("3 of 4 requirements");
    expect(wanting.stdout).toContain("\n  RIS.INS.55-56 (INS/va1.68)\n");
    await writeFile(join(home, "main/conformance/two.conformance.ts"), 'it("RIS.INS.55-56", () => {});');
    expect(await run()).toMatchObject({ code: 0, stdout: expect.stringContaining(": none.") as string });
  });
});
