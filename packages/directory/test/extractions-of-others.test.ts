import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createFixedClock } from "@segur-sdk/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { importExtraction, mailboxExtraction, openDirectory } from "../src/index.js";
import { extractionName, textOf } from "./fixtures/extraction-source.js";
import { failure } from "./fixtures/failure.js";
import { mailboxHeader, mailboxLine, mailboxText, physician, secretariat } from "./fixtures/mailbox-text.js";
import { storedZip } from "./fixtures/stored-zip.js";

const clock = createFixedClock("2026-03-12T09:00:00Z");
let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "segur-directory-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const imported = (source: Parameters<typeof importExtraction>[0]["source"]) =>
  importExtraction({ kind: mailboxExtraction, source, folder: join(folder, "index"), clock });
const rows = [physician(), secretariat()];
const text = mailboxText(rows);

describe("extractions as others write them (mssante.md D2)", () => {
  it.each<[string, string]>([
    ["empty lines between and after the rows", `${text.replaceAll("\n", "\n\n")}\n`],
    ["more columns", text.replaceAll("\n", "|more\n")],
    ["a last bar on the rows alone", text.replaceAll(/\n(?=.)/gu, "\n").replaceAll(/(?<=France)\n/gu, "|\n")],
    ["CRLF on some lines", text.replace("\n", "\r\n")],
    [
      "accents in two characters in the header",
      text.replace(mailboxHeader.join("|"), mailboxHeader.join("|").normalize("NFD")),
    ],
    ["a typographic apostrophe in the header", text.replaceAll("d'exercice|", "d’exercice|")],
    ["spaces around the names of the columns", text.replace(mailboxHeader.join("|"), mailboxHeader.join(" | "))],
    [
      "spaces around the values",
      mailboxText([
        physician({
          "Adresse BAL": " Ines.Fictive@cabinet.test.mssante.fr ",
          "Identification nationale PP": "810000000016 ",
        }),
        secretariat({ "Adresse BAL": "secretariat@cabinet.test.mssante.fr\u00a0" }),
      ]),
    ],
  ])("with %s", async (_, written) => {
    const { generation } = await imported(textOf(written));
    expect(generation).toMatchObject({ rows: 2, brokenLines: 0 });
    const directory = await openDirectory({ kind: mailboxExtraction, folder: join(folder, "index") });
    expect(directory.ofPerson("10000000016").map(({ address }) => address)).toEqual([
      "Ines.Fictive@cabinet.test.mssante.fr",
    ]);
    expect(directory.ofAddress("SECRETARIAT@cabinet.test.mssante.fr")).toHaveLength(1);
    directory.close();
  });

  it.each<[string, string, string]>([
    [
      "two columns of the same name",
      [`${mailboxHeader.join("|")}|Adresse BAL`, `${mailboxLine(physician())}|other@x.fr`, ""].join("\n"),
      "a single column named Adresse BAL",
    ],
    ["values in quotes", text.replaceAll(/[^|\n]+/gu, '"$&"'), "a column named Type de BAL"],
    ["another separator", text.replaceAll("|", ";"), "a column named Type de BAL"],
  ])("refuses %s: whose address is it?", async (_, written, rule) => {
    expect((await failure(imported(textOf(written)))).details.rule).toBe(rule);
  });

  it("takes a zip that a Macintosh made", async () => {
    const file = join(folder, "extraction.zip");
    await writeFile(
      file,
      storedZip([
        { name: extractionName, text },
        { name: `__MACOSX/._${extractionName}`, text: "x" },
      ]),
    );
    expect((await imported(file)).generation).toMatchObject({ file: extractionName, rows: 2 });
  });
});
