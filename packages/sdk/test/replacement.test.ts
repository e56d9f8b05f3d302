import { readCda } from "@segur-sdk/cda";
import { parseOid } from "@segur-sdk/core";
import { startSimulator } from "@segur-sdk/simulator";
import { afterAll, beforeAll, expect, it } from "vitest";

import { createSegurClient, type SegurClient } from "../src/index.js";
import { sampleReport } from "./sample-report.js";

let simulator: Awaited<ReturnType<typeof startSimulator>>;
let segur: SegurClient;

beforeAll(async () => {
  simulator = await startSimulator();
  segur = await createSegurClient(simulator.config());
});
afterAll(async () => {
  await segur.close();
  await simulator.stop();
});

it("a report that replaces another is its next version, in the same set", async () => {
  const report = await sampleReport(simulator, segur);
  const first = await segur.dispatch.reportValidated(report);
  await first.settled();
  const [sent] = simulator.dmp.registry.documents;
  const written = readCda(sent?.bytes ?? new Uint8Array());
  const replaced = { id: written.id?.root ?? "", setId: written.setId?.root ?? "", version: written.version ?? 0 };
  expect(replaced.version).toBe(1);
  const second = await segur.dispatch.reportValidated({
    ...report,
    replaces: { ...replaced, id: parseOid(replaced.id) },
  });
  await second.settled();
  const last = simulator.dmp.registry.documents.map(({ bytes }) => readCda(bytes)).find(({ version }) => version === 2);
  expect(last?.replaces).toMatchObject({ id: { root: replaced.id }, version: 1 });
  expect(last?.setId).toEqual(written.setId);
});
