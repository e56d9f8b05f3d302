import { createHash, generateKeyPairSync, sign } from "node:crypto";

import { describe, expect, it } from "vitest";

import { assertion, assertionName, saml2 } from "../../test/xml-signature/assertion.js";
import { createTestSigner } from "../../test/xml-signature/test-signer.js";
import type { SegurErrorCode } from "../errors/catalogue.js";
import { isSegurError } from "../errors/segur-error.js";
import { canonicalize, childNamed, parseXml, serializeXml, textOf, type XmlElement } from "../xml/index.js";
import { claimedCertificateOf, signEnveloped, verifyEnveloped } from "./index.js";

const signer = createTestSigner();
const other = createTestSigner("other");
const id = "_5f0d1c2e-7a1b-4c3d-9e8f-000000000001";
const trusted = [signer.certificate];
const signed = serializeXml(await signEnveloped(assertion(), { signer, idAttribute: "ID", position: 1 }));
const signature = /<ds:Signature .*<\/ds:Signature>/s.exec(signed)?.[0] ?? "";
const unsigned = signed.replace(signature, "");

const verified = (xml: string, rootName = assertionName): XmlElement => verifyEnveloped(xml, { trusted, rootName });

function codeOf(xml: string, rootName = assertionName): SegurErrorCode | "accepted" {
  try {
    verified(xml, rootName);
    return "accepted";
  } catch (error) {
    if (isSegurError(error)) return error.code;
    throw error;
  }
}

/** The text with its SignedInfo changed, then signed again by the genuine key: only the shape is wrong. */
function resigned(change: (signedInfo: string) => string, digestOf = unsigned): string {
  const digest = createHash("sha256").update(canonicalize(parseXml(digestOf).root, { method: "exc-c14n" }));
  const signedInfo = change(
    /<ds:SignedInfo>.*<\/ds:SignedInfo>/s
      .exec(signature)![0]
      .replace(/<ds:DigestValue>[^<]*/, `<ds:DigestValue>${digest.digest("base64")}`),
  );
  const alone = parseXml(signature.replace(/<ds:SignedInfo>.*<\/ds:SignedInfo>/s, signedInfo)).root;
  const canonical = canonicalize(childNamed(alone, { ...alone.name, local: "SignedInfo" })!, { method: "exc-c14n" });
  const value = sign("sha256", Buffer.from(canonical), signer.privateKey).toString("base64");
  const made = signature
    .replace(/<ds:SignedInfo>.*<\/ds:SignedInfo>/s, signedInfo)
    .replace(/<ds:SignatureValue>[^<]*/, `<ds:SignatureValue>${value}`);
  return digestOf.replace("</saml2:Issuer>", `</saml2:Issuer>${made}`);
}

describe("verifyEnveloped gives back what was signed", () => {
  it("without the signature, from text or bytes", () => {
    expect(serializeXml(verified(signed))).toBe(unsigned);
    expect(serializeXml(verifyEnveloped(Buffer.from(signed), { trusted, rootName: assertionName }))).toBe(unsigned);
  });

  it("however it is written: white space in tags, CDATA, references, declaration", () => {
    const rewritten = signed
      .replace("<saml2:NameID>899700009999", "<saml2:NameID  ><![CDATA[8997]]>&#48;&#x30;009999")
      .replace("<ds:SignedInfo>", "<ds:SignedInfo\n>");
    expect(serializeXml(verified(`<?xml version="1.0"?>\n${rewritten}`))).toBe(unsigned);
  });

  it("with one key, with the right certificate among several, with a prefix list", () => {
    const key = signer.certificate.publicKey;
    expect(serializeXml(verifyEnveloped(signed, { trusted: key, rootName: assertionName }))).toBe(unsigned);
    const several = [other.certificate, signer.certificate];
    expect(serializeXml(verifyEnveloped(signed, { trusted: several, rootName: assertionName }))).toBe(unsigned);
    const list = '<ec:InclusiveNamespaces xmlns:ec="http://www.w3.org/2001/10/xml-exc-c14n#" PrefixList="xs ds">';
    const withList = resigned((text) => {
      const at = text.lastIndexOf("</ds:Transform>");
      return `${text.slice(0, at)}${list}</ec:InclusiveNamespaces>${text.slice(at)}`;
    });
    expect(codeOf(withList)).toBe("accepted");
  });

  it("under another identifier attribute", async () => {
    const { attributes, ...rest } = assertion();
    const renamed = attributes.map((one) =>
      one.name.local === "ID" ? { ...one, name: { ...one.name, local: "AssertionID" } } : one,
    );
    const made = await signEnveloped(
      { ...rest, attributes: renamed },
      { signer, idAttribute: "AssertionID", position: 0 },
    );
    const options = { trusted, rootName: assertionName, idAttribute: "AssertionID" };
    expect(verifyEnveloped(serializeXml(made), options).name).toEqual(assertionName);
  });

  it("and the whole of a value that a comment cuts in two", () => {
    const cut = signed.replace("899700009999", "8997<!-- -->00009999");
    const nameId = childNamed(verified(cut), saml2("Subject"), saml2("NameID"));
    expect(nameId?.children).toEqual(["899700009999"]);
    expect(textOf(nameId)).toBe("899700009999");
  });
});

describe("refuses with ERR_XML_SIGNATURE_INVALID", () => {
  it("one changed character, wherever it stands", () => {
    for (let at = 1; at < signed.length; at += 29) {
      const changed = signed.slice(0, at) + (signed[at] === "x" ? "y" : "x") + signed.slice(at + 1);
      expect(codeOf(changed), `position ${String(at)}`).not.toBe("accepted");
    }
  }, 60_000);

  it("a changed attribute value, a changed text", () => {
    expect(codeOf(signed.replace('code="10"', 'code="21"'))).toBe("ERR_XML_SIGNATURE_INVALID");
    expect(codeOf(signed.replace("299039900099958", "299039900099959"))).toBe("ERR_XML_SIGNATURE_INVALID");
  });

  it("another key, although KeyInfo shows its certificate", async () => {
    const forged = serializeXml(await signEnveloped(assertion(), { signer: other, idAttribute: "ID", position: 1 }));
    expect(codeOf(forged)).toBe("ERR_XML_SIGNATURE_INVALID");
  });

  it("keys that are not RSA, and no key at all", () => {
    const ec = generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey;
    for (const none of [ec, []]) {
      expect(() => verifyEnveloped(signed, { trusted: none, rootName: assertionName })).toThrow(
        expect.toSatisfy((error) => isSegurError(error, "ERR_XML_SIGNATURE_INVALID")),
      );
    }
  });
});

describe("refuses weak or unknown algorithms with ERR_XML_SIGNATURE_ALGORITHM, although the value is right", () => {
  it.each([
    ["RSA-SHA1", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", "http://www.w3.org/2000/09/xmldsig#rsa-sha1"],
    ["HMAC", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", "http://www.w3.org/2000/09/xmldsig#hmac-sha1"],
    ["SHA-1", "http://www.w3.org/2001/04/xmlenc#sha256", "http://www.w3.org/2000/09/xmldsig#sha1"],
    ["DevBox's name of SHA-256", "http://www.w3.org/2001/04/xmlenc#sha256", "http://www.w3.org/2000/09/xmldsig#sha256"],
    ["inclusive C14N", "http://www.w3.org/2001/10/xml-exc-c14n#", "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"],
    ["XPath", "http://www.w3.org/2000/09/xmldsig#enveloped-signature", "http://www.w3.org/TR/1999/REC-xpath-19991116"],
  ])("%s", (_, uri, replacement) => {
    expect(codeOf(resigned((text) => text.replace(uri, replacement)))).toBe("ERR_XML_SIGNATURE_ALGORITHM");
  });

  it("a transform more or less, a parameter, comments kept", () => {
    const enveloped = '<ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"></ds:Transform>';
    const exclusive = '<ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"></ds:Transform>';
    const method = "<ds:SignatureMethod Algorithm=";
    for (const change of [
      (text: string) => text.replace(enveloped, ""),
      (text: string) => text.replace(exclusive, ""),
      (text: string) => text.replace(exclusive, exclusive + exclusive),
      (text: string) => text.replace(exclusive, exclusive.replace("exc-c14n#", "exc-c14n#WithComments")),
      (text: string) => text.replace(exclusive, exclusive.replace("></", "><ds:XPath>1</ds:XPath></")),
      (text: string) => text.replace(method, `<ds:X></ds:X>${method}`),
      (text: string) => text.replace(/(rsa-sha256")>/, "$1><ds:HMACOutputLength>8</ds:HMACOutputLength>"),
    ]) {
      expect(codeOf(resigned(change))).toBe("ERR_XML_SIGNATURE_ALGORITHM");
    }
  });
});

describe("refuses signature wrapping", () => {
  const evil = serializeXml(assertion("_evil", "000000000000"));
  const evilWith = (content: string): string => evil.replace("</saml2:Issuer>", `</saml2:Issuer>${content}`);
  const advice = (content: string): string => `<saml2:Advice>${content}</saml2:Advice>`;

  it.each<[string, string, SegurErrorCode]>([
    ["unsigned", unsigned, "ERR_XML_SIGNATURE_MISSING"],
    [
      "an evil assertion before the genuine one, in a wrapper",
      `<w>${evil}${signed}</w>`,
      "ERR_XML_SIGNATURE_REFERENCE",
    ],
    ["the genuine one inside an evil one", evilWith(advice(signed)), "ERR_XML_SIGNATURE_MISSING"],
    ["the genuine signature moved to an evil one", evilWith(signature), "ERR_XML_SIGNATURE_REFERENCE"],
    [
      "the genuine signature moved to an evil one that holds the genuine content",
      evilWith(signature + advice(unsigned)),
      "ERR_XML_SIGNATURE_REFERENCE",
    ],
    [
      "the genuine content inside the moved signature",
      evilWith(signature.replace("</ds:Signature>", `<ds:Object>${unsigned}</ds:Object></ds:Signature>`)),
      "ERR_XML_SIGNATURE_REFERENCE",
    ],
    [
      "an evil root with the genuine identifier",
      evilWith(signature + advice(unsigned)).replace("_evil", id),
      "ERR_XML_SIGNATURE_REFERENCE",
    ],
    [
      "the same with the identifier under another name",
      evilWith(signature + advice(unsigned.replace(`ID="${id}"`, `Id="${id}"`))).replace("_evil", id),
      "ERR_XML_SIGNATURE_REFERENCE",
    ],
    ["two signatures", signed.replace(signature, signature + signature), "ERR_XML_SIGNATURE_MISSING"],
    [
      "a signature that is not a child of the root",
      signed.replace(signature, advice(signature)),
      "ERR_XML_SIGNATURE_MISSING",
    ],
    [
      "a reference to the whole document",
      resigned((text) => text.replace(`URI="#${id}"`, 'URI=""')),
      "ERR_XML_SIGNATURE_REFERENCE",
    ],
    ["a reference without URI", resigned((text) => text.replace(` URI="#${id}"`, "")), "ERR_XML_SIGNATURE_REFERENCE"],
    [
      "a reference by XPointer",
      resigned((text) => text.replace(`"#${id}"`, `"#xpointer(id('${id}'))"`)),
      "ERR_XML_SIGNATURE_REFERENCE",
    ],
    [
      "two references",
      resigned((text) => text.replace(/<ds:Reference.*<\/ds:Reference>/s, "$&$&")),
      "ERR_XML_SIGNATURE_REFERENCE",
    ],
    [
      "two digests in the reference",
      resigned((text) => text.replace(/<ds:DigestValue>.*<\/ds:DigestValue>/s, "$&$&")),
      "ERR_XML_SIGNATURE_REFERENCE",
    ],
    ["a DOCTYPE that makes identifiers", `<!DOCTYPE a [<!ATTLIST a ID ID #IMPLIED>]>${signed}`, "ERR_XML_DOCTYPE"],
    [
      "an attribute that xml-crypto takes for a namespace declaration, hence for unsigned",
      signed.replace('Name="role"', 'Name="role" xmlnsRole="evil"'),
      "ERR_XML_SIGNATURE_REFERENCE",
    ],
  ])("%s", (_, xml, code) => {
    expect(codeOf(xml)).toBe(code);
  });

  it("a root of another name", () => {
    expect(codeOf(signed, saml2("EncryptedAssertion"))).toBe("ERR_XML_SIGNATURE_REFERENCE");
  });
});

describe("claimedCertificateOf", () => {
  it("gives the certificate shown, a mere claim", () => {
    expect(claimedCertificateOf(parseXml(signed).root)?.fingerprint256).toBe(signer.certificate.fingerprint256);
    expect(claimedCertificateOf(parseXml(unsigned).root)).toBeUndefined();
  });

  it("refuses what is no certificate", () => {
    const spoilt = signed.replace(/<ds:X509Certificate>/, "<ds:X509Certificate>AAAA");
    expect(() => claimedCertificateOf(parseXml(spoilt).root)).toThrow(
      expect.toSatisfy((error) => isSegurError(error, "ERR_XML_SIGNATURE_INVALID")),
    );
  });
});
