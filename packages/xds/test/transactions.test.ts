import { confidentialities } from "@segur-sdk/cda";
import { type CodedValue, createSeededIds, isSegurError } from "@segur-sdk/core";
import {
  attributeOf,
  childNamed,
  childrenNamed,
  parseXml,
  serializeXml,
  textOf,
  type XmlElement,
  xmlNamespace,
} from "@segur-sdk/core/xml";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  availabilityStatus,
  buildRetrieveAnswer,
  buildRetrieveRequest,
  buildStoredQuery,
  buildStoredQueryAnswer,
  buildUpdateDocumentSet,
  confidentialityCodesOf,
  contentMismatch,
  createMetadataUpdate,
  createStatusUpdate,
  readRetrieveAnswer,
  readRetrieveRequest,
  readStoredQuery,
  readStoredQueryAnswer,
  readSubmitObjectsRequest,
  type RegisteredDocument,
  type StoredQuery,
  validateSubmission,
  type Visibility,
} from "../src/index.js";
import { registeredDocument, storedQuery, storedQueryAnswer } from "./fixtures/arbitrary-transactions.js";
import { cdaDocument, sender, submissionOf } from "./fixtures/fictitious-report.js";

const rim = xmlNamespace("urn:oasis:names:tc:ebxml-regrep:xsd:rim:3.0");
const { approved, archived, deleted, deprecated } = availabilityStatus;
const uuid = "urn:uuid:fe5287a2-ae6a-11eb-8f5d-000000000001";
const through = (element: XmlElement): XmlElement => parseXml(serializeXml(element)).root;

/** Values of a slot of a query, as written. */
function valuesOf(query: StoredQuery, name: string): readonly (readonly string[])[] {
  const request = buildStoredQuery(query, { returnType: "ObjectRef" });
  return childrenNamed(childNamed(request, rim("AdhocQuery"))!, rim("Slot"))
    .filter((slot) => attributeOf(slot, "name") === name)
    .map((slot) => childrenNamed(childNamed(slot, rim("ValueList"))!, rim("Value")).map((value) => textOf(value)!));
}

describe("stored queries", () => {
  it("read back what was written, whatever the query", () => {
    fc.assert(
      fc.property(storedQuery, fc.constantFrom("LeafClass" as const, "ObjectRef" as const), (query, returnType) => {
        expect(readStoredQuery(through(buildStoredQuery(query, { returnType })))).toEqual({ query, returnType });
      }),
      { numRuns: 150, seed: 20261123 },
    );
  });

  it("double a quote inside a value, and put no parentheses around a single one", () => {
    const patientId = { id: "299039900099958", authority: "1.2.250.1.213.1.4.10", type: "NH" };
    const query = {
      query: "FindDocuments",
      patientId,
      statuses: [approved, archived],
      authorPersons: ["%D'IMAGERIE%"],
      eventCodes: [[{ code: "CT", system: "1.2" }], [{ code: "67734004", system: "1.3" }]],
      serviceStartTime: { from: "2026-01-01T00:00:00Z" },
    } as const satisfies StoredQuery;
    expect(valuesOf(query, "$XDSDocumentEntryPatientId")).toEqual([
      ["'299039900099958^^^&1.2.250.1.213.1.4.10&ISO^NH'"],
    ]);
    expect(valuesOf(query, "$XDSDocumentEntryStatus")).toEqual([[`('${approved}','${archived}')`]]);
    expect(valuesOf(query, "$XDSDocumentEntryAuthorPerson")).toEqual([["('%D''IMAGERIE%')"]]);
    // OR inside one slot, AND across slots.
    expect(valuesOf(query, "$XDSDocumentEntryEventCodeList")).toEqual([["('CT^^1.2')"], ["('67734004^^1.3')"]]);
    expect(valuesOf(query, "$XDSDocumentEntryServiceStartTimeFrom")).toEqual([["20260101000000"]]);
    expect(valuesOf(query, "$XDSDocumentEntryServiceStartTimeTo")).toEqual([]);
  });

  it("spread a long list over values of at most 256 characters (rim.xsd, LongName)", () => {
    const ids = Array.from({ length: 40 }, (_, rank) => `1.2.250.1.999.1.1.9001.4.${String(rank + 1)}`);
    const [values = []] = valuesOf({ query: "GetDocuments", by: "uniqueId", ids }, "$XDSDocumentEntryUniqueId");
    expect(values.length).toBeGreaterThan(1);
    for (const value of values) expect(value.length).toBeLessThanOrEqual(256);
    expect(values.join("").match(/'[^']+'/gu)).toHaveLength(40);
  });

  it.each([
    ["('a'", "('a'"],
    ["('a''", "('a''"],
    ["a", "a"],
    ["('a' 'b')", "('a' 'b')"],
  ])("refuse a parameter that is badly quoted: %s", (_, value) => {
    const written = serializeXml(
      buildStoredQuery({ query: "GetDocuments", by: "uniqueId", ids: ["1.2.3"] }, { returnType: "ObjectRef" }),
    );
    expect(() => readStoredQuery(parseXml(written.replace("('1.2.3')", value)).root)).toThrow(
      expect.objectContaining({ code: "ERR_XDS_METADATA" }),
    );
  });
});

describe("answers to stored queries", () => {
  it("read back what was written, whatever the answer", () => {
    fc.assert(
      fc.property(storedQueryAnswer, (answer) => {
        const read = readStoredQueryAnswer(through(buildStoredQueryAnswer(answer)));
        expect({ ...read, documents: read.documents.map(({ registered: _, ...document }) => document) }).toEqual(
          answer,
        );
      }),
      { numRuns: 100, seed: 20261123 },
    );
  });

  it("give what can be read when one object cannot", () => {
    const answer = {
      status: "success",
      errors: [],
      references: [],
      submissionSets: [],
      associations: [],
      unreadable: [],
    } as const;
    const twice = [fixture, { ...fixture, id: "urn:uuid:2" }];
    const xml = serializeXml(buildStoredQueryAnswer({ ...answer, documents: twice })).replace(
      "<Value>20260307102005</Value>",
      "<Value>hier</Value>",
    );
    const read = readStoredQueryAnswer(parseXml(xml).root);
    expect(read.documents.map(({ id }) => id)).toEqual(["urn:uuid:2"]);
    expect(read.unreadable).toMatchObject([
      { id: fixture.id, error: { code: "ERR_XDS_METADATA", details: { field: "documents[0].creationTime" } } },
    ]);
  });

  it("are refused with an error of the SDK only, once damaged", () => {
    const answer = {
      status: "partial-success",
      requestId: "1",
      references: [uuid],
      submissionSets: [],
      unreadable: [],
    } as const;
    const errors = [{ code: "XDSRegistryBusy", severity: "warning", context: "occupé" }] as const;
    const whole = { ...answer, errors, documents: [fixture], associations: submissionOf([cdaDocument()]).associations };
    const texts = [
      serializeXml(buildStoredQueryAnswer(whole)),
      serializeXml(buildRetrieveAnswer({ status: "success", errors: [], documents: [retrieved] })),
      serializeXml(buildStoredQuery({ query: "GetAssociations", entryUuids: [uuid] }, { returnType: "LeafClass" })),
    ];
    const damage = fc.tuple(
      fc.nat(8000),
      fc.nat(30),
      fc.constantFrom("", "<", "&", '"', "^", "'", "(", "%", "urn:", "</Slot>"),
    );
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(damage, { minLength: 1, maxLength: 4 }), (text, damages) => {
        const damaged = damages.reduce((now, [at, cut, put]) => {
          const from = at % now.length;
          return now.slice(0, from) + put + now.slice(from + cut);
        }, text);
        for (const read of [readStoredQueryAnswer, readRetrieveAnswer, readStoredQuery, readRetrieveRequest]) {
          try {
            read(parseXml(damaged).root);
          } catch (error) {
            if (!isSegurError(error)) throw error;
          }
        }
      }),
      { numRuns: 300, seed: 20261123 },
    );
  });
});

const described = submissionOf([cdaDocument()]).documents[0]!;
const fixture: RegisteredDocument = {
  id: uuid,
  logicalId: uuid,
  status: approved,
  repositoryUniqueId: "1.2.250.1.213.4.1.1.1.2",
  entry: { ...described.entry, version: "3" },
};
const retrieved = {
  repositoryUniqueId: "1.2.250.1.213.4.1.1.1.2",
  uniqueId: "1.2.3",
  mimeType: "text/xml",
  content: { kind: "attachment", contentId: "a+b/é-1@urn:ihe:iti:xds-b:2007" },
} as const;

describe("retrieval", () => {
  it("names parts by their Content-ID, percent-encoded on the wire", () => {
    const inline = { ...retrieved, content: { kind: "inline", bytes: new Uint8Array([0, 255, 10]) } } as const;
    const answer = { status: "success", errors: [], documents: [retrieved, inline] } as const;
    const written = buildRetrieveAnswer(answer);
    expect(serializeXml(written)).toContain('href="cid:a%2Bb%2F%C3%A9-1@urn%3Aihe%3Aiti%3Axds-b%3A2007"');
    expect(readRetrieveAnswer(through(written))).toEqual(answer);
    const { content: _content, mimeType: _mimeType, ...location } = retrieved;
    expect(readRetrieveRequest(through(buildRetrieveRequest([location])))).toEqual([location]);
  });

  it.each([
    ["a reference that is no cid", /cid:[^"]*/u, "http://evil.example/"],
    ["a cid that is no UTF-8", /cid:[^"]*/u, "cid:%ff"],
    ["a document without its identifier", /<xdsb:DocumentUniqueId>[^<]*<\/xdsb:DocumentUniqueId>/u, ""],
  ])("refuses %s", (_, what, by) => {
    const written = serializeXml(buildRetrieveAnswer({ status: "success", errors: [], documents: [retrieved] }));
    expect(() => readRetrieveAnswer(parseXml(written.replace(what, by)).root)).toThrow(
      expect.objectContaining({ code: "ERR_XDS_RESPONSE" }),
    );
  });

  it("compares the bytes with the metadata", () => {
    expect(contentMismatch(described.entry, described.bytes)).toBeUndefined();
    expect(contentMismatch(described.entry, described.bytes.slice(1))).toBe("size");
    expect(
      contentMismatch(
        described.entry,
        described.bytes.map((byte) => byte ^ 1),
      ),
    ).toBe("hash");
    expect(contentMismatch({}, described.bytes)).toBeUndefined();
  });
});

describe("updates", () => {
  const ids = () => createSeededIds("update");

  it.each([
    [approved, archived],
    [archived, approved],
    [approved, deleted],
    [archived, deleted],
    [deprecated, deleted],
  ] as const)("take a document from %s to %s", (from, to) => {
    const update = createStatusUpdate({ ...sender, ids: ids(), change: { target: uuid, from, to } });
    expect(validateSubmission(update, { profile: "dmp" })).toEqual([]);
    expect(readSubmitObjectsRequest(through(buildUpdateDocumentSet(update)))).toEqual(update);
    expect(update.associations).toMatchObject([{ target: uuid, originalStatus: from, newStatus: to }]);
  });

  it.each([
    [deleted, approved],
    [deprecated, approved],
    [approved, approved],
    [approved, deprecated],
  ] as const)("know no way from %s to %s", (from, to) => {
    const options = { ...sender, ids: ids(), change: { target: uuid, from, to } };
    expect(() => createStatusUpdate(options)).toThrow(expect.objectContaining({ code: "ERR_XDS_STATUS_CHANGE" }));
  });

  it("change the confidentiality of a registered document and nothing else, to the letter", () => {
    // What the domain does not know (a date in the CX, a PID-11) comes back all the same.
    const unusual = [
      [
        "IPP0001234^^^&amp;1.2.250.1.999.1.1.9001.2&amp;ISO^PI",
        "IPP0001234^^^&amp;1.2.250.1.999.1.1.9001.2&amp;ISO^PI^^20100907",
      ],
      ["<Value>PID-8|F</Value>", "<Value>PID-8|F</Value><Value>PID-11|^^NANTES</Value>"],
    ] as const;
    const answer = {
      status: "success",
      errors: [],
      references: [],
      submissionSets: [],
      associations: [],
      unreadable: [],
    } as const;
    const plain = serializeXml(buildStoredQueryAnswer({ ...answer, documents: [fixture] }));
    const xml = unusual.reduce((text, [from, to]) => text.replace(from, to), plain);
    const [current] = readStoredQueryAnswer(parseXml(xml).root).documents;
    const update = createMetadataUpdate({
      ...sender,
      ids: ids(),
      current: current!,
      visibility: { hiddenFromProfessionals: true },
    });
    expect(validateSubmission(update, { profile: "dmp" })).toEqual([]);
    const written = serializeXml(buildUpdateDocumentSet(update));
    for (const [, to] of unusual) expect(written).toContain(to);
    expect(written).toContain(`lid="${uuid}"`);
    expect(written).not.toContain("repositoryUniqueId");
    expect(written).not.toContain('status="');
    const { documents, associations } = readSubmitObjectsRequest(parseXml(written).root);
    expect(associations).toMatchObject([
      { submissionSetStatus: "Original", previousVersion: "3", target: documents[0]!.id },
    ]);
    const { confidentialityCodes, ...others } = documents[0]!.entry;
    expect(confidentialityCodes.map(({ code }) => code)).toEqual(["N", "MASQUE_PS"]);
    expect({ ...others, confidentialityCodes: current!.entry.confidentialityCodes }).toEqual(current!.entry);
  });

  it("keep the confidentiality first, wherever the registry put it (dmp.md B.9, rule 1)", () => {
    const { N } = confidentialities;
    const codesAfter = (registered: readonly CodedValue[], visibility: Visibility) => {
      const current = { ...fixture, entry: { ...fixture.entry, confidentialityCodes: registered } };
      const { documents } = createMetadataUpdate({ ...sender, ids: ids(), current, visibility });
      return documents[0]!.entry.confidentialityCodes.map(({ code }) => code);
    };
    const masked = confidentialityCodesOf({ hiddenFromProfessionals: true }).slice(1);
    expect(codesAfter([...masked, N], {})).toEqual(["N"]);
    expect(codesAfter([...masked, N], { hiddenFromProfessionals: true })).toEqual(["N", "MASQUE_PS"]);
    expect(codesAfter([...masked, { ...N, code: "R" }], {})).toEqual(["R"]);
    expect(codesAfter(masked, {})).toEqual(["N"]);
  });

  it("hide nothing again from the patient or the legal representatives", () => {
    for (const visibility of [{ hiddenFromPatient: true }, { hiddenFromLegalRepresentatives: true }]) {
      const options = { ...sender, ids: ids(), current: fixture, visibility };
      expect(() => createMetadataUpdate(options)).toThrow(expect.objectContaining({ code: "ERR_XDS_VISIBILITY" }));
    }
  });

  it("want the logical id and the version that the registry gave", () => {
    const { logicalId: _, ...unnamed } = fixture;
    const { version: __, ...unversioned } = fixture.entry;
    for (const current of [unnamed, { ...fixture, entry: unversioned }]) {
      expect(() => createMetadataUpdate({ ...sender, ids: ids(), current, visibility: {} })).toThrow(
        expect.objectContaining({ code: "ERR_XDS_METADATA" }),
      );
    }
  });

  it("are written whatever the registered document", () => {
    fc.assert(
      fc.property(registeredDocument, (current) => {
        const update = createMetadataUpdate({
          ...sender,
          ids: ids(),
          current,
          visibility: { hiddenFromProfessionals: true },
        });
        expect(readSubmitObjectsRequest(through(buildUpdateDocumentSet(update))).documents).toHaveLength(1);
      }),
      { numRuns: 50, seed: 20261123 },
    );
  });
});
