import { createSensitive } from "@segur-sdk/core";
import { describe, expect, it } from "vitest";

import { softwareContextOf } from "./software.js";

const software = {
  idam: createSensitive("AAA11BB22CC3"),
  name: "Mon RIS",
  version: "3.2",
  instance: "c0a8012e-1111-4222-8333-444455556666",
};

describe("software of the context LPS", () => {
  it("is named by a URN", () => {
    expect(softwareContextOf(software)).toMatchObject({ idam: "AAA11BB22CC3", urn: "urn:lps:Mon_RIS:3.2" });
  });

  it.each([
    ["software.idam", { idam: " " }],
    ["software.name", { name: "" }],
    ["software.version", { version: "" }],
    ["software.instance", { instance: "1" }],
  ])("is refused without %s", (field, change) => {
    expect(() => softwareContextOf({ ...software, ...change })).toThrow(
      expect.objectContaining({ code: "ERR_INSI_OPTIONS", details: expect.objectContaining({ field }) as unknown }),
    );
  });
});
