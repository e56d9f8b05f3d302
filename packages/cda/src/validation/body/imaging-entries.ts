import { atPath, attribute, type CdaNode, childrenOf, writtenType } from "../cda-node.js";
import {
  atLeastOne,
  atMostOne,
  type BodyCheck,
  check,
  coded,
  completed,
  counts,
  dicom,
  exactlyOne,
  has,
  isCoded,
  snomed,
  statement,
  templateCount,
  templated,
} from "./body-check.js";
import { bodyRules, type BodyRuleSet, templateRules } from "./body-rules.js";
import { hasTemplate } from "./document-index.js";
import { type EntryName, entryRules } from "./entry-rules.js";
import { entries, frenchEntries } from "./templates.js";

const two = templateCount({ min: 2, max: 2 });
const both = (name: EntryName): BodyCheck => templated(entries[name].standard, entries[name].french);

function related(node: CdaNode, typeCode: string, path: string): readonly CdaNode[] {
  return childrenOf(node, "entryRelationship")
    .filter((one) => attribute(one, "typeCode") === typeCode)
    .flatMap((one) => atPath(one, path));
}

/** Entries that back an observation: when one stands, an object and a quantity do. */
function support(template: string, label: string): BodyCheck {
  return check(
    `SPRT-${label}`,
    [
      `si entryRelationship SPRT figure, il y a une observation ${template} avec un code.`,
      `when entryRelationship SPRT stands, there is an observation ${template} with a code.`,
      "Compléter les entrées de type SPRT, ou les retirer.",
      "Complete the entries of type SPRT, or remove them.",
    ],
    (node) => {
      const relations = childrenOf(node, "entryRelationship").filter((one) => attribute(one, "typeCode") === "SPRT");
      return (
        relations.length === 0 ||
        related(node, "SPRT", "observation").some(
          (one) => hasTemplate(one, template) && childrenOf(one, "code").length > 0,
        )
      );
    },
  );
}

const observation = [
  statement("observation", "OBS", true),
  ...["id", "code", "statusCode", "value", "targetSiteCode"].map((path) => counts(path, exactlyOne)),
  support(entries.object.french, "OBJECT"),
  support(entries.quantity.french, "QUANTITY"),
];

const quantity = [
  statement("observation", "OBS", "EVN"),
  ...["id", "code", "statusCode"].map((path) => counts(path, exactlyOne)),
  counts("value", exactlyOne, (node) => writtenType(node) === "PQ"),
  counts("targetSiteCode", exactlyOne),
];

const technique = [
  statement("procedure", "PROC", true),
  ...has("id"),
  counts("code", exactlyOne),
  counts("methodCode", atLeastOne),
  counts("targetSiteCode", exactlyOne),
  counts("participant", atMostOne),
];

const product = [
  completed,
  counts("id", exactlyOne),
  ...["routeCode", "doseQuantity", "rateQuantity"].map((path) => counts(path, atMostOne)),
  counts("consumable", exactlyOne),
  ...has("consumable/manufacturedProduct", "consumable/manufacturedProduct/manufacturedMaterial"),
];

function studyWith(series: string): readonly BodyCheck[] {
  return [
    statement("act"),
    ...has("id"),
    check(
      "CODE",
      [
        "code vaut 113014 de la terminologie DICOM.",
        "code is 113014 of the DICOM code system.",
        `Écrire code="113014" codeSystem="${dicom}".`,
        `Write code="113014" codeSystem="${dicom}".`,
      ],
      (node) => isCoded(node, "113014", dicom),
    ),
    check(
      "HAS-SERIES",
      [
        `contient une série (act ${series}, entryRelationship COMP).`,
        `holds a series (act ${series}, entryRelationship COMP).`,
        "Ajouter la série.",
        "Add the series.",
      ],
      (node) => related(node, "COMP", "act").some((one) => hasTemplate(one, series)),
    ),
  ];
}

const series = [
  statement("act", true, true),
  ...has("id"),
  counts("code", exactlyOne),
  coded("113015", dicom),
  check(
    "MODALITY",
    [
      "code a un qualifier, de nom 121139 (DICOM) et avec une valeur : la modalité.",
      "code has one qualifier, of name 121139 (DICOM) and with a value: the modality.",
      'Écrire qualifier/name code="121139" et qualifier/value avec la modalité.',
      'Write qualifier/name code="121139" and qualifier/value with the modality.',
    ],
    (node) => {
      const names = atPath(node, "code/qualifier/name");
      return (
        atPath(node, "code/qualifier").length === 1 &&
        names.length === 1 &&
        atPath(node, "code/qualifier/value").length === 1 &&
        names.every((one) => attribute(one, "code") === "121139" && attribute(one, "codeSystem") === dicom)
      );
    },
  ),
  check(
    "HAS-OBJECT",
    [
      "contient un objet (observation 1.2.840.10008.9.18, entryRelationship COMP), un seul, avec un code.",
      "holds one object (observation 1.2.840.10008.9.18, entryRelationship COMP), one only, with a code.",
      "N'écrire qu'un objet, qui porte le lien vers l'examen.",
      "Write one object only, which bears the link to the study.",
    ],
    (node) => {
      const objects = related(node, "COMP", "observation");
      const templates = objects.flatMap((one) => childrenOf(one, "templateId"));
      return (
        templates.filter((one) => attribute(one, "root") === entries.object.standard).length === 1 &&
        objects.some((one) => hasTemplate(one, entries.object.standard) && childrenOf(one, "code").length > 0)
      );
    },
  ),
];

/** Entries of an object: at most one purpose and one list of frames, each with a code. */
function relatedOnce(typeCode: string, template: string): BodyCheck {
  return check(
    `RELATED-${typeCode}`,
    [
      `si entryRelationship ${typeCode} figure, il y a une observation ${template} au plus, avec un code.`,
      `when entryRelationship ${typeCode} stands, there is at most one observation ${template}, with a code.`,
      "Compléter l'entrée, ou la retirer.",
      "Complete the entry, or remove it.",
    ],
    (node) => {
      const relations = childrenOf(node, "entryRelationship").filter((one) => attribute(one, "typeCode") === typeCode);
      if (relations.length === 0) return true;
      const observations = related(node, typeCode, "observation");
      const templates = observations.flatMap((one) => childrenOf(one, "templateId"));
      return (
        templates.filter((one) => attribute(one, "root") === template).length <= 1 &&
        observations.some((one) => hasTemplate(one, template) && childrenOf(one, "code").length > 0)
      );
    },
  );
}

const object = [
  statement("observation", "DGIMG", "EVN"),
  two,
  both("object"),
  ...has("id"),
  counts("code", exactlyOne),
];

/** Topography of a location: reference to the text, qualifier with name and value. */
function location(source: "ihe" | "mcc", name: "technique" | "quantity", topography: string | undefined): BodyRuleSet {
  const checks = [
    check(
      "QUALIFIER",
      [
        `qualifier, s'il figure, a un nom${topography === undefined ? "" : ` de code ${topography}`} et une valeur.`,
        `qualifier, when it stands, has a name${topography === undefined ? "" : ` of code ${topography}`} and a value.`,
        "Compléter ou retirer le qualificatif.",
        "Complete or remove the qualifier.",
      ],
      (node) => {
        const names = atPath(node, "qualifier/name");
        return (
          childrenOf(node, "qualifier").length === 0 ||
          (childrenOf(node, "qualifier").some((one) =>
            childrenOf(one, "name").some((of) => topography === undefined || attribute(of, "code") === topography),
          ) &&
            names.length > 0 &&
            atPath(node, "qualifier/value").length > 0)
        );
      },
    ),
    check(
      "ORIGINALTEXT",
      [
        "originalText, s'il figure, est une référence au texte de la section.",
        "originalText, when it stands, is a reference to the text of the section.",
        "Écrire originalText/reference.",
        "Write originalText/reference.",
      ],
      (node) => childrenOf(node, "originalText").length === 0 || atPath(node, "originalText/reference").length > 0,
    ),
  ];
  const template = entries[name].standard;
  return bodyRules(
    {
      source,
      id: `${name.toUpperCase()}-TARGETSITECODE`,
      label: `targetSiteCode (${template})`,
      reference: `${source === "ihe" ? "DICOM PS3.20, IHE.sch" : "CI-SIS Modèles de contenus CDA"}, ${template}`,
      nodes: (index) => index.withTemplate(template).flatMap((one) => childrenOf(one, "targetSiteCode")),
    },
    source === "ihe" && name === "technique" ? checks.slice(0, 1) : checks,
  );
}

const labels = {
  observation: "FR-DICOM-Observation",
  quantity: "FR-DICOM-Quantite",
  technique: "FR-DICOM-Technique-imagerie",
  product: "FR-DICOM-Administration-produit-de-sante",
  study: "FR-DICOM-Examen-imagerie",
  series: "FR-DICOM-Serie-imagerie",
  object: "FR-DICOM-SOP-instance-observation",
} as const;

/** Entries of the imaging report as DICOM PS3.20 defines them, then as the CI-SIS narrows them. */
export const imagingEntryRules: readonly BodyRuleSet[] = [
  entryRules("ihe", "observation", labels.observation, observation),
  entryRules("mcc", "observation", labels.observation, [...observation, two, both("observation")]),
  entryRules("ihe", "quantity", labels.quantity, quantity),
  entryRules("mcc", "quantity", labels.quantity, [...quantity, two, both("quantity")]),
  location("ihe", "quantity", "106233006"),
  location("mcc", "quantity", "106233006"),
  entryRules("ihe", "technique", labels.technique, technique),
  entryRules("mcc", "technique", labels.technique, [...technique, two, templated(entries.technique.french)]),
  location("ihe", "technique", undefined),
  location("mcc", "technique", undefined),
  entryRules("ihe", "product", labels.product, [
    statement("substanceAdministration", "SBADM", ["EVN", "INT"]),
    ...product,
  ]),
  entryRules("mcc", "product", labels.product, [
    statement("substanceAdministration", "SBADM", ["EVN", "fr"]),
    both("product"),
    ...product,
  ]),
  entryRules("ihe", "study", labels.study, studyWith(entries.series.standard)),
  entryRules("mcc", "study", labels.study, [both("study"), ...studyWith(entries.series.french)]),
  entryRules("ihe", "series", labels.series, series),
  entryRules("mcc", "series", labels.series, [two, both("series"), ...series]),
  entryRules("ihe", "object", labels.object, [
    ...object,
    relatedOnce("RSON", "1.2.250.1.213.1.1.3.163"),
    relatedOnce("COMP", "1.2.250.1.213.1.1.3.164"),
  ]),
  entryRules("mcc", "object", labels.object, object),
  templateRules("mcc", "EXPOSURE", "FR-DICOM-Exposition-patient", frenchEntries.exposure, [
    statement("procedure", "PROC", "EVN"),
    coded("121290", dicom),
    counts("participant", exactlyOne),
  ]),
  templateRules(
    "mcc",
    "RADIOPHARMACEUTICAL",
    "FR-DICOM-Administration-radiopharmaceutique",
    frenchEntries.radiopharmaceutical,
    [
      statement("substanceAdministration", "SBADM", ["EVN", "fr"]),
      coded("440252007", snomed),
      ...["routeCode", "doseQuantity", "rateQuantity"].map((path) => counts(path, atMostOne)),
      counts("consumable", exactlyOne, (node) => attribute(node, "typeCode") === "CSM"),
      check(
        "MATERIAL",
        [
          'consumable[@typeCode="CSM"] contient manufacturedProduct/manufacturedMaterial/code.',
          'consumable[@typeCode="CSM"] holds manufacturedProduct/manufacturedMaterial/code.',
          "Écrire le produit radiopharmaceutique.",
          "Write the radiopharmaceutical product.",
        ],
        (node) =>
          childrenOf(node, "consumable").some(
            (one) =>
              attribute(one, "typeCode") === "CSM" &&
              atPath(one, "manufacturedProduct/manufacturedMaterial/code").length > 0,
          ),
      ),
    ],
  ),
];
