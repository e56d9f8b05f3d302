import { sign } from "node:crypto";

import { createSeededIds, parseOid } from "@segur-sdk/core";
import { canonicalize, childElements, parseXml, serializeXml, textOf } from "@segur-sdk/core/xml";
import { expect, it } from "vitest";

import { runTool, verifySetSignature } from "../../../../conformance/tools.js";
import { legacySubmissionSignature } from "../../src/unsafe-legacy/index.js";
import { verifySubmissionSignature } from "../../src/index.js";
import { imagingReport, kosBytes, now } from "../fixtures.js";
import { makeCertificates } from "../pki.js";

it("a SHA-1 signature of a set, asked for explicitly: xmlsec1 and openssl accept it, the SDK does not", async () => {
  const { sign: credential } = await makeCertificates();
  const { certificate, chain, privateKey } = credential;
  const { bytes, report } = imagingReport();
  const documents = [
    { uniqueId: report.id, mimeType: "text/xml", bytes },
    { uniqueId: parseOid("1.2.250.1.999.1.1.9001.8.55.1"), mimeType: "application/dicom", bytes: kosBytes },
  ];
  const submissionSetUniqueId = parseOid("1.2.250.1.999.1.1.9001.3.1");
  const xades = serializeXml(
    await legacySubmissionSignature({
      id: `_${createSeededIds("legacy").uuid()}`,
      submissionSetUniqueId,
      documents,
      signingTime: new Date(now),
      signer: { certificate, chain, signSha1: (data) => sign("sha1", data, privateKey) },
    }),
  );
  expect(xades).toContain('SignatureMethod Algorithm="http://www.w3.org/2000/09/xmldsig#rsa-sha1"');
  expect(xades).not.toContain("rsa-sha256");

  const [intermediate, root] = chain;
  const authorities = { rootPem: String(root), intermediatePem: String(intermediate) };
  expect(verifySetSignature(xades, authorities)).toMatchObject({ status: 0 });
  expect(verifySetSignature(xades.replace("urn:oid:1.2", "urn:oid:1.3"), authorities).status).not.toBe(0);

  const [signedInfo, value] = childElements(parseXml(xades).root);
  if (signedInfo === undefined) throw new Error("SignedInfo");
  const openssl = runTool("openssl", ["dgst", "-sha1", "-verify", "{key.pem}", "-signature", "{value}", "{signed}"], {
    "key.pem": certificate.publicKey.export({ type: "spki", format: "pem" }),
    value: Buffer.from(textOf(value) ?? "", "base64"),
    signed: canonicalize(signedInfo, { method: "c14n-with-comments" }),
  });
  expect(openssl).toMatchObject({ status: 0, output: "Verified OK\n" });
  const canonical = runTool(
    "sh",
    ["-c", 'xmllint --c14n "$1" | openssl dgst -sha1 -binary | base64', "sh", "{doc.xml}"],
    {
      "doc.xml": bytes,
    },
  );
  expect(xades).toContain(`<DigestValue>${canonical.output.trim()}</DigestValue>`);

  const options = { submissionSetUniqueId, documents, trusted: [certificate] };
  expect(() => verifySubmissionSignature(Buffer.from(xades), options)).toThrow(
    expect.objectContaining({ code: "ERR_XML_SIGNATURE_ALGORITHM" }),
  );
});
