import { attribute, childrenOf, twinsOf } from "../cda-node.js";
import { anyChecks } from "./any.js";
import { datatypeCheck, type DatatypeCheck } from "./datatype-check.js";
import { nullAmongGiven } from "./ts.js";
import { isEscapedUri } from "./written-forms.js";

/** Telecommunication addresses (TEL). */
export const telChecks: readonly DatatypeCheck[] = [
  ...anyChecks,
  datatypeCheck(
    "TEL-VALUE",
    [
      "Une adresse de télécommunication a une @value qui est un URI, sans espace ni caractère accentué.",
      "A telecommunication address has a @value that is a URI, without space nor accented character.",
      "Écrire par exemple tel:+33100000000 ou mailto:accueil@example.org.",
      "Write for instance tel:+33100000000 or mailto:accueil@example.org.",
    ],
    (node) => {
      if (attribute(node, "nullFlavor") !== undefined) return true;
      const value = attribute(node, "value");
      return value !== undefined && isEscapedUri(value);
    },
  ),
  datatypeCheck(
    "TEL-NULL-PERIOD",
    [
      "Une adresse nulle n'a pas de période d'utilisation.",
      "A null address has no period of use.",
      "Retirer useablePeriod.",
      "Remove useablePeriod.",
    ],
    (node) => attribute(node, "nullFlavor") === undefined || childrenOf(node, "useablePeriod").length === 0,
  ),
  datatypeCheck(
    "TEL-NULL-MIXED",
    [
      "Des télécommunications répétées ne mêlent pas adresses nulles et adresses données.",
      "Repeated telecommunication addresses do not mix null and given ones.",
      "Retirer l'adresse nulle.",
      "Remove the null address.",
    ],
    (node) => !nullAmongGiven(node),
  ),
  datatypeCheck(
    "TEL-DISTINCT",
    [
      "Deux télécommunications de même @use ont des @value distinctes.",
      "Two telecommunication addresses of the same @use have distinct @value.",
      "Retirer l'adresse répétée.",
      "Remove the repeated address.",
    ],
    (node) => {
      const [use, value] = [attribute(node, "use"), attribute(node, "value")];
      if (use === undefined || value === undefined) return true;
      return !twinsOf(node).some((one) => attribute(one, "use") === use && attribute(one, "value") === value);
    },
  ),
];
