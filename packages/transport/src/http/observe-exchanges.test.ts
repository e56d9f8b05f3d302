import { createFixedClock, SegurError, type Exchange } from "@segur-sdk/core";
import { describe, expect, it } from "vitest";

import { intercept, type HttpInterceptor, type HttpRequest, type HttpSend } from "./http-transport.js";
import { observeExchanges } from "./observe-exchanges.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const request: HttpRequest = {
  method: "POST",
  url: "https://localhost/",
  headers: { "Content-Type": "text/plain" },
  body: bytes("question"),
  operation: "WS_INS2",
};

function observed(send: HttpSend) {
  const exchanges: Exchange[] = [];
  const clock = createFixedClock("2026-01-15T08:30:00Z");
  const interceptor = observeExchanges({ service: "insi", clock, observer: (exchange) => exchanges.push(exchange) });
  return { exchanges, clock, send: interceptor(send) };
}

describe("observeExchanges", () => {
  it("shows the bytes of both sides and the duration", async () => {
    const { exchanges, clock, send } = observed(() => {
      clock.advance(412);
      return Promise.resolve({ status: 200, headers: { "content-type": "text/html" }, body: bytes("answer") });
    });
    await send(request);
    expect(exchanges).toEqual([
      {
        service: "insi",
        operation: "WS_INS2",
        startedAt: new Date("2026-01-15T08:30:00Z"),
        durationMs: 412,
        request: { contentType: "text/plain", body: bytes("question") },
        response: { status: 200, contentType: "text/html", body: bytes("answer") },
      },
    ]);
  });

  it("shows what was sent of a streamed body, the last time it was sent", async () => {
    const { exchanges, send } = observed(async ({ body }) => {
      for (let time = 0; time < 2; time += 1) {
        if (typeof body !== "function") throw new Error("not streamed");
        const source = body()[Symbol.asyncIterator]();
        while ((await source.next()).done !== true) continue;
      }
      return { status: 200, headers: {}, body: new Uint8Array() };
    });
    await send({
      ...request,
      body: async function* () {
        yield await Promise.resolve(bytes("one "));
        yield bytes("two");
      },
    });
    expect(exchanges[0]?.request.body).toEqual(bytes("one two"));
  });

  it("shows a failure, and lets it pass", async () => {
    const error = new SegurError("ERR_HTTP_CONNECTION_REFUSED");
    const { exchanges, send } = observed(() => Promise.reject(error));
    await expect(send(request)).rejects.toBe(error);
    expect(exchanges[0]).toMatchObject({ error });
    expect(exchanges[0]?.response).toBeUndefined();
  });

  it("never changes the outcome, even when the observer fails", async () => {
    const interceptor = observeExchanges({
      service: "dmp",
      clock: createFixedClock("2026-01-15T08:30:00Z"),
      observer: () => {
        throw new Error("disk full");
      },
    });
    const answer = { status: 200, headers: {}, body: new Uint8Array() };
    await expect(interceptor(() => Promise.resolve(answer))({ method: "GET", url: "", headers: {} })).resolves.toBe(
      answer,
    );
  });
});

describe("intercept", () => {
  it("puts the first interceptor of the list outermost", async () => {
    const order: string[] = [];
    const noting =
      (name: string): HttpInterceptor =>
      (next) =>
      (...call) => {
        order.push(name);
        return next(...call);
      };
    const send = intercept(
      () => Promise.resolve({ status: 200, headers: {}, body: new Uint8Array() }),
      [noting("outer"), noting("inner")],
    );
    await send(request);
    expect(order).toEqual(["outer", "inner"]);
  });
});
