import { sharedPath } from "../shared.js";
import { createSchematron, type Schematron } from "./schematron.js";

const kit = "reference/cda/TestContenuCDA-3-0/schematrons/";

/** Official rule sets of the ANS test kit, by the short names of the mutation corpus. */
const files = {
  strucmin: "profils/structurationMinimale/ASIP-STRUCT-MIN-StrucMin.sch",
  ihe: "profils/IHE.sch",
  "modeles-contenus": "profils/CI-SIS_ModelesDeContenusCDA.sch",
  "modeles-ans": "profils/CI-SIS_Modeles_ANS.sch",
  terminologie: "profils/terminologies/schematron/terminologie.sch",
  "volet-img-cr-img-2024.01": "CI-SIS_IMG-CR-IMG_2024.01.sch",
  "volet-img-da-img-2024.01": "CI-SIS_IMG-DA-IMG_2024.01.sch",
} as const;

/** Short name of a rule set. */
export type CdaRuleSet = keyof typeof files;

/** The rule sets that apply to every document, level 1 included, in the order the official tool runs them. */
export const generalRuleSets = ["ihe", "terminologie", "modeles-contenus", "strucmin", "modeles-ans"] as const;

const loaded = new Map<CdaRuleSet, Schematron>();

/** A rule set, loaded at first use. */
export function cdaRuleSet(name: CdaRuleSet): Schematron {
  let schematron = loaded.get(name);
  if (schematron === undefined) loaded.set(name, (schematron = createSchematron(sharedPath(kit + files[name]))));
  return schematron;
}
