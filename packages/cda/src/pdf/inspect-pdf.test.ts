import { deflateSync } from "node:zlib";

import { isSegurError } from "@segur-sdk/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { smallPdf, xmpPacket } from "../../test/fixtures/small-pdf.js";
import { assertPdf } from "./assert-pdf.js";
import { inspectPdf } from "./inspect-pdf.js";

const text = new TextEncoder();

/** Code and problem of the refusal, `undefined` when there is none. */
function refusal(bytes: Uint8Array, pdfA: "required" | "optional" = "required"): readonly unknown[] | undefined {
  try {
    assertPdf(bytes, { pdfA });
    return undefined;
  } catch (error) {
    return isSegurError(error) ? [error.code, error.details["problem"]] : [error];
  }
}

describe("A file is a PDF by its header and its end", () => {
  it("tells the version and the declared conformance", () => {
    expect(inspectPdf(smallPdf())).toEqual({
      isPdf: true,
      version: "1.4",
      encrypted: false,
      compressedMetadata: false,
      pdfA: { part: 1, conformance: "B" },
    });
  });

  it.each([
    ["empty", new Uint8Array(0)],
    ["header", text.encode("<html>%PDF-1.4 %%EOF")],
    ["truncated", smallPdf().subarray(0, 400)],
  ])("refuses a file that is %s", (problem, bytes) => {
    expect(inspectPdf(bytes)).toEqual({ isPdf: false, problem });
    expect(refusal(bytes, "optional")).toEqual(["ERR_CDA_PDF_INVALID", problem]);
  });
});

describe("PDF/A-1 is what the metadata of the document declare (ISO 19005-1, 6.7.11)", () => {
  it("accepts conformances A and B of part 1", () => {
    expect(refusal(smallPdf({ xmp: xmpPacket("1", "A") }))).toBeUndefined();
    expect(refusal(smallPdf({ xmp: xmpPacket("1", "B") }))).toBeUndefined();
  });

  it("accepts the properties written as attributes, with any prefix", () => {
    const xmp = text.encode(
      `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:Description r:about="" xmlns:p="http://www.aiim.org/pdfa/ns/id/" p:part="1" p:conformance="B"/></r:RDF>`,
    );
    expect(refusal(smallPdf({ xmp }))).toBeUndefined();
  });

  it.each([
    ["undeclared", smallPdf({ xmp: null })],
    ["undeclared", smallPdf({ xmp: text.encode("<not xml") })],
    ["undeclared", smallPdf({ xmp: xmpPacket("one", "B") })],
    ["undeclared", smallPdf({ xmp: text.encode(`<d xmlns:pdfaid="urn:another"><pdfaid:part>1</pdfaid:part></d>`) })],
    ["part", smallPdf({ xmp: xmpPacket("3", "B") })],
    ["conformance", smallPdf({ xmp: xmpPacket("1", "U") })],
    ["encrypted", smallPdf({ trailerEntries: "/Encrypt 9 0 R " })],
    [
      "compressed-metadata",
      smallPdf({ xmp: deflateSync(xmpPacket("1", "B")), metadataEntries: "/Filter /FlateDecode " }),
    ],
  ])("refuses %s", (problem, bytes) => {
    expect(refusal(bytes)).toEqual(["ERR_CDA_PDF_NOT_PDFA", problem]);
    expect(refusal(bytes, "optional")).toBeUndefined();
  });

  it("does not believe metadata that the catalogue does not name", () => {
    const stray = "7 0 obj\n<< /Type /Metadata /Length 1 >>\nstream\n";
    const bytes = Buffer.concat([
      text.encode("%PDF-1.4\n"),
      text.encode(stray),
      xmpPacket("1", "B"),
      text.encode("\nendstream\nendobj\n"),
      smallPdf({ xmp: null }).subarray(9),
    ]);
    expect(refusal(bytes)).toEqual(["ERR_CDA_PDF_NOT_PDFA", "undeclared"]);
  });

  it("takes the last version of an object: an incremental update replaces what came before", () => {
    const update = Buffer.concat([
      text.encode("6 0 obj\n<< /Type /Metadata /Subtype /XML >>\nstream\n"),
      xmpPacket("2", "B"),
      text.encode("\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n"),
    ]);
    expect(refusal(Buffer.concat([smallPdf(), update]))).toEqual(["ERR_CDA_PDF_NOT_PDFA", "part"]);
  });

  it("finds the metadata of a file whose catalogue is compressed", () => {
    const bytes = Buffer.concat([
      text.encode("%PDF-1.7\n12 0 obj\n<< /Type /Metadata /Subtype /XML >>\nstream\n"),
      xmpPacket("2", "B"),
      text.encode("\nendstream\nendobj\n13 0 obj\n<< /Type /XRef /Root 1 0 R >>\nstream\nendstream\nendobj\n%%EOF"),
    ]);
    expect(inspectPdf(bytes)).toMatchObject({ isPdf: true, version: "1.7", pdfA: { part: 2 } });
  });

  it("does not inflate a metadata bomb", () => {
    const xmp = deflateSync(Buffer.alloc(8_000_000, 0x20));
    const bytes = smallPdf({ xmp, metadataEntries: "/Filter /FlateDecode " });
    expect(refusal(bytes)).toEqual(["ERR_CDA_PDF_NOT_PDFA", "undeclared"]);
  });
});

it("inspects any bytes without throwing", () => {
  const pieces = fc.constantFrom(
    "/Root ",
    "/Metadata ",
    "1 0 obj",
    "<<",
    ">>",
    "stream\n",
    "endstream",
    "endobj",
    "1 0 R",
  );
  const noise = fc.oneof(pieces, fc.string({ maxLength: 20 }));
  fc.assert(
    fc.property(fc.array(noise, { maxLength: 60 }), (parts) => {
      expect(inspectPdf(text.encode(`%PDF-1.4\n${parts.join("")}\n%%EOF`)).isPdf).toBe(true);
    }),
  );
});
