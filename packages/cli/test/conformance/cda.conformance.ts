import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, expect, it, vi } from "vitest";

import { applyMutation, readMutations } from "../../../../conformance/schematron/mutation-corpus.js";
import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import { segur } from "../run-segur.js";

interface Judged {
  readonly documents: readonly {
    readonly document: string;
    readonly errors: number;
    readonly modelChecked: boolean;
    readonly findings: readonly { readonly source: string; readonly ruleSet: string; readonly severity: string }[];
    readonly ruleSets: readonly { readonly name: string }[];
  }[];
}

// The first run compiles thousands of expressions.
vi.setConfig({ testTimeout: 300_000 });

describeShared("segur cda validate, with the official rule sets", () => {
  const folder = mkdtempSync(join(tmpdir(), "segur-cda-"));
  const validate = async (...paths: readonly string[]) => {
    const kit = sharedPath("reference/cda/TestContenuCDA-3-0");
    const { code, out } = await segur(["cda", "validate", ...paths, "--schematron", kit, "--json"], { cwd: folder });
    return { code, ...(JSON.parse(out) as Judged) };
  };

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it("finds nothing in the minimal documents, the model of the structured one included", async () => {
    const { code, documents } = await validate(sharedPath("reference/cda/minimal"));
    expect(code).toBe(0);
    expect(documents.map(({ errors, modelChecked, ruleSets }) => [errors, modelChecked, ruleSets.length])).toEqual([
      [0, true, 5],
      [0, true, 6],
    ]);
    expect(documents.flatMap(({ findings }) => findings).filter(({ source }) => source === "schematron")).toEqual([]);
  });

  it("counts as the official engine on damaged documents", async () => {
    const chosen = readMutations().filter((_mutation, index) => index % 9 === 0);
    for (const mutation of chosen) writeFileSync(join(folder, `${mutation.id}.xml`), applyMutation(mutation));
    const { code, documents } = await validate(...chosen.map(({ id }) => `${id}.xml`));
    expect(code).toBe(1);
    const counted = documents.map(({ document, findings }) => [
      document,
      ...["error", "warning"].map(
        (level) => findings.filter(({ source, severity }) => source === "schematron" && severity === level).length,
      ),
    ]);
    const recorded = chosen.map(({ id, expected }) => {
      const verdicts = Object.values(expected.schematron);
      const sum = (of: "errors" | "warnings") => verdicts.reduce((total, verdict) => total + verdict[of], 0);
      return [`${id}.xml`, sum("errors"), sum("warnings")];
    });
    expect(counted).toEqual(recorded);
  });
});
