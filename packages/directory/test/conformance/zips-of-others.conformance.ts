import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createFixedClock } from "@segur-sdk/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { importExtraction, mailboxExtraction } from "../../src/index.js";
import { extractionName } from "../fixtures/extraction-source.js";
import { mailboxText, physician, secretariat } from "../fixtures/mailbox-text.js";

const text = mailboxText([physician(), secretariat()]);
let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "segur-directory-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const python = (mode: string) => [
  "python3",
  "-c",
  `import sys, zipfile
with zipfile.ZipFile(sys.stdout.buffer, "w", zipfile.ZIP_DEFLATED) as z:
  with z.open("${extractionName}", "w"${mode}) as f: f.write(sys.stdin.buffer.read())`,
];

describe("zips that other writers made (mssante.md D2)", () => {
  it.each<[string, readonly string[]]>([
    ["Python, sizes behind the content", python("")],
    ["Python, ZIP64", python(", force_zip64=True")],
    ["Info-ZIP, from one pipe to another", ["zip", "-q", "-", "-"]],
  ])("%s", async (_, [command = "", ...args]) => {
    const source = join(folder, "extraction.zip");
    await writeFile(source, execFileSync(command, args, { input: text }));
    const clock = createFixedClock("2026-03-12T09:00:00Z");
    const { generation } = await importExtraction({
      kind: mailboxExtraction,
      source,
      folder: join(folder, "i"),
      clock,
    });
    expect(generation).toMatchObject({ rows: 2, brokenLines: 0 });
  });
});
