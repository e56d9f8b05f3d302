import { createSeededIds } from "@segur-sdk/core";
import { element, parseXml, serializeXml, xmlNamespace, type XmlElement } from "@segur-sdk/core/xml";
import { verifyEnveloped } from "@segur-sdk/core/xml-signature";
import { insForEmission } from "@segur-sdk/ins";
import { beforeAll, describe, expect, it } from "vitest";
import { SignedXml } from "xml-crypto";

import {
  automate,
  homologationNumber,
  now,
  qualifiedPatient,
  radiologist,
  software,
  structure,
} from "../../test/fixtures.js";
import { oneElementALine } from "../../test/one-element-a-line.js";
import { makeCertificates, type DmpCertificates } from "../../test/pki.js";
import { createSoftwareSigner } from "@segur-sdk/certificates";
import type { DmpActor } from "../dmp-actor.js";
import { vihfSubjectOf } from "../vihf-subject.js";
import { createVihf, type VihfOptions } from "../vihf.js";
import { buildDmpEnvelope } from "./build-dmp-envelope.js";
import { buildVihf, signVihf } from "./build-vihf.js";
import { saml2 } from "./namespaces.js";

let certificates: DmpCertificates;
beforeAll(async () => {
  certificates = await makeCertificates();
});

function vihfOf(actor: DmpActor = radiologist, options: Partial<VihfOptions> = {}): XmlElement {
  return buildVihf(
    createVihf({
      signer: certificates.sign,
      subject: vihfSubjectOf(actor, structure, "Service imagerie"),
      structure,
      patient: insForEmission(qualifiedPatient()),
      software,
      issuedAt: new Date(now),
      ids: createSeededIds("vihf"),
      ...options,
    }),
  );
}

const sign = (vihf: XmlElement) => signVihf(vihf, createSoftwareSigner(certificates.sign));

/** Second opinion: xml-crypto, with the key of the certificate and nothing of KeyInfo. */
function xmlCryptoAccepts(xml: string): boolean {
  const verifier = new SignedXml({
    publicCert: certificates.sign.certificate.publicKey,
    getCertFromKeyInfo: () => null,
  });
  verifier.loadSignature(/<ds:Signature .*<\/ds:Signature>/s.exec(xml)?.[0] ?? "");
  try {
    return verifier.checkSignature(xml);
  } catch {
    return false;
  }
}

describe("VIHF in indirect mode (dmp.md D)", () => {
  it("has the golden form for a physician", async () => {
    const text = oneElementALine(serializeXml(vihfOf()));
    await expect(text).toMatchFileSnapshot("../../test/golden/vihf-physician.xml");
  });

  it("has the golden form for an automatic processing", async () => {
    const text = oneElementALine(serializeXml(vihfOf(automate)));
    await expect(text).toMatchFileSnapshot("../../test/golden/vihf-automate.xml");
  });

  it("announces version 3.0 and the other spelling of the mode on demand", () => {
    const form = { version: "3.0", modeAttribute: "Authentification_Mode", issuerSeparator: ", " } as const;
    const text = serializeXml(vihfOf(radiologist, { form }));
    expect(text).toContain('Name="VIHF_Version"><saml2:AttributeValue>3.0<');
    expect(text).toContain('Name="Authentification_Mode"><saml2:AttributeValue>INDIRECTE<');
    expect(text).not.toContain("Authentification_mode");
    expect(text).toContain("OU=10B0999999, O=CENTRE D'IMAGERIE FICTIF, ST=Rhône (69), C=FR");
  });

  it("says the secret connection, and only then", () => {
    expect(serializeXml(vihfOf())).not.toContain("confidentiality-code");
    expect(serializeXml(vihfOf(radiologist, { secretConnection: true }))).toContain(
      'hl7:confidentiality-code"><saml2:AttributeValue>INVISIBLE_REPRESENTANTS_LEGAUX^1.2.250.1.213.1.1.4.13<',
    );
  });

  it("writes the login instant in UTC and the method as a SAML class", () => {
    const login = { at: "2026-09-19T10:02:11+02:00", method: "smartcard" } as const;
    const text = serializeXml(vihfOf({ ...radiologist, login }));
    expect(text).toContain('AuthnInstant="2026-09-19T08:02:11.000Z"');
    expect(text).toContain("urn:oasis:names:tc:SAML:2.0:ac:classes:SmartcardPKI");
  });

  it("signs directly after the issuer; xml-crypto and the core verifier agree", async () => {
    const signed = await sign(vihfOf());
    const text = serializeXml(signed);
    expect(text).toMatch(/<\/saml2:Issuer><ds:Signature /);
    expect(xmlCryptoAccepts(text)).toBe(true);
    const trusted = [certificates.sign.certificate];
    expect(verifyEnveloped(text, { trusted, rootName: saml2("Assertion") }).name.local).toBe("Assertion");
  });

  it("is still valid inside an envelope with another default namespace and other prefixes", async () => {
    const signed = await sign(vihfOf());
    const message = { action: "urn:a", messageId: "urn:uuid:1", to: "https://localhost/x" };
    const body = element(xmlNamespace("urn:other")("Body"), {});
    const envelope = serializeXml(buildDmpEnvelope({ ...message, assertion: signed, body }));
    const wrapped = `<x:E xmlns:x="urn:x" xmlns="urn:default" xmlns:ds="urn:not-ds">${envelope}</x:E>`;
    expect(xmlCryptoAccepts(wrapped)).toBe(true);
    expect(parseXml(wrapped).root.name.local).toBe("E");
  });

  it.each([
    ["the structure", "10B0999999</saml2:AttributeValue>", "10B0999998</saml2:AttributeValue>"],
    ["the patient", "277076322082910^", "277076322082911^"],
    ["a role", 'code="SM44"', 'code="SM45"'],
    ["the instant", "2026-09-19T09:58:28.884Z", "2026-09-19T09:58:29.884Z"],
  ])("is refused once one character of %s changes", async (_, from, to) => {
    const text = serializeXml(await sign(vihfOf()));
    expect(text).toContain(from);
    expect(xmlCryptoAccepts(text.replace(from, to))).toBe(false);
  });

  it("refuses a signature-wrapping attack", async () => {
    const signed = serializeXml(await sign(vihfOf()));
    const id = /ID="([^"]+)"/.exec(signed)?.[1] ?? "";
    const evil = serializeXml(vihfOf(automate)).replace(/ID="[^"]+"/, `ID="${id}"`);
    const wrapped = evil.replace("</saml2:Assertion>", `${signed}</saml2:Assertion>`);
    const trusted = [certificates.sign.certificate];
    expect(() => verifyEnveloped(wrapped, { trusted, rootName: saml2("Assertion") })).toThrow(/./);
  });

  it("is the only place where the homologation number shows", () => {
    expect(serializeXml(vihfOf())).toContain(homologationNumber);
    expect(JSON.stringify(software)).not.toContain(homologationNumber);
  });

  it("is fresh each time", () => {
    const ids = createSeededIds("fresh");
    expect(serializeXml(vihfOf(radiologist, { ids }))).not.toBe(serializeXml(vihfOf(radiologist, { ids })));
  });
});
