import { attribute, type CdaNode, childrenOf, hasOwnText, textInside } from "../cda-node.js";
import { anyChecks } from "./any.js";
import { datatypeCheck, type DatatypeCheck } from "./datatype-check.js";
import { hasSameTwin } from "./en.js";
import { nullAmongGiven } from "./ts.js";
import { normalizedSpace } from "./written-forms.js";

function bound(period: CdaNode, name: string): string | undefined {
  return childrenOf(period, name)
    .map((one) => attribute(one, "value"))
    .find((value) => value !== undefined);
}

/** Postal addresses (AD). */
export const adChecks: readonly DatatypeCheck[] = [
  ...anyChecks,
  datatypeCheck(
    "AD-CONTENT",
    [
      "Une adresse est faite de parties, ou d'un texte, ou d'un nullFlavor ; jamais de texte entre les parties.",
      "An address is made of parts, or of a text, or of a nullFlavor; never of text between the parts.",
      "Écrire des streetAddressLine, ou les parties structurées, sans texte autour.",
      "Write streetAddressLine elements, or the structured parts, without text around them.",
    ],
    (node) => attribute(node, "nullFlavor") !== undefined || node.children.length > 0 !== hasOwnText(node),
  ),
  datatypeCheck(
    "AD-PERIOD",
    [
      "La période d'une adresse a des bornes de même précision, le début avant la fin, une durée en unités de temps.",
      "The period of an address has bounds of the same precision, the start before the end, a width in units of time.",
      "Corriger useablePeriod, ou le retirer.",
      "Correct useablePeriod, or remove it.",
    ],
    (node) =>
      childrenOf(node, "useablePeriod").every((period) => {
        const [low, high] = [bound(period, "low"), bound(period, "high")];
        const unit = childrenOf(period, "width").map((width) => attribute(width, "unit") ?? "")[0] ?? "";
        if (!/^(us|ms|s|min|h|d|wk|mo|a|)$/u.test(unit)) return false;
        if (low === undefined || high === undefined) return true;
        return (
          low.length === high.length &&
          Number(low.padEnd(14, "0").slice(0, 14)) < Number(high.padEnd(14, "0").slice(0, 14))
        );
      }),
  ),
  datatypeCheck(
    "AD-NULL-MIXED",
    [
      "Des adresses répétées ne mêlent pas adresses nulles et adresses données.",
      "Repeated addresses do not mix null and given addresses.",
      "Retirer l'adresse nulle.",
      "Remove the null address.",
    ],
    (node) => !nullAmongGiven(node),
  ),
  datatypeCheck(
    "AD-DISTINCT",
    [
      "Des adresses répétées sont distinctes.",
      "Repeated addresses are distinct.",
      "Retirer l'adresse répétée.",
      "Remove the repeated address.",
    ],
    (node) => !hasSameTwin(node),
  ),
  datatypeCheck(
    "AD-EMPTY-PART",
    [
      "Une partie de l'adresse est vide.",
      "A part of the address is empty.",
      "Retirer la partie vide.",
      "Remove the empty part.",
    ],
    (node) =>
      node.children.every(
        (part) =>
          part.name === "useablePeriod" ||
          attribute(part, "nullFlavor") !== undefined ||
          normalizedSpace(textInside(part)) !== "",
      ),
    "advice",
  ),
];
