import { describe, expect, it } from "vitest";

import {
  firstGivenName,
  firstGivenNameCandidates,
  givenNamesList,
  isStartOfGivenNames,
  splitGivenNames,
} from "./given-names.js";

describe("given names", () => {
  it("proposes every start of the list, the first word first (EXI ID 10)", () => {
    expect(firstGivenNameCandidates("JEAN CHRISTOPHE PIERRE")).toEqual([
      "JEAN",
      "JEAN CHRISTOPHE",
      "JEAN CHRISTOPHE PIERRE",
    ]);
  });

  it("holds a compound first given name as one entry and writes the same list", () => {
    const traits = { givenNames: ["JEAN CHRISTOPHE", "PIERRE"] };
    expect(firstGivenName(traits)).toBe("JEAN CHRISTOPHE");
    expect(givenNamesList(traits)).toBe("JEAN CHRISTOPHE PIERRE");
    expect(firstGivenName({ givenNames: [] })).toBe("");
  });

  it("splits a list whatever its spaces", () => {
    expect(splitGivenNames(" RUTH  ISABELLE ")).toEqual(["RUTH", "ISABELLE"]);
    // An answer that was indented on its way.
    expect(splitGivenNames("RUTH\n\t ISABELLE\u00a0ANNE")).toEqual(["RUTH", "ISABELLE", "ANNE"]);
  });

  it("does not take the start of a word for the start of the list", () => {
    expect(isStartOfGivenNames("JEAN", "JEANNE MARIE")).toBe(false);
  });
});
