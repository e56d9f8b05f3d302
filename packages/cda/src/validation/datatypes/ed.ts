import { attribute, type CdaNode, childrenOf, hasOwnText } from "../cda-node.js";
import { anyChecks } from "./any.js";
import { datatypeCheck, type DatatypeCheck } from "./datatype-check.js";
import { isLanguageTag } from "./written-forms.js";

function bears(node: CdaNode, name: string): boolean {
  return attribute(node, name) !== undefined;
}

/** Encapsulated data (ED). */
export const edChecks: readonly DatatypeCheck[] = [
  ...anyChecks,
  datatypeCheck(
    "ED-CONTENT",
    [
      "L'élément n'est pas vide : il a un texte, un contenu ou un nullFlavor.",
      "The element is not empty: it has text, content or a nullFlavor.",
      "Écrire le texte, ou retirer l'élément.",
      "Write the text, or remove the element.",
    ],
    (node) => bears(node, "nullFlavor") || node.children.length > 0 || hasOwnText(node),
  ),
  datatypeCheck(
    "ED-INTEGRITY",
    [
      "Une empreinte va avec son algorithme, une compression avec des données binaires.",
      "A digest goes with its algorithm, a compression with binary data.",
      "Ajouter integrityCheckAlgorithm, ou retirer integrityCheck ou compression.",
      "Add integrityCheckAlgorithm, or remove integrityCheck or compression.",
    ],
    (node) =>
      (!bears(node, "integrityCheck") || bears(node, "integrityCheckAlgorithm")) &&
      (!bears(node, "compression") ||
        childrenOf(node, "reference").some((one) => bears(one, "value")) ||
        (attribute(node, "representation") === "B64" && node.element.children.some((one) => typeof one === "string"))),
  ),
  datatypeCheck(
    "ED-THUMBNAIL",
    [
      "Une vignette n'a ni vignette ni traduction, et n'est pas à la fois nulle et référencée.",
      "A thumbnail has neither thumbnail nor translation, and is not both null and referenced.",
      "Corriger ou retirer la vignette.",
      "Correct or remove the thumbnail.",
    ],
    (node) => {
      const thumbnails = childrenOf(node, "thumbnail");
      if (thumbnails.length === 0) return true;
      return (
        thumbnails.some((one) => !(bears(one, "nullFlavor") && childrenOf(one, "reference").length > 0)) &&
        thumbnails.some((one) => childrenOf(one, "thumbnail").length === 0) &&
        (!bears(node, "nullFlavor") || thumbnails.some((one) => bears(one, "nullFlavor")))
      );
    },
  ),
  datatypeCheck(
    "ED-NULL-ALONE",
    [
      "Un texte nul n'a ni type de média, ni langue, ni jeu de caractères.",
      "A null text has neither media type, nor language, nor character set.",
      "Retirer le nullFlavor ou les autres attributs.",
      "Remove the nullFlavor or the other attributes.",
    ],
    (node) =>
      !bears(node, "nullFlavor") ||
      ([undefined, "text/plain"].includes(attribute(node, "mediaType")) &&
        [undefined, "SHA-1"].includes(attribute(node, "integrityCheckAlgorithm")) &&
        !["charset", "language", "compression", "integrityCheck"].some((name) => bears(node, name))),
  ),
  datatypeCheck(
    "ED-LANGUAGE",
    [
      "La langue suit la RFC 3066.",
      "The language follows RFC 3066.",
      "Écrire par exemple fr ou fr-FR.",
      "Write for instance fr or fr-FR.",
    ],
    (node) => {
      const language = attribute(node, "language");
      return language === undefined || isLanguageTag(language);
    },
  ),
];

/** Character strings (ST). */
export const stChecks: readonly DatatypeCheck[] = [
  ...edChecks,
  datatypeCheck(
    "ST-PLAIN",
    [
      "Une chaîne est un texte simple : ni référence, ni vignette, ni compression, ni autre type que text/plain.",
      "A string is plain text: no reference, thumbnail, compression, nor type other than text/plain.",
      "Ne garder que le texte.",
      "Keep the text alone.",
    ],
    (node) =>
      !node.children.some(({ name }) => name === "reference" || name === "thumbnail") &&
      [undefined, "TXT"].includes(attribute(node, "representation")) &&
      [undefined, "text/plain"].includes(attribute(node, "mediaType")) &&
      [undefined, "SHA-1"].includes(attribute(node, "integrityCheckAlgorithm")) &&
      !bears(node, "compression") &&
      !bears(node, "integrityCheck"),
  ),
];

/** Character strings that may carry a code (SC). */
export const scChecks: readonly DatatypeCheck[] = [
  ...stChecks,
  datatypeCheck(
    "SC-CODE",
    [
      "@code va avec @codeSystem, @displayName avec @code, et aucun avec un nullFlavor.",
      "@code goes with @codeSystem, @displayName with @code, and none with a nullFlavor.",
      "Ajouter @codeSystem, ou retirer le code.",
      "Add @codeSystem, or remove the code.",
    ],
    (node) =>
      (bears(node, "codeSystem") ||
        !["code", "codeSystemName", "codeSystemVersion"].some((name) => bears(node, name))) &&
      (bears(node, "code") || !bears(node, "displayName")) &&
      !(bears(node, "nullFlavor") && (bears(node, "code") || bears(node, "displayName"))),
  ),
];
