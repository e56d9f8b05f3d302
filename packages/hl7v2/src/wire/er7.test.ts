import { isSegurError } from "@segur-sdk/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  buildEr7,
  buildSegment,
  encodeEr7,
  er7Field,
  er7Text,
  readEr7,
  segmentsNamed,
  usualSeparators,
  type Er7Field,
  type Er7Message,
} from "../index.js";

const head = "MSH|^~\\&|GAM|SITE|RIS|SITE|20260115083000||ADT^A31^ADT_A05|42|T|2.5^FRA^2.11|||||FRA|";

function first(message: Er7Message, name: string, number: number): Er7Field {
  const [segment] = segmentsNamed(message, name);
  if (segment === undefined) throw new Error(`no ${name}`);
  return er7Field(message, segment, number);
}

describe("reading ER7", () => {
  it("gives fields by the number of the standard: MSH-1 is the separator itself", () => {
    const message = readEr7(`${head}UNICODE UTF-8\r`);
    expect(first(message, "MSH", 1)).toEqual([[["|"]]]);
    expect(first(message, "MSH", 2)).toEqual([[["^~\\&"]]]);
    expect(first(message, "MSH", 9)).toEqual([[["ADT"], ["A31"], ["ADT_A05"]]]);
    expect(first(message, "MSH", 18)).toEqual([[["UNICODE UTF-8"]]]);
    expect(first(message, "MSH", 19)).toEqual([]);
  });

  it("reads the separators, it does not assume them", () => {
    const message = readEr7("MSH*:+!%*GAM\rPID*1**a:b%c+d\r");
    expect(message.separators).toEqual({ field: "*", component: ":", repetition: "+", escape: "!", subcomponent: "%" });
    expect(first(message, "PID", 3)).toEqual([[["a"], ["b", "c"]], [["d"]]]);
  });

  it.each([
    ["CR", "\r"],
    ["LF", "\n"],
    ["CRLF", "\r\n"],
    ["blank lines", "\r\n\r\n"],
  ])("ends segments by %s", (_, end) => {
    const names = readEr7(["MSH|^~\\&|A", "PID|1", "ZFD|||"].join(end) + end).segments.map(({ name }) => name);
    expect(names).toEqual(["MSH", "PID", "ZFD"]);
  });

  it("leaves out a byte order mark and the frame of MLLP", () => {
    const text = `\u000b${head}UNICODE UTF-8\rPID|1\r\u001c\r`;
    for (const input of [text, Buffer.from(text), `\uFEFF${text}`, Buffer.from(`\uFEFF${text}`)]) {
      expect(buildEr7(readEr7(input))).toBe(`${head}UNICODE UTF-8\rPID|1\r`);
    }
  });

  it.each(["\r", "\n", "\r\n", "", "\n\n"])("leaves out the end of a frame followed by %j", (end) => {
    const lines = `${head}UNICODE UTF-8\nPID|1\n`;
    expect(buildEr7(readEr7(`\u000b${lines}\u001c${end}`))).toBe(lines.replaceAll("\n", "\r"));
  });

  it.each(["8859/1", "ISO-8859-1", "iso 8859-1", "8859-1", "ISO_8859/1"])("knows 8859/1 as %s", (name) => {
    const bytes = Buffer.from(`${head}${name}\rPID|||||LEF\u00c8VRE\r`, "latin1");
    expect(first(readEr7(bytes), "PID", 5)).toEqual([[["LEFÈVRE"]]]);
  });

  it.each(["8859/2", "ISO-8859-150", "88591", "ISO-8859-"])("does not take %s for another set", (name) => {
    expect(() => readEr7(Buffer.from(`${head}${name}\rPID|1\r`))).toThrow(
      expect.objectContaining({ code: "ERR_HL7_CHARSET" }),
    );
  });

  it.each([
    ["UNICODE UTF-8", Buffer.from("GÉRARD œ")],
    ["8859/1", Buffer.from([0x47, 0xc9, 0x52, 0x41, 0x52, 0x44, 0x20, 0x9c])],
    ["8859/15", Buffer.from([0x47, 0xc9, 0x52, 0x41, 0x52, 0x44, 0x20, 0xbd])],
  ])("reads bytes as MSH-18 says: %s", (charset, name) => {
    const bytes = Buffer.concat([Buffer.from(`${head}${charset}\rPID|||||`), name, Buffer.from("\r")]);
    expect(first(readEr7(bytes), "PID", 5)).toEqual([[["GÉRARD œ"]]]);
  });

  it("takes the set of the caller when MSH-18 is empty", () => {
    const bytes = Buffer.concat([Buffer.from("MSH|^~\\&|A\rPID|||||"), Buffer.from([0xc9])]);
    expect(first(readEr7(bytes, { charset: "8859/1" }), "PID", 5)).toEqual([[["É"]]]);
    expect(() => readEr7(bytes)).toThrow(expect.objectContaining({ code: "ERR_HL7_CHARSET" }));
  });

  it("unescapes separators, bytes and line breaks in one pass, and keeps what it does not know", () => {
    const message = readEr7(
      "MSH|^~\\&|A\rNTE|1|a\\F\\\\S\\\\T\\\\R\\\\E\\F\\E\\|x\\X0D\\y\\XC389\\\\.br\\|\\H\\b\\N\\|\\XZZ\\|c\\|\\XFF\\\r",
    );
    expect(first(message, "NTE", 2)).toEqual([[["a|^&~\\F\\"]]]);
    expect(first(message, "NTE", 3)).toEqual([[["x\ryÉ\n"]]]);
    expect(first(message, "NTE", 4)).toEqual([[["\\H\\b\\N\\"]]]);
    expect(first(message, "NTE", 5)).toEqual([[["\\XZZ\\"]]]);
    expect(first(message, "NTE", 6)).toEqual([[["c\\"]]]);
    expect(first(message, "NTE", 7)).toEqual([[["\\XFF\\"]]]);
  });

  it.each([
    ["nothing", "", "ERR_HL7_MESSAGE"],
    ["another segment first", "PID|1\r", "ERR_HL7_MESSAGE"],
    ["letters as separators", "MSHA^~\\&A", "ERR_HL7_MESSAGE"],
    ["one separator twice", "MSH|^^\\&|", "ERR_HL7_MESSAGE"],
    ["too few separators", "MSH|^~|", "ERR_HL7_MESSAGE"],
    ["a line that is no segment", "MSH|^~\\&|A\rhello", "ERR_HL7_SEGMENT"],
    ["a name without separator", "MSH|^~\\&|A\rPIDX|1", "ERR_HL7_SEGMENT"],
  ])("refuses %s", (_, text, code) => {
    expect(() => readEr7(text)).toThrow(expect.objectContaining({ code }));
    expect(() => readEr7(Buffer.from(text))).toThrow(expect.objectContaining({ code }));
  });

  it("refuses a character set that no French profile allows", () => {
    expect(() => readEr7(Buffer.from(`${head}GB 18030-2000\r`))).toThrow(
      expect.objectContaining({ code: "ERR_HL7_CHARSET" }),
    );
  });

  it("bounds the bytes of a message and the parts of a field", () => {
    expect(() => readEr7("MSH|^~\\&|A", { maxBytes: 9 })).toThrow(expect.objectContaining({ code: "ERR_HL7_LIMIT" }));
    const message = readEr7(`MSH|^~\\&|A\rPID|||${"&".repeat(20_000)}`);
    expect(() => first(message, "PID", 3)).toThrow(expect.objectContaining({ code: "ERR_HL7_LIMIT" }));
  });
});

describe("building ER7", () => {
  it("leaves out what is empty at the end of its level, and keeps places before it", () => {
    const segment = buildSegment("PID", {
      3: [[["1"], [], [], ["A", "", "ISO"], ["PI"], [], [""]]],
      8: "",
      5: [[["N"]], []],
    });
    expect(segment).toEqual({ name: "PID", fields: ["", "", "1^^^A&&ISO^PI", "", "N"] });
  });

  it("refuses a name or a number that no segment has", () => {
    for (const build of [
      () => buildSegment("pid", {}),
      () => buildSegment("PID", { 0: "x" }),
      () => buildSegment("MSH", { 2: "x" }),
      () => buildSegment("PID", { 1000: "x" }),
    ]) {
      expect(build).toThrow(expect.objectContaining({ code: "ERR_HL7_VALUE" }));
    }
    const message = { separators: usualSeparators, segments: [buildSegment("PID", { 1: "1" })] };
    expect(() => buildEr7(message)).toThrow(expect.objectContaining({ code: "ERR_HL7_MESSAGE" }));
  });

  it("never replaces a character that the set lacks", () => {
    const built = (charset: string, name: string): Uint8Array =>
      encodeEr7({
        separators: usualSeparators,
        segments: [buildSegment("MSH", { 18: charset }), buildSegment("PID", { 5: name })],
      });
    expect([...built("8859/15", "Œ€É")].slice(-4)).toEqual([0xbc, 0xa4, 0xc9, 0x0d]);
    for (const [charset, name] of [
      ["8859/1", "Œ"],
      ["8859/1", "\u0085"],
      ["8859/15", "¤"],
      ["ASCII", "É"],
      ["UNICODE UTF-8", "\ud800"],
      ["KLINGON", "A"],
    ] as const) {
      expect(() => built(charset, name)).toThrow(expect.objectContaining({ code: "ERR_HL7_CHARSET" }));
    }
  });
});

describe("properties", () => {
  const text = fc.string({ unit: fc.constantFrom(...Array.from('aé|^~\\&\r\n FSTREX0D.br"Œ1')), maxLength: 12 });

  it("what is built is what is read, whatever the text", () => {
    const field = fc.array(fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(field, (value) => {
        const segments = [buildSegment("MSH", { 18: "UNICODE UTF-8" }), buildSegment("ZZZ", { 4: value, 6: "end" })];
        const message = readEr7(encodeEr7({ separators: usualSeparators, segments }));
        const read = first(message, "ZZZ", 4);
        expect(first(message, "ZZZ", 6)).toEqual([[["end"]]]);
        value.forEach((repetition, r) => {
          repetition.forEach((component, c) => {
            component.forEach((part, s) => {
              expect(er7Text(read[r], c + 1, s + 1)).toBe(part);
            });
          });
        });
      }),
    );
  });

  it("what is read is written back as it was", () => {
    const line = fc.string({ unit: fc.constantFrom(...Array.from("aé|^~\\&.X0H ")), maxLength: 30 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
        const written = `MSH|^~\\&|A||\r${lines.map((one) => `ZZZ|${one}\r`).join("")}`;
        expect(buildEr7(readEr7(written))).toBe(written);
      }),
    );
  });

  it("garbage gives a message or a SegurError, never anything else", () => {
    const bytes = fc.uint8Array({ maxLength: 60 });
    const parts = fc.array(
      fc.constantFrom(
        "MSH",
        "|^~\\&",
        "|",
        "PID",
        "\r",
        "\n",
        "^",
        "~",
        "\\",
        "X0D",
        "UNICODE UTF-8",
        "é",
        "\u001c",
        "\u000b",
        "&",
        "8859/1",
      ),
      { maxLength: 40 },
    );
    const near = fc
      .tuple(parts, bytes)
      .map(([some, end]) => Buffer.concat([Buffer.from(`MSH|^~\\&${some.join("")}`), end]));
    fc.assert(
      fc.property(fc.oneof(bytes, near), (input) => {
        try {
          const message = readEr7(input);
          for (const segment of message.segments) {
            segment.fields.forEach((_, index) => er7Field(message, segment, index + 1));
          }
          expect(readEr7(buildEr7(message)).segments).toEqual(message.segments);
        } catch (error) {
          if (!isSegurError(error)) throw error;
        }
      }),
      { numRuns: 300 },
    );
  });
});
