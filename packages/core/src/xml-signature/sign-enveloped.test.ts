import { SignedXml } from "xml-crypto";
import { describe, expect, it } from "vitest";

import { isSegurError } from "../errors/segur-error.js";
import { assertion, saml2 } from "../../test/xml-signature/assertion.js";
import { createTestSigner } from "../../test/xml-signature/test-signer.js";
import { childElements, element, serializeXml, withAttribute, xmlNamespace, type XmlElement } from "../xml/index.js";
import { signEnveloped, xmldsig } from "./index.js";

const signer = createTestSigner();
const options = { signer, idAttribute: "ID", position: 1 } as const;

/** Second opinion: xml-crypto on the text, the signature found where a reader finds it. */
function verifiesWithXmlCrypto(text: string): boolean {
  const verifier = new SignedXml({ publicCert: signer.certificate.publicKey, getCertFromKeyInfo: () => null });
  verifier.loadSignature(/<ds:Signature .*<\/ds:Signature>/s.exec(text)?.[0] ?? "");
  try {
    return verifier.checkSignature(text);
  } catch {
    return false;
  }
}

describe("signEnveloped", () => {
  it("puts one signature at the place asked for, in the form of dmp.md D.1", async () => {
    const signed = await signEnveloped(assertion(), options);
    const [issuer, signature, subject] = childElements(signed);
    expect(issuer?.name.local).toBe("Issuer");
    expect(subject?.name.local).toBe("Subject");
    expect(signature && serializeXml(signature).replace(/>[A-Za-z0-9+/=]{20,}</g, ">…<")).toBe(
      '<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo>' +
        '<ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"></ds:CanonicalizationMethod>' +
        '<ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"></ds:SignatureMethod>' +
        '<ds:Reference URI="#_5f0d1c2e-7a1b-4c3d-9e8f-000000000001"><ds:Transforms>' +
        '<ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"></ds:Transform>' +
        '<ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"></ds:Transform></ds:Transforms>' +
        '<ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"></ds:DigestMethod>' +
        "<ds:DigestValue>…</ds:DigestValue></ds:Reference></ds:SignedInfo>" +
        "<ds:SignatureValue>…</ds:SignatureValue>" +
        "<ds:KeyInfo><ds:X509Data><ds:X509Certificate>…</ds:X509Certificate></ds:X509Data></ds:KeyInfo></ds:Signature>",
    );
  });

  it("verifies with xml-crypto, alone and inside a message with other prefixes and another default namespace", async () => {
    const signed = await signEnveloped(assertion(), options);
    expect(verifiesWithXmlCrypto(serializeXml(signed))).toBe(true);
    const soap = xmlNamespace("http://www.w3.org/2003/05/soap-envelope");
    const xsi = xmlNamespace("http://www.w3.org/2001/XMLSchema-instance", "xsi");
    const envelope = element(soap("Envelope"), {}, element(soap("Header"), {}, signed), element(soap("Body"), {}));
    expect(verifiesWithXmlCrypto(serializeXml(withAttribute(envelope, xsi("schemaLocation"), "x")))).toBe(true);
  });

  it("leaves the element it was given as it was", async () => {
    const before = assertion();
    const text = serializeXml(before);
    await signEnveloped(before, options);
    expect(serializeXml(before)).toBe(text);
  });

  it("does not sign comments, which exclusive canonicalization leaves out", async () => {
    const base = assertion();
    const commented: XmlElement = { ...base, children: [...base.children, { kind: "comment", text: "x" }] };
    const signed = serializeXml(await signEnveloped(commented, options));
    expect(verifiesWithXmlCrypto(signed)).toBe(true);
    expect(verifiesWithXmlCrypto(signed.replace("<!--x-->", ""))).toBe(true);
  });

  it.each([
    ["no identifier", element(saml2("Assertion"), {})],
    ["an identifier that is no NCName", assertion("1 2")],
    ["an identifier borne twice", { ...assertion("_1"), children: [element(saml2("Advice"), { Id: "_1" })] }],
    ["a signature already", { ...assertion(), children: [element(xmldsig("ds")("Signature"), {})] }],
  ])("refuses %s", async (_, root) => {
    await expect(signEnveloped(root, { ...options, position: 0 })).rejects.toSatisfy((error) =>
      isSegurError(error, "ERR_XML_SIGNATURE_INPUT"),
    );
  });

  it.each([-1, 4, 1.5])("refuses position %d", async (position) => {
    await expect(signEnveloped(assertion(), { ...options, position })).rejects.toSatisfy((error) =>
      isSegurError(error, "ERR_XML_SIGNATURE_INPUT"),
    );
  });

  it("lets through what the signer throws, a card that is not there for instance", async () => {
    const failing = { ...signer, sign: () => Promise.reject(new Error("no card")) };
    await expect(signEnveloped(assertion(), { ...options, signer: failing })).rejects.toThrow("no card");
  });
});
