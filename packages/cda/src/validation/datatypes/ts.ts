import { attribute, type CdaNode, childrenOf, twinsOf } from "../cda-node.js";
import { anyChecks } from "./any.js";
import { datatypeCheck, type DatatypeCheck } from "./datatype-check.js";
import { readTimestamp } from "./timestamp.js";

/** Quantities (QTY). */
const qtyChecks: readonly DatatypeCheck[] = [
  ...anyChecks,
  datatypeCheck(
    "QTY-UNCERTAINTY",
    [
      "Une quantité ne porte pas d'incertitude.",
      "A quantity bears no uncertainty.",
      "Retirer l'incertitude.",
      "Remove the uncertainty.",
    ],
    (node) =>
      childrenOf(node, "uncertainty").every((one) =>
        ["expression", "uncertainty", "originalText"].every((name) => attribute(one, name) === undefined),
      ),
  ),
  datatypeCheck(
    "QTY-NULL-MIXED",
    [
      "Des éléments répétés ne mêlent pas valeurs nulles et valeurs renseignées.",
      "Repeated elements do not mix null and given values.",
      "Retirer l'occurrence nulle.",
      "Remove the null occurrence.",
    ],
    (node) => !nullAmongGiven(node),
  ),
  datatypeCheck(
    "QTY-DISTINCT",
    [
      "Des quantités répétées sont distinctes.",
      "Repeated quantities are distinct.",
      "Retirer la quantité répétée.",
      "Remove the repeated quantity.",
    ],
    (node) => {
      const [value, unit] = [attribute(node, "value"), attribute(node, "unit")];
      if (value === undefined || unit === undefined) return true;
      return !twinsOf(node).some((one) => attribute(one, "value") === value && attribute(one, "unit") === unit);
    },
  ),
];

/** True when a null element has siblings of its name that are not. */
export function nullAmongGiven(node: CdaNode): boolean {
  return (
    attribute(node, "nullFlavor") !== undefined &&
    twinsOf(node).some((one) => attribute(one, "nullFlavor") === undefined)
  );
}

function valueOrNull(id: string): DatatypeCheck {
  return datatypeCheck(
    id,
    [
      "L'élément a une @value ou un nullFlavor, pas les deux.",
      "The element has a @value or a nullFlavor, not both.",
      "Écrire @value, ou le nullFlavor seul là où il est admis.",
      "Write @value, or the nullFlavor alone where it is admitted.",
    ],
    (node) => {
      const isNull = attribute(node, "nullFlavor") !== undefined;
      const given = attribute(node, "value") !== undefined;
      return (isNull || given || node.children.length > 0) && !(isNull && given);
    },
  );
}

/** Points in time (TS). */
export const tsChecks: readonly DatatypeCheck[] = [
  ...qtyChecks,
  valueOrNull("TS-VALUE"),
  datatypeCheck(
    "TS-INSTANT",
    [
      "La date et l'heure existent dans le calendrier et s'écrivent AAAAMMJJHHMMSS+ZZZZ, sans composant à demi écrit.",
      "The date and time exist in the calendar and are written YYYYMMDDHHMMSS+ZZZZ, no component half written.",
      "Écrire une date réelle au format HL7, sans tirets ni deux-points.",
      "Write a real date in the HL7 form, without dashes or colons.",
    ],
    (node) => {
      const value = attribute(node, "value");
      return value === undefined || readTimestamp(value) !== undefined;
    },
  ),
];

/** Bounds of an interval (IVXB_TS). */
export const boundChecks: readonly DatatypeCheck[] = [
  ...tsChecks,
  datatypeCheck(
    "IVXB_TS-INCLUSIVE",
    [
      "Une borne nulle ne dit pas si elle est exclue.",
      "A null bound does not say whether it is excluded.",
      "Retirer @inclusive.",
      "Remove @inclusive.",
    ],
    (node) => attribute(node, "nullFlavor") === undefined || [undefined, "true"].includes(attribute(node, "inclusive")),
  ),
];

/** Whole numbers (INT). */
export const intChecks: readonly DatatypeCheck[] = [...qtyChecks, valueOrNull("INT-VALUE")];

/** Whole numbers above zero (INT.POS). */
export const positiveIntChecks: readonly DatatypeCheck[] = [
  ...intChecks,
  datatypeCheck(
    "INT-POSITIVE",
    [
      "Le nombre est supérieur à zéro.",
      "The number is above zero.",
      "Écrire un entier à partir de 1.",
      "Write an integer from 1.",
    ],
    (node) => attribute(node, "nullFlavor") !== undefined || Number(attribute(node, "value")) > 0,
  ),
];
