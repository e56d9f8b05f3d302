import { attribute, twinsOf } from "../cda-node.js";
import { anyChecks } from "./any.js";
import { datatypeCheck, type DatatypeCheck } from "./datatype-check.js";
import { isOid, isUuid } from "./written-forms.js";

const nullTogether = ["identifierName", "displayable", "reliability", "assigningAuthorityName"];

/** Identifiers (II). */
export const iiChecks: readonly DatatypeCheck[] = [
  ...anyChecks,
  datatypeCheck(
    "II-ROOT-REQUIRED",
    [
      "Un identifiant a un @root, ou un nullFlavor.",
      "An identifier has a @root, or a nullFlavor.",
      "Écrire l'OID de l'autorité dans @root.",
      "Write the OID of the authority in @root.",
    ],
    (node) => attribute(node, "nullFlavor") !== undefined || attribute(node, "root") !== undefined,
  ),
  datatypeCheck(
    "II-NULL-ALONE",
    [
      "Un identifiant nul n'a ni @root ni autre attribut d'identifiant.",
      "A null identifier has neither @root nor another attribute of an identifier.",
      "Retirer le nullFlavor ou les autres attributs.",
      "Remove the nullFlavor or the other attributes.",
    ],
    (node) =>
      attribute(node, "nullFlavor") === undefined ||
      ["root", ...nullTogether].every((name) => attribute(node, name) === undefined),
  ),
  datatypeCheck(
    "II-ROOT-FORM",
    [
      "@root est un OID (sans zéro en tête d'arc) ou un UUID.",
      "@root is an OID (no leading zero in an arc) or a UUID.",
      "Écrire un OID correct, par exemple 1.2.250.1.999.1, ou un UUID en majuscules.",
      "Write a correct OID, for instance 1.2.250.1.999.1, or a UUID in upper case.",
    ],
    (node) => {
      const root = attribute(node, "root");
      return root === undefined || isOid(root) || isUuid(root);
    },
  ),
  datatypeCheck(
    "II-DISTINCT",
    [
      "Deux identifiants d'un même élément ne sont pas identiques, et un @root sans @extension n'est pas répété.",
      "Two identifiers of one element are not the same, and a @root without @extension is not repeated.",
      "Retirer l'identifiant répété.",
      "Remove the repeated identifier.",
    ],
    (node) => {
      const root = attribute(node, "root");
      const extension = attribute(node, "extension");
      if (root === undefined) return true;
      return !twinsOf(node).some(
        (one) =>
          attribute(one, "root") === root && (extension === undefined || attribute(one, "extension") === extension),
      );
    },
  ),
  datatypeCheck(
    "II-LENGTH",
    [
      "@root dépasse 128 caractères, ou @extension 64.",
      "@root is longer than 128 characters, or @extension than 64.",
      "Raccourcir l'identifiant.",
      "Shorten the identifier.",
    ],
    (node) => (attribute(node, "root") ?? "").length <= 128 && (attribute(node, "extension") ?? "").length <= 64,
    "advice",
  ),
  datatypeCheck(
    "II-UUID-CASE",
    [
      "Un UUID est écrit en minuscules ; HL7 le veut en majuscules.",
      "A UUID is written in lower case; HL7 wants upper case.",
      "Écrire l'UUID en majuscules.",
      "Write the UUID in upper case.",
    ],
    (node) => {
      const root = attribute(node, "root") ?? "";
      return !isUuid(root) || root === root.toUpperCase();
    },
    "note",
  ),
];
