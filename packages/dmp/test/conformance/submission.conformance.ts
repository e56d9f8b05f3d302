import { createHash, verify } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";

import { createSoftwareSigner } from "@segur-sdk/certificates";
import { parseOid } from "@segur-sdk/core";
import {
  attributeOf,
  canonicalize,
  childNamed,
  parseXml,
  serializeXml,
  textOf,
  type XmlElement,
} from "@segur-sdk/core/xml";
import { buildProvideAndRegister, contentDigestOf } from "@segur-sdk/xds";
import { beforeAll, describe, expect, it } from "vitest";

import { describeShared, sharedIsPresent, sharedPath } from "../../../../conformance/shared.js";
import { buildSubmissionSignature, manifestEntryOf, type FrozenSubmission } from "../../src/index.js";
import { freezeSubmission } from "../../src/freeze-submission.js";
import { deterministic, imagingReport, qualifiedPatient, radiologist, software, structure } from "../fixtures.js";
import { makeCertificates, type DmpCertificates } from "../pki.js";
import { authoritiesOf, ds, readBytes, readXml, sampleAuthorities, sampleSigner } from "./reference.js";
import {
  canonicalDigest,
  runTool,
  schemaErrors,
  verifySetSignature,
  type Authorities,
} from "../../../../conformance/tools.js";

interface ExpectedVector {
  readonly bytes: number;
  readonly sha1HexOfBytes: string;
  readonly sha256B64OfC14NWithComments: string;
}

interface ExpectedSet {
  readonly message: string;
  readonly submissionSetUniqueId: string;
  readonly documents: readonly {
    readonly uniqueId: string;
    readonly sha1Hex: string;
    readonly size: number;
    readonly manifestDigestSha256B64: string;
    readonly manifestTransform: string | null;
  }[];
  readonly signature: { readonly uniqueId: string; readonly sha1Hex: string; readonly size: number };
}

const json = (name: string): unknown => JSON.parse(readBytes(name).toString("utf8"));
const sets = sharedIsPresent ? (json("td2.1/expected.json") as readonly ExpectedSet[]) : [];
const documentsOf = (set: ExpectedSet) =>
  set.documents.map(({ uniqueId, manifestTransform }, index) => ({
    uniqueId: parseOid(uniqueId),
    mimeType: manifestTransform === null ? "application/dicom" : "text/xml",
    bytes: readBytes(`td2.1/${set.message}.doc${String(index + 1)}.${manifestTransform === null ? "dcm" : "xml"}`),
  }));

describeShared("digests against the reference vectors", () => {
  const folder = "reference/dmp/messages/hash-vectors";
  const names = sharedIsPresent ? readdirSync(sharedPath(folder)).filter((name) => name.endsWith(".xml")) : [];

  it.each(names)("%s: SHA-1 of the bytes, SHA-256 of the canonical form", (name) => {
    const bytes = readFileSync(sharedPath(`${folder}/${name}`));
    const expected = (json("hash-vectors/expected.json") as Record<string, ExpectedVector>)[name];
    expect(contentDigestOf(bytes)).toEqual({ hash: expected?.sha1HexOfBytes, size: expected?.bytes });
    const entry = manifestEntryOf({ uniqueId: parseOid("1.2.3"), mimeType: "text/xml", bytes });
    expect(entry.digestValue).toBe(expected?.sha256B64OfC14NWithComments);
    expect(canonicalDigest(bytes)).toBe(entry.digestValue);
  });

  it.each(sets)("$message: every document and the signature", (set) => {
    for (const [index, document] of documentsOf(set).entries()) {
      const expected = set.documents[index];
      expect(contentDigestOf(document.bytes)).toEqual({ hash: expected?.sha1Hex, size: expected?.size });
      expect(manifestEntryOf(document)).toMatchObject({
        digestValue: expected?.manifestDigestSha256B64,
        canonical: expected?.manifestTransform !== null,
      });
    }
    expect(contentDigestOf(readBytes(`td2.1/${set.message}.xades.xml`))).toEqual({
      hash: set.signature.sha1Hex,
      size: set.signature.size,
    });
  });
});

describeShared("set signature against the reference messages", () => {
  const rebuild = (set: ExpectedSet, sample: XmlElement) => {
    const signingTime = /<SigningTime>([^<]+)/.exec(readBytes(`td2.1/${set.message}.xades.xml`).toString("utf8"))?.[1];
    return buildSubmissionSignature({
      id: attributeOf(sample, "Id") ?? "",
      submissionSetUniqueId: parseOid(set.submissionSetUniqueId),
      documents: documentsOf(set).map((document) => manifestEntryOf(document)),
      signingTime: new Date(signingTime ?? ""),
      signer: sampleSigner(sample),
    });
  };

  it.each(sets)("$message: same SignedInfo, hence the signature of the sample verifies", async (set) => {
    const sample = readXml(`td2.1/${set.message}.xades.xml`);
    const built = await rebuild(set, sample);
    const signedInfo = (of: XmlElement) => {
      const element = childNamed(of, ds("SignedInfo"));
      return element === undefined ? "" : canonicalize(element, { method: "c14n-with-comments" });
    };
    expect(signedInfo(built)).toBe(signedInfo(sample));
    const value = Buffer.from(textOf(childNamed(sample, ds("SignatureValue"))) ?? "", "base64");
    const { publicKey } = sampleSigner(sample).certificate;
    expect(verify("RSA-SHA256", Buffer.from(signedInfo(built), "utf8"), publicKey, value)).toBe(true);
  });

  it.each(sets)("$message: same element, line breaks of the base64 excepted", async (set) => {
    const sample = readXml(`td2.1/${set.message}.xades.xml`);
    const flat = (of: XmlElement) =>
      canonicalize(of, { method: "c14n" }).replace(
        /(<SignatureValue>|<X509Certificate>)([^<]*)/g,
        (_, tag: string, value: string) => {
          return tag + value.replace(/\s/g, "");
        },
      );
    expect(flat(await rebuild(set, sample))).toBe(flat(sample));
  });

  it.each(sets)("$message: xmlsec1 accepts what we build", async (set) => {
    const sample = readXml(`td2.1/${set.message}.xades.xml`);
    expect(verifySetSignature(serializeXml(await rebuild(set, sample)), sampleAuthorities())).toMatchObject({
      status: 0,
    });
  });
});

describe("a submission against independent tools", () => {
  let certificates: DmpCertificates;
  let frozen: FrozenSubmission;
  let xades: string;
  let trusted: Authorities;

  beforeAll(async () => {
    certificates = await makeCertificates();
    const { clock, ids } = deterministic();
    frozen = await freezeSubmission(
      {
        documents: [imagingReport(), imagingReport({ id: parseOid("1.2.250.1.999.1.1.9001.4.2"), title: "CR d'IRM" })],
        patient: qualifiedPatient(),
        sender: radiologist,
        visibility: { hiddenFromPatient: true },
      },
      {
        environment: "simulator",
        signer: createSoftwareSigner(certificates.sign),
        software,
        structure,
        ids,
        now: clock.now(),
      },
    );
    xades = new TextDecoder().decode(frozen.submission.documents.at(-1)?.bytes);
    trusted = authoritiesOf(certificates.sign);
  });

  it("has a signature that xmlsec1 verifies, two references", () => {
    const { status, output } = verifySetSignature(xades, trusted);
    expect(output).toContain("SignedInfo References (ok/all): 2/2");
    expect(status).toBe(0);
  });

  it("has Manifest digests that xmllint and openssl compute too", () => {
    for (const { entry, bytes } of frozen.submission.documents.slice(0, -1)) {
      const reference = new RegExp(`urn:oid:${entry.uniqueId}">.*?<DigestValue>([^<]+)`, "s").exec(xades)?.[1];
      expect(canonicalDigest(bytes)).toBe(reference);
    }
  });

  it("is refused by xmlsec1 once one byte of the Manifest or of the properties is flipped", () => {
    for (const [from, to] of [
      ["urn:oid:1.2.250.1.999.1.1.9001.4.2", "urn:oid:1.2.250.1.999.1.1.9001.4.3"],
      ["2026-09-19T09:58:28.884Z", "2026-09-19T09:58:28.885Z"],
    ] as const) {
      expect(xades).toContain(from);
      expect(verifySetSignature(xades.replace(from, to), trusted).status).not.toBe(0);
    }
  });

  it("no longer has its Manifest digest once one byte of a document is flipped", () => {
    const bytes = Uint8Array.from(frozen.submission.documents[0]?.bytes ?? []);
    const at = Buffer.from(bytes).indexOf("RADIOLOGUE");
    bytes[at] = 0x53;
    expect(xades).not.toContain(canonicalDigest(bytes));
    expect(xades).not.toContain(createHash("sha256").update(bytes).digest("base64"));
  });

  it("is canonical as it is written: xmllint --c14n gives the same bytes", () => {
    expect(runTool("xmllint", ["--c14n", "{set.xml}"], { "set.xml": xades })).toMatchObject({
      status: 0,
      output: xades,
    });
    expect(serializeXml(parseXml(xades))).toBe(xades);
  });

  describeShared("and against the official schemas", () => {
    it("is valid for IHEXDSB.xsd, base64 inlined", () => {
      const { submission } = frozen;
      const includes = submission.documents.map(({ bytes }) => Buffer.from(bytes).toString("base64"));
      const body = serializeXml(buildProvideAndRegister({ submission, includes }));
      expect(schemaErrors(body, "reference/dmp/xsd/xds/IHE/IHEXDSB.xsd")).toBe("");
    });

    it("has a signature valid for xmldsig-core-schema.xsd, SignatureProperties without namespace included", () => {
      expect(schemaErrors(xades, "reference/dmp/xsd/saml/xmldsig-core-schema.xsd")).toBe("");
    });
  });
});
