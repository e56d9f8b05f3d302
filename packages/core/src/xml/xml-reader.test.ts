import { describe, expect, it } from "vitest";

import type { SegurErrorCode } from "../errors/catalogue.js";
import { isSegurError, type SegurError } from "../errors/segur-error.js";
import { childElements, parseXml, textOf, type XmlLimits } from "./index.js";

function refusal(input: string, limits?: XmlLimits): SegurError {
  try {
    parseXml(input, limits);
  } catch (error) {
    if (isSegurError(error)) return error;
    throw error;
  }
  throw new Error("expected a refusal");
}

const codeOf = (input: string, limits?: XmlLimits): SegurErrorCode => refusal(input, limits).code;

describe("reads", () => {
  it("names by namespace, attributes apart, text as it is", () => {
    const { root } = parseXml(
      '<p:a xmlns:p="urn:p" xmlns="urn:d" v=" 0012 " p:w="&lt;&#65;">  x&amp;<![CDATA[<y>]]>\r\n</p:a>',
    );
    expect(root.name).toEqual({ namespace: "urn:p", prefix: "p", local: "a" });
    expect(root.attributes).toEqual([
      { name: { namespace: "", prefix: "", local: "v" }, value: " 0012 " },
      { name: { namespace: "urn:p", prefix: "p", local: "w" }, value: "<A" },
    ]);
    expect(root.declarations).toEqual([
      { prefix: "p", namespace: "urn:p" },
      { prefix: "", namespace: "urn:d" },
    ]);
    expect(root.children).toEqual(["  x&<y>\n"]);
  });

  it("namespaces by scope, restored after each element", () => {
    const { root } = parseXml('<a xmlns="urn:1"><b xmlns="urn:2" xmlns:p="urn:3"><p:c/></b><d/><e xmlns=""/></a>');
    expect(childElements(root).map(({ name }) => name.namespace)).toEqual(["urn:2", "urn:1", ""]);
  });

  it("one name in two namespaces, as attribute and as element", () => {
    const { root } = parseXml('<code xmlns="urn:a" code="1"><code xmlns="urn:b"/><code/></code>');
    expect(root.attributes[0]?.name.namespace).toBe("");
    expect(childElements(root).map(({ name }) => name.namespace)).toEqual(["urn:b", "urn:a"]);
  });

  it("comments and instructions, inside and around the root", () => {
    const document = parseXml("<?xml version='1.0'?><?p q?><!--a--><r><!--b--></r><?z?>");
    expect(document.prolog).toEqual([
      { kind: "instruction", target: "p", data: "q" },
      { kind: "comment", text: "a" },
    ]);
    expect(document.root.children).toEqual([{ kind: "comment", text: "b" }]);
    expect(document.epilog).toEqual([{ kind: "instruction", target: "z", data: "" }]);
  });

  it("white space in attributes as XML 1.0, 3.3.3, normalizes it", () => {
    expect(parseXml('<a v="1\r\n2\t3&#10;4"/>').root.attributes[0]?.value).toBe("1 2 3\n4");
  });

  it("a version 1.1 declaration as XML 1.0, which has no control characters", () => {
    expect(codeOf('<?xml version="1.1"?><a>&#1;</a>')).toBe("ERR_XML_MALFORMED");
  });

  it("the prefix xml, declared or not", () => {
    const uri = "http://www.w3.org/XML/1998/namespace";
    const { root } = parseXml(`<a xmlns:xml="${uri}" xml:lang="fr"/>`);
    expect(root.attributes).toEqual([{ name: { namespace: uri, prefix: "xml", local: "lang" }, value: "fr" }]);
    expect(root.declarations).toEqual([]);
  });

  it("names that JavaScript objects give a meaning to", () => {
    const { root } = parseXml('<__proto__ xmlns:constructor="urn:c" constructor:__proto__="1" toString="2"/>');
    expect(root.name.local).toBe("__proto__");
    expect(root.attributes.map(({ value }) => value)).toEqual(["1", "2"]);
  });

  it("after a refusal, the next document as if nothing had happened", () => {
    expect(codeOf('<a xmlns="urn:left-open"><b>')).toBe("ERR_XML_MALFORMED");
    expect(parseXml("<a>x</a>").root.name.namespace).toBe("");
    expect(textOf(parseXml("<a>x</a>").root)).toBe("x");
  });
});

describe("refuses as not well-formed", () => {
  it.each([
    ["nothing", ""],
    ["text only", "abc"],
    ["no root", "<!-- c -->"],
    ["two roots", "<a/><b/>"],
    ["text after the root", "<a/>x"],
    ["text before the root", "x<a/>"],
    ["a reference after the root", "<a/>&#32;"],
    ["a CDATA section before the root", "<![CDATA[x]]><a/>"],
    ["bad nesting", "<a><b></a></b>"],
    ["an element left open", "<a>"],
    ["a tag left open", "<a"],
    ["a duplicate attribute", "<a x='1' x='2'/>"],
    ["an attribute without value", "<a x/>"],
    ["an attribute without quotes", "<a x=1/>"],
    ["no space between attributes", "<a x='1'y='2'/>"],
    ["< in an attribute", "<a x='<'/>"],
    ["a bare ampersand", "<a>& b</a>"],
    ["an unknown entity", "<a>&nbsp;</a>"],
    ["an entity named like an object property", "<a>&constructor;</a>"],
    ["a reference to a control character", "<a>&#1;</a>"],
    ["a reference to a surrogate", "<a>&#xD800;</a>"],
    ["a reference beyond Unicode", "<a>&#x110000;</a>"],
    ["a control character", "<a>\u0001</a>"],
    ["NUL in an attribute", "<a x='\u0000'/>"],
    ["U+FFFE", "<a>\uFFFE</a>"],
    ["a lone surrogate", "<a>\uD800<b/></a>"],
    ["two byte order marks", "\uFEFF\uFEFF<a/>"],
    ["]]> in text", "<a>]]></a>"],
    ["-- in a comment", "<a><!-- -- --></a>"],
    ["a late XML declaration", " <?xml version='1.0'?><a/>"],
    ["an instruction named xml", "<a><?XML x?></a>"],
    ["an instruction with a colon", "<a><?p:q x?></a>"],
    ["an instruction without space before its data", "<a><?p?x?></a>"],
    ["an XML declaration without version", "<?xml encoding='UTF-8'?><a/>"],
    ["a name that begins with a digit", "<1a/>"],
  ])("%s", (_, input) => {
    expect(codeOf(input)).toBe("ERR_XML_MALFORMED");
  });
});

describe("refuses as against Namespaces in XML", () => {
  const xmlUri = "http://www.w3.org/XML/1998/namespace";
  const xmlnsUri = "http://www.w3.org/2000/xmlns/";
  it.each([
    ["an unbound prefix", "<p:a/>"],
    ["an unbound prefix on an attribute", "<a p:x='1'/>"],
    ["a prefix out of scope", "<a><b xmlns:p='urn:p'/><p:c/></a>"],
    ["two colons", "<a xmlns:b='urn:b'><b:c:d/></a>"],
    ["a local name that begins with a digit", "<a:1 xmlns:a='urn:a'/>"],
    ["an empty prefix", "<:a/>"],
    ["an empty local name", "<a: xmlns:a='urn:a'/>"],
    ["an empty declared prefix", "<a xmlns:='urn:a'/>"],
    ["a declared prefix with a colon", "<a xmlns:b:c='urn:a'/>"],
    ["one attribute under two prefixes", "<a xmlns:b='urn:x' xmlns:c='urn:x' b:k='1' c:k='2'/>"],
    ["a prefix undeclared", "<a xmlns:b=''/>"],
    ["prefix xml for another namespace", "<a xmlns:xml='urn:x'/>"],
    ["another prefix for the namespace of xml", `<a xmlns:x='${xmlUri}'/>`],
    ["the namespace of xml as default", `<a xmlns='${xmlUri}'/>`],
    ["prefix xmlns", `<a xmlns:xmlns='${xmlnsUri}'/>`],
    ["an element with prefix xmlns", "<xmlns:a/>"],
    ["the namespace of xmlns", `<a xmlns='${xmlnsUri}'/>`],
    ["white space around a namespace", "<a xmlns=' urn:x'/>"],
  ])("%s", (_, input) => {
    expect(codeOf(input)).toBe("ERR_XML_MALFORMED");
  });
});

describe("refuses a DOCTYPE at sight", () => {
  it.each([
    "<!DOCTYPE a><a/>",
    "<?xml version='1.0'?><!-- c --><!DOCTYPE a SYSTEM 'http://example.org/a.dtd'><a/>",
    "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
    "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
  ])("%s", (input) => {
    expect(codeOf(input)).toBe("ERR_XML_DOCTYPE");
  });

  it("but not the word inside a comment or a CDATA section", () => {
    expect(textOf(parseXml("<!-- <!DOCTYPE a> --><a><![CDATA[<!DOCTYPE a>]]></a>").root)).toBe("<!DOCTYPE a>");
  });
});

describe("holds its limits", () => {
  it("of size, in bytes", () => {
    expect(refusal(`<a>${"é".repeat(100)}</a>`, { maxBytes: 150 }).details).toMatchObject({ rule: "maxBytes" });
    expect(parseXml(`<a>${"e".repeat(100)}</a>`, { maxBytes: 150 }).root.children).toHaveLength(1);
  });

  it("of depth, 256 unless told, never above 1000", () => {
    const nested = (levels: number): string => "<a>".repeat(levels) + "</a>".repeat(levels);
    expect(parseXml(nested(256)).root.name.local).toBe("a");
    expect(codeOf(nested(257))).toBe("ERR_XML_LIMIT");
    expect(parseXml(nested(1000), { maxDepth: 100_000 }).root.name.local).toBe("a");
    expect(codeOf(nested(1001), { maxDepth: 100_000 })).toBe("ERR_XML_LIMIT");
    const again = "<b><c>x</c></b>";
    expect(codeOf(`<a>${again}<d>${again}</d></a>`, { maxDepth: 3 })).toBe("ERR_XML_LIMIT");
  });

  it("of nodes: elements, attributes, comments, instructions", () => {
    const limits = { maxNodes: 10 };
    expect(codeOf(`<a>${"<b/>".repeat(10)}</a>`, limits)).toBe("ERR_XML_LIMIT");
    expect(codeOf(`<a>${"<!---->".repeat(10)}</a>`, limits)).toBe("ERR_XML_LIMIT");
    expect(codeOf(`<a ${Array.from({ length: 10 }, (_, i) => `x${String(i)}=''`).join(" ")}/>`, limits)).toBe(
      "ERR_XML_LIMIT",
    );
    expect(parseXml(`<a>${"<b/>".repeat(9)}</a>`, limits).root.children).toHaveLength(9);
    const again = "<b><c d='1'>x</c><!----></b>";
    expect(codeOf(`<a>${again.repeat(3)}</a>`, { maxNodes: 12 })).toBe("ERR_XML_LIMIT");
    expect(parseXml(`<a>${again.repeat(3)}</a>`, { maxNodes: 13 }).root.children).toHaveLength(3);
  });
});

it("bounds the namespaces in force, not those declared again", () => {
  const declarations = (count: number): string =>
    Array.from({ length: count }, (_, i) => `xmlns:p${String(i)}='urn:${String(i)}'`).join(" ");
  expect(codeOf(`<a ${declarations(257)}/>`)).toBe("ERR_XML_LIMIT");
  const again = `<b ${declarations(256)}/>`;
  expect(childElements(parseXml(`<a ${declarations(256)}>${again}${again}</a>`).root)[1]?.declarations).toHaveLength(
    256,
  );
});

describe("tells where and why, never what", () => {
  it("gives line and column", () => {
    expect(refusal("<a>\n  <b>\n</a>").details).toMatchObject({ line: 3, rule: "end tag of another element" });
  });

  it("quotes nothing of the document", () => {
    for (const input of [
      "<a><NESSI></a>",
      "<a>&NESSI;</a>",
      "<a NESSI='1' NESSI='2'/>",
      "<a NESSI:x='1'/>",
      "<a>NESSI",
    ]) {
      const { message, details, cause } = refusal(input);
      expect(JSON.stringify([message, details, cause])).not.toContain("NESSI");
    }
  });
});
