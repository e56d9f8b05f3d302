import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { segur } from "./run-segur.js";

const svs = (revision: string, codes: Readonly<Record<string, string>>, id = "1.2.250.1.213.1.1.5.718") =>
  `<RetrieveValueSetResponse xmlns="urn:ihe:iti:svs:2008"><ValueSet id="${id}" displayName="JDV_J245_Civilite_CISIS" revisionDate="${revision}"><ConceptList>${Object.entries(
    codes,
  )
    .map(([code, label]) => `<Concept code="${code}" codeSystem="1.2.250.1.213.1.6.1.69" displayName="${label}"/>`)
    .join("")}</ConceptList></ValueSet></RetrieveValueSetResponse>`;

describe("segur cda value-sets", () => {
  let folder: string;
  const run = (...args: readonly string[]) => segur(["cda", "value-sets", ...args], { cwd: folder });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "segur-sets-"));
    await writeFile(join(folder, "same.xml"), svs("2026-01-01", { M: "Monsieur", MME: "Madame" }));
    await writeFile(join(folder, "new.xml"), svs("2026-06-01", { M: "M.", MX: "Mx" }));
    await writeFile(join(folder, "more.xml"), svs("2026-06-01", { M: "Monsieur", MME: "Madame", MX: "Mx" }));
    await writeFile(join(folder, "other.xml"), svs("2026-06-01", { M: "M" }, "1.2.3"));
    await writeFile(join(folder, "no.xml"), "<a/>");
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each([[], ["diff"], ["list", "x"], ["diff", "gone.xml"], ["diff", "other.xml"], ["diff", "a", "b", "c"]])(
    "exits 2 on %j",
    async (...args) => {
      expect((await run(...args)).code).toBe(2);
    },
  );

  it("lists the tables with where they come from", async () => {
    const { code, out } = await run("list");
    expect(code).toBe(0);
    expect(out).toContain("JDV_ModaliteAcquisition-CISIS (1.2.250.1.213.1.1.5.618) 2021-04-19: 49\n");
    const [first] = JSON.parse((await run("list", "--json")).out) as { source: { sha256: string } }[];
    expect(first?.source.sha256).toMatch(/^[\da-f]{64}$/u);
  });

  it("compares a file with the table of the SDK, or two files", async () => {
    const same = await run("diff", "same.xml", "--lang", "en");
    expect([same.code, same.out]).toEqual([0, expect.stringContaining("2023-03-31 -> 2026-01-01: 2 -> 2\nthe same\n")]);
    const changed = await run("diff", "same.xml", "new.xml");
    expect(changed.code).toBe(1);
    expect(changed.out.split("\n").slice(1, 4)).toEqual([
      "- MME Madame (1.2.250.1.213.1.6.1.69) [retiré]",
      "+ MX Mx (1.2.250.1.213.1.6.1.69) [ajouté]",
      "~ M Monsieur -> M. (1.2.250.1.213.1.6.1.69) [libellé changé]",
    ]);
  });

  it("exits 1 only when a code was removed", async () => {
    expect((await run("diff", "more.xml")).code).toBe(0);
    const { code, out } = await run("diff", "new.xml", "--json");
    expect([code, JSON.parse(out)]).toEqual([1, expect.objectContaining({ same: false })]);
  });

  it("refuses what is no value set", async () => {
    const { code, error } = await run("diff", "no.xml");
    expect([code, error]).toEqual([1, expect.stringContaining("ERR_CDA_VALUE_SET")]);
  });
});
