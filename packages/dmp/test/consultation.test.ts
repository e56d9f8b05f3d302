import { createSoftwareSigner, loadPem } from "@segur-sdk/certificates";
import { parseStructIdNat, type Site } from "@segur-sdk/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { deliveredDocumentsOf, type DeliveredDocument, type DmpAccess, type DmpClient } from "../src/index.js";
import { minorPatient, qualifiedPatient } from "./fixtures.js";
import { startSimulatedDmp, type SimulatedDmp } from "./simulated-dmp.js";

const legalEntity = "1690000005";
let world: SimulatedDmp;
let feeding: DmpClient;
beforeAll(async () => {
  world = await startSimulatedDmp({ cards: true });
  // Consultation needs the patient's authorisation, which feeding does not.
  const ruth = world.simulator.dmp.patients.find(({ matricule }) => matricule === patient.ins.matricule);
  if (ruth !== undefined) world.simulator.dmp.setPatient({ ...ruth, authorisation: "VALIDE" });
  feeding = world.open();
});
afterAll(() => world.close());

const patient = qualifiedPatient();
const radiologist = () => world.simulator.actors.radiologist;
const noRemark = () => {
  expect(world.lastCall()).toEqual({ refusals: [], remarks: [] });
};

async function send(visibility: Parameters<DmpClient["prepare"]>[0]["visibility"] = {}): Promise<DeliveredDocument> {
  const frozen = await feeding.prepare({ documents: [world.report()], patient, sender: radiologist(), visibility });
  await feeding.deliver(frozen);
  const [kept] = deliveredDocumentsOf(frozen);
  if (kept === undefined) throw new Error("one document");
  return kept;
}

async function openDirect(): Promise<DmpClient> {
  const card = await world.simulator.pki.card({
    kind: "CPS",
    personId: radiologist().id,
    familyName: "RADIOLOGUE",
    givenName: "CAMILLE",
    profession: { title: "Médecin", code: "10" },
    speciality: "SM44",
  });
  const { certificatePem, keyPem, chain } = card.signature;
  const signer = createSoftwareSigner(loadPem({ certificate: certificatePem, key: keyPem, chain: chain.map(String) }));
  const { tlsIdentity: _, ...options } = world.options;
  const changes = { access: { mode: "direct" }, signer, http: world.connect(card.authentication) } as const;
  return world.open({ ...options, ...changes });
}
const reinforced = { mode: "reinforced", strongAuthentication: "APP_BROWSER_AUTH" } as const satisfies DmpAccess;

describe.each([
  ["reinforced", () => Promise.resolve(world.open({ access: reinforced }))],
  ["direct", openDirect],
] as const)("consultation in %s mode", (_, open) => {
  let dmp: DmpClient;
  let kept: DeliveredDocument;
  beforeAll(async () => {
    dmp = await open();
    kept = await send();
  });
  const request = (of: DeliveredDocument) => ({
    uniqueId: of.uniqueId,
    patient,
    sender: radiologist(),
    confirmedBy: "dr-017",
  });

  it("finds the record and its administrative data", async () => {
    expect((await dmp.findRecord(patient, { actor: radiologist() })).outcome).toBe("active");
    const found = await dmp.findAdministrativeData(patient, { actor: radiologist() });
    noRemark();
    if (found.outcome !== "found") throw new Error(found.outcome);
    expect(found.record.outcome).toBe("active");
    expect(found.data.traits.reveal().familyNames).toContain("NESSI");
    expect(JSON.stringify(found)).not.toContain("NESSI");
  });

  it("finds a document by its metadata, by its exam, and its submission", async () => {
    const statuses = ["urn:oasis:names:tc:ebxml-regrep:StatusType:Approved"] as const;
    const options = { patient, actor: radiologist() };
    const typeCodes = [{ code: "18748-4", system: "2.16.840.1.113883.6.1" }];
    const byType = await dmp.search({ query: "FindDocuments", statuses, typeCodes }, options);
    noRemark();
    expect(byType).toMatchObject({ outcome: "found", complete: true });
    const ids = byType.outcome === "found" ? byType.documents.map(({ entry }) => entry.uniqueId) : [];
    expect(ids).toContain(kept.uniqueId);
    const [accession] = kept.referenceIds ?? [];
    const referenceIds = accession === undefined ? [] : [[accession]];
    const byExam = await dmp.search({ query: "FindDocumentsByReferenceId", statuses, referenceIds }, options);
    expect(byExam.outcome === "found" && byExam.documents.length).toBeGreaterThan(0);
    const sets = await dmp.search({ query: "FindSubmissionSets", statuses }, options);
    expect(sets.outcome === "found" && sets.submissionSets.length).toBeGreaterThan(0);
  });

  it("reads a document back: the bytes that were sent", async () => {
    const found = await dmp.search(
      { query: "GetDocuments", by: "uniqueId", ids: [kept.uniqueId] },
      { patient, actor: radiologist() },
    );
    const [document] = found.outcome === "found" ? found.documents : [];
    if (document === undefined) throw new Error("one document");
    const { hash, size } = document.entry;
    const asked = { uniqueId: kept.uniqueId, ...(hash && { hash }), ...(size && { size }) };
    const read = await dmp.retrieve([asked], { patient, actor: radiologist() });
    noRemark();
    const stored = world.simulator.dmp.documents.find(({ uniqueId }) => uniqueId === kept.uniqueId);
    expect(read).toMatchObject({ outcome: "retrieved", missing: [], documents: [{ mimeType: "text/xml" }] });
    expect(
      read.outcome === "retrieved" && Buffer.from(read.documents[0]?.bytes ?? []).equals(stored?.bytes ?? Buffer.of()),
    ).toBe(true);
    await expect(
      dmp.retrieve([{ ...asked, hash: "0".repeat(40) }], { patient, actor: radiologist() }),
    ).rejects.toMatchObject({ code: "ERR_DMP_RETRIEVED_ALTERED" });
  });

  it("masks to the professionals and shows again; shows to the patient, and never hides again (TD3.3a, TD3.3b)", async () => {
    const hidden = await send({ hiddenFromPatient: true });
    const change = (visibility: DeliveredDocument["visibility"]) =>
      dmp.changeVisibility({ ...request(hidden), visibility });
    const codes = () =>
      world.simulator.dmp.documents.find(({ uniqueId }) => uniqueId === hidden.uniqueId)?.confidentialityCodes;
    expect(await change({})).toEqual({ outcome: "changed", warnings: [] });
    expect(world.simulator.dmp.calls.at(-1)?.operation).toBe("TD3.3b");
    expect(codes()).toEqual(["N"]);
    expect(await change({ hiddenFromProfessionals: true })).toMatchObject({ outcome: "changed" });
    expect(codes()).toEqual(["N", "MASQUE_PS"]);
    expect(await change({})).toMatchObject({ outcome: "changed" });
    noRemark();
    await expect(change({ hiddenFromPatient: true })).rejects.toMatchObject({
      code: "ERR_DMP_VISIBILITY_IRREVERSIBLE",
    });
    await expect(change({})).rejects.toMatchObject({ code: "ERR_DMP_UNCHANGED" });
    await expect(change({ hiddenFromLegalRepresentatives: true })).rejects.toMatchObject({
      code: "ERR_DMP_NOT_A_MINOR",
    });
    await expect(dmp.changeVisibility({ ...request(hidden), confirmedBy: "", visibility: {} })).rejects.toMatchObject({
      code: "ERR_DMP_CONFIRMATION",
    });
  });

  it("archives and takes out of the archives (TD3.3d)", async () => {
    const status = () => world.simulator.dmp.documents.find(({ uniqueId }) => uniqueId === kept.uniqueId)?.status;
    expect(await dmp.archive(request(kept))).toMatchObject({ outcome: "archived" });
    expect(status()).toBe("archived");
    expect(await dmp.unarchive(request(kept))).toMatchObject({ outcome: "unarchived" });
    expect(status()).toBe("approved");
    noRemark();
  });
});

describe("direct mode", () => {
  it("feeds and deletes its own documents, adds and removes an authorisation", async () => {
    const dmp = await openDirect();
    const actor = radiologist();
    const frozen = await dmp.prepare({ documents: [world.report()], patient, sender: actor });
    expect(await dmp.deliver(frozen)).toMatchObject({ outcome: "delivered" });
    noRemark();
    const [uniqueId] = frozen.documentIds;
    if (uniqueId === undefined) throw new Error("one document");
    expect(await dmp.delete({ uniqueId, patient, sender: actor, confirmedBy: "dr-017" })).toMatchObject({
      outcome: "deleted",
    });
    expect(await dmp.setAuthorisation({ patient, actor, action: "add" })).toMatchObject({ outcome: "done" });
    expect(await dmp.setAuthorisation({ patient, actor, action: "remove" })).toMatchObject({ outcome: "done" });
    const listed = await dmp.listRecords({ actor, since: new Date("2026-01-01T00:00:00Z"), by: "document" });
    expect(listed.outcome).toBe("listed");
  });
});

describe("one legal entity, several sites (tests 2.1-180, 2.1-210, 3.3-580)", () => {
  it("signs for each site with the certificates of the entity; a stranger's certificate is refused before any socket", async () => {
    const credential = async (profile: "org-auth-cli" | "org-sign") => {
      const issued = await world.simulator.pki.issue({
        profile,
        commonName: "entite.juridique.example",
        holder: { id: legalEntity, name: "GROUPE FICTIF", department: "Rhône (69)" },
      });
      return { issued, chain: issued.chain.map(String) };
    };
    const sign = await credential("org-sign");
    const auth = await credential("org-auth-cli");
    const signer = createSoftwareSigner(
      loadPem({ certificate: sign.issued.certificatePem, key: sign.issued.keyPem, chain: sign.chain }),
    );
    const { tlsIdentity: _, ...options } = world.options;
    const sites: readonly Site[] = [
      world.options.structure,
      { ...world.options.structure, id: parseStructIdNat("1690000013"), name: "SITE SUD" },
    ];
    for (const structure of sites) {
      const dmp = world.open({ ...options, signer, http: world.connect(auth.issued), structure });
      const document = world.report({ patient: minorPatient(), site: structure });
      const frozen = await dmp.prepare({ documents: [document], patient: minorPatient(), sender: radiologist() });
      expect(frozen.submission.submissionSet.authors[0]?.institutions[0]?.id).toBe(structure.id);
      // The document of one site never leaves under another.
      const other = sites.find(({ id }) => id !== structure.id);
      const foreign = world.open({
        ...options,
        signer,
        http: world.connect(auth.issued),
        ...(other && { structure: other }),
      });
      await expect(
        foreign.prepare({ documents: [document], patient: minorPatient(), sender: radiologist() }),
      ).rejects.toMatchObject({ code: "ERR_DMP_AUTHOR_INSTITUTION" });
    }
    expect(() =>
      world.open({ signer, structure: { ...world.options.structure, id: parseStructIdNat("355200000000010") } }),
    ).toThrow(expect.objectContaining({ code: "ERR_CERT_STRUCTURE" }));
  });
});
