import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type Simulator, simulatorCardHolders, startSimulator } from "../src/index.js";
import { dmpPath } from "../src/dmp/index.js";
import { errorCodeOf, rawRequest } from "./raw-https.js";

describe("a simulator that is driven by another program, and lets cards in", () => {
  let sim: Simulator;

  beforeAll(async () => {
    sim = await startSimulator({ control: true, cards: true });
  });
  afterAll(() => sim.stop());

  const trust = (): string =>
    sim
      .config()
      .trust.map(({ pem }) => pem)
      .join("");
  const dmp = async (credential: Parameters<typeof rawRequest>[0]["credential"]) =>
    rawRequest({
      port: sim.ports.dmp,
      path: `${dmpPath}/patients`,
      trust: trust(),
      body: "",
      ...(credential === undefined ? {} : { credential }),
    });

  it("gives one address for the orders of INSi and DMP", async () => {
    const url = sim.control?.url ?? "";
    const people = await fetch(`${url}/insi/people`);
    const patients = await fetch(`${url}/dmp/patients`);
    expect([people.status, patients.status]).toEqual([200, 200]);
    const outage = { fault: { kind: "http", status: 503 } };
    await fetch(`${url}/dmp/faults`, { method: "POST", body: JSON.stringify(outage) });
    expect(sim.dmp.faults.next("TD0.2")?.action).toEqual(outage.fault);
  });

  it("lets a card connect to the DMP, not to INSi, until it is revoked", async () => {
    const { authentication } = await sim.pki.card(simulatorCardHolders.CPS);
    expect((await dmp(authentication)).status).toBe(500);
    expect(
      await errorCodeOf(rawRequest({ port: sim.ports.insi, trust: trust(), credential: authentication })),
    ).not.toBe("no error");
    sim.pki.revoke(authentication.certificate);
    expect(await errorCodeOf(dmp(authentication))).not.toBe("no error");
    const structure = await sim.pki.credential("DMP-AUTH");
    expect((await dmp(structure)).status).toBe(500);
  });

  it("serves the parameters file to who connects", async () => {
    const credential = await sim.pki.credential("DMP-AUTH");
    const moved = await rawRequest({
      port: sim.ports.dmp,
      path: "/web/dmp/documents/param-lps",
      method: "GET",
      trust: trust(),
      credential,
    });
    expect(moved.status).toBe(302);
  });

  it("opens no such door by default", async () => {
    const plain = await startSimulator({ pki: sim.pki });
    expect(plain.control).toBeUndefined();
    const card = await sim.pki.card({ ...simulatorCardHolders.CPS, personId: "810100001030" });
    const refused = rawRequest({
      port: plain.ports.dmp,
      path: `${dmpPath}/patients`,
      trust: trust(),
      credential: card.authentication,
    });
    expect(await errorCodeOf(refused)).not.toBe("no error");
    await plain.stop();
  });
});
