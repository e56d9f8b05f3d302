import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { mailboxExtraction } from "@segur-sdk/directory";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { segur } from "./run-segur.js";

const file = "Extraction_Correspondance_MSSante_202603120813.txt";
let cwd = "";

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "segur-directory-cli-"));
  const row: Record<string, string> = {
    "Type de BAL": "PER",
    "Adresse BAL": "ines@cabinet.test.mssante.fr",
    "Identification nationale PP": "810000000016",
    "Nom d'exercice": "FICTIVE",
    "Prénom d'exercice": "INES",
    L6LIGNEACHEMINEMENT: "69001 LYON",
    "Code postal": "69001",
  };
  const { columns } = mailboxExtraction;
  const text = `${columns.join("|")}\n${columns.map((name) => row[name] ?? "").join("|")}\nbroken\n`;
  await writeFile(join(cwd, file), text);
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

describe("segur directory", () => {
  it("says that there is no directory before the first import", async () => {
    const { code, error } = await segur(["directory", "find", "10000000016"], { cwd });
    expect(code).toBe(1);
    expect(error).toContain("ERR_DIR_INDEX");
  });

  it("imports, says what it left out, and finds", async () => {
    const imported = await segur(["directory", "import", file], { cwd });
    expect(imported).toMatchObject({ code: 0 });
    expect(imported.out).toBe(`${file} (du 2026-03-12T08:13): installé\n  1 lignes\n  1 lignes écartées: 3\n`);
    expect((await segur(["directory", "import", file, "--lang", "en"], { cwd })).out).toContain("in service already");
    for (const args of [["10000000016"], ["INES@cabinet.test.mssante.fr"], ["--name", "Fictive", "--town", "lyon"]]) {
      const found = await segur(["directory", "find", ...args], { cwd });
      expect(found.code).toBe(0);
      expect(found.out).toContain("PER ines@cabinet.test.mssante.fr  FICTIVE INES 810000000016  69001  LYON");
    }
  });

  it("ends with 1 when nothing is found, 2 when nothing is asked", async () => {
    expect((await segur(["directory", "find", "--name", "AUTRE"], { cwd })).code).toBe(1);
    expect((await segur(["directory", "find"], { cwd })).code).toBe(2);
    expect((await segur(["directory", "find", "10000000016", "--name", "A"], { cwd })).code).toBe(2);
    expect((await segur(["directory", "import", file, "--max-loss", "2"], { cwd })).code).toBe(2);
    for (const wrong of ["none.zip", "."]) {
      expect((await segur(["directory", "import", wrong], { cwd })).code, wrong).toBe(2);
    }
  });

  it("writes JSON", async () => {
    const found = await segur(["directory", "find", "10000000016", "--json"], { cwd });
    expect(JSON.parse(found.out)).toMatchObject({ more: false, entries: [{ kind: "PER" }], generation: { rows: 1 } });
  });
});
