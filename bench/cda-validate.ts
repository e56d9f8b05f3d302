/**
 * Cost of judging a level 3 imaging report: by the native rules, and by the Schematron engine on the official files (both
 * warm, the document given as bytes, the schema left out on the side of the engine).
 *
 * It needs the official reference material beside the checkout (`../shared`), as the conformance suite does.
 *
 * Run: `pnpm run bench cda-validate`
 */
import { readFileSync } from "node:fs";

import { generalRuleSets, officialRuleSet } from "../conformance/schematron/cda-rule-sets.js";
import { sharedPath } from "../conformance/shared.js";
import { createSchematronEngine } from "../packages/cda/src/schematron/index.js";
import { validateCda } from "../packages/cda/src/validation/index.js";
import { measureInterleaved, ratioOf, report } from "./support/interleaved.js";

const document = readFileSync(sharedPath("reference/cda/minimal/minimal-N3.xml"));
const engine = await createSchematronEngine();
const ruleSets = [...generalRuleSets, "volet-img-cr-img-2024.01" as const].map(officialRuleSet);
const byEngine = (): number => {
  const opened = engine.readDocument(document);
  return ruleSets.reduce((errors, ruleSet) => errors + ruleSet.run(opened).errors, 0);
};
const natively = (): number => validateCda(document, { profile: "official" }).errors;
if (byEngine() !== natively()) throw new Error("the two verdicts differ");

const names = {
  native: "native: validateCda, schema rules included",
  engine: "Schematron engine: six official rule sets",
};
const measures = await measureInterleaved(
  [
    { name: names.native, times: 20, run: natively },
    { name: names.engine, times: 1, run: byEngine },
  ],
  9,
);
const ratio = ratioOf(measures, names.engine, names.native);
report(`Judging a level 3 report of ${String(document.byteLength)} bytes`, measures, {
  name: `at least 50 times cheaper than the Schematron engine (${ratio.toFixed(0)})`,
  holds: ratio >= 50,
});
