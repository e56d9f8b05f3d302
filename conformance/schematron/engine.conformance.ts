import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, describe, expect, it } from "vitest";

import { createSchematron } from "./schematron.js";
import { requiredTemplate } from "./template-index.js";
import { matchingNodes, rewriteXPath, splitUnion, withVariables } from "./xpath.js";
import { isDateTime } from "./xpath-functions.js";

const folder = mkdtempSync(join(tmpdir(), "schematron-"));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A rule set from its content. */
function rules(content: string, attributes = "") {
  const path = join(folder, `${String(content.length)}.sch`);
  writeFileSync(
    path,
    `<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2" ${attributes}>${content}</schema>`,
  );
  return createSchematron(path);
}

const texts = (content: string, xml: string, attributes = "") =>
  rules(content, attributes)
    .run(xml)
    .findings.map(({ role, location, text }) => `${role} ${location} ${text}`);

describe("Rules of ISO Schematron", () => {
  it("tells assertions that fail and reports that fire, by their role", () => {
    const found = rules(
      `<pattern><rule context="a"><assert test="@x">x is <value-of select="count(@*)"/></assert><assert role="warning" test="@z">z</assert><report role="info" test="@y">y</report></rule></pattern>`,
    ).run('<r><a x="1" y="1"/><a/></r>');
    expect(found.findings.map(({ role, location, text }) => [role, location, text])).toEqual([
      ["warning", "/r/a[1]", "z"],
      ["info", "/r/a[1]", "y"],
      ["error", "/r/a[2]", "x is 0"],
      ["warning", "/r/a[2]", "z"],
    ]);
    expect([found.errors, found.warnings, found.tests]).toEqual([1, 2, 6]);
  });

  it("judges a node by the first rule of a pattern that matches it", () => {
    const pattern = `<rule context="a[@x]"><assert test="false()">first</assert></rule><rule context="a"><assert test="false()">second</assert></rule>`;
    expect(texts(`<pattern>${pattern}</pattern>`, '<r><a x="1"/><a/></r>')).toEqual([
      "error /r/a[1] first",
      "error /r/a[2] second",
    ]);
  });

  it("puts abstract rules and patterns in place, the longest parameter first", () => {
    const abstract = `<pattern abstract="true" id="p"><rule context="$node"><extends rule="r"/><assert test="@v = $value"><value-of select="$name"/></assert></rule></pattern>`;
    const rule = `<pattern><rule abstract="true" id="r"><let name="name" value="'n'"/></rule></pattern>`;
    const instance = `<pattern is-a="p"><param name="node" value="a"/><param name="value" value="$valueTwo"/><param name="valueTwo" value="'no'"/></pattern>`;
    const globals = `<let name="valueTwo" value="'2'"/>`;
    expect(texts(globals + abstract + rule + instance, '<r><a v="1"/></r>')).toEqual(["error /r/a n"]);
  });

  it("runs the patterns of the default phase only", () => {
    const content = ["one", "two"]
      .map((id) => `<pattern id="${id}"><rule context="a"><assert test="false()">${id}</assert></rule></pattern>`)
      .join("");
    const phase = `<phase id="f"><active pattern="two"/></phase>`;
    expect(texts(phase + content, "<a/>", 'defaultPhase="f"')).toEqual(["error /a two"]);
  });

  it("never passes an expression that it cannot run", () => {
    for (const test of ["unknown-function(.)", "@x = $nowhere", "document('missing.xml')//a", "1 +"]) {
      const schematron = rules(`<pattern><rule context="a"><assert test="${test}">${test}</assert></rule></pattern>`);
      expect(() => schematron.run("<a/>"), test).toThrow();
    }
  });
});

describe("Expressions", () => {
  it("are split at the bars of unions only", () => {
    expect(splitUnion(`a[b | c] | d[. = 'x|y'] | (e|f)/g`)).toEqual(["a[b | c]", "d[. = 'x|y']", "(e|f)/g"]);
    expect(matchingNodes("a | /b | //hl7:ClinicalDocument/c")).toBe("//a | /b | /hl7:ClinicalDocument/c");
  });

  it("get the variables they use, those they use themselves included, hyphens and all", () => {
    const variables = [
      { name: "path", value: "'x'" },
      { name: "JDV_Contre-indications", value: "concat($path, '.xml')" },
      { name: "unused", value: "1" },
    ];
    expect(withVariables("doc($JDV_Contre-indications)", variables)).toBe(
      "let $path := ('x'), $JDV_Contre-indications := (concat($path, '.xml')) return (doc($JDV_Contre-indications))",
    );
    expect(withVariables("@a", variables)).toBe("@a");
  });

  it("are not run in a form that the engine would judge wrongly", () => {
    expect(rewriteXPath("$t castable as xs:dateTime")).toBe("is-date-time($t)");
    expect(() => rewriteXPath("(@a) castable as xs:dateTime")).toThrow("not rewritten");
  });

  it("are not searched for a template that the document does not use, if nothing else can match", () => {
    expect(requiredTemplate(splitUnion(`*[cda:templateId/@root = "1.2.3"]/cda:code`))).toBe("1.2.3");
    expect(requiredTemplate(splitUnion(`*[cda:templateId/@root='1.2.3'] | cda:code`))).toBeUndefined();
    expect(requiredTemplate(splitUnion(`*[cda:templateId/@root='1.2.3' or @x]`))).toBeUndefined();
    expect(requiredTemplate(splitUnion(`*[not(cda:templateId/@root='1.2.3')]`))).toBeUndefined();
  });

  it.each([
    ["2024-02-29T00:00:00", true],
    ["2024-02-30T00:00:00", false],
    ["2023-02-29T00:00:00", false],
    ["2024-13-01T00:00:00", false],
    ["2024-01-01T24:00:00Z", true],
    ["2024-01-01T24:00:01Z", false],
    ["2024-01-01T10:00:00+14:00", true],
    ["2024-01-01T10:00:00+14:01", false],
    ["2024-01-01", false],
  ])("know the calendar: %s is a date and time, %s", (text, expected) => {
    expect(isDateTime(text)).toBe(expected);
  });
});
