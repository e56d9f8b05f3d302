import { createDmpClient } from "@segur-sdk/dmp";
import { isSegurError } from "@segur-sdk/core";
import { createInsiClient } from "@segur-sdk/insi";
import { type Simulator, startSimulator } from "@segur-sdk/simulator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createSegurClient, openDmp, openInsi, type SegurConfig } from "../src/index.js";
import { sampleReport } from "./sample-report.js";

describe("one service opened alone", () => {
  let simulator: Simulator;

  beforeAll(async () => {
    simulator = await startSimulator();
  });

  afterAll(() => simulator.stop());

  const missing = { certificate: { file: "/nowhere.pem" }, key: { file: "/nowhere.pem" } };

  /** A configuration that has the credentials of one service only. */
  function only(...names: readonly (keyof SegurConfig["credentials"])[]): SegurConfig {
    const config: SegurConfig = simulator.config();
    const credentials = Object.fromEntries(
      Object.entries(config.credentials).map(([name, credential]) => [
        name,
        names.some((one) => one === name) ? credential : missing,
      ]),
    ) as unknown as SegurConfig["credentials"];
    return { ...config, credentials };
  }

  it("INSi answers without the credentials of the others", async () => {
    const insi = await openInsi(only("insi"));
    const { birthPlace: _, ...traits } = simulator.samples.patient;
    const answer = await createInsiClient(insi.options).resolve(traits, { actor: simulator.actors.secretary });
    expect(answer.outcome).toBe("found");
    await insi.close();
  });

  it("the DMP answers without the credentials of the others", async () => {
    const segur = await createSegurClient(simulator.config());
    const { patient } = await sampleReport(simulator, segur);
    await segur.close();
    const dmp = await openDmp(only("dmpTls", "dmpSign"));
    const client = createDmpClient(dmp.options);
    const found = await client.findRecord(patient, { actor: simulator.actors.radiologist });
    expect(found.outcome).toBe("active");
    await dmp.close();
  });

  it.each([
    ["INSi", openInsi, "credentials.insi"],
    ["the DMP", openDmp, "credentials.dmpTls"],
  ] as const)("%s cannot be opened without its own", async (_, open, field) => {
    const refusal: unknown = await open(only()).catch((error: unknown) => error);
    expect(isSegurError(refusal, "ERR_SDK_CONFIG_SOURCE") && refusal.details.field).toContain(field);
  });

  it("a configuration that is not valid opens nothing", async () => {
    const wrong = { ...simulator.config(), environment: "prod" } as unknown as SegurConfig;
    for (const open of [openInsi, openDmp]) {
      const refusal: unknown = await open(wrong).catch((error: unknown) => error);
      expect(isSegurError(refusal, "ERR_SDK_CONFIG_INVALID")).toBe(true);
    }
  });
});
