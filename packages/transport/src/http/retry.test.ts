import { createFixedClock, SegurError, type LogEvent, type SegurErrorCode } from "@segur-sdk/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { HttpRequest, HttpResponse, HttpSend } from "./http-transport.js";
import { retryInterceptor, type RetryInterceptorOptions } from "./retry-interceptor.js";
import { createRetryBudget, retryDelayMs, systemRandom } from "./retry-policy.js";

const request: HttpRequest = { method: "POST", url: "https://localhost/", headers: {}, operation: "TD2.1a" };
const answer = (status: number, headers: Record<string, string> = {}): HttpResponse => ({
  status,
  headers,
  body: new Uint8Array(),
});

type Step = HttpResponse | SegurErrorCode | Error;

/** A service that gives these answers one after the other, behind a retry interceptor. */
function service(steps: readonly Step[], options: Partial<RetryInterceptorOptions> = {}) {
  const clock = createFixedClock("2026-01-15T08:30:00Z");
  const from = clock.now().getTime();
  const calls: number[] = [];
  const send: HttpSend = () => {
    const step = steps[calls.length] ?? answer(200);
    calls.push(clock.now().getTime() - from);
    if (typeof step === "string") return Promise.reject(new SegurError(step));
    return step instanceof Error ? Promise.reject(step) : Promise.resolve(step);
  };
  return { clock, calls, send: retryInterceptor({ clock, random: () => 0.5, ...options })(send) };
}

describe("what is sent again", () => {
  it.each<SegurErrorCode>(["ERR_HTTP_CONNECTION_REFUSED", "ERR_HTTP_CONNECT_TIMEOUT", "ERR_HTTP_HOST_UNKNOWN"])(
    "%s: retryable and surely not processed",
    async (code) => {
      const { calls, send } = service([code]);
      expect((await send(request)).status).toBe(200);
      expect(calls).toEqual([0, 250]);
    },
  );

  it.each<SegurErrorCode>(["ERR_HTTP_HEADERS_TIMEOUT", "ERR_HTTP_CONNECTION_LOST"])(
    "%s: only what is idempotent, for the outcome is unknown",
    async (code) => {
      await expect(service([code]).send(request)).rejects.toMatchObject({ code });
      expect((await service([code]).send({ ...request, idempotent: true })).status).toBe(200);
      expect((await service([code]).send({ ...request, method: "GET" })).status).toBe(200);
    },
  );

  it.each<SegurErrorCode>(["ERR_HTTP_SERVER_NAME_MISMATCH", "ERR_CORE_CANCELLED", "ERR_HTTP_RESPONSE_TOO_LARGE"])(
    "never %s",
    async (code) => {
      const { calls, send } = service([code]);
      await expect(send({ ...request, idempotent: true })).rejects.toMatchObject({ code });
      expect(calls).toHaveLength(1);
    },
  );

  it("503 and 429 always, 502 and 504 when idempotent, never 500 of a request that is not", async () => {
    for (const status of [503, 429]) expect((await service([answer(status)]).send(request)).status).toBe(200);
    for (const status of [500, 502, 504]) {
      expect((await service([answer(status)]).send(request)).status).toBe(status);
      expect((await service([answer(status)]).send({ ...request, idempotent: true })).status).toBe(200);
    }
    for (const status of [400, 404]) {
      expect((await service([answer(status)]).send({ ...request, idempotent: true })).status).toBe(status);
    }
  });

  it("no SOAP fault, which comes with a 500: the caller judges it", async () => {
    for (const type of ["application/soap+xml; charset=utf-8", "text/xml", "multipart/related; boundary=x"]) {
      const { calls, send } = service([answer(500, { "content-type": type })]);
      expect((await send({ ...request, idempotent: true })).status).toBe(500);
      expect(calls).toHaveLength(1);
    }
  });

  it("nothing thrown that is not classified", async () => {
    const bug = new Error("bug");
    await expect(service([bug]).send({ ...request, idempotent: true })).rejects.toBe(bug);
  });
});

describe("how often and when", () => {
  const refused = "ERR_HTTP_CONNECTION_REFUSED";

  it("waits up to 0.5 s, 2 s, 8 s, then gives the last failure back", async () => {
    const { calls, send } = service([refused, refused, refused, refused, refused]);
    await expect(send(request)).rejects.toMatchObject({ code: refused });
    expect(calls).toEqual([0, 250, 1_250, 5_250]);
  });

  it("gives the last answer back when attempts run out", async () => {
    const { send } = service([answer(503), answer(503)], { maxAttempts: 2 });
    expect((await send(request)).status).toBe(503);
  });

  it("obeys Retry-After, and gives up when it asks for more patience than allowed", async () => {
    const patient = service([answer(503, { "retry-after": "5" })]);
    expect((await patient.send(request)).status).toBe(200);
    expect(patient.calls).toEqual([0, 5_000]);
    const impatient = service([answer(503, { "retry-after": "3600" })]);
    expect((await impatient.send(request)).status).toBe(503);
    expect(impatient.calls).toEqual([0]);
  });

  it("stops when the budget of the service is spent, and earns it back by successes", async () => {
    const budget = createRetryBudget(1);
    expect((await service([refused], { budget }).send(request)).status).toBe(200);
    await expect(service([refused], { budget }).send(request)).rejects.toMatchObject({ code: refused });
    for (let success = 0; success < 10; success += 1) await service([], { budget }).send(request);
    expect((await service([refused], { budget }).send(request)).status).toBe(200);
  });

  it("stops waiting when the caller gives up, and says what is known", async () => {
    const controller = new AbortController();
    const { clock, send } = service(["ERR_HTTP_HEADERS_TIMEOUT"]);
    clock.sleep = (_ms, signal) => {
      controller.abort();
      return Promise.reject(signal?.reason as Error);
    };
    await expect(send({ ...request, idempotent: true }, { signal: controller.signal })).rejects.toMatchObject({
      code: "ERR_CORE_CANCELLED",
      outcomeUnknown: true,
    });
  });

  it("says each repetition in the log", async () => {
    const events: LogEvent[] = [];
    const nothing = () => undefined;
    const logger = { debug: nothing, info: (event: LogEvent) => events.push(event), warn: nothing, error: nothing };
    await service([refused], { logger }).send(request);
    expect(events).toEqual([
      { name: "http.retry", fields: { operation: "TD2.1a", attempt: 2, delayMs: 250, code: refused } },
    ]);
  });
});

describe("full jitter", () => {
  it("spreads each delay between zero and its bound, never before Retry-After", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 4 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.option(fc.integer({ min: 0, max: 30_000 }), { nil: undefined }),
        (attempt, random, asked) => {
          const delay = retryDelayMs(attempt, {}, () => random, asked) ?? Number.NaN;
          expect(delay).toBeGreaterThanOrEqual(asked ?? 0);
          expect(delay).toBeLessThanOrEqual(Math.max(500 * 4 ** (attempt - 2), asked ?? 0));
        },
      ),
    );
  });

  it("draws in [0, 1[", () => {
    for (let draw = 0; draw < 1_000; draw += 1) {
      const number = systemRandom();
      expect(number >= 0 && number < 1).toBe(true);
    }
  });
});
