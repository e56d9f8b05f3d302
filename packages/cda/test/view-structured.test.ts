import { attributeOf, textOf } from "@segur-sdk/core/xml";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { buildImagingReport, readCda, renderCdaHtml } from "../src/index.js";
import { documentWith, mediaEntry, smallPng } from "./hostile-document.js";
import { validStructuredReport } from "./fixtures/arbitrary-structured-body.js";
import { structuredReport } from "./fixtures/structured-report.js";
import { elementsOf, faultsOf, findElement, readPage } from "./view-page.js";

const view = (narrative: string, entries = "") => renderCdaHtml(documentWith(narrative, entries));
const markupOf = (narrative: string) =>
  /<div class="narrative">(.*?)<\/div>\s*<\/section>/su.exec(view(narrative))?.[1]?.trim();

describe("The view of a structured report", () => {
  const page = renderCdaHtml(buildImagingReport(structuredReport()));

  it("holds every section, under headings that follow one another", () => {
    const headings = elementsOf(readPage(page)).filter(({ name }) => /^h[1-6]$/u.test(name.local));
    const levels = headings.map(({ name }) => Number(name.local.slice(1)));
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    });
    const titles = headings.map((heading) => textOf(heading)?.trim());
    for (const title of ["Addendum", "Informations cliniques", "Complications", "Conclusion", "Aide à la lecture"]) {
      expect(titles).toContain(title);
    }
  });

  it("shows the words of every narrative", () => {
    const reading = readCda(buildImagingReport(structuredReport()).bytes);
    const body = (textOf(findElement(page, "main")) ?? "").replace(/\s+/gu, " ");
    expect(reading.body.kind === "structured" && reading.body.sections.length).toBeGreaterThan(8);
    for (const words of ["Pas d'épanchement", "Aucune complication.", "1140,26 mGy.cm", "Pas de suivi nécessaire."]) {
      expect(body).toContain(words);
    }
  });

  it("has its PDF copy before the sections, and the other files after", () => {
    const [copy, report, files] = ['class="pdf" id="file-', '<h2 id="report">', '<h2 id="files">'].map((mark) =>
      page.indexOf(mark),
    );
    expect(copy).toBeGreaterThan(0);
    expect(copy).toBeLessThan(report ?? 0);
    expect(report).toBeLessThan(files ?? 0);
  });

  it("has landmarks, one h1, a language, tables whose headings have a scope", () => {
    const all = elementsOf(readPage(page));
    const count = (local: string) => all.filter(({ name }) => name.local === local).length;
    expect([count("header"), count("main"), count("h1")]).toEqual([1, 1, 1]);
    expect(attributeOf(readPage(page), "lang")).toBe("fr");
    for (const heading of all.filter(({ name }) => name.local === "th")) {
      expect(attributeOf(heading, "scope")).toMatch(/^(?:row|col|rowgroup|colgroup)$/u);
    }
  });

  it("has no script, no fault, whatever the report", () => {
    expect(faultsOf(page)).toEqual([]);
    fc.assert(
      fc.property(validStructuredReport, (report) => {
        expect(faultsOf(renderCdaHtml(buildImagingReport(report)))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

describe("A narrative in HTML", () => {
  it.each([
    [
      "<paragraph>a <content styleCode='Bold Italics' ID='x'>b</content></paragraph>",
      '<p>a <span id="n-x" class="bold italics">b</span></p>',
    ],
    ["<list listType='ordered'><item>a</item><item>b</item></list>", "<ol><li>a</li><li>b</li></ol>"],
    ["a<br/>b<sub>1</sub><sup>2</sup>", "a<br />b<sub>1</sub><sup>2</sup>"],
    ["<content revised='delete'>a</content><content revised='insert'>b</content>", "<del>a</del><ins>b</ins>"],
    ["<paragraph><list><item>a</item></list></paragraph>", '<div class="paragraph"><ul><li>a</li></ul></div>'],
    ["<content styleCode='toString constructor xRed'>a</content>", "<span>a</span>"],
    ["<linkHtml href='#x'>a</linkHtml>", '<a href="#n-x">a</a>'],
    [
      "<linkHtml href='https://exemple.fr/?a=1&amp;b= 2'>a</linkHtml>",
      '<a href="https://exemple.fr/?a=1&amp;b=%202" rel="noopener noreferrer" target="_blank">a</a>',
    ],
    ["<linkHtml href='javascript:x'>a</linkHtml>", '<span class="no-link">a</span>'],
    ["1 &lt; 2 &amp; 3", "1 &lt; 2 &amp; 3"],
  ])("%s", (narrative, markup) => {
    expect(markupOf(narrative)).toBe(markup);
  });

  it("numbers its foot notes and links them both ways", () => {
    const page = view("<paragraph>a<footnote ID='f'>note</footnote> b<footnoteRef IDREF='f'/></paragraph>");
    expect(page).toContain(
      '<sup><a id="s1-call-1" href="#s1-note-1" role="doc-noteref">1</a></sup> b<sup><a href="#s1-note-1"',
    );
    expect(page).toContain('<li id="s1-note-1">');
    expect(page).toContain('href="#s1-call-1"');
    expect(faultsOf(page)).toEqual([]);
  });

  it("puts caption, heads and scopes of a table where a screen reader looks for them", () => {
    const page = view(
      "<table border='1'><caption>Mesures</caption><thead><tr><th colspan='2'>A</th></tr></thead><tbody><tr><th>b</th><td align='right'>1</td></tr></tbody></table>",
    );
    expect(page).toMatch(
      /<table><caption>\s*Mesures\s*<\/caption><thead><tr><th colspan="2" scope="colgroup">A<\/th><\/tr><\/thead><tbody><tr><th scope="row">b<\/th><td class="right">1<\/td>/u,
    );
  });

  it("shows an image by its bytes, whatever the document declares", () => {
    const page = view("<renderMultiMedia referencedObject='i'/>", mediaEntry("i", "image/jpeg", smallPng));
    expect(page).toContain(`<img alt="Résultats (1)" src="data:image/png;base64,${smallPng}" />`);
  });
});
