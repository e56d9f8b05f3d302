import { createFixedClock, SegurError } from "@segur-sdk/core";
import { createIdentity, type Identity } from "@segur-sdk/ins";
import { describe, expect, it } from "vitest";

import { fault, found, nobody } from "../../test/fixtures/answers.js";
import { bench, searched, secretary } from "../../test/fixtures/client.js";
import type { Scripted } from "../../test/fixtures/scripted-http.js";
import { createPendingRetrievals, type PendingRetrievals, type SettledResolution } from "./pending-retrievals.js";
import { createMemoryPendingStore, type PendingStore } from "./pending-store.js";

const unavailable = fault("insi_102", "Receiver", "siram_40");

interface Desk {
  readonly later: PendingRetrievals;
  readonly store: PendingStore;
  readonly clock: ReturnType<typeof createFixedClock>;
  readonly settled: readonly (readonly [string, SettledResolution["outcome"]])[];
  readonly failed: readonly (readonly [string, string])[];
  readonly records: Map<string, Identity>;
  readonly requests: () => number;
  /** A search that INSi does not answer. */
  readonly breakDown: (key: string) => Promise<void>;
}

function desk(script: readonly Scripted[], settle?: () => never): Desk {
  const { insi, http } = bench(script, { retry: { maxAttempts: 1 } });
  const clock = createFixedClock("2026-01-15T08:30:00Z");
  const store = createMemoryPendingStore();
  const settled: (readonly [string, SettledResolution["outcome"]])[] = [];
  const failed: (readonly [string, string])[] = [];
  const records = new Map<string, Identity>();
  const later = createPendingRetrievals({
    insi,
    store,
    clock,
    identityOf: (key) => records.get(key),
    settle: (key, { outcome }) => {
      settle?.();
      settled.push([key, outcome]);
    },
    fail: (key, { code }) => void failed.push([key, code]),
  });
  const breakDown = async (key: string): Promise<void> => {
    const traits = { ...searched, birthPlace: "63220" };
    const identity = createIdentity(traits, { environment: "simulator", by: "sec-042", at: clock.now() });
    records.set(key, identity);
    const resolution = await insi.resolve(identity, { actor: secretary });
    if (resolution.outcome !== "pending") throw new Error(resolution.outcome);
    await later.add(key, resolution, secretary);
  };
  return { later, store, clock, settled, failed, records, requests: () => http.requests.length, breakDown };
}

describe("a search that INSi could not answer", () => {
  it("waits, then is made again, and its outcome is handed over once", async () => {
    const { later, clock, settled, breakDown, requests } = desk([unavailable, found()]);
    await breakDown("ipp-1");
    expect(await later.runDue()).toMatchObject({ settled: 0, pending: 1, nextAt: new Date("2026-01-15T08:31:00Z") });
    expect(requests()).toBe(1);
    clock.advance(60_000);
    expect(await later.runDue()).toEqual({ settled: 1, failed: 0, dropped: 0, pending: 0 });
    expect(settled).toEqual([["ipp-1", "found"]]);
    expect(await later.runDue()).toMatchObject({ settled: 0, pending: 0 });
  });

  it("holds no trait in its store", async () => {
    const { store, breakDown } = desk([unavailable]);
    await breakDown("ipp-1");
    expect(await store.list()).toEqual([
      {
        key: "ipp-1",
        actor: secretary,
        since: "2026-01-15T08:30:00.000Z",
        attempts: 1,
        notBefore: "2026-01-15T08:31:00.000Z",
        lastCode: "insi_102",
      },
    ]);
  });

  it("waits longer each time, and not less than the service asks", async () => {
    const busy = new SegurError("ERR_HTTP_CIRCUIT_OPEN", { retryAfterMs: 7_200_000 });
    const { later, store, clock, breakDown } = desk([
      unavailable,
      unavailable,
      unavailable,
      unavailable,
      unavailable,
      busy,
    ]);
    await breakDown("ipp-1");
    const waits: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      clock.advance(3_600_000);
      await later.runDue();
      const [entry] = await store.list();
      waits.push((Date.parse(entry?.notBefore ?? "") - clock.now().getTime()) / 60_000);
    }
    expect(waits).toEqual([5, 15, 60, 60, 120]);
  });

  it("stops a pass at the first search that is pending again", async () => {
    const { later, clock, settled, breakDown, requests } = desk([
      unavailable,
      unavailable,
      unavailable,
      found(),
      nobody,
    ]);
    await breakDown("ipp-1");
    await breakDown("ipp-2");
    clock.advance(60_000);
    expect(await later.runDue()).toMatchObject({ settled: 0, pending: 2 });
    expect(requests()).toBe(3);
    clock.advance(300_000);
    expect(await later.runDue()).toMatchObject({ settled: 2, pending: 0 });
    expect(settled.map(([, outcome]) => outcome)).toEqual(["found", "none"]);
  });

  it("is dropped when the record no longer wants it, and fails aloud when time does not mend it", async () => {
    const { later, clock, failed, records, breakDown } = desk([unavailable, unavailable, fault("desir_550")]);
    await breakDown("ipp-1");
    clock.advance(1_000);
    await breakDown("ipp-2");
    records.delete("ipp-1");
    clock.advance(60_000);
    expect(await later.runDue()).toEqual({ settled: 0, failed: 1, dropped: 1, pending: 0 });
    expect(failed).toEqual([["ipp-2", "ERR_INSI_SOFTWARE"]]);
  });

  it("stays pending when its outcome cannot be stored", async () => {
    const { later, clock, store, breakDown } = desk([unavailable, found()], () => {
      throw new Error("disk full");
    });
    await breakDown("ipp-1");
    clock.advance(60_000);
    await expect(later.runDue()).rejects.toThrow("disk full");
    expect(await store.list()).toHaveLength(1);
  });

  it("is made once by passes that overlap", async () => {
    const { later, clock, settled, breakDown } = desk([unavailable, found()]);
    await breakDown("ipp-1");
    clock.advance(60_000);
    await Promise.all([later.runDue(), later.runDue()]);
    expect(settled).toHaveLength(1);
  });
});
