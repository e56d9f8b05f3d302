import forge from "node-forge";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { bmpString, integer, namedBits, objectIdentifier, octetString, sequence, setOf, time } from "./der.js";

const hex = (octets: Uint8Array): string => Buffer.from(octets).toString("hex");
const read = (octets: Uint8Array): forge.asn1.Asn1 => forge.asn1.fromDer(Buffer.from(octets).toString("binary"));

describe("DER", () => {
  it("writes identifiers as an independent reader reads them", () => {
    const arcs = fc.array(fc.nat(2 ** 31 - 1), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.nat(1), fc.nat(39), arcs, (first, second, rest) => {
        const dotted = [first, second, ...rest].join(".");
        expect(forge.asn1.derToOid(read(objectIdentifier(dotted)).value as string)).toBe(dotted);
      }),
    );
  });

  it("writes lengths of any size", () => {
    for (const length of [0, 1, 127, 128, 255, 256, 65_535, 65_536]) {
      expect((read(octetString(new Uint8Array(length))).value as string).length).toBe(length);
    }
  });

  it.each([
    [0, "020100"],
    [1, "020101"],
    [127, "02017f"],
    [128, "02020080"],
    [256, "02020100"],
    [65_537, "0203010001"],
  ])("integer %i", (value, expected) => {
    expect(hex(integer(value))).toBe(expected);
  });

  it("integer from octets: leading zeros cut, sign kept positive", () => {
    expect(hex(integer(Uint8Array.of(0, 0, 0x7f)))).toBe("02017f");
    expect(hex(integer(Uint8Array.of(0x80, 1)))).toBe("0203008001");
  });

  it("named bits: trailing zeros cut", () => {
    expect([hex(namedBits([0])), hex(namedBits([5, 6])), hex(namedBits([0, 1])), hex(namedBits([8]))]).toEqual([
      "03020780",
      "03020106",
      "030206c0",
      "0303070080",
    ]);
  });

  it("sets in ascending order, time before and after 2050, BMP text", () => {
    expect(hex(setOf(integer(2), integer(1)))).toBe("3106020101020102");
    expect(Buffer.from(time(new Date("2049-12-31T23:59:59Z"))).toString("latin1", 2)).toBe("491231235959Z");
    expect(Buffer.from(time(new Date("2050-01-01T00:00:00Z"))).toString("latin1", 2)).toBe("20500101000000Z");
    expect(hex(bmpString("é"))).toBe("1e0200e9");
    expect(hex(sequence())).toBe("3000");
  });
});
