import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { attributeOf, childElements, parseXml, textOf } from "@segur-sdk/core/xml";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { documentText } from "./cda-documents.js";
import { segur } from "./run-segur.js";

const base = documentText(1);

interface Parts {
  readonly title?: string;
  readonly content?: string;
  readonly template?: string;
  readonly id?: string;
}

/** A right document, but for the parts given. */
const cda = ({ title = "CR", content, template, id }: Parts = {}) =>
  base
    .replace(/<title>[^<]*/u, `<title>${title.replaceAll("<", "&lt;")}`)
    .replace(/(representation="B64">)[^<]*/u, (whole, start: string) =>
      content === undefined ? whole : start + content,
    )
    .replace("1.3.6.1.4.1.19376.1.2.20", template ?? "1.3.6.1.4.1.19376.1.2.20")
    .replace(/<id root="[^"]*"/u, (whole) => id ?? whole);

const rules = (content: string) =>
  `<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2"><ns prefix="cda" uri="urn:hl7-org:v3"/>${content}</schema>`;

const header = rules(
  `<include href="parts/title.sch"/><include href="parts/gone.sch"/><pattern id="model"><rule context="cda:ClinicalDocument"><assert id="model" role="warning" test="not(cda:title = 'Warned')">model</assert></rule></pattern>`,
);
const title = `<pattern xmlns="http://purl.oclc.org/dsdl/schematron" id="title"><rule context="cda:title"><assert id="title-short" test="string-length(.) &lt; 10">"<value-of select="."/>" &lt; 10</assert></rule></pattern>`;

interface JsonRun {
  readonly accepted: boolean;
  readonly notChecked: readonly string[];
  readonly missingRuleFiles: readonly string[];
  readonly documents: readonly {
    readonly document: string;
    readonly errors: number;
    readonly modelChecked: boolean;
    readonly findings: readonly Readonly<Record<"severity" | "ruleId" | "path" | "message" | "file", string>>[];
  }[];
}

describe("segur cda validate", () => {
  let folder: string;
  const run = (...args: readonly string[]) => segur(["cda", "validate", ...args], { cwd: folder });
  const judge = async (...args: readonly string[]) => {
    const { code, out } = await run(...args, "--schematron", "rules", "--format", "json");
    return { code, ...(JSON.parse(out) as JsonRun) };
  };
  const put = async (name: string, content: string) => {
    await mkdir(join(folder, name, ".."), { recursive: true });
    await writeFile(join(folder, name), content);
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "segur-cda-"));
    await put("rules/header.sch", header);
    await put("rules/parts/title.sch", title);
    await put("rules/fragment.sch", title);
    await put("docs/good.xml", cda());
    await put("docs/sub/long & <title>.xml", cda({ title: "much too long a title" }));
    await put("warned.xml", cda({ title: "Warned" }));
    await put("docs/readme.txt", "no");
    await put("empty/readme.txt", "no");
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each([
    ["--schematron", "rules"],
    ["docs", "--rules", "header.sch"],
    ["docs", "--xsd", "gone"],
    ["docs", "--schematron", "gone"],
    ["docs", "--schematron", "docs"],
    ["gone.xml", "--schematron", "rules"],
    ["empty", "--schematron", "rules"],
    ["docs", "--schematron", "rules", "--format", "pdf"],
    ["docs", "--schematron", "rules", "--profile", "lax"],
  ])("exits 2 on %j", async (...args) => {
    const { code, error } = await run(...args);
    expect(code).toBe(2);
    expect(error).toContain("usage: segur cda validate");
  });

  it("judges a folder, worst exit code of its documents", async () => {
    const { code, accepted, documents, missingRuleFiles } = await judge("docs");
    expect([code, accepted]).toEqual([1, false]);
    expect(documents.map(({ document, errors }) => [document, errors])).toEqual([
      [join("docs", "good.xml"), 0],
      [join("docs", "sub/long & <title>.xml"), 1],
    ]);
    expect(documents[1]?.findings).toEqual([
      {
        ...{ source: "schematron", ruleSet: "header.sch", ruleId: "title-short", severity: "error" },
        ...{ path: "/ClinicalDocument/title", message: '"much too long a title" < 10', file: "parts/title.sch" },
      },
    ]);
    expect(missingRuleFiles).toEqual(["parts/gone.sch"]);
    expect(documents.every(({ modelChecked }) => modelChecked)).toBe(true);
  });

  it("exits 0 when nothing is worse than a warning", async () => {
    expect((await judge("docs/good.xml")).code).toBe(0);
    const warned = await judge("warned.xml");
    expect([warned.code, warned.documents[0]?.findings.map(({ ruleId }) => ruleId)]).toEqual([0, ["model"]]);
  });

  it("says it to a person, in French or English, without the values when told", async () => {
    const french = await run("docs", "--schematron", "rules");
    expect(french.code).toBe(1);
    expect(french.out).toContain("aucune erreur");
    expect(french.out).toContain(
      '✗ /ClinicalDocument/title : "much too long a title" < 10 [header.sch title-short, parts/title.sch]',
    );
    expect(french.out).toContain("parts/gone.sch");
    const english = await run("docs", "--schematron", "rules", "--lang", "en", "--hide-values");
    expect(english.out).toContain('✗ /ClinicalDocument/title: "…" < 10');
    expect(english.out).toContain("Not run: XSD schema (--xsd DIR).");
    expect(english.out).not.toContain("much too long a title");
  });

  it("says it to a machine with --json too", async () => {
    const { out } = await run("docs", "--schematron", "rules", "--json");
    expect(JSON.parse(out)).toMatchObject({ profile: "official", accepted: false, notChecked: ["xsd"] });
    expect(JSON.parse((await run("docs", "--json")).out)).toMatchObject({
      accepted: true,
      notChecked: ["xsd", "schematron"],
    });
  });

  it("writes JUnit: a suite a document, a case a rule set", async () => {
    const { code, out } = await run("docs", "warned.xml", "--schematron", "rules", "--format", "junit");
    expect(code).toBe(1);
    const { root } = parseXml(out);
    expect(["tests", "failures"].map((name) => attributeOf(root, name))).toEqual(["6", "1"]);
    const suites = childElements(root);
    expect(suites.map((suite) => attributeOf(suite, "failures"))).toEqual(["0", "1", "0"]);
    const [native, failing] = childElements(suites[1]!);
    expect(childElements(native!)).toEqual([]);
    expect(attributeOf(childElements(failing!)[0], "type")).toBe("title-short");
    const [, warned] = childElements(suites[2]!);
    expect(textOf(childElements(warned!)[0])).toContain("warning /ClinicalDocument: model");
  });

  it("writes SARIF 2.1.0", async () => {
    const { out } = await run("docs", "--schematron", "rules", "--format", "sarif");
    const log = JSON.parse(out) as Readonly<Record<string, unknown>>;
    expect(log).toMatchObject({
      version: "2.1.0",
      runs: [
        {
          tool: { driver: { rules: [{ id: "header.sch/title-short" }] } },
          results: [
            {
              ruleId: "header.sch/title-short",
              ruleIndex: 0,
              level: "error",
              locations: [
                {
                  physicalLocation: { artifactLocation: { uri: "docs/sub/long%20%26%20%3Ctitle%3E.xml" } },
                  logicalLocations: [{ fullyQualifiedName: "/ClinicalDocument/title" }],
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it("warns of what no official file checks at profile official, refuses it at strict", async () => {
    await put("sdk/id.xml", cda({ id: `<id root="1.2.250.1.999.1" extension="7"` }));
    await put("sdk/pdf.xml", cda({ content: Buffer.from("no PDF").toString("base64") }));
    const severities = async (profile: string) => {
      const { code, documents } = await judge("sdk", "--profile", profile);
      return [code, documents.map(({ findings }) => findings.map(({ severity, ruleId }) => `${severity} ${ruleId}`))];
    };
    const found = (severity: string) => [[`${severity} SDK-SM-ID`], [`${severity} SDK-N1-PDF`]];
    expect(await severities("official")).toEqual([0, found("warning")]);
    expect(await severities("strict")).toEqual([1, found("error")]);
  });

  it("judges by the rules of the SDK alone, and says what to do once", async () => {
    await put("alone.xml", cda().replaceAll(/<time value="[^"]*"/gu, '<time value="2026-03-07"'));
    const { code, out } = await run("alone.xml", "--lang", "en");
    expect(code).toBe(1);
    expect(out).toContain("alone.xml: 4 errors (native)");
    expect(out).toContain("✗ /ClinicalDocument/author/time: ");
    expect(out.match(/✗.*To do: /gu)).toHaveLength(2);
    expect(out).toContain("Not run: XSD schema (--xsd DIR), Schematron (--schematron DIR).");
  });

  it("judges by a schema, by line, without the values when told", async () => {
    await put(
      "schema/CDA.xsd",
      `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:hl7-org:v3" elementFormDefault="qualified"><xs:element name="ClinicalDocument"><xs:complexType><xs:sequence><xs:any processContents="lax" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element><xs:complexType name="IVL_TS"><xs:sequence><xs:any processContents="skip" minOccurs="0" maxOccurs="unbounded"/></xs:sequence></xs:complexType><xs:element name="title"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="CR"/></xs:restriction></xs:simpleType></xs:element></xs:schema>`,
    );
    await put("titled.xml", cda({ title: "Scanner NESSI" }));
    const judged = async (...args: readonly string[]) => {
      const { code, out } = await run("docs/good.xml", "titled.xml", "--xsd", "schema", "--json", ...args);
      return { code, ...(JSON.parse(out) as JsonRun) };
    };
    const shown = await judged();
    expect([shown.code, shown.notChecked, shown.documents.map(({ errors }) => errors > 0)]).toEqual([
      1,
      ["schematron"],
      [false, true],
    ]);
    expect(shown.documents[1]?.findings[0]).toMatchObject({
      ...{
        source: "xsd",
        ruleSet: "xsd",
        severity: "error",
        path: "/ClinicalDocument/title",
        line: 2,
        file: "CDA.xsd",
      },
    });
    expect(JSON.stringify(shown)).toContain("Scanner NESSI");
    expect(JSON.stringify(await judged("--hide-values"))).not.toContain("Scanner NESSI");
    const sarif = await run("titled.xml", "--xsd", "schema", "--format", "sarif");
    expect(sarif.out).toContain('"startLine": 2');
  });

  it("takes a document that cannot be read, or that no rule looks at, for an error", async () => {
    await put("odd/doctype.xml", `<!DOCTYPE a>${cda()}`);
    await put("odd/malformed.xml", "<a>");
    await put("odd/other.xml", "<a/>");
    const { code, documents } = await judge("odd");
    expect(code).toBe(1);
    expect(documents.map(({ findings }) => findings[0]?.ruleId)).toEqual([
      "ERR_XML_DOCTYPE",
      "ERR_XML_MALFORMED",
      "XSD-ROOT",
    ]);
    await put("idle/idle.sch", rules(`<pattern><rule context="cda:gone"><assert test="false()"/></rule></pattern>`));
    const idle = await run("docs/good.xml", "--schematron", "idle", "--format", "json");
    expect(idle.code).toBe(1);
    expect(idle.out).toContain("SDK-NOT-TESTED");
  });

  it("fails when a rule cannot run: no document passes then", async () => {
    await put("broken/x.sch", rules(`<pattern><rule context="cda:title"><assert test="nothing()"/></rule></pattern>`));
    const { code, out, error } = await run("docs", "--schematron", "broken");
    expect([code, out]).toEqual([1, ""]);
    expect(error).toContain("ERR_CDA_SCHEMATRON_EXPRESSION");
    expect(error).toContain("x.1");
  });

  it("runs the rule sets named, and no other", async () => {
    await put(
      "rules/other/strict.sch",
      rules(`<pattern><rule context="cda:title"><assert id="s" test="false()">s</assert></rule></pattern>`),
    );
    const { documents } = await judge("docs/good.xml", "--rules", "other/strict.sch");
    expect(documents[0]?.findings.map(({ ruleId }) => ruleId)).toEqual(["s"]);
  });

  it("recognises the folder of the official kit, and says when the model is not checked", async () => {
    const any = rules(
      `<pattern><rule context="cda:title"><assert test="doc('../../sets/s.xml')/s">s</assert></rule></pattern>`,
    );
    const deeper = any.replace("../../sets", "../../../sets");
    await put("kit/sets/s.xml", "<s/>");
    for (const name of ["IHE", "CI-SIS_ModelesDeContenusCDA", "CI-SIS_Modeles_ANS"]) {
      await put(`kit/schematrons/profils/${name}.sch`, any);
    }
    await put(
      "kit/schematrons/profils/terminologies/schematron/terminologie.sch",
      any.replace("../../", "../../../../"),
    );
    await put("kit/schematrons/profils/structurationMinimale/ASIP-STRUCT-MIN-StrucMin.sch", deeper);
    await put("kit/schematrons/CI-SIS_IMG-CR-IMG_2024.01.sch", any.replace("../../", "../"));
    await put("models/imaging.xml", cda({ template: "1.2.250.1.213.1.1.1.45" }));
    await put("models/other.xml", cda({ template: "1.2.3" }));
    await put("models/unstructured.xml", cda());
    for (const kit of ["kit", "kit/schematrons"]) {
      const { out } = await run("models", "--schematron", kit, "--format", "json");
      const { documents } = JSON.parse(out) as { documents: { modelChecked: boolean; ruleSets: unknown[] }[] };
      expect(documents.map(({ modelChecked, ruleSets }) => [modelChecked, ruleSets.length])).toEqual([
        [true, 7],
        [false, 6],
        [true, 6],
      ]);
    }
    expect((await run("models", "--schematron", "kit", "--lang", "en")).out).toContain("no rule set for the model");
  });
});
