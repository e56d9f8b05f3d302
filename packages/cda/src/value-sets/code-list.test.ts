import { describe, expect, it } from "vitest";

import { ccamCodes } from "./generated/ccam.js";
import { ucumUnits } from "./generated/ucum.js";

describe("Code lists", () => {
  it("hold the bare codes of a terminology", () => {
    expect(ccamCodes).toMatchObject({
      system: "1.2.250.1.215.300.1",
      name: "CCAM",
      revision: "2025-02-19",
      size: 38137,
    });
    // Act; act, activity and phase; wrong act; nothing.
    expect(["ZBQK001", "ACQH0041", "ACQH00410", "ZBQK999", ""].map((code) => ccamCodes.has(code))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it("hold characters of all kinds", () => {
    // The list that the official rules look into is not the whole of UCUM: it has Bq, not MBq.
    expect(["mGy", "mGy.cm", "%", "'", "mm[Hg]", "MBq"].filter((unit) => !ucumUnits.has(unit))).toEqual(["MBq"]);
  });
});
