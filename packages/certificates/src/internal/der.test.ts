import { isSegurError } from "@segur-sdk/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { derAt, derChildren, derOctets, derOid, derSmallInteger, derText, readDer } from "./der.js";

const hex = (text: string) => readDer(Buffer.from(text, "hex"));

describe("DER reader", () => {
  it("reads object identifiers, integers and texts", () => {
    expect(derOid(hex("06072a817a01815702"))).toBe("1.2.250.1.215.2");
    expect(derOid(hex("0603551d0f"))).toBe("2.5.29.15");
    expect(derOid(hex("0603883703"))).toBe("2.999.3");
    expect(derSmallInteger(hex("02030f4240"))).toBe(1_000_000);
    expect(derText(hex("0c06 52 68 c3 b4 6e 65".replaceAll(" ", "")))).toBe("Rhône");
    expect(derText(hex("1e0400e900e8"))).toBe("éè");
  });

  it("reads indefinite lengths and octet strings in pieces (BER)", () => {
    const value = hex("3080 2480 0401aa 0401bb 0000 0000".replaceAll(" ", ""));
    expect(Buffer.from(derOctets(derAt(derChildren(value), 0))).toString("hex")).toBe("aabb");
  });

  it.each(["", "30", "3003020101ff", "30028001", "1f8101", "30850000000001", "040501"])("refuses %j", (text) => {
    expect(() => derChildren(hex(text))).toThrow(expect.objectContaining({ code: "ERR_CERT_PARSE" }));
  });

  it.each(["0200", "020180", "02080000000000000001", "040101"])("refuses %j as a small integer", (text) => {
    expect(() => derSmallInteger(hex(text))).toThrow(expect.objectContaining({ code: "ERR_CERT_PARSE" }));
  });

  it("never throws anything but a SegurError", () => {
    const walk = (bytes: Uint8Array, depth: number): void => {
      for (const child of derChildren(readDer(bytes))) if (depth < 5) walk(child.bytes, depth + 1);
    };
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          walk(bytes, 0);
          return true;
        } catch (error) {
          return isSegurError(error, "ERR_CERT_PARSE");
        }
      }),
    );
  });
});
