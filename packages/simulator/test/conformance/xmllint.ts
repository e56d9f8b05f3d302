import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Verdict of `xmllint` against a schema for each document, in one run. */
export function xmllintVerdicts(
  schema: string,
  documents: readonly string[],
): readonly { readonly valid: boolean; readonly output: string }[] {
  const folder = mkdtempSync(join(tmpdir(), "segur-xmllint-"));
  try {
    const files = documents.map((document, index) => {
      const file = join(folder, `${String(index)}.xml`);
      writeFileSync(file, document);
      return file;
    });
    const run = spawnSync("xmllint", ["--nonet", "--noout", "--schema", schema, ...files], {
      encoding: "utf8",
      maxBuffer: 1 << 26,
    });
    if (run.error !== undefined) throw run.error;
    return files.map((file) => ({
      valid: run.stderr.includes(`${file} validates\n`),
      output: run.stderr
        .split("\n")
        .filter((line) => line.startsWith(`${file}:`))
        .join("\n"),
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
