import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { get } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { parseRpps, psIdNatOfRpps, systemClock } from "@segur-sdk/core";
import { importExtraction, mailboxExtraction } from "@segur-sdk/directory";
import { type Simulator, startSimulator } from "@segur-sdk/simulator";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { createSegurClient, type SegurConfig } from "../src/index.js";

const unknownDoctor = {
  id: psIdNatOfRpps(parseRpps("10100009991")),
  familyName: "INCONNUE",
  givenName: "Ada",
};

describe("segur.directory: the mailbox of a correspondent", () => {
  let simulator: Simulator;
  let folder: string;

  beforeAll(async () => {
    simulator = await startSimulator({ directory: { people: 5 } });
    folder = await mkdtemp(join(tmpdir(), "segur-directory-"));
  });

  beforeEach(() => {
    simulator.directory.faults.clear();
  });

  afterAll(async () => {
    await simulator.stop();
    await rm(folder, { recursive: true });
  });

  const open = (directory: SegurConfig["directory"]) => createSegurClient({ ...simulator.config(), directory });
  const api = () => simulator.config().directory.api;

  /** Imports the extraction that the simulator publishes. */
  async function importInto(place: string, rows: number): Promise<void> {
    simulator.directory.publishExtraction({ rows, seed: `rows ${String(rows)}` });
    const { pki, directory } = simulator;
    const body = await new Promise<AsyncIterable<Uint8Array>>((resolve, reject) => {
      get(directory.extractionUrl, { ca: pki.trustPem }, resolve).on("error", reject);
    });
    const file = join(folder, "extraction.zip");
    await writeFile(file, body);
    await importExtraction({ kind: mailboxExtraction, source: file, folder: place, clock: systemClock, maxLoss: 1 });
  }

  it("the API designates the requester, with the reasons", async () => {
    const segur = await open({ api: api() });
    const { mssanteAddress, ...doctor } = simulator.actors.generalPractitioner;
    const found = await segur.directory.findMailbox(doctor);
    expect(found).toMatchObject({ outcome: "chosen", mailbox: { address: mssanteAddress } });
    expect(found.candidates[0]?.reasons.map(({ code }) => code)).toContain("person");
    expect(found.asked).toEqual([{ directory: "api", entries: expect.any(Number) as number }]);
    await segur.close();
  });

  it("another name, an unknown number, an address outside of the trust space: nobody is guessed", async () => {
    const segur = await open({ api: api() });
    const { mssanteAddress: _, ...doctor } = simulator.actors.generalPractitioner;
    const other = await segur.directory.findMailbox({ ...doctor, familyName: "AUTRE" });
    expect(other.outcome).toBe("ask");
    expect(other.candidates[0]?.reasons.map(({ code }) => code)).toContain("other-name");
    const nobody = await segur.directory.findMailbox(unknownDoctor);
    expect(nobody).toMatchObject({ outcome: "none", candidates: [] });
    simulator.whiteList.publish({ without: ["medecin.test.mssante.fr"] });
    const closed = await open({ api: api() });
    expect((await closed.directory.findMailbox(doctor)).outcome).toBe("none");
    simulator.whiteList.publish({});
    await segur.close();
    await closed.close();
  });

  it("an address written in the request is taken when the directory knows it for this person, asked otherwise", async () => {
    const segur = await open({ api: api() });
    const doctor = simulator.actors.generalPractitioner;
    expect((await segur.directory.findMailbox(doctor)).outcome).toBe("chosen");
    const unknown = { ...unknownDoctor, mssanteAddress: "personne@medecin.test.mssante.fr" };
    expect(await segur.directory.findMailbox(unknown)).toMatchObject({
      outcome: "ask",
      candidates: [{ automatic: false, reasons: [{ code: "given-address" }, { code: "not-in-directory" }] }],
    });
    await segur.close();
  });

  it("the API is asked only when the index leaves a doubt; what fails is told", async () => {
    const place = join(folder, "index");
    await importInto(place, 50);
    const segur = await open({ index: { folder: place }, api: api() });
    const { mssanteAddress, ...doctor } = simulator.actors.generalPractitioner;
    const found = await segur.directory.findMailbox(doctor);
    expect(found).toMatchObject({ outcome: "chosen", mailbox: { address: mssanteAddress } });
    expect(found.asked.map(({ directory }) => directory)).toEqual(["index", "api"]);
    expect(found.asked[0]?.publishedAt).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u);

    const wrong = await open({ index: { folder: place }, api: { ...api(), key: { value: "fausse" } } });
    const alone = await wrong.directory.findMailbox(doctor);
    expect(alone.outcome).toBe("none");
    expect(alone.asked[1]?.error).toMatchObject({ code: "ERR_DIR_API_KEY" });
    await wrong.close();
    await segur.close();
  });

  it("an import is seen without a restart", async () => {
    const place = join(folder, "renewed");
    const segur = await open({ index: { folder: place } });
    const asked = () => segur.directory.findMailbox(unknownDoctor);
    await expect(asked()).rejects.toMatchObject({
      code: "ERR_DIR_INDEX",
      details: { field: "directory.index.folder", source: "segur.config.json" },
    });
    await importInto(place, 20);
    const first = await asked();
    expect(first).toMatchObject({ outcome: "none", asked: [{ directory: "index", entries: 0 }] });
    await importInto(place, 30);
    await utimes(join(place, "current.json"), new Date(), new Date(Date.now() + 5_000));
    expect((await Promise.all([asked(), asked()])).map(({ outcome }) => outcome)).toEqual(["none", "none"]);
    await segur.close();
  });

  it("fails with a typed error when no directory answers, or none is configured", async () => {
    const { generalPractitioner } = simulator.actors;
    const unreachable = await open({ api: { ...api(), url: "https://localhost:1/fhir" } });
    const alone = unreachable.directory.findMailbox(generalPractitioner, { signal: AbortSignal.timeout(300) });
    await expect(alone).rejects.toThrow();
    await unreachable.close();
    const none = await open(undefined);
    await expect(none.directory.findMailbox(generalPractitioner)).rejects.toMatchObject({
      code: "ERR_SDK_DIRECTORY_ABSENT",
      details: { field: "directory" },
    });
    await none.close();
  });
});
