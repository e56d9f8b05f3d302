import { isSegurError } from "@segur-sdk/core";
import { attributeOf, element, xmlNamespace } from "@segur-sdk/core/xml";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readMediaType } from "./media-type.js";
import type { MtomPart } from "./mtom-part.js";
import { readMtom, readMtomParts } from "./mtom-reader.js";
import { writeMtom, type MtomSource } from "./mtom-writer.js";
import { xopContent, xopInclude } from "./xop.js";

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array | undefined) => new TextDecoder("latin1").decode(bytes);
const part = (contentId: string, body: Uint8Array): MtomPart => ({
  contentId,
  contentType: "application/octet-stream",
  body,
  length: body.length,
});
const source: MtomSource = {
  root: encode("<E/>"),
  action: "urn:ihe:iti:2007:ProvideAndRegisterDocumentSet-b",
  boundary: "uuid:b3a8d5a0-0000-4000-8000-000000000001",
  parts: [part("60cc-1@urn:ihe:iti:xds-b:2007", encode("%PDF"))],
};
async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}
/** The same bytes in chunks of some sizes, over and over. */
async function* inChunks(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield await Promise.resolve(bytes.subarray(at, at + size));
    at += size;
  }
}

describe("writer (dmp.md B.1)", () => {
  it("writes the content type, the parts as raw bytes, and announces the exact length", async () => {
    const message = writeMtom(source);
    expect(message.contentType).toBe(
      'multipart/related; type="application/xop+xml"; boundary="uuid:b3a8d5a0-0000-4000-8000-000000000001"; start="<root.message@segur-sdk>"; start-info="application/soap+xml"; action="urn:ihe:iti:2007:ProvideAndRegisterDocumentSet-b"',
    );
    const text = decode(await bytesOf(message.stream()));
    expect(text).toBe(
      [
        "--uuid:b3a8d5a0-0000-4000-8000-000000000001",
        'Content-Type: application/xop+xml; charset=UTF-8; type="application/soap+xml; action=\\"urn:ihe:iti:2007:ProvideAndRegisterDocumentSet-b\\""',
        "Content-Transfer-Encoding: binary",
        "Content-ID: <root.message@segur-sdk>",
        "",
        "<E/>",
        "--uuid:b3a8d5a0-0000-4000-8000-000000000001",
        "Content-Type: application/octet-stream",
        "Content-Transfer-Encoding: binary",
        "Content-ID: <60cc-1@urn:ihe:iti:xds-b:2007>",
        "",
        "%PDF",
        "--uuid:b3a8d5a0-0000-4000-8000-000000000001--",
        "",
      ].join("\r\n"),
    );
    expect(text.length).toBe(message.length);
  });

  it("gives the same bytes each time it is streamed", async () => {
    const body = async function* () {
      yield await Promise.resolve(encode("one"));
      yield encode("two");
    };
    const message = writeMtom({ ...source, parts: [{ ...part("a@x", encode("")), body, length: 6 }] });
    const first = await bytesOf(message.stream());
    expect(await bytesOf(message.stream())).toEqual(first);
    expect(first.length).toBe(message.length);
  });

  it.each([
    ["a repeated Content-ID", { parts: [part("a@x", encode("")), part("a@x", encode(""))] }],
    ["the Content-ID of the envelope", { parts: [part("root.message@segur-sdk", encode(""))] }],
    ["a Content-ID that closes its brackets", { parts: [part("a>\r\nX: y", encode(""))] }],
    ["an empty Content-ID", { parts: [part("", encode(""))] }],
    ["a type with a line break", { parts: [{ ...part("a@x", encode("")), contentType: "a/b\r\nX: y" }] }],
    ["an action with a quote", { action: 'urn:a"b' }],
    ["an illegal boundary", { boundary: 'a"b' }],
    ["an empty boundary", { boundary: "" }],
    ["a boundary found in a part", { parts: [part("a@x", encode("x--uuid:b3a8d5a0-0000-4000-8000-000000000001"))] }],
    ["a wrong length", { parts: [{ ...part("a@x", encode("abc")), length: 4 }] }],
  ])("refuses %s", (_, change) => {
    expect(() => writeMtom({ ...source, ...change })).toThrow(
      expect.objectContaining({ code: "ERR_SOAP_MTOM_PART_INVALID" }),
    );
  });

  it.each([2, 4])("fails when a streamed part has 3 bytes and not the %d announced", async (length) => {
    const body = async function* () {
      yield await Promise.resolve(encode("abc"));
    };
    const message = writeMtom({ ...source, parts: [{ ...part("a@x", encode("")), body, length }] });
    await expect(bytesOf(message.stream())).rejects.toMatchObject({ code: "ERR_SOAP_MTOM_PART_INVALID" });
  });
});

describe("reader", () => {
  const type = 'multipart/related; type="application/xop+xml"; start="<r>"; boundary="b"';
  const root = "--b\r\nContent-ID: <r>\r\n\r\n<E/>";

  it("finds the envelope by start, wherever it is, and the parts by Content-ID", async () => {
    const text = `preamble\r\n--b \t\r\ncontent-id:<d>\r\nContent-Type: a/b;\r\n c=d\r\n\r\nPDF\r\n${root}\r\n--b--\r\nepilogue`;
    const message = await readMtom(type, encode(text));
    expect(decode(message.root)).toBe("<E/>");
    expect(decode(message.parts.get("d")?.body)).toBe("PDF");
    expect(message.parts.get("d")?.headers).toEqual({ "content-id": "<d>", "content-type": "a/b; c=d" });
  });

  it("takes the first part as envelope when the type names none", async () => {
    const message = await readMtom("multipart/related;boundary=b", encode("--b\r\n\r\n<E/>\r\n--b--"));
    expect(decode(message.root)).toBe("<E/>");
    expect(message.rootHeaders).toEqual({});
  });

  it("keeps content that looks like a boundary or holds line breaks", async () => {
    const content = "\r\n--a\r\n--\r\n\r\n -- b --b \r\n";
    const message = await readMtom(type, encode(`${root}\r\n--b\r\nContent-ID: <d>\r\n\r\n${content}\r\n--b--`));
    expect(decode(message.parts.get("d")?.body)).toBe(content);
  });

  it("copies nothing of a message in memory", async () => {
    const bytes = encode(`${root}\r\n--b--`);
    const message = await readMtom(type, inChunks(bytes, [bytes.length]));
    expect(message.root.length).toBe(4);
  });

  it.each([
    ["a plain type", "application/soap+xml"],
    ["multipart/mixed", "multipart/mixed; boundary=b"],
    ["no boundary", "multipart/related"],
    ["an empty boundary", 'multipart/related; boundary=""'],
    ["a boundary that ends by a space", 'multipart/related; boundary="b "'],
    ["two boundaries", "multipart/related; boundary=b; boundary=c"],
    ["an endless type", `multipart/related; boundary=b; x="${"y".repeat(5000)}"`],
    ["nothing", ""],
  ])("refuses %s", async (_, contentType) => {
    await expect(readMtom(contentType, encode(root))).rejects.toMatchObject({ code: "ERR_SOAP_MTOM_CONTENT_TYPE" });
  });

  it.each([
    ["an empty message", ""],
    ["a message without boundary", "<E/>"],
    ["a message cut in the boundary line", "--b"],
    ["a message cut in the headers", "--b\r\nContent-ID"],
    ["a message cut in a part", root],
    ["a message cut in the closing boundary", `${root}\r\n--b-`],
    ["text behind a boundary", `--bx\r\n\r\n\r\n--b--`],
    ["a header without colon", "--b\r\nContent-ID <r>\r\n\r\n\r\n--b--"],
    ["a repeated header", "--b\r\nContent-ID: <r>\r\nContent-ID: <s>\r\n\r\n\r\n--b--"],
    ["an encoded part", "--b\r\nContent-ID: <r>\r\nContent-Transfer-Encoding: x-uuencode\r\n\r\nPEUvPg==\r\n--b--"],
    ["a part without Content-ID", `${root}\r\n--b\r\n\r\nx\r\n--b--`],
  ])("refuses %s", async (_, text) => {
    await expect(readMtom(type, encode(text))).rejects.toMatchObject({ code: "ERR_SOAP_MTOM_MALFORMED" });
  });

  it("refuses a message without its envelope", async () => {
    for (const text of ["--b\r\nContent-ID: <d>\r\n\r\n\r\n--b--", "--b--"]) {
      await expect(readMtom(type, encode(text))).rejects.toMatchObject({ code: "ERR_SOAP_MTOM_PART_MISSING" });
    }
  });

  it("refuses two parts of the same Content-ID, envelope included", async () => {
    const again = "\r\n--b\r\nContent-ID: <d>\r\n\r\n";
    for (const text of [`${root}${again}${again}\r\n--b--`, `${root}\r\n${root}\r\n--b--`]) {
      await expect(readMtom(type, encode(text))).rejects.toMatchObject({ code: "ERR_SOAP_MTOM_PART_DUPLICATE" });
    }
  });

  it.each([
    ["parts", { maxParts: 1 }],
    ["header bytes", { maxHeaderBytes: 10 }],
    ["bytes", { maxBytes: 60 }],
  ])("limits the number of %s", async (_, limits) => {
    const text = `${root}\r\n--b\r\nContent-ID: <d>\r\n\r\nPDF\r\n--b--`;
    for (const body of [encode(text), inChunks(encode(text), [7])]) {
      await expect(readMtom(type, body, limits)).rejects.toMatchObject({ code: "ERR_SOAP_MTOM_LIMIT" });
    }
  });

  it("streams the parts, and skips what the caller leaves", async () => {
    const text = `${root}\r\n--b\r\nContent-ID: <d>\r\n\r\n${"x".repeat(500)}\r\n--b\r\nContent-ID: <e>\r\n\r\nlast\r\n--b--`;
    const seen: string[] = [];
    for await (const { contentId, body } of readMtomParts(type, inChunks(encode(text), [64]))) {
      seen.push(contentId ?? "");
      for await (const chunk of body) {
        if (contentId !== "d") seen.push(decode(chunk));
        else break;
      }
    }
    expect(seen.join("|")).toBe("r|<E/>|d|e|last");
  });

  it("tells its source when the caller stops", async () => {
    let closed = false;
    const endless = async function* () {
      try {
        yield encode(`${root}\r\n--b\r\nContent-ID: <d>\r\n\r\n`);
        for (;;) yield await Promise.resolve(encode("x".repeat(100)));
      } finally {
        closed = true;
      }
    };
    for await (const { contentId } of readMtomParts(type, endless())) if (contentId === "r") break;
    expect(closed).toBe(true);
  });
});

describe("properties", () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 5 });

  it("what is written is read, however the bytes arrive", async () => {
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: fc.constantFrom("\r", "\n", "-", "b", "--", "\r\n--") }).map(encode),
    );
    await fc.assert(
      fc.asyncProperty(content, fc.array(content, { maxLength: 4 }), sizes, async (envelope, bodies, chunks) => {
        const parts = bodies.map((body, index) => part(`d${String(index)}@x`, body));
        const message = writeMtom({ ...source, root: envelope, parts });
        const bytes = await bytesOf(message.stream());
        expect(bytes.length).toBe(message.length);
        for (const body of [bytes, inChunks(bytes, chunks)]) {
          const read = await readMtom(message.contentType, body);
          expect(read.root).toEqual(envelope);
          expect([...read.parts.values()].map((received) => received.body)).toEqual(bodies);
        }
      }),
    );
  });

  it("garbage gives a message or a SegurError, never anything else", async () => {
    const pieces = fc.constantFrom("--b", "--b--", "\r\n", "\r\n\r\n", "Content-ID: <r>", "x", ":", "-", " ", "\u00ff");
    const garbage = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(pieces).map((list) => encode(list.join(""))),
    );
    const types = fc.oneof(
      fc.string(),
      fc.constantFrom("multipart/related; boundary=b", 'multipart/related;boundary="b'),
    );
    await fc.assert(
      fc.asyncProperty(types, garbage, sizes, async (type, bytes, chunks) => {
        for (const body of [bytes, inChunks(bytes, chunks)]) {
          try {
            await readMtom(type, body);
          } catch (error) {
            expect(isSegurError(error)).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("one changed byte gives a message or a SegurError", async () => {
    const message = writeMtom(source);
    const bytes = await bytesOf(message.stream());
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (at, value) => {
        const changed = Uint8Array.from(bytes);
        changed[at] = value;
        try {
          await readMtom(message.contentType, changed);
        } catch (error) {
          expect(isSegurError(error)).toBe(true);
        }
      }),
    );
  });
});

describe("XOP", () => {
  const of = (...children: Parameters<typeof element>[2][]) => element(xmlNamespace("urn:x")("Document"), {}, children);
  const parts = new Map([["60cc-1@urn:ihe:iti:xds-b:2007", { headers: {}, body: encode("PDF") }]]);

  it("refers to a part as the samples of the DMP do (dmp.md B.11)", () => {
    expect(attributeOf(xopInclude("60cc-1@urn:ihe:iti:xds-b:2007"), "href")).toBe(
      "cid:60cc-1@urn%3Aihe%3Aiti%3Axds-b%3A2007",
    );
  });

  it.each([
    "cid:60cc-1@urn%3Aihe%3Aiti%3Axds-b%3A2007",
    "cid:60cc-1@urn:ihe:iti:xds-b:2007",
    "CID:%3C60cc-1%40urn:ihe:iti:xds-b:2007%3E",
  ])("finds the part of %s", (href) => {
    const include = element(xmlNamespace("http://www.w3.org/2004/08/xop/include")("Include"), { href });
    expect(xopContent(of(" ", include), parts)).toEqual(encode("PDF"));
  });

  it("any Content-ID comes back from its reference", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[!-;=?-~]{1,40}$/), (contentId) => {
        const body = encode("x");
        expect(xopContent(of(xopInclude(contentId)), new Map([[contentId, { headers: {}, body }]]))).toBe(body);
      }),
    );
  });

  it("reads inline base64, line breaks included", () => {
    expect(xopContent(of("UE\r\nRG\n"), parts)).toEqual(encode("PDF"));
    expect(xopContent(of(), parts)).toEqual(encode(""));
  });

  it.each(["UERG=", "UE RG!", "U", "====", "UE=RG==="])("refuses %j, which is not base64", (text) => {
    expect(() => xopContent(of(text), parts)).toThrow(expect.objectContaining({ code: "ERR_SOAP_MTOM_MALFORMED" }));
  });

  it("tells a missing part from an illegal reference", () => {
    expect(() => xopContent(of(xopInclude("other")), parts)).toThrow(
      expect.objectContaining({ code: "ERR_SOAP_MTOM_PART_MISSING" }),
    );
    for (const href of ["", "http://x", "cid:%zz", "cid:%C3"]) {
      const include = element(xmlNamespace("http://www.w3.org/2004/08/xop/include")("Include"), { href });
      expect(() => xopContent(of(include), parts)).toThrow(
        expect.objectContaining({ code: "ERR_SOAP_MTOM_MALFORMED" }),
      );
    }
  });
});

describe("media type (RFC 9110 §8.3.1)", () => {
  it("reads quoted parameters and their escapes", () => {
    const media = readMediaType('Application/XOP+xml;;charset=UTF-8 ; type="application/soap+xml; action=\\"urn:x\\""');
    expect(media?.type).toBe("application/xop+xml");
    expect(media?.parameters.get("type")).toBe('application/soap+xml; action="urn:x"');
  });
  it.each(["", "x", "a/b; c", 'a/b; c="', "a/b c=d", "a/b; c=d; C=e", "/b"])("refuses %j", (text) => {
    expect(readMediaType(text)).toBeUndefined();
  });
  it("any text is read or refused in bounded time", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "/", ";", "=", '"', "\\", " ") }), (text) => {
        expect(() => readMediaType(text)).not.toThrow();
      }),
    );
    expect(readMediaType(`a/b; c="${"\\".repeat(4000)}`)).toBeUndefined();
  });
});
