import { readFileSync } from "node:fs";

import { createSoftwareSigner } from "@segur-sdk/certificates";
import { parseOid } from "@segur-sdk/core";
import {
  attributeOf,
  canonicalize,
  childElements,
  childNamed,
  parseXml,
  xmlNamespace,
  type XmlElement,
} from "@segur-sdk/core/xml";
import { beforeAll, expect, it } from "vitest";

import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import { schemaErrors, verifyVihf } from "../../../../conformance/tools.js";
import {
  buildVihf,
  createVihf,
  dmpErrorTable,
  dmpMessageTable,
  signVihf,
  vihfSubjectOf,
  type DmpMode,
  type Vihf,
} from "../../src/index.js";
import { references } from "../fake-transport.js";
import { imagingReport, qualifiedPatient, radiologist, software, structure } from "../fixtures.js";
import { openClient } from "../open-client.js";
import { makeCertificates, type DmpCertificates } from "../pki.js";
import { authoritiesOf, bodyOf, readBytes, readXml, samplePatient, sampleProfessional } from "./reference.js";

let certificates: DmpCertificates;
beforeAll(async () => {
  certificates = await makeCertificates();
});

const soap = xmlNamespace("http://www.w3.org/2003/05/soap-envelope");
const patient = qualifiedPatient();
const canonical = (node: XmlElement) => canonicalize(node, { method: "exc-c14n" });
const sentBody = (body: string): XmlElement => {
  const [content] = childElements(
    childNamed(parseXml(Buffer.from(body, "latin1")).root, soap("Body")) ?? ({} as XmlElement),
  );
  if (content === undefined) throw new Error("no body");
  return content;
};
/** A reference message as a fake server gives it. */
const sample = (name: string) => readBytes(name).toString("utf8");

describeShared("requests against the reference messages", () => {
  it("asks TD3.1b as the sample does", async () => {
    const { dmp, http } = openClient(certificates, [sample("td3.1/td3.1b-getdocuments-objectref.response.xml")]);
    const found = await dmp.findReference(patient, parseOid("1.2.250.1.999.1.1.9001.4.2026091909582801"), {
      actor: radiologist,
    });
    expect(found).toEqual({ outcome: "found", entryUuid: "urn:uuid:fe5287a2-ae6a-11eb-8f5d-000000000001" });
    expect(canonical(sentBody(http.received[0]?.body ?? ""))).toBe(
      canonical(bodyOf("td3.1/td3.1b-getdocuments-objectref.request.xml")),
    );
  });

  it("reads the empty answer of TD3.1b as absence", async () => {
    const { dmp } = openClient(certificates, [sample("td3.1/td3.1b-getdocuments-objectref.response-empty.xml")]);
    expect(await dmp.findReference(patient, parseOid("1.2.3"), { actor: radiologist })).toEqual({ outcome: "absent" });
  });

  it("asks TD0.4 as the sample does, and reads its answer", async () => {
    const { dmp, http } = openClient(certificates, [sample("td0.4/td0.4-patientlist.response.xml")]);
    const since = new Date("2026-09-01T00:00:00Z");
    const listed = await dmp.listRecords({ actor: radiologist, since, by: "authorisation" });
    expect(listed).toMatchObject({ outcome: "listed", records: [{ familyName: "EXEMPLE", attendingDoctor: false }] });
    expect(canonical(sentBody(http.received[0]?.body ?? ""))).toBe(
      canonical(bodyOf("td0.4/td0.4-patientlist.request.xml")),
    );
  });

  it("deletes with a body valid for lcm.xsd, and the very association of the sample", async () => {
    const entry = "urn:uuid:fe5287a2-ae6a-11eb-8f5d-000000000001";
    const answers = [references(entry), sample("td3.3/response-success.xml")];
    const { dmp, http } = openClient(certificates, answers);
    const uniqueId = imagingReport().report.id;
    const request = { uniqueId, patient, sender: radiologist, confirmedBy: "dr-017", existenceTest: "done" } as const;
    expect(await dmp.delete(request)).toEqual({ outcome: "deleted", warnings: [] });
    const body = sentBody(http.received[1]?.body ?? "");
    expect(schemaErrors(canonical(body), "reference/dmp/xsd/xds/ebRS30/lcm.xsd")).toBe("");
    const linkOf = (root: XmlElement) => {
      const rim = xmlNamespace("urn:oasis:names:tc:ebxml-regrep:xsd:rim:3.0");
      const link = childNamed(root, rim("RegistryObjectList"), rim("Association"));
      return {
        type: attributeOf(link, "associationType"),
        target: attributeOf(link, "targetObject"),
        slots: link?.children.length,
      };
    };
    expect(linkOf(body)).toEqual(linkOf(bodyOf("td3.3/td3.3c-suppression.request.xml")));
  });

  it("says the cause of the refused update of the sample", async () => {
    const entry = "urn:uuid:fe5287a2-ae6a-11eb-8f5d-000000000001";
    const { dmp } = openClient(certificates, [references(entry), sample("td3.3/response-author-modified.xml")]);
    const request = {
      uniqueId: imagingReport().report.id,
      patient,
      sender: radiologist,
      confirmedBy: "dr-017",
    } as const;
    await expect(dmp.delete({ ...request, existenceTest: "done" })).rejects.toMatchObject({
      code: "ERR_DMP_METADATA",
      details: { causeFr: "Une mise à jour change un auteur du document." },
    });
  });
});

describeShared("VIHF of the other modes", () => {
  const vihfOf = (mode: DmpMode): Vihf => ({
    ...createVihf({
      signer: certificates.sign,
      subject: { ...vihfSubjectOf(radiologist, structure), nameId: sampleProfessional },
      structure,
      patient: samplePatient,
      software,
      issuedAt: new Date("2026-09-19T09:58:28.884Z"),
      ids: { uuid: () => "5f0d1c2e-7a1b-4c3d-9e8f-000000000004", oid: () => parseOid("1.2.3") },
      mode,
      ...(mode === "reinforced" ? { strongAuthentication: "APP_BROWSER_AUTH" } : {}),
    }),
  });

  it("writes the direct one of the sample, byte for byte in canonical form", () => {
    const login = { at: "2026-09-19T09:58:28.884Z", method: "smartcard" } as const;
    const vihf = vihfOf("direct");
    const built = buildVihf({
      ...vihf,
      issuer: "CN=899700009999+SN=RADIOLOGUE+GN=CAMILLE,OU=Médecin,O=AUTORITE FICTIVE,C=FR",
      version: "3.0",
      subject: { ...vihf.subject, login },
    });
    expect(canonical(built)).toBe(canonical(readXml("vihf/vihf-3.0-directe.unsigned.xml")));
  });

  it.each(["indirect", "reinforced", "direct"] as const)(
    "is valid for the schemas and verified by xmlsec1, %s, versions 3.0 and 4.0",
    async (mode) => {
      const signer = createSoftwareSigner(certificates.sign);
      for (const version of ["3.0", "4.0"] as const) {
        const signed = canonical(await signVihf(buildVihf({ ...vihfOf(mode), version }), signer));
        expect(schemaErrors(signed, "reference/dmp/xsd/vihf/vihf.xsd")).toBe("");
        expect(verifyVihf(signed, authoritiesOf(certificates.sign))).toMatchObject({ status: 0 });
      }
    },
  );
});

describeShared("tables of errors against the dossier", () => {
  const dossier = () => readFileSync(sharedPath("spec/dmp.md"), "utf8");
  const section = (title: string) => dossier().split(`## ${title}`)[1]?.split(/^## /m)[0] ?? "";

  it("have a row for every code of E.2", () => {
    const cells = [...section("E.2").matchAll(/^\| ([^|]+) \|/gm)].map(([, cell]) => cell ?? "");
    const codes = cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, code]) => code ?? ""));
    expect(codes.length).toBeGreaterThan(35);
    expect(Object.keys(dmpErrorTable).sort()).toEqual([...new Set(codes)].sort());
  });

  it("have a row for every sentence of E.3", () => {
    const sentences = [...section("E.3").matchAll(/^\| ([^|]+) \| [^|]+ \|$/gm)].map(([, cell]) => cell ?? "").slice(1);
    const known = dmpMessageTable.map(({ fragment }) => fragment);
    const missing = sentences.filter(
      (text) => !/^-+$/.test(text) && !known.some((fragment) => text.includes(fragment)),
    );
    expect(sentences.length).toBeGreaterThan(12);
    expect(missing).toEqual([]);
  });
});
