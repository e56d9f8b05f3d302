import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { decodeHeaderText } from "./decode-header-text.js";

const latin1 = (bytes: string) => Buffer.from(bytes, "utf8").toString("latin1");

describe("text of a header that breaks the rules (RFC 2047)", () => {
  it.each([
    ["nothing encoded", "CR d'imagerie", "CR d'imagerie"],
    ["UTF-8 as it is", latin1("CR médicale – ok"), "CR médicale – ok"],
    ["windows-1252 as it is", "CR m\xe9dicale \x96 25 \x80", "CR médicale – 25 €"],
    ["a character cut between two words", "=?UTF-8?Q?m=C3?= =?utf-8?B?qWQ=?= x", "méd x"],
    ["words of two character sets", "=?iso-8859-1?Q?=E9?= =?utf-8?Q?=C3=A9?=", "éé"],
    ["a language (RFC 2231)", "=?utf-8*fr?Q?=C3=A9t=C3=A9?=", "été"],
    ["text around a word", "Re: =?utf-8?Q?=C3=A9_a?= (b)", "Re: é a (b)"],
    ["an unknown character set", "=?x-unknown?Q?=C3=A9?=", "é"],
    ["bytes that are not of their character set", "=?utf-8?Q?=E9t=E9?=", "été"],
    ["what only looks like a word", "=?utf-8?Q?a b?= =?utf-8?X?c?=", "=?utf-8?Q?a b?= =?utf-8?X?c?="],
    ["nothing", "", ""],
  ])("%s", (_, value, expected) => {
    expect(decodeHeaderText(value)).toBe(expected);
  });

  it("never fails", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("=?", "?=", "?", "utf-8", "B", "Q", "=C3", "\xe9", " ", "a")), (parts) => {
        expect(typeof decodeHeaderText(parts.join(""))).toBe("string");
      }),
    );
  });
});
