import {
  createFolderReader,
  createSchematronEngine,
  officialRuleSets,
  type SchematronReader,
  type SchematronRuleSet,
} from "@segur-sdk/cda/schematron";

import { sharedPath } from "../shared.js";

/** Short name of a rule set, as in the mutation corpus. */
export type CdaRuleSet =
  | "ihe"
  | "terminologie"
  | "modeles-contenus"
  | "strucmin"
  | "modeles-ans"
  | "volet-img-cr-img-2024.01"
  | "volet-img-da-img-2024.01";

/** The rule sets that apply to every document, level 1 included, in the order the official tool runs them. */
export const generalRuleSets = ["ihe", "terminologie", "modeles-contenus", "strucmin", "modeles-ans"] as const;

/** Verdict of one rule set, in the words of the official engine. */
interface Verdict {
  readonly findings: readonly {
    readonly role: string;
    readonly pattern: string;
    readonly location: string;
    readonly text: string;
  }[];
  readonly errors: number;
  readonly warnings: number;
  readonly tests: number;
}

const engine = await createSchematronEngine();
const loaded = new Map<CdaRuleSet, SchematronRuleSet>();
let kit: SchematronReader | undefined;

/** A rule set of the official kit, loaded at first use. */
export function officialRuleSet(name: CdaRuleSet): SchematronRuleSet {
  let ruleSet = loaded.get(name);
  if (ruleSet === undefined) {
    const { file } = officialRuleSets.find((one) => one.name === name)!;
    kit ??= createFolderReader(sharedPath("reference/cda/TestContenuCDA-3-0"));
    loaded.set(name, (ruleSet = engine.loadRuleSet({ reader: kit, file: `schematrons/${file}`, name })));
  }
  return ruleSet;
}

/** A rule set that judges the text of a document. */
export function cdaRuleSet(name: CdaRuleSet): { run(xml: string): Verdict } {
  const ruleSet = officialRuleSet(name);
  return {
    run(xml) {
      const { findings, ...counts } = ruleSet.run(engine.readDocument(xml));
      return {
        ...counts,
        findings: findings.map(({ severity, pattern, path, message }) => ({
          role: severity,
          pattern,
          location: path,
          text: message,
        })),
      };
    },
  };
}
