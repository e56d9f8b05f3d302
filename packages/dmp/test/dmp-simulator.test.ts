import { createSensitive, isSegurError, systemClock, type Exchange } from "@segur-sdk/core";
import { observeExchanges } from "@segur-sdk/transport";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { retryClassOf, type DmpClient, type StructureActor } from "../src/index.js";
import { sourceOf } from "./document-source.js";
import { qualifiedPatient } from "./fixtures.js";
import { startSimulatedDmp, type SimulatedDmp } from "./simulated-dmp.js";

let world: SimulatedDmp;
let simulator: SimulatedDmp["simulator"];
let dmp: DmpClient;
const exchanges: Exchange[] = [];

beforeAll(async () => {
  const observer = (each: Exchange) => void exchanges.push(each);
  world = await startSimulatedDmp({}, [observeExchanges({ service: "dmp", clock: systemClock, observer })]);
  simulator = world.simulator;
  dmp = world.open({ clock: systemClock });
});
afterEach(() => {
  simulator.dmp.faults.clear();
});
afterAll(async () => {
  await world.close();
});

const report = (fields: Parameters<SimulatedDmp["report"]>[0] = {}) => world.report(fields);
const prepare = (request: Partial<Parameters<DmpClient["prepare"]>[0]> = {}) =>
  dmp.prepare({ documents: [report()], patient: qualifiedPatient(), sender: simulator.actors.radiologist, ...request });
const refusals = () => simulator.dmp.calls.at(-1)?.refusals;
const remarks = () => simulator.dmp.calls.at(-1)?.remarks;
const failureOf = async (promise: Promise<unknown>) => {
  const error: unknown = await promise.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  return isSegurError(error) ? error : undefined;
};

describe("existence test against the simulated DMP", () => {
  it("finds the record of the patient active, without a remark of the examiner", async () => {
    const record = await dmp.findRecord(qualifiedPatient(), { actor: simulator.actors.radiologist });
    expect(record.outcome).toBe("active");
    expect(remarks()).toEqual([]);
  });

  it.each([
    ["202096615708958", "closed"],
    ["160012B02077713", "absent"],
  ])("finds the record of %s %s", async (matricule, outcome) => {
    const patient = qualifiedPatient({ matricule });
    expect((await dmp.findRecord(patient, { actor: simulator.actors.radiologist })).outcome).toBe(outcome);
  });

  it("is accepted from an automatic processing", async () => {
    const actor: StructureActor = {
      role: "automate",
      internalId: "RIS-AUTO",
      name: "RIS-FICTIF, modèle 1, imagerie",
      login: { at: systemClock.now().toISOString(), method: "unspecified" },
    };
    expect((await dmp.findRecord(qualifiedPatient(), { actor })).outcome).toBe("active");
  });

  it("tells a busy registry from a refused software", async () => {
    simulator.dmp.faults.add({ on: "TD0.2", fault: { kind: "registry-error", code: "XDSRegistryBusy" } });
    const actor = simulator.actors.radiologist;
    expect(await failureOf(dmp.findRecord(qualifiedPatient(), { actor }))).toMatchObject({
      code: "ERR_DMP_BUSY",
      retryable: true,
    });
    const unknown = world.open({
      software: { ...world.options.software, homologationNumber: createSensitive("INCONNU") },
    });
    const refused = await failureOf(unknown.findRecord(qualifiedPatient(), { actor }));
    expect(refused?.code).toBe("ERR_DMP_VIHF_REFUSED");
    expect(JSON.stringify(refused)).not.toContain("INCONNU");
  });
});

describe("feeding the simulated DMP", () => {
  it("is accepted, document and signature, without a remark of the examiner", async () => {
    const before = simulator.dmp.documents.length;
    const outcome = await dmp.submit(await prepare());
    expect(refusals()).toEqual([]);
    expect(outcome).toEqual({ outcome: "accepted", warnings: [] });
    expect(remarks()).toEqual([]);
    expect(simulator.dmp.documents.length).toBeGreaterThan(before);
  });

  it("is accepted from a file that is read where it is, every digest computed again by the other side", async () => {
    const text = new TextDecoder().decode(report().bytes);
    // Not canonical: the digest of the Manifest is not that of the bytes.
    const bytes = new TextEncoder().encode(text.replace("?>\n", "?>\r\n<!-- RIS -->\r\n").replaceAll("></", " ></"));
    const frozen = await prepare({ documents: [{ content: sourceOf(bytes) }] });
    const outcome = await dmp.deliver(frozen);
    expect(refusals()).toEqual([]);
    expect(outcome).toMatchObject({ outcome: "delivered", by: "accepted" });
    expect(remarks()).toEqual([]);
    const [uniqueId] = frozen.documentIds;
    expect(simulator.dmp.documents.find((each) => each.uniqueId === uniqueId)?.bytes).toEqual(Buffer.from(bytes));
  });

  it("carries several documents, and each visibility", async () => {
    for (const visibility of [{ hiddenFromProfessionals: true }, { hiddenFromPatient: true }]) {
      const documents = [report(), report({ title: "CR d'IRM du genou" })];
      expect((await dmp.submit(await prepare({ documents, visibility }))).outcome).toBe("accepted");
    }
  });

  it("is accepted from a secretary, alone in the VIHF and the set (test 2.1-900)", async () => {
    const login = { at: systemClock.now().toISOString(), method: "password" } as const;
    const sender: StructureActor = { role: "secretary", internalId: "SEC-0042", name: "SECRETAIRE ALEX", login };
    const outcome = await dmp.submit(await prepare({ sender }));
    expect(refusals()).toEqual([]);
    expect(outcome.outcome).toBe("accepted");
  });

  it("is accepted from an automatic processing", async () => {
    const login = { at: systemClock.now().toISOString(), method: "unspecified" } as const;
    const sender: StructureActor = { role: "automate", internalId: "RIS-AUTO", name: "RIS-FICTIF modèle 1", login };
    const outcome = await dmp.submit(await prepare({ sender }));
    expect(refusals()).toEqual([]);
    expect(outcome.outcome).toBe("accepted");
  });

  it("recognises its own document after an answer that was lost: once in the registry", async () => {
    const frozen = await prepare();
    const before = simulator.dmp.submissions.length;
    simulator.dmp.faults.add({ on: "TD2.1a", times: 1, fault: { kind: "close-after-request" } });
    expect(await failureOf(dmp.submit(frozen))).toMatchObject({ outcomeUnknown: true });
    expect((await failureOf(dmp.submit(frozen)))?.code).toBe("ERR_DMP_DUPLICATE");
    expect(simulator.dmp.submissions.length).toBe(before + 1);
  });

  it("surfaces the warnings of a success", async () => {
    simulator.dmp.faults.add({ on: "TD2.1a", fault: { kind: "registry-warning" } });
    expect(await dmp.submit(await prepare())).toMatchObject({
      outcome: "accepted-with-warnings",
      warnings: [{ code: "XDSExtraMetadataNotSaved" }],
    });
  });

  it("reads an answer in a multipart body, and says when one is cut", async () => {
    simulator.dmp.faults.add({ on: "TD2.1a", times: 1, fault: { kind: "multipart" } });
    expect((await dmp.submit(await prepare())).outcome).toBe("accepted");
    simulator.dmp.faults.add({ on: "TD2.1a", times: 1, fault: { kind: "malformed-multipart" } });
    expect(await failureOf(dmp.submit(await prepare()))).toMatchObject({ outcomeUnknown: true });
  });

  it.each([
    ["DMPClosed", "closed"],
    ["DMPAccessForbidden", "forbidden"],
  ])("reads %s as an outcome", async (code, reason) => {
    simulator.dmp.faults.add({ on: "TD2.1a", fault: { kind: "registry-error", code } });
    expect(await dmp.submit(await prepare())).toMatchObject({ outcome: "refused", reason });
  });

  it("is refused for a patient without record, as an outcome", async () => {
    const patient = qualifiedPatient({ matricule: "160012B02077713" });
    const outcome = await dmp.submit(await prepare({ patient, documents: [report({ patient })] }));
    expect(outcome).toMatchObject({ outcome: "refused", reason: "absent" });
  });

  it("is refused when one byte of the document differs from what was signed", async () => {
    const frozen = await prepare();
    const [document, signature] = frozen.submission.documents;
    if (document === undefined || signature === undefined) throw new Error("two documents");
    const text = new TextDecoder().decode(document.bytes).replace("RADIOLOGUE", "RADIOLOGUF");
    const bytes = new TextEncoder().encode(text);
    // The metadata follow the altered bytes: only the Manifest can tell.
    const { createHash } = await import("node:crypto");
    const hash = createHash("sha1").update(bytes).digest("hex");
    const altered = { ...document, bytes, entry: { ...document.entry, hash } };
    const submission = { ...frozen.submission, documents: [altered, signature] };
    const before = simulator.dmp.submissions.length;
    const failure = await failureOf(dmp.submit({ ...frozen, submission }));
    expect(failure?.official?.text).toContain("Manifest");
    expect(simulator.dmp.submissions.length).toBe(before);
  });

  it("says that the seal was refused", async () => {
    simulator.dmp.faults.add({ on: "TD2.1a", fault: { kind: "soap-fault", code: "DMPInvalidCertificate" } });
    const failure = await failureOf(dmp.submit(await prepare()));
    expect(failure).toMatchObject({ code: "ERR_DMP_CERTIFICATE_REFUSED", official: { code: "DMPInvalidCertificate" } });
    expect(failure && retryClassOf(failure)).toBe("config-terminal");
  });

  it("showed every exchange to the observer, answers included", () => {
    expect(exchanges.some(({ operation }) => operation === "TD0.2")).toBe(true);
    expect(exchanges.filter(({ operation }) => operation === "TD2.1a").length).toBeGreaterThan(5);
  });
});
