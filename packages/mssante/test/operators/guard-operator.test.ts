import { createFixedClock, SegurError, type SegurErrorCode } from "@segur-sdk/core";
import { createSimulatorPki, type Simulator, type SimulatorPki, startSimulator } from "@segur-sdk/simulator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { runOperatorConformance } from "../../src/conformance/index.js";
import {
  type ApiLpsOperatorOptions,
  createApiLpsOperator,
  createSmtpOperator,
  type GuardOperatorOptions,
  guardOperator,
  type MailOperator,
} from "../../src/index.js";
import { failureOf, identityOf, mailbox, mailNumber } from "../api-lps/lps-mail.js";
import { memoryBench } from "./memory-operator.js";

let pki: SimulatorPki;
let sim: Simulator;
let other: Simulator;

beforeAll(async () => {
  pki = await createSimulatorPki();
  [sim, other] = await Promise.all([startSimulator({ pki }), startSimulator({ pki })]);
});
afterAll(() => Promise.all([sim.stop(), other.stop()]));

async function open(of: Simulator, choices: Partial<GuardOperatorOptions & ApiLpsOperatorOptions> = {}) {
  const clock = createFixedClock("2026-03-12T08:30:00Z");
  const changes: string[] = [];
  const operator = createApiLpsOperator({
    mailbox,
    smtp: { host: "localhost", port: of.ports.smtp },
    imap: { host: "localhost", port: of.mssante.imap.port },
    identity: identityOf(pki, await pki.credential("MSS-AUTH")),
    timeouts: { connectMs: 2_000, silenceMs: 200 },
    sentCopy: "none",
    ...choices,
  });
  const guarded = guardOperator(operator, {
    clock,
    onChange: (way, { state }) => changes.push(`${way} ${state}`),
    ...choices,
  });
  return { clock, changes, guarded };
}

const codesOf = async (operator: MailOperator, times: number) => {
  const codes: (string | undefined)[] = [];
  for (let time = 0; time < times; time += 1) codes.push((await failureOf(operator.send(mailNumber(time))))?.code);
  return codes;
};
const readAll = async (operator: Awaited<ReturnType<typeof open>>["guarded"]) => {
  for await (const item of operator.receive()) expect(item.kind).toBe("mail");
};

describe("an operator that falls (MSS/CONF.08)", () => {
  it("is left alone after 421 in a row, though it is well again; another operator goes on", async () => {
    const { clock, changes, guarded } = await open(sim);
    const second = await open(other);
    const fault = { kind: "reply", code: 421, text: "4.3.2 Service shutting down" } as const;
    sim.mssante.faults.add({ on: "CONNECT", times: 5, fault });
    expect(await codesOf(guarded, 4)).toEqual(Array(4).fill("ERR_MSS_TRANSIENT"));
    expect(guarded.circuits.sending).toEqual({ state: "closed", failures: 4, openUntil: undefined });
    await codesOf(guarded, 1);
    const refused = await failureOf(guarded.send(mailNumber(1)));
    expect(refused).toMatchObject({
      code: "ERR_MSS_CIRCUIT_OPEN",
      retryable: true,
      outcomeUnknown: false,
      retryAfterMs: 30_000,
      details: { way: "sending", after: "ERR_MSS_TRANSIENT" },
    });
    expect(guarded.circuits.sending).toEqual({
      state: "open",
      failures: 5,
      openUntil: new Date("2026-03-12T08:30:30Z"),
    });
    expect(sim.mailboxes.all).toHaveLength(0);
    expect(await codesOf(second.guarded, 3)).toEqual([undefined, undefined, undefined]);
    expect(second.guarded.circuits.sending.state).toBe("closed");

    clock.advance(30_000);
    expect(guarded.circuits.sending.state).toBe("half-open");
    expect(await codesOf(guarded, 2)).toEqual([undefined, undefined]);
    expect(changes).toEqual(["sending open", "sending closed"]);
    expect(sim.mailboxes.all).toHaveLength(2);
  });

  it("that says nothing any more costs a few waits, not one for each mail; each probe that fails costs one", async () => {
    const { clock, changes, guarded } = await open(sim, { failureThreshold: 2, openMs: 5_000 });
    sim.mssante.faults.add({ on: "DOT", times: 3, fault: { kind: "stall", ms: 2_000, delivered: false } });
    expect(await codesOf(guarded, 9)).toEqual([
      ...Array<string>(2).fill("ERR_MSS_OUTCOME_UNKNOWN"),
      ...Array<string>(7).fill("ERR_MSS_CIRCUIT_OPEN"),
    ]);
    clock.advance(5_000);
    expect(await codesOf(guarded, 2)).toEqual(["ERR_MSS_OUTCOME_UNKNOWN", "ERR_MSS_CIRCUIT_OPEN"]);
    clock.advance(5_000);
    expect(await codesOf(guarded, 1)).toEqual([undefined]);
    expect(changes).toEqual(["sending open", "sending open", "sending closed"]);
  });

  it("is read while it does not send, and sends while it is not read", async () => {
    const { guarded } = await open(sim, { failureThreshold: 1 });
    sim.mssante.faults.add({ on: "MAIL", fault: { kind: "drop" } });
    await codesOf(guarded, 1);
    expect(guarded.circuits).toMatchObject({ sending: { state: "open" }, mailbox: { state: "closed" } });
    await readAll(guarded);
    const reading = await open(other, { failureThreshold: 1 });
    other.mssante.imap.faults.add({ on: "EXAMINE", fault: { kind: "drop" } });
    expect(await failureOf(readAll(reading.guarded))).toMatchObject({ code: "ERR_MSS_UNREACHABLE" });
    expect(await failureOf(readAll(reading.guarded))).toMatchObject({ code: "ERR_MSS_CIRCUIT_OPEN" });
    expect(await failureOf(reading.guarded.findSent(mailNumber(1)))).toMatchObject({ details: { way: "mailbox" } });
    expect(await codesOf(reading.guarded, 1)).toEqual([undefined]);
    // What a person asks for always goes, and mends what it finds well.
    expect((await reading.guarded.check()).ready).toBe(true);
    expect(reading.guarded.circuits.mailbox).toEqual({ state: "closed", failures: 0, openUntil: undefined });
    await readAll(reading.guarded);
  });
});

/** An operator that fails as it is told. */
function failing(failure: () => Error, signal?: AbortController) {
  const operator: MailOperator = {
    send() {
      signal?.abort();
      return Promise.reject(failure());
    },
    close: () => Promise.resolve(),
  };
  return guardOperator(operator, { clock: createFixedClock("2026-03-12T08:30:00Z"), failureThreshold: 1 });
}

describe("what is a fall of the operator (mssante.md A12)", () => {
  it.each<[SegurErrorCode, string | undefined]>([
    ["ERR_MSS_UNREACHABLE", undefined],
    ["ERR_MSS_OUTCOME_UNKNOWN", undefined],
    ["ERR_MSS_TLS", undefined],
    ["ERR_CERT_REVOKED", undefined],
    ["ERR_MSS_CREDENTIAL", "535 5.7.8"],
    ["ERR_MSS_TRANSIENT", "421"],
    ["ERR_MSS_TRANSIENT", "454 4.7.0"],
    ["ERR_MSS_TRANSIENT", "451 4.3.0"],
    ["ERR_MSS_TRANSIENT", "HTTP 503"],
    ["ERR_MSS_IMAP", "NO UNAVAILABLE"],
  ])("%s %s", async (code, official) => {
    const guarded = failing(() => new SegurError(code, official === undefined ? {} : { official: { code: official } }));
    expect(await codesOf(guarded, 2)).toEqual([code, "ERR_MSS_CIRCUIT_OPEN"]);
  });

  it.each<[SegurErrorCode, string | undefined]>([
    ["ERR_MSS_TRANSIENT", "450 4.7.1"],
    ["ERR_MSS_TRANSIENT", "451 4.2.0"],
    ["ERR_MSS_TRANSIENT", "452"],
    ["ERR_MSS_NO_MAILBOX", "550 5.1.1"],
    ["ERR_MSS_MAILBOX_FULL", "552 5.2.2"],
    ["ERR_MSS_REFUSED", "554 5.7.1"],
    ["ERR_MSS_TOO_LARGE", undefined],
    ["ERR_MSS_LOSS", undefined],
    ["ERR_MSS_IMAP", "NO NOPERM"],
    ["ERR_CORE_CANCELLED", undefined],
  ])("not %s %s", async (code, official) => {
    const guarded = failing(() => new SegurError(code, official === undefined ? {} : { official: { code: official } }));
    expect(await codesOf(guarded, 3)).toEqual([code, code, code]);
  });

  it("not a call that its caller cuts, a token that is missing, or a fault of the adapter", async () => {
    const cancel = new AbortController();
    const cut = failing(() => new SegurError("ERR_MSS_OUTCOME_UNKNOWN"), cancel);
    expect(await failureOf(cut.send(mailNumber(1), { signal: cancel.signal }))).toBeDefined();
    expect(cut.circuits.sending.failures).toBe(0);
    const broken = failing(() => new Error("bug"));
    expect(await failureOf(broken.send(mailNumber(1)))).toBeInstanceOf(Error);
    expect(broken.circuits.sending.failures).toBe(0);
    const auth = { kind: "psc-xoauth2", getAccessToken: () => Promise.reject(new Error("no session")) } as const;
    const { guarded } = await open(sim, { failureThreshold: 1, auth });
    expect(await codesOf(guarded, 2)).toEqual(["ERR_MSS_CREDENTIAL", "ERR_MSS_CREDENTIAL"]);
  });
});

describe("a guard", () => {
  it("changes nothing of an operator that works, nor of its errors", async () => {
    const bench = memoryBench();
    const report = await runOperatorConformance({
      ...bench,
      open: async (options) =>
        guardOperator(await bench.open(options), { clock: createFixedClock("2026-03-12T08:30:00Z") }),
    });
    expect(report.results.filter(({ status }) => status === "failed")).toEqual([]);
    expect(report.conforms).toBe(true);
  });

  it("guards an operator that only sends, and is not stopped by a listener that fails", async () => {
    const operator = createSmtpOperator({
      host: "localhost",
      port: 1,
      identity: identityOf(pki, await pki.credential("MSS-AUTH")),
    });
    const guarded = guardOperator(operator, {
      clock: createFixedClock("2026-03-12T08:30:00Z"),
      failureThreshold: 1,
      onChange: () => {
        throw new Error("a listener that fails");
      },
    });
    expect(await codesOf(guarded, 2)).toEqual(["ERR_MSS_UNREACHABLE", "ERR_MSS_CIRCUIT_OPEN"]);
    expect("receive" in guarded).toBe(false);
    await guarded.close();
  });

  it("does not keep the probe for a reader that leaves", async () => {
    const { clock, guarded } = await open(sim, { failureThreshold: 1 });
    sim.mssante.deliver(mailbox, Buffer.from("Subject: x\r\n\r\nx\r\n"), mailbox);
    sim.mssante.imap.faults.add({ on: "EXAMINE", fault: { kind: "drop" } });
    await failureOf(readAll(guarded));
    clock.advance(30_000);
    for await (const item of guarded.receive()) {
      expect(item.kind).toBe("mail");
      break;
    }
    expect(guarded.circuits.mailbox.state).toBe("closed");
  });
});
