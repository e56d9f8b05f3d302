import { isSegurError, type SegurError } from "@segur-sdk/core";
import { beforeAll, describe, expect, it } from "vitest";

import { memoryReader, schema } from "../../test/fixtures/schematron-rules.js";
import { createSchematronEngine, type SchematronEngine } from "./index.js";

let engine: SchematronEngine;

beforeAll(async () => {
  engine = await createSchematronEngine();
});

/** A rule set from its content, and the files beside it. */
function rules(content: string, attributes = "", files: Readonly<Record<string, string>> = {}) {
  const reader = memoryReader({ "rules/main.sch": schema(content, attributes), ...files });
  return engine.loadRuleSet({ reader, file: "rules/main.sch", name: "ours" });
}

const run = (content: string, xml: string, attributes = "", files: Readonly<Record<string, string>> = {}) =>
  rules(content, attributes, files).run(engine.readDocument(xml));

const texts = (...of: Parameters<typeof run>) =>
  run(...of).findings.map(({ severity, path, message }) => `${severity} ${path} ${message}`);

function failure(body: () => unknown): SegurError {
  try {
    body();
  } catch (error) {
    if (isSegurError(error)) return error;
    throw error;
  }
  throw new Error("It did not fail.");
}

describe("Rules of ISO Schematron", () => {
  it("tells assertions that fail and reports that fire, by their role", () => {
    const found = run(
      `<pattern><rule context="a"><assert test="@x">x is <value-of select="count(@*)"/></assert><assert role="warning" test="@z">z</assert><report role="info" test="@y">y</report><assert role="fatal" test="true()">f</assert></rule></pattern>`,
      '<r><a x="1" y="1"/><a/></r>',
    );
    expect(found.findings.map(({ severity, path, message }) => [severity, path, message])).toEqual([
      ["warning", "/r/a[1]", "z"],
      ["info", "/r/a[1]", "y"],
      ["error", "/r/a[2]", "x is 0"],
      ["warning", "/r/a[2]", "z"],
    ]);
    expect([found.errors, found.warnings, found.tests]).toEqual([1, 2, 8]);
  });

  it("takes a role that nobody knows for an error", () => {
    const content = `<pattern><rule context="a"><assert role="fatal" test="false()">f</assert></rule></pattern>`;
    expect(texts(content, "<a/>")).toEqual(["error /a f"]);
  });

  it("names the check, the pattern and the file, and gives a sentence without the values", () => {
    const included = `<rule xmlns="http://purl.oclc.org/dsdl/schematron" context="b"><assert test="true()"/><assert test="@v">v of <name/> is <value-of select="."/></assert></rule>`;
    const content = `<pattern id="p"><rule context="a"><assert id="own-name" test="false()">a</assert></rule><include href="parts/B.sch"/></pattern>`;
    const { findings } = run(content, "<r><a/><b>secret</b></r>", "", { "rules/parts/B.sch": included });
    expect(findings).toEqual([
      {
        ...{ ruleSet: "ours", ruleId: "own-name", severity: "error", path: "/r/a", pattern: "p" },
        ...{ message: "a", assertion: "a", file: "rules/main.sch" },
      },
      {
        ...{ ruleSet: "ours", ruleId: "B.2", severity: "error", path: "/r/b", pattern: "p" },
        ...{ message: "v of b is secret", assertion: "v of … is …", file: "rules/parts/B.sch" },
      },
    ]);
  });

  it("points at attributes too", () => {
    const content = `<pattern><rule context="a/@x"><assert test=". = '1'">x</assert></rule></pattern>`;
    expect(texts(content, '<r><a x="2"/></r>')).toEqual(["error /r/a/@x x"]);
  });

  it("judges a node by the first rule of a pattern that matches it", () => {
    const pattern = `<rule context="a[@x]"><assert test="false()">first</assert></rule><rule context="a"><assert test="false()">second</assert></rule>`;
    expect(texts(`<pattern>${pattern}</pattern>`, '<r><a x="1"/><a/></r>')).toEqual([
      "error /r/a[1] first",
      "error /r/a[2] second",
    ]);
  });

  it("puts abstract rules and patterns in place, the longest parameter first", () => {
    const abstract = `<pattern abstract="true" id="p"><let name="own" value="$value"/><rule context="$node"><extends rule="r"/><assert test="@v = $own"><value-of select="$name"/></assert></rule></pattern>`;
    const rule = `<pattern><rule abstract="true" id="r"><let name="name" value="'n'"/></rule></pattern>`;
    const instance = `<pattern id="i" is-a="p"><param name="node" value="a"/><param name="value" value="$valueTwo"/><param name="valueTwo" value="'no'"/></pattern>`;
    const globals = `<let name="valueTwo" value="'2'"/>`;
    const { findings } = run(globals + abstract + rule + instance, '<r><a v="1"/><a v="2"/></r>');
    expect(findings.map(({ ruleId, path, message }) => [ruleId, path, message])).toEqual([["i.1", "/r/a[1]", "n"]]);
  });

  it("lets each instance of an abstract pattern see its own variables", () => {
    const abstract = `<pattern abstract="true" id="p"><let name="wanted" value="$value"/><rule context="$node"><assert test="@v = $wanted"><value-of select="$wanted"/></assert></rule></pattern>`;
    const instance = (node: string, value: string) =>
      `<pattern id="${node}" is-a="p"><param name="node" value="${node}"/><param name="value" value="'${value}'"/></pattern>`;
    expect(texts(abstract + instance("a", "1") + instance("b", "2"), '<r><a v="1"/><b v="1"/></r>')).toEqual([
      "error /r/b 2",
    ]);
  });

  it("reads the variables of a schema from the root, those of a rule from the node", () => {
    const content = `<let name="all" value="count(r/a)"/><pattern><rule context="a"><let name="mine" value="@x"/><assert test="false()"><value-of select="$all"/> <value-of select="$mine"/></assert></rule></pattern>`;
    expect(texts(content, '<r><a x="1"/><a x="2"/></r>')).toEqual(["error /r/a[1] 2 1", "error /r/a[2] 2 2"]);
  });

  it("runs the patterns of the default phase only, or of the phase asked for", () => {
    const content = ["one", "two"]
      .map((id) => `<pattern id="${id}"><rule context="a"><assert test="false()">${id}</assert></rule></pattern>`)
      .join("");
    const phase = `<phase id="f"><active pattern="two"/></phase>`;
    expect(texts(phase + content, "<a/>", 'defaultPhase="f"')).toEqual(["error /a two"]);
    const reader = memoryReader({ "x.sch": schema(phase + content, 'defaultPhase="f"') });
    const all = engine.loadRuleSet({ reader, file: "x.sch", phase: "#ALL" });
    expect(all.run(engine.readDocument("<a/>")).errors).toBe(2);
    expect(failure(() => rules(content, 'defaultPhase="gone"')).code).toBe("ERR_CDA_SCHEMATRON_INVALID");
  });

  it("leaves out an included file that is not there, and names it", () => {
    const { missingFiles, title } = rules(`<title> Our  rules </title><include href="../parts/gone.sch"/>`);
    expect(missingFiles).toEqual(["parts/gone.sch"]);
    expect(title).toBe("Our rules");
  });
});

describe("What cannot run", () => {
  it.each([
    "unknown-function(.)",
    "no:matches('a', 'b')",
    "@x = $nowhere",
    "document('missing.xml')//a",
    "document('../../above.xml')//a",
    "doc('http://elsewhere/x.xml')//a",
    "doc('not-xml.xml')",
    "1 +",
    "key('k', @x)",
    "matches(., 'a', 'x')",
    "xs:integer(.) = 1",
    "(1, 2)",
  ])("never passes: %s", (test) => {
    const ruleSet = rules(`<pattern><rule context="a"><assert test="${test}">${test}</assert></rule></pattern>`, "", {
      "rules/not-xml.xml": "no",
      "above.xml": "<a/>",
    });
    const { code, details } = failure(() => ruleSet.run(engine.readDocument("<a>value</a>")));
    expect(code).toBe("ERR_CDA_SCHEMATRON_EXPRESSION");
    expect(details).toMatchObject({ ruleSet: "ours", ruleId: "main.1", file: "rules/main.sch", expression: test });
    expect(JSON.stringify(details)).not.toContain("value");
  });

  it("names the file that a rule looks for", () => {
    const content = `<pattern><rule context="a"><assert test="doc('sets/gone.xml')//b">b</assert></rule></pattern>`;
    expect(failure(() => run(content, "<a/>")).details).toMatchObject({ unavailableFile: "rules/sets/gone.xml" });
  });

  it("stops in a message and in a context as well", () => {
    const message = `<pattern><rule context="a"><assert test="false()"><value-of select="nothing()"/></assert></rule></pattern>`;
    const context = `<pattern><rule context="a[nothing()]"><assert test="true()"/></rule></pattern>`;
    for (const content of [message, context]) {
      expect(failure(() => run(content, "<a/>")).code).toBe("ERR_CDA_SCHEMATRON_EXPRESSION");
    }
  });

  it("is refused when it is loaded, if it shows then", () => {
    const pattern = (inside: string, attributes = "") => `<pattern ${attributes}>${inside}</pattern>`;
    for (const content of [
      pattern("<rule><assert test='1'/></rule>"),
      pattern("<rule context='a'><assert/></rule>"),
      pattern("<rule context='a'><extends rule='gone'/></rule>"),
      pattern("<rule abstract='true' id='r'><extends rule='r'/></rule><rule context='a'><extends rule='r'/></rule>"),
      pattern("", "is-a='gone'"),
      "<let name='a'>content</let>",
      "<include href='main.sch'/>",
      "<include href='/etc/passwd'/>",
      "<include href='bad.sch'/>",
    ]) {
      const load = () => rules(content, "", { "rules/bad.sch": "<!DOCTYPE a><a/>" });
      expect(failure(load).code, content).toBe("ERR_CDA_SCHEMATRON_INVALID");
    }
    expect(failure(() => rules("", 'queryBinding="stx"')).details.rule).toContain("queryBinding");
    const reader = memoryReader({ "a.sch": "<a/>" });
    for (const file of ["a.sch", "gone.sch", "../a.sch"]) {
      expect(failure(() => engine.loadRuleSet({ reader, file })).code).toBe("ERR_CDA_SCHEMATRON_INVALID");
    }
  });

  it("is refused in a form that would be judged otherwise than officially", () => {
    const content = `<pattern><rule context="a"><assert test="(@x) castable as xs:dateTime">x</assert></rule></pattern>`;
    expect(failure(() => rules(content)).code).toBe("ERR_CDA_SCHEMATRON_EXPRESSION");
  });
});

describe("Documents", () => {
  const anyDocument = `<ns prefix="cda" uri="urn:hl7-org:v3"/><ns prefix="xsi" uri="http://www.w3.org/2001/XMLSchema-instance"/><pattern><rule context="/cda:ClinicalDocument/cda:value"><assert test="resolve-QName(@xsi:type, .) = QName('urn:hl7-org:v3', 'CD')">type</assert></rule></pattern>`;

  it("that carry their own style sheet are judged without it, their namespaces kept", () => {
    const wrapped = `<x:s xmlns:x="urn:x" xmlns:c="urn:hl7-org:v3" xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><c:ClinicalDocument><c:templateId root="1.2.3"/><c:value i:type="c:CD"/><c:value i:type="CD"/></c:ClinicalDocument></x:s>`;
    const document = engine.readDocument(wrapped);
    expect(document).toEqual({ rootName: "ClinicalDocument", templateIds: ["1.2.3"] });
    expect(
      rules(anyDocument)
        .run(document)
        .findings.map(({ path }) => path),
    ).toEqual(["/ClinicalDocument/value[2]"]);
  });

  it("are read strictly", () => {
    expect(failure(() => engine.readDocument("<!DOCTYPE a><a/>")).code).toBe("ERR_XML_DOCTYPE");
    expect(failure(() => engine.readDocument("<a>")).code).toBe("ERR_XML_MALFORMED");
    expect(failure(() => engine.readDocument("<a/>", { maxBytes: 3 })).code).toBe("ERR_XML_LIMIT");
  });

  it("come from the engine", () => {
    expect(() => rules("").run({ rootName: "a", templateIds: [] })).toThrow(TypeError);
  });

  it("may be judged by rules that look into files, by code list and by date", () => {
    const content = `<pattern><rule context="c">
      <assert id="set" test="@code = document('../sets/s.xml')//code/@v">set</assert>
      <assert id="list" test="not(doc-available(concat('../sets/', @sys, '.xml')) and not(exists(doc(concat('../sets/', @sys, '.xml'))//code[text()= string(@code)])))">list</assert>
      <let name="at" value="@at"/><assert id="date" test="$at castable as xs:dateTime">date</assert>
      <assert id="case" test="matches(@code, '^A', 'i')">case</assert></rule></pattern>`;
    const reads: string[] = [];
    const reader = memoryReader(
      {
        "rules/main.sch": schema(content),
        "sets/s.xml": "<s><code v='a1'/></s>",
        "sets/t.xml": "<t><code>a1</code></t>",
      },
      reads,
    );
    const ruleSet = engine.loadRuleSet({ reader, file: "rules/main.sch" });
    const found = (xml: string) => ruleSet.run(engine.readDocument(xml)).findings.map(({ ruleId }) => ruleId);
    expect(found("<c code='a1' sys='t' at='2024-02-29T10:00:00'/>")).toEqual([]);
    expect(found("<c code='b1' sys='t' at='2024-02-30T10:00:00'/>")).toEqual(["set", "list", "date", "case"]);
    expect(found("<c code='a1' sys='../../../etc/passwd' at='2024-01-01T10:00:00Z'/>")).toEqual([]);
    expect(reads.filter((path) => path === "sets/s.xml")).toHaveLength(1);
  });
});
