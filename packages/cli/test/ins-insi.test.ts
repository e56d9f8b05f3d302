import { createPrivateKey } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";

import { createFixedClock } from "@segur-sdk/core";
import { isQualified, restoreIdentity } from "@segur-sdk/ins";
import { modelledIdirContract } from "@segur-sdk/insi";
import { type Simulator, startSimulator } from "@segur-sdk/simulator";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { patientData, provisional, qualified, retrieved, ruth, workFolder } from "./ins-identities.js";
import { now, segur } from "./run-segur.js";

const folder = workFolder();
let sim: Simulator;

const run = (command: string, file: string, ...args: readonly string[]) =>
  segur(["ins", command, file, "--config", "segur.config.json", ...args], {
    cwd: folder.path(),
    env: { USER: "sec-042" },
  });
const written = async (name: string) =>
  restoreIdentity(JSON.parse(await readFile(join(folder.path(), name), "utf8")) as unknown);

beforeAll(async () => {
  sim = await startSimulator({ clock: createFixedClock(now) });
  await folder.put("segur.config.json", sim.config());
  await folder.put("ruth.json", ruth);
});
beforeEach(() => {
  sim.insi.faults.clear();
});
afterAll(() => sim.stop());

describe("segur ins resolve", () => {
  it("retrieves a person by traits, and writes the identity for its owner alone", async () => {
    const { code, out, error } = await run("resolve", "ruth.json", "--out", "found.json");
    expect({ code, error }).toEqual({ code: 0, error: "" });
    expect(out).toContain("found RECUPEREE");
    expect(out).toContain("Contrôlez un justificatif d'identité");
    expect(out).toMatch(/WS_INS2 first-given-name 00 \d+ ms uuid:/);
    expect(out).not.toMatch(patientData);
    expect(await written("found.json")).toMatchObject({ status: "RECUPEREE", journal: [{ by: "sec-042" }] });
    expect((await stat(join(folder.path(), "found.json"))).mode & 0o077).toBe(0);
  });

  it("says that the result cannot be written, and not where", async () => {
    const { code, error } = await run("resolve", "ruth.json", "--out", "absent/nessi.json");
    expect(code).toBe(2);
    expect(error).toContain("--out : fichier ou dossier introuvable [ENOENT]");
    expect(error).not.toMatch(patientData);
  });

  it("advances the stored identity that it is given", async () => {
    await folder.put("stored.json", provisional);
    const { code, out } = await run("resolve", "stored.json", "--by", "sec-007", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      outcome: "found",
      identity: { status: "RECUPEREE", insi: { acceptedBy: "sec-007" } },
      nextAction: { code: "check-identity-document" },
    });
  });

  it("takes what a scanned datamatrix claims", async () => {
    await folder.put("claim.json", { ins: qualified().ins, traits: { ...ruth, givenNames: ["RUTH", "ISABELLE"] } });
    expect(await run("resolve", "claim.json")).toMatchObject({ code: 0 });
  });

  it("shows side by side what a person has to compare, and applies nothing", async () => {
    await folder.put("married.json", { ...ruth, birthName: "De Vinci" });
    const { code, out } = await run("resolve", "married.json", "--lang", "en", "--out", "married.out.json");
    expect(code).toBe(1);
    expect(out).toContain("to-confirm");
    expect(out).toMatch(/✗ Birth name: .*\n +typed: DE VINCI\n +INSi: NESSI\n/);
    await expect(stat(join(folder.path(), "married.out.json"))).rejects.toThrow();
  });

  it.each([
    ["none", "check-traits", { ...ruth, birthDate: "1976-07-14" }],
    [
      "several",
      "refine-traits",
      { birthName: "DE VINCI", givenNames: ["LEONARDO"], birthDate: "2014-02-01", sex: "M" },
    ],
  ])("exits 1 when INSi says %s", async (outcome, action, traits) => {
    await folder.put("traits.json", traits);
    const { code, out } = await run("resolve", "traits.json", "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ outcome, nextAction: { code: action } });
  });

  it("plays the attempts that it is asked for, whose answer goes to a person", async () => {
    const exchanged = { ...ruth, birthName: "INCONNUE", usedName: "DE VINCI" };
    await folder.put("exchanged.json", exchanged);
    expect(JSON.parse((await run("resolve", "exchanged.json", "--json")).out)).toMatchObject({ outcome: "none" });
    const widened = await run("resolve", "exchanged.json", "--used-name", "--json");
    expect(JSON.parse(widened.out)).toMatchObject({ outcome: "to-confirm", calls: [{}, { reason: "used-name" }] });
  });

  it("says that INSi is down, never that nobody was found", async () => {
    sim.insi.faults.add({ on: "WS_INS2", fault: { kind: "http", status: 503, retryAfterSeconds: 3600 } });
    const { code, out, error } = await run("resolve", "ruth.json");
    expect({ code, error }).toEqual({ code: 1, error: "" });
    expect(out).toContain("pending");
    expect(out).toContain("momentanément indisponible");
    expect(out).not.toContain("Aucune identité");
  });

  it.each<[string, unknown, string]>([
    ["ERR_INS_TRAIT_MISSING", { birthName: "NESSI" }, "givenNames"],
    ["ERR_INS_TRAIT_INVALID", { ...ruth, birthName: "NESSI 2" }, "birthName"],
    ["ERR_INS_TRAIT_INVALID", { ...ruth, birthDate: "14/07/1977" }, "birthDate"],
    ["ERR_INS_TRAIT_MISSING", { ...ruth, sex: 2 }, "sex"],
    ["ERR_INS_IDENTITY_INVALID", { ...retrieved(), status: "QUALIFIEE" }, "status"],
    ["ERR_INS_ENVIRONMENT", retrieved("qualification"), "environment"],
  ])("refuses before any network with %s", async (expected, content, field) => {
    const before = sim.insi.requests.length;
    await folder.put("wrong.json", content);
    const { code, out, error } = await run("resolve", "wrong.json");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(error).toContain(`${expected}: `);
    expect(error).toContain(field);
    expect(error).not.toMatch(patientData);
    expect(sim.insi.requests).toHaveLength(before);
  });

  it("reads certificate, key and secrets where the configuration says, and says which is not there", async () => {
    const config = sim.config();
    const { certificate, key } = config.credentials.insi;
    await folder.put("insi.pem", certificate.pem);
    const encrypted = createPrivateKey(key.pem).export({
      format: "pem",
      type: "pkcs8",
      cipher: "aes-256-cbc",
      passphrase: "canary-passphrase",
    });
    await folder.put("insi.key", encrypted);
    await folder.put("passphrase.txt", "canary-passphrase\n");
    await folder.put("idam.txt", `${config.software.idam.value}\n`);
    const protectedKey = {
      certificate: { file: "insi.pem" },
      key: { file: "insi.key" },
      passphrase: { file: "passphrase.txt" },
    };
    await folder.put("segur.config.json", {
      ...config,
      software: { ...config.software, idam: { file: "idam.txt" } },
      trust: config.trust.map(({ pem }) => ({ base64: Buffer.from(pem).toString("base64") })),
      credentials: { ...config.credentials, insi: protectedKey },
    });
    expect(await run("resolve", "ruth.json")).toMatchObject({ code: 0, error: "" });
    await folder.put("segur.config.json", {
      ...config,
      software: { ...config.software, idam: { env: "NOT_SET" } },
    });
    const unset = await run("resolve", "ruth.json");
    expect(unset).toMatchObject({ code: 1, error: expect.stringContaining("ERR_SDK_CONFIG_SOURCE") as string });
    expect(unset.error).toContain("software.idam");
    await folder.put("segur.config.json", {
      ...config,
      credentials: { ...config.credentials, insi: { pkcs12: { file: "absent.p12" }, passphrase: { value: "x" } } },
    });
    expect((await run("resolve", "ruth.json")).error).toContain("credentials.insi.pkcs12");
    await folder.put("segur.config.json", {
      ...config,
      credentials: { ...config.credentials, insi: config.credentials.dmpSign },
    });
    expect((await run("resolve", "ruth.json")).error).toContain("ERR_CERT_");
    await folder.put("segur.config.json", { ...config, environment: "prod" });
    expect((await run("resolve", "ruth.json")).error).toContain("ERR_SDK_CONFIG_INVALID");
    await folder.put("segur.config.json", config);
  });
});

describe("segur ins verify (RIS.INS.42)", () => {
  it("confirms a stored identity, whose status stays", async () => {
    await folder.put("patient.json", qualified());
    const { code, out } = await run("verify", "patient.json", "--out", "verified.json");
    expect(code).toBe(0);
    expect(out).toContain("OK QUALIFIEE");
    expect(out).not.toMatch(patientData);
    expect(isQualified(await written("verified.json"))).toBe(true);
  });

  it("judges what a scanned datamatrix claims", async () => {
    const { ins } = qualified();
    const traits = { ...ruth, givenNames: ["RUTH", "ISABELLE"] };
    await folder.put("claim.json", { ins, traits, dateOrder: "iso", warnings: [] });
    expect(await run("verify", "claim.json")).toMatchObject({ code: 0, out: expect.stringMatching(/^OK\n/) as string });
    await folder.put("claim.json", { ins, traits: { ...traits, givenNames: ["NATHALIE"] } });
    const refused = await run("verify", "claim.json", "--lang", "en");
    expect(refused).toMatchObject({ code: 1, out: expect.stringContaining("INSi does not confirm the INS") as string });
  });

  it("writes the identity that a KO takes back to PROVISOIRE (RIS.INS.43)", async () => {
    // A wrong given name on a right number, as in the lots of the CNDA.
    await folder.put("patient.json", qualified("simulator", "NATHALIE"));
    const { code, out } = await run("verify", "patient.json", "--json", "--out", "refused.json");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ outcome: "KO", identity: { status: "PROVISOIRE" } });
    const after = await written("refused.json");
    expect(after.status).toBe("PROVISOIRE");
    expect(after.ins).toBeUndefined();
  });

  it("says nothing of the INS when INSi is down", async () => {
    await folder.put("patient.json", qualified());
    sim.insi.faults.add({ on: "WS_INS3", fault: { kind: "http", status: 503, retryAfterSeconds: 3600 } });
    const { code, out } = await run("verify", "patient.json", "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ outcome: "pending", nextAction: { code: "verify-later" } });
  });

  it.each([
    ["mere traits", ruth, "ERR_INSI_NOTHING_TO_VERIFY"],
    ["an identity without INS", provisional, "ERR_INSI_NOTHING_TO_VERIFY"],
    [
      "a wrong key",
      { ins: { matricule: "277076322082911", oid: "1.2.250.1.213.1.4.8" }, traits: ruth },
      "ERR_CORE_MATRICULE_KEY",
    ],
    [
      "an INS-C",
      { ins: { matricule: "277076322082910", oid: "1.2.250.1.213.1.4.2" }, traits: ruth },
      "ERR_CORE_IDENTIFIER",
    ],
  ])("refuses %s with its code", async (_, content, expected) => {
    await folder.put("wrong.json", content);
    const { code, out, error } = await run("verify", "wrong.json");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(error).toContain(expected);
    expect(error).not.toMatch(patientData);
  });

  it("takes a description of the contract, as whole as the modelled one", async () => {
    await folder.put("patient.json", qualified());
    await folder.put("idir.json", modelledIdirContract);
    expect(await run("verify", "patient.json", "--contract", "idir.json")).toMatchObject({ code: 0 });
    for (const [content, field] of [
      [{ ...modelledIdirContract, codes: { ...modelledIdirContract.codes, ok: "" } }, "contract.codes.ok"],
      [{ ...modelledIdirContract, actions: undefined }, "contract.actions"],
      [{ ...modelledIdirContract, more: {} }, "contract.more"],
      ["3", "contract"],
    ] as const) {
      await folder.put("idir.json", content);
      const { code, error } = await run("verify", "patient.json", "--contract", "idir.json");
      expect(code).toBe(1);
      expect(error).toContain("ERR_INSI_OPTIONS");
      expect(error).toContain(`field: ${field}\n`);
    }
  });
});
