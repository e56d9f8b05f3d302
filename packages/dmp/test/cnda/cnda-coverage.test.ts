import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { cndaCoverage } from "./cnda-coverage.js";

const sourceOf = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");

describe("tests of the CNDA in scope", () => {
  it("are forty-five", () => {
    expect(Object.keys(cndaCoverage)).toHaveLength(45);
  });

  it.each(Object.entries(cndaCoverage))(
    "%s is played by a test that exists, or left to the software with a reason",
    (_, how) => {
      if ("software" in how) {
        expect(how.software.length).toBeGreaterThan(30);
        return;
      }
      expect(how.played.length).toBeGreaterThan(0);
      for (const [file, name] of how.played) expect(sourceOf(file), `${file}: ${name}`).toContain(name);
    },
  );
});
