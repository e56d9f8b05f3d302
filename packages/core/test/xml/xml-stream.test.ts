import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { isSegurError } from "../../src/errors/segur-error.js";
import {
  canonicalEvents,
  canonicalize,
  createXmlStream,
  parseXml,
  readXmlEvents,
  type XmlEvents,
} from "../../src/xml/index.js";
import { mutated } from "./mutated.js";
import { createRandom, type Random } from "./random.js";
import { randomDocument } from "./random-document.js";

const seed = 20260919;
const methods = ["c14n", "c14n-with-comments"] as const;

/** Canonical form by the stream, its bytes cut anywhere; or the code of the refusal. */
function streamed(bytes: Uint8Array, method: (typeof methods)[number], random: Random): string {
  let text = "";
  const stream = createXmlStream(canonicalEvents({ method, write: (piece) => void (text += piece) }));
  return outcome(() => {
    for (let at = 0; at < bytes.length;) {
      const size = 1 + random.int(random.oneIn(3) ? 3 : 200);
      stream.push(bytes.subarray(at, at + size));
      at += size;
    }
    stream.end();
    return text;
  });
}

/** The same by the tree: another tokenizer (saxes), and another walk. */
const ofTree = (bytes: Uint8Array, method: (typeof methods)[number]): string =>
  outcome(() => canonicalize(parseXml(bytes), { method }));

function outcome(run: () => string): string {
  try {
    return `read ${run()}`;
  } catch (error) {
    // Several reasons may hold: which is met first is not the question.
    if (isSegurError(error) && error.code.startsWith("ERR_XML_")) return "refused";
    throw error;
  }
}

const isUtf8 = (text: string): boolean => !/iso-8859-1/i.test(text.slice(0, 60));

describe("the stream and the tree", () => {
  it("give the same canonical form of random documents, however the bytes are cut", () => {
    fc.assert(
      fc.property(fc.nat(), (number) => {
        const random = createRandom(number);
        const { bytes, text } = randomDocument(random);
        fc.pre(isUtf8(text));
        for (const method of methods) {
          const expected = ofTree(bytes, method);
          expect(expected).toMatch(/^read /);
          expect(streamed(bytes, method, random)).toBe(expected);
        }
      }),
      { numRuns: 200, seed },
    );
  });

  it("give the same form of whole documents, in every encoding", () => {
    fc.assert(
      fc.property(fc.nat(), (number) => {
        const { bytes } = randomDocument(createRandom(number));
        let text = "";
        readXmlEvents(bytes, canonicalEvents({ method: "c14n", write: (piece) => void (text += piece) }));
        expect(text).toBe(canonicalize(parseXml(bytes), { method: "c14n" }));
      }),
      { numRuns: 200, seed },
    );
  });

  it("accept the same damaged documents, and read the same in them", () => {
    fc.assert(
      fc.property(fc.nat(), (number) => {
        const random = createRandom(number);
        const { text } = randomDocument(random);
        fc.pre(isUtf8(text));
        const bytes = Buffer.from(mutated(random, text));
        expect(streamed(bytes, "c14n-with-comments", random)).toBe(ofTree(bytes, "c14n-with-comments"));
      }),
      { numRuns: 300, seed },
    );
  });

  it("accept the same pieces of markup in any order", () => {
    const piece = fc.constantFrom(
      "<a>", "</a>", "<a", ">", "/>", " x='1'", " xmlns:p='urn:p'", " p:x=\"2\"", "<p:b>", "</p:b >", "&lt;", "&#0;", "&#x10FFFF;",
      "&", "]]>", "<![CDATA[", "<!--", "-->", "--", "<?p", "?>", "<?xml version='1.0'?>", "<!DOCTYPE a [", "]>", "\uFEFF", "é", "\r\n",
      "x", "<", "=", "'", "\"", " ", "/", "<a/>", "<b xmlns='urn:b'/>", ":", "<?", "<!",
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), fc.nat(), (pieces, number) => {
        for (const text of [pieces.join(""), `<a>${pieces.join("")}</a>`, `<a ${pieces.join("")}/>`]) {
          const bytes = Buffer.from(text);
          expect(streamed(bytes, "c14n-with-comments", createRandom(number)), text).toBe(
            ofTree(bytes, "c14n-with-comments"),
          );
        }
      }),
      { numRuns: 500, seed },
    );
  });
});

describe("a stream", () => {
  const silent: XmlEvents = { open: () => undefined, text: () => undefined, close: () => undefined };
  const refusal = (run: (push: (text: string) => void, end: () => void) => void, limits = {}): string => {
    const stream = createXmlStream(silent, limits);
    try {
      run((text) => {
        stream.push(Buffer.from(text));
      }, stream.end.bind(stream));
      return "accepted";
    } catch (error) {
      return isSegurError(error) ? error.code : "other";
    }
  };

  const one = (text: string) => (push: (text: string) => void) => {
    push(text);
  };

  it("tells a long text in pieces, as they come", () => {
    const lengths: number[] = [];
    const stream = createXmlStream({ ...silent, text: (text) => void lengths.push(text.length) });
    for (const piece of ["<a>", "A".repeat(1000), "A".repeat(1000), "<![CDATA[", "B".repeat(500), "B]]></a>"]) {
      stream.push(Buffer.from(piece));
    }
    stream.end();
    expect(lengths).toEqual([1000, 1000, 500, 1]);
  });

  it("refuses a DOCTYPE before it has come whole", () => {
    expect(refusal(one("<!DOCTYPE"))).toBe("ERR_XML_DOCTYPE");
  });

  it("refuses other encodings, by declaration or by bytes", () => {
    expect(refusal(one("<?xml version='1.0' encoding='ISO-8859-1'?><a/>"))).toBe("ERR_XML_ENCODING");
    const stream = createXmlStream(silent);
    expect(() => {
      stream.push(Uint8Array.of(0x3c, 0x61, 0x3e, 0xe9, 0x3c));
    }).toThrow(expect.objectContaining({ code: "ERR_XML_ENCODING" }));
  });

  it("bounds what it has to hold: a tag, the depth, the names", () => {
    const tag = (push: (text: string) => void): void => {
      push(`<a b="`);
      push("x".repeat(101));
    };
    expect(refusal(tag, { maxMarkup: 100 })).toBe("ERR_XML_LIMIT");
    expect(refusal(one("<a>".repeat(4)), { maxDepth: 3 })).toBe("ERR_XML_LIMIT");
    const names = Array.from({ length: 10_001 }, (_, rank) => `<a${String(rank)}/>`).join("");
    expect(refusal(one(`<a>${names}`))).toBe("ERR_XML_LIMIT");
  });

  it("refuses a document that stops", () => {
    for (const text of ["", " ", "<a>", "<a", "<a>x", "<a/><!--", "<a><![CDATA[x", "<a/><", "<a>&amp"]) {
      expect(
        refusal((push, end) => {
          push(text);
          end();
        }),
        text,
      ).toBe("ERR_XML_MALFORMED");
    }
  });
});
