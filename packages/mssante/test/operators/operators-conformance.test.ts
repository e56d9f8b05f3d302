import { createSimulatorPki, type SimulatorPki } from "@segur-sdk/simulator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { runOperatorConformance, type ConformanceReport } from "../../src/conformance/index.js";
import { startMedimail, type MedimailFarSide } from "../medimail/medimail-bench.js";

const withStatus = ({ results }: ConformanceReport, status: string) =>
  results.filter((result) => result.status === status).map(({ scenario, reason }) => `${scenario.id}: ${reason ?? ""}`);
const ids = (lines: readonly string[]) => lines.map((line) => line.split(":")[0]);

describe("the same suite on every adapter (mssante.md F13)", () => {
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
      "carries.delivery-receipt",
      "outcome.same-message-again",
    ]);
    expect(ids(withStatus(report, "not-tested"))).toEqual(["outcome.cut-before", "outcome.mailbox-full"]);
  });
});
