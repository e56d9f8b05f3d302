import { createHash } from "node:crypto";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  canonicalize,
  element,
  madeCanonicalSha256,
  noteCanonicalBytes,
  parseXml,
  serializeXml,
  xmlNamespace,
} from "../../src/xml/index.js";
import { createRandom } from "./random.js";
import { randomTree } from "./random-tree.js";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("base64");

describe("bytes that the writer made", () => {
  it("have the digest that reading and canonicalizing them gives: random trees", () => {
    let noted = 0;
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const text = serializeXml(randomTree(createRandom(seed), { everything: true }), { declaration: true });
        const bytes = Buffer.from(text);
        noteCanonicalBytes(bytes, text);
        const digest = madeCanonicalSha256(bytes);
        if (digest === undefined) return;
        noted += 1;
        expect(digest).toBe(sha256(canonicalize(parseXml(bytes), { method: "c14n-with-comments" })));
      }),
      { numRuns: 500, seed: 20260919 },
    );
    expect(noted).toBeGreaterThan(300);
  });

  const text = serializeXml(element(xmlNamespace("urn:a")("a"), {}, "x"), { declaration: true });

  it("are not recognised once changed, nor by a copy, nor without the note", () => {
    const bytes = Buffer.from(text);
    expect(madeCanonicalSha256(bytes)).toBeUndefined();
    noteCanonicalBytes(bytes, text);
    expect(madeCanonicalSha256(bytes)).toBe(sha256('<a xmlns="urn:a">x</a>'));
    expect(madeCanonicalSha256(Buffer.from(bytes))).toBeUndefined();
    bytes[bytes.length - 5] = 0x79;
    expect(madeCanonicalSha256(bytes)).toBeUndefined();
  });

  it("are not noted with a namespace that Canonical XML refuses", () => {
    const relative = serializeXml(element(xmlNamespace("a/b")("a"), {}), { declaration: true });
    const bytes = Buffer.from(relative);
    noteCanonicalBytes(bytes, relative);
    expect(madeCanonicalSha256(bytes)).toBeUndefined();
  });
});
