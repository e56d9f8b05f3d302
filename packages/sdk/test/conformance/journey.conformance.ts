import { createHash } from "node:crypto";

import type { Exchange } from "@segur-sdk/core";
import {
  attributeOf,
  childElements,
  childNamed,
  childrenNamed,
  element,
  parseXml,
  serializeExclusive,
  serializeXml,
  textOf,
  type XmlElement,
  xmlNamespace,
} from "@segur-sdk/core/xml";
import { type Simulator, startSimulator } from "@segur-sdk/simulator";
import { SignedXml } from "xml-crypto";
import { afterAll, beforeAll, expect, it } from "vitest";

import { cdaRuleSet, generalRuleSets } from "../../../../conformance/schematron/cda-rule-sets.js";
import { describeShared, sharedIsPresent } from "../../../../conformance/shared.js";
import {
  type Authorities,
  canonicalDigest,
  runTool,
  schemaErrors,
  verifySetSignature,
  verifyVihf,
} from "../../../../conformance/tools.js";
import { createSegurClient } from "../../src/index.js";
import { sampleReport } from "../sample-report.js";

const soap = xmlNamespace("http://www.w3.org/2003/05/soap-envelope");
const wsse = xmlNamespace("http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd");
const saml2 = xmlNamespace("urn:oasis:names:tc:SAML:2.0:assertion");
const ds = xmlNamespace("http://www.w3.org/2000/09/xmldsig#");
const xdsb = xmlNamespace("urn:ihe:iti:xds-b:2007");
const rim = xmlNamespace("urn:oasis:names:tc:ebxml-regrep:xsd:rim:3.0");
const lcm = xmlNamespace("urn:oasis:names:tc:ebxml-regrep:xsd:lcm:3.0");
const xop = xmlNamespace("http://www.w3.org/2004/08/xop/include");

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("utf8");

/** Parts of a multipart message, cut by the boundary and nothing cleverer. */
function partsOf(exchange: Exchange): { readonly headers: string; readonly body: Buffer }[] {
  const boundary = /boundary="?([^";]+)/.exec(exchange.request.contentType)?.[1] ?? "";
  const whole = Buffer.from(exchange.request.body).toString("latin1");
  return whole
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const cut = part.indexOf("\r\n\r\n");
      return { headers: part.slice(0, cut), body: Buffer.from(part.slice(cut + 4, -2), "latin1") };
    });
}

describeShared("Every message of the journey, as it went over the wire", () => {
  let simulator: Simulator;
  const exchanges: Exchange[] = [];
  let authorities: Authorities;
  let parts: ReturnType<typeof partsOf>;
  let submission: XmlElement;

  const exchangeOf = (operation: string): Exchange => {
    const found = exchanges.find((exchange) => exchange.operation === operation);
    if (found === undefined) throw new Error(`no exchange ${operation}`);
    return found;
  };
  const bodyOf = (envelope: XmlElement) => childElements(childNamed(envelope, soap("Body"))!)[0]!;
  const assertionOf = (envelope: XmlElement) =>
    childNamed(envelope, soap("Header"), wsse("Security"), saml2("Assertion"))!;
  /** Documents of the submission in order: part, uniqueId, hash and size said by the metadata. */
  const documents = () => {
    const objects = childNamed(submission, lcm("SubmitObjectsRequest"), rim("RegistryObjectList"))!;
    return childrenNamed(objects, rim("ExtrinsicObject")).map((entry) => {
      const slot = (name: string) =>
        textOf(
          childNamed(
            childrenNamed(entry, rim("Slot")).find((one) => attributeOf(one, "name") === name),
            rim("ValueList"),
            rim("Value"),
          ),
        );
      const document = childrenNamed(submission, xdsb("Document")).find(
        (one) => attributeOf(one, "id") === attributeOf(entry, "id"),
      );
      const cid = decodeURIComponent(attributeOf(childNamed(document, xop("Include")), "href")!.slice("cid:".length));
      const uniqueId = childrenNamed(entry, rim("ExternalIdentifier")).find(
        (one) => attributeOf(one, "identificationScheme") === "urn:uuid:2e82c1f6-a085-4c72-9da3-8640a32e42ab",
      );
      return {
        uniqueId: attributeOf(uniqueId, "value"),
        hash: slot("hash"),
        size: slot("size"),
        bytes: parts.find(({ headers }) => headers.includes(`<${cid}>`))!.body,
      };
    });
  };

  beforeAll(async () => {
    if (!sharedIsPresent) return;
    simulator = await startSimulator();
    const segur = await createSegurClient(simulator.config(), { observer: (exchange) => exchanges.push(exchange) });
    const plan = await segur.dispatch.reportValidated(await sampleReport(simulator, segur));
    expect(await plan.settled()).toEqual({ dmp: "sent", professionals: ["sent"], patient: "sent" });
    await segur.close();
    authorities = { rootPem: simulator.pki.root.toString(), intermediatePem: simulator.pki.organisations.toString() };
    parts = partsOf(exchangeOf("TD2.1a"));
    submission = bodyOf(parseXml(parts[0]!.body).root);
  });

  afterAll(() => simulator.stop());

  it.each(["request", "response"] as const)("INSi %s: each block is valid against the schemas of the WSDL", (side) => {
    const envelope = parseXml(exchangeOf("WS_INS2")[side]!.body).root;
    const header = childNamed(envelope, soap("Header"));
    const blocks = [...(header === undefined ? [] : childElements(header)), bodyOf(envelope)];
    expect(blocks.length).toBeGreaterThan(side === "request" ? 4 : 0);
    for (const block of blocks) {
      expect(schemaErrors(serializeExclusive(block), "reference/insi/wsdl/all.xsd")).toBe("");
    }
  });

  it("TD0.2 request and response: valid against HL7 V3", () => {
    const { request, response } = exchangeOf("TD0.2");
    for (const { body } of [request, response!]) {
      const message = bodyOf(parseXml(body).root);
      const schema = `reference/dmp/xsd/hl7v3/multicacheschemas/${message.name.local}.xsd`;
      expect(schemaErrors(serializeXml(message), schema)).toBe("");
    }
  });

  it.each(["TD0.2", "TD2.1a"])(
    "%s: the VIHF is valid, and verified by xmlsec1 in place and by xml-crypto",
    (operation) => {
      const bytes = operation === "TD0.2" ? exchangeOf(operation).request.body : parts[0]!.body;
      const assertion = serializeExclusive(assertionOf(parseXml(bytes).root));
      // This schema gathers those of SAML 2.0, XML signature and the HL7 types of the roles.
      expect(schemaErrors(assertion, "reference/dmp/xsd/vihf/vihf.xsd")).toBe("");
      expect(verifyVihf(text(bytes), authorities).status).toBe(0);
      expect(verifyVihf(text(bytes).replace(">INDIRECTE<", ">DIRECTE<"), authorities).status).not.toBe(0);
      const certificate = textOf(
        childNamed(parseXml(assertion).root, ds("Signature"), ds("KeyInfo"), ds("X509Data"), ds("X509Certificate")),
      )!;
      const verifier = new SignedXml({
        publicCert: `-----BEGIN CERTIFICATE-----\n${certificate}\n-----END CERTIFICATE-----`,
        getCertFromKeyInfo: () => null,
      });
      verifier.loadSignature(serializeXml(childNamed(parseXml(assertion).root, ds("Signature"))!));
      expect(verifier.checkSignature(assertion)).toBe(true);
    },
  );

  it("TD2.1a: the body, documents inlined, is valid against the XDS and ebRIM schemas; so is the answer", () => {
    const inlined = {
      ...submission,
      children: submission.children.map((child) =>
        typeof child !== "string" && child.kind === "element" && child.name.local === "Document"
          ? element(xdsb("Document"), { id: attributeOf(child, "id") }, "AAAA")
          : child,
      ),
    };
    expect(schemaErrors(serializeXml(inlined), "reference/dmp/xsd/xds/IHE/IHEXDSB.xsd")).toBe("");
    const answer = bodyOf(parseXml(exchangeOf("TD2.1a").response!.body).root);
    expect(schemaErrors(serializeXml(answer), "reference/dmp/xsd/xds/ebRS30/rs.xsd")).toBe("");
  });

  it("TD2.1a: hash and size of each document are those of the bytes sent", () => {
    expect(documents()).toHaveLength(2);
    for (const { hash, size, bytes } of documents()) {
      expect(hash).toBe(createHash("sha1").update(bytes).digest("hex"));
      expect(Number(size)).toBe(bytes.length);
    }
  });

  it("TD2.1a: xmlsec1 verifies the signature of the set, xmllint and openssl its Manifest", () => {
    const [report, signature] = documents();
    expect(verifySetSignature(signature!.bytes, authorities).status).toBe(0);
    const xades = parseXml(signature!.bytes).root;
    const manifest = childrenNamed(xades, ds("Object"))
      .map((object) => childNamed(object, ds("Manifest")))
      .find((found) => found !== undefined)!;
    const digests = childrenNamed(manifest, ds("Reference")).map((reference) => [
      attributeOf(reference, "URI"),
      textOf(childNamed(reference, ds("DigestValue"))),
    ]);
    expect(digests).toContainEqual([`urn:oid:${report!.uniqueId!}`, canonicalDigest(report!.bytes)]);
    expect(digests.map(([, digest]) => digest)).toContain("AA==");
    const verifier = new SignedXml({
      publicCert: `-----BEGIN CERTIFICATE-----\n${textOf(childNamed(xades, ds("KeyInfo"), ds("X509Data"), ds("X509Certificate")))!}\n-----END CERTIFICATE-----`,
      getCertFromKeyInfo: () => null,
    });
    verifier.loadSignature(text(signature!.bytes));
    expect(verifier.checkSignature(text(signature!.bytes))).toBe(true);
  });

  it("the CDA document: no finding of the official schema nor of the header Schematron rules", () => {
    const [report] = documents();
    const schema = "reference/cda/TestContenuCDA-3-0/infrastructure/cda/CDA_extended.xsd";
    expect(schemaErrors(report!.bytes, schema)).toBe("");
    for (const name of generalRuleSets) {
      const { findings } = cdaRuleSet(name).run(text(report!.bytes));
      expect(findings.filter(({ role }) => role === "error").map((finding) => `${name}: ${finding.text}`)).toEqual([]);
    }
    expect(text(report!.bytes)).toContain(simulator.samples.chestCt.accessionNumber.value);
  });

  it.each(["professional", "patient"] as const)(
    "the mail to the %s: read back by Python's MIME parser",
    (recipient) => {
      const { body } = exchangeOf(`SMTP ${recipient}`).request;
      const script = `
import email, email.policy, hashlib, io, json, sys, zipfile
mail = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.default)
archive = zipfile.ZipFile(io.BytesIO([p for p in mail.iter_attachments() if p.get_filename() == "IHE_XDM.zip"][0].get_content()))
assert archive.testzip() is None
print(json.dumps({
  "subject": mail["Subject"], "type": mail.get_content_type(), "body": mail.get_body(("plain",)).get_content(),
  "headers": {name: str(mail[name]) for name in mail.keys()},
  "attachments": [[p.get_filename(), p.get_content_type(), p.get_content_disposition(), hashlib.sha1(p.get_content()).hexdigest()] for p in mail.iter_attachments()],
  "archive": archive.namelist(),
  "documents": [hashlib.sha1(archive.read(n)).hexdigest() for n in archive.namelist() if n.endswith("DOC00001.XML")],
}))`;
      const { output, status } = runTool("python3", ["{read.py}", "{mail.eml}"], {
        "read.py": script,
        "mail.eml": body,
      });
      expect(status).toBe(0);
      const mail = JSON.parse(output) as {
        subject: string;
        type: string;
        body: string;
        headers: Record<string, string>;
        attachments: [string, string, string, string][];
        archive: string[];
        documents: string[];
      };
      const { mssante, software } = simulator.config();
      expect(mail.type).toBe("multipart/mixed");
      expect(mail.subject).toMatch(/^XDM\/1\.0\/DDM\+CR d'imagerie médicale \S+ \S+ 14\/07\/1977$/);
      expect(mail.headers).toMatchObject({
        "X-MSS-NIL": software.mssProductReference,
        "X-MSS-CODECDA": "18748-4",
        "X-MSS-INS": "O",
        "Reply-To": mssante.contactAddress,
      });
      expect(mail.headers["X-MSS-MES"]).toBe(recipient === "patient" ? "FIN" : undefined);
      expect(mail.body.trim().endsWith(mssante.contactAddress)).toBe(true);
      const sha1 = (bytes: Uint8Array) => createHash("sha1").update(bytes).digest("hex");
      expect(mail.attachments.map(([, type, disposition]) => [type, disposition])).toEqual([
        ["application/zip", "attachment"],
        ["application/pdf", "attachment"],
      ]);
      expect(mail.attachments[1]?.[0]).toMatch(/^20260307_CR d'imagerie médicale_\S+_\S+\.pdf$/);
      expect(mail.attachments[1]?.[3]).toBe(sha1(simulator.samples.reportPdf));
      expect(mail.archive).toEqual(
        expect.arrayContaining([
          "INDEX.HTM",
          "README.TXT",
          "IHE_XDM/SUBSET01/METADATA.XML",
          "IHE_XDM/SUBSET01/DOC00001.XML",
        ]),
      );
      // The very document that the DMP stored.
      expect(mail.documents).toEqual([sha1(documents()[0]!.bytes)]);
    },
  );
});
