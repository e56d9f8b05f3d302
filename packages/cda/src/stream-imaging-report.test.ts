import { createHash } from "node:crypto";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { imagingReport } from "../test/fixtures/imaging-report.js";
import { smallPdf, xmpPacket } from "../test/fixtures/small-pdf.js";
import { buildImagingReport, streamImagingReport } from "./index.js";

const { body: _body, ...header } = imagingReport();

/** The file in pieces of a size, as a network gives it. */
async function* inPieces(file: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < file.length; from += size) yield await Promise.resolve(file.subarray(from, from + size));
}

async function read(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const list: Uint8Array[] = [];
  for await (const chunk of chunks) list.push(chunk);
  return Buffer.concat(list);
}

describe("A document written while its PDF is read", () => {
  it("has the bytes of the one built at once, whatever the pieces, and their size and digests", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(200_000), fc.integer({ min: 1, max: 70_000 }), async (filler, size) => {
        const pdf = Buffer.concat([smallPdf(), Buffer.alloc(filler, "%é"), Buffer.from("\n%%EOF\n")]);
        const whole = buildImagingReport(imagingReport({ body: { level: 1, pdf } })).bytes;
        const document = streamImagingReport(header, inPieces(pdf, Math.max(size, Math.ceil(pdf.length / 500))));
        expect(document.digest()).toBeUndefined();
        expect(Buffer.compare(await read(document.chunks), whole)).toBe(0);
        expect(document.digest()).toEqual({
          size: whole.length,
          sha1: createHash("sha1").update(whole).digest("hex"),
          sha256: createHash("sha256").update(whole).digest("hex"),
        });
      }),
      { numRuns: 25 },
    );
  });

  it("takes bytes, lists and single bytes", async () => {
    const whole = buildImagingReport(imagingReport()).bytes;
    expect(Buffer.compare(await read(streamImagingReport(header, smallPdf()).chunks), whole)).toBe(0);
    expect(Buffer.compare(await read(streamImagingReport(header, [smallPdf()]).chunks), whole)).toBe(0);
    expect(Buffer.compare(await read(streamImagingReport(header, inPieces(smallPdf(), 1)).chunks), whole)).toBe(0);
  });

  it("is refused at once when the header breaks a rule", () => {
    expect(() => streamImagingReport({ ...header, title: "" }, smallPdf())).toThrow(
      expect.objectContaining({ code: "ERR_CDA_INVALID" }),
    );
  });

  it("gives nothing of a file that does not begin as a PDF", async () => {
    for (const file of ["", "no", "<html>%PDF-1.4 %%EOF</html>"]) {
      const document = streamImagingReport(header, inPieces(Buffer.from(file), 3));
      await expect(document.chunks[Symbol.asyncIterator]().next()).rejects.toMatchObject({
        code: "ERR_CDA_PDF_INVALID",
      });
      expect(document.digest()).toBeUndefined();
    }
  });

  it.each([
    ["truncated", smallPdf().subarray(0, 700), "ERR_CDA_PDF_INVALID"],
    ["part", smallPdf({ xmp: xmpPacket("3", "B") }), "ERR_CDA_PDF_NOT_PDFA"],
    ["conformance", smallPdf({ xmp: xmpPacket("1", "U") }), "ERR_CDA_PDF_NOT_PDFA"],
    ["undeclared", smallPdf({ xmp: null }), "ERR_CDA_PDF_NOT_PDFA"],
    ["encrypted", smallPdf({ trailerEntries: "/Encrypt 9 0 R " }), "ERR_CDA_PDF_NOT_PDFA"],
  ])("fails at the end, without digest, when the file turns out to be %s", async (problem, pdf, code) => {
    for (const size of [1, 7, 100, 5000]) {
      const document = streamImagingReport(header, inPieces(pdf, size));
      await expect(read(document.chunks)).rejects.toMatchObject({ code, details: { problem } });
      expect(document.digest()).toBeUndefined();
    }
  });

  it("takes a PDF without declaration when asked to", async () => {
    const pdf = smallPdf({ xmp: null });
    const document = streamImagingReport(header, inPieces(pdf, 100), { strictPdfA: false });
    expect((await read(document.chunks)).length).toBe(document.digest()?.size);
  });

  it("passes the failure of the source on", async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(smallPdf().subarray(0, 500));
      throw new Error("connection lost");
    }
    await expect(read(streamImagingReport(header, broken()).chunks)).rejects.toThrow("connection lost");
  });
});
