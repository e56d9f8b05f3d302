import { readdirSync, readFileSync } from "node:fs";

import { childElements, childNamed, parseXml, serializeXml, type XmlElement, xmlNamespace } from "@segur-sdk/core/xml";
import { expect, it } from "vitest";

import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import {
  buildProvideAndRegister,
  buildSubmitObjectsRequest,
  contentDigestOf,
  readRegistryResponse,
  readSubmitObjectsRequest,
  validateSubmission,
} from "../../src/index.js";
import { cdaDocument, submissionOf } from "../fixtures/fictitious-report.js";
import { schemaErrors } from "../../../../conformance/tools.js";
import { shapeOf } from "./xml-shape.js";

const soap = xmlNamespace("http://www.w3.org/2003/05/soap-envelope");
const lcm = xmlNamespace("urn:oasis:names:tc:ebxml-regrep:xsd:lcm:3.0");
const rim = xmlNamespace("urn:oasis:names:tc:ebxml-regrep:xsd:rim:3.0");
const messages = "reference/dmp/messages";

interface Expected {
  readonly message: string;
  readonly submissionSetUniqueId: string;
  readonly documents: readonly { readonly uniqueId: string; readonly sha1Hex: string; readonly size: number }[];
  readonly signature: { readonly uniqueId: string; readonly sha1Hex: string; readonly size: number };
}

function read(name: string): Buffer {
  return readFileSync(sharedPath(`${messages}/${name}`));
}

function bodyOf(name: string): XmlElement {
  const { root } = parseXml(read(name));
  return childElements(childNamed(root, soap("Body"))!)[0]!;
}

describeShared("ebRIM written by the SDK", () => {
  const submission = submissionOf([cdaDocument()], {
    visibility: { hiddenFromPatient: true },
    replaces: "urn:uuid:fe5287a2-ae6a-11eb-8f5d-000000000001",
    comments: "Commentaire fictif",
  });

  it("validates against IHEXDSB.xsd, base64 inlined", () => {
    const includes = submission.documents.map(({ bytes }) => Buffer.from(bytes).toString("base64"));
    expect(
      schemaErrors(
        serializeXml(buildProvideAndRegister({ submission, includes })),
        "reference/dmp/xsd/xds/IHE/IHEXDSB.xsd",
      ),
    ).toBe("");
  });

  it("validates against lcm.xsd as the metadata of an archive", () => {
    const documents = submission.documents.map(({ id, entry }) => ({
      id,
      entry: { ...entry, uri: "DOC00001.XML", action: "C" },
    }));
    const metadata = buildSubmitObjectsRequest({ ...submission, documents }, { profile: "xdm" });
    expect(schemaErrors(serializeXml(metadata, { declaration: true }), "reference/dmp/xsd/xds/ebRS30/lcm.xsd")).toBe(
      "",
    );
  });

  it("is refused by the schema once broken: the check bites", () => {
    const xml = serializeXml(buildSubmitObjectsRequest(submission, { profile: "dmp" }));
    expect(
      schemaErrors(
        xml.replace("<ValueList>", "<Values>").replace("</ValueList>", "</Values>"),
        "reference/dmp/xsd/xds/ebRS30/lcm.xsd",
      ),
    ).not.toBe("");
  });
});

describeShared("golden messages of TD2.1", () => {
  const expected = JSON.parse(read("td2.1/expected.json").toString("utf8")) as readonly Expected[];

  it.each(expected.map((one) => [one.message, one] as const))("%s", (message, { documents, signature, ...set }) => {
    const body = bodyOf(`td2.1/${message}.envelope.xml`);
    const request = childNamed(body, lcm("SubmitObjectsRequest"))!;
    const metadata = readSubmitObjectsRequest(request);

    // Read and written again: the same elements, attributes, values and order.
    expect(shapeOf(buildSubmitObjectsRequest(metadata, { profile: "dmp" }))).toEqual(shapeOf(request));

    expect(metadata.submissionSet.uniqueId).toBe(set.submissionSetUniqueId);
    expect(metadata.documents.map(({ entry }) => [entry.uniqueId, entry.hash, entry.size])).toEqual(
      [...documents, signature].map(({ uniqueId, sha1Hex, size }) => [uniqueId, sha1Hex, size]),
    );

    // Our own rules find nothing wrong in them.
    const problems = validateSubmission(metadata, { profile: "dmp" });
    expect(problems).toEqual([]);

    // The same body as ours, contents included: every xdsb:Document bears the id of its ExtrinsicObject.
    const includes = childElements(body)
      .slice(1)
      .map((document) => childElements(document)[0]!);
    expect(shapeOf(buildProvideAndRegister({ submission: metadata, includes }))).toEqual(shapeOf(body));
  });

  it.each(expected.map((one) => [one.message, one] as const))("hashes of the files of %s", (message, { documents }) => {
    const files = readdirSync(sharedPath(`${messages}/td2.1`))
      .filter((name) => name.startsWith(`${message}.doc`))
      .sort();
    expect(files).toHaveLength(documents.length);
    expect(files.map((name) => contentDigestOf(read(`td2.1/${name}`)))).toEqual(
      documents.map(({ sha1Hex, size }) => ({ hash: sha1Hex, size })),
    );
  });

  it("finds one kind of object only where a set is concerned", () => {
    const list = childNamed(
      bodyOf("td2.1/td2.1b-remplacement.envelope.xml"),
      lcm("SubmitObjectsRequest"),
      rim("RegistryObjectList"),
    );
    expect(childElements(list!).map(({ name }) => name.local)).toEqual([
      "RegistryPackage",
      "ExtrinsicObject",
      "ExtrinsicObject",
      "Association",
      "Association",
      "Association",
      "Association",
    ]);
  });
});

describeShared("registry responses", () => {
  const failures = [
    ["dmp-access-forbidden", "DMPAccessForbidden"],
    ["dmp-closed", "DMPClosed"],
    ["duplicate-uniqueid", "XDSDuplicateUniqueIdInRegistry"],
    ["metadata-error", "XDSRegistryMetadataError"],
    ["non-identical-hash", "XDSNonIdenticalHash"],
    ["registry-busy", "XDSRegistryBusy"],
  ] as const;

  it.each(failures)("registry-%s.xml", (name, code) => {
    expect(readRegistryResponse(bodyOf(`errors/registry-${name}.xml`))).toMatchObject({
      status: "failure",
      errors: [{ code, severity: "error" }],
    });
  });

  it("reads two errors, an unknown code, a warning and a success", () => {
    expect(readRegistryResponse(bodyOf("errors/registry-two-errors.xml")).errors).toHaveLength(2);
    expect(readRegistryResponse(bodyOf("errors/registry-unknown-code.xml")).status).toBe("failure");
    expect(readRegistryResponse(bodyOf("errors/registry-success-with-warning.xml"))).toEqual({
      status: "success",
      errors: [{ code: "XDSExtraMetadataNotSaved", severity: "warning", context: "métadonnée ignorée" }],
    });
    expect(readRegistryResponse(bodyOf("td2.1/response-success.xml"))).toEqual({ status: "success", errors: [] });
  });
});
