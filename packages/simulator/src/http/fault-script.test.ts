import { describe, expect, it } from "vitest";

import { createFaultScript } from "./fault-script.js";

const played = (script: { next(operation: string): { kind: string } | undefined }, ...operations: string[]) =>
  operations.map((operation) => script.next(operation)?.kind);

describe("a fault script", () => {
  it("plays a line once by default, then no more", () => {
    const script = createFaultScript([{ fault: { kind: "delay", ms: 1 } }]);
    expect(played(script, "a", "b")).toEqual(["delay", undefined]);
  });

  it("plays only on its operation, after those let through, as many times as said", () => {
    const script = createFaultScript([{ on: "a", after: 1, times: 2, fault: { kind: "delay", ms: 1 } }]);
    expect(played(script, "a", "b", "a", "a", "a")).toEqual([undefined, undefined, "delay", "delay", undefined]);
  });

  it("plays for ever when asked, until cleared", () => {
    const script = createFaultScript([{ times: "always", fault: { kind: "http", status: 503 } }]);
    expect(played(script, "a", "b", "c")).toEqual(["http", "http", "http"]);
    script.clear();
    expect(played(script, "a")).toEqual([undefined]);
  });

  it("tries lines in order: a spent or waiting line lets the next one play", () => {
    const script = createFaultScript([{ after: 2, fault: { kind: "delay", ms: 1 } }]);
    script.add({ fault: { kind: "http", status: 502 } });
    expect(played(script, "a", "a", "a", "a")).toEqual(["http", undefined, "delay", undefined]);
  });
});
