import { createSoftwareSigner, loadPem } from "@segur-sdk/certificates";
import { parseOid, parseStructIdNat } from "@segur-sdk/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { deliveredDocumentsOf, type DmpClient, type PrepareOptions } from "../../src/index.js";
import { nextVersion, qualifiedPatient } from "../fixtures.js";
import { startSimulatedDmp, type SimulatedDmp } from "../simulated-dmp.js";

/** Site of the simulator. */
const site = "1440000008";
const legalEntity = "1690000005";
let world: SimulatedDmp;
let dmp: DmpClient;
beforeAll(async () => {
  const structures = [{ id: site, legalEntity }, { id: legalEntity }];
  world = await startSimulatedDmp({ dmp: { entryUuids: "assigned", directory: { structures } } });
  dmp = world.open();
});
afterAll(() => world.close());

const patient = qualifiedPatient();
const radiologist = () => world.simulator.actors.radiologist;
const stored = (uniqueId: string | undefined) =>
  world.simulator.dmp.documents.find((document) => document.uniqueId === uniqueId);
async function feed(options: Partial<PrepareOptions>, client = dmp) {
  const frozen = await client.prepare({ documents: [world.report()], patient, sender: radiologist(), ...options });
  const outcome = await client.deliver(frozen);
  expect(world.lastCall()).toEqual({ refusals: [], remarks: [] });
  expect(outcome).toMatchObject({ outcome: "delivered", by: "accepted" });
  return frozen;
}

describe("existence test", () => {
  it.each([
    ["a closed record, with its date (0.2-020)", "271016322099740", { outcome: "closed", closedOn: "2025-06-30" }],
    ["a user who is not authorised (0.2-030)", "277076322082910", { outcome: "active", authorisation: "NON_EXISTE" }],
    ["an authorisation that expired (0.2-060)", "295016322099431", { outcome: "active", authorisation: "EXPIRE" }],
    ["a user whom the patient blocked (0.2-070)", "189016322099385", { outcome: "active", authorisation: "INTERDIT" }],
  ])("reads %s", async (_, matricule, expected) => {
    expect(await dmp.findRecord(qualifiedPatient({ matricule }), { actor: radiologist() })).toMatchObject(expected);
  });
});

describe("feeding", () => {
  it("sends two documents of different types in one set (2.1-020)", async () => {
    const frozen = await feed({ documents: [world.report(), world.report({ title: "CR d'IRM du genou" })] });
    expect(world.simulator.dmp.submissions.at(-1)?.documents).toEqual(frozen.documentIds);
  });

  it.each([
    ["masked to professionals (2.1-050)", { hiddenFromProfessionals: true }, ["N", "MASQUE_PS"]],
    ["invisible to the patient (2.1-060)", { hiddenFromPatient: true }, ["N", "INVISIBLE_PATIENT"]],
  ])("sends a document %s", async (_, visibility, codes) => {
    const { documentIds } = await feed({ visibility });
    expect(stored(documentIds[0])?.confidentialityCodes).toEqual(codes);
  });

  it("sends a complete document of the structure, PDF/A-1 (2.1-160)", async () => {
    const { documentIds } = await feed({});
    expect(stored(documentIds[0])).toMatchObject({
      formatCode: "urn:ihe:iti:xds-sd:pdf:2008",
      typeCode: "18748-4",
      structureId: site,
    });
  });
});

describe("legal entity and geographical entity", () => {
  const entityClient = async (structure: string) => {
    const holder = { id: legalEntity, name: "GROUPE FICTIF", department: "Rhône (69)" };
    const issue = (profile: "org-auth-cli" | "org-sign") =>
      world.simulator.pki.issue({ profile, commonName: "groupe.example", holder });
    const [auth, sign] = [await issue("org-auth-cli"), await issue("org-sign")];
    const pem = { certificate: sign.certificatePem, key: sign.keyPem, chain: sign.chain.map(String) };
    const { tlsIdentity: _, ...options } = world.options;
    return world.open({
      ...options,
      http: world.connect(auth),
      signer: createSoftwareSigner(loadPem(pem)),
      structure: { ...world.options.structure, id: parseStructIdNat(structure) },
    });
  };

  it("feeds with the certificates of the site (2.1-180)", async () => {
    await feed({});
    expect(world.simulator.dmp.submissions.at(-1)?.structureId).toBe(site);
  });

  it("feeds, replaces and deletes for the site with the certificates of its legal entity (2.1-210) (3.3-580)", async () => {
    const client = await entityClient(site);
    const document = world.report();
    const frozen = await feed({ documents: [document] }, client);
    expect(world.simulator.dmp.calls.at(-1)?.certificateSubject).toContain(`OU=${legalEntity}`);
    const [replaces] = deliveredDocumentsOf(frozen);
    if (replaces === undefined) throw new Error("one document");
    const next = nextVersion(document, { title: "CR corrigé" });
    await feed({ documents: [{ document: next, replaces }] }, client);
    const uniqueId = parseOid(next.report.id);
    expect(await client.delete({ uniqueId, patient, sender: radiologist(), confirmedBy: "dr-017" })).toMatchObject({
      outcome: "deleted",
    });
  });

  it("is told when the directory does not know the link", async () => {
    const client = await entityClient("1690000013");
    await expect(client.findRecord(patient, { actor: radiologist() })).rejects.toMatchObject({
      code: "ERR_DMP_STRUCTURE_REFUSED",
    });
  });
});
