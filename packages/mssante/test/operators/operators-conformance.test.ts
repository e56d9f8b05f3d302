import { createSimulatorPki, type SimulatorPki } from "@segur-sdk/simulator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { operatorScenarios, runOperatorConformance, type ConformanceReport } from "../../src/conformance/index.js";
import { handOverFarSide } from "../hand-over/hand-over-bench.js";
import { startLifen } from "../lifen/lifen-bench.js";
import { startMedimail, type MedimailFarSide } from "../medimail/medimail-bench.js";
import { startApiLps } from "./api-lps-bench.js";

const withStatus = ({ results }: ConformanceReport, status: string) =>
  results.filter((result) => result.status === status).map(({ scenario, reason }) => `${scenario.id}: ${reason ?? ""}`);
const ids = (lines: readonly string[]) => lines.map((line) => line.split(":")[0]);

describe("the same suite on every adapter (mssante.md F13)", { timeout: 120_000 }, () => {
  let pki: SimulatorPki;
  const running: { close(): Promise<void> }[] = [];
  beforeAll(async () => {
    pki = await createSimulatorPki();
  });
  afterAll(() => Promise.all(running.map((one) => one.close())));

  it("Medimail", async () => {
    const medimail: MedimailFarSide = await startMedimail(pki);
    running.push(medimail);
    const report = await runOperatorConformance(medimail.bench);
    expect(withStatus(report, "failed")).toEqual([]);
    expect(ids(withStatus(report, "unsupported"))).toEqual([
      "carries.x-mss-mes",
      "carries.message-id",
      "carries.sender-label",
      "carries.html-body",
      "carries.delivery-receipt",
      "outcome.same-message-again",
    ]);
    expect(ids(withStatus(report, "not-tested"))).toEqual(["outcome.cut-before", "outcome.mailbox-full"]);
  });

  it("Lifen", async () => {
    const lifen = await startLifen(pki);
    running.push(lifen);
    const report = await runOperatorConformance(lifen.bench);
    expect(withStatus(report, "failed")).toEqual([]);
    expect(ids(withStatus(report, "unsupported"))).toEqual([
      "carries.x-mss-mes",
      "carries.message-id",
      "carries.references",
      "carries.sender-label",
      "carries.html-body",
      "carries.delivery-receipt",
      "carries.read-receipt",
      "losses.too-many-attachments",
      "patients.address",
      "outcome.same-message-again",
      "find-sent.present",
      "find-sent.absent",
      "find-sent.look-alike",
      "find-sent.lost-answer",
      "receive.declared",
    ]);
    expect(ids(withStatus(report, "not-tested"))).toEqual([
      "outcome.cut-before",
      "outcome.mailbox-full",
      "receive.mail",
      "receive.order-and-cursor",
      "receive.at-least-once",
      "receive.acknowledged",
      "receive.late",
      "receive.too-large",
    ]);
  });

  it("hand-over by a folder", async () => {
    const folder = handOverFarSide();
    running.push(folder);
    const report = await runOperatorConformance(folder.bench);
    expect(withStatus(report, "failed")).toEqual([]);
    expect(ids(withStatus(report, "unsupported"))).toEqual([
      "message.archive",
      "carries.x-mss-codecda",
      "carries.x-mss-ins",
      "carries.x-mss-mes",
      "carries.html-body",
      "carries.delivery-receipt",
      "losses.too-many-attachments",
      "patients.address",
    ]);
  });

  it("API LPS: hand-over by SMTP", async () => {
    const operator = await startApiLps(pki);
    running.push(operator);
    const report = await runOperatorConformance(operator.bench);
    expect(withStatus(report, "failed")).toEqual([]);
    expect(ids(withStatus(report, "not-tested"))).toEqual([]);
    expect(ids(withStatus(report, "unsupported")).filter((id) => !/^(?:find-sent|receive)/.test(id ?? ""))).toEqual([
      "losses.too-many-attachments",
    ]);
  });

  it("API LPS: reception by IMAP", async () => {
    const operator = await startApiLps(pki, { imap: true });
    running.push(operator);
    const only = operatorScenarios.map(({ id }) => id).filter((id) => id.startsWith("receive."));
    const report = await runOperatorConformance(operator.bench, { only });
    expect(report.results.map(({ scenario, status, reason }) => [scenario.id, status, reason ?? ""])).toEqual(
      only.map((id) => [id, "passed", ""]),
    );
  });
});
