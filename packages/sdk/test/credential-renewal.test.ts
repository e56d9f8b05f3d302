import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { QualifiedIdentity } from "@segur-sdk/ins";
import { type Simulator, startSimulator } from "@segur-sdk/simulator";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { type CredentialName, createSegurClient, type SegurClient } from "../src/index.js";
import { createPractice } from "./practice-files.js";
import { retrievedPatient, sampleReport } from "./sample-report.js";

const dayMs = 86_400_000;
const names: readonly CredentialName[] = ["insi", "dmpTls", "dmpSign", "mssante"];

describe("a certificate renewed while the software runs", () => {
  let simulator: Simulator;
  let practice: ReturnType<typeof createPractice>;
  let patient: QualifiedIdentity;

  beforeAll(async () => {
    simulator = await startSimulator();
    const segur = await createSegurClient(simulator.config());
    ({ patient } = await sampleReport(simulator, segur));
    await segur.close();
  });

  beforeEach(async () => {
    practice = createPractice(simulator);
    for (const name of names) await practice.install(name);
  });

  afterAll(() => simulator.stop());

  /** Waits for what goes on in the background. */
  async function until(isTrue: () => boolean): Promise<void> {
    for (let round = 0; round < 200 && !isTrue(); round += 1) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(isTrue()).toBe(true);
  }

  /** A question to the DMP: its two certificates serve. */
  const askDmp = async (segur: SegurClient): Promise<string> =>
    (await segur.dmp.findRecord(patient, { actor: simulator.actors.radiologist })).outcome;

  /** One call of each service. */
  async function callAll(segur: SegurClient): Promise<readonly string[]> {
    const plan = await segur.dispatch.reportValidated(await sampleReport(simulator, segur));
    const { dmp, professionals, patient } = await plan.settled();
    return [dmp, ...professionals, patient];
  }

  it("serves the calls that come after, and loses none of those under way", async () => {
    const former = [...practice.issued.values()];
    const { segur, events } = await practice.open();
    const before = Array.from({ length: 20 }, () => retrievedPatient(simulator, segur));
    for (const name of names) await practice.install(name);
    const renewed = segur.credentials.renew();
    const after = Array.from({ length: 20 }, () => retrievedPatient(simulator, segur));
    expect(await renewed).toEqual(names);
    expect((await Promise.all([...before, ...after])).length).toBe(40);

    expect(segur.credentials.list().map(({ fingerprint256 }) => fingerprint256)).toEqual(
      names.map((name) => practice.issued.get(name)?.certificate.fingerprint256),
    );
    expect(events.map(({ type }) => type)).toEqual(names.map(() => "credential.replaced"));
    // Each service refuses the former ones from now on: what passes bears the new ones.
    for (const { certificate } of former) simulator.pki.revoke(certificate, "superseded");
    expect(await callAll(segur)).toEqual(["sent", "sent", "sent"]);
    await segur.close();
  });

  it("is seen by itself at the next calls, every minute", async () => {
    const { segur, clock, events } = await practice.open();
    await practice.install("insi");
    await retrievedPatient(simulator, segur);
    expect(events).toEqual([]);
    clock.advance(61_000);
    await retrievedPatient(simulator, segur);
    await until(() => events.length === 1);
    expect(events[0]).toMatchObject({ type: "credential.replaced", name: "insi", label: "INSI-AUTO 1440000008" });
    await segur.close();
  });

  it("is not looked for when the configuration says so", async () => {
    const { segur, clock, events } = await practice.open({ changes: { certificates: { lookEverySeconds: 0 } } });
    await practice.install("insi");
    clock.advance(dayMs);
    expect(await segur.credentials.renew()).toEqual(["insi"]);
    expect(events).toHaveLength(1);
    await segur.close();
  });

  it("while its files are being written, or wrong, the former stays in service and somebody is told", async () => {
    const { segur, clock, events } = await practice.open();
    const key = practice.files.get("dmpTls.key") ?? "";
    await practice.install("dmpTls");
    practice.files.set("dmpTls.key", key);
    await expect(segur.credentials.renew()).rejects.toMatchObject({
      code: "ERR_CERT_KEY_MISMATCH",
      details: { field: "credentials.dmpTls", source: "segur.config.json" },
    });
    // Perhaps it is half copied: what is the same at the next look is wrong.
    expect(events).toEqual([]);
    clock.advance(61_000);
    expect(await askDmp(segur)).toBe("active");
    await until(() => events.length === 1);
    expect(events[0]).toMatchObject({ type: "credential.refused", name: "dmpTls", severity: "critical" });
    clock.advance(61_000);
    expect(await askDmp(segur)).toBe("active");
    expect(events).toHaveLength(1);

    practice.files.delete("dmpTls.key");
    await expect(segur.credentials.renew()).rejects.toMatchObject({
      code: "ERR_SDK_CONFIG_SOURCE",
      details: { field: "credentials.dmpTls.key", named: "file dmpTls.key", reason: "ENOENT" },
    });
    await practice.install("dmpTls");
    expect(await segur.credentials.renew()).toEqual(["dmpTls"]);
    expect(await askDmp(segur)).toBe("active");
    await segur.close();
  });

  it("of another structure, or for another use, does not replace", async () => {
    const { segur } = await practice.open();
    const former = practice.issued.get("mssante");
    const holder = { id: "318751275100020", name: "AUTRE", department: "Paris (75)" };
    await practice.install("mssante", { holder });
    await expect(segur.credentials.renew()).rejects.toMatchObject({ code: "ERR_CERT_STRUCTURE" });
    await practice.install("mssante", { profile: "org-sign" });
    await expect(segur.credentials.renew()).rejects.toMatchObject({ code: "ERR_CERT_USAGE" });
    expect(segur.credentials.list().at(-1)?.fingerprint256).toBe(former?.certificate.fingerprint256);
    await segur.close();
  });

  it("that expires is refused before any connection, until its successor is there", async () => {
    const now = Date.now();
    const validity = { notBefore: new Date(now - dayMs), notAfter: new Date(now + 60_000) };
    await practice.install("dmpSign", { validity });
    const { segur, clock } = await practice.open();
    clock.advance(120_000);
    const calls = simulator.dmp.calls.length;
    await expect(askDmp(segur)).rejects.toMatchObject({
      code: "ERR_CERT_EXPIRED",
      details: { field: "credentials.dmpSign", rule: "not expired", source: "segur.config.json" },
    });
    expect(simulator.dmp.calls.length).toBe(calls);
    await practice.install("dmpSign");
    expect(await askDmp(segur)).toBe("active");
    await segur.close();
  });

  it("a submission prepared under the former seal is prepared again under the new one", async () => {
    const { segur } = await practice.open();
    const report = await sampleReport(simulator, segur);
    simulator.dmp.faults.add({ on: "TD2.1a", fault: { kind: "http", status: 503 } });
    const plan = await segur.dispatch.reportValidated({ ...report, hold: { professionals: true, patient: true } });
    expect((await plan.settled()).dmp).not.toBe("sent");
    const former = practice.issued.get("dmpSign")?.certificate;
    await practice.install("dmpSign");
    await segur.credentials.renew();
    simulator.dmp.faults.clear();
    expect((await plan.retry()).dmp).toBe("sent");
    const sent = Buffer.from(simulator.dmp.calls.at(-1)?.request ?? []).toString("latin1");
    expect(sent).not.toContain(former?.raw.toString("base64"));
    await segur.close();
  });

  it("the end of a certificate is told of at the start and at the thresholds, once, restarts included", async () => {
    const folder = await mkdtemp(join(tmpdir(), "segur-reminders-"));
    const changes = { certificates: { remindersFile: join(folder, "reminders.json") } };
    const notAfter = new Date(Date.now() + 20.5 * dayMs);
    await practice.install("insi", { validity: { notBefore: new Date(Date.now() - dayMs), notAfter } });
    const first = await practice.open({ changes });
    expect(first.events).toMatchObject([
      {
        type: "credential.expiring",
        names: ["insi"],
        label: "INSI-AUTO 1440000008",
        daysLeft: 20,
        threshold: 30,
        severity: "critical",
      },
    ]);
    expect(first.events[0]?.message.fr).toContain("expire dans 20 jour(s)");
    expect(first.segur.credentials.list()[0]).toMatchObject({ name: "insi", daysLeft: 20 });
    await first.segur.close();

    const second = await practice.open({ changes });
    expect(second.events).toEqual([]);
    second.clock.advance(8 * dayMs);
    await retrievedPatient(simulator, second.segur);
    await until(() => second.events.length === 1);
    expect(second.events).toMatchObject([{ threshold: 14, daysLeft: 12 }]);
    await second.segur.close();
    await rm(folder, { recursive: true });
  });

  it("a watch does it without any call, and ends with the client", async () => {
    const { segur, clock, events } = await practice.open();
    await practice.install("mssante");
    const waits: number[] = [];
    const sleep = (ms: number, signal?: AbortSignal): Promise<void> => {
      waits.push(ms);
      clock.advance(ms);
      return new Promise((_, reject) => {
        signal?.addEventListener("abort", () => {
          reject(signal.reason as Error);
        });
      });
    };
    const watched = await practice.open({ clock: { now: () => clock.now(), sleep } });
    await practice.install("insi");
    const watching = watched.segur.credentials.watch({ everyMs: 5_000 });
    await until(() => waits.length === 1);
    expect(watched.events.map(({ type }) => type)).toEqual(["credential.replaced"]);
    expect(waits).toEqual([5_000]);
    await watched.segur.close();
    await watching;
    await segur.credentials.watch({ signal: AbortSignal.abort() });
    expect(events).toEqual([]);
    await segur.close();
  });

  it("a listener that fails disturbs no call", async () => {
    const onCredentialEvent = () => {
      throw new Error("the screen is off");
    };
    const { segur } = await practice.open({ onCredentialEvent });
    await practice.install("insi");
    expect(await segur.credentials.renew()).toEqual(["insi"]);
    await segur.close();
  });

  it("a mailbox that is being read is not held for ever", async () => {
    const { segur } = await practice.open();
    const reading = segur.mail.operator?.receive()[Symbol.asyncIterator]();
    await reading?.next();
    await practice.install("mssante");
    await segur.credentials.renew();
    await segur.close();
    await expect(segur.mail.readReceipts()).rejects.toMatchObject({ code: "ERR_CERT_CLOSED" });
  });
});
