import type { CdaDocument } from "@segur-sdk/cda";
import type { QualifiedIdentity } from "@segur-sdk/ins";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { deliveredDocumentsOf, type DeliveredDocument, type DmpClient, type PrepareOptions } from "../src/index.js";
import { minorPatient, nextVersion, qualifiedPatient } from "./fixtures.js";
import { startSimulatedDmp, type SimulatedDmp } from "./simulated-dmp.js";

let world: SimulatedDmp;
let dmp: DmpClient;
beforeAll(async () => {
  // Entries are renamed by the registry: a client that kept what it sent would be found out (RG_2710).
  world = await startSimulatedDmp({ dmp: { entryUuids: "assigned" } });
  dmp = world.open();
});
afterEach(() => {
  world.simulator.dmp.faults.clear();
});
afterAll(() => world.close());

const sender = () => world.simulator.actors.radiologist;
const stored = (uniqueId: string) => world.simulator.dmp.documents.find((document) => document.uniqueId === uniqueId);
const matricule = "277076322082910";
const setOpposition = (feedingOpposed: boolean) => {
  const patient = world.simulator.dmp.patients.find((each) => each.matricule === matricule);
  if (patient === undefined) throw new Error("no such patient");
  world.simulator.dmp.setPatient({ ...patient, feedingOpposed });
};

interface Sent {
  readonly document: CdaDocument;
  readonly kept: DeliveredDocument;
}

async function send(
  request: Partial<PrepareOptions> = {},
  fields: Parameters<SimulatedDmp["report"]>[0] = {},
): Promise<Sent> {
  const patient = request.patient ?? qualifiedPatient();
  const document = world.report({ patient, ...fields });
  const frozen = await dmp.prepare({ documents: [document], patient, sender: sender(), ...request });
  expect(await dmp.deliver(frozen)).toMatchObject({ outcome: "delivered", by: "accepted" });
  const [kept] = deliveredDocumentsOf(frozen);
  if (kept === undefined) throw new Error("one document");
  return { document, kept };
}

async function replace(
  { document, kept }: Sent,
  changes: Parameters<typeof nextVersion>[1] & { readonly visibility?: PrepareOptions["visibility"] } = {},
  request: Partial<PrepareOptions> = {},
): Promise<Sent> {
  const { visibility, ...fields } = changes;
  const next = nextVersion(document, fields);
  const frozen = await dmp.prepare({
    documents: [{ document: next, replaces: kept, ...(visibility === undefined ? {} : { visibility }) }],
    patient: request.patient ?? qualifiedPatient(),
    sender: sender(),
    ...request,
  });
  const outcome = await dmp.deliver(frozen);
  expect(world.lastCall()).toEqual({ refusals: [], remarks: [] });
  expect(outcome).toMatchObject({ outcome: "delivered" });
  const [replacement] = deliveredDocumentsOf(frozen);
  if (replacement === undefined) throw new Error("one document");
  return { document: next, kept: replacement };
}

const pdf = (text: string) => ({ level: 1, pdf: new TextEncoder().encode(`%PDF-1.4\n%${text}\n%%EOF\n`) }) as const;
const request = ({ kept }: Sent, patient: QualifiedIdentity = qualifiedPatient()) => ({
  uniqueId: kept.uniqueId,
  patient,
  sender: sender(),
  confirmedBy: "dr-017",
});

describe("replacement against the simulated DMP", () => {
  it("changes the title, then the content, then both and the visibility; the old versions are deprecated (2.1-205)", async () => {
    const first = await send({ visibility: { hiddenFromProfessionals: true } });
    const second = await replace(first, { title: "CR corrigé", visibility: { hiddenFromProfessionals: true } });
    const third = await replace(second, { body: pdf("contenu"), visibility: { hiddenFromProfessionals: true } });
    const fourth = await replace(third, { title: "CR final", body: pdf("final"), visibility: {} });
    expect([first, second, third, fourth].map(({ kept }) => stored(kept.uniqueId)?.status)).toEqual([
      "deprecated",
      "deprecated",
      "deprecated",
      "approved",
    ]);
    expect(stored(fourth.kept.uniqueId)).toMatchObject({ title: "CR final", confidentialityCodes: ["N"] });
  });

  it("shows the patient what was hidden, and refuses to hide it again: here, and the DMP too (2.1-205, DT-1 row 3)", async () => {
    const hidden = await send({ visibility: { hiddenFromPatient: true } });
    const shown = await replace(hidden, { visibility: {} });
    await expect(replace(shown, { visibility: { hiddenFromPatient: true } })).rejects.toMatchObject({
      code: "ERR_DMP_VISIBILITY_IRREVERSIBLE",
    });
    const forgotten = { ...shown, kept: { ...shown.kept, visibility: { hiddenFromPatient: true } } };
    await expect(replace(forgotten, { title: "autre", visibility: { hiddenFromPatient: true } })).rejects.toMatchObject(
      {
        code: "ERR_DMP_METADATA",
      },
    );
  });

  it("keeps the links of the exam (2.1-820)", async () => {
    const first = await send();
    const second = await replace(first, { title: "CR corrigé" });
    expect(stored(second.kept.uniqueId)?.references).toEqual(stored(first.kept.uniqueId)?.references);
  });

  it("stays open after an opposition, whereas a new document is refused (2.1-970)", async () => {
    const first = await send();
    const second = await send();
    setOpposition(true);
    try {
      const frozen = await dmp.prepare({ documents: [world.report()], patient: qualifiedPatient(), sender: sender() });
      expect(await dmp.deliver(frozen)).toMatchObject({ outcome: "refused", reason: "forbidden" });
      await replace(first, { title: "CR corrigé" }, { feedingOpposed: true });
      expect(await dmp.delete(request(second))).toMatchObject({ outcome: "deleted" });
    } finally {
      setOpposition(false);
    }
  });

  it("is delivered once when its answer is lost", async () => {
    const first = await send();
    world.simulator.dmp.faults.add({ on: "TD2.1b", fault: { kind: "close-after-request" } });
    const next = nextVersion(first.document, { title: "CR corrigé" });
    const frozen = await dmp.prepare({
      documents: [{ document: next, replaces: first.kept }],
      patient: qualifiedPatient(),
      sender: sender(),
    });
    expect(await dmp.deliver(frozen)).toMatchObject({ outcome: "delivered", by: "confirmed" });
    expect(world.simulator.dmp.documents.filter(({ replaces }) => replaces === first.kept.uniqueId)).toHaveLength(1);
  });
});

describe("deletion against the simulated DMP", () => {
  it.each([
    ["plain (3.3-070)", {}],
    ["masked (3.3-080)", { hiddenFromProfessionals: true }],
    ["invisible to the patient (3.3-090)", { hiddenFromPatient: true }],
  ])("deletes a document: %s", async (_, visibility) => {
    const sent = await send({ visibility });
    expect(await dmp.delete(request(sent))).toEqual({ outcome: "deleted", warnings: [] });
    expect(world.lastCall()).toEqual({ refusals: [], remarks: [] });
    expect(stored(sent.kept.uniqueId)?.status).toBe("deleted");
    expect(await dmp.delete(request(sent))).toEqual({ outcome: "absent" });
  });

  it("deletes without authorisation to consult, after the GetDocuments exchange (3.3-540)", async () => {
    const sent = await send();
    const before = world.simulator.dmp.calls.length;
    await dmp.delete(request(sent));
    expect(world.simulator.dmp.calls.slice(before).map(({ operation }) => operation)).toEqual([
      "TD0.2",
      "TD3.1b",
      "TD3.3c",
    ]);
  });

  it("is done once when its answer is lost and it is asked again", async () => {
    const sent = await send();
    world.simulator.dmp.faults.add({ on: "TD3.3c", fault: { kind: "close-after-request" } });
    await expect(dmp.delete(request(sent))).rejects.toMatchObject({ outcomeUnknown: true });
    expect(await dmp.delete(request(sent))).toEqual({ outcome: "absent" });
    expect(stored(sent.kept.uniqueId)?.status).toBe("deleted");
  });
});

describe("secret connection against the simulated DMP (0.1-300)", () => {
  it("feeds, replaces and deletes for a minor; shown to the representatives, it is never hidden again", async () => {
    const patient = minorPatient();
    const secret = { patient, secretConnection: true, visibility: { hiddenFromLegalRepresentatives: true } };
    const [first, second] = [await send(secret), await send(secret)];
    expect(world.simulator.dmp.submissions.at(-1)?.secretConnection).toBe(true);
    const replaced = await replace(first, { title: "CR corrigé" }, secret);
    expect(await dmp.delete({ ...request(second, patient), secretConnection: true })).toMatchObject({
      outcome: "deleted",
    });
    const shown = await replace(replaced, { visibility: {} }, { patient });
    await expect(
      replace(shown, { visibility: { hiddenFromLegalRepresentatives: true } }, { patient }),
    ).rejects.toMatchObject({ code: "ERR_DMP_VISIBILITY_IRREVERSIBLE" });
  });
});
