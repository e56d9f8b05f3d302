import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";

import { createFixedClock } from "@segur-sdk/core";
import { type Simulator, startSimulator } from "@segur-sdk/simulator";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { patientData, provisional, qualified, workFolder } from "./ins-identities.js";
import { now, segur } from "./run-segur.js";

const folder = workFolder();
let sim: Simulator;
let counter = 0;

const run = (...args: readonly string[]) =>
  segur(["dmp", ...args, "--config", "segur.config.json"], { cwd: folder.path(), env: { USER: "sec-042" } });
const text = (name: string) => readFile(join(folder.path(), name), "utf8");

/** A report of the simulated radiologist, with identifiers of its own. */
async function putReport(name: string, fields: Readonly<Record<string, unknown>> = {}): Promise<string> {
  counter += 1;
  const { radiologist } = sim.actors;
  return folder.put(name, {
    id: `1.2.250.1.999.1.1.9001.4.${counter}`,
    setId: `1.2.250.1.999.1.1.9001.5.${counter}`,
    patient: qualified(),
    act: sim.samples.chestCt,
    validator: radiologist,
    site: sim.site,
    createdAt: "2026-01-15T09:00:00+01:00",
    validatedAt: "2026-01-15T09:00:00+01:00",
    ...fields,
  });
}

beforeAll(async () => {
  sim = await startSimulator({ clock: createFixedClock(now) });
  await folder.put("segur.config.json", sim.config());
  await folder.put("patient.json", qualified());
  await folder.put("report.pdf", sim.samples.reportPdf);
});
afterEach(() => {
  sim.dmp.faults.clear();
});
afterAll(() => sim.stop());

describe("segur dmp status", () => {
  it("says that the record is open, and who it is about to nobody", async () => {
    const { code, out, error } = await run("status", "patient.json");
    expect({ code, error }).toEqual({ code: 0, error: "" });
    expect(out).toContain("DMP ouvert");
    expect(out).not.toMatch(patientData);
  });

  it("exits 1 when there is none, and for an identity that is not qualified", async () => {
    sim.dmp.faults.add({ on: "TD0.2", fault: { kind: "registry-error", code: "XDSUnknownPatientId" } });
    const { code, out } = await run("status", "patient.json", "--json");
    expect({ code, outcome: (JSON.parse(out) as { outcome: string }).outcome }).toEqual({ code: 1, outcome: "absent" });
    await folder.put("provisional.json", provisional);
    const refused = await run("status", "provisional.json");
    expect(refused.code).toBe(1);
    expect(refused.error).toContain("ERR_INS_NOT_QUALIFIED");
  });
});

describe("segur dmp build", () => {
  it("writes every byte that would be sent, for its owner alone, and sends none", async () => {
    const before = sim.dmp.calls.length;
    await putReport("built.json");
    const { code, error, out } = await run("build", "built.json", "--pdf", "report.pdf", "--out", "dry");
    expect({ code, error }).toEqual({ code: 0, error: "" });
    expect(out).toContain("Rien n'a été envoyé");
    expect((await readdir(join(folder.path(), "dry"))).sort()).toEqual([
      "1-TD0.2.headers.txt",
      "1-TD0.2.xml",
      "2-TD2.1a.headers.txt",
      "2-TD2.1a.mime",
      "document-1.xml",
      "signature.xml",
      "submission.json",
    ]);
    expect(sim.dmp.calls).toHaveLength(before);
    const mime = await readFile(join(folder.path(), "dry", "2-TD2.1a.mime"));
    for (const part of ["document-1.xml", "signature.xml"]) {
      expect(mime.includes(await readFile(join(folder.path(), "dry", part)))).toBe(true);
    }
    expect((await stat(join(folder.path(), "dry", "submission.json"))).mode & 0o077).toBe(0);
  });

  it("is what submit sends: the set that was built goes as it is", async () => {
    const { code, out, error } = await run("submit", "dry/submission.json", "--out", "built-delivered.json");
    expect({ code, error }).toEqual({ code: 0, error: "" });
    expect(out).toMatch(/^1\.2\.250\.1\.999\.1\.1\.9001\.4\.\d+: déposé\n$/);
    const stored = sim.dmp.documents.at(-1);
    expect(Buffer.from(stored?.bytes ?? []).toString("utf8")).toBe(await text("dry/document-1.xml"));
    // A second time: the registry knows it, and that is a delivery.
    expect((await run("submit", "dry/submission.json")).out).toContain("déjà déposé, présence confirmée");
    expect(sim.dmp.documents.filter(({ uniqueId }) => uniqueId === stored?.uniqueId)).toHaveLength(1);
  });
});

describe("segur dmp submit, replace, delete", () => {
  it("sends, replaces and deletes", async () => {
    await putReport("first.json", { title: "CR de scanner" });
    const first = await run(
      "submit",
      "first.json",
      "--pdf",
      "report.pdf",
      "--keep",
      "kept.json",
      "--out",
      "delivered.json",
    );
    expect({ code: first.code, error: first.error }).toEqual({ code: 0, error: "" });
    expect(await text("kept.json")).toContain("segur-sdk.dmp.frozen-submission/1");
    const [delivered] = JSON.parse(await text("delivered.json")) as [{ uniqueId: string }];
    const setId = delivered.uniqueId.replace(".4.", ".5.");
    const replaces = { id: delivered.uniqueId, setId, version: 1 };
    await putReport("second.json", { title: "CR de scanner, corrigé", setId, replaces });
    const dry = await run(
      "build",
      "second.json",
      "--pdf",
      "report.pdf",
      "--replaces",
      "delivered.json",
      "--out",
      "dry-2",
    );
    expect(dry.out).toContain("sera demandé au DMP");
    const second = await run(
      "replace",
      "second.json",
      "--replaces",
      "delivered.json",
      "--pdf",
      "report.pdf",
      "--out",
      "next.json",
    );
    expect({ code: second.code, error: second.error }).toEqual({ code: 0, error: "" });
    expect(sim.dmp.documents.find(({ uniqueId }) => uniqueId === delivered.uniqueId)?.status).toBe("deprecated");
    const [next] = JSON.parse(await text("next.json")) as [{ uniqueId: string }];
    const unconfirmed = await run("delete", next.uniqueId, "--patient", "patient.json");
    expect(unconfirmed.code).toBe(1);
    expect(unconfirmed.error).toContain("ERR_DMP_CONFIRMATION");
    const removed = await run("delete", next.uniqueId, "--patient", "patient.json", "--confirmed-by", "dr-017");
    expect({ code: removed.code, out: removed.out }).toEqual({ code: 0, out: `${next.uniqueId}: supprimé\n` });
  });

  it("says a refusal, exit code 1", async () => {
    sim.dmp.faults.add({ on: "TD2.1a", fault: { kind: "registry-error", code: "DMPAccessForbidden" } });
    await putReport("refused.json");
    const { code, out } = await run("submit", "refused.json", "--pdf", "report.pdf");
    expect({ code, out: out.replace(/^[0-9.]+/, "") }).toEqual({
      code: 1,
      out: ": refusé : opposition du patient ou accès bloqué\n",
    });
  });

  it("wants to know how the sender logged in", async () => {
    const { login: _, ...validator } = sim.actors.radiologist;
    await putReport("anonymous.json", { validator });
    const { code, error } = await run("submit", "anonymous.json", "--pdf", "report.pdf");
    expect(code).toBe(1);
    expect(error).toContain("validator.login");
  });

  it.each([["submit"], ["replace", "first.json"], ["delete", "277076322082910"], ["build", "first.json"], ["status"]])(
    "refuses %s without what it needs, and repeats no matricule",
    async (...args) => {
      const { code, error } = await run(...args);
      expect(code).toBe(2);
      expect(error).toContain("usage: segur dmp");
      expect(error).not.toMatch(patientData);
    },
  );
});
