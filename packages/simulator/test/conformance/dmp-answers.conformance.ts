import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";

import { createFixedClock, createSeededIds } from "@segur-sdk/core";
import { canonicalize, childElements, childNamed, parseXml, xmlNamespace } from "@segur-sdk/core/xml";
import { beforeAll, expect, it } from "vitest";

import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import { createDmpService, dmpPath, type DmpFaultAction, type DmpPatient } from "../../src/dmp/index.js";
import type { SimulatorResponse } from "../../src/http/simulator-http.js";
import { createSimulatorPki } from "../../src/pki/simulator-pki.js";
import { schemaErrors } from "./dmp-schemas.js";

const now = "2026-09-19T09:58:30Z";
const soap = xmlNamespace("http://www.w3.org/2003/05/soap-envelope");
const golden = (name: string): Buffer => readFileSync(sharedPath(`reference/dmp/messages/${name}`));
const certificate = (name: string): X509Certificate =>
  new X509Certificate(readFileSync(sharedPath(`reference/dmp/certs/${name}.pem`)));

/** Canonical form of the body of a message, without what differs from one answer to the next. */
function bodyOf(envelope: Uint8Array): string {
  const body = childNamed(parseXml(envelope).root, soap("Body"));
  const [content] = body === undefined ? [] : childElements(body);
  if (content === undefined) throw new Error("no body");
  return canonicalize(content, { method: "exc-c14n" })
    .replace(/<id root="[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}">/, '<id root="">')
    .replace(/<creationTime value="[0-9]{14}">/, '<creationTime value="">');
}

const patient: DmpPatient = {
  matricule: "299039900099959",
  birthName: "EXEMPLE",
  givenNames: "CAMILLE",
  birthDate: "1999-03-14",
  sex: "F",
  record: "active",
};

describeShared("the answers of the simulated DMP", () => {
  let client: X509Certificate;
  let trust: readonly X509Certificate[];

  beforeAll(async () => {
    const holder = { id: "10B0999999", name: "CENTRE D'IMAGERIE FICTIF", department: "Rhône (69)" };
    const pki = await createSimulatorPki({ clock: createFixedClock(now), holder });
    client = (await pki.credential("DMP-AUTH")).certificate;
    trust = [pki.organisations, pki.root, certificate("ac-organisations-fictive"), certificate("ac-racine-fictive")];
  });

  interface Answered {
    readonly response: SimulatorResponse;
    readonly refusals: readonly { readonly code: string; readonly text: string }[] | undefined;
  }

  const answer = async (
    request: { readonly service: string; readonly contentType: string; readonly body: Uint8Array },
    fault?: DmpFaultAction,
    known: DmpPatient = patient,
  ): Promise<Answered> => {
    const dmp = createDmpService({
      trust,
      clock: createFixedClock(now),
      ids: createSeededIds("answers"),
      homologationNumbers: ["FIC-000000-tst1"],
      patients: [known],
      faults: fault === undefined ? [] : [{ fault }],
    });
    const response = await dmp.handle({
      method: "POST",
      path: `${dmpPath}/${request.service}`,
      headers: { "content-type": request.contentType },
      body: request.body,
      clientCertificate: client,
    });
    return { response, refusals: dmp.calls[0]?.refusals };
  };

  const existence = (body: Uint8Array = golden("td0.2/td0.2-request.xml")) => ({
    service: "patients",
    contentType: "application/soap+xml; charset=UTF-8",
    body,
  });
  const feeding = () => ({
    service: "repository",
    contentType:
      /^Content-Type: (.*)$/m.exec(golden("td2.1/td2.1a-cr-imagerie-pdf.http-headers.txt").toString())?.[1]?.trim() ??
      "",
    body: golden("td2.1/td2.1a-cr-imagerie-pdf.mime"),
  });

  it.each<[string, DmpPatient]>([
    ["td0.2-response-active", { ...patient, authorisation: "VALIDE", attendingDoctor: true }],
    ["td0.2-response-active-no-authorization", { ...patient, authorisation: "NON_EXISTE" }],
    ["td0.2-response-terminated", { ...patient, record: "closed", authorisation: "INTERDIT" }],
  ])("say the same as %s", async (name, known) => {
    const { response } = await answer(existence(), undefined, known);
    expect(bodyOf(response.body)).toBe(bodyOf(golden(`td0.2/${name}.xml`)));
    expect(schemaErrors(response.body)).toBe("");
  });

  it.each<[string, DmpFaultAction | undefined]>([
    ["td2.1/response-success", undefined],
    ["errors/registry-dmp-closed", { kind: "registry-error", code: "DMPClosed" }],
    ["errors/registry-dmp-access-forbidden", { kind: "registry-error", code: "DMPAccessForbidden" }],
    ["errors/registry-registry-busy", { kind: "registry-error", code: "XDSRegistryBusy" }],
    ["errors/registry-metadata-error", { kind: "registry-error", code: "XDSRegistryMetadataError" }],
    ["errors/registry-unknown-code", { kind: "registry-error", code: "DMPCodeInconnuDuSdk", text: "code hors table" }],
    ["errors/registry-success-with-warning", { kind: "registry-warning" }],
  ])("say the same as %s", async (name, fault) => {
    const { response } = await answer(feeding(), fault);
    expect(bodyOf(response.body)).toBe(bodyOf(golden(`${name}.xml`)));
    expect(schemaErrors(response.body)).toBe("");
  });

  it.each<[string, DmpFaultAction]>([
    ["errors/fault-invalid-certificate", { kind: "soap-fault", code: "DMPInvalidCertificate" }],
    ["errors/fault-receiver-internal", { kind: "soap-fault", code: "Receiver" }],
  ])("say the same as %s", async (name, fault) => {
    const { response } = await answer(feeding(), fault);
    expect(bodyOf(response.body)).toBe(bodyOf(golden(`${name}.xml`)));
  });

  it.each<[string, DmpFaultAction]>([
    ["a refused existence test", { kind: "registry-error", code: "DMPAccessDeniedByRightsService" }],
    [
      "a refused existence test, with a text",
      { kind: "registry-error", code: "DMPClosed", text: "Fermé < 2024 & clos" },
    ],
  ])("are valid for %s", async (_, fault) => {
    const { response } = await answer(existence(), fault);
    expect(schemaErrors(response.body)).toBe("");
  });

  it.each([
    [
      "fields that are not there",
      (body: string) =>
        body.replace(
          /<PRPA_IN201307UV02 .*<\/PRPA_IN201307UV02>/,
          '<PRPA_IN201307UV02 xmlns="urn:hl7-org:v3"><controlActProcess><queryByParameter><parameterList><patientIdentifier><value root="1.2.250.1.213.1.4.10" extension="299039900099959"/></patientIdentifier></parameterList></queryByParameter></controlActProcess></PRPA_IN201307UV02>',
        ),
    ],
    [
      "identifiers that are not OIDs",
      (body: string) => body.replace('root="1.2.250.1.999.1.1.9001.10"', 'root="not an OID"'),
    ],
  ])("are valid for a request with %s", async (_, edit) => {
    const body = Buffer.from(edit(golden("td0.2/td0.2-request.xml").toString()));
    const { response, refusals } = await answer(existence(body));
    expect(refusals?.[0]?.code).toBe("AE");
    expect(schemaErrors(response.body)).toBe("");
  });

  it.each([
    ["vihf-4.0-indirecte-medecin.signed", []],
    ["vihf-4.0-indirecte-automate.signed", []],
    ["vihf-4.0-indirecte-secretariat-connexion-secrete.signed", []],
    ["vihf-3.0-directe.unsigned", [{ code: "Sender", text: "La signature du VIHF est absente" }]],
  ])("judge the golden %s", async (name, expected) => {
    const vihf = golden(`vihf/${name}.xml`).toString();
    const request = golden("td0.2/td0.2-request.xml").toString();
    const body = request.replace(/<saml2:Assertion .*<\/saml2:Assertion>/s, () => vihf);
    expect((await answer(existence(Buffer.from(body)))).refusals).toEqual(expected);
  });
});
