import { readFileSync } from "node:fs";

import { expect, it } from "vitest";

import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import { cndaCoverage } from "../cnda/cnda-coverage.js";

describeShared("tests of the CNDA book", () => {
  it("in the scope of feeding in indirect mode each have their line, and there is no other", () => {
    const [header = "", ...lines] = readFileSync(
      sharedPath("reference/segur-requirements/cnda-dmp-tests.csv"),
      "utf8",
    ).split(/\r?\n/);
    const column = header.split(";").indexOf("in_scope_feeding_indirect");
    const inScope = lines.map((line) => line.split(";")).filter((cells) => cells[column] === "yes");
    expect(Object.keys(cndaCoverage).sort()).toEqual(inScope.map(([test]) => test).sort());
  });
});
