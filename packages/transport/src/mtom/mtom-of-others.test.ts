import { isSegurError } from "@segur-sdk/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { partNamed } from "./content-id.js";
import { readMtom, readMtomParts } from "./mtom-reader.js";

const type = 'multipart/related; type="application/xop+xml"; start="<r>"; boundary="b"';
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const textOf = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString("latin1");
const lines = (end: string, ...written: readonly string[]) => latin1(written.join(end));
const encoded = (encoding: string, content: string) =>
  latin1(
    `--b\r\nContent-ID: <r>\r\n\r\n<E/>\r\n--b\r\nContent-ID: <d>\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${content}\r\n--b--\r\n`,
  );
/** One byte at a time, the hardest way for a reader. */
async function* byteByByte(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (const byte of bytes) yield await Promise.resolve(Uint8Array.of(byte));
}
const documentOf = async (message: Uint8Array) => {
  const [atOnce, slowly] = [await readMtom(type, message), await readMtom(type, byteByByte(message))];
  expect(slowly.parts.get("d")?.body).toEqual(atOnce.parts.get("d")?.body);
  return textOf(atOnce.parts.get("d")?.body);
};

describe("lines that end by LF alone", () => {
  const written = ["--b", "Content-Type: a/b;", " c=d", "Content-ID: <r>", "", "<E/>", "--b", "Content-ID: <d>", ""];

  it.each([
    ["at the start", [] as string[]],
    ["after a preamble", ["preamble"]],
  ])("are read: boundary %s", async (_, preamble) => {
    const message = lines("\n", ...preamble, ...written, "a\r\nb\n--c\r", "--b--", "");
    for (const body of [message, byteByByte(message)]) {
      const { root, rootHeaders, parts } = await readMtom(type, body);
      expect(textOf(root)).toBe("<E/>");
      expect(rootHeaders["content-type"]).toBe("a/b; c=d");
      expect(textOf(parts.get("d")?.body)).toBe("a\r\nb\n--c\r");
    }
  });

  it("are not those of a message whose first line ends by CR LF: its parts may hold a lone LF before their boundary", async () => {
    const message = lines("\r\n", "--b", "Content-ID: <r>", "", "<E/>\n--b\n<E/>", "--b--", "");
    expect(textOf((await readMtom(type, message)).root)).toBe("<E/>\n--b\n<E/>");
  });

  it("are not mixed with others", async () => {
    const message = latin1("--b\nContent-ID: <r>\n\n<E/>\n--b\r\nContent-ID: <d>\n\nx\n--b--");
    await expect(readMtom(type, message)).rejects.toMatchObject({ code: "ERR_SOAP_MTOM_MALFORMED" });
  });
});

describe("transfer encodings (RFC 2045 §6)", () => {
  it.each([
    ["base64", "JVBERi0x\r\nLjQKJeLj\r\nz9MKMA==", "%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n0"],
    ["BASE64", "JVBERg==\r\n", "%PDF"],
    ["base64", "", ""],
    [
      "quoted-printable",
      "<a>=C3=A9t=c3=a9 =3D=\r\n suite</a> \t\r\nfin",
      "<a>\u00c3\u00a9t\u00c3\u00a9 = suite</a>\r\nfin",
    ],
    ["Quoted-Printable", "%PDF=0D=0A", "%PDF\r\n"],
    ["8bit (as it is)", "JVBERg==", "JVBERg=="],
  ])("%s: %j", async (encoding, content, expected) => {
    expect(await documentOf(encoded(encoding, content))).toBe(expected);
  });

  it("is undone for the envelope too, and for what is streamed", async () => {
    const message = latin1("--b\r\nContent-ID: <r>\r\nContent-Transfer-Encoding: base64\r\n\r\nPEUvPg==\r\n--b--");
    expect(textOf((await readMtom(type, message)).root)).toBe("<E/>");
    for await (const { body } of readMtomParts(type, byteByByte(message))) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of body) chunks.push(chunk);
      expect(Buffer.concat(chunks).toString("latin1")).toBe("<E/>");
    }
  });

  it.each([
    ["base64", "JVBERg"],
    ["base64", "JVBERg==JVBERg=="],
    ["base64", "JVBERh=="],
    ["base64", "%PDF"],
    ["quoted-printable", "a=G0"],
    ["quoted-printable", "a="],
    ["x-gzip", "a"],
  ])("%s: refuses %j, which could be another file", async (encoding, content) => {
    for (const message of [encoded(encoding, content), byteByByte(encoded(encoding, content))]) {
      await expect(readMtom(type, message)).rejects.toMatchObject({ code: "ERR_SOAP_MTOM_MALFORMED" });
    }
  });

  it("gives back any bytes, or refuses them by a typed error", async () => {
    const pieces = fc.string({ unit: fc.constantFrom("=", "A", "Q", "3D", "\r\n", " ", "+", "\n") });
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom("base64", "quoted-printable"),
        pieces,
        async (bytes, encoding, garbage) => {
          const base64 = Buffer.from(bytes).toString("base64").replace(/.{76}/g, "$&\r\n");
          expect(await documentOf(encoded("base64", base64))).toBe(textOf(bytes));
          try {
            await readMtom(type, encoded(encoding, garbage));
          } catch (error) {
            expect(isSegurError(error)).toBe(true);
          }
        },
      ),
    );
  });
});

describe("Content-ID and its references", () => {
  const message = (...ids: readonly string[]) =>
    latin1(`${ids.map((id) => `--b\r\nContent-ID: ${id}\r\n\r\n${id}\r\n`).join("")}--b--\r\n`);

  it.each([
    ["the same to the letter", "<d@x>", "d@x"],
    ["percent-encoded in the part too", "<urn%3Auuid%3A1@x>", "urn:uuid:1@x"],
    ["in another case", "<DOC-1@Registry.Example>", "doc-1@registry.example"],
    ["without brackets in the part", "d@x", "<d@x>"],
    ["with a sign that is no escape", "<100%@x>", "100%@X"],
  ])("meet: %s", async (_, written, wanted) => {
    const { parts } = await readMtom(type, message("<r>", written));
    expect(textOf(partNamed(parts, wanted)?.body)).toBe(written);
  });

  it("are told apart to the letter, and never chosen between two", async () => {
    const { parts } = await readMtom(type, message("<r>", "<d@x>", "<D@x>"));
    expect(textOf(partNamed(parts, "D@x")?.body)).toBe("<D@x>");
    expect(partNamed(parts, "d@X")).toBeUndefined();
    expect(partNamed(parts, "e@x")).toBeUndefined();
  });

  it.each(['"<ROOT%40x>"', "<root@X>", "root@x", "cid"])("name the envelope: start=%s", async (start) => {
    const read = readMtom(`multipart/related; boundary=b; start=${start}`, message("<d@x>", "<root@x>"));
    if (start === "cid") await expect(read).rejects.toMatchObject({ code: "ERR_SOAP_MTOM_PART_MISSING" });
    else expect(textOf((await read).root)).toBe("<root@x>");
  });

  it("reads a type whose values want quotes and have none", async () => {
    const bare =
      "multipart/related; type=application/xop+xml; start=<r>; boundary=uuid:1=_2; start-info=application/soap+xml";
    const { root } = await readMtom(bare, latin1("--uuid:1=_2\r\nContent-ID: <r>\r\n\r\n<E/>\r\n--uuid:1=_2--"));
    expect(textOf(root)).toBe("<E/>");
  });
});
