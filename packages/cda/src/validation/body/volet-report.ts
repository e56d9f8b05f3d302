import { atPath, attribute, type CdaNode, childrenOf } from "../cda-node.js";
import {
  atLeastOne,
  atMostOne,
  below,
  type BodyCheck,
  check,
  coded,
  counts,
  dicom,
  exactlyOne,
  found,
  has,
  isCoded,
  loinc,
} from "./body-check.js";
import { bodyRules, type BodyRuleSet, templateRules } from "./body-rules.js";
import { hasTemplate } from "./document-index.js";
import { sectionId, sectionLabel, subsection } from "./imaging-sections.js";
import { entries, frenchEntries, frenchSections, sections } from "./templates.js";
import { reportEntryRules } from "./volet-report-entries.js";

const reference = "CI-SIS IMG-CR-IMG 2024.01";

/** The header of an imaging report. */
const header = bodyRules(
  {
    source: "volet",
    id: "DOCUMENT",
    label: "ClinicalDocument",
    reference: `${reference}, en-tête`,
    nodes: ({ document }) => [document],
  },
  [
    ...(
      [
        ["MODEL", "1.2.250.1.213.1.1.1.45"],
        ["REPORT", "1.2.840.10008.9.1"],
        ["HEADER", "1.2.840.10008.9.20"],
        ["IMAGING-HEADER", "1.2.840.10008.9.21"],
      ] as const
    ).map(([id, root]) =>
      check(
        `TEMPLATEID-${id}`,
        [
          `le templateId ${root} figure.`,
          `the templateId ${root} stands.`,
          "Ajouter ce templateId à l'en-tête.",
          "Add this templateId to the header.",
        ],
        (node) => hasTemplate(node, root),
      ),
    ),
    coded("18748-4", loinc),
    counts("documentationOf", atLeastOne),
  ],
);

const act = bodyRules(
  {
    source: "volet",
    id: "ACT",
    label: "documentationOf/serviceEvent (code LOINC)",
    reference: `${reference}, acte documenté`,
    nodes: ({ document }) =>
      atPath(document, "documentationOf/serviceEvent").filter((event) =>
        childrenOf(event, "code").some((one) => attribute(one, "codeSystem") === loinc),
      ),
  },
  [
    check(
      "TRANSLATION",
      [
        "code a au moins une traduction : modalité, et CCAM ou région s'il y a lieu.",
        "code has at least one translation: modality, and CCAM or region where they apply.",
        "Ajouter la traduction de la modalité (DICOM).",
        "Add the translation of the modality (DICOM).",
      ],
      (node) => atPath(node, "code/translation").length > 0,
    ),
    check(
      "MODALITY",
      [
        "une traduction porte la modalité : qualifier/name de code 121139.",
        "a translation bears the modality: qualifier/name of code 121139.",
        'Ajouter translation code="CT" (ou autre) avec qualifier/name code="121139".',
        'Add translation code="CT" (or other) with qualifier/name code="121139".',
      ],
      (node) => atPath(node, "code/translation/qualifier/name").some((one) => attribute(one, "code") === "121139"),
    ),
  ],
);

const request = bodyRules(
  {
    source: "volet",
    id: "REQUEST",
    label: "inFulfillmentOf",
    reference: `${reference}, demande`,
    nodes: ({ document }) => childrenOf(document, "inFulfillmentOf"),
  },
  [...has("order", "order/id", "order/ps3-20:accessionNumber")],
);

function sectionCount(template: string, id: string, label: string, max: number, min = 0): BodyCheck {
  const times = max === 1 ? (min === 1 ? "une fois" : "au plus une fois") : "au moins une fois";
  const timesEnglish = max === 1 ? (min === 1 ? "once" : "at most once") : "at least once";
  return check(
    id,
    [
      `la section ${label} (${template}) figure ${times}.`,
      `the section ${label} (${template}) stands ${timesEnglish}.`,
      min > 0 ? "Ajouter la section." : "Ne garder qu'une occurrence de la section.",
      min > 0 ? "Add the section." : "Keep one occurrence of the section.",
    ],
    (node) => {
      const count = atPath(node, "component/section").filter((one) => hasTemplate(one, template)).length;
      return count >= min && count <= max;
    },
  );
}

const optionalSections = [
  "addendum",
  "clinicalInformation",
  "devices",
  "results",
  "comparison",
  "otherResults",
] as const;

const body = bodyRules(
  {
    source: "volet",
    id: "BODY",
    label: "structuredBody",
    reference: `${reference}, corps`,
    nodes: ({ document }) => atPath(document, "component/structuredBody"),
  },
  [
    sectionCount(sections.conclusion.french, "CONCLUSION", sectionLabel("conclusion"), 1, 1),
    sectionCount(sections.act.french, "ACT", sectionLabel("act"), Infinity, 1),
    ...optionalSections.map((name) => sectionCount(sections[name].french, sectionId(name), sectionLabel(name), 1)),
    sectionCount(frenchSections.comment, "COMMENT", "FR-Commentaire-non-code", 1),
    sectionCount(frenchSections.attachments, "ATTACHMENTS", "FR-Documents-ajoutes", 1),
  ],
);

function section(name: keyof typeof sections, checks: readonly BodyCheck[], template: string = sections[name].french) {
  return templateRules("volet", sectionId(name), sectionLabel(name), template, checks);
}

function observations(node: CdaNode): readonly CdaNode[] {
  return found(node, "observation", entries.observation.french);
}

/** Observations of the medical history, by code. */
const historyEntries: readonly BodyCheck[] = (
  [
    ["MEDICAL", "11348-0", "antécédents médicaux", "medical history"],
    ["SURGICAL", "47519-4", "antécédents chirurgicaux", "surgical history"],
    ["CONTRAINDICATION", "64100-1", "contre-indications", "contraindications"],
  ] as const
).map(([id, code, fr, en]) =>
  check(
    `HAS-${id}`,
    [
      `contient FR-DICOM-Observation de code ${code} (${fr}), au moins une.`,
      `holds FR-DICOM-Observation of code ${code} (${en}), at least one.`,
      "Ajouter l'observation ; la règle officielle l'exige même quand il n'y a rien à signaler.",
      "Add the observation; the official rule wants it even when there is nothing to say.",
    ],
    (node) => found(node, "observation", entries.observation.french, code).length > 0,
  ),
);

const radiation: readonly BodyCheck[] = [
  coded("73569-6", loinc),
  ...has("text"),
  check(
    "EXPOSURE",
    [
      "contient une FR-DICOM-Exposition-patient et une seule : code 121290, participantRole/code 113850, nom de la personne.",
      "holds one FR-DICOM-Exposition-patient and one only: code 121290, participantRole/code 113850, name of the person.",
      "Compléter l'entrée d'autorisation d'exposition.",
      "Complete the entry of authorisation of exposure.",
    ],
    (node) => {
      const exposures = found(node, "procedure", frenchEntries.exposure);
      const roles = exposures.flatMap((one) => atPath(one, "participant/participantRole"));
      return (
        exposures.length === 1 &&
        exposures.some((one) => isCoded(one, "121290", dicom)) &&
        roles.some((one) => isCoded(one, "113850", dicom)) &&
        roles.some((one) => atPath(one, "playingEntity/name").length > 0)
      );
    },
  ),
  check(
    "PREGNANCY",
    [
      "l'observation, si elle figure, est le statut de grossesse (364320009) et a une valeur.",
      "the observation, when it stands, is the pregnancy status (364320009) and has a value.",
      "Écrire le statut de grossesse, 60001007 quand il n'y en a pas.",
      "Write the pregnancy status, 60001007 when there is none.",
    ],
    (node) =>
      observations(node).length === 0 ||
      (observations(node).some((one) => childrenOf(one, "code").some((of) => attribute(of, "code") === "364320009")) &&
        observations(node).some((one) => childrenOf(one, "value").length > 0)),
  ),
  check(
    "QUANTITY",
    [
      "la quantité, si elle figure, a un code, une valeur et une localisation.",
      "the quantity, when it stands, has a code, a value and a location.",
      "Compléter FR-DICOM-Quantite.",
      "Complete FR-DICOM-Quantite.",
    ],
    (node) => {
      const quantities = found(node, "observation", entries.quantity.french);
      return (
        quantities.length === 0 ||
        ["code", "value", "targetSiteCode"].every((name) => quantities.some((one) => childrenOf(one, name).length > 0))
      );
    },
  ),
];

const catalogue: readonly BodyCheck[] = [
  coded("121181", dicom),
  ...has("text"),
  check(
    "STUDY",
    [
      "l'examen, s'il figure, a le code 113014, un identifiant et une date.",
      "the study, when it stands, has the code 113014, an identifier and a date.",
      "Compléter FR-DICOM-Examen-imagerie.",
      "Complete FR-DICOM-Examen-imagerie.",
    ],
    (node) => {
      const studies = found(node, "act", entries.study.french);
      return (
        studies.length === 0 ||
        (studies.some((one) => isCoded(one, "113014", dicom)) &&
          ["id", "effectiveTime"].every((name) => studies.some((one) => childrenOf(one, name).length > 0)))
      );
    },
  ),
];

const subjects = {
  withCodeAndText: (code: string) => [coded(code, loinc), ...has("text")],
} as const;

/** Sections of the imaging report as its own model wants them. */
const sectionRules: readonly BodyRuleSet[] = [
  section("addendum", [...subjects.withCodeAndText("55107-7"), ...has("author/assignedAuthor/assignedPerson/name")]),
  section("conclusion", subjects.withCodeAndText("19005-8")),
  section("comparison", subjects.withCodeAndText("18834-2")),
  section("complications", subjects.withCodeAndText("55109-3")),
  section("results", subjects.withCodeAndText("59776-5")),
  section("act", [
    ...subjects.withCodeAndText("55111-9"),
    below("procedure", entries.technique.french, "FR-DICOM-Technique-imagerie", atLeastOne),
    below("section", sections.complications.french, sectionLabel("complications"), atMostOne),
    below("section", sections.radiation.french, sectionLabel("radiation"), atMostOne),
    below("section", sections.catalogue.french, sectionLabel("catalogue"), exactlyOne),
  ]),
  section("radiation", radiation),
  section("catalogue", catalogue),
  section("clinicalInformation", [
    ...subjects.withCodeAndText("55752-0"),
    subsection("request"),
    subsection("history"),
  ]),
  section(
    "request",
    [
      check(
        "CODE",
        ["code vaut 55115-0.", "code is 55115-0.", 'Écrire code="55115-0".', 'Write code="55115-0".'],
        (node) => childrenOf(node, "code").some((one) => attribute(one, "code") === "55115-0"),
      ),
    ],
    sections.request.standard,
  ),
  section("history", [...subjects.withCodeAndText("11329-0"), ...historyEntries], sections.history.standard),
  templateRules(
    "volet",
    "EDUCATION",
    sectionLabel("education"),
    sections.education.french,
    [
      check(
        "CODE",
        [
          "une FR-Simple-Observation a le code 99622-3 (LOINC).",
          "a FR-Simple-Observation has the code 99622-3 (LOINC).",
          "Écrire l'observation de l'information transmise au patient.",
          "Write the observation of what the patient was told.",
        ],
        (node) => {
          const codes = simpleObservations(node).flatMap((one) => childrenOf(one, "code"));
          return (
            codes.some((one) => attribute(one, "code") === "99622-3") &&
            codes.some((one) => attribute(one, "codeSystem") === loinc)
          );
        },
      ),
      check(
        "TEXT",
        [
          "la FR-Simple-Observation renvoie au texte de la section.",
          "the FR-Simple-Observation refers to the text of the section.",
          "Ajouter text/reference.",
          "Add text/reference.",
        ],
        (node) => simpleObservations(node).some((one) => childrenOf(one, "text").length > 0),
      ),
    ],
    (node) => node.name === "section",
  ),
];

function simpleObservations(node: CdaNode): readonly CdaNode[] {
  return atPath(node, "entry/observation").filter((one) => hasTemplate(one, entries.simpleObservation.standard));
}

/** The model of the imaging report, IMG-CR-IMG: it judges level 3 documents only. */
export const imagingReportRules: readonly BodyRuleSet[] = [
  header,
  act,
  request,
  body,
  ...sectionRules,
  ...reportEntryRules,
];
