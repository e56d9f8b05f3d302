import { X509Certificate } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import { runTool } from "../../../../conformance/tools.js";
import { isSegurError } from "../../src/errors/segur-error.js";
import {
  childElements,
  element,
  inheritedContext,
  canonicalize,
  parseXml,
  serializeXml,
  xmlNamespace,
  type XmlElement,
} from "../../src/xml/index.js";
import {
  buildKeyInfo,
  buildSignedInfo,
  claimedCertificateOf,
  sha256Base64,
  signEnveloped,
  signSignedInfo,
  verifyEnveloped,
  xmldsig,
} from "../../src/xml-signature/index.js";
import { createRandom } from "../xml/random.js";
import { randomTree } from "../xml/random-tree.js";
import { assertion, assertionName } from "../xml-signature/assertion.js";
import { createTestSigner } from "../xml-signature/test-signer.js";

const signer = createTestSigner();

/** Verdict of xmlsec1 with the signer's certificate as the one key to try. */
function xmlsec1Accepts(xml: string, idAttributes: string): boolean {
  const args = ["--verify", "--pubkey-cert-pem", "{signer.pem}", "--enabled-key-data", "key-name"];
  const files = { "signed.xml": xml, "signer.pem": signer.certificate.toString() };
  return runTool("xmlsec1", [...args, ...idAttributes.split(" "), "{signed.xml}"], files).status === 0;
}

const assertionId = "--id-attr:ID urn:oasis:names:tc:SAML:2.0:assertion:Assertion";
const options = { signer, idAttribute: "ID", position: 1 } as const;

describe("xmlsec1 verifies what signEnveloped makes", () => {
  it("is there", () => {
    expect(runTool("xmlsec1", ["--version"], {}).output).toContain("xmlsec1");
  });

  it("an assertion, alone and inside a message with other prefixes and another default namespace", async () => {
    const signed = await signEnveloped(assertion(), options);
    expect(xmlsec1Accepts(serializeXml(signed), assertionId)).toBe(true);
    const soap = xmlNamespace("http://www.w3.org/2003/05/soap-envelope");
    const envelope = element(soap("Envelope"), {}, element(soap("Header"), {}, signed), element(soap("Body"), {}));
    expect(xmlsec1Accepts(serializeXml(envelope, { declaration: true }), assertionId)).toBe(true);
  });

  it("and refuses one changed character", async () => {
    const text = serializeXml(await signEnveloped(assertion(), options));
    for (const [from, to] of [
      ["899700009999", "899700009998"],
      ['code="10"', 'code="21"'],
      ["&#x9;", " "],
      ["&#xD;", ""],
    ] as const) {
      expect(text).toContain(from);
      expect(xmlsec1Accepts(text.replace(from, to), assertionId), from).toBe(false);
    }
  });

  it("random trees, 40 of them", async () => {
    const rootName = xmlNamespace("urn:root", "r")("Root");
    let verified = 0;
    for (let seed = 0; verified < 40; seed++) {
      const tree = randomTree(createRandom(seed * 7919), { everything: true });
      // libxml2 does not escape an ampersand in a namespace.
      if (serializeXml(tree).includes("?a=1&amp;b")) continue;
      const signed = await signEnveloped(element(rootName, { ID: "_1" }, "x", tree), options);
      expect(xmlsec1Accepts(serializeXml(signed), "--id-attr:ID urn:root:Root"), String(seed)).toBe(true);
      verified++;
    }
  });
});

describe("xmlsec1 verifies a signature built from its pieces, as the DMP set signature is (dmp.md C.1)", () => {
  it("in the default namespace, inclusive C14N with comments, references without transforms", async () => {
    const ds = xmldsig("");
    const manifest = element(ds("Manifest"), { Id: "IHEManifest" }, element(ds("Reference"), { URI: "urn:oid:1.2.3" }));
    const object = element(ds("Object"), {}, manifest);
    const shell = element(ds("Signature"), { Id: "_sig" }, object);
    const inherited = inheritedContext([shell, object]);
    const digestValue = sha256Base64(canonicalize(manifest, { method: "c14n", inherited }));
    const signedInfo = buildSignedInfo({
      canonicalization: "c14n-with-comments",
      references: [{ uri: "#IHEManifest", transforms: [], digestValue }],
      prefix: "",
    });
    const { signatureValue } = await signSignedInfo(signedInfo, { signer, inherited: inheritedContext([shell]) });
    const whole: XmlElement = {
      ...shell,
      children: [
        signedInfo,
        element(ds("SignatureValue"), {}, signatureValue),
        buildKeyInfo(signer.certificate, ""),
        object,
      ],
    };
    const text = serializeXml(whole);
    const id = "--ignore-manifests --id-attr:Id http://www.w3.org/2000/09/xmldsig#:Manifest";
    expect(xmlsec1Accepts(text, id)).toBe(true);
    expect(xmlsec1Accepts(text.replace("urn:oid:1.2.3", "urn:oid:1.2.4"), id)).toBe(false);
  });
});

describeShared("the signed VIHF of the reference", () => {
  const vihf = sharedPath("reference/dmp/messages/vihf");
  const trusted = [new X509Certificate(readFileSync(sharedPath("reference/dmp/certs/org-sign-fictif.pem")))];
  const files = readdirSync(vihf).filter((name) => name.includes(".signed."));

  it("are three", () => {
    expect(files).toHaveLength(3);
  });

  it.each(files)("verifies, gives back its content, and is refused once changed: %s", (file) => {
    const text = readFileSync(`${vihf}/${file}`, "utf8");
    const read = verifyEnveloped(text, { trusted, rootName: assertionName });
    expect(childElements(read).map(({ name }) => name.local)).not.toContain("Signature");
    expect(claimedCertificateOf(parseXml(text).root)?.fingerprint256).toBe(trusted[0]?.fingerprint256);
    expect(() =>
      verifyEnveloped(text.replace("VIHF_Version", "VIHF_version"), { trusted, rootName: assertionName }),
    ).toThrow(expect.toSatisfy((error) => isSegurError(error, "ERR_XML_SIGNATURE_INVALID")));
  });
});
