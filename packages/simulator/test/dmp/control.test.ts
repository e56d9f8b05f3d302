import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import {
  createInsiService,
  dmpControlPath,
  type DmpService,
  startSimulatorControl,
  type SimulatorControl,
} from "../../src/index.js";
import { giveOrder } from "../give-order.js";
import { createDmpWorld, type DmpWorld, newDmp, post, ruth, softwareOid } from "./dmp-world.js";
import { existenceTest } from "./existence-template.js";
import { feeding } from "./feeding-template.js";

describe("another program drives the simulated DMP by HTTP", () => {
  let world: DmpWorld;
  let dmp: DmpService;
  let control: SimulatorControl;

  beforeAll(async () => {
    world = await createDmpWorld();
    dmp = newDmp(world);
    control = await startSimulatorControl({ insi: createInsiService(), dmp });
  });
  beforeEach(() => {
    dmp.faults.clear();
  });
  afterAll(() => control.close());

  const order = (method: string, name: string, body?: unknown) => giveOrder(control.url, method, name, body);
  const answered = async (): Promise<string | undefined> => {
    await post(dmp, existenceTest(world), world.tls.certificate);
    return dmp.calls.at(-1)?.answer;
  };

  it("adds and clears faults", async () => {
    const outage = { on: "TD0.2", times: "always", processed: true, fault: { kind: "http", status: 504 } };
    expect((await order("POST", "dmp/faults", outage)).status).toBe(204);
    expect([await answered(), await answered()]).toEqual(["http-504", "http-504"]);
    expect(dmp.calls.at(-1)?.processed).toBe(true);
    expect((await order("DELETE", "dmp/faults")).status).toBe(204);
    expect(await answered()).toBe("OK");
  });

  it("draws faults from a seed, and says which", async () => {
    const { status, said } = await order("POST", "dmp/seeded-faults", { seed: 7, count: 2, operations: ["TD0.2"] });
    expect([status, (said as unknown[]).length]).toEqual([200, 2]);
  });

  it("changes patients and parameters", async () => {
    const patient = dmp.patients.find((one) => one.matricule === ruth);
    expect((await order("PUT", "dmp/patient", { ...patient, record: "absent" })).status).toBe(204);
    expect(await answered()).toBe("NF");
    expect((await order("PUT", "dmp/patient", patient)).status).toBe(204);
    expect((await order("PUT", "dmp/parameters", { ageOfMajority: 16 })).status).toBe(204);
    expect((await order("GET", "dmp/parameters")).said).toMatchObject({
      ageOfMajority: 16,
      hiddenFromAllAllowed: false,
    });
  });

  it("reads what was received and what is held, bytes apart", async () => {
    await post(dmp, feeding(world), world.tls.certificate);
    expect((await order("GET", "dmp/documents")).said).toMatchObject([
      { uniqueId: `${softwareOid}.4.1`, patient: ruth },
    ]);
    expect(JSON.stringify((await order("GET", "dmp/documents")).said)).not.toContain('"bytes"');
    expect((await order("GET", "dmp/submissions")).said).toMatchObject([{ signature: `${softwareOid}.1.1` }]);
    expect((await order("GET", "dmp/updates")).said).toEqual([]);
    expect(((await order("GET", "dmp/calls")).said as unknown[]).length).toBe(dmp.calls.length);
    expect(((await order("GET", "dmp/patients")).said as unknown[]).length).toBe(dmp.patients.length);
    expect(JSON.stringify((await order("GET", "dmp/error-codes")).said)).toContain("DMPClosed");
  });

  it.each<[string, string, unknown, number]>([
    ["POST", "dmp/faults", { fault: { kind: "explode" } }, 400],
    ["POST", "dmp/faults", { fault: { kind: "http" } }, 400],
    ["POST", "dmp/faults", { fault: { kind: "content-type" } }, 400],
    ["POST", "dmp/faults", { processed: "yes", fault: { kind: "busy" } }, 400],
    ["POST", "dmp/faults", "not JSON", 400],
    ["POST", "dmp/seeded-faults", {}, 400],
    ["POST", "dmp/seeded-faults", { seed: 1, count: -1 }, 400],
    ["POST", "dmp/seeded-faults", { seed: 1, operations: [] }, 400],
    ["PUT", "dmp/patient", { matricule: ruth }, 400],
    [
      "PUT",
      "dmp/patient",
      { matricule: ruth, birthName: "A", givenNames: "B", birthDate: "1977-07-14", sex: "X" },
      400,
    ],
    [
      "PUT",
      "dmp/patient",
      { matricule: ruth, birthName: "A", givenNames: "B", birthDate: "1977-07-14", sex: "F" },
      400,
    ],
    [
      "PUT",
      "dmp/patient",
      {
        matricule: ruth,
        birthName: "A",
        givenNames: "B",
        birthDate: "1977-07-14",
        sex: "F",
        record: "active",
        authorisation: "OUI",
      },
      400,
    ],
    ["PUT", "dmp/parameters", { ageOfMajority: "18" }, 400],
    ["PUT", "dmp/parameters", { production: "no" }, 400],
    ["GET", "dmp/faults", undefined, 404],
    ["GET", "other/faults", undefined, 404],
  ])("refuses %s %s with %j", async (method, name, body, status) => {
    const refused = await order(method, name, body);
    expect(refused.status).toBe(status);
    expect(refused.said).toHaveProperty("problem");
  });

  it("obeys INSi orders on the same port, and DMP orders behind the service's own door", async () => {
    expect((await order("GET", "insi/people")).status).toBe(200);
    const { status } = await dmp.handle({
      method: "GET",
      path: `${dmpControlPath}/documents`,
      headers: {},
      body: new Uint8Array(),
      clientCertificate: world.tls.certificate,
    });
    expect(status).toBe(200);
  });

  it("does not read an order without end", async () => {
    const endless = fetch(`${control.url}/dmp/faults`, { method: "POST", body: "x".repeat(2_000_000) });
    await expect(endless).rejects.toThrow();
  });
});
