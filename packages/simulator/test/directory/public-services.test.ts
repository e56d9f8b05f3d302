import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type Simulator, startSimulator } from "../../src/index.js";
import { errorCodeOf, rawRequest } from "../raw-https.js";

describe("the services of a simulator besides INSi, DMP and mail", () => {
  let sim: Simulator;

  beforeAll(async () => {
    sim = await startSimulator();
  });

  afterAll(() => sim.stop());

  async function get(url: string, options: Partial<Parameters<typeof rawRequest>[0]> = {}) {
    const { port, pathname, search } = new URL(url);
    return rawRequest({
      port: Number(port),
      path: `${pathname}${search}`,
      method: "GET",
      trust: sim.pki.trustPem,
      ...options,
    });
  }

  it("ask for no certificate, and stand on one port", async () => {
    const domain = "imagerie-fictive.test.mssante.fr";
    const answers = await Promise.all([
      get(`${sim.directory.url}/Practitioner?family=x`),
      get(sim.directory.extractionUrl),
      get(sim.whiteList.url),
      get(`${sim.autoconfig.url}?emailaddress=a@${domain}`),
      get(`https://localhost:${sim.ports.directory}/nowhere`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 200, 200, 200, 404]);
    expect(await sim.autoconfig.resolveSrv(`_imap._tcp.${domain}`)).toMatchObject([
      { priority: 10, port: sim.ports.imap },
      { priority: 20, port: sim.ports.imap },
    ]);
  });

  it("give a mailbox to everybody in the directory: the trust space holds their domains", async () => {
    const domains = new Set(
      sim.directory.records.people.flatMap(({ roleMailboxes, ownMailboxes }) =>
        [...roleMailboxes, ...ownMailboxes].map(({ address }) => address.split("@")[1]),
      ),
    );
    const listed = new Set(
      [...(await sim.whiteList.xml()).matchAll(/<Nom>([^<]*)<\/Nom>/gu)].map(([, name]) => name?.trim().toLowerCase()),
    );
    expect([...domains].filter((domain) => !listed.has(domain))).toEqual([]);
  });

  it("start on demand where few need them, with or without a certificate", async () => {
    const credential = await sim.pki.credential("MSS-AUTH");
    const medimail = await sim.medimail.url();
    expect(await sim.medimail.url()).toBe(medimail);
    expect(await errorCodeOf(get(medimail))).not.toBe("no error");
    expect((await get(medimail, { method: "POST", body: "<x/>", credential })).status).toBeGreaterThanOrEqual(400);
    const lifen = await sim.lifen.url();
    expect((await get(`${lifen}/v1/token`, { method: "POST", body: "{}" })).status).toBeGreaterThanOrEqual(400);
    expect(sim.lifen.service.calls).toHaveLength(1);
  });
});
