import { isSegurError } from "@segur-sdk/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { medimailOperations } from "../../src/medimail/wire/medimail-operation.js";
import { readAnswer } from "../../src/medimail/wire/read-answer.js";
import { readCheckbox } from "../../src/medimail/wire/read-checkbox.js";
import { readOpen } from "../../src/medimail/wire/read-open.js";
import { readSend } from "../../src/medimail/wire/read-send.js";

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
const answerOf = (part: string, inner: string, before = "") =>
  Buffer.from(
    `${before}<?xml version="1.0"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><m:r xmlns:m="urn:medimail"><${part}>${escaped(inner)}</${part}></m:r></s:Body></s:Envelope>`,
  );
const codeOf = (read: () => unknown): string => {
  try {
    read();
    return "read";
  } catch (error) {
    return isSegurError(error) ? error.code : "another error";
  }
};

describe("answers of Medimail, whatever they hold", () => {
  const { send, checkbox, open } = medimailOperations;

  it("tolerates what is seen: an empty line first, a declaration inside, a single or an empty kvp", () => {
    const line = "<kvp><ref>7</ref><title>t</title><signatories><email>a@x.fr</email></signatories></kvp>";
    const list = (inner: string) =>
      readCheckbox(
        readAnswer(
          checkbox,
          answerOf("checkboxReturn", `<?xml version="1.0" encoding="ISO-8859-1"?>\n${inner}`, "\r\n\n"),
        ),
        "inputs",
      );
    expect(list(`<w><inputs>${line}</inputs></w>`)).toMatchObject([{ ref: "7", signatories: ["a@x.fr"] }]);
    expect(list(`<w><inputs>${line}${line}</inputs></w>`)).toHaveLength(2);
    for (const empty of [
      "<w/>",
      "<w><inputs/></w>",
      "<w><inputs><kvp/></inputs></w>",
      "<w><inputs><kvp></kvp></inputs></w>",
    ]) {
      expect(list(empty)).toEqual([]);
    }
  });

  it("finds an error in any part, and expands no entity", () => {
    expect(codeOf(() => readAnswer(send, answerOf("other", '<error id="3">non</error>')))).toBe("ERR_MSS_REFUSED");
    expect(codeOf(() => readAnswer(send, answerOf("sendResult", "<w><error>non</error></w>")))).toBe("ERR_MSS_REFUSED");
    const bomb = '<!DOCTYPE w [<!ENTITY a "aaaa">]><w>&a;</w>';
    expect(codeOf(() => readAnswer(send, answerOf("sendResult", bomb)))).toBe("ERR_MSS_ANSWER");
  });

  it("never throws anything but its own errors", () => {
    const pieces = fc.constantFrom(
      "<",
      ">",
      "/",
      "kvp",
      "ref",
      "error",
      "id='1'",
      "&lt;",
      "&",
      "inputs",
      "]]>",
      "<!--",
      "é",
      "\0",
      " ",
    );
    const markup = fc.array(pieces, { maxLength: 30 }).map((list) => list.join(""));
    fc.assert(
      fc.property(fc.oneof(markup, fc.string()), fc.boolean(), (text, isInner) => {
        const bytes = isInner ? answerOf("openReturn", text) : Buffer.from(text);
        const code = codeOf(() => {
          const root = readAnswer(open, bytes, new Set(["nessi"]));
          readOpen(root);
          readCheckbox(root, "outputs");
          readSend(root);
        });
        expect(code).toMatch(/^(?:read|ERR_MSS_[A-Z_]+)$/);
      }),
    );
  });
});
