import { describe, expect, it } from "vitest";

import { asn1Time } from "./asn1-time.js";

const time = (tag: number, text: string) => asn1Time({ tag, content: Buffer.from(text) })?.toISOString();

describe("asn1Time", () => {
  it.each([
    [0x17, "261122185806Z", "2026-11-22T18:58:06.000Z"],
    [0x17, "490101000000Z", "2049-01-01T00:00:00.000Z"],
    [0x17, "500101000000Z", "1950-01-01T00:00:00.000Z"],
    [0x18, "20350208185806Z", "2035-02-08T18:58:06.000Z"],
    [0x18, "20280229000000Z", "2028-02-29T00:00:00.000Z"],
    [0x18, "00500101000000Z", "0050-01-01T00:00:00.000Z"],
  ])("reads %i %s", (tag, text, expected) => {
    expect(time(tag, text)).toBe(expected);
  });

  it.each([
    [0x17, "2611221858Z"],
    [0x17, "261122185806+0100"],
    [0x17, "260431000000Z"],
    [0x17, "260229000000Z"],
    [0x17, "261301000000Z"],
    [0x17, "261122240000Z"],
    [0x17, "261122186000Z"],
    [0x18, "20261122185806.5Z"],
    [0x17, "20261122185806Z"],
    [0x04, "261122185806Z"],
  ])("refuses %i %s", (tag, text) => {
    expect(time(tag, text)).toBeUndefined();
  });

  it("refuses nothing at all", () => {
    expect(asn1Time(undefined)).toBeUndefined();
  });
});
