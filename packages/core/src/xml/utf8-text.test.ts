import fc from "fast-check";
import { expect, it } from "vitest";

import { utf8Text } from "./utf8-text.js";

/** Bytes that begin anywhere in their memory, as those cut from a message do. */
function bytesAt(offset: number, text: string): Buffer {
  const bytes = Buffer.from(text);
  const memory = Buffer.alloc(offset + bytes.length + 5, 0xe9);
  memory.set(bytes, offset);
  return memory.subarray(offset, offset + bytes.length);
}

const padding = "<Value>1.2.250.1.213</Value>".repeat(160);
const french = fc.constantFrom("e", "é", "àé", "ÿ", "\u0080", "\u00A0", "<b/>", "0123456789abcdef", "Médecin");
const any = fc.constantFrom("é", "’", "œ", "€", "Ā", "\u{1F600}", "\u07FF", "\uFFFD");

it("gives what TextDecoder gives, whatever the characters, the place in memory and the length", () => {
  const pieces = fc.array(fc.oneof({ weight: 20, arbitrary: french }, { weight: 1, arbitrary: any }), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(pieces, pieces, fc.nat(9), fc.nat(3), (before, after, offset, cut) => {
      const text = `${before.join("")}${padding.slice(cut)}${after.join("")}`;
      const bytes = bytesAt(offset, text);
      const read = utf8Text(bytes);
      expect(read === text).toBe(true);
      expect(read).toBe(new TextDecoder().decode(bytes));
    }),
    { numRuns: 2000, seed: 20261123 },
  );
});

it.each(["", "é", "é".repeat(4096), `${"a".repeat(5000)}é`, `é${"a".repeat(5000)}`, `${"é".repeat(3000)}œ`])(
  "a text of one kind of characters",
  (text) => {
    for (const offset of [0, 1, 2, 3]) expect(utf8Text(bytesAt(offset, text))).toBe(text);
  },
);
