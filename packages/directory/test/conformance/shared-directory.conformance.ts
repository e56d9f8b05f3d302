import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createFixedClock, createSensitive } from "@segur-sdk/core";
import { expect, it } from "vitest";

import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import { createDirectoryApi, importExtraction, mailboxExtraction, openDirectory } from "../../src/index.js";

const clock = createFixedClock("2026-03-12T09:00:00Z");

describeShared("extraction of the mailboxes, sample", () => {
  it("is imported whole and found by every key", async () => {
    const folder = mkdtempSync(join(tmpdir(), "segur-directory-"));
    const source = sharedPath("reference/mssante/annuaire/Extraction_Correspondance_MSSante_202603120813.txt");
    const { generation } = await importExtraction({ kind: mailboxExtraction, source, folder, clock });
    const lines = readFileSync(source, "utf8").trimEnd().split("\n").slice(1);
    expect(generation).toMatchObject({ rows: lines.length, brokenLines: 0, publishedAt: "2026-03-12T08:13" });
    const directory = await openDirectory({ kind: mailboxExtraction, folder });
    expect(directory.ofPerson("10000099991").map(({ address }) => address)).toEqual([
      "paul.orsini@medecin-demo.test.mssante.fr",
      "p.orsini@mssante-demo.test.mssante.fr",
    ]);
    // Duplicate address with two structures, upper case, ADELI with accents: the traps the sample was made for.
    expect(
      directory.ofAddress("accueil@maison-sante-demo.test.mssante.fr").map(({ structure }) => structure?.nationalId),
    ).toEqual(["399999999900017", "1380999990"]);
    expect(directory.ofAddress("nadia.belkacem@hopital-demo.test.mssante.fr")).toHaveLength(1);
    expect(directory.find({ familyName: "lefevre", givenName: "zoe" }).entries[0]?.person?.nationalId).toBe(
      "0756099911",
    );
    for (const line of lines) expect(directory.ofAddress(line.split("|")[1] ?? "").length).toBeGreaterThan(0);
    directory.close();
  });
});

describeShared("directory API, canned answers", () => {
  const answers = (file: string) => readFileSync(sharedPath(`reference/mssante/annuaire/fhir/${file}.json`));
  const apiOn = (fileOf: (url: string) => string) =>
    createDirectoryApi({
      fetch: ({ url }) => Promise.resolve({ status: 200, headers: {}, body: answers(fileOf(url)) }),
      apiKey: createSensitive("key"),
      clock,
    });

  it("reads them all", async () => {
    const byPerson = await apiOn((url) =>
      url.includes("PractitionerRole") ? "practitionerrole-par-adresse" : "practitioner-par-rpps",
    ).ofPerson("10000099991");
    expect(byPerson.map(({ address, rank, person }) => [address, rank, person?.nationalId])).toEqual([
      ["p.orsini@mssante-demo.test.mssante.fr", undefined, "810000099991"],
      ["paul.orsini@medecin-demo.test.mssante.fr", 1, "810000099991"],
    ]);
    const byStructure = await apiOn(() => "organization-par-finess").ofStructure("750999990");
    expect(byStructure.map(({ address, kind, structure }) => [address, kind, structure?.nationalId])).toEqual([
      ["pneumologie.secretariat@hopital-demo.test.mssante.fr", "ORG", "1750999990"],
    ]);
    expect(await apiOn(() => "vide").ofAddress("a@b.test.mssante.fr")).toEqual([]);
    expect(
      (
        await apiOn((url) => (url.includes("_page") ? "vide" : "page-suivante")).ofAddress(
          "paul.orsini@medecin-demo.test.mssante.fr",
        )
      ).map(({ address }) => address),
    ).toEqual(["paul.orsini@medecin-demo.test.mssante.fr"]);
  });
});
