import { describe, expect, it } from "vitest";

import type { SegurErrorCode } from "../errors/catalogue.js";
import { isSegurError } from "../errors/segur-error.js";
import {
  element,
  emptyDocument,
  parseXml,
  serializeExclusive,
  serializeXml,
  withAttribute,
  withDeclaration,
  xmlNamespace,
  type XmlElement,
  type XmlName,
} from "./index.js";

const n = xmlNamespace("");
const hl7 = xmlNamespace("urn:hl7-org:v3");
const p = xmlNamespace("urn:p", "p");

function refusal(write: () => unknown, code: SegurErrorCode): Readonly<Record<string, unknown>> {
  try {
    write();
  } catch (error) {
    if (isSegurError(error, code)) return error.details;
    throw error;
  }
  throw new Error(`expected ${code}`);
}

describe("characters", () => {
  it("escapes in text as Canonical XML does", () => {
    expect(serializeXml(element(n("a"), {}, "a & b < c > d \" ' é 😀 \t\n\r"))).toBe(
      "<a>a &amp; b &lt; c &gt; d \" ' é 😀 \t\n&#xD;</a>",
    );
  });

  it("escapes in attributes so that white space survives a parser", () => {
    const written = serializeXml(element(n("a"), { v: "x\r\n\ty & < > \" '" }));
    expect(written).toBe('<a v="x&#xD;&#xA;&#x9;y &amp; &lt; > &quot; \'"></a>');
    expect(parseXml(written).root.attributes[0]?.value).toBe("x\r\n\ty & < > \" '");
  });

  it.each(["\u0000", "\u0008", "\u001F", "\uD800", "a\uDC00", "\uFFFE", "\uFFFF", "\uD83Dx"])(
    "refuses %j in text and in attributes, and says where",
    (character) => {
      const inText = element(
        hl7("r"),
        {},
        element(hl7("x"), {}),
        element(hl7("x"), {}, element(hl7("y"), {}, character)),
      );
      expect(refusal(() => serializeXml(inText), "ERR_XML_CHARACTER")).toMatchObject({ path: "/r/x[2]/y" });
      const inAttribute = element(hl7("r"), {}, element(hl7("x"), { ok: "1", bad: character }));
      expect(refusal(() => serializeXml(inAttribute), "ERR_XML_CHARACTER")).toMatchObject({ path: "/r/x/@bad" });
    },
  );

  it("never quotes the text it refuses", () => {
    const details = refusal(() => serializeXml(element(n("a"), {}, "NESSI\u0001RUTH")), "ERR_XML_CHARACTER");
    expect(JSON.stringify(details)).not.toMatch(/NESSI|RUTH/);
    expect(details).toMatchObject({ codePoint: "U+0001" });
  });
});

describe("names", () => {
  it.each(["", "1a", "a b", "a:b", "-a", "<", "a>", "é\u0000"])("refuses %j as a name", (local) => {
    expect(refusal(() => serializeXml(element(n("r"), {}, element(n(local), {}))), "ERR_XML_NAME")).toBeDefined();
    expect(refusal(() => serializeXml(element(n("r"), { [local]: "v" })), "ERR_XML_NAME")).toBeDefined();
  });

  it.each(["é", "_", "a-1.2", "\u{10400}", "élément"])("accepts %j", (local) => {
    expect(parseXml(serializeXml(element(n(local), {}))).root.name.local).toBe(local);
  });

  it("refuses an illegal prefix", () => {
    expect(refusal(() => serializeXml(element(xmlNamespace("urn:x", "a b")("c"), {})), "ERR_XML_NAME")).toBeDefined();
  });
});

describe("namespaces", () => {
  it("declares each where it is first visibly used, by prefix, before the attributes", () => {
    const inner = withAttribute(element(p("b"), {}), xmlNamespace("urn:z", "z")("k"), "1");
    expect(serializeXml(element(hl7("a"), { v: "1" }, inner, element(p("c"), {})))).toBe(
      '<a xmlns="urn:hl7-org:v3" v="1"><p:b xmlns:p="urn:p" xmlns:z="urn:z" z:k="1"></p:b><p:c xmlns:p="urn:p"></p:c></a>',
    );
  });

  it("undeclares the default namespace for an element in none", () => {
    expect(serializeXml(element(hl7("a"), {}, element(n("b"), {}, element(hl7("c"), {}))))).toBe(
      '<a xmlns="urn:hl7-org:v3"><b xmlns=""><c xmlns="urn:hl7-org:v3"></c></b></a>',
    );
  });

  it("binds a prefix again when an inner name needs it for another namespace", () => {
    const other = xmlNamespace("urn:other", "p");
    expect(serializeXml(element(p("a"), {}, element(other("b"), {}, element(p("c"), {}))))).toBe(
      '<p:a xmlns:p="urn:p"><p:b xmlns:p="urn:other"><p:c xmlns:p="urn:p"></p:c></p:b></p:a>',
    );
  });

  it("writes a declaration asked for, and once only", () => {
    const root = withDeclaration(element(hl7("a"), {}, element(p("b"), {})), "p", "urn:p");
    expect(serializeXml(root)).toBe('<a xmlns="urn:hl7-org:v3" xmlns:p="urn:p"><p:b></p:b></a>');
    expect(serializeExclusive(root)).toBe('<a xmlns="urn:hl7-org:v3"><p:b xmlns:p="urn:p"></p:b></a>');
  });

  it("never declares the prefix xml", () => {
    const xml = xmlNamespace("http://www.w3.org/XML/1998/namespace", "xml");
    expect(serializeXml(withAttribute(element(n("a"), {}), xml("lang"), "fr"))).toBe('<a xml:lang="fr"></a>');
  });

  it("drops, in the exclusive form, a prefix used only inside a value", () => {
    const xsi = xmlNamespace("http://www.w3.org/2001/XMLSchema-instance", "xsi");
    const typed = withDeclaration(withAttribute(element(n("v"), {}), xsi("type"), "xs:string"), "xs", "urn:xs");
    expect(serializeXml(typed)).toContain('xmlns:xs="urn:xs"');
    expect(serializeExclusive(typed)).not.toContain("xmlns:xs=");
  });

  const xmlUri = "http://www.w3.org/XML/1998/namespace";
  const xmlnsUri = "http://www.w3.org/2000/xmlns/";
  const name = (namespace: string, prefix: string, local = "a"): XmlName => ({ namespace, prefix, local });
  it.each([
    ["a prefix without namespace", element(name("", "p"), {})],
    ["a prefix without namespace on an attribute", withAttribute(element(n("r"), {}), name("", "p"), "1")],
    ["an attribute in a namespace without prefix", withAttribute(element(n("r"), {}), name("urn:x", ""), "1")],
    ["an attribute xmlns", element(n("r"), { xmlns: "urn:x" })],
    ["prefix xmlns", element(name("urn:x", "xmlns"), {})],
    ["namespace of xmlns", element(name(xmlnsUri, "q"), {})],
    ["prefix xml for another namespace", element(name("urn:x", "xml"), {})],
    ["prefix xml for another namespace on an attribute", withAttribute(element(n("r"), {}), name("urn:x", "xml"), "1")],
    ["namespace of xml with another prefix", element(name(xmlUri, "q"), {})],
    ["namespace of xml as default", element(name(xmlUri, ""), {})],
    ["a declaration of xmlns", withDeclaration(element(n("r"), {}), "xmlns", xmlnsUri)],
    ["a prefix undeclared", withDeclaration(element(n("r"), {}), "p", "")],
    ["one prefix for two namespaces", withAttribute(element(p("r"), {}), name("urn:other", "p"), "1")],
    ["a declaration against the name", withDeclaration(element(p("r"), {}), "p", "urn:other")],
    ["an attribute given twice", withAttribute(element(n("r"), { x: "1" }), n("x"), "2")],
    ["a qualified attribute given twice", twice(20)],
  ])("refuses %s", (_, tree) => {
    expect(refusal(() => serializeXml(element(n("root"), {}, tree)), "ERR_XML_TREE")).toHaveProperty("path");
  });

  function twice(others: number): XmlElement {
    let made = withAttribute(element(n("r"), {}), p("z"), "1");
    for (let i = 0; i < others; i++) made = withAttribute(made, p(`a${String(i)}`), "1");
    return withAttribute(made, p("z"), "2");
  }
});

describe("attributes", () => {
  it("come by namespace, then by local name, in code point order", () => {
    let made = element(n("a"), { b: "", "\uF900": "", "\u{10400}": "", a: "", ab: "", Z: "" });
    made = withAttribute(made, xmlNamespace("urn:z", "b")("a"), "");
    made = withAttribute(made, xmlNamespace("urn:a", "z")("b"), "");
    const names = parseXml(serializeXml(made)).root.attributes.map(({ name }) => name.namespace + name.local);
    expect(names).toEqual(["Z", "a", "ab", "b", "\uF900", "\u{10400}", "urn:ab", "urn:za"]);
  });

  it("are sorted when there are many", () => {
    const many = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`x${String((i * 7) % 40).padStart(2, "0")}`, ""]),
    );
    const names = parseXml(serializeXml(element(n("a"), many))).root.attributes.map(({ name }) => name.local);
    expect(names).toEqual([...names].sort());
  });
});

describe("comments and instructions", () => {
  const comment = (text: string): XmlElement => element(n("a"), {}, { kind: "comment", text });
  const instruction = (target: string, data: string): XmlElement =>
    element(n("a"), {}, { kind: "instruction", target, data });

  it("are written as they are", () => {
    expect(serializeXml(comment(" <&> "))).toBe("<a><!-- <&> --></a>");
    expect(serializeXml(instruction("p", "a='1'"))).toBe("<a><?p a='1'?></a>");
    expect(serializeXml(instruction("p", ""))).toBe("<a><?p?></a>");
  });

  it.each([comment("--"), comment("a-"), instruction("xml", ""), instruction("XmL", "a"), instruction("a:b", "")])(
    "are refused when XML cannot hold them: %j",
    (tree) => {
      expect(refusal(() => serializeXml(tree), "ERR_XML_TREE")).toHaveProperty("path");
    },
  );

  it.each([instruction("p", "?>"), instruction("p", " a"), instruction("p", "?a"), instruction("1", "")])(
    "nor %j",
    (tree) => {
      expect(refusal(() => serializeXml(tree), "ERR_XML_TREE")).toHaveProperty("path");
    },
  );

  it("are checked around the root as well", () => {
    const document = { ...emptyDocument(element(n("a"), {})), epilog: [{ kind: "comment", text: "\u0001" } as const] };
    expect(refusal(() => serializeXml(document), "ERR_XML_CHARACTER")).toMatchObject({ codePoint: "U+0001" });
  });

  it("hold no CR, which would come back as LF, nor control characters", () => {
    expect(refusal(() => serializeXml(comment("a\rb")), "ERR_XML_CHARACTER")).toMatchObject({ codePoint: "U+000D" });
    expect(refusal(() => serializeXml(instruction("p", "\u0002")), "ERR_XML_CHARACTER")).toMatchObject({
      codePoint: "U+0002",
    });
  });
});

it("begins with the XML declaration when asked", () => {
  expect(serializeXml(element(n("a"), {}), { declaration: true })).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<a></a>',
  );
});

it("writes what stands around the root of a document, each on its line", () => {
  const text = "<?p q?>\n<!-- a -->\n<a></a>\n<!-- z -->";
  expect(serializeXml(parseXml(text))).toBe(text);
});

it("refuses a tree deeper than 1000 levels instead of exhausting the stack", () => {
  let deep = element(n("a"), {});
  for (let i = 0; i < 20_000; i++) deep = element(n("a"), {}, deep);
  expect(refusal(() => serializeXml(deep), "ERR_XML_LIMIT")).toMatchObject({ rule: "depth" });
});

it("writes any number of different names", () => {
  const root = element(
    n("r"),
    {},
    Array.from({ length: 20_000 }, (_, i) => element(n(`n${String(i)}`), {})),
  );
  expect(parseXml(serializeXml(root)).root.children).toHaveLength(20_000);
});
