import { attribute, type CdaNode, hasOwnText, textInside, twinsOf } from "../cda-node.js";
import { anyChecks } from "./any.js";
import { datatypeCheck, type DatatypeCheck } from "./datatype-check.js";
import { nullAmongGiven } from "./ts.js";
import { normalizedSpace } from "./written-forms.js";

/** All that a name or an address says: its uses and its texts, in order. */
function wholeText(node: CdaNode): string {
  let text = attribute(node, "use") ?? "";
  let next = 0;
  for (const child of node.element.children) {
    if (typeof child === "string") text += child;
    else if (child.kind === "element") {
      const below = node.children[next++];
      if (below !== undefined) text += wholeText(below);
    }
  }
  return text;
}

/** True when a sibling of the same name says the same. */
export function hasSameTwin(node: CdaNode): boolean {
  const twins = twinsOf(node);
  if (twins.length === 0) return false;
  const text = wholeText(node);
  return twins.some((one) => wholeText(one) === text);
}

function qualifiersOf(part: CdaNode): readonly string[] {
  const written = attribute(part, "qualifier");
  return written === undefined ? [] : written.split(/[ \t\r\n]/u);
}

/** Names (EN). */
export const enChecks: readonly DatatypeCheck[] = [
  ...anyChecks,
  datatypeCheck(
    "EN-CONTENT",
    [
      "Un nom est un texte, ou des parties, ou un nullFlavor : un seul des trois.",
      "A name is a text, or parts, or a nullFlavor: one of the three only.",
      "Écrire family et given, sans texte entre les éléments.",
      "Write family and given, without text between the elements.",
    ],
    (node) => {
      const said = [attribute(node, "nullFlavor") !== undefined, node.children.length > 0, hasOwnText(node)];
      return said.filter(Boolean).length === 1;
    },
  ),
  datatypeCheck(
    "EN-NULL-MIXED",
    [
      "Des noms répétés ne mêlent pas noms nuls et noms donnés.",
      "Repeated names do not mix null and given names.",
      "Retirer le nom nul.",
      "Remove the null name.",
    ],
    (node) => !nullAmongGiven(node),
  ),
  datatypeCheck(
    "EN-DISTINCT",
    [
      "Des noms répétés sont distincts.",
      "Repeated names are distinct.",
      "Retirer le nom répété.",
      "Remove the repeated name.",
    ],
    (node) => !hasSameTwin(node),
  ),
  datatypeCheck(
    "EN-QUALIFIER",
    [
      "Une partie de nom ne répète pas un qualificatif.",
      "A part of a name does not repeat a qualifier.",
      "Retirer le qualificatif répété.",
      "Remove the repeated qualifier.",
    ],
    (node) => {
      // As the official test: one part with distinct qualifiers is enough.
      const parts = node.children.filter(({ element }) => element.name.namespace === "urn:hl7-org:v3");
      return parts.length === 0 || parts.some((part) => new Set(qualifiersOf(part)).size === qualifiersOf(part).length);
    },
  ),
  datatypeCheck(
    "EN-EMPTY-PART",
    [
      "Une partie du nom est vide.",
      "A part of the name is empty.",
      "Retirer la partie vide.",
      "Remove the empty part.",
    ],
    (node) =>
      node.children.every(
        (part) =>
          part.element.name.local === "validTime" ||
          attribute(part, "nullFlavor") !== undefined ||
          normalizedSpace(textInside(part)) !== "",
      ),
    "advice",
  ),
  datatypeCheck(
    "EN-QUOTE",
    [
      "Le nom commence par un guillemet.",
      "The name begins with a quote.",
      "Retirer les guillemets.",
      "Remove the quotes.",
    ],
    (node) => !normalizedSpace(textInside(node)).startsWith('"'),
    "advice",
  ),
];

/** Names of persons (PN). */
export const pnChecks: readonly DatatypeCheck[] = [
  ...enChecks,
  datatypeCheck(
    "PN-LEGAL-STATUS",
    [
      "Un nom de personne n'a pas de partie qualifiée LS (statut juridique).",
      "The name of a person has no part qualified LS (legal status).",
      "Retirer le qualificatif LS.",
      "Remove the qualifier LS.",
    ],
    (node) => !node.children.some((part) => qualifiersOf(part).includes("LS")),
  ),
];

/** Names of organisations (ON). */
export const onChecks: readonly DatatypeCheck[] = [
  ...enChecks,
  datatypeCheck(
    "ON-TEXT",
    [
      "Le nom d'une organisation est un texte simple, sans parties.",
      "The name of an organisation is plain text, without parts.",
      "Écrire le nom comme texte de l'élément name.",
      "Write the name as the text of the element name.",
    ],
    (node) => node.children.length === 0,
  ),
];
