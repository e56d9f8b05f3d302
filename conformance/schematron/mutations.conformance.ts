import { expect, it, vi } from "vitest";

import { describeShared } from "../shared.js";
import { type CdaRuleSet, cdaRuleSet } from "./cda-rule-sets.js";
import { applyMutation, readMutations } from "./mutation-corpus.js";

// The first run compiles thousands of expressions.
vi.setConfig({ testTimeout: 300_000 });

describeShared("The Schematron engine gives the verdicts of the official one", () => {
  for (const mutation of readMutations()) {
    it(`${mutation.id}: ${mutation.description}`, () => {
      const xml = applyMutation(mutation);
      const names = Object.keys(mutation.expected.schematron) as CdaRuleSet[];
      const verdicts = names.map((name) => {
        const { errors, warnings } = cdaRuleSet(name).run(xml);
        return [name, { errors, warnings }];
      });
      const expected = names.map((name) => {
        const verdict = mutation.expected.schematron[name];
        return [name, { errors: verdict?.errors, warnings: verdict?.warnings }];
      });
      expect(verdicts).toEqual(expected);
    });
  }
});
