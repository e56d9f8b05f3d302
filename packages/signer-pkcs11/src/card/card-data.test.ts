import { isSegurError } from "@segur-sdk/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { activityBytes } from "../../test/activity-bytes.js";
import { readBer, readFirstBer } from "./ber.js";
import { readCardActivity } from "./card-activity.js";
import { readCardSpecialty } from "./card-specialty.js";

const activity = activityBytes("Centre d'imagerie fictif", "1440000008", "SA08");

describe("readBer", () => {
  it("reads short and long lengths", () => {
    const long = Buffer.concat([Buffer.from([0x04, 0x81, 0x80]), Buffer.alloc(128, 7)]);
    expect(
      readBer(Buffer.concat([Buffer.from([0x05, 0x00]), long])).map(({ tag, content }) => [tag, content.length]),
    ).toEqual([
      [5, 0],
      [4, 128],
    ]);
  });

  it.each([
    { bytes: "04", rule: "truncated value" },
    { bytes: "0402ff", rule: "truncated value" },
    { bytes: "048201", rule: "truncated value" },
    { bytes: "3080", rule: "definite length under 16 MiB" },
    { bytes: "0484ffffffff", rule: "definite length under 16 MiB" },
    { bytes: "1f0100", rule: "tag of one octet" },
    { bytes: "0500".repeat(1_001), rule: "too many values" },
  ])("refuses $rule", ({ bytes, rule }) => {
    expect(() => readBer(Buffer.from(bytes, "hex"))).toThrow(
      expect.objectContaining({ code: "ERR_CERT_PARSE", details: expect.objectContaining({ rule }) as unknown }),
    );
  });

  it("leaves out what follows the first value when asked", () => {
    expect(readFirstBer(Buffer.from("0401aaffff", "hex"))).toEqual({ tag: 4, content: Buffer.from([0xaa]) });
  });
});

describe("readCardActivity", () => {
  it("reads the name, the structure and the sector of one activity", () => {
    expect(readCardActivity(1, activity)).toEqual({
      index: 1,
      structureName: "Centre d'imagerie fictif",
      structureId: "1440000008",
      sector: "SA08",
    });
  });

  it("goes without the padding of the object and of its fields", () => {
    const padded = activityBytes("Cabinet   \0", "1440000008\0\0", "SA07 ");
    const object = Buffer.concat([padded, Buffer.alloc(20, 0xff)]);
    expect(readCardActivity(2, object)).toMatchObject({ structureName: "Cabinet", sector: "SA07" });
  });

  it.each(["utf8", "latin1"] as const)("reads accents in %s", (encoding) => {
    const name = Buffer.from("Hôpital fictif", encoding);
    expect(readCardActivity(1, activityBytes(name, "1330780321", "SA01")).structureName).toBe("Hôpital fictif");
  });

  it("gives no structure and no sector that are malformed", () => {
    expect(readCardActivity(1, activityBytes("", "5330780321", "XX1"))).toEqual({
      index: 1,
      structureName: undefined,
      structureId: undefined,
      sector: undefined,
    });
  });

  it("refuses another container", () => {
    expect(() => readCardActivity(1, activity.with(0, 0x30))).toThrow(
      expect.objectContaining({
        code: "ERR_CERT_PARSE",
        details: expect.objectContaining({ rule: "container 0xEE" }) as unknown,
      }),
    );
  });
});

describe("readCardSpecialty", () => {
  it.each([
    ["....SM26", "SM26"],
    ["....SM26 \0", "SM26"],
    ["SM26....", undefined],
    ["", undefined],
  ])("of %j is %s", (text, specialty) => {
    expect(readCardSpecialty(Buffer.from(text, "latin1"))).toBe(specialty);
  });
});

describe("any bytes on a card", () => {
  const onlyTyped = (read: () => unknown): void => {
    try {
      read();
    } catch (error) {
      if (!isSegurError(error, "ERR_CERT_PARSE")) throw error;
    }
  };

  it("give a value or a typed error", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        onlyTyped(() => readCardActivity(1, bytes));
        onlyTyped(() => readBer(bytes));
        onlyTyped(() => readCardSpecialty(bytes));
      }),
      { numRuns: 1_000 },
    );
  });

  it("give a value or a typed error when an activity is altered", () => {
    const alterations = fc.array(fc.tuple(fc.nat(activity.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
    const lengths = fc.option(fc.nat(activity.length), { nil: activity.length, freq: 3 });
    fc.assert(
      fc.property(alterations, lengths, (changes, length) => {
        const bytes = Uint8Array.from(activity);
        for (const [at, value] of changes) bytes[at] = value;
        onlyTyped(() => readCardActivity(1, bytes.subarray(0, length)));
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);
});
