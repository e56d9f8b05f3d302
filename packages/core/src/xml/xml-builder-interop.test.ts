import { describe, expect, it } from "vitest";
import { create, fragment } from "xmlbuilder2";

import type { SegurErrorCode } from "../errors/catalogue.js";
import { isSegurError } from "../errors/segur-error.js";
import { fromXmlBuilder, serializeXml } from "./index.js";

const withCode = (code: SegurErrorCode): unknown => expect.toSatisfy((error) => isSegurError(error, code));

describe("fromXmlBuilder", () => {
  it("takes the builder of an element, of a document and of a fragment", () => {
    const expected = '<text xmlns="urn:hl7-org:v3"><item ID="a">Nodule &lt; 6 mm</item></text>';
    const built = create().ele("urn:hl7-org:v3", "text");
    built.ele("item").att("ID", "a").txt("Nodule < 6 mm");
    expect(serializeXml(fromXmlBuilder(built))).toBe(expected);
    expect(serializeXml(fromXmlBuilder(built.doc()))).toBe(expected);
    const part = fragment();
    part.import(built);
    expect(serializeXml(fromXmlBuilder(part))).toBe(expected);
  });

  it("takes the text that it wrote, pretty-printed or not", () => {
    const text = create().ele("urn:a", "p:a").ele("urn:a", "p:b").end({ prettyPrint: true });
    expect(serializeXml(fromXmlBuilder(text))).toBe('<p:a xmlns:p="urn:a">\n  <p:b></p:b>\n</p:a>');
  });

  it.each(["a\tb", "a\nb", "a\r\nb"])("refuses %j in an attribute, which would be read back as spaces", (value) => {
    const built = create().ele("a").att("x", "1").ele("b").att("y", value);
    expect(() => fromXmlBuilder(built)).toThrow(withCode("ERR_XML_CHARACTER"));
    expect(() => fromXmlBuilder(built.toString())).toThrow(withCode("ERR_XML_CHARACTER"));
  });

  it("accepts line breaks between attributes, in text, comments and CDATA sections", () => {
    const text = '<a\n x=\'1\'\n\ty="2">\n<!-- "\n" --><![CDATA[<b c="\n">]]><?p "\n"?></a>';
    expect(fromXmlBuilder(text).attributes).toHaveLength(2);
  });

  it("refuses what XML cannot hold, which xmlbuilder2 writes unless told otherwise", () => {
    expect(() => fromXmlBuilder(create().ele("a").txt("\u0001"))).toThrow(withCode("ERR_XML_CHARACTER"));
    expect(() => fromXmlBuilder(create().ele("a").com("-->"))).toThrow(withCode("ERR_XML_CHARACTER"));
    expect(() => fromXmlBuilder(create().ele("a").txt("\u0001").toString())).toThrow(withCode("ERR_XML_MALFORMED"));
  });

  it("refuses two elements at the top", () => {
    const two = fragment();
    two.ele("a");
    two.ele("b");
    expect(() => fromXmlBuilder(two)).toThrow(withCode("ERR_XML_MALFORMED"));
  });
});
