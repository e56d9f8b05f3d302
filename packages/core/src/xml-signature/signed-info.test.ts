import { createHash, verify } from "node:crypto";

import { describe, expect, it } from "vitest";

import { isSegurError } from "../errors/segur-error.js";
import { element, inheritedContext, serializeXml, withDeclaration } from "../xml/index.js";
import { createTestSigner } from "../../test/xml-signature/test-signer.js";
import { buildKeyInfo, buildReference, buildSignedInfo, sha256Base64, signSignedInfo, xmldsig } from "./index.js";

const signer = createTestSigner();
const references = [
  {
    uri: "#IHEManifest",
    type: "http://www.w3.org/2000/09/xmldsig#Manifest",
    transforms: [],
    digestValue: "uP1vOih9DLeXuT3Q9TIdQbgc70HheBME60+RaaPZqu0=",
  },
] as const;

it("sha256Base64 hashes a text as UTF-8", () => {
  expect(sha256Base64("é")).toBe(createHash("sha256").update(Buffer.from("é")).digest("base64"));
  expect(sha256Base64(new Uint8Array([0]))).toBe("bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=");
});

describe("buildSignedInfo", () => {
  it("gives the form of the set signature (dmp.md C.1): default namespace, no Transforms", () => {
    const built = buildSignedInfo({ canonicalization: "c14n-with-comments", references, prefix: "" });
    expect(serializeXml(built)).toBe(
      '<SignedInfo xmlns="http://www.w3.org/2000/09/xmldsig#">' +
        '<CanonicalizationMethod Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments"></CanonicalizationMethod>' +
        '<SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"></SignatureMethod>' +
        '<Reference Type="http://www.w3.org/2000/09/xmldsig#Manifest" URI="#IHEManifest">' +
        '<DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"></DigestMethod>' +
        "<DigestValue>uP1vOih9DLeXuT3Q9TIdQbgc70HheBME60+RaaPZqu0=</DigestValue></Reference></SignedInfo>",
    );
  });

  it("writes transforms in order, for a manifest as well", () => {
    const reference = { uri: "urn:oid:1.2.3", transforms: ["c14n-with-comments"], digestValue: "AA==" } as const;
    expect(serializeXml(buildReference(reference))).toContain(
      '<ds:Transforms><ds:Transform Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments">',
    );
  });
});

describe("signSignedInfo", () => {
  const signed = (text: string, signatureValue: string): boolean =>
    verify("sha256", Buffer.from(text), signer.certificate.publicKey, Buffer.from(signatureValue, "base64"));

  it("signs the canonical form that SignedInfo announces", async () => {
    const signedInfo = buildSignedInfo({ canonicalization: "c14n-with-comments", references, prefix: "" });
    const { signatureValue, signedInfo: same } = await signSignedInfo(signedInfo, { signer });
    expect(same).toBe(signedInfo);
    expect(signed(serializeXml(signedInfo), signatureValue)).toBe(true);
  });

  it("signs what it inherits when the form is inclusive", async () => {
    const signedInfo = buildSignedInfo({ canonicalization: "c14n", references });
    const signature = withDeclaration(element(xmldsig("ds")("Signature"), {}, signedInfo), "xs", "urn:xs");
    const { signatureValue } = await signSignedInfo(signedInfo, { signer, inherited: inheritedContext([signature]) });
    expect(signed(serializeXml(withDeclaration(signedInfo, "xs", "urn:xs")), signatureValue)).toBe(true);
  });

  it("refuses a canonicalization that it does not know", async () => {
    await expect(signSignedInfo(element(xmldsig("ds")("SignedInfo"), {}), { signer })).rejects.toSatisfy((error) =>
      isSegurError(error, "ERR_XML_SIGNATURE_ALGORITHM"),
    );
  });
});

it("buildKeyInfo shows the certificate and nothing else", () => {
  const base64 = signer.certificate.raw.toString("base64");
  expect(serializeXml(buildKeyInfo(signer.certificate, ""))).toBe(
    `<KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>${base64}</X509Certificate></X509Data></KeyInfo>`,
  );
});
