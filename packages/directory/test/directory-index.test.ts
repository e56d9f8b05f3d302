import { mkdtemp, readdir, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createFixedClock, SegurError } from "@segur-sdk/core";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { activityExtraction, importExtraction, mailboxExtraction, openDirectory } from "../src/index.js";
import {
  mailboxHeader,
  mailboxLine,
  type MailboxRow,
  mailboxText,
  missingColumns,
  physician,
  secretariat,
} from "./fixtures/mailbox-text.js";
import { extractionName as name, textOf } from "./fixtures/extraction-source.js";
import { failure } from "./fixtures/failure.js";
import { storedZip } from "./fixtures/stored-zip.js";

const clock = createFixedClock("2026-03-12T09:00:00Z");
let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "segur-directory-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

function imported(text: string | Uint8Array, more: { maxLoss?: number } = {}) {
  return importExtraction({ kind: mailboxExtraction, source: textOf(text), folder, clock, ...more });
}

async function withRows(rows: readonly MailboxRow[]) {
  await imported(mailboxText(rows));
  return openDirectory({ kind: mailboxExtraction, folder });
}

describe("import of an extraction", () => {
  it("knows the columns by the names of the published header", () => {
    expect(missingColumns).toEqual([]);
  });

  it("counts rows and broken lines, and dates the file by its name", async () => {
    const text = `${mailboxText([physician(), secretariat()])}PER|only|three\n${mailboxLine(physician({ "Adresse BAL": "no address" }))}\n`;
    const { outcome, generation } = await imported(text);
    expect(outcome).toBe("installed");
    expect(generation).toMatchObject({
      kind: "Correspondance_MSSante",
      file: name,
      publishedAt: "2026-03-12T08:13",
      rows: 2,
      brokenLines: 2,
      firstBrokenLines: [4, 5],
      importedAt: "2026-03-12T09:00:00.000Z",
    });
  });

  it("changes nothing when the same file comes again, and keeps two generations otherwise", async () => {
    const first = await imported(mailboxText([physician()]));
    const before = await readdir(folder);
    const again = await imported(mailboxText([physician()]));
    expect(again).toEqual({ outcome: "unchanged", generation: first.generation });
    expect(await readdir(folder)).toEqual(before);
    for (const last of ["2", "3", "4"]) {
      await imported(mailboxText([physician(), physician({ "Adresse BAL": `a${last}@cabinet.test.mssante.fr` })]));
    }
    const generations = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
    expect(generations).toHaveLength(2);
  });

  it("serves the old index to whom has it open, the new one to whom opens it after", async () => {
    const old = await withRows([physician()]);
    const fresh = await withRows([physician({ "Nom d'exercice": "AUTRE" })]);
    expect(old.ofPerson("10000000016").map(({ person }) => person?.familyName)).toEqual(["FICTIVE-NOËL"]);
    expect(fresh.ofPerson("10000000016").map(({ person }) => person?.familyName)).toEqual(["AUTRE"]);
    old.close();
    fresh.close();
  });

  it.each([
    ["a web page", "<!DOCTYPE html><html></html>\n", "not a web page"],
    ["an empty file", "", "not empty"],
    ["a header alone", `${mailboxHeader.join("|")}\n`, "at least one row"],
    ["a column renamed", mailboxText([physician()]).replace("Adresse BAL", "Adresse"), "a column named Adresse BAL"],
    ["a download that was cut", mailboxText([physician(), physician()]).slice(0, -60), "a whole last line"],
  ])("refuses %s and leaves the index in service", async (_, text, rule) => {
    await imported(mailboxText([physician()]));
    const error = await failure(imported(text));
    expect(error.code).toBe("ERR_DIR_EXTRACTION");
    expect(error.details.rule).toBe(rule);
    const directory = await openDirectory({ kind: mailboxExtraction, folder });
    expect(directory.ofPerson("10000000016")).toHaveLength(1);
    directory.close();
    expect((await readdir(folder)).filter((entry) => entry.startsWith("import-"))).toEqual([]);
  });

  it("refuses a file that lost over a tenth of its rows, unless told otherwise", async () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, at) =>
        physician({ "Adresse BAL": `a${at.toString()}@cabinet.test.mssante.fr` }),
      );
    await imported(mailboxText(rows(20)));
    expect((await failure(imported(mailboxText(rows(17))))).details.rule).toBe("at most 0.1 of the rows lost");
    expect((await imported(mailboxText(rows(18)))).outcome).toBe("installed");
    expect((await imported(mailboxText(rows(2)), { maxLoss: 0.95 })).outcome).toBe("installed");
  });

  it("takes a byte order mark, CRLF, a last empty column, columns in another order and a last line without end", async () => {
    const header = [...mailboxHeader].reverse();
    const lines = [header.join("|"), mailboxLine(physician(), header), mailboxLine(secretariat(), header)];
    await imported(`\uFEFF${lines.map((line) => `${line}|`).join("\r\n")}`);
    const directory = await openDirectory({ kind: mailboxExtraction, folder });
    expect(directory.generation).toMatchObject({ rows: 2, brokenLines: 0 });
    expect(directory.ofAddress("secretariat@cabinet.test.mssante.fr")[0]?.structure?.name).toBe("CABINET FICTIF");
    expect(directory.ofPerson("10000000016")[0]?.structure?.country).toBe("France");
    directory.close();
  });

  it("reads a zip of one text file, refuses one whose check sum is wrong or that holds it twice", async () => {
    const file = join(folder, "extraction.zip");
    const text = mailboxText([physician()]);
    const importZip = () =>
      importExtraction({ kind: mailboxExtraction, source: file, folder: join(folder, "index"), clock });
    await writeFile(file, storedZip([{ name, text }]));
    expect((await importZip()).generation).toMatchObject({ file: name, rows: 1 });
    await writeFile(
      file,
      storedZip([
        { name, text },
        { name: `copy-${name}`, text },
      ]),
    );
    expect((await failure(importZip())).details.rule).toBe("a zip that holds one text file");
    await writeFile(file, storedZip([{ name, text: mailboxText([secretariat()]), crc: 1 }]));
    expect((await failure(importZip())).details.rule).toBe("readable to its end");
    expect(
      (await failure(importExtraction({ kind: mailboxExtraction, source: join(folder, "none"), folder, clock }))).code,
    ).toBe("ERR_DIR_EXTRACTION");
  });

  it("keeps the index when the source breaks on its way", async () => {
    await imported(mailboxText([physician()]));
    const source = {
      name,
      text: (async function* () {
        await Promise.resolve();
        yield Buffer.from(mailboxText([secretariat()]));
        throw new Error("connection lost");
      })(),
    };
    const error = await failure(importExtraction({ kind: mailboxExtraction, source, folder, clock }));
    expect(error.details.rule).toBe("readable to its end");
    expect((await openDirectory({ kind: mailboxExtraction, folder })).generation.rows).toBe(1);
  });

  it("stops when asked", async () => {
    const signal = AbortSignal.abort();
    const options = { kind: mailboxExtraction, source: textOf(mailboxText([physician()])), folder, clock, signal };
    expect((await failure(importExtraction(options))).code).toBe("ERR_CORE_CANCELLED");
    expect(await readdir(folder)).toEqual([]);
  });

  it("does not put one kind of extraction over the other", async () => {
    await imported(mailboxText([physician()]));
    const error = await failure(importExtraction({ kind: activityExtraction, source: textOf("x"), folder, clock }));
    expect(error.details.rule).toMatch(/^another folder/u);
    expect((await failure(openDirectory({ kind: activityExtraction, folder }))).code).toBe("ERR_DIR_INDEX");
  });

  it("reads the activities of professionals too (RIS.ANN.01)", async () => {
    const columns = [...activityExtraction.columns, "Colonne nouvelle"];
    const row: Record<string, string> = {
      "Identification nationale PP": "810000000016",
      "Nom d'exercice": "FICTIVE",
      "Prénom d'exercice": "INES",
      "Code profession": "10",
      "Libellé profession": "Médecin",
      "Numéro SIRET site": "18751275100020",
      "Numéro SIREN site": "187512751",
      "Raison sociale site": "CABINET FICTIF",
      "Code postal (coord. structure)": "69001",
      "Libellé commune (coord. structure)": "Lyon",
      "Téléphone (coord. structure)": "0400000000",
    };
    const text = `${columns.join("|")}\n${columns.map((column) => row[column] ?? "").join("|")}\n`;
    await importExtraction({
      kind: activityExtraction,
      source: textOf(text, "PS_LibreAcces_Personne_activite_202603120813.txt"),
      folder,
      clock,
    });
    const directory = await openDirectory({ kind: activityExtraction, folder });
    const [activity] = directory.find({ town: "LYON", profession: "10" }).entries;
    expect(activity).toMatchObject({ person: { familyName: "FICTIVE" }, phone: "0400000000" });
    expect(activity?.structure).toMatchObject({ nationalId: "318751275100020", addressLines: ["69001 Lyon"] });
    expect(directory.ofAddress("anything@cabinet.test.mssante.fr")).toEqual([]);
    directory.close();
  });
});

describe("lookup", () => {
  it("gives both addresses of a professional with their structure (RIS.ANN.05)", async () => {
    const directory = await withRows([
      physician(),
      physician({
        "Adresse BAL": "i.fictive@hopital.test.mssante.fr",
        "Raison Sociale structure BAL": "HOPITAL FICTIF",
      }),
      secretariat(),
    ]);
    for (const identifier of ["10000000016", "810000000016"]) {
      expect(directory.ofPerson(identifier).map(({ address, structure }) => [address, structure?.name])).toEqual([
        ["Ines.Fictive@cabinet.test.mssante.fr", "CABINET FICTIF"],
        ["i.fictive@hopital.test.mssante.fr", "HOPITAL FICTIF"],
      ]);
    }
    expect(directory.ofStructure("690000005")).toHaveLength(3);
    expect(directory.ofPerson("10000000024")).toEqual([]);
    directory.close();
  });

  it("reads every field of a row", async () => {
    const directory = await withRows([physician()]);
    expect(directory.ofAddress("INES.fictive@CABINET.test.mssante.fr")).toEqual([
      {
        address: "Ines.Fictive@cabinet.test.mssante.fr",
        kind: "PER",
        person: {
          nationalId: "810000000016",
          familyName: "FICTIVE-NOËL",
          givenName: "INÈS",
          title: "Docteur",
          profession: { code: "10", label: "Médecin" },
          specialty: { code: "SM54", label: "Médecine générale (SM)" },
        },
        structure: {
          nationalId: "1690000005",
          name: "CABINET FICTIF",
          tradeName: undefined,
          service: undefined,
          addressLines: ["3 RUE DES ESSAIS", "69001 LYON CEDEX 01"],
          postalCode: "69001",
          town: "LYON",
          country: "France",
        },
        acceptsPaperless: true,
        rank: undefined,
      },
    ]);
    directory.close();
  });

  it.each([
    [{ familyName: "fictive noel" }, 2],
    [{ familyName: "Fictive-Noël", givenName: "in" }, 1],
    [{ familyName: "FICTIVE NOEL", town: "lyon" }, 1],
    [{ town: "Lyon" }, 2],
    [{ town: "Lyon", profession: "10" }, 1],
    [{ postalCode: "69001", specialty: "SM54" }, 1],
    [{ structure: "690000005" }, 2],
    [{ structure: "690000005", familyName: "Fictive-Noël" }, 1],
    [{ familyName: "Fictive" }, 0],
  ])("finds by %j", async (query, count) => {
    const directory = await withRows([
      physician(),
      secretariat(),
      physician({
        "Prénom d'exercice": "PAUL",
        "Identification nationale PP": "810000000024",
        "Identification Structure": "750000003",
        L6LIGNEACHEMINEMENT: "75001 PARIS",
        "Code postal": "75001",
      }),
    ]);
    expect(directory.find(query).entries).toHaveLength(count);
    directory.close();
  });

  it("says when there are more than the limit, and asks for something to start from", async () => {
    const directory = await withRows(
      Array.from({ length: 60 }, (_, at) => physician({ "Adresse BAL": `a${at.toString()}@cabinet.test.mssante.fr` })),
    );
    expect(directory.find({ town: "Lyon" })).toMatchObject({ more: true, entries: { length: 50 } });
    expect(directory.find({ town: "Lyon", limit: 60 })).toMatchObject({ more: false, entries: { length: 60 } });
    expect(() => directory.find({ profession: "10" })).toThrow(expect.objectContaining({ code: "ERR_DIR_QUERY" }));
    directory.close();
  });

  it("refuses an index that was damaged or is not there", async () => {
    expect((await failure(openDirectory({ kind: mailboxExtraction, folder }))).code).toBe("ERR_DIR_INDEX");
    await imported(mailboxText([physician()]));
    const [generation = ""] = (await readdir(folder)).filter((entry) => entry !== "current.json");
    await truncate(join(folder, generation, "index.bin"), 17);
    expect((await failure(openDirectory({ kind: mailboxExtraction, folder }))).code).toBe("ERR_DIR_INDEX");
    await writeFile(join(folder, "current.json"), "{");
    expect((await failure(openDirectory({ kind: mailboxExtraction, folder }))).code).toBe("ERR_DIR_INDEX");
  });

  it("answers as a plain scan does, whatever the rows", async () => {
    const word = fc.stringMatching(/^[A-Zéèà’œ'-]{1,6}$/u);
    const rows = fc.array(fc.record({ family: word, given: word, rpps: fc.integer({ min: 0, max: 30 }), town: word }), {
      minLength: 1,
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(rows, async (people) => {
        const own = await mkdtemp(join(folder, "p-"));
        const source = textOf(
          mailboxText(
            people.map(({ family, given, rpps, town }, at) =>
              physician({
                "Adresse BAL": `a${at.toString()}@cabinet.test.mssante.fr`,
                "Nom d'exercice": family,
                "Prénom d'exercice": given,
                "Identification nationale PP": `8${rpps.toString().padStart(11, "0")}`,
                L6LIGNEACHEMINEMENT: `69001 ${town}`,
              }),
            ),
          ),
          name,
          61,
        );
        await importExtraction({ kind: mailboxExtraction, source, folder: own, clock });
        const directory = await openDirectory({ kind: mailboxExtraction, folder: own });
        for (const { rpps } of people) {
          const expected = people.flatMap((person, at) =>
            person.rpps === rpps ? [`a${at.toString()}@cabinet.test.mssante.fr`] : [],
          );
          expect(directory.ofPerson(rpps.toString().padStart(11, "0")).map(({ address }) => address)).toEqual(expected);
        }
        people.forEach(({ family, given, town }, at) => {
          const found = directory.ofAddress(`A${at.toString()}@cabinet.test.mssante.fr`);
          expect(found).toHaveLength(1);
          expect(found[0]).toMatchObject({ person: { familyName: family, givenName: given }, structure: { town } });
        });
        directory.close();
      }),
      { numRuns: 25 },
    );
  });

  it("refuses garbage with an error of the SDK only", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 0, max: 400 }), async (bytes, at) => {
        const own = await mkdtemp(join(folder, "g-"));
        const good = Buffer.from(mailboxText([physician()]));
        const mixed = Buffer.concat([good.subarray(0, at), bytes, good.subarray(at)]);
        await importExtraction({ kind: mailboxExtraction, source: textOf(mixed, name, 64), folder: own, clock }).then(
          ({ generation }) => {
            expect(generation.rows).toBeGreaterThan(0);
          },
          (error: unknown) => {
            expect(error).toBeInstanceOf(SegurError);
          },
        );
      }),
      { numRuns: 60 },
    );
  });
});
