import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import { expect, it } from "vitest";

import { describeShared } from "../../../../conformance/shared.js";

describeShared("The generated table of the CDA classes", () => {
  it("is what the official schema set says today", () => {
    const root = fileURLToPath(new URL("../../../../", import.meta.url));
    const script = ["--import", "tsx", "--conditions=@segur-sdk/source", "scripts/write-cda-structure.ts", "--check"];
    expect(execFileSync(process.execPath, script, { cwd: root, encoding: "utf8" })).toMatch(
      /classes, \d+ lexical forms/u,
    );
  });
});
