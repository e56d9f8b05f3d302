import { parseXml } from "@segur-sdk/core/xml";
import { describe, expect, it } from "vitest";

import { readSubmitObjectsRequest } from "./read-submit-objects.js";

const read = (list: string) =>
  readSubmitObjectsRequest(
    parseXml(
      `<l:SubmitObjectsRequest xmlns:l="urn:oasis:names:tc:ebxml-regrep:xsd:lcm:3.0" xmlns="urn:oasis:names:tc:ebxml-regrep:xsd:rim:3.0">
        <RegistryObjectList>${list}</RegistryObjectList></l:SubmitObjectsRequest>`,
    ).root,
  );

const setNode = `classificationNode="urn:uuid:a54d6aa5-d40d-43f9-88c5-b4633d873bdd"`;
const identifier = (scheme: string, value: string) =>
  `<ExternalIdentifier identificationScheme="urn:uuid:${scheme}" value="${value}"/>`;
const setUid = identifier("96fdda7c-d067-4183-912e-bf5ee74998a8", "1.2.3");
const documentUid = identifier("2e82c1f6-a085-4c72-9da3-8640a32e42ab", "1.2.4^EXT");
const set = `<RegistryPackage id="S"><Classification ${setNode} classifiedObject="S"/>${setUid}</RegistryPackage>`;

describe("readSubmitObjectsRequest", () => {
  it("needs almost nothing", () => {
    expect(read(`${set}<ExtrinsicObject id="D">${documentUid}</ExtrinsicObject>`)).toEqual({
      submissionSet: { id: "S", uniqueId: "1.2.3", authors: [] },
      documents: [
        {
          id: "D",
          entry: {
            uniqueId: "1.2.4^EXT",
            mimeType: "application/octet-stream",
            authors: [],
            confidentialityCodes: [],
            eventCodes: [],
            referenceIds: [],
          },
        },
      ],
      associations: [],
    });
  });

  it("finds the set by a classification beside it, and ignores folders", () => {
    const folder = `<RegistryPackage id="F"/>`;
    const beside = `<RegistryPackage id="S">${setUid}</RegistryPackage><Classification ${setNode} classifiedObject="S"/>`;
    expect(read(folder + beside).submissionSet.id).toBe("S");
  });

  it("reads hash in capitals, white space around values and a slot given twice", () => {
    const slots = `<Slot name="hash"><ValueList><Value> A9993E364706816ABA3E25717850C26C9CD0D89D </Value></ValueList></Slot>
      <Slot name="sourcePatientInfo"><ValueList><Value>PID-8|F</Value></ValueList></Slot>
      <Slot name="sourcePatientInfo"><ValueList><Value>PID-7|19990314</Value></ValueList></Slot>`;
    const { entry } = read(`${set}<ExtrinsicObject id="D" mimeType="text/xml">${slots}${documentUid}</ExtrinsicObject>`)
      .documents[0]!;
    expect(entry).toMatchObject({
      hash: "a9993e364706816aba3e25717850c26c9cd0d89d",
      sourcePatientInfo: { sex: "F", birthDate: "1999-03-14" },
    });
  });

  it.each(["action", "urn:oid:1.2.3:action", "http://exemple.fr/meta#action"])(
    "reads the action of slot %s",
    (name) => {
      const slot = `<Slot name="${name}"><ValueList><Value>D</Value></ValueList></Slot>`;
      expect(
        read(`${set}<ExtrinsicObject id="D">${slot}${documentUid}</ExtrinsicObject>`).documents[0]?.entry.action,
      ).toBe("D");
    },
  );

  const malformed: readonly (readonly [string, string, string])[] = [
    ["no set", "", "submissionSet"],
    ["two sets", set + set, "submissionSet"],
    ["a set without unique identifier", set.replace(setUid, ""), "submissionSet.uniqueId"],
    ["a document without unique identifier", `${set}<ExtrinsicObject id="D"/>`, "documents[0].entry.uniqueId"],
    ["a document without id", `${set}<ExtrinsicObject>${documentUid}</ExtrinsicObject>`, "documents[0].id"],
    [
      "a size that is no number",
      `${set}<ExtrinsicObject id="D"><Slot name="size"><ValueList><Value>-1</Value></ValueList></Slot>${documentUid}</ExtrinsicObject>`,
      "documents[0].entry.size",
    ],
    [
      "a time that is none",
      `${set}<ExtrinsicObject id="D"><Slot name="creationTime"><ValueList><Value>hier</Value></ValueList></Slot>${documentUid}</ExtrinsicObject>`,
      "documents[0].entry.creationTime",
    ],
    [
      "an association without end",
      `${set}<Association associationType="urn:x" sourceObject="S"/>`,
      "associations[0].targetObject",
    ],
  ];

  it.each(malformed)("refuses %s", (_, list, field) => {
    expect(() => read(list)).toThrow(
      expect.objectContaining({ code: "ERR_XDS_METADATA", details: expect.objectContaining({ field }) as unknown }),
    );
  });

  it("refuses another root", () => {
    expect(() => readSubmitObjectsRequest(parseXml("<a/>").root)).toThrow(
      expect.objectContaining({ code: "ERR_XDS_METADATA" }),
    );
  });
});
