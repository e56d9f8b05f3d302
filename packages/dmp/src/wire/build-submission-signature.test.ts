import { createSoftwareSigner } from "@segur-sdk/certificates";
import { parseOid } from "@segur-sdk/core";
import { serializeXml } from "@segur-sdk/core/xml";
import { beforeAll, describe, expect, it } from "vitest";
import { SignedXml } from "xml-crypto";

import { imagingReport, now } from "../../test/fixtures.js";
import { oneElementALine } from "../../test/one-element-a-line.js";
import { makeCertificates, type DmpCertificates } from "../../test/pki.js";
import { manifestEntryOf } from "../manifest-entry.js";
import { buildSubmissionSignature, type SubmissionSignatureOptions } from "./build-submission-signature.js";

let certificates: DmpCertificates;
let text: string;

const document = manifestEntryOf({
  uniqueId: parseOid("1.2.250.1.999.1.1.9001.4.1"),
  mimeType: "text/xml",
  bytes: imagingReport().bytes,
});
const kos = manifestEntryOf({
  uniqueId: parseOid("1.2.250.1.999.1.1.9001.9.1"),
  mimeType: "application/dicom",
  bytes: Buffer.from("DICM"),
});

const build = async (options: Partial<SubmissionSignatureOptions> = {}): Promise<string> =>
  serializeXml(
    await buildSubmissionSignature({
      id: "_2f7fb7d3-0a1f-4c58-9b6e-7d1d3b0f5a10",
      submissionSetUniqueId: parseOid("1.2.250.1.999.1.1.9001.3.1"),
      documents: [document],
      signingTime: new Date(now),
      signer: createSoftwareSigner(certificates.sign),
      ...options,
    }),
  );

beforeAll(async () => {
  certificates = await makeCertificates();
  text = await build();
});

/** Verifies the set signature with xml-crypto: both references, key of the certificate, nothing of KeyInfo. */
function xmlCryptoAccepts(xml: string): boolean {
  const verifier = new SignedXml({
    publicCert: certificates.sign.certificate.publicKey,
    getCertFromKeyInfo: () => null,
  });
  verifier.loadSignature(xml);
  try {
    return verifier.checkSignature(xml) && verifier.getSignedReferences().length === 2;
  } catch {
    return false;
  }
}

/** Certificates differ from one run to the next: their digests and serial numbers too. */
function stable(xml: string): string {
  return oneElementALine(xml)
    .replace(/(<X509SerialNumber[^>]*>)[^<]*/g, "$1…")
    .replace(/(<CertDigest>\n<DigestMethod[^>]*>\n<\/DigestMethod>\n<DigestValue>)[^<]*/g, "$1…")
    .replace(/(URI="#S0-SignedProperties">\n<DigestMethod[^>]*>\n<\/DigestMethod>\n<DigestValue>)[^<]*/g, "$1…");
}

describe("signature of a submission set (dmp.md C.1)", () => {
  it("has the golden form", async () => {
    await expect(stable(text)).toMatchFileSnapshot("../../test/golden/submission-signature.xml");
  });

  it("verifies with xml-crypto: Manifest and SignedProperties", () => {
    expect(xmlCryptoAccepts(text)).toBe(true);
  });

  it("holds a constant digest for the set and a transform for XML documents only", async () => {
    const both = await build({ documents: [document, kos] });
    const references = Array.from(
      /<Manifest.*<\/Manifest>/s
        .exec(both)?.[0]
        .matchAll(/<Reference URI="([^"]+)">(<Transforms>)?.*?<DigestValue>([^<]+)/gs) ?? [],
      ([, uri, transforms, digest]) => ({ uri, transformed: transforms !== undefined, digest }),
    );
    expect(references).toEqual([
      { uri: "urn:oid:1.2.250.1.999.1.1.9001.3.1", transformed: false, digest: "AA==" },
      { uri: "urn:oid:1.2.250.1.999.1.1.9001.4.1", transformed: true, digest: document.digestValue },
      { uri: "urn:oid:1.2.250.1.999.1.1.9001.9.1", transformed: false, digest: kos.digestValue },
    ]);
    expect(xmlCryptoAccepts(both)).toBe(true);
  });

  it("names signer, issuing authority and root, nearest first", () => {
    const issuers = Array.from(text.matchAll(/<X509IssuerName[^>]*>CN=([^,<]+)/g), ([, name]) => name);
    expect(issuers).toEqual([
      "SIMU AC IGC-SANTE ELEMENTAIRE ORGANISATIONS",
      "SIMU AC RACINE IGC-SANTE ELEMENTAIRE",
      "SIMU AC RACINE IGC-SANTE ELEMENTAIRE",
    ]);
  });

  it("writes SignatureProperties in no namespace, in that of XML Signature on demand", async () => {
    expect(text).toContain('<SignatureProperties xmlns="">');
    const other = await build({ propertiesNamespace: "xmldsig" });
    expect(other).toContain("<Object><SignatureProperties><SignatureProperty Id=");
    expect(xmlCryptoAccepts(other)).toBe(true);
  });

  it.each([
    ["the Manifest", "urn:oid:1.2.250.1.999.1.1.9001.4.1", "urn:oid:1.2.250.1.999.1.1.9001.4.2"],
    ["the digest of a document", document.digestValue, `A${document.digestValue.slice(1)}`],
    ["the signing time", "2026-09-19T09:58:28.884Z", "2026-09-19T09:58:28.885Z"],
  ])("is refused once one character of %s changes", (_, from, to) => {
    expect(text).toContain(from);
    expect(xmlCryptoAccepts(text.replace(from, to))).toBe(false);
  });

  it("gives another digest for a document of which one byte changed", () => {
    const bytes = Uint8Array.from(imagingReport().bytes);
    const at = bytes.length - 30;
    bytes[at] = (bytes[at] ?? 0) === 0x61 ? 0x62 : 0x61;
    const altered = { uniqueId: document.uniqueId, mimeType: "application/octet-stream", bytes };
    const genuine = { ...altered, bytes: imagingReport().bytes };
    expect(manifestEntryOf(altered).digestValue).not.toBe(manifestEntryOf(genuine).digestValue);
  });
});
