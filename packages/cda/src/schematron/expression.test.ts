import { describe, expect, it } from "vitest";

import { isDateTime } from "./date-time.js";
import { rewriteXPath, UnknownForm, withVariables } from "./expression.js";
import { resolveReference } from "./reference-path.js";
import { requiredTemplate } from "./template-index.js";
import { matchingNodes, splitUnion } from "./union.js";

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
    expect(() => rewriteXPath("(@a) castable as xs:dateTime")).toThrow(UnknownForm);
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

describe("Paths", () => {
  it.each([
    ["a/b", "../c.xml", "a/c.xml"],
    ["", "./c.xml", "c.xml"],
    ["a", "b c/é.xml", "a/b c/é.xml"],
    ["a", "../../c.xml", undefined],
    ["a", "/c.xml", undefined],
    ["a", "\\\\host\\c.xml", undefined],
    ["a", "file:///c.xml", undefined],
    ["a", "c:/c.xml", undefined],
    ["a", "..", undefined],
  ])("from %j, %j is %j", (folder, href, expected) => {
    expect(resolveReference(folder, href)).toBe(expected);
  });
});
