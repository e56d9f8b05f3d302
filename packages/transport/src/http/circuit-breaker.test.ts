import { createFixedClock, SegurError, type SegurErrorCode } from "@segur-sdk/core";
import { describe, expect, it } from "vitest";

import { circuitBreaker } from "./circuit-breaker.js";
import type { HttpRequest, HttpSend } from "./http-transport.js";

const to = (url: string): HttpRequest => ({ method: "POST", url, headers: {} });
const request = to("https://one.simu.test/lps");

function service() {
  const clock = createFixedClock("2026-01-15T08:30:00Z");
  const state: { next: SegurErrorCode | number | Error; calls: number; hold?: Promise<void> } = { next: 200, calls: 0 };
  const send: HttpSend = async () => {
    state.calls += 1;
    await state.hold;
    if (typeof state.next === "string") throw new SegurError(state.next);
    if (state.next instanceof Error) throw state.next;
    return { status: state.next, headers: {}, body: new Uint8Array() };
  };
  const guarded = circuitBreaker({ clock, failureThreshold: 3, openMs: 10_000 })(send);
  const fail = async (times: number) => {
    for (let time = 0; time < times; time += 1) await guarded(request).catch(() => undefined);
  };
  return { clock, state, guarded, fail };
}

describe("circuit breaker", () => {
  it.each([
    "ERR_HTTP_CONNECTION_REFUSED",
    "ERR_HTTP_STATUS_UNAVAILABLE",
    "ERR_HTTP_SERVER_NAME_MISMATCH",
    503,
  ] as const)("opens after consecutive failures: %s", async (next) => {
    const { state, guarded, fail } = service();
    state.next = next;
    await fail(3);
    await expect(guarded(request)).rejects.toMatchObject({
      code: "ERR_HTTP_CIRCUIT_OPEN",
      retryable: true,
      outcomeUnknown: false,
      retryAfterMs: 10_000,
    });
    expect(state.calls).toBe(3);
  });

  it.each(["ERR_CORE_CANCELLED", "ERR_HTTP_STATUS_TOO_LARGE", 500, 404, 200] as const)(
    "stays closed on what does not say that the service is down: %s",
    async (next) => {
      const { state, fail } = service();
      state.next = next;
      await fail(9);
      expect(state.calls).toBe(9);
    },
  );

  it("counts consecutive failures only", async () => {
    const { state, fail } = service();
    for (let turn = 0; turn < 4; turn += 1) {
      state.next = 503;
      await fail(2);
      state.next = 200;
      await fail(1);
    }
    expect(state.calls).toBe(12);
  });

  it("lets one call through after a while: it closes on success, opens again on failure", async () => {
    const { clock, state, guarded, fail } = service();
    state.next = 503;
    await fail(3);
    clock.advance(10_000);
    await fail(2);
    expect(state.calls).toBe(4);
    clock.advance(10_000);
    state.next = 200;
    await fail(5);
    expect(state.calls).toBe(9);
    expect((await guarded(request)).status).toBe(200);
  });

  it("probes with one call at a time", async () => {
    const { clock, state, guarded, fail } = service();
    state.next = 503;
    await fail(3);
    clock.advance(10_000);
    state.next = 200;
    let release = (): void => undefined;
    state.hold = new Promise((resolve) => {
      release = resolve;
    });
    const probe = guarded(request);
    await expect(guarded(request)).rejects.toMatchObject({ code: "ERR_HTTP_CIRCUIT_OPEN" });
    release();
    expect((await probe).status).toBe(200);
  });

  it("is not stuck by a probe that was cancelled or broke", async () => {
    const { clock, state, guarded, fail } = service();
    state.next = 503;
    await fail(3);
    clock.advance(10_000);
    for (const next of ["ERR_CORE_CANCELLED", new Error("bug")] as const) {
      state.next = next;
      await fail(1);
    }
    state.next = 200;
    expect((await guarded(request)).status).toBe(200);
  });

  it("keeps one circuit for each origin", async () => {
    const { state, guarded, fail } = service();
    state.next = 503;
    await fail(3);
    expect((await guarded(to("https://two.simu.test/lps"))).status).toBe(503);
    await expect(guarded(to("https://one.simu.test/other"))).rejects.toMatchObject({ code: "ERR_HTTP_CIRCUIT_OPEN" });
  });
});
