import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, expect, it, vi } from "vitest";

import { applyMutation, readMutations } from "../../../../conformance/schematron/mutation-corpus.js";
import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import { pdfPath, reportPath } from "../cda-documents.js";
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

describeShared("segur cda, with the official schema and rule sets", () => {
  const folder = mkdtempSync(join(tmpdir(), "segur-cda-"));
  const validate = async (...paths: readonly string[]) => {
    const kit = sharedPath("reference/cda/TestContenuCDA-3-0");
    const args = ["cda", "validate", ...paths, "--xsd", kit, "--schematron", kit, "--json"];
    const { code, out } = await segur(args, { cwd: folder });
    return { code, ...(JSON.parse(out) as Judged) };
  };

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it("finds nothing in the minimal documents, the model of the structured one included", async () => {
    const { code, documents } = await validate(sharedPath("reference/cda/minimal"));
    expect(code).toBe(0);
    expect(documents.map(({ errors, modelChecked, ruleSets }) => [errors, modelChecked, ruleSets.length])).toEqual([
      [0, true, 7],
      [0, true, 8],
    ]);
    expect(documents.flatMap(({ findings }) => findings).filter(({ source }) => source !== "native")).toEqual([]);
  });

  it("builds both levels of a report with nothing to say, whichever layer judges, at the strict profile too", async () => {
    for (const level of ["1", "3"]) {
      const built = await segur(
        ["cda", "build", reportPath, "--pdf", pdfPath, "--level", level, "--out", `built-${level}.xml`],
        { cwd: folder },
      );
      expect(built).toMatchObject({ code: 0, error: "" });
    }
    const { code, documents } = await validate("built-1.xml", "built-3.xml", "--profile", "strict");
    expect(code).toBe(0);
    expect(documents.flatMap(({ findings }) => findings)).toEqual([]);
    expect(documents.map(({ ruleSets }) => ruleSets.length)).toEqual([7, 8]);
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
    const refusedBySchema = documents.map(({ findings }) => findings.some(({ source }) => source === "xsd"));
    expect(refusedBySchema).toEqual(chosen.map(({ expected }) => !expected.xsdValid));
  });
});
