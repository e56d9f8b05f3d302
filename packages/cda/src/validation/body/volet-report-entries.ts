import { attribute, atPath, type CdaNode, childrenOf, descendantsNamed } from "../cda-node.js";
import { atMostOne, type BodyCheck, check, counts, dicom, exactlyOne, has, snomed } from "./body-check.js";
import { type BodyRuleSet, templateRules } from "./body-rules.js";
import { hasTemplate } from "./document-index.js";
import { entries, frenchEntries, sections } from "./templates.js";

function deepAt(node: CdaNode, first: string, rest: string): readonly CdaNode[] {
  return descendantsNamed(node, first).flatMap((one) => atPath(one, rest));
}

function entryRules(id: string, label: string, template: string, element: string, checks: readonly BodyCheck[]) {
  return templateRules("volet", id, label, template, checks, (node) => node.name === element);
}

const technique: readonly BodyCheck[] = [
  check(
    "CODE",
    ["contient un code.", "holds a code.", "Écrire le code LOINC de l'acte.", "Write the LOINC code of the act."],
    (node) => descendantsNamed(node, "code").length > 0,
  ),
  check(
    "TRANSLATION",
    [
      "code a au plus une traduction (CCAM).",
      "code has at most one translation (CCAM).",
      "Ne garder que la traduction CCAM.",
      "Keep the CCAM translation only.",
    ],
    (node) => deepAt(node, "code", "translation").length <= 1,
  ),
  check(
    "METHODCODE",
    [
      "contient la modalité (methodCode).",
      "holds the modality (methodCode).",
      "Ajouter methodCode.",
      "Add methodCode.",
    ],
    (node) => descendantsNamed(node, "methodCode").length > 0,
  ),
  check(
    "TARGETSITECODE",
    [
      "contient la localisation (targetSiteCode).",
      "holds the location (targetSiteCode).",
      "Ajouter targetSiteCode.",
      "Add targetSiteCode.",
    ],
    (node) => descendantsNamed(node, "targetSiteCode").length > 0,
  ),
  check(
    "QUALIFIER",
    [
      "le qualificatif de targetSiteCode, s'il figure, a pour nom 106233006.",
      "the qualifier of targetSiteCode, when it stands, has the name 106233006.",
      'Écrire qualifier/name code="106233006".',
      'Write qualifier/name code="106233006".',
    ],
    (node) =>
      deepAt(node, "targetSiteCode", "qualifier").length === 0 ||
      deepAt(node, "targetSiteCode", "qualifier/name").some((one) => attribute(one, "code") === "106233006"),
  ),
];

function relatedCount(element: string, template: string, label: string, id: string): BodyCheck {
  return check(
    id,
    [
      `contient ${label} (${template}) par entryRelationship COMP, exactement une fois (le message officiel dit « un ou plusieurs »).`,
      `holds ${label} (${template}) by entryRelationship COMP, exactly once (the official message says "one or more").`,
      "N'écrire qu'une série et qu'un objet génériques, qui portent le lien vers l'examen.",
      "Write one generic series and one generic object only, which bear the link to the study.",
    ],
    (node) =>
      descendantsNamed(node, "entryRelationship")
        .filter((one) => attribute(one, "typeCode") === "COMP")
        .flatMap((one) => childrenOf(one, element))
        .filter((one) => hasTemplate(one, template)).length === 1,
  );
}

const series: readonly BodyCheck[] = [
  check(
    "ID",
    ["contient un identifiant.", "holds an identifier.", "Écrire l'UID de la série.", "Write the UID of the series."],
    (node) => descendantsNamed(node, "id").length > 0,
  ),
  check(
    "CODE",
    [
      "contient le code 113015 (DICOM).",
      "holds the code 113015 (DICOM).",
      'Écrire code="113015".',
      'Write code="113015".',
    ],
    (node) => holdsDicomCode(descendantsNamed(node, "code"), "113015"),
  ),
  check(
    "MODALITY-NAME",
    [
      "code/qualifier/name vaut 121139 (DICOM).",
      "code/qualifier/name is 121139 (DICOM).",
      'Écrire name code="121139".',
      'Write name code="121139".',
    ],
    (node) => holdsDicomCode(deepAt(node, "code", "qualifier/name"), "121139"),
  ),
  check(
    "MODALITY-VALUE",
    [
      "code/qualifier/value figure une fois : la modalité.",
      "code/qualifier/value stands once: the modality.",
      "Écrire la modalité de la série.",
      "Write the modality of the series.",
    ],
    (node) => deepAt(node, "code", "qualifier/value").length === 1,
  ),
  relatedCount("observation", entries.object.french, "FR-DICOM-SOP-instance-observation", "HAS-OBJECT"),
];

function holdsDicomCode(codes: readonly CdaNode[], code: string): boolean {
  return (
    codes.some((one) => attribute(one, "code") === code) && codes.some((one) => attribute(one, "codeSystem") === dicom)
  );
}

/** Entries of the imaging report as its own model wants them. */
export const reportEntryRules: readonly BodyRuleSet[] = [
  entryRules("TECHNIQUE", "FR-DICOM-Technique-imagerie", entries.technique.french, "procedure", technique),
  entryRules("STUDY", "FR-DICOM-Examen-imagerie", entries.study.french, "act", [
    relatedCount("act", entries.series.french, "FR-DICOM-Serie-imagerie", "HAS-SERIES"),
  ]),
  entryRules("SERIES", "FR-DICOM-Serie-imagerie", entries.series.french, "act", series),
  entryRules("OBJECT", "FR-DICOM-SOP-instance-observation", entries.object.french, "observation", [
    check(
      "CLASSCODE",
      ["@classCode vaut DGIMG.", "@classCode is DGIMG.", 'Écrire classCode="DGIMG".', 'Write classCode="DGIMG".'],
      (node) => attribute(node, "classCode") === "DGIMG",
    ),
    ...has("code"),
    check(
      "MEDIATYPE",
      [
        "text, s'il figure, a @mediaType application/dicom.",
        "text, when it stands, has @mediaType application/dicom.",
        'Écrire text mediaType="application/dicom".',
        'Write text mediaType="application/dicom".',
      ],
      (node) => childrenOf(node, "text").every((one) => attribute(one, "mediaType") === "application/dicom"),
    ),
    check(
      "REFERENCE",
      [
        "text contient le lien vers les images (reference).",
        "text holds the link to the images (reference).",
        "Ajouter reference avec l'adresse de visualisation.",
        "Add reference with the viewing address.",
      ],
      (node) => {
        const texts = descendantsNamed(node, "text").filter(
          (one) => attribute(one, "mediaType") === "application/dicom",
        );
        return texts.length === 0 || texts.some((one) => childrenOf(one, "reference").length > 0);
      },
    ),
  ]),
  entryRules("PRODUCT", "FR-DICOM-Administration-produit-de-sante", entries.product.french, "substanceAdministration", [
    counts("routeCode", atMostOne),
    counts("doseQuantity", atMostOne),
    counts("consumable/manufacturedProduct/manufacturedMaterial/code", exactlyOne),
  ]),
  templateRules(
    "volet",
    "RADIOPHARMACEUTICAL",
    "FR-DICOM-Administration-radiopharmaceutique",
    frenchEntries.radiopharmaceutical,
    [
      check(
        "CODE",
        [
          "contient le code 440252007 (SNOMED CT) et un produit codé, un seul.",
          "holds the code 440252007 (SNOMED CT) and one coded product, one only.",
          "Compléter l'entrée.",
          "Complete the entry.",
        ],
        (node) =>
          descendantsNamed(node, "code").some((one) => attribute(one, "code") === "440252007") &&
          descendantsNamed(node, "code").some((one) => attribute(one, "codeSystem") === snomed) &&
          deepAt(node, "consumable", "manufacturedProduct/manufacturedMaterial/code").length === 1,
      ),
    ],
    (node) => !hasTemplate(node, sections.radiation.french),
  ),
];
