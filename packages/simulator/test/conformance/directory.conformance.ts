import { spawnSync } from "node:child_process";
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

import { createFixedClock, createSeededIds } from "@segur-sdk/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import { createActors } from "../../src/actors.js";
import { createDirectoryRecords } from "../../src/directory/directory-records.js";
import { createFhirApi, fhirPath } from "../../src/directory/fhir/fhir-api.js";
import { createFaultScript } from "../../src/http/fault-script.js";
import {
  createExtraction,
  createSimulatorPki,
  extractionColumns,
  type SimulatorPki,
  type WhiteListDefect,
} from "../../src/index.js";
import { createWhiteList } from "../../src/directory/white-list/white-list.js";
import { answerAutoconfig } from "../../src/mssante/autoconfig.js";
import { runClient } from "./run-client.js";

let folder: string;
let pki: SimulatorPki;
const clock = createFixedClock("2026-03-12T08:30:00Z");
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "segur-directory-"));
  pki = await createSimulatorPki();
  writeFileSync(file("root.pem"), pki.root.toString());
  writeFileSync(file("organisations.pem"), pki.organisations.toString());
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("xmlsec1, of the white list", () => {
  const origin = () => "https://localhost:1";

  function verdict(xml: string): boolean {
    writeFileSync(file("list.xml"), xml);
    const trust = ["--trusted-pem", file("root.pem"), "--untrusted-pem", file("organisations.pem")];
    const run = spawnSync("xmlsec1", ["--verify", "--enabled-key-data", "x509", ...trust, file("list.xml")]);
    if (run.error !== undefined) throw run.error;
    return run.status === 0;
  }

  it.each<[WhiteListDefect | undefined, boolean]>([
    [undefined, true],
    ["altered", false],
    ["other-authority", false],
    ["unsigned", false],
    // Its signature is sound: who reads a name, or the place of the list, must look at them.
    ["other-signer", true],
  ])("%s: %s", async (defect, accepted) => {
    const list = createWhiteList({ pki, clock, domains: ["un.test.mssante.fr"], origin });
    expect(verdict(await list.xml(defect === undefined ? {} : { defect }))).toBe(accepted);
  });

  it("takes a list as large as the real one", async () => {
    const domains = Array.from({ length: 6494 }, (_, index) => `domaine-${index}.test.mssante.fr`);
    const list = createWhiteList({ pki, clock, domains, origin });
    expect(verdict(await list.xml())).toBe(true);
  });
});

describe("Python's zipfile, of the extraction", () => {
  it("opens a large one", async () => {
    const { name, zip } = createExtraction({ rows: 100_000, seed: 1 });
    await pipeline(zip(), createWriteStream(file("extraction.zip")));
    const script = `
import sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
lines = columns = 0
with archive.open(archive.namelist()[0]) as text:
    for line in text:
        lines += 1
        columns = max(columns, line.count(b"|") + 1)
print(archive.namelist()[0], lines, columns)`;
    const told = await runClient("python3", ["-c", script, file("extraction.zip")]);
    expect(told.trim()).toBe(`${name}.txt 100001 31`);
  });
});

/** Paths of the fields of a JSON value, without their values. */
function shapeOf(value: unknown, path = ""): readonly string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((item) => shapeOf(item, `${path}[]`)))];
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => shapeOf(inner, `${path}.${key}`));
}

describeShared("the reference samples", () => {
  it("have the same columns", () => {
    const sample = readFileSync(
      sharedPath("reference/mssante/annuaire/Extraction_Correspondance_MSSante_202603120813.txt"),
      "utf8",
    );
    expect(extractionColumns.join("|")).toBe(sample.split("\n")[0]);
  });

  it.each([
    ["practitioner-par-rpps.json", "Practitioner?identifier=10100001014&_revinclude=PractitionerRole:practitioner"],
    [
      "practitionerrole-par-adresse.json",
      "PractitionerRole?mailbox-mss=camille.radiologue@imagerie-fictive.test.mssante.fr&_include=*",
    ],
    ["organization-par-finess.json", "Organization?identifier=https://finess.esante.gouv.fr|440000008"],
    ["vide.json", "Practitioner?identifier=10000000000"],
    ["operationoutcome-parametre-inconnu.json", "Practitioner?mailbox-mss-type=PER"],
  ])("%s: every field of the answer is one of the sample", async (name, path) => {
    const sample = JSON.parse(readFileSync(sharedPath(`reference/mssante/annuaire/fhir/${name}`), "utf8")) as unknown;
    const api = createFhirApi({
      records: createDirectoryRecords(createActors(clock), { seed: "directory", people: 8 }),
      apiKey: "key",
      ids: createSeededIds("directory"),
      origin: () => "https://localhost:1",
      faults: createFaultScript(),
    });
    const { body } = await api.handle({
      method: "GET",
      path: `${fhirPath}/${path}`,
      headers: { "esante-api-key": "key" },
      body: new Uint8Array(),
      clientCertificate: undefined,
    });
    const known = new Set(shapeOf(sample));
    // Labels of codes and facts of a mailbox are not in every sample.
    const isOwn = (field: string) => /\.display$|\.extension\[\]\.extension\[\]|\.rank$/u.test(field);
    expect(shapeOf(JSON.parse(String(body))).filter((field) => !known.has(field) && !isOwn(field))).toEqual([]);
  });

  it("have the same autoconfiguration, but for hosts, ports and names", () => {
    const sample = readFileSync(sharedPath("reference/mssante/autoconfig/config-v1.1.xml"), "utf8");
    const own = answerAutoconfig(
      { domains: ["radiologie-demo.test.mssante.fr"], imapPort: 143, smtpPort: 587 },
      {
        method: "GET",
        path: "/",
        headers: { host: "localhost" },
        body: new Uint8Array(),
        clientCertificate: undefined,
      },
    );
    const plain = (xml: string) => xml.replace(/<(hostname|display\w+)>[^<]*</gu, "<$1><");
    expect(plain(String(own.body))).toBe(plain(sample));
  });
});
