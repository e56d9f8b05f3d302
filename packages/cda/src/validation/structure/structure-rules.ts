import { type CdaValidationRule, rule, type RuleText, ruleText } from "../validation-rule.js";

const reference = "HL7 CDA R2, POCD_MT000040; CDA_extended.xsd";

function schemaRule(name: string, text: RuleText): CdaValidationRule {
  return rule(`XSD-${name}`, "schema", reference, text);
}

/** What the schema refuses, one rule a kind of fault. */
export const structureRules = {
  root: schemaRule(
    "ROOT",
    ruleText(
      "Le document ne contient pas d'élément ClinicalDocument de l'espace de noms urn:hl7-org:v3.",
      "The document holds no ClinicalDocument element of the namespace urn:hl7-org:v3.",
      "Donner un document CDA R2, ou une feuille de style qui en contient un.",
      "Give a CDA R2 document, or a style sheet that holds one.",
    ),
  ),
  unexpected: schemaRule(
    "CHILD-UNEXPECTED",
    ruleText(
      "L'élément n'est pas admis à cette place.",
      "The element is not admitted at this place.",
      "Remettre les éléments dans l'ordre du schéma, retirer celui qui est en trop ou écrire celui qui manque avant.",
      "Put the elements in the order of the schema, remove the extra one or write the one missing before it.",
    ),
  ),
  missing: schemaRule(
    "CHILD-MISSING",
    ruleText(
      "Il manque un élément obligatoire à la fin de celui-ci.",
      "A mandatory element is missing at the end of this one.",
      "Ajouter l'un des éléments attendus.",
      "Add one of the expected elements.",
    ),
  ),
  attribute: schemaRule(
    "ATTRIBUTE-UNEXPECTED",
    ruleText(
      "Un attribut n'est pas admis sur cet élément.",
      "An attribute is not admitted on this element.",
      "Retirer l'attribut ; les attributs admis sont ceux de la classe.",
      "Remove the attribute; those admitted are those of the class.",
    ),
  ),
  attributeMissing: schemaRule(
    "ATTRIBUTE-MISSING",
    ruleText(
      "Il manque un attribut obligatoire.",
      "A mandatory attribute is missing.",
      "Ajouter l'attribut attendu.",
      "Add the expected attribute.",
    ),
  ),
  value: schemaRule(
    "ATTRIBUTE-VALUE",
    ruleText(
      "La valeur d'un attribut n'a pas la forme que le schéma impose.",
      "The value of an attribute has not the form that the schema imposes.",
      "Écrire les dates sous la forme AAAAMMJJHHMMSS+ZZZZ, les OID sans zéro en tête d'arc, les codes sans espace.",
      "Write dates as YYYYMMDDHHMMSS+ZZZZ, OIDs without a leading zero in an arc, codes without spaces.",
    ),
  ),
  text: schemaRule(
    "TEXT-UNEXPECTED",
    ruleText(
      "L'élément ne peut pas contenir de texte.",
      "The element cannot hold text.",
      "Retirer le texte, ou le mettre dans l'attribut ou l'élément qui le porte.",
      "Remove the text, or put it in the attribute or element that carries it.",
    ),
  ),
  type: schemaRule(
    "TYPE",
    ruleText(
      "Le type de la valeur (xsi:type) manque ou n'est pas admis ici.",
      "The type of the value (xsi:type) is missing or not admitted here.",
      "Écrire xsi:type avec un type concret de la classe attendue, par exemple CD ou PQ.",
      "Write xsi:type with a concrete type of the expected class, for instance CD or PQ.",
    ),
  ),
  identifier: schemaRule(
    "ID-DUPLICATE",
    ruleText(
      "Deux éléments du document portent le même ID.",
      "Two elements of the document bear the same ID.",
      "Donner à chaque attribut ID une valeur unique dans tout le document.",
      "Give each ID attribute a value unique in the whole document.",
    ),
  ),
  reference: schemaRule(
    "IDREF-DANGLING",
    ruleText(
      "Une référence interne (IDREF) ne désigne aucun ID du document.",
      "An internal reference (IDREF) names no ID of the document.",
      "Corriger la référence ou donner l'ID à l'élément visé.",
      "Correct the reference or give the ID to the element meant.",
    ),
  ),
} as const;
