import { createFixedClock, createSeededIds } from "@segur-sdk/core";
import { describe, expect, it } from "vitest";

import type { DestinationReceipt } from "./destination.js";
import { startPlan } from "./internal/start-plan.js";

const evidence = { messageId: "<r1@medecin.test.mssante.fr>", date: "Thu, 12 Mar 2026 09:31:40 +0100" };

async function sentPlan() {
  const clock = createFixedClock("2026-03-12T08:30:00Z");
  const ids = createSeededIds("acknowledge");
  const plan = startPlan({
    reportId: ids.uuid(),
    clock,
    planned: [
      {
        destination: { kind: "mss-patient", state: "READY", reasons: [], since: clock.now() },
        delivery: { attempt: () => Promise.resolve({ outcome: "sent", reference: "<m1@imagerie.test>" }) },
      },
    ],
  });
  await plan.settled();
  clock.advance(60_000);
  return plan;
}

describe("what receipts say of a destination", () => {
  it.each<[DestinationReceipt["fact"], string]>([
    ["relayed", "sent"],
    ["delivered", "delivered"],
    ["deleted", "delivered"],
    ["forwarded", "delivered"],
    ["read", "delivered"],
    ["integrated", "delivered"],
    ["undeliverable", "failed"],
    ["integration-failed", "failed"],
  ])("%s: %s", async (fact, state) => {
    const plan = await sentPlan();
    expect(plan.acknowledge("<m1@imagerie.test>", { fact, evidence })).toBe(true);
    expect((await plan.settled()).patient).toBe(state);
    expect(plan.destinations[0]).toMatchObject({
      receipt: { fact, evidence },
      since: new Date("2026-03-12T08:31:00Z"),
    });
  });

  it("is explained with its cause and its date", async () => {
    const plan = await sentPlan();
    plan.acknowledge("<m1@imagerie.test>", { fact: "integration-failed", cause: "902", evidence });
    expect(plan.explain("fr")).toContain("reçu, mais non intégré (902, Thu, 12 Mar 2026 09:31:40 +0100)");
    expect(plan.explain("en")).toContain("received, but not filed (902");
  });

  it("changes nothing for a reference that no destination bears", async () => {
    const plan = await sentPlan();
    expect(plan.acknowledge("<other@imagerie.test>", { fact: "read", evidence })).toBe(false);
    expect((await plan.settled()).patient).toBe("sent");
  });
});
