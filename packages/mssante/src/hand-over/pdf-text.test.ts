import { deflateSync } from "node:zlib";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { pdfText } from "./pdf-text.js";

const stream = (bytes: Uint8Array) =>
  Buffer.concat([Buffer.from("1 0 obj <<>> stream\r\n"), bytes, Buffer.from("\nendstream endobj\n")]);

describe("what can be read of a PDF without drawing it", () => {
  it("is its own bytes, its inflated streams, and their strings joined", () => {
    const page = deflateSync(Buffer.from("BT [(Com) 12 (pte)] TJ <20> Tj (ren\\(du\\)) Tj ET"));
    const text = pdfText(Buffer.concat([Buffer.from("%PDF-1.4\n/Title (CR)\n"), stream(page)]));
    expect(text).toContain("/Title (CR)");
    expect(text).toContain("[(Com) 12 (pte)]");
    expect(text).toContain("Compte ren(du)");
  });

  it("goes past a stream that is no deflated text, to the next", () => {
    const text = pdfText(Buffer.concat([stream(Buffer.from("image")), stream(deflateSync(Buffer.from("(page)")))]));
    expect(text).toContain("(page)");
  });

  it("inflates no bomb", () => {
    const bomb = stream(deflateSync(Buffer.alloc(70_000_000), { level: 1 }));
    expect(pdfText(bomb).length).toBeLessThan(2 * bomb.length);
  });

  it("reads any bytes", () => {
    const pieces = fc.constantFrom("stream\n", "stream\r\n", "endstream", "(", ")", "\\", "<", ">", "<0", "x");
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }), (parts) => {
        expect(pdfText(Buffer.from(parts.join(""), "latin1"))).toEqual(expect.any(String));
      }),
    );
  });
});
