import { describe, expect, it } from "vitest";

import { createFixedClock, createSeededIds } from "./deterministic.js";
import { isOid } from "./identifiers/oid.js";
import { systemClock, systemIds } from "./system.js";

const uuid4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe("createSeededIds", () => {
  it("draws the same distinct identifiers for the same seed", () => {
    const [one, two, other] = [createSeededIds("a"), createSeededIds("a"), createSeededIds("b")];
    const drawn = Array.from({ length: 100 }, () => one.uuid());
    expect(drawn).toEqual(drawn.map(() => two.uuid()));
    expect(new Set(drawn).size).toBe(100);
    expect(drawn).not.toContain(other.uuid());
    for (const id of drawn) expect(id).toMatch(uuid4);
    expect(isOid(one.oid())).toBe(true);
  });
});

describe("createFixedClock", () => {
  it("stands still, and moves when it is told or slept on", async () => {
    const clock = createFixedClock("2026-01-15T08:30:00+01:00");
    expect(clock.now().toISOString()).toBe("2026-01-15T07:30:00.000Z");
    clock.advance(1_000);
    await clock.sleep(500);
    expect(clock.now().toISOString()).toBe("2026-01-15T07:30:01.500Z");
  });

  it("rejects a sleep already cancelled with the reason of the signal", async () => {
    const reason = new Error("enough");
    await expect(createFixedClock("2026-01-15T08:30:00Z").sleep(1, AbortSignal.abort(reason))).rejects.toBe(reason);
  });

  it.each(["", "2026-01-15", "2026-01-15T08:30:00", "yesterday Z"])("refuses %j, which has no offset", (text) => {
    expect(() => createFixedClock(text)).toThrow(expect.objectContaining({ code: "ERR_CORE_INSTANT_INVALID" }));
  });
});

describe("system", () => {
  it("makes random identifiers", () => {
    expect(systemIds.uuid()).toMatch(uuid4);
    expect(systemIds.uuid()).not.toBe(systemIds.uuid());
    expect(isOid(systemIds.oid())).toBe(true);
  });

  it("sleeps, and wakes with the reason of the signal", async () => {
    await expect(systemClock.sleep(1)).resolves.toBeUndefined();
    const reason = new Error("enough");
    const controller = new AbortController();
    const sleeping = systemClock.sleep(60_000, controller.signal);
    controller.abort(reason);
    await expect(sleeping).rejects.toBe(reason);
    expect(systemClock.now()).toBeInstanceOf(Date);
  });
});
