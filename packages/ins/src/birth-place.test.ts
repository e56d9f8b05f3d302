import { describe, expect, it } from "vitest";

import { areSameCorsicanPlace, isBirthPlaceCode } from "./birth-place.js";

describe("birth place (COG)", () => {
  it.each(["63220", "2A020", "2B020", "20020", "99999", "99109"])("%s has the form of a code", (code) => {
    expect(isBirthPlaceCode(code)).toBe(true);
  });

  it.each(["2C020", "A2020", "6322", "632200", "2a020", ""])("%j does not", (code) => {
    expect(isBirthPlaceCode(code)).toBe(false);
  });

  it("takes the two codes of a Corsican commune for one, in both orders", () => {
    expect(areSameCorsicanPlace("20020", "2A020")).toBe(true);
    expect(areSameCorsicanPlace("2B020", "20020")).toBe(true);
    expect(areSameCorsicanPlace("2A020", "2B020")).toBe(false);
    expect(areSameCorsicanPlace("20021", "2A020")).toBe(false);
  });
});
