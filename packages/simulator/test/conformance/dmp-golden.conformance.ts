import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";

import { createFixedClock, createSeededIds } from "@segur-sdk/core";
import { beforeAll, expect, it } from "vitest";

import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import {
  createDmpService,
  dmpPath,
  type DmpPatient,
  type DmpService,
  type SeededDocument,
} from "../../src/dmp/index.js";
import type { SimulatorResponse } from "../../src/http/simulator-http.js";
import { createSimulatorPki } from "../../src/pki/simulator-pki.js";
import { schemaErrors } from "./dmp-schemas.js";

const messages = (name: string): Buffer => readFileSync(sharedPath(`reference/dmp/messages/${name}`));
const certificate = (name: string): X509Certificate =>
  new X509Certificate(readFileSync(sharedPath(`reference/dmp/certs/${name}.pem`)));

/** The patient of the golden messages. */
const patient: DmpPatient = {
  matricule: "299039900099959",
  birthName: "EXEMPLE",
  givenNames: "CAMILLE ANNE",
  birthDate: "1999-03-14",
  sex: "F",
  record: "active",
};

/** The document that the golden replacement designates. */
const replaced: SeededDocument = {
  uniqueId: "1.2.250.1.999.1.1.9001.4.1",
  entryUuid: "urn:uuid:fe5287a2-ae6a-11eb-8f5d-000000000001",
  status: "approved",
  submissionSetUniqueId: "1.2.250.1.999.1.1.9001.3.1",
  patient: patient.matricule,
  structureId: "10B0999999",
  title: "CR IRM",
  classCode: "31",
  typeCode: "18748-4",
  formatCode: "urn:ihe:iti:xds-sd:pdf:2008",
  confidentialityCodes: ["N"],
  mimeType: "text/xml",
  creationTime: "20260919095500",
  hash: "0".repeat(40),
  size: 1,
  bytes: Uint8Array.of(1),
};

interface ExpectedSet {
  readonly message: string;
  readonly submissionSetUniqueId: string;
  readonly documents: readonly { readonly uniqueId: string; readonly sha1Hex: string; readonly size: number }[];
  readonly signature: { readonly uniqueId: string; readonly sha1Hex: string };
}

describeShared("the golden messages of the DMP", () => {
  let client: X509Certificate;
  let trust: readonly X509Certificate[];

  beforeAll(async () => {
    const clock = createFixedClock("2026-09-19T11:00:05Z");
    const holder = { id: "10B0999999", name: "CENTRE D'IMAGERIE FICTIF", department: "Rhône (69)" };
    const pki = await createSimulatorPki({ clock, holder });
    client = (await pki.credential("DMP-AUTH")).certificate;
    trust = [pki.organisations, pki.root, certificate("ac-organisations-fictive"), certificate("ac-racine-fictive")];
  });

  const newService = (patients: readonly DmpPatient[] = [patient]): DmpService =>
    createDmpService({
      trust,
      clock: createFixedClock("2026-09-19T11:00:05Z"),
      ids: createSeededIds("dmp"),
      // The three sets carry one assertion of 09:58, the last of them was built at 11:00.
      toleranceMs: 2 * 3_600_000,
      homologationNumbers: ["FIC-000000-tst1"],
      documents: [replaced],
      patients,
    });

  const send = (dmp: DmpService, service: string, contentType: string, body: Uint8Array): Promise<SimulatorResponse> =>
    dmp.handle({
      method: "POST",
      path: `${dmpPath}/${service}`,
      headers: { "content-type": contentType, host: "dmp.simulateur.example" },
      body,
      clientCertificate: client,
    });

  const feed = (dmp: DmpService, name: string): Promise<SimulatorResponse> => {
    const headers = messages(`td2.1/${name}.http-headers.txt`).toString();
    const contentType = /^Content-Type: (.*)$/m.exec(headers)?.[1]?.trim() ?? "";
    return send(dmp, "repository", contentType, messages(`td2.1/${name}.mime`));
  };

  const expected = (name: string): ExpectedSet => {
    const sets = JSON.parse(messages("td2.1/expected.json").toString()) as readonly ExpectedSet[];
    const found = sets.find((set) => set.message === name);
    if (found === undefined) throw new Error(`no expectation for ${name}`);
    return found;
  };

  it.each(["td2.1a-cr-imagerie-pdf", "td2.1b-remplacement", "td2.1a-kos-et-cr"])("accepts %s", async (name) => {
    const dmp = newService();
    const response = await feed(dmp, name);
    expect(dmp.calls[0]?.refusals).toEqual([]);
    expect(response.status).toBe(200);
    expect(schemaErrors(response.body)).toBe("");
    const set = expected(name);
    expect(dmp.submissions).toMatchObject([
      {
        uniqueId: set.submissionSetUniqueId,
        documents: set.documents.map((document) => document.uniqueId),
        signature: { uniqueId: set.signature.uniqueId },
      },
    ]);
    for (const { uniqueId, sha1Hex, size } of set.documents) {
      expect(dmp.documents.find((document) => document.uniqueId === uniqueId)).toMatchObject({ hash: sha1Hex, size });
    }
  });

  it("deprecates what the golden replacement replaces", async () => {
    const dmp = newService();
    await feed(dmp, "td2.1b-remplacement");
    expect(dmp.calls[0]?.operation).toBe("TD2.1b");
    expect(dmp.documents.map((document) => document.status)).toEqual(["deprecated", "approved"]);
  });

  it("refuses a golden set sent twice as a duplicate", async () => {
    const dmp = newService();
    await feed(dmp, "td2.1a-cr-imagerie-pdf");
    const response = await feed(dmp, "td2.1a-cr-imagerie-pdf");
    expect(new Set(dmp.calls[1]?.refusals.map((refusal) => refusal.code))).toEqual(
      new Set(["XDSDuplicateUniqueIdInRegistry"]),
    );
    expect(schemaErrors(response.body)).toBe("");
  });

  it("refuses a golden set of which one byte of a document was flipped", async () => {
    const dmp = newService();
    const headers = messages("td2.1/td2.1a-cr-imagerie-pdf.http-headers.txt").toString();
    const contentType = /^Content-Type: (.*)$/m.exec(headers)?.[1]?.trim() ?? "";
    const body = messages("td2.1/td2.1a-cr-imagerie-pdf.mime");
    const at = body.indexOf("<title>") + "<title>".length;
    body[at] = (body[at] ?? 0) ^ 1;
    await send(dmp, "repository", contentType, body);
    expect(dmp.calls[0]?.refusals.map((refusal) => refusal.code)).toEqual(["XDSRepositoryMetadataError"]);
    expect(dmp.documents).toHaveLength(1);
  });

  it.each([
    ["active", patient, "OK"],
    ["closed", { ...patient, record: "closed", closedOn: "2025-06-30" } as const, "OK"],
    ["absent", { ...patient, record: "absent" } as const, "NF"],
  ])("answers the golden existence test of a record that is %s", async (_, known, answer) => {
    const dmp = newService([known]);
    const response = await send(
      dmp,
      "patients",
      "application/soap+xml; charset=UTF-8",
      messages("td0.2/td0.2-request.xml"),
    );
    expect(dmp.calls[0]).toMatchObject({ operation: "TD0.2", answer, refusals: [] });
    expect(schemaErrors(response.body)).toBe("");
  });
});
