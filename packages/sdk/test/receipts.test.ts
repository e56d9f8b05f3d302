import { isSegurError } from "@segur-sdk/core";
import type { Plan } from "@segur-sdk/dispatch";
import { type Simulator, startSimulator } from "@segur-sdk/simulator";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { createSegurClient, type SegurClient, type ValidatedReport } from "../src/index.js";
import { sampleReport } from "./sample-report.js";

describe("what became of a mail", () => {
  let simulator: Simulator;
  let segur: SegurClient;
  let report: ValidatedReport;
  let doctor: string;
  let patient: string;

  beforeAll(async () => {
    simulator = await startSimulator();
    segur = await createSegurClient(simulator.config());
    report = { ...(await sampleReport(simulator, segur)), hold: { dmp: true } };
    doctor = report.requester?.mssanteAddress ?? "";
    patient = `${report.patient.ins?.matricule ?? ""}@patient.mssante.fr`;
  });

  afterAll(async () => {
    await segur.close();
    await simulator.stop();
  });

  beforeEach(() => {
    simulator.mssante.robots.clear();
  });

  const receiptOf = (plan: Plan, kind: "mss-professional" | "mss-patient") =>
    plan.destinations.find((destination) => destination.kind === kind)?.receipt;

  it("is sent until receipts say so, then delivered", async () => {
    const plan = await segur.dispatch.reportValidated(report);
    expect(await plan.settled()).toMatchObject({ professionals: ["sent"], patient: "sent" });
    const { mails, followed } = await segur.mail.readReceipts();
    expect(mails.map(({ receipt }) => receipt.kind)).toEqual(["delivery", "delivery"]);
    expect(followed.map(({ state }) => state)).toEqual(["delivered", "delivered"]);
    expect(await plan.settled()).toMatchObject({ professionals: ["delivered"], patient: "delivered" });
    expect(receiptOf(plan, "mss-professional")).toMatchObject({
      fact: "delivered",
      evidence: { messageId: expect.stringContaining("@") as unknown },
    });
    expect((await segur.mail.readReceipts()).mails).toEqual([]);
  });

  it("says what the recipient did, and what came back", async () => {
    simulator.mssante.robots.set(doctor, "integrate");
    simulator.mssante.robots.set(patient, { mes: "closed" });
    const plan = await segur.dispatch.reportValidated(report);
    await plan.settled();
    await segur.mail.readReceipts();
    expect(await plan.settled()).toMatchObject({ professionals: ["delivered"], patient: "failed" });
    expect(receiptOf(plan, "mss-professional")?.fact).toBe("integrated");
    expect(receiptOf(plan, "mss-patient")).toMatchObject({ fact: "undeliverable", cause: "mailbox-closed" });
    expect(plan.explain("fr")).toMatch(/intégré dans le dossier du destinataire \(.*\)/u);
    expect(plan.explain("en")).toMatch(/came back undelivered \(mailbox-closed/u);
  });

  it.each([
    ["read", "read", undefined, "delivered"],
    [{ ko: "902" }, "integration-failed", "902", "failed"],
    ["bounce", "undeliverable", "unknown-mailbox", "failed"],
    ["relayed", "relayed", undefined, "sent"],
    [["delay", "deliver"], "delivered", undefined, "delivered"],
  ] as const)("%j: %s", async (behaviour, fact, cause, state) => {
    simulator.mssante.robots.set(doctor, behaviour);
    const plan = await segur.dispatch.reportValidated({ ...report, hold: { dmp: true, patient: true } });
    await plan.settled();
    await segur.mail.readReceipts();
    expect(receiptOf(plan, "mss-professional")).toMatchObject({ fact, ...(cause === undefined ? {} : { cause }) });
    expect((await plan.settled()).professionals).toEqual([state]);
  });

  it("leaves to their owners the mails that are no receipts, and acknowledges nothing", async () => {
    const place = (await segur.mail.readReceipts()).cursor;
    simulator.mssante.deliver(
      "comptes-rendus@imagerie-fictive.test.mssante.fr",
      Buffer.from("Subject: x\r\n\r\ny\r\n"),
    );
    const { mails, followed, cursor } = await segur.mail.readReceipts(place === undefined ? {} : { after: place });
    expect(mails.map(({ receipt }) => receipt.kind)).toEqual(["none"]);
    expect(followed).toEqual([]);
    expect(cursor).not.toBe(place);
    const { inbox } = simulator.mssante.imap.mailbox("comptes-rendus@imagerie-fictive.test.mssante.fr");
    expect(inbox.messages.some(({ flags }) => flags.has("\\Seen"))).toBe(false);
  });

  it("follows receipts read elsewhere, once each, in any order", async () => {
    simulator.mssante.robots.set(doctor, "read");
    const plan = await segur.dispatch.reportValidated({ ...report, hold: { dmp: true, patient: true } });
    await plan.settled();
    const other = await createSegurClient(simulator.config());
    const { mails, followed } = await other.mail.readReceipts();
    await other.close();
    expect(followed).toEqual([]);
    const events = mails.flatMap(({ receipt }) => ("events" in receipt ? receipt.events : []));
    const reference = plan.destinations.find(({ kind }) => kind === "mss-professional")?.reference;
    const told = segur.mail.follow([...events, ...events].reverse()).find(({ messageId }) => messageId === reference);
    expect(told?.state).toBe("read");
    expect(told?.events).toHaveLength(2);
    expect((await plan.settled()).professionals).toEqual(["delivered"]);
  });

  it("cannot be asked of a configuration without a mailbox to read", async () => {
    const { imap: _, ...mssante } = simulator.config().mssante;
    const blind = await createSegurClient({ ...simulator.config(), mssante });
    const refusal: unknown = await blind.mail.readReceipts().catch((error: unknown) => error);
    expect(isSegurError(refusal, "ERR_MSS_UNSUPPORTED")).toBe(true);
    expect(blind.mail.operator).toBeUndefined();
    await blind.close();
  });
});
