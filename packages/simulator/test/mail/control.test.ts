import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type Simulator, startSimulator } from "../../src/index.js";
import { giveOrder } from "../give-order.js";

const reports = "comptes-rendus@imagerie-fictive.test.mssante.fr";
const doctor = "nora.haddad@medecin.test.mssante.fr";

describe("another program drives the simulated secure mail by HTTP", () => {
  let sim: Simulator;

  beforeAll(async () => {
    sim = await startSimulator({ control: true });
  });

  afterAll(() => sim.stop());

  const order = (method: string, name: string, body?: unknown) =>
    giveOrder(`${sim.control?.url ?? ""}/mssante`, method, name, body);

  it("tells the recipients what to do, and forgets it", async () => {
    const list = ["delay", { ko: "902", form: "1.1.2" }, { mes: "closed" }, { reply: "Merci" }];
    expect((await order("PUT", "robot", { address: doctor, behaviour: list })).status).toBe(204);
    expect((await order("PUT", "robot", { address: reports, behaviour: "silent" })).status).toBe(204);
    expect((await order("GET", "robots")).said).toEqual({ [doctor]: list, [reports]: ["silent"] });
    expect((await order("DELETE", "robots")).status).toBe(204);
    expect(sim.mssante.robots.all).toEqual({});
  });

  it("makes SMTP, IMAP, the directory and the white list fail", async () => {
    await order("POST", "faults", { on: "DOT", fault: { kind: "drop", delivered: false } });
    await order("POST", "imap-faults", { on: "SELECT", fault: { kind: "bye", text: "x" } });
    await order("POST", "directory-faults", { on: "Practitioner", fault: { kind: "http", status: 503 } });
    await order("POST", "white-list-faults", { fault: { kind: "stall", ms: 1 } });
    expect(sim.mssante.faults.next("DOT")).toEqual({ kind: "drop", delivered: false });
    expect(sim.mssante.imap.faults.next("SELECT")).toEqual({ kind: "bye", text: "x" });
    expect(sim.directory.faults.next("Practitioner")).toEqual({ kind: "http", status: 503 });
    await order("DELETE", "white-list-faults");
    expect(sim.whiteList.faults.next("white-list")).toBeUndefined();
  });

  it("puts mails in a mailbox, gives tokens, shows what was received", async () => {
    const { said } = await order("POST", "mails", { to: reports, message: "Subject: x\r\n\r\ny\r\n", from: doctor });
    expect(said).toEqual({ uid: 1 });
    expect(sim.mssante.imap.mailbox(reports).inbox.messages).toHaveLength(1);
    const { token } = (await order("POST", "tokens", { address: doctor, lifetimeSeconds: 60 })).said as {
      token: string;
    };
    expect(sim.mssante.tokens.opens(doctor, token)).toBe(true);
    expect((await order("GET", "mails")).said).toEqual([]);
  });

  it("publishes another white list", async () => {
    const changes = { domains: ["nouveau.test.mssante.fr"], generatedAt: "2026-01-01T00:00:00Z", defect: "unsigned" };
    expect((await order("PUT", "white-list", changes)).status).toBe(204);
    expect(sim.whiteList.url).toContain(`:${sim.ports.directory}/`);
  });

  it.each<[string, string, unknown, number]>([
    ["PUT", "robot", { behaviour: "read" }, 400],
    ["PUT", "robot", { address: doctor, behaviour: "fly" }, 400],
    ["PUT", "robot", { address: doctor, behaviour: ["read", { ko: 902 }] }, 400],
    ["PUT", "robot", { address: doctor, behaviour: { ko: "902", form: "x" } }, 400],
    ["PUT", "robot", { address: doctor, behaviour: { mes: "x" } }, 400],
    ["POST", "faults", { fault: { kind: "bye", text: "x" } }, 400],
    ["POST", "imap-faults", { fault: { kind: "bye" } }, 400],
    ["POST", "mails", { to: doctor }, 400],
    ["POST", "mails", { to: doctor, message: "x", from: 1 }, 400],
    ["POST", "tokens", {}, 400],
    ["POST", "tokens", { address: doctor, lifetimeSeconds: 0 }, 400],
    ["PUT", "white-list", { defect: "x" }, 400],
    ["PUT", "white-list", { generatedAt: "hier" }, 400],
    ["PUT", "white-list", { domains: [1] }, 400],
    ["PUT", "white-list", { without: "x" }, 400],
    ["GET", "nothing", undefined, 404],
  ])("refuses %s %s with %j", async (method, name, body, status) => {
    const refused = await order(method, name, body);
    expect(refused.status).toBe(status);
    expect(refused.said).toHaveProperty("problem");
  });
});
