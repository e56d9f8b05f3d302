import { createSeededIds } from "@segur-sdk/core";
import { parseXml, serializeXml } from "@segur-sdk/core/xml";
import { describe, expect, it } from "vitest";

import {
  buildUpdateDocumentSet,
  createMetadataUpdate,
  readRetrieveAnswer,
  readStoredQueryAnswer,
  readSubmitObjectsRequest,
} from "../src/index.js";
import { sender } from "./fixtures/fictitious-report.js";

const visibilitySystem = "1.2.250.1.213.1.1.4.13";

const statusType = "urn:oasis:names:tc:ebxml-regrep:ResponseStatusType";
const severity = "urn:oasis:names:tc:ebxml-regrep:ErrorSeverityType";
const partial = "urn:ihe:iti:2007:ResponseStatusType:PartialSuccess";
const bare = (status: string, errors: string) =>
  parseXml(
    `<ns3:RegistryResponse xmlns:ns3="urn:oasis:names:tc:ebxml-regrep:xsd:rs:3.0" status="${status}">${errors}</ns3:RegistryResponse>`,
  ).root;
const listed = (code: string) =>
  `<ns3:RegistryErrorList highestSeverity="${severity}:Error"><ns3:RegistryError codeContext="Document inconnu" errorCode="${code}" ` +
  `location="" severity="${severity}:Error"/></ns3:RegistryErrorList>`;

describe("a server that refuses by a bare RegistryResponse", () => {
  it("gives its own errors, whatever was asked (dmp.md E.1)", () => {
    const refused = {
      status: "failure",
      errors: [{ code: "XDSDocumentUniqueIdError", severity: "error", context: "Document inconnu" }],
    };
    const root = bare(`${statusType}:Failure`, listed("XDSDocumentUniqueIdError"));
    expect(readRetrieveAnswer(root)).toEqual({ ...refused, documents: [] });
    expect(readStoredQueryAnswer(root)).toMatchObject({ ...refused, documents: [], references: [], unreadable: [] });
    expect(readRetrieveAnswer(bare(partial, listed("XDSRepositoryError"))).status).toBe("partial-success");
  });

  it.each([
    ["a success, where documents were due", bare(`${statusType}:Success`, "")],
    ["a failure that does not say why", bare(`${statusType}:Failure`, "")],
  ])("is not understood when it is %s", (_, root) => {
    for (const read of [readRetrieveAnswer, readStoredQueryAnswer]) {
      expect(() => read(root)).toThrow(expect.objectContaining({ code: "ERR_XDS_RESPONSE" }));
    }
  });
});

const rim = "urn:oasis:names:tc:ebxml-regrep:xsd:rim:3.0";
const schemes = {
  author: "urn:uuid:93606bcf-9494-43ec-9b4e-a7748d1a838d",
  classCode: "urn:uuid:41a5887f-8865-4c09-adf7-e362475b143a",
  eventCode: "urn:uuid:2c6b8cb7-8b2a-4051-b291-b1ae6a575ef4",
  confidentiality: "urn:uuid:f4f85eac-e6cb-4883-b524-f2705394840f",
  uniqueId: "urn:uuid:2e82c1f6-a085-4c72-9da3-8640a32e42ab",
} as const;
const slot = (name: string, ...values: readonly string[]) =>
  `<ns2:Slot name="${name}"><ns2:ValueList>${values.map((value) => `<ns2:Value>${value}</ns2:Value>`).join("")}</ns2:ValueList></ns2:Slot>`;
const classified = (scheme: keyof typeof schemes, node: string, content = "") =>
  `<ns2:Classification classificationScheme="${schemes[scheme]}" ${node}>${content}</ns2:Classification>`;
const coded = (scheme: keyof typeof schemes, code: string) =>
  classified(scheme, `nodeRepresentation="${code}"`, slot("codingScheme", "1.2.3"));
const entry = (content: string) =>
  `<ns2:ExtrinsicObject id="urn:uuid:1" status="urn:oasis:names:tc:ebxml-regrep:StatusType:Approved">${content}` +
  `<ns2:ExternalIdentifier identificationScheme="${schemes.uniqueId}" value="1.2.3.4"/></ns2:ExtrinsicObject>`;
const answer = (objects: string) =>
  parseXml(
    `<q:AdhocQueryResponse xmlns:q="urn:oasis:names:tc:ebxml-regrep:xsd:query:3.0" status="${statusType}:Success">` +
      `<ns2:RegistryObjectList xmlns:ns2="${rim}">${objects}</ns2:RegistryObjectList></q:AdhocQueryResponse>`,
  ).root;

describe("a classification without code (rim.xsd: nodeRepresentation is optional, and may be empty)", () => {
  it.each(['nodeRepresentation=""', "", 'nodeRepresentation="  "'])("does not hide its document: %j", (node) => {
    const read = readStoredQueryAnswer(
      answer(
        entry(
          classified("author", node, slot("authorPerson", "^HADDAD^Nora")) +
            classified("classCode", node, slot("codingScheme", "1.2.3")) +
            classified("eventCode", node) +
            coded("eventCode", "CT") +
            coded("confidentiality", "N"),
        ),
      ),
    );
    expect(read.unreadable).toEqual([]);
    const [document] = read.documents;
    expect(document?.entry.authors[0]?.person).toEqual({ familyName: "HADDAD", givenName: "Nora" });
    expect(document?.entry.classCode).toBeUndefined();
    expect(document?.entry.eventCodes.map(({ code }) => code)).toEqual(["CT"]);
  });

  it("hides a document whose confidentiality is not said: one that is hidden must not pass for visible", () => {
    const hidden = classified("confidentiality", 'nodeRepresentation=""', slot("codingScheme", "1.2.3"));
    const read = readStoredQueryAnswer(answer(entry(coded("confidentiality", "N") + hidden)));
    expect(read.documents).toEqual([]);
    expect(read.unreadable).toMatchObject([{ id: "urn:uuid:1", error: { code: "ERR_XDS_METADATA" } }]);
  });
});

/** An answer as a registry of the Connectathon writes it: everything with its prefix, schemes in capitals, sets and folders. */
const connectathon = answer(`
  <ns2:ObjectRef id="urn:uuid:10b545ea-725c-446d-9b95-8aeb444eddf3"/>
  <ns2:ExtrinsicObject xmlns:ns2="${rim}" id="urn:uuid:D1" lid="urn:uuid:L1" home="urn:oid:1.3.6.1.4.1.21367.1"
    isOpaque="false" mimeType="text/xml" objectType="urn:uuid:7edca82f-054d-47f2-a032-9b2a5b5186c1"
    status="urn:oasis:names:tc:ebxml-regrep:StatusType:Approved">
    ${slot("creationTime", "\n 20260307102005 \n")}${slot("languageCode", "fr-fr")}${slot("repositoryUniqueId", "1.3.6.1.4.1.21367.13")}
    ${slot("size", "12")}${slot("hash", "DA39A3EE5E6B4B0D3255BFEF95601890AFD80709")}
    ${slot("sourcePatientInfo", "PID-3|89765a87b^^^&amp;3.4.5&amp;ISO", "PID-5|NESSI^RUTH^^^^^L")}${slot("sourcePatientInfo", "PID-8|F")}
    ${slot("urn:ihe:iti:xds:2013:referenceIdList", "ACC1^^^&amp;1.2.3&amp;ISO^urn:ihe:iti:xds:2013:accession", "ACC2^^^&amp;1.2.3&amp;ISO^urn:ihe:iti:xds:2013:accession")}
    <ns2:Name><ns2:LocalizedString charset="UTF-8" value="Scanner" xml:lang="fr-FR"/></ns2:Name><ns2:Description/>
    <ns2:VersionInfo versionName="2"/>
    ${classified("author", 'nodeRepresentation=""', slot("authorPerson", "^HADDAD^Nora^^^Dr") + slot("authorInstitution", "Cabinet fictif", "Centre fictif^^^^^&amp;1.2.250.1.71.4.2.2&amp;ISO^IDNST^^^10B0999999") + slot("authorRole", "Prescripteur", "Lecteur")).replace(/urn:uuid:[-0-9a-f]+/, (id) => id.toUpperCase())}
    ${classified("author", "", slot("authorPerson", "810100001014^RADIOLOGUE^Camille^^^^^^&amp;1.2.250.1.71.4.2.1&amp;ISO^D^^^IDNPS"))}
    ${coded("confidentiality", "N")}
    <ns2:ExternalIdentifier id="e1" registryObject="urn:uuid:D1" identificationScheme="${schemes.uniqueId.toUpperCase()}" value="1.2.3.4"/>
  </ns2:ExtrinsicObject>
  <ns2:RegistryPackage id="urn:uuid:F1" status="urn:oasis:names:tc:ebxml-regrep:StatusType:Approved">
    <ns2:Classification classifiedObject="urn:uuid:F1" classificationNode="urn:uuid:d9d542f3-6cc4-48b6-8870-ea235fbc94c2" id="c"/>
    <ns2:ExternalIdentifier identificationScheme="urn:uuid:75df8f67-9973-4fbe-a900-df66cefecc5a" value="1.2.3.5"/>
  </ns2:RegistryPackage>
  <ns2:RegistryPackage id="urn:uuid:S1">
    <ns2:ExternalIdentifier identificationScheme="urn:uuid:96fdda7c-d067-4183-912e-bf5ee74998a8" value="1.2.3.6"/>
  </ns2:RegistryPackage>
  <ns2:Classification classifiedObject="urn:uuid:S1" classificationNode="urn:uuid:A54D6AA5-D40D-43F9-88C5-B4633D873BDD" id="c2"/>
  ${["APND", "XFRM", "RPLC", "XFRM_RPLC", "signs"]
    .map(
      (type) =>
        `<ns2:Association id="urn:uuid:${type}" associationType="urn:ihe:iti:2007:AssociationType:${type}" sourceObject="urn:uuid:D1" targetObject="urn:uuid:D0"/>`,
    )
    .join("")}
  <ns2:Association associationType="urn:oasis:names:tc:ebxml-regrep:AssociationType:HasMember" sourceObject="urn:uuid:F1" targetObject="urn:uuid:D1"/>`);

describe("an answer of ITI-18 as other registries write it (IHE ITI TF-3 §4.2)", () => {
  const read = readStoredQueryAnswer(connectathon);

  it("gives the document whole, its authors apart", () => {
    expect(read.unreadable).toEqual([]);
    expect(read.documents).toMatchObject([
      {
        logicalId: "urn:uuid:L1",
        homeCommunityId: "urn:oid:1.3.6.1.4.1.21367.1",
        entry: {
          uniqueId: "1.2.3.4",
          creationTime: "2026-03-07T10:20:05Z",
          hash: "da39a3ee5e6b4b0d3255bfef95601890afd80709",
          version: "2",
          sourcePatientInfo: { birthName: { familyName: "NESSI", givenName: "RUTH" }, sex: "F" },
          referenceIds: [{ id: "ACC1" }, { id: "ACC2" }],
          authors: [
            {
              person: { familyName: "HADDAD", givenName: "Nora" },
              institutions: [{ name: "Cabinet fictif" }, { id: "10B0999999" }],
              roles: ["Prescripteur", "Lecteur"],
            },
            { person: { id: "810100001014", idType: "IDNPS" }, institutions: [] },
          ],
        },
      },
    ]);
  });

  it("tells sets from folders, and gives every link and reference", () => {
    expect(read.submissionSets.map(({ id }) => id)).toEqual(["urn:uuid:S1"]);
    expect(read.references).toEqual(["urn:uuid:10b545ea-725c-446d-9b95-8aeb444eddf3"]);
    expect(read.associations.map(({ type }) => type.slice(type.lastIndexOf(":") + 1))).toEqual([
      "APND",
      "XFRM",
      "RPLC",
      "XFRM_RPLC",
      "signs",
      "HasMember",
    ]);
  });

  it("may be partial in the words of ebRS, its warnings in lower case", () => {
    const errors = listed("XDSRegistryError").replaceAll(
      `severity="${severity}:Error"`,
      `severity="${severity}:warning"`,
    );
    const refused = readRetrieveAnswer(bare(`${statusType}:PartialSuccess`, errors));
    expect(refused).toMatchObject({ status: "partial-success", errors: [{ severity: "warning" }] });
  });
});

describe("a change of visibility of a document whose schemes are in capitals", () => {
  it("writes the new confidentiality in the place of the former one (dmp.md F.4)", () => {
    const masked =
      coded("confidentiality", "N") + coded("confidentiality", "MASQUE_PS").replace("1.2.3", visibilitySystem);
    const capitals = masked.replaceAll(schemes.confidentiality, schemes.confidentiality.toUpperCase());
    const [document] = readStoredQueryAnswer(answer(entry(`<ns2:VersionInfo versionName="1"/>${capitals}`))).documents;
    if (document === undefined) throw new Error("one document");
    const update = createMetadataUpdate({
      ...sender,
      ids: createSeededIds("capitals"),
      current: { ...document, logicalId: document.id },
      visibility: {},
    });
    const written = readSubmitObjectsRequest(parseXml(serializeXml(buildUpdateDocumentSet(update))).root);
    expect(written.documents[0]?.entry.confidentialityCodes.map(({ code }) => code)).toEqual(["N"]);
  });
});
