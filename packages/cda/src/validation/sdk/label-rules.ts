import {
  anatomicalLocations,
  authorSpecialties,
  documentTypes,
  encounterTypes,
  facilityTypes,
  imagingActs,
  modalities,
  participantFunctions,
  practiceSettings,
  type ValueSet,
} from "../../value-sets/index.js";
import { attribute, type CdaNode } from "../cda-node.js";
import { type OwnRule, ownRule } from "./own-rule.js";

/** Coded elements and the set that gives their labels: name, parents when only some are meant, set. */
const labelled: readonly (readonly [name: string, parents: readonly string[] | undefined, set: ValueSet])[] = [
  ["code", ["ClinicalDocument"], documentTypes],
  ["code", ["assignedAuthor", "assignedEntity", "associatedEntity"], authorSpecialties],
  ["code", ["healthCareFacility"], facilityTypes],
  ["code", ["encompassingEncounter"], encounterTypes],
  ["code", ["serviceEvent"], imagingActs],
  ["functionCode", undefined, participantFunctions],
  ["standardIndustryClassCode", undefined, practiceSettings],
  ["methodCode", undefined, modalities],
  ["targetSiteCode", undefined, anatomicalLocations],
];

function differs(node: CdaNode, set: ValueSet): boolean {
  const label = attribute(node, "displayName");
  const known = set.find(attribute(node, "code") ?? "", attribute(node, "codeSystem"))?.label;
  return label !== undefined && known !== undefined && folded(label) !== folded(known);
}

function folded(label: string): string {
  return label
    .normalize("NFD")
    .replace(/[^A-Za-z0-9]+/gu, "")
    .toLowerCase();
}

/** Labels that are not those of the value set. */
export const labelRules: readonly OwnRule[] = [
  ownRule(
    "DISPLAY",
    "ANS, jeux de valeurs du CI-SIS",
    [
      "Le libellé (displayName) n'est pas celui du jeu de valeurs.",
      "The label (displayName) is not that of the value set.",
      "Reprendre le libellé officiel du code.",
      "Use the official label of the code.",
    ],
    ({ index }) =>
      labelled.flatMap(([name, parents, set]) =>
        index.named(name).filter((node) => (parents?.includes(node.parent?.name ?? "") ?? true) && differs(node, set)),
      ),
    "note",
  ),
];
