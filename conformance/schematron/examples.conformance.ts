import { readFileSync } from "node:fs";

import { expect, it, vi } from "vitest";

import { describeShared, sharedIsPresent, sharedPath } from "../shared.js";
import { type CdaRuleSet, cdaRuleSet } from "./cda-rule-sets.js";

interface Verdict {
  readonly errors: number;
  readonly warnings: number;
  /** Texts of the findings, where there are some. */
  readonly findings?: readonly string[];
}

type Verdicts = Readonly<Record<string, Verdict>>;

/** Recorded with the official engine on the official examples. */
const expected: Readonly<Record<string, Verdicts>> = sharedIsPresent
  ? (JSON.parse(readFileSync(sharedPath("reference/cda/expected-examples.json"), "utf8")) as Record<string, Verdicts>)
  : {};

// The first run compiles thousands of expressions.
vi.setConfig({ testTimeout: 300_000 });

describeShared("The Schematron engine judges the official examples as the official one", () => {
  for (const [name, verdicts] of Object.entries(expected)) {
    it(name, () => {
      const xml = readFileSync(sharedPath(`reference/cda/TestContenuCDA-3-0/ExemplesCDA/${name}`), "utf8");
      const rules = Object.keys(verdicts).filter((step) => step !== "xsd") as CdaRuleSet[];
      const found = rules.map((rule): [string, Verdict] => {
        const { errors, warnings, findings } = cdaRuleSet(rule).run(xml.replace(/^\uFEFF/u, ""));
        const texts = findings.map(({ text }) => text);
        return [rule, { errors, warnings, ...(texts.length === 0 ? {} : { findings: texts }) }];
      });
      expect(found).toEqual(rules.map((rule) => [rule, verdicts[rule]]));
    });
  }
});
