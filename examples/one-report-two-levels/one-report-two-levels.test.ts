import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const tsx = join(dirname(createRequire(join(root, "package.json")).resolve("tsx/package.json")), "dist/cli.mjs");

it("builds both levels of the same report, right at the strict profile", async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [tsx, "--conditions=@segur-sdk/source", "examples/one-report-two-levels/one-report-two-levels.ts"],
    { cwd: root },
  );
  expect(stdout.trim().split("\n")).toEqual([
    "level 1, format urn:ihe:iti:xds-sd:pdf:2008",
    "  0 errors, 0 warnings",
    "  1 exam, 1 recipient",
    "  body: a PDF of 52482 bytes",
    "level 3, format urn:ihe:rad:CDA:ImagingReportStructuredHeadings:2013",
    "  0 errors, 0 warnings",
    "  1 exam, 1 recipient",
    "  Informations cliniques / Justification de la demande / Antécédents et contre-indications",
    "  Technique d’imagerie / Exposition aux rayonnements et informations de radioprotection / Catalogue d’objets DICOM",
    "  Résultats",
    "  Conclusion",
    "  Copie du document",
    "  with 1 PDF inside",
  ]);
  expect(stdout).not.toMatch(/NESSI|RUTH|\d{13}/);
}, 60_000);
