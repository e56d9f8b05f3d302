import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";

import { createFixedClock, createSeededIds } from "@segur-sdk/core";
import { canonicalize, childElements, childNamed, parseXml, xmlNamespace } from "@segur-sdk/core/xml";
import { beforeAll, expect, it } from "vitest";

import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import {
  createDmpService,
  dmpPath,
  type DmpPatient,
  type DmpRights,
  dmpRights,
  type DmpService,
  type DmpServiceOptions,
} from "../../src/dmp/index.js";
import type { SimulatorResponse } from "../../src/http/simulator-http.js";
import { createSimulatorPki } from "../../src/pki/simulator-pki.js";
import { envelopeOf, schemaErrors } from "./dmp-schemas.js";

const now = "2026-09-20T08:00:00Z";
const soap = xmlNamespace("http://www.w3.org/2003/05/soap-envelope");
const golden = (name: string): Buffer => readFileSync(sharedPath(`reference/dmp/messages/${name}`));
const certificate = (name: string): X509Certificate =>
  new X509Certificate(readFileSync(sharedPath(`reference/dmp/certs/${name}.pem`)));

/** Identifier of the document in the messages to the registry; the one that the feeding gave it. */
const inRegistry = "fe5287a2-ae6a-11eb-8f5d-000000000001";
const contentTypeOf = (name: string): string =>
  /^Content-Type: (.*)$/m.exec(golden(name).toString())?.[1]?.trim() ?? "";

/** Canonical form of the body of a message. */
function bodyOf(message: Uint8Array): string {
  const body = childNamed(parseXml(envelopeOf(message)).root, soap("Body"));
  const [content] = body === undefined ? [] : childElements(body);
  if (content === undefined) throw new Error("no body");
  return canonicalize(content, { method: "exc-c14n" });
}

const patient: DmpPatient = {
  matricule: "299039900099959",
  birthName: "EXEMPLE",
  givenNames: "CAMILLE",
  birthDate: "1999-03-14",
  sex: "F",
  record: "active",
  authorisation: "VALIDE",
  authorisedAt: "2026-09-18T10:15:00Z",
};

/** The golden messages are all of the indirect mode: every transaction is opened to it. */
const open = Object.fromEntries(
  Object.keys(dmpRights).map((operation) => [operation, { indirect: "yes", air: "yes", direct: "yes", cpe: "yes" }]),
) as DmpRights;

describeShared("the registry of the simulated DMP", () => {
  let client: X509Certificate;
  let trust: readonly X509Certificate[];

  beforeAll(async () => {
    const holder = { id: "10B0999999", name: "CENTRE D'IMAGERIE FICTIF", department: "Rhône (69)" };
    const pki = await createSimulatorPki({ clock: createFixedClock(now), holder });
    client = (await pki.credential("DMP-AUTH")).certificate;
    trust = [pki.organisations, pki.root, certificate("ac-organisations-fictive"), certificate("ac-racine-fictive")];
  });

  const newService = (options: Partial<DmpServiceOptions> = {}): DmpService =>
    createDmpService({
      trust,
      clock: createFixedClock(now),
      ids: createSeededIds("registry"),
      // One assertion, of the day before, serves all the golden messages.
      toleranceMs: 24 * 3_600_000,
      homologationNumbers: ["FIC-000000-tst1"],
      patients: [patient],
      rights: open,
      ...options,
    });
  const send = (dmp: DmpService, service: string, contentType: string, body: Uint8Array): Promise<SimulatorResponse> =>
    dmp.handle({
      method: "POST",
      path: `${dmpPath}/${service}`,
      headers: { "content-type": contentType, host: "dmp.simulateur.example" },
      body,
      clientCertificate: client,
    });
  const plain = "application/soap+xml; charset=UTF-8";
  const last = (dmp: DmpService) => dmp.calls.at(-1);

  /** A service that was fed the golden report, and the identifier that it gave it. */
  const fed = async (options?: Partial<DmpServiceOptions>) => {
    const dmp = newService(options);
    await send(
      dmp,
      "repository",
      contentTypeOf("td2.1/td2.1a-cr-imagerie-pdf.http-headers.txt"),
      golden("td2.1/td2.1a-cr-imagerie-pdf.mime"),
    );
    expect(last(dmp)?.refusals).toEqual([]);
    const uuid = dmp.registry.documents[0]?.entryUuid.slice("urn:uuid:".length) ?? "";
    /** A golden request, about the document that is there. */
    const ask = (service: string, name: string, edit = (text: string): string => text) =>
      send(dmp, service, plain, Buffer.from(edit(golden(name).toString().replaceAll(inRegistry, uuid))));
    return { dmp, uuid, ask };
  };

  it("says the same as the golden reference, and as the golden absence of one", async () => {
    const { uuid, ask } = await fed();
    const response = await ask("registry", "td3.1/td3.1b-getdocuments-objectref.request.xml");
    expect(bodyOf(response.body)).toBe(
      bodyOf(golden("td3.1/td3.1b-getdocuments-objectref.response.xml")).replaceAll(inRegistry, uuid),
    );
    expect(schemaErrors(response.body)).toBe("");
    const none = await send(newService(), "registry", plain, golden("td3.1/td3.1b-getdocuments-objectref.request.xml"));
    expect(bodyOf(none.body)).toBe(bodyOf(golden("td3.1/td3.1b-getdocuments-objectref.response-empty.xml")));
  });

  it("gives the golden entry back, but for the numbering of its parts", async () => {
    const { uuid, ask } = await fed();
    const response = await ask("registry", "td3.1/td3.1a-finddocuments.request.xml");
    // The golden feeding has a comment, the golden entry has lost it.
    const same = (text: string): string =>
      text
        .replaceAll(uuid, inRegistry)
        .replaceAll(/<Description>.*?<\/Description>/g, "")
        .replaceAll(/ id="(?:id-)?[^"]*-c[0-9]+"/g, "")
        .replaceAll(/<Slot name="(?:hash|size|repositoryUniqueId)">.*?<\/Slot>/g, "");
    expect(same(bodyOf(response.body))).toBe(same(bodyOf(golden("td3.1/td3.1a-finddocuments.response.xml"))));
    for (const slot of ["hash", "size", "repositoryUniqueId"]) {
      const written = new RegExp(`<Slot name="${slot}"><ValueList><Value>[^<]+</Value></ValueList></Slot>`);
      expect(written.exec(bodyOf(response.body))?.[0]).toBe(
        written.exec(bodyOf(golden("td3.1/td3.1a-finddocuments.response.xml")))?.[0],
      );
    }
    expect(schemaErrors(response.body)).toBe("");
  });

  it.each([
    ["td3.1a-finddocuments-by-reference", 1],
    ["td3.1a-findsubmissionsets", 1],
  ])("finds what %s asks, validly", async (name, count) => {
    const { dmp, ask } = await fed();
    const response = await ask("registry", `td3.1/${name}.request.xml`);
    expect(last(dmp)).toMatchObject({ operation: "TD3.1a", answer: "Success", refusals: [] });
    expect(bodyOf(response.body).match(/<(?:ExtrinsicObject|RegistryPackage) /g)).toHaveLength(count);
    expect(schemaErrors(response.body)).toBe("");
  });

  it("gives the golden document back, as the golden answer does", async () => {
    const { dmp, ask } = await fed();
    const response = await ask("repository", "td3.2/td3.2-retrieve.request.xml");
    const same = (text: string): string => text.replace(/cid:[^"]*/, "cid:");
    expect(same(bodyOf(response.body))).toBe(same(bodyOf(golden("td3.2/td3.2-retrieve.response.mime"))));
    expect(Buffer.from(response.body).includes(golden("td2.1/td2.1a-cr-imagerie-pdf.doc1.xml"))).toBe(true);
    expect(last(dmp)?.answer).toBe("Success");
    expect(schemaErrors(response.body)).toBe("");
  });

  it("refuses in the words of the golden failure, in a multipart", async () => {
    const response = await send(newService(), "repository", plain, golden("td3.2/td3.2-retrieve.request.xml"));
    expect(bodyOf(response.body)).toBe(bodyOf(golden("td3.2/td3.2-retrieve.response-failure.mime")));
    expect(response.headers["content-type"]).toContain("multipart/related");
    expect(schemaErrors(response.body)).toBe("");
  });

  it.each([
    ["td3.3c-suppression", "TD3.3c", "deleted"],
    ["td3.3d-archivage", "TD3.3d", "archived"],
    ["td3.3a-masquage", "TD3.3a", "approved"],
  ] as const)("obeys the golden %s", async (name, operation, status) => {
    const { dmp, ask } = await fed();
    const response = await ask("registry", `td3.3/${name}.request.xml`);
    expect(last(dmp)).toMatchObject({ operation, answer: "Success", refusals: [] });
    expect(dmp.registry.documents).toMatchObject([{ status, version: operation === "TD3.3a" ? 2 : 1 }]);
    expect(bodyOf(response.body)).toBe(bodyOf(golden("td3.3/response-success.xml")));
    expect(schemaErrors(response.body)).toBe("");
  });

  it("obeys the golden un-archiving, after the archiving", async () => {
    const { dmp, ask } = await fed();
    await ask("registry", "td3.3/td3.3d-archivage.request.xml");
    // All the golden updates bear the same identifier of set.
    await ask("registry", "td3.3/td3.3d-desarchivage.request.xml", (text) =>
      text.replace("3.2026092008000001", "3.2026092008000002"),
    );
    expect(last(dmp)?.refusals).toEqual([]);
    expect(dmp.registry.documents[0]?.status).toBe("approved");
  });

  it("refuses another author in the golden words", async () => {
    const { ask } = await fed();
    const response = await ask("registry", "td3.3/td3.3a-masquage.request.xml", (text) => {
      const at = text.indexOf("<ExtrinsicObject");
      return text.slice(0, at) + text.slice(at).replace("^RADIOLOGUE^CAMILLE^", "^AUTRE^CAMILLE^");
    });
    const same = (text: string): string => text.replace(/location="[^"]*"/, 'location=""');
    expect(same(bodyOf(response.body))).toBe(bodyOf(golden("td3.3/response-author-modified.xml")));
  });

  it("obeys the golden TD0.3, TD0.4 and TD1.6, and answers the first two as the golden answers", async () => {
    const { dmp, ask } = await fed();
    const added = await ask("habilitations", "td0.3/td0.3-ajout.request.xml");
    expect(bodyOf(added.body)).toBe(bodyOf(golden("td0.3/td0.3.response.xml")));
    dmp.setPatient(patient);
    const listed = await ask("patientsSpecific", "td0.4/td0.4-patientlist.request.xml");
    const sameDates = (text: string): string => text.replaceAll(/(<p:last(?:Update|Add)Date>)[0-9]{14}/g, "$1");
    expect(sameDates(bodyOf(listed.body))).toBe(sameDates(bodyOf(golden("td0.4/td0.4-patientlist.response.xml"))));
    await ask("habilitations", "td1.6/td1.6-list.request.xml");
    expect(dmp.calls.slice(-3).map(({ operation, answer }) => [operation, answer])).toEqual([
      ["TD0.3", "DMPOk"],
      ["TD0.4", "DMPOk"],
      ["TD1.6", "DMPOk"],
    ]);
  });

  it("tells the administrative data validly (TD1.3a)", async () => {
    const { dmp, ask } = await fed();
    const response = await ask("patients", "td0.2/td0.2-request.xml", (text) =>
      text.replace("TEST_EXST", "CNSLT_DATA"),
    );
    expect(last(dmp)).toMatchObject({ operation: "TD1.3a", answer: "OK" });
    expect(schemaErrors(response.body)).toBe("");
  });

  it("refuses validly, for every code, in the form of each transaction", async () => {
    const { ask, dmp } = await fed();
    const requests = [
      ["registry", "td3.1/td3.1a-finddocuments.request.xml"],
      ["repository", "td3.2/td3.2-retrieve.request.xml"],
      ["registry", "td3.3/td3.3c-suppression.request.xml"],
      ["patients", "td0.2/td0.2-request.xml"],
    ] as const;
    for (const [service, name] of requests) {
      dmp.faults.add({ fault: { kind: "registry-error", code: "DMPAccessForbidden", text: "Accès < refusé & clos" } });
      const response = await ask(service, name);
      expect(schemaErrors(response.body)).toBe("");
    }
  });
});
