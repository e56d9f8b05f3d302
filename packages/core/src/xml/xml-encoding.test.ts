import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { isSegurError } from "../errors/segur-error.js";
import { parseXml, textOf } from "./index.js";
import { forbiddenCharacterOf } from "./xml-characters.js";
import { decodeXml, hasOnlyPlainBytes } from "./xml-encoding.js";

const declared = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?><a>été</a>`;
const read = (bytes: Uint8Array): string | undefined => textOf(parseXml(bytes).root);
const utf16 = (text: string, bigEndian = false): Buffer => {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
};
const utf8Mark = Buffer.from([0xef, 0xbb, 0xbf]);

describe("reads", () => {
  it.each([
    ["UTF-8 without declaration", Buffer.from("<a>été</a>")],
    ["UTF-8 declared", Buffer.from(declared("UTF-8"))],
    ["utf-8 in lower case", Buffer.from(declared("utf-8"))],
    ["UTF-8 with a mark", Buffer.concat([utf8Mark, Buffer.from(declared("UTF-8"))])],
    ["UTF-8 with a mark and no declaration", Buffer.concat([utf8Mark, Buffer.from("<a>été</a>")])],
    ["ISO-8859-1", Buffer.from(declared("ISO-8859-1"), "latin1")],
    ["ISO-8859-1 declared with apostrophes and spaces", latin1Spaced()],
    ["UTF-16, little-endian", utf16(declared("UTF-16"))],
    ["UTF-16, big-endian", utf16(declared("UTF-16"), true)],
    ["UTF-16 without declaration", utf16("<a>été</a>")],
  ])("%s", (_, bytes) => {
    expect(read(bytes)).toBe("été");
  });

  function latin1Spaced(): Buffer {
    return Buffer.from("<?xml  version='1.0'\n encoding = 'iso-8859-1' standalone='yes' ?><a>été</a>", "latin1");
  }

  it("ISO-8859-1 itself, not windows-1252", () => {
    const bytes = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>\u0080\u0092</a>', "latin1");
    expect(read(bytes)).toBe("\u0080\u0092");
  });

  it("US-ASCII", () => {
    expect(read(Buffer.from('<?xml version="1.0" encoding="US-ASCII"?><a>ete</a>'))).toBe("ete");
  });

  it("a view into a larger buffer", () => {
    expect(read(new Uint8Array(Buffer.from("xx<a>été</a>yy")).subarray(2, 14))).toBe("été");
  });

  it("a string as it is, whatever encoding it declares", () => {
    expect(textOf(parseXml(declared("ISO-8859-1")).root)).toBe("été");
    expect(textOf(parseXml("\uFEFF<a>été</a>").root)).toBe("été");
  });
});

describe("refuses with ERR_XML_ENCODING", () => {
  it.each([
    ["an unknown encoding", Buffer.from(declared("windows-1252"), "latin1")],
    ["UTF-16 declared without a mark", Buffer.from(declared("UTF-16"))],
    ["bytes that are not UTF-8", Buffer.from(declared("UTF-8"), "latin1")],
    ["an overlong form", Buffer.concat([Buffer.from("<a>"), Buffer.from([0xc0, 0xbc]), Buffer.from("</a>")])],
    ["an encoded surrogate", Buffer.concat([Buffer.from("<a>"), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from("</a>")])],
    ["bytes that are not US-ASCII", Buffer.from(declared("US-ASCII"), "latin1")],
    ["a UTF-8 mark before another encoding", Buffer.concat([utf8Mark, Buffer.from(declared("ISO-8859-1"))])],
    ["a UTF-16 mark before another encoding", utf16(declared("UTF-8"))],
    ["an odd number of bytes in UTF-16", utf16("<a/>").subarray(0, -1)],
    ["a lone surrogate in UTF-16", utf16("<a>\uD800</a>")],
  ])("%s", (_, bytes) => {
    expect(() => parseXml(bytes)).toThrow(expect.toSatisfy((error) => isSegurError(error, "ERR_XML_ENCODING")));
  });

  it("and UTF-16 without a mark or declaration is no XML in UTF-8 either", () => {
    expect(() => parseXml(Buffer.from("<a/>", "utf16le"))).toThrow(
      expect.toSatisfy((error) => isSegurError(error, "ERR_XML_MALFORMED")),
    );
  });
});

describe("a quick look at the bytes", () => {
  it("never lets through a document whose characters are refused", () => {
    const unit = fc.constantFrom(
      "a",
      "é",
      "’",
      "\uFFFD",
      "\uFFFE",
      "\uFFFF",
      "\uFDD0",
      "\u{1FFFF}",
      "\0",
      "\u001F",
      "\u007F",
      "\t",
      "\r\n",
      " ",
    );
    const encodings = [
      (text: string) => Buffer.from(`<a>${text}</a>`),
      (text: string) => utf16(`<a>${text}</a>`),
      (text: string) => Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?><a>${text}</a>`, "latin1"),
    ];
    fc.assert(
      fc.property(
        fc.string({ unit, maxLength: 30 }),
        fc.constantFrom(...encodings),
        fc.nat(3),
        (text, encode, shift) => {
          const bytes = Buffer.concat([Buffer.alloc(shift), encode(text)]).subarray(shift);
          if (!hasOnlyPlainBytes(bytes)) return;
          expect(forbiddenCharacterOf(decodeXml(bytes))).toBeUndefined();
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("lets through texts in French, wherever they stand in memory", () => {
    const bytes = Buffer.from("-----<a>\n\tété d’œuvre\r\n</a>");
    for (let from = 0; from < 6; from++) expect(hasOnlyPlainBytes(bytes.subarray(from))).toBe(true);
    for (const at of [0, 1, 2, 3, 9, bytes.length - 1]) {
      const broken = Buffer.from(bytes);
      broken[at] = 0x1f;
      expect(hasOnlyPlainBytes(broken)).toBe(false);
    }
  });
});
