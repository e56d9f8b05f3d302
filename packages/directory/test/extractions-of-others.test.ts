import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createFixedClock } from "@segur-sdk/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { activityExtraction, importExtraction, mailboxExtraction, openDirectory } from "../src/index.js";
import { readIndexFile, writeNumbers } from "../src/store/index-file.js";
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
    [
      "the address of the structure named as the data portal does",
      text.replace(
        mailboxHeader.join("|"),
        mailboxHeader
          .map((name) => (/^(?:N?L\d|Code postal|Pays|Dépa)/u.test(name) ? `${name} structure BAL` : name))
          .join("|"),
      ),
    ],
    [
      "names of columns in other letter cases",
      text.replace(mailboxHeader.join("|"), mailboxHeader.join("|").toUpperCase()),
    ],
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

  it("finds its file in the zip of the professionals, which brings three (RIS.ANN.01)", async () => {
    const file = join(folder, "PS_LibreAcces_202603120813.zip");
    const name = "PS_LibreAcces_Personne_activite_202603120813.txt";
    const { columns } = activityExtraction;
    const values = { "Identification nationale PP": "810000000016", "Nom d'exercice": "FICTIVE" };
    // Names as one version of the file has written them.
    const header = columns.map((one) =>
      one.replace("civilité d'exercice", "civilité exercice").replace("voie (coord. s", "voie (coord. S"),
    );
    const row = columns.map((column) => new Map(Object.entries(values)).get(column) ?? "");
    await writeFile(
      file,
      storedZip([
        {
          name: "PS_LibreAcces_Dipl_AutExerc_202603120813.txt",
          text: "Identification nationale PP|Code type diplôme|\n",
        },
        { name, text: `${header.join("|")}|\n${row.join("|")}|\n` },
        {
          name: "PS_LibreAcces_SavoirFaire_202603120813.txt",
          text: "Identification nationale PP|Code savoir-faire|\n",
        },
      ]),
    );
    const { generation } = await importExtraction({
      kind: activityExtraction,
      source: file,
      folder: join(folder, "index"),
      clock,
    });
    expect(generation).toMatchObject({ file: name, rows: 1, publishedAt: "2026-03-12T08:13" });
  });
});

it("writes an index whole when the system writes less than it is asked", async () => {
  const file = await open(join(folder, "index.bin"), "w");
  const short = new Proxy(file, {
    get(target, name) {
      if (name === "writev") return ([first]: readonly Uint8Array[]) => target.write(first ?? new Uint8Array());
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
  await writeNumbers(short, Uint32Array.of(7, 8));
  await file.close();
  await expect(readIndexFile(join(folder, "index.bin"), 0)).resolves.toMatchObject({ offsets: Uint32Array.of(7, 8) });
});
