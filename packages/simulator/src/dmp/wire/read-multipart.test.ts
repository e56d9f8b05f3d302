import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { isSoapFault } from "../refusal.js";
import { readContentType } from "./content-type.js";
import { type Multipart, readMultipart } from "./read-multipart.js";

const type = (parameters: string) => readContentType(`multipart/related; ${parameters}`);
const part = (id: string, content: string, more = ""): string => `Content-ID: <${id}>\r\n${more}\r\n${content}`;
const read = (parameters: string, text: string | Uint8Array): Multipart => {
  const multipart = readMultipart(type(parameters), typeof text === "string" ? Buffer.from(text, "latin1") : text);
  if (isSoapFault(multipart)) throw new Error(multipart.reason);
  return multipart;
};
const reasonOf = (parameters: string, text: string): string => {
  const multipart = readMultipart(type(parameters), Buffer.from(text, "latin1"));
  return isSoapFault(multipart) ? multipart.reason : "";
};
const textOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString("latin1");

describe("a multipart/related message", () => {
  it("has a root and parts, which keep their bytes", () => {
    const { root, parts } = read(
      "boundary=b",
      `--b\r\n${part("r", "root", "Content-Type: a/b\r\n")}\r\n--b\r\n${part("1", "one\r\n--bound\r\n--b\0")}\r\n--b--\r\n`,
    );
    expect([textOf(root.body), root.headers.get("content-type")]).toEqual(["root", "a/b"]);
    expect([...parts.keys()]).toEqual(["1"]);
    expect(textOf(parts.get("1")?.body)).toBe("one\r\n--bound\r\n--b\0");
  });

  it("has the root that `start` designates, wherever it is", () => {
    const body = `--b\r\n${part("1", "one")}\r\n--b\r\n${part("r", "root")}\r\n--b--`;
    expect(textOf(read('boundary=b; start="<r>"', body).root.body)).toBe("root");
    expect(reasonOf('boundary=b; start="<x>"', body)).toContain("partie racine absente");
  });

  it("may have a preamble, an epilogue, blanks after a delimiter, folded headers and empty parts", () => {
    const body = `preamble\r\n--b \t\r\n${part("r", "root", "X: a\r\n b\r\n")}\r\n--b\r\n${part("1", "")}\r\n--b--\r\nepilogue\r\n--b\r\n`;
    const { root, parts } = read("boundary=b", body);
    expect([textOf(root.body), root.headers.get("x"), textOf(parts.get("1")?.body)]).toEqual(["root", "a b", ""]);
  });

  it.each([
    ["no boundary", "", "--b--", "boundary absent"],
    ["an empty boundary", 'boundary=""', "----", "boundary absent"],
    ["a boundary of 71 characters", `boundary=${"b".repeat(71)}`, `--${"b".repeat(71)}--`, "boundary absent"],
    ["no delimiter", "boundary=b", "nothing", "sans délimiteur"],
    ["no end", "boundary=b", `--b\r\n${part("r", "root")}`, "sans délimiteur final"],
    ["no part", "boundary=b", "--b--", "partie racine absente"],
    ["a part without identifier", "boundary=b", "--b\r\n\r\nroot\r\n--b--", "Content-ID"],
    [
      "two parts of one identifier",
      "boundary=b",
      `--b\r\n${part("r", "1")}\r\n--b\r\n${part("r", "2")}\r\n--b--`,
      "Content-ID",
    ],
    ["a header without name", "boundary=b", "--b\r\nroot\r\n\r\n\r\n--b--", "en-têtes"],
    ["headers without end", "boundary=b", `--b\r\nX: ${"x".repeat(9000)}\r\n\r\n\r\n--b--`, "en-têtes"],
    [
      "101 parts",
      "boundary=b",
      `${Array.from({ length: 101 }, (_, i) => `--b\r\n${part(String(i), "")}\r\n`).join("")}--b--`,
      "trop de parties",
    ],
  ])("is refused with %s", (_, parameters, body, reason) => {
    expect(reasonOf(parameters, body)).toContain(reason);
  });

  it("gives back any bytes that were put in it", () => {
    const bytes = fc.array(fc.constantFrom(0x0d, 0x0a, 0x2d, 0x62, 0x00, 0xff), { maxLength: 60 });
    fc.assert(
      fc.property(bytes, bytes, (first, second) => {
        const separators = /\r\n--boundary(?:--|[ \t]*\r\n)/;
        const contents = [first, second].map((list) => Buffer.from(list));
        fc.pre(contents.every((content) => !separators.test(`\r\n${content.toString("latin1")}\r\n`)));
        const body = Buffer.concat([
          ...contents.flatMap((content, i) => [
            Buffer.from(`--boundary\r\n${part(String(i), "")}`),
            content,
            Buffer.from("\r\n"),
          ]),
          Buffer.from("--boundary--"),
        ]);
        const { root, parts } = read("boundary=boundary", body);
        expect([Buffer.from(root.body), Buffer.from(parts.get("1")?.body ?? [])]).toEqual(contents);
      }),
    );
  });

  it("ends with any bytes", () => {
    const text = fc.string({
      unit: fc.constantFrom("\r\n", "--b", "--", "\r\n\r\n", "Content-ID: <1>", "x", ":"),
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, (body) => {
        const multipart = readMultipart(type("boundary=b"), Buffer.from(body));
        expect(isSoapFault(multipart) || multipart.root.body.length <= body.length).toBe(true);
      }),
    );
  });

  it("copies nothing: a part is a view on the message", () => {
    const body = Buffer.from(`--b\r\n${part("r", "root")}\r\n--b--`);
    expect(read("boundary=b", body).root.body.buffer).toBe(body.buffer);
  });
});
