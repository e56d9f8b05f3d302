import fc from "fast-check";
import { expect, it } from "vitest";

import { madeCanonicalSha256 } from "@segur-sdk/core/xml";

import { imagingReport, structure } from "../test/fixtures.js";
import { manifestEntryOf } from "./manifest-entry.js";

const pdfOf = (content: Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from("%PDF-1.4\n%"), content, Buffer.from("\n%%EOF\n")]);

it("a document that was just built has the digest of its canonical form, whatever is written in it", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 60 }), fc.uint8Array({ maxLength: 200 }), (words, content) => {
      const title = `CR ${words.replace(/[\p{C}\s]+/gu, " ")}`.trim();
      const { bytes, report } = imagingReport({
        title,
        site: { ...structure, name: `Centre & <${title}>` },
        body: { level: 1, pdf: pdfOf(content) },
      });
      const document = { uniqueId: report.id, mimeType: "text/xml" };
      expect(madeCanonicalSha256(bytes)).toBeDefined();
      // A copy is not recognised: it is read and canonicalized.
      expect(manifestEntryOf({ ...document, bytes })).toEqual(manifestEntryOf({ ...document, bytes: bytes.slice() }));
    }),
    { numRuns: 60, seed: 20260919 },
  );
});
