import { describe, expect, it } from "vitest";

import { operatorScenarios, runOperatorConformance } from "../../src/conformance/index.js";
import { brokenAdapters } from "./broken-adapters.js";
import { memoryBench } from "./memory-operator.js";

describe("the conformance suite of operators", () => {
  it("has forty scenarios or more, each with an id of its own, two titles and a source", () => {
    expect(operatorScenarios.length).toBeGreaterThanOrEqual(40);
    expect(new Set(operatorScenarios.map(({ id }) => id)).size).toBe(operatorScenarios.length);
    for (const { title, source } of operatorScenarios) {
      expect([title.fr, title.en, source].every((text) => text.length > 5)).toBe(true);
      expect(title.fr).not.toBe(title.en);
    }
  });

  it("passes an adapter that does everything right", async () => {
    const report = await runOperatorConformance(memoryBench());
    expect(report.results.filter(({ status }) => status === "failed")).toEqual([]);
    expect(report.conforms).toBe(true);
    // Nothing limits the number of attachments.
    expect(report.counts).toMatchObject({ failed: 0, "not-tested": 0, unsupported: 1 });
  });

  it("has no scenario that catches nobody", () => {
    const caught = new Set(brokenAdapters.map(([, scenario]) => scenario));
    expect(operatorScenarios.map(({ id }) => id).filter((id) => !caught.has(id))).toEqual([]);
  });

  it.each(brokenAdapters)("catches an adapter that %s, by %s", async (_, scenario, breaker) => {
    const { results, conforms } = await runOperatorConformance(memoryBench(breaker), {
      only: [scenario],
      scenarioTimeoutMs: 600,
    });
    expect(results.map(({ status }) => status)).toEqual(["failed"]);
    expect(results[0]?.reason).toBeTruthy();
    expect(conforms).toBe(false);
  });

  it("tells what the bench has no means for", async () => {
    const bench = { ...memoryBench(), faults: [] };
    Reflect.deleteProperty(bench, "deliver");
    const { results, counts } = await runOperatorConformance(bench, { only: ["receive.mail", "outcome.stall"] });
    expect(counts["not-tested"]).toBe(2);
    expect(results.map(({ reason }) => reason)).toEqual([
      "the bench has no means for: stall",
      "the bench has no means for: deliver",
    ]);
  });
});
