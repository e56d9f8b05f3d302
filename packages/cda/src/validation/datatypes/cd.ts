import { attribute, type CdaNode, childrenOf, descendantsNamed, twinsOf } from "../cda-node.js";
import { anyChecks } from "./any.js";
import { datatypeCheck, type DatatypeCheck } from "./datatype-check.js";
import { isLanguageTag } from "./written-forms.js";

function below(node: CdaNode, name: string): readonly CdaNode[] {
  return descendantsNamed(node, name);
}

function bears(node: CdaNode, name: string): boolean {
  return attribute(node, name) !== undefined;
}

/** What goes with what on a coded value, its translations included. */
function goTogether(node: CdaNode): boolean {
  return (
    (bears(node, "codeSystem") || !["code", "codeSystemName", "codeSystemVersion"].some((name) => bears(node, name))) &&
    (bears(node, "code") || !bears(node, "displayName"))
  );
}

/** Coded values (CD). */
export const cdChecks: readonly DatatypeCheck[] = [
  ...anyChecks,
  datatypeCheck(
    "CD-CODE",
    [
      "Une donnée codée a un @code, un originalText ou un nullFlavor.",
      "A coded value has a @code, an originalText or a nullFlavor.",
      "Écrire @code et @codeSystem.",
      "Write @code and @codeSystem.",
    ],
    (node) =>
      bears(node, "nullFlavor") ||
      bears(node, "code") ||
      childrenOf(node, "originalText").some((text) => !bears(text, "nullFlavor")),
  ),
  datatypeCheck(
    "CD-CODESYSTEM",
    [
      "@code, @codeSystemName et @codeSystemVersion vont avec @codeSystem ; @displayName va avec @code.",
      "@code, @codeSystemName and @codeSystemVersion go with @codeSystem; @displayName goes with @code.",
      "Ajouter @codeSystem (OID de la terminologie), ou @code.",
      "Add @codeSystem (OID of the terminology), or @code.",
    ],
    goTogether,
  ),
  datatypeCheck(
    "CD-NULL-CODE",
    [
      "Une donnée codée n'a pas à la fois un nullFlavor et un @code ou un @displayName.",
      "A coded value has not both a nullFlavor and a @code or @displayName.",
      "Choisir l'un ou l'autre.",
      "Choose one or the other.",
    ],
    (node) => !bears(node, "nullFlavor") || !(bears(node, "code") || bears(node, "displayName")),
  ),
  datatypeCheck(
    "CD-TRANSLATION",
    [
      "Une traduction n'est pas nulle ; son @codeSystem va avec un @code, ses autres attributs avec @codeSystem.",
      "A translation is not null; its @codeSystem goes with a @code, its other attributes with @codeSystem.",
      "Écrire @code et @codeSystem sur la traduction, ou la retirer.",
      "Write @code and @codeSystem on the translation, or remove it.",
    ],
    (node) =>
      below(node, "translation").every(
        (one) =>
          !bears(one, "nullFlavor") &&
          (!bears(one, "codeSystem") || bears(one, "code")) &&
          (bears(one, "codeSystem") || !(bears(one, "codeSystemName") || bears(one, "codeSystemVersion"))) &&
          (bears(one, "code") || !bears(one, "displayName")),
      ),
  ),
  datatypeCheck(
    "CD-DISTINCT",
    [
      "Des codes répétés, ou les traductions d'un code, sont distincts.",
      "Repeated codes, or the translations of a code, are distinct.",
      "Retirer le code répété.",
      "Remove the repeated code.",
    ],
    (node) => {
      const [code, system] = [attribute(node, "code"), attribute(node, "codeSystem")];
      const twin =
        code !== undefined &&
        system !== undefined &&
        twinsOf(node).some((one) => attribute(one, "code") === code && attribute(one, "codeSystem") === system);
      const translations = below(node, "translation").map(
        (one) => (attribute(one, "code") ?? "") + (attribute(one, "codeSystem") ?? ""),
      );
      return !twin && new Set(translations).size === translations.length;
    },
  ),
  datatypeCheck(
    "CD-LANGUAGE",
    [
      "La langue d'un originalText suit la RFC 3066.",
      "The language of an originalText follows RFC 3066.",
      "Écrire par exemple fr ou fr-FR.",
      "Write for instance fr or fr-FR.",
    ],
    (node) =>
      below(node, "originalText").every((text) => {
        const language = attribute(text, "language");
        return language === undefined || isLanguageTag(language);
      }),
  ),
  datatypeCheck(
    "CD-LABEL",
    [
      "Le libellé (displayName) contient une tabulation ou un retour à la ligne.",
      "The label (displayName) holds a tab or a line break.",
      "Écrire le libellé sur une ligne.",
      "Write the label on one line.",
    ],
    (node) => !/[\r\n\t]/u.test(attribute(node, "displayName") ?? ""),
    "advice",
  ),
];

/** Codes without qualifier (CE, CV). */
export const ceChecks: readonly DatatypeCheck[] = [
  ...cdChecks,
  datatypeCheck(
    "CE-QUALIFIER",
    [
      "Ce code n'admet pas de qualificatif.",
      "This code admits no qualifier.",
      "Retirer qualifier, ou le porter par une traduction.",
      "Remove qualifier, or carry it by a translation.",
    ],
    (node) => childrenOf(node, "qualifier").length === 0,
  ),
];

/** Simple codes (CS). */
export const csChecks: readonly DatatypeCheck[] = [
  ...anyChecks,
  datatypeCheck(
    "CS-CODE",
    [
      "Un code simple a @code ou un nullFlavor, pas les deux.",
      "A simple code has @code or a nullFlavor, not both.",
      "Écrire @code.",
      "Write @code.",
    ],
    (node) => bears(node, "nullFlavor") !== (bears(node, "code") || bears(node, "typeCode")),
  ),
  datatypeCheck(
    "CS-ALONE",
    [
      "Un code simple n'a ni terminologie, ni libellé, ni traduction.",
      "A simple code has no terminology, label or translation.",
      "Ne garder que @code.",
      "Keep @code alone.",
    ],
    (node) =>
      ["2.16.840.1.113883.5.139", undefined].includes(attribute(node, "codeSystem")) &&
      ["TimingEvent", undefined].includes(attribute(node, "codeSystemName")) &&
      !bears(node, "codeSystemVersion") &&
      !bears(node, "displayName") &&
      !node.children.some(({ name }) => ["originalText", "qualifier", "translation"].includes(name)),
  ),
];

/** Qualifiers (CR). */
export const crChecks: readonly DatatypeCheck[] = [
  ...anyChecks,
  datatypeCheck(
    "CR-CONTENT",
    [
      "Un qualificatif a un contenu ou un nullFlavor, pas les deux.",
      "A qualifier has content or a nullFlavor, not both.",
      "Écrire name, et value s'il y a lieu.",
      "Write name, and value where it applies.",
    ],
    (node) => bears(node, "nullFlavor") !== node.children.length > 0,
  ),
];
