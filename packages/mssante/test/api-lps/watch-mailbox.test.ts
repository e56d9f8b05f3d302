import { type Simulator, startSimulator } from "@segur-sdk/simulator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createApiLpsOperator } from "../../src/index.js";
import { failureOf, identityOf } from "./lps-mail.js";

let sim: Simulator;

beforeAll(async () => {
  sim = await startSimulator();
});
afterAll(() => sim.stop());

const own = (name: string) => `${name}@imagerie-fictive.test.mssante.fr`;
const open = async (mailbox: string) =>
  createApiLpsOperator({
    mailbox,
    smtp: { host: "localhost", port: sim.ports.smtp },
    imap: { host: "localhost", port: sim.mssante.imap.port },
    identity: identityOf(sim.pki, await sim.pki.credential("MSS-AUTH")),
    timeouts: { connectMs: 2_000, silenceMs: 2_000 },
  });

describe("notices of a mailbox (mssante.md A13)", () => {
  it("come at once and at each arrival, until the signal aborts", async () => {
    const controller = new AbortController();
    const operator = await open(own("guet"));
    const deliver = () => sim.mssante.deliver(own("guet"), Buffer.from("Subject: x\r\n\r\nx\r\n"), own("x"));
    const seen: number[] = [];
    for await (const { mails } of operator.watch({ signal: controller.signal })) {
      seen.push(mails);
      if (mails === 2) controller.abort();
      // Once the server was asked to tell.
      else setTimeout(deliver, 100);
    }
    expect(seen).toEqual([0, 1, 2]);
  });

  it("tell that the connection is lost, and can be left", async () => {
    const operator = await open(own("perdu"));
    sim.mssante.imap.faults.add({ on: "IDLE", fault: { kind: "drop" } });
    const seen: number[] = [];
    const watching = async () => {
      for await (const { mails } of operator.watch()) seen.push(mails);
    };
    expect(await failureOf(watching())).toMatchObject({ code: "ERR_MSS_UNREACHABLE" });
    for await (const { mails } of operator.watch()) {
      seen.push(mails);
      break;
    }
    expect(seen).toEqual([0, 0]);
  });
});
