import { describe, expect, it } from "vitest";

import { element, emptyDocument, serializeXml, withAttribute, withDeclaration, xmlNamespace } from "./index.js";

const hl7 = xmlNamespace("urn:hl7-org:v3");

describe("element", () => {
  it("leaves out absent attributes and children, and flattens lists", () => {
    const made = element(hl7("a"), { x: "1", y: undefined }, false, undefined, ["t", [element(hl7("b"), {})]]);
    expect(serializeXml(made)).toBe('<a xmlns="urn:hl7-org:v3" x="1">t<b></b></a>');
  });

  it("keeps empty attribute values, which are not absent", () => {
    expect(serializeXml(element(hl7("a"), { x: "" }))).toBe('<a xmlns="urn:hl7-org:v3" x=""></a>');
  });
});

describe("xmlNamespace", () => {
  it("makes each name once, and nobody can change it", () => {
    const name = hl7("title");
    expect(hl7("title")).toBe(name);
    expect(Object.isFrozen(name)).toBe(true);
    expect(name).toEqual({ namespace: "urn:hl7-org:v3", prefix: "", local: "title" });
  });

  it("makes names that plain objects may replace, after JSON for instance", () => {
    const root = element(hl7("a"), { x: "1" }, element(hl7("b"), {}, "t"));
    expect(serializeXml(JSON.parse(JSON.stringify(root)) as typeof root)).toBe(serializeXml(root));
  });
});

describe("withAttribute and withDeclaration", () => {
  it("give another element and leave the first as it was", () => {
    const before = element(hl7("value"), {});
    const xsi = xmlNamespace("http://www.w3.org/2001/XMLSchema-instance", "xsi");
    const typed = withAttribute(before, xsi("type"), "PQ");
    expect(before.attributes).toEqual([]);
    expect(serializeXml(withDeclaration(typed, "u", "urn:u"))).toBe(
      '<value xmlns="urn:hl7-org:v3" xmlns:u="urn:u" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="PQ"></value>',
    );
  });
});

it("emptyDocument holds nothing but its root", () => {
  const root = element(hl7("a"), {});
  expect(serializeXml(emptyDocument(root))).toBe(serializeXml(root));
});
