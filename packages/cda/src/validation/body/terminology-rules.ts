import {
  atcCodes,
  ccamCodes,
  cim10Codes,
  type CodeList,
  edqmCodes,
  emdnCodes,
  ucumUnits,
} from "../../value-sets/index.js";
import { attribute, type CdaNode, childrenOf, isInside, writtenType } from "../cda-node.js";
import { check } from "./body-check.js";
import { bodyRules, type BodyRuleSet } from "./body-rules.js";
import type { DocumentIndex } from "./document-index.js";

/** The terminologies that ANS publishes with its kit. */
const lists: ReadonlyMap<string, CodeList> = new Map(
  [atcCodes, ccamCodes, cim10Codes, edqmCodes, emdnCodes].map((list) => [list.system, list]),
);

function isOfType(node: CdaNode, ...types: readonly string[]): boolean {
  return types.includes(writtenType(node) ?? "");
}

/** Elements that give a unit, where the official file looks at it. */
function unitBearers(index: DocumentIndex): readonly CdaNode[] {
  const values = index.named("value");
  const bounds = (node: CdaNode): readonly CdaNode[] => [...childrenOf(node, "low"), ...childrenOf(node, "high")];
  const doses = [...index.named("doseQuantity"), ...index.named("rateQuantity")].filter((one) =>
    isInside(one, ({ name }) => name === "substanceAdministration"),
  );
  return [
    ...values.filter((one) => isOfType(one, "PQ", "c:PQ")),
    ...values.filter((one) => isOfType(one, "IVL_PQ", "c:IVL_PQ")).flatMap(bounds),
    ...doses.flatMap(bounds),
  ];
}

/** Existence of the codes and units, in the lists that are published. */
export const terminologyRules: readonly BodyRuleSet[] = [
  bodyRules(
    {
      source: "term",
      id: "CODE",
      label: "code, value",
      reference: "Vérification sémantique, terminologie.sch",
      nodes: (index) => [...index.named("code"), ...index.named("value").filter((one) => isOfType(one, "CD", "CE"))],
    },
    [
      check(
        "UNKNOWN",
        [
          `le code existe dans sa terminologie, pour celles qui sont publiées avec le kit (${[...lists.values()].map(({ name }) => name).join(", ")}).`,
          `the code exists in its code system, for those published with the kit (${[...lists.values()].map(({ name }) => name).join(", ")}).`,
          "Corriger le code, ou l'OID de sa terminologie.",
          "Correct the code, or the OID of its code system.",
        ],
        (node) => lists.get(attribute(node, "codeSystem") ?? "")?.has(attribute(node, "code") ?? "") ?? true,
      ),
    ],
  ),
  bodyRules(
    {
      source: "term",
      id: "UNIT",
      label: "value, doseQuantity, rateQuantity",
      reference: "Vérification sémantique, terminologie.sch, UCUM",
      nodes: unitBearers,
    },
    [
      check(
        "UNKNOWN",
        [
          "@unit est une unité UCUM, annotations entre accolades mises à part.",
          "@unit is a UCUM unit, annotations in braces aside.",
          "Écrire l'unité en UCUM, par exemple mGy.cm ou mL.",
          "Write the unit in UCUM, for instance mGy.cm or mL.",
        ],
        (node) => {
          const unit = (attribute(node, "unit") ?? "").replace(/\{.[a-z]*.\}/gu, "");
          return unit === "" || ucumUnits.has(unit);
        },
      ),
    ],
  ),
];
