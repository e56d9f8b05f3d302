import { attribute, type CdaNode } from "../cda-node.js";
import { ruleText } from "../validation-rule.js";
import { among } from "./attribute-model.js";
import { el, type ElementModel } from "./element-model.js";

const schemes = ["tel", "fax", "mailto", "http", "ftp", "mllp"];
const nulls = ["UNK", "NASK", "ASKU", "NAV", "MSK"];

/** `prefix:text` with an admitted prefix, or nothing but an admitted nullFlavor. */
function isAddress(node: CdaNode): boolean {
  const { attributes } = node.element;
  const [only] = attributes;
  if (attributes.length === 1 && only?.name.local === "nullFlavor" && nulls.includes(only.value)) return true;
  const value = attribute(node, "value") ?? "";
  const colon = value.indexOf(":");
  return colon !== -1 && colon < value.length - 1 && schemes.includes(value.slice(0, colon));
}

/** A telecommunication address. */
export function telecom(cardinality: Pick<ElementModel, "max"> = {}): ElementModel {
  return el("telecom", {
    ...cardinality,
    id: "SM-TELECOM",
    datatype: "TEL",
    attributes: [among("use", ["H", "HP", "HV", "WP", "DIR", "PUB", "EC", "MC", "PG"])],
    checks: [
      {
        id: "VALUE",
        text: ruleText(
          `telecom : @value s'écrit préfixe:texte, avec un préfixe parmi ${schemes.join(", ")} (https est refusé) ; sinon un nullFlavor seul parmi ${nulls.join(", ")}.`,
          `telecom: @value is written prefix:text, with a prefix among ${schemes.join(", ")} (https is refused); else a nullFlavor alone among ${nulls.join(", ")}.`,
          'Écrire par exemple tel:+33100000000, ou nullFlavor="UNK" sans autre attribut.',
          'Write for instance tel:+33100000000, or nullFlavor="UNK" without another attribute.',
        ),
        holds: isAddress,
      },
      {
        id: "NULL",
        text: ruleText(
          "telecom : @value ou nullFlavor, pas les deux.",
          "telecom: @value or nullFlavor, not both.",
          "Retirer l'un des deux.",
          "Remove one of the two.",
        ),
        holds: (node) => (attribute(node, "nullFlavor") === undefined) !== (attribute(node, "value") === undefined),
      },
    ],
  });
}
