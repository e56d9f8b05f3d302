import { isSegurError } from "@segur-sdk/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { imagingReport } from "../test/fixtures/imaging-report.js";
import { buildImagingReport, readCda, unknownElements } from "./index.js";

const document = new TextDecoder().decode(buildImagingReport(imagingReport()).bytes);
const read = (text: string) => readCda(new TextEncoder().encode(text));
const changed = (from: string | RegExp, to: string) => read(document.replace(from, to));

function codeOf(act: () => unknown): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    return isSegurError(error) ? error.code : String(error);
  }
}

describe("A document is read whoever wrote it", () => {
  it("reads what was put in the header", () => {
    expect(read(document)).toMatchObject({
      id: { root: imagingReport().id },
      version: 1,
      code: { code: "18748-4", label: "CR d'imagerie médicale" },
      title: "CR d'imagerie médicale - Scanner thoracique sans injection",
      createdAt: "2026-03-07T11:20:05+01:00",
      confidentiality: { code: "N" },
      languageCode: "fr-FR",
      patient: {
        ins: { matricule: "277076322082910", oid: "1.2.250.1.213.1.4.10" },
        birthName: "NESSI",
        usedName: "DE VINCI",
        birthDate: "1977-07-14",
        birthPlace: "63220",
        sex: "F",
      },
      authors: [{ familyName: "RADIOLOGUE", specialty: { code: "G15_10/SM44" } }],
      custodian: { name: "Centre d'imagerie fictif", id: { extension: "10B0999999" } },
      acts: [{ modalities: [{ code: "CT" }], regions: [{ code: "67734004" }], ccam: [{ code: "ZBQK001" }] }],
    });
  });

  it("whatever the prefix, with a byte order mark, comments and elements it does not know", () => {
    const prefixed = document
      .replace('<ClinicalDocument xmlns="urn:hl7-org:v3">', '<c:ClinicalDocument xmlns:c="urn:hl7-org:v3">')
      .replaceAll(/<(\/?)(?=[A-Za-z])(?!c:|ps3-20:)/gu, "<$1c:")
      .replace("<c:title>", "<!-- note --><c:unknown>x</c:unknown><c:title>");
    const { source, ...reading } = read(`\uFEFF${prefixed}`);
    expect({ ...reading, source: expect.anything() as unknown }).toEqual({
      ...read(document),
      source: expect.anything() as unknown,
    });
    expect(unknownElements({ ...reading, source }).map(({ path }) => path)).toContain("unknown");
  });

  it("inside a style sheet that presents it", () => {
    const root = document.replace(/^<\?xml[^>]*>/u, "");
    expect(read(`<x:stylesheet xmlns:x="http://www.w3.org/1999/XSL/Transform">${root}</x:stylesheet>`).title).toBe(
      "CR d'imagerie médicale - Scanner thoracique sans injection",
    );
  });

  it("with a time that has no zone, which it does not guess", () => {
    expect(changed('effectiveTime value="20260307112005+0100"', 'effectiveTime value="20260307112005"').createdAt).toBe(
      "2026-03-07T11:20:05",
    );
  });

  it("with the qualifier SP and the CCAM OID of older documents", () => {
    expect(changed('family qualifier="CL"', 'family qualifier="SP"').patient.usedName).toBe("DE VINCI");
    expect(changed("1.2.250.1.215.300.1", "1.2.250.1.213.2.5").acts[0]?.ccam[0]?.code).toBe("ZBQK001");
  });

  it("with almost nothing in it", () => {
    expect(read('<ClinicalDocument xmlns="urn:hl7-org:v3"/>')).toEqual({
      templateIds: [],
      relatedDocuments: [],
      actCodes: [],
      patient: { ids: [], addresses: [], telecoms: [], guardians: [] },
      authors: [],
      informants: [],
      authenticators: [],
      recipients: [],
      participants: [],
      orders: [],
      acts: [],
      authorizations: [],
      body: { kind: "absent" },
      source: expect.objectContaining({
        kind: "element",
        name: expect.objectContaining({ local: "ClinicalDocument" }) as unknown,
      }) as unknown,
    });
  });

  it("with another kind of body", () => {
    const pdf = changed(/$/u, "").body;
    expect(changed("application/pdf", "text/rtf").body).toEqual({
      kind: "other",
      mediaType: "text/rtf",
      content: pdf.kind === "pdf" ? pdf.pdf : undefined,
    });
    const text = '<text mediaType="text/plain">Conclusion : 1 &lt; 2</text>';
    expect(changed(/<text mediaType.*<\/text>/u, text).body).toEqual({
      kind: "other",
      mediaType: "text/plain",
      content: new TextEncoder().encode("Conclusion : 1 < 2"),
    });
    expect(changed(/<nonXMLBody>.*<\/nonXMLBody>/u, "<structuredBody/>").body).toEqual({
      kind: "structured",
      sections: [],
    });
  });
});

describe("A PDF is extracted strictly", () => {
  const withBase64 = (base64: string) => changed(/(representation="B64">)[^<]*/u, `$1${base64}`);

  it("accepts line breaks and spaces in base64", () => {
    const { body } = withBase64("JVBE\r\nRi0x Lg==\n");
    expect(body.kind === "pdf" && new TextDecoder().decode(body.pdf)).toBe("%PDF-1.");
  });

  it.each(["", "@@@@", "JVBERi0", "JVBE=Ri0", "JVBERi0=====", "JVBERi0_", "JVBERi0xLh=="])(
    "refuses %j, that a lenient decoder would make another file of",
    (base64) => {
      expect(codeOf(() => withBase64(base64))).toBe("ERR_CDA_BODY");
    },
  );

  it.each(["APPLICATION/PDF", "Application/pdf", "application/pdf; charset=binary", " application/pdf "])(
    "is one whatever the case and the parameters of its type: %j (RFC 2045 §5.1)",
    (mediaType) => {
      expect(changed('mediaType="application/pdf"', `mediaType="${mediaType}"`).body.kind).toBe("pdf");
    },
  );

  it("refuses a PDF that does not say how it is written", () => {
    expect(codeOf(() => changed(' representation="B64"', ""))).toBe("ERR_CDA_BODY");
  });

  it("refuses a PDF over the limit before decoding it", () => {
    const bytes = new TextEncoder().encode(document);
    expect(codeOf(() => readCda(bytes, { maxPdfBytes: 100 }))).toBe("ERR_CDA_TOO_LARGE");
    expect(codeOf(() => readCda(bytes, { maxBytes: 100 }))).toBe("ERR_XML_LIMIT");
  });
});

describe("What is not a document is refused", () => {
  it.each([
    ["another root", "<root/>", "ERR_CDA_UNREADABLE"],
    ["another namespace", "<ClinicalDocument/>", "ERR_CDA_UNREADABLE"],
    ["no XML", "%PDF-1.4", "ERR_XML_MALFORMED"],
    ["a DOCTYPE", '<!DOCTYPE x [<!ENTITY e "x">]><ClinicalDocument xmlns="urn:hl7-org:v3"/>', "ERR_XML_DOCTYPE"],
  ])("%s", (_what, text, code) => {
    expect(codeOf(() => read(text))).toBe(code);
  });

  it("several documents in one", () => {
    const one = document.replace(/^<\?xml[^>]*>/u, "");
    expect(codeOf(() => read(`<both>${one}${one}</both>`))).toBe("ERR_CDA_UNREADABLE");
  });

  it("damaged documents give a SegurError or a reading, and nothing else", () => {
    const damage = fc.record({
      at: fc.nat(document.length - 1),
      length: fc.nat(40),
      text: fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom("<", "&", "]]>", '"', "</id>", "<id>")),
    });
    fc.assert(
      fc.property(damage, ({ at, length, text }) => {
        const code = codeOf(() => read(document.slice(0, at) + text + document.slice(at + length)));
        expect(code ?? "ERR_NONE").toMatch(/^ERR_/u);
      }),
      { numRuns: 150 },
    );
  });
});
