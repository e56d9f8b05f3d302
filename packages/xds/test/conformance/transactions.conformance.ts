import { readFileSync } from "node:fs";

import { childElements, childNamed, parseXml, serializeXml, type XmlElement, xmlNamespace } from "@segur-sdk/core/xml";
import { createSeededIds, parseOid } from "@segur-sdk/core";
import { expect, it } from "vitest";

import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import { schemaErrors } from "../../../../conformance/tools.js";
import {
  availabilityStatus,
  buildRegistryResponse,
  buildRetrieveAnswer,
  buildRetrieveRequest,
  buildStoredQuery,
  buildStoredQueryAnswer,
  buildUpdateDocumentSet,
  createMetadataUpdate,
  createStatusUpdate,
  readRegistryResponse,
  readRetrieveAnswer,
  readRetrieveRequest,
  readStoredQuery,
  readStoredQueryAnswer,
  readSubmitObjectsRequest,
  validateSubmission,
} from "../../src/index.js";
import { sender } from "../fixtures/fictitious-report.js";
import { shapeOf } from "./xml-shape.js";

const soap = xmlNamespace("http://www.w3.org/2003/05/soap-envelope");
const { approved, archived, deleted } = availabilityStatus;

function bodyOf(name: string): XmlElement {
  const text = readFileSync(sharedPath(`reference/dmp/messages/${name}`), "utf8");
  // Multipart answers: the root part is the only envelope.
  const envelope = /<soap:Envelope[\s\S]*<\/soap:Envelope>/.exec(text)?.[0] ?? "";
  return childElements(childNamed(parseXml(envelope).root, soap("Body"))!)[0]!;
}

describeShared("stored queries (ITI-18)", () => {
  const requests = [
    ["td3.1a-finddocuments", "FindDocuments", "LeafClass"],
    ["td3.1a-finddocuments-by-reference", "FindDocumentsByReferenceId", "LeafClass"],
    ["td3.1a-findsubmissionsets", "FindSubmissionSets", "LeafClass"],
    ["td3.1b-getdocuments-objectref", "GetDocuments", "ObjectRef"],
  ] as const;

  it.each(requests)("%s: read, and written again equal", (name, query, returnType) => {
    const body = bodyOf(`td3.1/${name}.request.xml`);
    const read = readStoredQuery(body);
    expect(read).toMatchObject({ returnType, query: { query } });
    const written = buildStoredQuery(read.query, read);
    expect(shapeOf(written)).toEqual(shapeOf(body));
    expect(schemaErrors(serializeXml(written), "reference/dmp/xsd/xds/ebRS30/query.xsd")).toBe("");
  });

  const answers = [
    "td3.1/td3.1a-finddocuments.response.xml",
    "td3.1/td3.1b-getdocuments-objectref.response.xml",
    "td3.1/td3.1b-getdocuments-objectref.response-empty.xml",
    "errors/query-partial-success.xml",
  ] as const;

  it.each(answers)("%s: read, and written again equal", (name) => {
    const body = bodyOf(name);
    const answer = readStoredQueryAnswer(body);
    expect(answer.unreadable).toEqual([]);
    const written = buildStoredQueryAnswer(answer);
    expect(shapeOf(written)).toEqual(shapeOf(body));
    expect(schemaErrors(serializeXml(written), "reference/dmp/xsd/xds/ebRS30/query.xsd")).toBe("");
  });

  it("gives the current entryUUID of a document, or none", () => {
    const references = (name: string) =>
      readStoredQueryAnswer(bodyOf(`td3.1/td3.1b-getdocuments-objectref.${name}.xml`)).references;
    expect(references("response")).toEqual(["urn:uuid:fe5287a2-ae6a-11eb-8f5d-000000000001"]);
    expect(references("response-empty")).toEqual([]);
  });

  it("gives what a document needs to be retrieved and updated", () => {
    const [document] = readStoredQueryAnswer(bodyOf(answers[0])).documents;
    expect(document).toMatchObject({
      id: "urn:uuid:fe5287a2-ae6a-11eb-8f5d-000000000001",
      logicalId: "urn:uuid:fe5287a2-ae6a-11eb-8f5d-000000000001",
      status: approved,
      repositoryUniqueId: "1.2.250.1.213.4.1.1.1.2",
      entry: { version: "1", uniqueId: "1.2.250.1.999.1.1.9001.4.2026091909582801", size: 905 },
    });
  });
});

describeShared("retrieval (ITI-43)", () => {
  it("the request: read, and written again equal", () => {
    const body = bodyOf("td3.2/td3.2-retrieve.request.xml");
    const documents = readRetrieveRequest(body);
    expect(documents).toEqual([
      { repositoryUniqueId: "1.2.250.1.213.4.1.1.1.2", uniqueId: "1.2.250.1.999.1.1.9001.4.2026091909582801" },
    ]);
    const written = buildRetrieveRequest(documents);
    expect(shapeOf(written)).toEqual(shapeOf(body));
    expect(schemaErrors(serializeXml(written), "reference/dmp/xsd/xds/IHE/IHEXDSB.xsd")).toBe("");
  });

  it.each(["td3.2-retrieve.response.mime", "td3.2-retrieve.response-failure.mime"])(
    "%s: read, and written again equal",
    (name) => {
      const body = bodyOf(`td3.2/${name}`);
      expect(shapeOf(buildRetrieveAnswer(readRetrieveAnswer(body)))).toEqual(shapeOf(body));
    },
  );

  it("gives the Content-ID of the part, percent-decoded", () => {
    const { status, documents } = readRetrieveAnswer(bodyOf("td3.2/td3.2-retrieve.response.mime"));
    expect(status).toBe("success");
    expect(documents[0]?.content).toEqual({
      kind: "attachment",
      contentId: "b857abb7-a2c3-4db8-bd69-d5ff76826e72-2@urn:ihe:iti:xds-b:2007",
    });
  });
});

describeShared("updates (ITI-57)", () => {
  const requests = [
    ["td3.3a-masquage", []],
    ["td3.3c-suppression", [approved, deleted]],
    ["td3.3d-archivage", [approved, archived]],
    ["td3.3d-desarchivage", [archived, approved]],
  ] as const;

  it.each(requests)("%s: read, and written again equal", (name, statuses) => {
    const body = bodyOf(`td3.3/${name}.request.xml`);
    const update = readSubmitObjectsRequest(body);
    const written = buildUpdateDocumentSet(update);
    expect(shapeOf(written)).toEqual(shapeOf(body));
    expect(schemaErrors(serializeXml(written), "reference/dmp/xsd/xds/ebRS30/lcm.xsd")).toBe("");
    expect(validateSubmission(update, { profile: "dmp" })).toEqual([]);
    const [association] = update.associations;
    expect([association?.originalStatus, association?.newStatus].filter((one) => one !== undefined)).toEqual(statuses);
  });

  it("masks the document of the search as the reference message does", () => {
    const [current] = readStoredQueryAnswer(bodyOf("td3.1/td3.1a-finddocuments.response.xml")).documents;
    const body = bodyOf("td3.3/td3.3a-masquage.request.xml");
    const expected = readSubmitObjectsRequest(body);
    const update = createMetadataUpdate({
      ...sender,
      ids: createSeededIds("update"),
      uniqueId: parseOid(expected.submissionSet.uniqueId),
      current: current!,
      visibility: { hiddenFromProfessionals: true },
    });
    // The names inside the message and the sender are ours; everything else is that of the reference.
    const [document] = update.documents;
    const written = buildUpdateDocumentSet({
      submissionSet: expected.submissionSet,
      documents: [{ ...document!, id: expected.documents[0]!.id }],
      associations: [
        {
          ...update.associations[0]!,
          id: "id-a1",
          source: expected.submissionSet.id,
          target: expected.documents[0]!.id,
        },
      ],
    });
    expect(shapeOf(written)).toEqual(shapeOf(body));
    expect(schemaErrors(serializeXml(buildUpdateDocumentSet(update)), "reference/dmp/xsd/xds/ebRS30/lcm.xsd")).toBe("");
  });

  it("deletes as the reference message does", () => {
    const body = bodyOf("td3.3/td3.3c-suppression.request.xml");
    const expected = readSubmitObjectsRequest(body);
    const change = { target: expected.associations[0]!.target, from: approved, to: deleted };
    const update = createStatusUpdate({ ...sender, ids: createSeededIds("update"), change });
    expect(schemaErrors(serializeXml(buildUpdateDocumentSet(update)), "reference/dmp/xsd/xds/ebRS30/lcm.xsd")).toBe("");
    expect(update.submissionSet.title).toBe(expected.submissionSet.title);
    const written = buildUpdateDocumentSet({
      ...update,
      submissionSet: expected.submissionSet,
      associations: [{ ...update.associations[0]!, id: "id-a1", source: expected.submissionSet.id }],
    });
    expect(shapeOf(written)).toEqual(shapeOf(body));
  });
});

describeShared("answers of a registry", () => {
  const names = [
    "errors/registry-dmp-access-forbidden.xml",
    "errors/registry-dmp-closed.xml",
    "errors/registry-duplicate-uniqueid.xml",
    "errors/registry-metadata-error.xml",
    "errors/registry-non-identical-hash.xml",
    "errors/registry-registry-busy.xml",
    "errors/registry-success-with-warning.xml",
    "errors/registry-two-errors.xml",
    "errors/registry-unknown-code.xml",
    "td2.1/response-success.xml",
    "td3.3/response-success.xml",
    "td3.3/response-author-modified.xml",
  ] as const;

  it.each(names)("%s: read, and written again equal", (name) => {
    const body = bodyOf(name);
    const written = buildRegistryResponse(readRegistryResponse(body));
    expect(schemaErrors(serializeXml(written), "reference/dmp/xsd/xds/ebRS30/rs.xsd")).toBe("");
    expect(shapeOf(written)).toEqual(shapeOf(body));
  });
});
