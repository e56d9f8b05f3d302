import { createFixedClock } from "@segur-sdk/core";
import { type Simulator, startSimulator } from "@segur-sdk/simulator";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { type ApiLpsOperator, createApiLpsOperator, type MailCursor } from "../../src/index.js";
import { failureOf, identityOf } from "./lps-mail.js";

let sim: Simulator;

beforeAll(async () => {
  sim = await startSimulator();
});
afterEach(() => {
  sim.mssante.imap.faults.clear();
});
afterAll(() => sim.stop());

const own = (name: string) => `${name}@imagerie-fictive.test.mssante.fr`;
const deliver = (to: string, ...subjects: readonly string[]) => {
  for (const subject of subjects) {
    sim.mssante.deliver(to, Buffer.from(`Subject: ${subject}\r\n\r\nx\r\n`), own("x"));
  }
};

/** An operator whose clock does not wait: what must happen meanwhile happens in its sleeps. */
async function open(mailbox: string, meanwhile: (sleep: number) => void = () => undefined) {
  const fixed = createFixedClock("2026-03-12T08:30:00Z");
  const sleeps: number[] = [];
  const clock = {
    now: () => fixed.now(),
    async sleep(ms: number, signal?: AbortSignal) {
      await fixed.sleep(ms, signal);
      sleeps.push(ms);
      meanwhile(sleeps.length);
    },
  };
  const operator = createApiLpsOperator({
    mailbox,
    smtp: { host: "localhost", port: sim.ports.smtp },
    imap: { host: "localhost", port: sim.mssante.imap.port },
    identity: identityOf(sim.pki, await sim.pki.credential("MSS-AUTH")),
    timeouts: { connectMs: 2_000, silenceMs: 2_000 },
    clock,
  });
  return { operator, sleeps };
}

/** What a reader that is told by the watch reads, from cursor to cursor. */
async function readOn(operator: ApiLpsOperator, after: MailCursor | undefined) {
  const subjects: string[] = [];
  let cursor = after;
  for await (const item of operator.receive(after === undefined ? {} : { after })) {
    if (item.kind === "mail") subjects.push(/Subject: (.*)\r/.exec(Buffer.from(item.bytes).toString())?.[1] ?? "");
    cursor = item.cursor;
  }
  return { subjects, cursor };
}

/** Watches until so many notices came; `then` is done after each one. */
async function watch(
  operator: ApiLpsOperator,
  count: number,
  then: (notice: number) => unknown,
  options: Parameters<ApiLpsOperator["watch"]>[0] = {},
) {
  const controller = new AbortController();
  const seen: number[] = [];
  for await (const { mails } of operator.watch({ signal: controller.signal, ...options })) {
    seen.push(mails);
    if (seen.length === count) controller.abort();
    await then(seen.length);
  }
  return seen;
}
/** What is done once the server listens, which takes a moment. */
const later = (act: () => void) => void setTimeout(act, 60);
const laterDeliver = (to: string, subject: string) => {
  later(() => {
    deliver(to, subject);
  });
};
const cut = () => {
  sim.mssante.imap.cut();
};

describe("notices of a mailbox (mssante.md A13)", () => {
  it("come at once and at each arrival, until the signal aborts", async () => {
    const { operator } = await open(own("guet"));
    const seen = await watch(operator, 3, (notice) => {
      if (notice < 3) laterDeliver(own("guet"), "x");
    });
    expect(seen).toEqual([0, 1, 2]);
  });

  it("tell a mail that comes when another has left, though there are as many", async () => {
    const address = own("range-au-fur");
    const { operator } = await open(address);
    const moving = createApiLpsOperator({
      mailbox: address,
      smtp: { host: "localhost", port: sim.ports.smtp },
      imap: { host: "localhost", port: sim.mssante.imap.port },
      identity: identityOf(sim.pki, await sim.pki.credential("MSS-AUTH")),
      acknowledgeBy: { kind: "move", folder: "Traites" },
    });
    deliver(address, "un");
    const seen = await watch(operator, 3, async (notice) => {
      if (notice === 3) return;
      const { cursor } = await readOn(moving, undefined);
      if (cursor !== undefined) await moving.acknowledge(cursor);
      laterDeliver(address, "deux");
    });
    expect(seen).toEqual([1, 1, 1]);
  });

  it("can be left, and do not begin for a signal that is aborted", async () => {
    const { operator } = await open(own("parti"));
    for await (const { mails } of operator.watch()) {
      expect(mails).toBe(0);
      break;
    }
    expect(await watch(operator, 1, () => undefined, { signal: AbortSignal.abort() })).toEqual([]);
  });
});

describe("a connection that is lost", () => {
  it("is opened again after longer and longer waits; what came meanwhile is told once, and read once", async () => {
    const address = own("perdu");
    const lost: [string, boolean][] = [];
    const { operator, sleeps } = await open(address, (wait) => {
      // While nobody listens; the server is still down the first two times.
      if (wait === 2) deliver(address, "deux", "trois");
    });
    deliver(address, "un");
    const read: string[] = [];
    let cursor: MailCursor | undefined;
    const seen = await watch(
      operator,
      3,
      async (notice) => {
        const found = await readOn(operator, cursor);
        read.push(...found.subjects);
        cursor = found.cursor;
        if (notice === 1) {
          sim.mssante.imap.faults.add({ on: "STARTTLS", times: 2, fault: { kind: "drop" } });
          later(cut);
        }
        if (notice === 2) laterDeliver(address, "quatre");
      },
      {
        onLost: ({ error, retryInMs }) => {
          lost.push([error.code, retryInMs >= 500 && retryInMs <= 1_000 * 2 ** lost.length]);
          throw new Error("a listener that fails");
        },
      },
    );
    expect(seen).toEqual([1, 3, 4]);
    expect(read).toEqual(["un", "deux", "trois", "quatre"]);
    expect(lost).toEqual(Array(3).fill(["ERR_MSS_UNREACHABLE", true]));
    expect(sleeps).toHaveLength(3);
  });

  it("tells nothing again when nothing came", async () => {
    const address = own("rien-de-neuf");
    const { operator } = await open(address);
    deliver(address, "un");
    let losses = 0;
    const seen = await watch(
      operator,
      2,
      (notice) => {
        if (notice === 1) later(cut);
      },
      {
        onLost: () => {
          losses += 1;
          // Once the second connection listens, and has told nothing.
          if (losses === 2) laterDeliver(address, "deux");
          else later(cut);
        },
      },
    );
    expect(seen).toEqual([1, 2]);
    expect(losses).toBe(2);
  });

  it("waits longer each time for a server that takes the connection and drops it, at most so long", async () => {
    const { operator, sleeps } = await open(own("fuyant"), (wait) => {
      if (wait === 12) sim.mssante.imap.faults.clear();
    });
    sim.mssante.imap.faults.add({ on: "IDLE", times: "always", fault: { kind: "drop" } });
    const bounds: number[] = [];
    const seen = await watch(operator, 2, () => undefined, {
      retry: { baseMs: 1_000, maxDelayMs: 8_000 },
      onLost: ({ retryInMs }) => {
        bounds.push(retryInMs);
        if (bounds.length === 12) laterDeliver(own("fuyant"), "enfin");
      },
    });
    expect(seen).toEqual([0, 1]);
    expect(bounds).toHaveLength(12);
    expect(bounds.every((ms, index) => ms >= 500 && ms <= Math.min(8_000, 1_000 * 2 ** index))).toBe(true);
    expect(sleeps.slice(0, 12)).toEqual(bounds);
  });

  it("does not keep a watch that is told to stop", async () => {
    const controller = new AbortController();
    const { operator } = await open(own("arret"), () => {
      controller.abort();
    });
    sim.mssante.imap.faults.add({ on: "STARTTLS", times: "always", fault: { kind: "drop" } });
    expect(await watch(operator, 1, () => undefined, { signal: controller.signal })).toEqual([]);
  });

  it.each([
    ["ERR_MSS_CREDENTIAL", { on: "AUTHENTICATE", fault: { kind: "reply", text: "[AUTHENTICATIONFAILED] no" } }],
    ["ERR_MSS_TLS", { on: "STARTTLS", fault: { kind: "reply", text: "no" } }],
  ] as const)("is given up for what waiting does not mend: %s", async (code, fault) => {
    const { operator, sleeps } = await open(own("refuse"));
    sim.mssante.imap.faults.add(fault);
    expect(await failureOf(watch(operator, 1, () => undefined))).toMatchObject({ code });
    expect(sleeps).toEqual([]);
  });
});
