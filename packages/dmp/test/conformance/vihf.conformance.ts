import { createSoftwareSigner } from "@segur-sdk/certificates";
import { createSeededIds, parseOid, parsePsIdNat, parseStructIdNat } from "@segur-sdk/core";
import { attributeOf, canonicalize, element, serializeXml, xmlNamespace, type XmlElement } from "@segur-sdk/core/xml";
import { insForEmission } from "@segur-sdk/ins";
import { beforeAll, expect, it } from "vitest";

import { describeShared } from "../../../../conformance/shared.js";
import {
  buildDmpEnvelope,
  buildVihf,
  createVihf,
  signVihf,
  vihfSubjectOf,
  type Vihf,
  type VihfSubject,
} from "../../src/index.js";
import { automate, qualifiedPatient, radiologist, secretary, software, structure } from "../fixtures.js";
import { makeCertificates, type DmpCertificates } from "../pki.js";
import {
  authoritiesOf,
  ds,
  readXml,
  sampleAuthorities,
  samplePatient,
  sampleProfessional,
  sampleSigner,
} from "./reference.js";
import { schemaErrors, verifyVihf, type Authorities } from "../../../../conformance/tools.js";

const issuedAt = new Date("2026-09-19T09:58:28.884Z");
const login = { at: "2026-09-19T09:58:28.884Z", method: "password" } as const;
const samples: readonly { file: string; subject: VihfSubject; secretConnection: boolean }[] = [
  {
    file: "vihf-4.0-indirecte-medecin",
    subject: {
      ...vihfSubjectOf({ ...radiologist, login }, structure),
      nameId: sampleProfessional,
      label: "RADIOLOGUE CAMILLE Service imagerie",
    },
    secretConnection: false,
  },
  {
    file: "vihf-4.0-indirecte-automate",
    subject: vihfSubjectOf({ ...automate, login: { ...login, method: "unspecified" } }, structure),
    secretConnection: false,
  },
  {
    file: "vihf-4.0-indirecte-secretariat-connexion-secrete",
    subject: vihfSubjectOf({ ...secretary, login }, structure, "Service imagerie"),
    secretConnection: true,
  },
];

function sampleVihf(sample: XmlElement, subject: VihfSubject, secretConnection: boolean): Vihf {
  const signer = sampleSigner(sample);
  const ids = createSeededIds("unused");
  const vihf = createVihf({
    signer,
    subject,
    structure: { id: parseStructIdNat("10B0999999"), facilityType: "SA08" },
    patient: samplePatient,
    software: { ...software, oid: parseOid("1.2.250.1.999.1.1.9001") },
    issuedAt,
    ids,
    secretConnection,
  });
  return { ...vihf, id: attributeOf(sample, "ID") ?? "" };
}

describeShared("VIHF against the reference messages", () => {
  it.each(samples)(
    "writes the content of $file, byte for byte in canonical form",
    ({ file, subject, secretConnection }) => {
      const sample = readXml(`vihf/${file}.signed.xml`);
      const unsigned = {
        ...sample,
        children: sample.children.filter(
          (child) => typeof child === "string" || child.kind !== "element" || child.name.namespace !== ds("").namespace,
        ),
      };
      const built = buildVihf(sampleVihf(sample, subject, secretConnection));
      const canonical = (node: XmlElement) => canonicalize(node, { method: "exc-c14n" });
      expect(canonical(built)).toBe(canonical(unsigned));
    },
  );

  it.each(samples)(
    "signs what the signature of $file signed: xmlsec1 accepts it",
    async ({ file, subject, secretConnection }) => {
      const sample = readXml(`vihf/${file}.signed.xml`);
      const signed = await signVihf(buildVihf(sampleVihf(sample, subject, secretConnection)), sampleSigner(sample));
      expect(verifyVihf(serializeXml(signed), sampleAuthorities())).toMatchObject({ status: 0 });
    },
  );
});

describeShared("VIHF against independent tools", () => {
  let certificates: DmpCertificates;
  let trusted: Authorities;
  let signed: XmlElement;
  beforeAll(async () => {
    certificates = await makeCertificates();
    trusted = authoritiesOf(certificates.sign);
    const signer = createSoftwareSigner(certificates.sign);
    const vihf = createVihf({
      signer,
      subject: vihfSubjectOf(radiologist, structure),
      structure,
      patient: insForEmission(qualifiedPatient()),
      software,
      issuedAt,
      ids: createSeededIds("conformance"),
    });
    signed = await signVihf(buildVihf(vihf), signer);
  });

  const inEnvelope = () =>
    serializeXml(
      buildDmpEnvelope({
        action: "urn:ihe:iti:2007:ProvideAndRegisterDocumentSet-b",
        messageId: "urn:uuid:7368ba9a-ee80-4ceb-a083-000000000001",
        to: "https://localhost/si-dmp-server/v2/services/repository",
        assertion: signed,
        body: element(xmlNamespace("urn:ihe:iti:xds-b:2007")("Body"), {}),
      }),
    );

  it("verifies with xmlsec1, alone and inside the envelope", () => {
    expect(verifyVihf(serializeXml(signed), trusted)).toMatchObject({ status: 0 });
    expect(verifyVihf(inEnvelope(), trusted)).toMatchObject({ status: 0 });
  });

  it("is refused by xmlsec1 once one byte is flipped", () => {
    const text = inEnvelope();
    for (const [from, to] of [
      ["277076322082910^", "277076322082911^"],
      ["10B0999999<", "10B0999998<"],
      ['code="SM44"', 'code="SM45"'],
    ] as const) {
      expect(text).toContain(from);
      expect(verifyVihf(text.replace(from, to), trusted).status).not.toBe(0);
    }
  });

  it("is refused by xmlsec1 under another authority", () => {
    expect(verifyVihf(serializeXml(signed), sampleAuthorities()).status).not.toBe(0);
  });

  it("validates against the SAML, XML Signature and HL7 schemas", () => {
    expect(schemaErrors(serializeXml(signed), "reference/dmp/xsd/vihf/vihf.xsd")).toBe("");
  });

  it("holds a real RPPS: the identifier of the samples has a wrong key", () => {
    expect(parsePsIdNat("810100001014", { strict: true })).toBe("810100001014");
  });
});
