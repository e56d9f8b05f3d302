import type { AuditEvent, Exchange } from "@segur-sdk/core";
import { type Simulator, startSimulator } from "@segur-sdk/simulator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createSegurClient, type SegurClient, type ValidatedReport } from "../src/index.js";
import { retrievedPatient, sampleReport } from "./sample-report.js";

describe("a validated report, on the simulator", () => {
  let simulator: Simulator;
  let segur: SegurClient;
  let report: ValidatedReport;
  const exchanges: Exchange[] = [];
  const events: AuditEvent[] = [];

  beforeAll(async () => {
    simulator = await startSimulator();
    segur = await createSegurClient(simulator.config(), {
      observer: (exchange) => exchanges.push(exchange),
      audit: {
        record: (event) => {
          events.push(event);
        },
      },
    });
    report = await sampleReport(simulator, segur);
  });

  afterAll(async () => {
    await segur.close();
    await simulator.stop();
  });

  it("reaches the DMP once, and each mailbox once, with the same document", async () => {
    const plan = await segur.dispatch.reportValidated(report);
    expect(await plan.settled()).toEqual({ dmp: "sent", professionals: ["sent"], patient: "sent" });
    expect(simulator.dmp.submissions).toHaveLength(1);
    const [stored] = simulator.dmp.documents;
    expect(plan.destinations[0]?.reference).toBe(stored?.uniqueId);
    expect(simulator.mailboxes.of(report.requester?.mssanteAddress ?? "")).toHaveLength(1);
    expect(simulator.mailboxes.all).toHaveLength(2);
    for (const mail of simulator.mailboxes.all) {
      const archive = Buffer.from(mail.attachments[0]?.content ?? []);
      // Stored, not deflated: the document stands in the archive byte for byte.
      expect(archive.includes(Buffer.from(stored?.bytes ?? [0]))).toBe(true);
    }
  });

  it("shows every exchange to the observer, and traces it without a patient's data", () => {
    expect(exchanges.map(({ operation }) => operation).sort()).toEqual(
      ["WS_INS2", "TD0.2", "TD2.1a", "SMTP professional", "SMTP patient"].sort(),
    );
    const types = events.map(({ type }) => type);
    for (const type of ["insi.call", "dmp.call", "mss.action", "ins.disclosed"]) expect(types).toContain(type);
    const text = JSON.stringify(events);
    expect(text).not.toContain(report.patient.ins?.matricule);
    expect(text).not.toContain(report.patient.traits.birthName);
  });

  it("traces each partner that was given the INS, with its author (RIS.INS.51)", () => {
    const disclosed = events.filter((event) => event.type === "ins.disclosed");
    const partners = disclosed.map(({ partner, recipient }) => recipient ?? partner);
    expect(new Set(partners)).toEqual(new Set(["DMP", report.requester?.mssanteAddress, "patient"]));
    expect(disclosed.every(({ actor, at }) => actor.includes("10100001014") && at instanceof Date)).toBe(true);
  });

  it("asks the registry when the answer is lost, and is there once", async () => {
    const before = simulator.dmp.submissions.length;
    simulator.dmp.faults.add({ on: "TD2.1a", fault: { kind: "close-after-request" } });
    const plan = await segur.dispatch.reportValidated({ ...report, hold: { professionals: true, patient: true } });
    expect((await plan.settled()).dmp).toBe("sent");
    expect(simulator.dmp.submissions).toHaveLength(before + 1);
  });

  it("sends the same set again when nobody can say, and is there once", async () => {
    const before = simulator.dmp.submissions.length;
    simulator.dmp.faults.add({ on: "TD2.1a", fault: { kind: "close-after-request" } });
    simulator.dmp.faults.add({ on: "TD3.1b", fault: { kind: "busy" } });
    const plan = await segur.dispatch.reportValidated({ ...report, hold: { professionals: true, patient: true } });
    expect((await plan.settled()).dmp).toBe("waiting");
    expect(plan.destinations[0]?.error?.outcomeUnknown).toBe(true);
    expect((await plan.retry()).dmp).toBe("sent");
    expect(simulator.dmp.submissions).toHaveLength(before + 1);
  });

  it("waits for the qualification, and writes to the professional without the matricule", async () => {
    const identity = await retrievedPatient(simulator, segur);
    const retrieved = {
      ...identity,
      localIds: [{ system: simulator.samples.chestCt.accessionNumber.issuer, value: "IPP-1" }],
    };
    const plan = await segur.dispatch.reportValidated({ ...report, patient: retrieved });
    expect(await plan.settled()).toEqual({ dmp: "waiting", professionals: ["sent"], patient: "waiting" });
    const mail = simulator.mailboxes.of(report.requester?.mssanteAddress ?? "").at(-1);
    expect(mail?.headers).toContainEqual({ name: "X-MSS-INS", value: "N" });
    expect(Buffer.from(mail?.attachments[0]?.content ?? []).includes(report.patient.ins?.matricule ?? "")).toBe(false);
  });

  it("records that the patient opposes the feeding, which only the submission reveals", async () => {
    const known = simulator.dmp.patients.find(({ matricule }) => matricule === report.patient.ins?.matricule);
    if (known === undefined) throw new Error("the patient of the samples has a DMP");
    simulator.dmp.setPatient({ ...known, feedingOpposed: true });
    const plan = await segur.dispatch.reportValidated({ ...report, hold: { professionals: true, patient: true } });
    expect((await plan.settled()).dmp).toBe("skipped");
    expect(plan.explain("en")).toContain("DMP_OPPOSED");
    simulator.dmp.setPatient(known);
  });

  it("records that the record is closed, and goes on with the mails", async () => {
    const known = simulator.dmp.patients.find(({ matricule }) => matricule === report.patient.ins?.matricule);
    if (known === undefined) throw new Error("the patient of the samples has a DMP");
    simulator.dmp.setPatient({ ...known, record: "closed", closedOn: "2026-01-01" });
    const plan = await segur.dispatch.reportValidated(report);
    expect(await plan.settled()).toEqual({ dmp: "skipped", professionals: ["sent"], patient: "sent" });
  });
});
