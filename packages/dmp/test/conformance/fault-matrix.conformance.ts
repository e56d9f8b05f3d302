import { isSegurError, type Oid } from "@segur-sdk/core";
import { seededDmpFaults } from "@segur-sdk/simulator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import {
  deliveredDocumentsOf,
  restoreFrozenSubmission,
  retryClassOf,
  serializeFrozenSubmission,
  type DmpClient,
  type FrozenSubmission,
} from "../../src/index.js";
import { nextVersion, qualifiedPatient } from "../fixtures.js";
import { startSimulatedDmp, type SimulatedDmp } from "../simulated-dmp.js";

const runs = 500;
const patient = qualifiedPatient();
let world: SimulatedDmp;
let dmp: DmpClient;
beforeAll(async () => {
  world = await startSimulatedDmp({ dmp: { entryUuids: "assigned" } });
  dmp = world.open();
});
afterAll(() => world.close());

/** A queue that survives restarts: each round starts from the stored text, and a failure that may pass is tried again. */
async function untilDone<Outcome extends { readonly outcome: string }>(
  round: () => Promise<Outcome>,
): Promise<Outcome> {
  for (let rounds = 1; ; rounds += 1) {
    try {
      return await round();
    } catch (error) {
      const mayPass =
        isSegurError(error) && ["transient", "unknown-outcome", "duplicate"].includes(retryClassOf(error));
      if (!mayPass || rounds === 15) throw error;
    }
  }
}

/** Half of the runs repeat inside the client, half leave it to the queue. */
function deliver(frozen: FrozenSubmission, seed: number) {
  const stored = serializeFrozenSubmission(frozen);
  const attempts = seed % 2 === 0 ? 1 : 3;
  return untilDone(() => dmp.deliver(restoreFrozenSubmission(stored), { attempts, delayMs: 1_000 }));
}

const copiesOf = (uniqueId: Oid) => world.simulator.dmp.documents.filter((document) => document.uniqueId === uniqueId);
/** Unique identifiers of documents that left, in all the messages of a run. */
function identifiersSent(from: number): ReadonlySet<string> {
  const ids = world.simulator.dmp.calls.slice(from).flatMap(({ request }) => {
    const identifier = /value="([0-9.]+)"><Name><LocalizedString[^>]*value="XDSDocumentEntry\.uniqueId"/g;
    return [...Buffer.from(request).toString("latin1").matchAll(identifier)].map(([, id = ""]) => id);
  });
  return new Set(ids);
}

describe("feeding, replacement and deletion among faults (DT-3)", () => {
  it(
    `${String(runs)} seeded runs: each document once, none lost, no identifier changed`,
    { timeout: 900_000 },
    async () => {
      const met = new Map<string, number>();
      for (let seed = 0; seed < runs; seed += 1) {
        const sender = world.simulator.actors.radiologist;
        const document = world.report();
        const frozen = await dmp.prepare({ documents: [document], patient, sender });
        const from = world.simulator.dmp.calls.length;
        world.simulator.dmp.faults.clear();
        for (const fault of seededDmpFaults({ seed, count: 4, stallMs: 30 })) world.simulator.dmp.faults.add(fault);
        expect(await deliver(frozen, seed), `seed ${String(seed)}`).toMatchObject({ outcome: "delivered" });
        expect(copiesOf(document.report.id), `seed ${String(seed)}`).toMatchObject([{ status: "approved" }]);
        const [replaces] = deliveredDocumentsOf(frozen);
        if (replaces !== undefined && seed % 3 === 1) {
          const next = nextVersion(document, { title: "CR corrigé" });
          const replacement = await dmp.prepare({ documents: [{ document: next, replaces }], patient, sender });
          expect(await deliver(replacement, seed), `seed ${String(seed)}`).toMatchObject({ outcome: "delivered" });
          expect(copiesOf(next.report.id), `seed ${String(seed)}`).toMatchObject([{ status: "approved" }]);
          expect(copiesOf(document.report.id), `seed ${String(seed)}`).toMatchObject([{ status: "deprecated" }]);
        }
        if (seed % 3 === 2) {
          const deletion = { uniqueId: document.report.id, patient, sender, confirmedBy: "dr-017" };
          const { outcome } = await untilDone(() => dmp.delete(deletion));
          expect(["deleted", "absent"], `seed ${String(seed)}`).toContain(outcome);
          expect(copiesOf(document.report.id), `seed ${String(seed)}`).toMatchObject([{ status: "deleted" }]);
        }
        const prepared = [document.report.id, ...frozen.submission.documents.map(({ entry }) => entry.uniqueId)];
        if (seed % 3 !== 1) {
          for (const id of identifiersSent(from)) expect(prepared, `seed ${String(seed)}`).toContain(id);
        }
        for (const { fault } of world.simulator.dmp.calls.slice(from)) {
          if (fault !== undefined) met.set(fault, (met.get(fault) ?? 0) + 1);
        }
      }
      // The campaign met every kind of fault, those of unknown outcome among them.
      for (const kind of [
        "close-after-request",
        "stall",
        "truncate",
        "shortened",
        "malformed-multipart",
        "busy",
        "http",
      ]) {
        expect(met.get(kind) ?? 0, kind).toBeGreaterThan(5);
      }
    },
  );
});
