import { readFileSync } from "node:fs";

import { expect, it, vi } from "vitest";

import { applyMutation, readMutations } from "../../../../conformance/schematron/mutation-corpus.js";
import { cdaRuleSet, officialRuleSet } from "../../../../conformance/schematron/cda-rule-sets.js";
import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import { createSchematronEngine, officialRuleSets } from "../../src/schematron/index.js";

// The first run compiles thousands of expressions.
vi.setConfig({ testTimeout: 300_000 });

describeShared("The official rule sets", () => {
  it("are all found by their names, and lack the one file that was never published", () => {
    const ruleSets = officialRuleSets.map(({ name }) => officialRuleSet(name as Parameters<typeof officialRuleSet>[0]));
    expect(ruleSets.flatMap(({ missingFiles }) => missingFiles)).toEqual([
      "schematrons/include/entrees/E_directiveAnticipee_int.sch",
    ]);
    expect(ruleSets.every(({ title }) => title !== "")).toBe(true);
  });

  it("evaluate as many tests on the smallest document as recorded", async () => {
    const engine = await createSchematronEngine();
    const document = engine.readDocument(readFileSync(sharedPath("reference/cda/minimal/minimal-N1.xml")));
    const tests = (["strucmin", "modeles-contenus", "terminologie", "ihe", "modeles-ans"] as const).map(
      (name) => cdaRuleSet(name).run(readFileSync(sharedPath("reference/cda/minimal/minimal-N1.xml"), "utf8")).tests,
    );
    expect(tests[0]).toBeGreaterThan(1800);
    expect(tests.slice(1)).toEqual([6, 8, 0, 0]);
    expect(document.templateIds).toHaveLength(3);
  });

  it("give findings that name a check of a file, and a sentence without values", async () => {
    const engine = await createSchematronEngine();
    const mutation = readMutations().find(({ expected }) => (expected.schematron.strucmin?.errors ?? 0) > 0)!;
    const { findings } = officialRuleSet("strucmin").run(engine.readDocument(applyMutation(mutation)));
    expect(findings).not.toEqual([]);
    for (const { ruleId, file, path } of findings) {
      expect(ruleId).toMatch(/^[^/]+\.\d+$/u);
      expect(file).toMatch(/^schematrons\/profils\/structurationMinimale\/.*\.sch$/u);
      expect(path).toMatch(/^\/ClinicalDocument/u);
    }
  });
});
