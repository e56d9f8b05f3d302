import type { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";

import { createSoftwareSigner } from "@segur-sdk/certificates";
import { attributeOf, childNamed, parseXml, serializeExclusive, textOf, type XmlElement } from "@segur-sdk/core/xml";
import { claimedCertificateOf, verifyEnveloped } from "@segur-sdk/core/xml-signature";
import { createSimulatorPki, type SimulatorCard } from "@segur-sdk/simulator";
import { beforeAll, expect, it } from "vitest";

import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import { runTool } from "../../../../conformance/tools.js";
import { createInsiCardClient, createInsiClient, psCardHolder, type VitaleData } from "../../src/index.js";
import { saml } from "../../src/wire/namespaces.js";
import { nobody } from "../fixtures/answers.js";
import { bench, searched, secretary } from "../fixtures/client.js";
import { partsOf, validateParts } from "./official-schemas.js";

const vitale: VitaleData = {
  individualNir: "277076322082910",
  insuredNir: "277076322082910",
  birthName: "DE VINCI",
  birthDate: "14071977",
  serialNumber: "468929507",
  scheme: "01",
  fund: "631",
  centre: "0000",
};

function xmlsec(xml: string, certificate: X509Certificate): number | null {
  return runTool(
    "xmlsec1",
    [
      "--verify",
      "--enabled-key-data",
      "x509",
      "--pubkey-cert-pem",
      "{card.pem}",
      "--id-attr:ID",
      "urn:oasis:names:tc:SAML:2.0:assertion:Assertion",
      "{doc.xml}",
    ],
    { "doc.xml": xml, "card.pem": certificate.toString() },
  ).status;
}

describeShared("the genuine assertion, signed by a national test card", () => {
  const file = "reference/insi/soap/request/assertion-ps-cps-signed.xml";
  const text = () => readFileSync(sharedPath(file), "utf8");
  const certificate = (): X509Certificate => {
    const claimed = claimedCertificateOf(parseXml(text()).root);
    if (claimed === undefined) throw new Error("no certificate");
    return claimed;
  };
  const verify = (xml: string): XmlElement =>
    verifyEnveloped(xml, { trusted: [certificate()], rootName: saml("Assertion") });

  it("verifies, and reads as we read it", () => {
    const nameId = childNamed(verify(text()), saml("Subject"), saml("NameID"));
    expect([textOf(nameId), attributeOf(nameId, "NameQualifier")]).toEqual(["00B6087510", "CPS"]);
    expect(xmlsec(text(), certificate())).toBe(0);
  });

  it("names its holder as we name him: identifier, type of card, and the same text of the subject", () => {
    const issuer = textOf(childNamed(parseXml(text()).root, saml("Issuer")));
    expect(psCardHolder(certificate())).toEqual({ nationalId: "00B6087510", cardType: "CPS", subjectName: issuer });
  });

  it("fails once any one byte of what is signed is flipped", () => {
    const xml = text();
    // One character of every text and attribute value outside KeyInfo.
    const end = xml.indexOf("<KeyInfo>");
    const places = [...xml.matchAll(/>([^<>\s][^<>]*)<|="([^"]+)"/gu)]
      .map((match) => match.index + 2)
      .filter((at) => at < end || at > xml.indexOf("</KeyInfo>"));
    expect(places.length).toBeGreaterThan(15);
    for (const at of places) {
      const flipped = xml.slice(0, at) + (xml[at] === "0" ? "1" : "0") + xml.slice(at + 1);
      if (flipped !== xml) expect(() => verify(flipped), xml.slice(at - 10, at + 10)).toThrow();
    }
  });
});

describeShared("requests of every mode against the official schemas and xmlsec1", () => {
  let card: SimulatorCard;

  beforeAll(async () => {
    const pki = await createSimulatorPki();
    card = await pki.card({
      kind: "CPS",
      personId: "810100001014",
      familyName: "RADIOLOGUE",
      givenName: "CAMILLE",
      profession: { title: "Médecin", code: "10" },
    });
  });

  /** Envelopes of a search by traits, then of one by carte Vitale. */
  async function sent(mode: "certificate" | "card"): Promise<readonly string[]> {
    const { options, http } = bench([nobody, nobody, nobody, nobody, nobody]);
    const activity = { billingId: "0B0999999", sector: "SA05", speciality: "SM44" };
    const client =
      mode === "certificate"
        ? createInsiClient(options)
        : createInsiCardClient({ ...options, card: { signer: createSoftwareSigner(card.signature), activity } });
    await client.resolve({ ...searched, givenNames: ["RUTH", "ISABELLE"] }, { actor: secretary });
    await client.resolveByVitale(vitale, { actor: secretary });
    await client.resolveByVitale({ insuredNir: "2770763220829", birthDateOnCard: "770714" }, { actor: secretary });
    return http.sent;
  }

  it.each(["certificate", "card"] as const)("%s mode: each block is valid", async (mode) => {
    const envelopes = await sent(mode);
    expect(envelopes).toHaveLength(5);
    const bodies = new Set<string>();
    for (const envelope of envelopes) {
      const parts = partsOf(parseXml(envelope).root);
      validateParts(parts);
      expect(parts.some(({ name }) => name.local === "Security")).toBe(mode === "card");
      bodies.add(parts.at(-1)?.name.local ?? "");
    }
    expect([...bodies]).toEqual(["RECSANSVITALE", "RECVITALE"]);
  });

  it("our assertions verify with xmlsec1, alone and in their envelope; one flipped byte fails", async () => {
    const { certificate } = card.signature;
    for (const envelope of await sent("card")) {
      expect(xmlsec(envelope, certificate)).toBe(0);
      const security = partsOf(parseXml(envelope).root).find(({ name }) => name.local === "Security");
      const assertion = childNamed(security, saml("Assertion"));
      if (assertion === undefined) throw new Error("no assertion");
      const alone = serializeExclusive(assertion);
      expect(xmlsec(alone, certificate)).toBe(0);
      expect(alone).toContain("0B0999999");
      expect(xmlsec(alone.replace("0B0999999", "0B0999998"), certificate)).not.toBe(0);
      expect(xmlsec(envelope.replace("SM44", "SM45"), certificate)).not.toBe(0);
    }
  });
});
