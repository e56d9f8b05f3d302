import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import {
  createInsiService,
  insiControlPath,
  startInsiControl,
  type InsiControlServer,
  type InsiService,
} from "../src/index.js";
import { giveOrder } from "./give-order.js";
import { outcome, post, traits } from "./insi-exchange.js";
import { traitsEnvelope } from "./insi-messages.js";

let insi: InsiService;
let control: InsiControlServer;

beforeAll(async () => {
  // One service for the server; each test starts from a clean script.
  insi = createInsiService();
  control = await startInsiControl(insi);
});
beforeEach(() => {
  insi.faults.clear();
  insi.setNotFound("production-like");
});
afterAll(() => control.close());

const order = (method: string, name: string, body?: unknown) => giveOrder(control.url, method, name, body);

const answered = async (message = {}): Promise<string | undefined> => {
  await post(insi, traitsEnvelope(message));
  return insi.requests.at(-1)?.answer;
};

describe("another program drives the simulated INSi by HTTP", () => {
  it("adds and clears faults", async () => {
    const outage = { on: "WS_INS2", times: "always", fault: { kind: "soap-fault", code: "insi_102" } };
    expect((await order("POST", "faults", outage)).status).toBe(204);
    expect([await answered(), await answered()]).toEqual(["insi_102", "insi_102"]);
    expect((await order("DELETE", "faults")).status).toBe(204);
    expect(await answered()).toBe("00");
  });

  it("plays each documented fault by its code", async () => {
    const { said } = await order("GET", "fault-codes");
    const codes = said as readonly string[];
    expect(codes).toEqual(
      expect.arrayContaining(["insi_101", "insi_102", "desir_550", "desir_560", "desir_620", "insi_24", "insi_28"]),
    );
    for (const code of codes) {
      await order("POST", "faults", { fault: { kind: "soap-fault", code } });
      expect(await answered()).toBe(code);
    }
  });

  it("makes the service slow, cut or out of order", async () => {
    for (const fault of [
      { kind: "delay", ms: 5 },
      { kind: "http", status: 503, retryAfterSeconds: 7 },
      { kind: "close-after-request" },
      { kind: "truncate", bytes: 10 },
    ]) {
      expect((await order("POST", "faults", { fault })).status).toBe(204);
    }
    expect([await answered(), await answered(), await answered(), await answered()]).toEqual([
      "00",
      "http-503",
      "close-after-request",
      "truncate",
    ]);
  });

  it("injects an answer a number of times, as the CNDA asks", async () => {
    await order("POST", "injections", { body: "<injected/>", times: 2 });
    expect([await answered(), await answered(), await answered()]).toEqual(["injected", "injected", "00"]);
  });

  it("changes what becomes of a search for nobody", async () => {
    const stranger = traits("PERSONNE", "AUCUNE", "F", "1999-09-09");
    await order("PUT", "not-found", { behaviour: "qualification-like" });
    expect(await answered(stranger)).toBe("insi_102");
    await order("PUT", "not-found", { behaviour: "production-like" });
    expect(await answered(stranger)).toBe("01");
  });

  it("enters people and lists them", async () => {
    const person = {
      birthName: "EXEMPLE",
      givenNames: "CLAIRE",
      sex: "F",
      birthDate: "1980-01-01",
      number: "2800199999999",
      key: "03",
    };
    expect((await order("POST", "people", person)).status).toBe(204);
    expect(await answered(traits("EXEMPLE", "CLAIRE", "F", "1980-01-01"))).toBe("00");
    const { said } = await order("GET", "people");
    expect(said).toEqual(expect.arrayContaining([expect.objectContaining({ birthName: "EXEMPLE" })]));
  });

  it("shows the requests with their remarks", async () => {
    await answered({ sender: undefined });
    const { said } = await order("GET", "requests");
    const last = (
      said as readonly { operation: string; answer: string; remarks: { rule: string }[]; request: string }[]
    ).at(-1);
    expect(last).toMatchObject({ operation: "WS_INS2", answer: "00" });
    expect(last?.remarks.map(({ rule }) => rule)).toContain("Emetteur is given in both contexts");
    expect(last?.request).toContain("RECSANSVITALE");
  });

  it.each([
    ["POST", "faults", { fault: { kind: "explode" } }],
    ["POST", "faults", { fault: { kind: "delay" } }],
    ["POST", "faults", { fault: { kind: "soap-fault" } }],
    ["POST", "faults", { on: 3, fault: { kind: "close-after-request" } }],
    ["POST", "faults", { times: 0, fault: { kind: "close-after-request" } }],
    ["POST", "faults", { after: -1, fault: { kind: "close-after-request" } }],
    ["POST", "faults", "not json"],
    ["POST", "faults", undefined],
    ["POST", "injections", { times: 1 }],
    ["POST", "injections", { body: "<a/>", times: "two" }],
    ["POST", "people", { birthName: "A" }],
    ["POST", "people", { birthName: "A", givenNames: "B", sex: "X", birthDate: "1", number: "2", key: "3" }],
    ["PUT", "not-found", { behaviour: "lunar" }],
  ])("%s %s %j is refused with the reason", async (method, name, body) => {
    const { status, said } = await order(method, name, body);
    expect(status).toBe(400);
    expect(said).toHaveProperty("problem");
  });

  it("tells the orders that exist, and serves them on the service's own port too", async () => {
    expect((await order("GET", "toString")).status).toBe(404);
    const request = { method: "GET", path: `${insiControlPath}/people`, headers: {}, body: new Uint8Array() };
    expect((await insi.handle({ ...request, clientCertificate: undefined })).status).toBe(200);
    expect(await outcome({})).toEqual(["00", "2770763220829", "10"]);
  });
});
