import { readFileSync } from "node:fs";

import { expect, it } from "vitest";

import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import { dmpValueSetModules } from "../../../../scripts/dmp-value-set-modules.js";
import {
  contentType,
  dmpClasses,
  dmpConfidentialities,
  dmpFormats,
  formatCodes,
  visibilityCode,
} from "../../src/index.js";

describeShared("value sets of the DMP", () => {
  it("are those of the reference material: node --import tsx scripts/write-dmp-value-sets.ts", async () => {
    for (const [name, text] of await dmpValueSetModules()) {
      const written = readFileSync(new URL(`../../src/codes/generated/${name}`, import.meta.url), "utf8");
      expect(written, name).toBe(text);
    }
    expect([dmpClasses.size, dmpConfidentialities.size, dmpFormats.size]).toEqual([12, 6, 62]);
  });

  it("hold the codes written by hand, labels included", () => {
    for (const code of Object.values(visibilityCode)) expect(dmpConfidentialities.find(code.code)).toEqual(code);
    for (const code of Object.values(formatCodes)) expect(dmpFormats.has(code)).toBe(true);
    const lines = readFileSync(
      sharedPath("reference/dmp/valuesets/JDV_J59_ContentTypeCode_DMP.partial.csv"),
      "utf8",
    ).replaceAll('"', "");
    for (const { code, label, system } of Object.values(contentType))
      expect(lines).toContain(`${code},${system},${label}`);
  });
});
