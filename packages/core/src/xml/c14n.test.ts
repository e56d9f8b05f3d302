import { describe, expect, it } from "vitest";

import { isSegurError } from "../errors/segur-error.js";
import {
  canonicalize,
  childElements,
  element,
  inheritedContext,
  parseXml,
  serializeXml,
  withAttribute,
  xmlNamespace,
  type CanonicalizationMethod,
  type XmlElement,
} from "./index.js";

const form = (text: string, method: CanonicalizationMethod): string => canonicalize(parseXml(text), { method });

function first(of: XmlElement): XmlElement {
  const [child] = childElements(of);
  if (child === undefined) throw new Error("no child");
  return child;
}

describe("Canonical XML 1.0, the examples of the text", () => {
  it("3.1: instructions, comments and what is outside the document element", () => {
    const input =
      '<?xml version="1.0"?>\n\n<?xml-stylesheet   href="doc.xsl"\n   type="text/xsl"   ?>\n\n<doc>Hello, world!<!-- Comment 1 --></doc>\n\n<?pi-without-data     ?>\n\n<!-- Comment 2 -->\n\n<!-- Comment 3 -->\n';
    expect(form(input, "c14n")).toBe(
      '<?xml-stylesheet href="doc.xsl"\n   type="text/xsl"   ?>\n<doc>Hello, world!</doc>\n<?pi-without-data?>',
    );
    expect(form(input, "c14n-with-comments")).toBe(
      '<?xml-stylesheet href="doc.xsl"\n   type="text/xsl"   ?>\n<doc>Hello, world!<!-- Comment 1 --></doc>\n<?pi-without-data?>\n<!-- Comment 2 -->\n<!-- Comment 3 -->',
    );
  });

  it("3.3: start and end tags, without the attribute defaulted by a DTD", () => {
    const input =
      '<doc>\n   <e1   />\n   <e2   ></e2>\n   <e3   name = "elem3"   id="elem3"   />\n   <e5 a:attr="out" b:attr="sorted" attr2="all" attr="I\'m"\n      xmlns:b="http://www.ietf.org"\n      xmlns:a="http://www.w3.org"\n      xmlns="http://example.org"/>\n   <e6 xmlns="" xmlns:a="http://www.w3.org">\n      <e7 xmlns="http://www.ietf.org">\n         <e8 xmlns="" xmlns:a="http://www.w3.org">\n            <e9 xmlns="" xmlns:a="http://www.ietf.org"/>\n         </e8>\n      </e7>\n   </e6>\n</doc>';
    expect(form(input, "c14n")).toBe(
      '<doc>\n   <e1></e1>\n   <e2></e2>\n   <e3 id="elem3" name="elem3"></e3>\n   <e5 xmlns="http://example.org" xmlns:a="http://www.w3.org" xmlns:b="http://www.ietf.org" attr="I\'m" attr2="all" b:attr="sorted" a:attr="out"></e5>\n   <e6 xmlns:a="http://www.w3.org">\n      <e7 xmlns="http://www.ietf.org">\n         <e8 xmlns="">\n            <e9 xmlns:a="http://www.ietf.org"></e9>\n         </e8>\n      </e7>\n   </e6>\n</doc>',
    );
  });

  it("3.4: character modifications and references", () => {
    const input =
      '<doc>\n   <text>First line&#x0d;&#10;Second line</text>\n   <value>&#x32;</value>\n   <compute><![CDATA[value>"0" && value<"10" ?"valid":"error"]]></compute>\n   <compute expr=\'value>"0" &amp;&amp; value&lt;"10" ?"valid":"error"\'>valid</compute>\n   <norm attr=\' &apos;   &#x20;&#13;&#xa;&#9;   &apos; \'/>\n</doc>';
    expect(form(input, "c14n")).toBe(
      '<doc>\n   <text>First line&#xD;\nSecond line</text>\n   <value>2</value>\n   <compute>value&gt;"0" &amp;&amp; value&lt;"10" ?"valid":"error"</compute>\n   <compute expr="value>&quot;0&quot; &amp;&amp; value&lt;&quot;10&quot; ?&quot;valid&quot;:&quot;error&quot;">valid</compute>\n   <norm attr=" \'    &#xD;&#xA;&#x9;   \' "></norm>\n</doc>',
    );
  });

  it("3.6: UTF-8, whatever the document was in", () => {
    const latin1 = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><doc>&#169;\u00E9</doc>', "latin1");
    expect(canonicalize(parseXml(latin1), { method: "c14n" })).toBe("<doc>\u00A9\u00E9</doc>");
  });
});

describe("document subsets", () => {
  const { root } = parseXml(
    '<a xmlns="urn:d" xmlns:p="urn:p" xmlns:q="urn:q" xml:lang="fr" xml:space="preserve"><b xmlns:q="urn:q2" xml:lang="en"><p:c/></b></a>',
  );
  const b = first(root);
  const c = first(b);

  it("inclusive: the apex takes every namespace in force and the nearest xml: attributes", () => {
    expect(canonicalize(c, { method: "c14n", inherited: inheritedContext([root, b]) })).toBe(
      '<p:c xmlns="urn:d" xmlns:p="urn:p" xmlns:q="urn:q2" xml:lang="en" xml:space="preserve"></p:c>',
    );
    expect(canonicalize(b, { method: "c14n", inherited: inheritedContext([root]) })).toBe(
      '<b xmlns="urn:d" xmlns:p="urn:p" xmlns:q="urn:q2" xml:lang="en" xml:space="preserve"><p:c></p:c></b>',
    );
  });

  it("exclusive: only what is visibly used, save the prefixes asked for", () => {
    const inherited = inheritedContext([root, b]);
    expect(canonicalize(c, { method: "exc-c14n", inherited })).toBe('<p:c xmlns:p="urn:p"></p:c>');
    expect(canonicalize(c, { method: "exc-c14n", inherited, inclusivePrefixes: ["q", "#default", "absent"] })).toBe(
      '<p:c xmlns="urn:d" xmlns:p="urn:p" xmlns:q="urn:q2"></p:c>',
    );
  });

  it("of a built tree, as serializeXml writes its ancestors", () => {
    const ds = xmlNamespace("http://www.w3.org/2000/09/xmldsig#");
    const xsi = xmlNamespace("urn:xsi", "xsi");
    const manifest = element(ds("Manifest"), { Id: "IHEManifest" });
    const signature = withAttribute(element(ds("Signature"), {}, element(ds("Object"), {}, manifest)), xsi("k"), "1");
    const read = parseXml(serializeXml(signature)).root;
    const built = canonicalize(manifest, {
      method: "c14n",
      inherited: inheritedContext([signature, first(signature)]),
    });
    expect(built).toBe(
      canonicalize(first(first(read)), { method: "c14n", inherited: inheritedContext([read, first(read)]) }),
    );
    expect(built).toBe(
      '<Manifest xmlns="http://www.w3.org/2000/09/xmldsig#" xmlns:xsi="urn:xsi" Id="IHEManifest"></Manifest>',
    );
  });
});

it("escapes an ampersand in a namespace, as the text has it and libxml2 has not", () => {
  expect(form('<a xmlns="http://e.org/?a=1&amp;b=2"/>', "c14n")).toBe('<a xmlns="http://e.org/?a=1&amp;b=2"></a>');
});

it.each<CanonicalizationMethod>(["c14n", "exc-c14n"])("refuses a relative namespace URI: %s", (method) => {
  expect(() => form('<a xmlns="relative/uri"/>', method)).toThrow(
    expect.toSatisfy((error) => isSegurError(error, "ERR_XML_TREE")),
  );
});
